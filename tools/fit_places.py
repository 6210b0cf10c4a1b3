"""python tools/fit_places.py: refit the weights by which the commune of a piece of news is told in *Repères*.

data/quality/communes.jsonl holds news articles made up by journalists who did not know the program, and what heads of
desk said of the line on a commune below each (``verdicts``, by its name): as it is (*tel quel*), with a touch
(*retouche*), not (*non*), false (*faux*). The share of the first is what is learned, in folds by article. Where the
program finds no place of the news now, or another, the verdict is of a line that it no longer makes: left out. What is
printed is to be put by hand under ``worth`` in rules/places.yml.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from logistic import area, fit, in_folds

from seo_fr.analysis.surface import texts
from seo_fr.completion.places.mentions import find_mentions
from seo_fr.completion.places.settling import gather, settle
from seo_fr.completion.places.surroundings import look_around
from seo_fr.completion.places.turning import TITLE, scene
from seo_fr.completion.places.worth import is_placed, is_well_known, traits_of
from seo_fr.model import Options
from seo_fr.pipeline import analyze_article
from seo_fr.reading import read_text

ARTICLES = Path(__file__).parents[1] / "data" / "quality" / "communes.jsonl"
FOLDS, PENALTY = 10, 3.0
_GOOD, _HALF = "tel quel", 0.5

# The article's number, what its commune is like, and the share of its verdicts that are « tel quel ».
Row = tuple[int, dict[str, float], float]


def main() -> None:
    """Print how the lines are told apart in the folds, what is printed above each threshold, and each weight."""
    lines = ARTICLES.read_text("utf-8").splitlines()
    rows = [row for at, line in enumerate(lines) for row in _rows(at, line)]
    traits, worth = [row[1] for row in rows], [row[2] for row in rows]
    odds = in_folds(traits, worth, [row[0] % FOLDS for row in rows], PENALTY)
    good = [o for o, w in zip(odds, worth, strict=True) if w > _HALF]
    bad = [o for o, w in zip(odds, worth, strict=True) if w <= _HALF]
    print(f"{len(rows)} lines below {len({r[0] for r in rows})} articles; area under the curve {area(good, bad):.3f}")
    for least in (-9, 0, 0.6, 0.8, 1, 1.2, 1.4):
        above = [w for o, w in zip(odds, worth, strict=True) if o >= least]
        if above:
            print(f"from {least:4}: {len(above)} lines, {100 * sum(above) / len(above):.0f} % as they are")
    for name, value in fit(traits, worth, PENALTY).items():
        print(f"{name:12} {value:6.2f}")


def _rows(article: int, line: str) -> Iterator[Row]:
    told: dict[str, Any] = json.loads(line)
    annotated = analyze_article(read_text(told["text"], "article.txt"), Options(date=told["date"])).annotated
    around, named = look_around(annotated), gather(find_mentions(annotated))
    place = scene(named, titled=TITLE in dict(texts(annotated)))
    commune = settle(place, named, around, here=True) if place and not (around.sport or around.wider) else None
    if place is None or commune is None or is_well_known(commune):
        return
    placed = is_placed(commune, place, around)
    for name, verdicts in told["verdicts"].items():
        if name == commune.name:
            yield article, traits_of(commune, around, placed=placed), verdicts.count(_GOOD) / len(verdicts)


if __name__ == "__main__":
    main()
