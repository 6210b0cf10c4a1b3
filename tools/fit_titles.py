"""python tools/fit_titles.py [TEXTS.jsonl]: refit the weights by which titles choose their sentence and keep its parts.

data/quality/attaques.jsonl holds 241 news articles made up by journalists who did not know the program, each with the
titles that a desk gets by cutting them (``cut``). The sentence that a cut shares most words with is the one it was
made of; a part of it counts as kept where most of its words are in the cut. Regressions with a ridge, folds by
article: among the first sentences (``news_lines`` of rules/headings.yml), and part by part (``title_parts``). What is
printed is to be put there by hand, where some weights are set otherwise, with the reason.

With TEXTS (each line a ``text`` whose first paragraph is its title) the even lines count too for the choice of the
sentence: the one that shares most words with the printed title.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from seo_fr.analysis.entities import find_entities
from seo_fr.analysis.phrases import content_stems
from seo_fr.headings.candidates import Sentences
from seo_fr.headings.lead.clause import Clause
from seo_fr.headings.lead.news import Spoken, news_traits
from seo_fr.headings.lead.story import Line, lines
from seo_fr.headings.lead.telling import part_traits
from seo_fr.language.annotate import annotate
from seo_fr.model import Language
from seo_fr.reading import read_text

ARTICLES = Path(__file__).parents[1] / "data" / "quality" / "attaques.jsonl"
FOLDS, RARE = 10, 6
RIDGE, LINE_RIDGE = 3.0, 2.0
# Of a cut that comes from a sentence, at least this share of the words is in it; of a part that is kept, in the cut.
FROM_SENTENCE, KEPT = 0.7, 0.6

Traits = dict[str, float]


def main() -> None:
    """Print how well each choice is made in the folds, and each weight with how often its trait was seen."""
    read = [_read(json.loads(line)) for line in ARTICLES.read_text("utf-8").splitlines()]
    printed = [_printed(line) for path in sys.argv[1:] for line in Path(path).read_text("utf-8").splitlines()[::2]]
    _fit_lines([one for one in (*read, *printed) if one[1] and one[0]])
    _fit_parts([row for number, (made, cuts, _) in enumerate(read) for row in _parts(number, made, cuts)])


def _read(row: dict[str, Any]) -> tuple[tuple[Line, ...], list[str], Spoken]:
    made = annotate(read_text(row["text"] + "\n"), Language("fr", 1.0))
    sentences = Sentences.of(made, find_entities(made))
    return lines(sentences.trees[: sentences.told]), row["cut"], Spoken.of(sentences.trees)


def _printed(line: str) -> tuple[tuple[Line, ...], list[str], Spoken]:
    title, _, text = json.loads(line)["text"].partition("\n\n")
    return _read({"text": text.strip(), "cut": [title]})


def _fit_lines(read: Sequence[tuple[tuple[Line, ...], list[str], Spoken]]) -> None:
    traits = [[news_traits(line, spoken) for line in made] for made, _, spoken in read]
    names = sorted({name for own in traits for one in own for name in one})
    rows = [np.array([[one.get(n, 0.0) for n in names] for one in own]) for own in traits]
    wanted = [[_source(made, cut) for cut in cuts] for made, cuts, _ in read]
    first = [w[0] for w in wanted]
    fold = np.arange(len(rows)) % FOLDS
    best = np.zeros(len(rows), dtype=int)
    for number in range(FOLDS):
        there = [i for i in range(len(rows)) if fold[i] != number]
        weights = _choosing([rows[i] for i in there], [first[i] for i in there])
        for i in np.flatnonzero(fold == number):
            best[i] = int(np.argmax(rows[i] @ weights))
    right, any_of = np.mean(best == first), np.mean([b in w for b, w in zip(best, wanted, strict=True)])
    print(f"{len(rows)} articles; in the folds the sentence of the first cut {right:.3f}, of one of them {any_of:.3f}")
    print(f"always the first sentence {np.mean([f == 0 for f in first]):.3f}")
    _print(names, _choosing(rows, first), np.concatenate(rows))


def _source(made: Sequence[Line], cut: str) -> int:
    """The number of the sentence that shares most words with the cut."""
    said = set(content_stems(_unlabelled(cut)))
    return max(range(len(made)), key=lambda n: (len(said & set(content_stems(_text(made[n])))), -n))


def _text(line: Line) -> str:
    return " ".join(t.text for t in line.tree)


def _choosing(rows: Sequence[np.ndarray], wanted: Sequence[int]) -> np.ndarray:
    """The weights of a choice among the lines of each article (conditional logit)."""
    weights = np.zeros(rows[0].shape[1])
    for _ in range(40):
        gradient, curve = -LINE_RIDGE * weights, -LINE_RIDGE * np.eye(len(weights))
        for matrix, choice in zip(rows, wanted, strict=True):
            score = matrix @ weights
            chance = np.exp(score - score.max())
            chance /= chance.sum()
            mean = chance @ matrix
            gradient += matrix[choice] - mean
            curve -= (matrix.T * chance) @ matrix - np.outer(mean, mean)
        weights -= np.linalg.solve(curve, gradient)
    return weights


def _fit_parts(rows: Sequence[tuple[Traits, bool, int]]) -> None:
    seen = {name for traits, _, _ in rows for name in traits}
    names = sorted(n for n in seen if sum(bool(t.get(n)) for t, _, _ in rows) >= RARE)
    matrix = np.array([[traits.get(n, 0.0) for n in names] for traits, _, _ in rows])
    kept = np.array([k for _, k, _ in rows], dtype=float)
    fold = np.array([article % FOLDS for _, _, article in rows])
    chance = np.zeros(len(rows))
    for number in range(FOLDS):
        there = fold != number
        chance[~there] = matrix[~there] @ _keeping(matrix[there], kept[there])
    wins = np.mean([(p > chance[kept == 0]).mean() for p in chance[kept == 1]])
    print(f"\n{len(rows)} parts, {int(kept.sum())} kept; area under the curve in the folds {wins:.2f}")
    _print(names, _keeping(matrix, kept), matrix)


def _parts(number: int, made: Sequence[Line], cuts: Sequence[str]) -> Iterator[tuple[Traits, bool, int]]:
    """The traits of each free part of the sentences that a cut was made of, and whether the cut keeps it."""
    clauses = [line.clause for line in made if line.clause is not None and line.acts]
    for cut in cuts:
        said = set(content_stems(_unlabelled(cut)))
        source = max(clauses, key=lambda c: len(said & _stems(c, _all(c))), default=None)
        if source is None or len(said & _stems(source, _all(source))) < FROM_SENTENCE * len(said):
            continue
        for place, part in enumerate(source.parts):
            own = _stems(source, part.tokens)
            if own and not part.needed:
                yield part_traits(source, place), len(own & said) >= KEPT * len(own), number


def _unlabelled(cut: str) -> str:
    return cut.rpartition(" : ")[2] or cut


def _all(clause: Clause) -> list[int]:
    verb = range(clause.verb.start, clause.verb.end)
    return [*clause.subject, *verb, *(i for part in clause.parts for i in part.tokens)]


def _stems(clause: Clause, tokens: Sequence[int]) -> set[str]:
    return set(content_stems(" ".join(clause.tree.tokens[i].text for i in tokens)))


def _keeping(matrix: np.ndarray, kept: np.ndarray) -> np.ndarray:
    weights = np.zeros(matrix.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-(matrix @ weights)))
        gradient = matrix.T @ (kept - chance) - RIDGE * weights
        curve = (matrix.T * (chance * (1 - chance))) @ matrix + RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(curve, gradient)
    return weights


def _print(names: Sequence[str], weights: np.ndarray, matrix: np.ndarray) -> None:
    for number in np.argsort(-weights):
        print(f"{names[number]:18} {weights[number]:+.2f}  {int((matrix[:, number] != 0).sum())}")


if __name__ == "__main__":
    main()
