"""Fit the weights of rules/headings.yml on what readers said of headings, and tell how well they rank.

    python tools/fit_headings.py FILE.jsonl… [--write]

The files hold the articles that data/quality speaks of, one JSON object a line: ``id`` and ``text``, or
``paragraphs``. Two regressions with a quadratic penalty: ``subject_weights`` on the subjects and headings that
readers wrote (reference.csv), ``weights`` on the verdicts of intertitres.csv that name their paragraphs, with
the readers' own cuts as headings that were kept. Everything reported is cross-validated by article: no article
is ranked by weights that have seen it. ``--write`` puts the values into rules/headings.yml.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from seo_fr.analysis.entities import find_entities  # noqa: E402
from seo_fr.analysis.keywords import extract_keywords  # noqa: E402
from seo_fr.analysis.stems import stem, stems  # noqa: E402
from seo_fr.headings.candidates import paragraph_candidates  # noqa: E402
from seo_fr.headings.choice import place_traits  # noqa: E402
from seo_fr.headings.structure import article_context  # noqa: E402
from seo_fr.headings.topics import FACTS, Topics  # noqa: E402
from seo_fr.language.annotate import annotate  # noqa: E402
from seo_fr.model import Language  # noqa: E402
from seo_fr.reading import read_text  # noqa: E402
from seo_fr.resources import rules  # noqa: E402

RULES = ROOT / "rules" / "headings.yml"
QUALITY = ROOT / "data" / "quality"
FOLDS = 8
PENALTY = {"weights": 10.0, "subject_weights": 1.0}
# A reader's cut counts as one kept heading; subject and free heading say more of the subject than cuts do.
CUT = 1.0
SAID = {"sujet": 1 / 3, "libre": 1 / 3, "coupe": 1 / 6, "autre_coupe": 1 / 6}
SHARES = (0.3, 0.5, 0.7, 0.85, 1.0)
Row = dict[str, str]


@dataclass(slots=True)
class Sample:
    """Rows of a regression: their article and section, what is known of them, the outcome, the weight."""

    articles: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    facts: list[list[float]] = field(default_factory=list)
    outcomes: list[float] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    judged: list[bool] = field(default_factory=list)

    def add(
        self, article: str, section: str, facts: Iterable[float], outcome: float, weight: float, *, judged: bool
    ) -> None:
        self.articles.append(article)
        self.sections.append(section)
        self.facts.append([*facts])
        self.outcomes.append(outcome)
        self.weights.append(weight)
        self.judged.append(judged)


def main() -> int:
    """Fit, report, and write where asked."""
    parser = argparse.ArgumentParser(description="Règle les poids des intertitres sur les verdicts des lecteurs.")
    parser.add_argument("files", nargs="+", type=Path, help="articles en JSON, un par ligne")
    parser.add_argument("--write", action="store_true", help="écrire les poids dans rules/headings.yml")
    arguments = parser.parse_args()
    verdicts, reference = _by_article("intertitres.csv"), _by_article("reference.csv")
    names = list(rules("headings")["weights"])
    headings, lemmas = Sample(), Sample()
    for article, text in _articles(arguments.files):
        if article in verdicts or article in reference:
            _collect(article, text, verdicts[article], reference[article], names, headings, lemmas)
    fitted = {
        "weights": dict(zip(names, _report_headings(headings), strict=True)),
        "subject_weights": dict(zip(FACTS, _report_lemmas(lemmas), strict=True)),
    }
    for table, values in fitted.items():
        print(f"\n{table}:")
        for name, value in values.items():
            print(f"  {name:26}{value:7.2f}")
        if arguments.write:
            _write(table, values)
    return 0


def _by_article(name: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    with (QUALITY / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["paragraphes"]:
                found[row["article"]].append(row)
    return found


def _articles(files: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """(id as in data/quality, text): ``k:`` stands before an article given as text, ``s:`` before paragraphs."""
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if "paragraphs" in record:
                yield f"s:{record['id']}", "\n\n".join(record["paragraphs"]) + "\n"
            else:
                yield f"k:{record['id']}", record["text"]


def _collect(
    article: str,
    text: str,
    verdicts: Sequence[Row],
    reference: Sequence[Row],
    names: Sequence[str],
    headings: Sample,
    lemmas: Sample,
) -> None:
    """The article's judged headings and the readers' cuts among its candidates, and its sections' lemmas."""
    made = annotate(read_text(text), Language("fr", 1.0))
    entities, context = find_entities(made), article_context(made)
    topics = Topics.of(made, [k.text for k in extract_keywords(made, entities, "")[:10]])
    wanted: dict[str, dict[str, bool | None]] = defaultdict(dict)
    for row in reference:
        wanted[row["paragraphes"]].update({_plain(row[c]): None for c in ("coupe", "autre_coupe") if row[c]})
    for row in verdicts:
        kept = row["grammatical"] == row["informatif"] == row["vrai"] == "1"
        wanted[row["paragraphes"]][_plain(row["intertitre"])] = kept
    for section, texts in wanted.items():
        first, last = map(int, section.split("-"))
        subject = topics.subject(first, last + 1)
        sentences, before = sum(topics.sentences[first : last + 1]), 0
        for index in range(first, last + 1):
            for candidate in paragraph_candidates(made, index, entities, context, most=None):
                key = _plain(candidate.text)
                if key not in texts:
                    continue
                kept = texts[key]
                held: Mapping[str, float] = {
                    **candidate.traits,
                    **place_traits(candidate, subject, before + candidate.sentence, sentences),
                    "bias": 1.0,
                }
                facts = [held.get(name, 0.0) for name in names]
                judged = kept is not None
                headings.add(article, f"{article} {section}", facts, float(kept is not False), 1.0, judged=judged)
            before += topics.sentences[index]
    for row in reference:
        first, last = map(int, row["paragraphes"].split("-"))
        said = {column: set(stems(row[column])) for column in SAID}
        for lemma, facts in topics.facts(first, last + 1).items():
            outcome = sum(weight for column, weight in SAID.items() if stem(lemma) in said[column])
            lemmas.add(article, f"{article} {first}", facts, outcome, 1.0, judged=True)


def _plain(text: str) -> str:
    spaced = text.replace("\u00a0", " ").replace("\u202f", " ").replace("'", "’")
    return re.sub(r"\s+", " ", spaced).strip().rstrip(".").lower()


def _report_headings(sample: Sample) -> list[float]:
    """Print how the held-out headings rank; the weights, calibrated on the judged ones."""
    held_out = _cross_validated(sample, PENALTY["weights"])
    judged, outcomes = np.array(sample.judged), np.array(sample.outcomes)
    scores, kept = held_out[judged], outcomes[judged]
    best: dict[str, tuple[float, float]] = {}
    for section, score, outcome in zip(np.array(sample.sections)[judged], scores, kept, strict=True):
        best[section] = max(best.get(section, (-np.inf, 0.0)), (float(score), float(outcome)))
    ranked = sorted(best.values(), reverse=True)
    print(f"{len(kept)} intertitres jugés, {kept.mean():.0%} gardés ; aire sous la courbe {_auc(scores, kept):.3f}")
    for share in SHARES:
        top = ranked[: int(len(ranked) * share)]
        average = np.mean([o for _, o in top])
        print(f"  le premier de {share:4.0%} des sections : {average:.0%} gardés, score ≥ {top[-1][0]:.2f}")
    slope, shift = _fit(np.column_stack([scores, np.ones(len(scores))]), kept, np.ones(len(kept)), 0.001)
    weights = _fit(np.array(sample.facts), outcomes, np.array(sample.weights), PENALTY["weights"]) * slope
    weights[0] += shift
    return [float(w) for w in weights]


def _report_lemmas(sample: Sample) -> list[float]:
    scores, outcomes = _cross_validated(sample, PENALTY["subject_weights"]), np.array(sample.outcomes)
    areas = []
    for section in dict.fromkeys(sample.sections):
        own = np.array([s == section for s in sample.sections])
        said = outcomes[own] >= SAID["libre"]
        if 0 < said.sum() < own.sum():
            areas.append(_auc(scores[own], said.astype(float)))
    print(f"{len(outcomes)} lemmes ; aire sous la courbe dans une section {np.mean(areas):.3f}")
    weights = _fit(np.array(sample.facts), outcomes, np.array(sample.weights), PENALTY["subject_weights"])
    return [float(w) for w in weights]


def _cross_validated(sample: Sample, penalty: float) -> np.ndarray:
    """The score of each row by weights fitted on the other folds' articles."""
    facts, outcomes, weights = np.array(sample.facts), np.array(sample.outcomes), np.array(sample.weights)
    order = {article: place % FOLDS for place, article in enumerate(dict.fromkeys(sample.articles))}
    fold = np.array([order[a] for a in sample.articles])
    scores = np.zeros(len(outcomes))
    for number in range(FOLDS):
        rest = fold != number
        scores[~rest] = facts[~rest] @ _fit(facts[rest], outcomes[rest], weights[rest], penalty)
    return scores


def _fit(facts: np.ndarray, outcomes: np.ndarray, weights: np.ndarray, penalty: float) -> np.ndarray:
    """Logistic regression by Newton's method; the penalty is on standardised facts, none on a constant one."""
    spread = facts.std(axis=0)
    constant = spread == 0
    scaled = facts / np.where(constant, 1.0, spread)
    ridge = np.diag(np.where(constant, 1e-9, penalty))
    found = np.zeros(facts.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-scaled @ found))
        slope = scaled.T @ (weights * (outcomes - likely)) - ridge @ found
        curve = (scaled * (weights * likely * (1 - likely))[:, None]).T @ scaled + ridge
        step = np.linalg.solve(curve, slope)
        found += step
        if np.abs(step).max() < 1e-7:
            break
    return found / np.where(constant, 1.0, spread)


def _auc(scores: np.ndarray, outcomes: np.ndarray) -> float:
    """The chance that a kept one is ranked above a refused one."""
    kept, refused = scores[outcomes > 0.5], scores[outcomes <= 0.5]
    return float(np.mean([(s > refused).mean() + (s == refused).mean() / 2 for s in kept]))


def _write(table: str, values: Mapping[str, float]) -> None:
    text = RULES.read_text(encoding="utf-8")
    head, mark, body = text.partition(f"\n{table}:\n")
    for name, value in values.items():
        body = re.sub(rf"(?m)^(  {re.escape(name)}: {{value: )[-\d.]+", rf"\g<1>{value:.2f}", body, count=1)
    RULES.write_text(head + mark + body, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
