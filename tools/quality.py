"""Sum up data/quality/intertitres.csv: shares of acceptable, grammatical, informative and true headings.

    python tools/quality.py [FILE]

A heading is acceptable when a reader who saw neither the generator nor its scores found it
grammatical, informative for its section and true.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable
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


def main(path: Path) -> None:
    """Print the table: each round, then the measured half by strategy and kind of article."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    print(f"{'':34}    n  acceptable grammatical informatif      vrai   (%)")
    for number in sorted({r["tour"] for r in rows}):
        of_round = [r for r in rows if r["tour"] == number]
        print(f"tour {number}, moitié de {of_round[0]['moitie']:21}{shares(of_round)}")
    measured = [r for r in rows if r["moitie"] == "mesure"]
    kinds: dict[str, Callable[[Row], bool]] = {
        "dépêches": lambda r: r["article"].startswith("k:"),
        "guides et blogs": lambda r: r["article"].startswith("s:"),
    }
    for name, belongs in kinds.items():
        print(f"mesure, {name:26}{shares(r for r in measured if belongs(r))}")
    for strategy in sorted({r["strategie"] for r in measured}):
        print(f"mesure, {strategy:26}{shares(r for r in measured if r['strategie'] == strategy)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
