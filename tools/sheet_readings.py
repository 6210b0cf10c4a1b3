"""python tools/sheet_readings.py: the sentences of the sheets that readers touched or refused more often than not.

data/quality/complements.csv holds what readers said of each printed line. A line is kept where they would print it as
it is; under one article the share of its readers who would. A sentence has the lines in which it was printed word for
word, whatever stood beside it. Printed: each sheet with such sentences, of each how many articles it was read under,
under how many kept, and what the readers said; then how many sentences were read at all. Whoever mends a sheet sees
which of the two sentences of a line they meant.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from seo_fr.completion.fiches import Fiche, load_fiches
from seo_fr.language.folding import lower_with_accents
from seo_fr.language.sentences import sentences_of

VERDICTS = Path(__file__).parents[1] / "data" / "quality" / "complements.csv"
KEPT = "tel quel"
_MARKUP = re.compile(r"\*\*|\\")


@dataclass
class Reading:
    """Of one sentence: the share of readers who kept its line, an article each, and what the others said."""

    shares: list[float] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def kept(self) -> float:
        """Under how many articles."""
        return sum(self.shares)

    @property
    def is_low(self) -> bool:
        """Touched or refused more often than kept."""
        return bool(self.shares) and self.kept < len(self.shares) / 2


def main() -> None:
    """Print the sheets to mend, those read most first, and the account."""
    readings = _readings()
    told = {fiche.path: list(_sentences(fiche)) for fiche in load_fiches()}
    low = {path: [s for s in sentences if readings[_key(s)].is_low] for path, sentences in told.items()}
    for path, sentences in sorted(low.items(), key=lambda pair: -_read_most(pair[1], readings)):
        if sentences:
            print(f"{path.parent.name}/{path.name}")
        for sentence in sentences:
            reading = readings[_key(sentence)]
            print(f"    {sentence}\n        read {len(reading.shares)}, kept {reading.kept:g}")
            for reason in dict.fromkeys(reading.said):
                print(f"        {reason}")
    keys = {_key(s) for sentences in told.values() for s in sentences}
    read = [readings[key] for key in keys if readings[key].shares]
    print(f"{len(keys)} sentences, {len(read)} read, {sum(r.is_low for r in read)} of them low")


def _readings() -> defaultdict[str, Reading]:
    verdicts: dict[tuple[str, str], list[tuple[bool, str]]] = defaultdict(list)
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["bloc"] == "background":
                verdict = row["verdict"] == KEPT, f"{row['verdict']} : {row['raison']}"
                for key in {_key(sentence) for sentence in sentences_of(_MARKUP.sub("", row["passage"]))}:
                    verdicts[row["article"], key].append(verdict)
    found: defaultdict[str, Reading] = defaultdict(Reading)
    for (_, key), told in verdicts.items():
        found[key].shares.append(sum(kept for kept, _ in told) / len(told))
        found[key].said += [said for kept, said in told if not kept]
    return found


def _sentences(fiche: Fiche) -> Iterator[str]:
    """Of its text and its facts, a fact as it stands alone and as it stands behind the text."""
    yield from sentences_of(fiche.text)
    for fact in fiche.facts:
        for pair in fact.pairs:
            yield from dict.fromkeys(pair)


def _read_most(sentences: Iterable[str], readings: dict[str, Reading]) -> int:
    return max((len(readings[_key(s)].shares) for s in sentences), default=0)


def _key(sentence: str) -> str:
    """The same in whatever typography."""
    return " ".join(lower_with_accents(sentence).split())


if __name__ == "__main__":
    main()
