"""python tools/sheet_readings.py: the sentences of the sheets that readers touched or refused more often than not.

data/quality/complements.csv holds what readers said of each printed line. A line is kept where they would print it as
it is; under one article the share of its readers who would. A sentence has the lines in which it was printed word for
word, whatever stood beside it; the two ways of one fact are one. Printed: each sheet with such sentences, of each under
how many articles it was read, under how many kept, and what the readers said; then the account. Whoever mends a sheet
sees which of the two sentences of a line they meant.

With --write: data/readings.tsv, by which the program knows the others (seo_fr/completion/readings.py).
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from seo_fr.completion.fiches import Fiche, load_fiches
from seo_fr.completion.readings import READINGS, reading_key
from seo_fr.language.sentences import sentences_of
from seo_fr.resources import data_dir

VERDICTS = Path(__file__).parents[1] / "data" / "quality" / "complements.csv"
HEAD = """\
# python tools/sheet_readings.py --write
# the `reading_key` of a sentence, under how many articles it was read, kept (seo_fr/completion/readings.py)
"""
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


# A sentence of a sheet in its ways, and what readers did with it.
Told = tuple[tuple[str, ...], Reading]


def main(*, write: bool) -> None:
    """Print the sheets to mend, those read most first, and the account; or write what was read."""
    read = sheets()
    if write:
        (data_dir() / READINGS).write_text(table(read.values()), encoding="utf-8")
    low = {path: [pair for pair in pairs if pair[1].is_low] for path, pairs in read.items()}
    for path, pairs in sorted(low.items(), key=lambda found: -max((len(r.shares) for _, r in found[1]), default=0)):
        if pairs:
            print(f"{path.parent.name}/{path.name}")
        for ways, reading in pairs:
            print(f"    {ways[0]}\n        read {len(reading.shares)}, kept {reading.kept:g}")
            for reason in dict.fromkeys(reading.said):
                print(f"        {reason}")
    found = [reading for pairs in read.values() for _, reading in pairs]
    known = [reading for reading in found if reading.shares]
    print(f"{len(found)} sentences, {len(known)} read, {sum(r.is_low for r in known)} of them low")


def sheets() -> dict[Path, list[Told]]:
    """The sentences of each sheet of the project."""
    read = _read()
    return {fiche.path: [(ways, _of(ways, read)) for ways in _sentences(fiche)] for fiche in load_fiches()}


def table(told: Iterable[list[Told]]) -> str:
    """data/readings.tsv, by key."""
    rows = {
        reading_key(way): f"{reading_key(way):08x}\t{len(reading.shares)}\t{round(reading.kept, 2):g}\n"
        for pairs in told
        for ways, reading in pairs
        if reading.shares
        for way in ways
    }
    return HEAD + "".join(row for _, row in sorted(rows.items()))


def _read() -> dict[int, Reading]:
    verdicts: dict[tuple[str, int], list[tuple[bool, str]]] = defaultdict(list)
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["bloc"] == "background":
                verdict = row["verdict"] == KEPT, f"{row['verdict']} : {row['raison']}"
                for key in {reading_key(sentence) for sentence in sentences_of(_MARKUP.sub("", row["passage"]))}:
                    verdicts[row["article"], key].append(verdict)
    found: dict[int, Reading] = defaultdict(Reading)
    for (_, key), told in verdicts.items():
        found[key].shares.append(sum(kept for kept, _ in told) / len(told))
        found[key].said += [said for kept, said in told if not kept]
    return found


def _sentences(fiche: Fiche) -> Iterator[tuple[str, ...]]:
    """Of its text and its facts; a fact as it stands alone and as it stands behind the text."""
    yield from ((sentence,) for sentence in sentences_of(fiche.text))
    for fact in fiche.facts:
        yield from (tuple(dict.fromkeys(pair)) for pair in fact.pairs)


def _of(ways: tuple[str, ...], read: dict[int, Reading]) -> Reading:
    of_ways = [read[key] for way in ways if (key := reading_key(way)) in read]
    return Reading([share for r in of_ways for share in r.shares], [said for r in of_ways for said in r.said])


if __name__ == "__main__":
    main(write="--write" in sys.argv[1:])
