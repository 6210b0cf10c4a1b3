"""python tools/fit_titles.py: refit the weights by which a title keeps the parts of its sentence.

data/quality/attaques.jsonl holds the openings of 171 news articles made up by journalists who did not know the
program, each with the titles that a desk gets by cutting them (``cut``). A part of the cut sentence counts as kept
where most of its words are in the cut. Logistic regression with a ridge, folds by article; what is printed is to be
put into ``title_parts`` of rules/headings.yml by hand, where some weights are set otherwise, with the reason.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from seo_fr.analysis.entities import find_entities
from seo_fr.analysis.phrases import content_stems
from seo_fr.headings.candidates import Sentences
from seo_fr.headings.lead.clause import Clause
from seo_fr.headings.lead.story import lines
from seo_fr.headings.lead.telling import part_traits
from seo_fr.language.annotate import annotate
from seo_fr.model import Language
from seo_fr.reading import read_text

OPENINGS = Path(__file__).parents[1] / "data" / "quality" / "attaques.jsonl"
RIDGE, FOLDS, RARE = 3.0, 10, 6
# Of a cut that comes from a sentence, at least this share of the words is in it; of a part that is kept, in the cut.
FROM_SENTENCE, KEPT = 0.7, 0.6


def main() -> None:
    """Print the area under the curve in the folds, and each weight with how often its trait was seen."""
    rows = [row for number, line in enumerate(OPENINGS.read_text("utf-8").splitlines()) for row in _rows(number, line)]
    seen = {name for traits, _, _ in rows for name in traits}
    names = sorted(n for n in seen if sum(bool(t.get(n)) for t, _, _ in rows) >= RARE)
    matrix = np.array([[traits.get(n, 0.0) for n in names] for traits, _, _ in rows])
    kept = np.array([k for _, k, _ in rows], dtype=float)
    fold = np.array([article % FOLDS for _, _, article in rows])
    chance = np.zeros(len(rows))
    for number in range(FOLDS):
        there = fold != number
        chance[~there] = matrix[~there] @ _fit(matrix[there], kept[there])
    wins = np.mean([(p > chance[kept == 0]).mean() for p in chance[kept == 1]])
    print(f"{len(rows)} parts, {int(kept.sum())} kept; area under the curve in the folds {wins:.2f}")
    for name, weight in sorted(zip(names, _fit(matrix, kept), strict=True), key=lambda p: -p[1]):
        print(f"{name:16} {weight:+.2f}  {int((matrix[:, names.index(name)] != 0).sum())}")


def _rows(number: int, line: str) -> Iterator[tuple[dict[str, float], bool, int]]:
    """The traits of each free part of the sentences that a cut was made of, and whether the cut keeps it."""
    opening = json.loads(line)
    made = annotate(read_text(opening["text"] + "\n"), Language("fr", 1.0))
    found = lines(Sentences.of(made, find_entities(made)).trees)
    clauses = [one.clause for one in found if one.clause is not None and one.acts]
    for cut in opening["cut"]:
        said = set(content_stems(cut.rpartition(" : ")[2] or cut))
        source = max(clauses, key=lambda c: len(said & _stems(c, _all(c))), default=None)
        if source is None or len(said & _stems(source, _all(source))) < FROM_SENTENCE * len(said):
            continue
        for place, part in enumerate(source.parts):
            own = _stems(source, part.tokens)
            if own and not part.needed:
                yield part_traits(source, place), len(own & said) >= KEPT * len(own), number


def _all(clause: Clause) -> list[int]:
    verb = range(clause.verb.start, clause.verb.end)
    return [*clause.subject, *verb, *(i for part in clause.parts for i in part.tokens)]


def _stems(clause: Clause, tokens: Sequence[int]) -> set[str]:
    return set(content_stems(" ".join(clause.tree.tokens[i].text for i in tokens)))


def _fit(matrix: np.ndarray, kept: np.ndarray) -> np.ndarray:
    weights = np.zeros(matrix.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-(matrix @ weights)))
        slope = matrix.T @ (chance - kept) + RIDGE * weights
        curve = (matrix * (chance * (1 - chance))[:, None]).T @ matrix + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    return weights


if __name__ == "__main__":
    main()
