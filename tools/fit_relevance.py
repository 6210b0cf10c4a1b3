"""python tools/fit_relevance.py: refit the weights by which fact sheets are chosen for *Repères*.

data/quality/reperes.jsonl holds 451 news articles made up by journalists who did not know the program, and what a head
of desk said of each fact sheet that could have been printed below (``verdicts``, by the sheet's file): as it is (*tel
quel*), with a touch (*retouche*), only named in passing (*passant*), known to all (*connu*), said by the article
(*redit*), false here (*faux*). As it is counts for 1, with a touch for a half, in folds by article. What is printed is
to be put by hand under ``relevance`` in rules/completion.yml; ``own`` is not learned, for none of these is.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from logistic import area, fit, in_folds

from seo_fr.completion.fiche_matching import weigh_fiches
from seo_fr.completion.fiches import Fiche, load_fiches
from seo_fr.completion.material import Material
from seo_fr.completion.provenance import publication_date, sheet_ref
from seo_fr.completion.relevance import traits_of
from seo_fr.completion.sheet_choice import choose
from seo_fr.completion.standing import standing_sentences
from seo_fr.model import Options
from seo_fr.pipeline import analyze_article
from seo_fr.reading import read_text
from seo_fr.restructuring.additions import first_paragraph

ARTICLES = Path(__file__).parents[1] / "data" / "quality" / "reperes.jsonl"
FOLDS, PENALTY = 10, 8.0
WORTH = {"tel quel": 1.0, "retouche": 0.5}

# The article's number, what a sheet is like there, and the verdict.
Row = tuple[int, dict[str, float], str]


def main() -> None:
    """Print how the sheets are told apart in the folds, what is printed above each threshold, and each weight."""
    sheets, lines = load_fiches(), ARTICLES.read_text("utf-8").splitlines()
    rows = [row for at, line in enumerate(lines) for row in _rows(at, line, sheets)]
    traits, worth = [row[1] for row in rows], [WORTH.get(row[2], 0.0) for row in rows]
    odds = in_folds(traits, worth, [row[0] % FOLDS for row in rows], PENALTY)
    good = [o for o, row in zip(odds, rows, strict=True) if row[2] == "tel quel"]
    bad = [o for o, row in zip(odds, rows, strict=True) if row[2] not in WORTH]
    print(f"{len(rows)} sheets below {len({r[0] for r in rows})} articles; area under the curve {area(good, bad):.3f}")
    for least in (0.5, 0.1, -0.3, -0.7, -1.2):
        above = Counter(row[2] for o, row in zip(odds, rows, strict=True) if o >= least)
        shares = ", ".join(f"{verdict} {100 * n / above.total():.0f} %" for verdict, n in above.most_common())
        print(f"from {least:4}: {above.total()} sheets: {shares}")
    for name, value in fit(traits, worth, PENALTY).items():
        print(f"{name:12} {value:6.2f}")


def _rows(number: int, line: str, sheets: tuple[Fiche, ...]) -> Iterator[Row]:
    told: dict[str, Any] = json.loads(line)
    analysis = analyze_article(read_text(told["text"], "article.txt"), Options(date=told["date"]))
    choice = choose(analysis, weigh_fiches(analysis.annotated, sheets), publication_date(analysis))
    lead = first_paragraph(analysis.article).span
    material = Material(analysis, standing_sentences(analysis), choice.usable, lead=lead)
    for match, traits in traits_of(material):
        verdict = told["verdicts"].get(sheet_ref(match.fiche))
        if verdict is not None:
            yield number, {name: value for name, value in traits.items() if name != "own"}, verdict


if __name__ == "__main__":
    main()
