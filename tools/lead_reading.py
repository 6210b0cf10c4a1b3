"""python tools/lead_reading.py FILE.conllu…: how often the verb and the subject of a sentence are read right.

Of the sentences of a Universal Dependencies treebank whose root is told by a conjugated verb with a noun for its
subject before it, at least eight words long: in how many the clause that titles are made of has that verb, and that
noun in its subject. The treebank's own trees are the reference; ours are read from words and marks.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from seo_fr.analysis.entities import find_entities
from seo_fr.headings.candidates import Sentences
from seo_fr.headings.lead.story import lines
from seo_fr.language.annotate import annotate
from seo_fr.model import Language
from seo_fr.reading import read_text

Row = list[str]
_FORM, _POS, _FEATURES, _HEAD, _RELATION = 1, 3, 5, 6, 7
_LEAST = 8


def main() -> None:
    """Print for each file how many sentences there are, how many verbs are right, and subjects with them."""
    for name in sys.argv[1:]:
        counts: Counter[str] = Counter()
        for text, rows in _sentences(Path(name)):
            told = _told(rows)
            if told is not None:
                counts.update(_judged(text, *told))
        print(f"{name}: {counts['sentences']} sentences, verb {counts['verb']}, verb and subject {counts['both']}")


def _sentences(path: Path) -> Iterator[tuple[str, list[Row]]]:
    text, rows = "", []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# text ="):
            text = line.removeprefix("# text =").strip()
        elif not line:
            if rows:
                yield text, rows
            rows = []
        elif line[0] != "#":
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)


def _told(rows: list[Row]) -> tuple[set[str], str] | None:
    """The forms of the verb and the subject's noun."""
    root = next(row for row in rows if row[_HEAD] == "0")
    own = [row for row in rows if row[_HEAD] == root[0]]
    subject = next((row for row in own if row[_RELATION].startswith("nsubj")), None)
    helpers = [row for row in own if row[_RELATION].startswith(("aux", "cop"))]
    conjugated = any("VerbForm=Fin" in row[_FEATURES] for row in (root, *helpers))
    if subject is None or subject[_POS] not in ("NOUN", "PROPN") or int(subject[0]) > int(root[0]):
        return None
    return ({row[_FORM] for row in (root, *helpers)}, subject[_FORM]) if conjugated and len(rows) >= _LEAST else None


def _judged(text: str, verb: set[str], noun: str) -> Iterator[str]:
    yield "sentences"
    made = annotate(read_text(text + "\n"), Language("fr", 1.0))
    read = lines(Sentences.of(made, find_entities(made)).trees)
    clause = read[0].clause if read else None
    if clause is None:
        return
    tokens = clause.tree.tokens
    told = {t.text for t in tokens[clause.verb.start : clause.verb.end]} | {clause.verb.predicate.text}
    if verb & told:
        yield "verb"
        if noun in {tokens[i].text for i in clause.subject}:
            yield "both"


if __name__ == "__main__":
    main()
