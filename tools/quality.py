"""Sum up data/quality/intertitres.csv: shares of acceptable, grammatical, informative and true headings.

    python tools/quality.py [FILE]

A heading is acceptable when a reader who saw neither the generator nor its scores found it
grammatical, informative for its section and true.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable
from pathlib import Path

DEFAULT = Path(__file__).resolve().parent.parent / "data" / "quality" / "intertitres.csv"
Row = dict[str, str]


def shares(rows: Iterable[Row]) -> str:
    """Count and the four shares, in per cent, as one table line."""
    verdicts = [(int(r["grammatical"]), int(r["informatif"]), int(r["vrai"])) for r in rows]
    if not verdicts:
        return "    0"
    columns = [[g and i and t for g, i, t in verdicts], *map(list, zip(*verdicts, strict=True))]
    return f"{len(verdicts):5}" + "".join(f"{100 * sum(c) / len(c):12.0f}" for c in columns)


KINDS = {"k:": "dépêches", "s:": "guides et billets", "f:": "fiches du ministère du Travail"}


def main(path: Path) -> None:
    """Print the table: each round by what was judged, then the last measured rounds by kind and strategy."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    print(f"{'':44}    n  acceptable grammatical informatif      vrai   (%)")
    numbers = sorted({r["tour"] for r in rows}, key=int)
    for number in numbers:
        of_round = [r for r in rows if r["tour"] == number]
        for role in dict.fromkeys(r["role"] for r in of_round):
            name = f"tour {number}, {of_round[0]['moitie']}, {role}"
            print(f"{name:44}{shares(r for r in of_round if r['role'] == role)}")
    last = [r for r in rows if r["moitie"] == "mesure" and int(r["tour"]) >= int(numbers[-1]) - 1]
    told = [r for r in last if r["role"] == "proposé"]
    for start, name in KINDS.items():
        print(f"{'mesure, ' + name:44}{shares(r for r in told if r['article'].startswith(start))}")
    for strategy in sorted({r["strategie"] for r in told}):
        print(f"{'mesure, ' + strategy:44}{shares(r for r in told if r['strategie'] == strategy)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
