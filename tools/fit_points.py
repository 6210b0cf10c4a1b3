"""python tools/fit_points.py: refit the weights by which the sentences of *L’essentiel* are chosen.

data/quality/essentiel.jsonl holds 125 news articles made up by journalists who did not know the program, each with the
three or four sentences that two sub-editors picked as they are to sum it up (``picks``), and those that they would have
taken too (``also``), and others whose sentences two editors were shown in an earlier version's summary (``judged``). A
sentence picked by both counts for 1, by one for a half, one that would do for 0.4; one that was shown for the share
of the editors that printed it as it was, and thrice, since that is what is asked. Among those that the program would
print (`standing_sentences`, `is_faultless`, below the first paragraph), in folds by article. What is printed
is to be put by hand under ``points`` in rules/completion.yml.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from typing import Any

from logistic import area, fit, in_folds

from seo_fr.completion.faultless import is_faultless
from seo_fr.completion.points import Weighing
from seo_fr.completion.standing import standing_sentences
from seo_fr.model import Options
from seo_fr.pipeline import analyze_article
from seo_fr.reading import read_text
from seo_fr.restructuring.additions import first_paragraph

ARTICLES = Path(__file__).parents[1] / "data" / "quality" / "essentiel.jsonl"
FOLDS, PENALTY, POINTS, WOULD_DO, SHOWN = 10, 4.0, 3, 0.4, 3

# The article's number, what a sentence is like, what it is worth, and whether it was shown.
Row = tuple[int, dict[str, float], float, bool]


def main() -> None:
    """Print how the sentences are told apart in the folds, the best three of an article, and each weight."""
    rows = [row for at, line in enumerate(ARTICLES.read_text("utf-8").splitlines()) for row in _rows(at, line)]
    traits, worth = [row[1] for row in rows], [row[2] for row in rows]
    odds = in_folds(traits, worth, [row[0] % FOLDS for row in rows], PENALTY)
    for shown in (False, True):
        own = [(o, row[2] > 0) for o, row in zip(odds, rows, strict=True) if row[3] is shown]
        wins = area([o for o, good in own if good], [o for o, good in own if not good])
        what = "shown, printed by one of the two" if shown else "picked by one of the two, or would do"
        print(f"{len(own)} sentences, {sum(g for _, g in own)} {what}; area under the curve {wins:.3f}")
    best = [_best(at, rows, odds) for at in sorted({row[0] for row in rows if not row[3]})]
    for articles in (40, 60, 80, len(best)):
        taken = sorted(best, reverse=True)[:articles]
        share = fmean(x for _, found in taken for x in found)
        print(f"the {articles} articles that are surest: {share:.3f} of the best three")
    for name, value in fit(traits, worth, PENALTY).items():
        print(f"{name:12} {value:6.2f}")


def _best(article: int, rows: list[Row], odds: list[float]) -> tuple[float, list[bool]]:
    own = sorted(((o, row[2] > 0) for o, row in zip(odds, rows, strict=True) if row[0] == article), reverse=True)
    return fmean(o for o, _ in own[:POINTS]), [good for _, good in own[:POINTS]]


def _rows(number: int, line: str) -> Iterator[Row]:
    told: dict[str, Any] = json.loads(line)
    analysis = analyze_article(read_text(told["text"], "article.txt"), Options(date=told["date"]))
    lead = first_paragraph(analysis.article).span
    weighing = Weighing.of(analysis, lead)
    for sentence in standing_sentences(analysis):
        if lead.contains(sentence.span) or not is_faultless(analysis, sentence):
            continue
        traits = weighing.traits(sentence)
        if "picks" in told:
            picked = sum(sentence.text in picks for picks in told["picks"]) / len(told["picks"])
            would_do = any(sentence.text in also for also in told["also"])
            yield number, traits, max(picked, WOULD_DO * would_do), False
        elif said := told["judged"].get(sentence.text):
            yield from [(number, traits, said.count("tel quel") / len(said), True)] * SHOWN


if __name__ == "__main__":
    main()
