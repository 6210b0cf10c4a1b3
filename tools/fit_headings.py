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
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from seo_fr.analysis.entities import find_entities  # noqa: E402
from seo_fr.analysis.keywords import extract_keywords  # noqa: E402
from seo_fr.analysis.stems import stem, stems  # noqa: E402
from seo_fr.headings.candidates import Sentences, article_candidates  # noqa: E402
from seo_fr.headings.ranking.choice import place_traits  # noqa: E402
from seo_fr.headings.ranking.topics import FACTS, Topics  # noqa: E402
from seo_fr.language.annotate import annotate  # noqa: E402
from seo_fr.model import Annotated, Entity, Language  # noqa: E402
from seo_fr.reading import read_text  # noqa: E402
from seo_fr.resources import rules  # noqa: E402

RULES = ROOT / "rules" / "headings.yml"
QUALITY = ROOT / "data" / "quality"
FOLDS = 8
PENALTY = {"weights": 50.0, "subject_weights": 1.0}
# Among weaker variants a heading is kept one time in six more often than alone (docs/qualite.md), and a reader's
# own cut has not been judged: both tell less.
AMONG_OTHERS, OWN_CUT = 0.3, 0.5
# Until round 17 readers were asked whether a heading announces the whole section, which half of the press's own do
# not; since then (or where a column ``question`` says *presse*), whether a desk would print it. The newer answers
# are the ones to follow, and what a score means is set on them alone.
PRESS_FROM, OF_PRESS = 18, 3.0
# Subject and free heading say more of what a section is about than cuts do.
SAID = {"sujet": 1 / 3, "libre": 1 / 3, "coupe": 1 / 6, "autre_coupe": 1 / 6}
SHARES = (0.3, 0.5, 0.7, 0.85, 1.0)
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """One row of a regression; ``alone`` tells that its verdict was given on it alone, as in a newspaper.

    ``press`` tells that it answers the question whether a desk would print it.
    """

    article: str
    section: str
    facts: tuple[float, ...]
    outcome: float
    weight: float = 1.0
    alone: bool = True
    press: bool = False


@dataclass(frozen=True, slots=True)
class Annotations:
    """What readers said of one article: their verdicts, and the headings they wrote."""

    article: str
    verdicts: Sequence[Row]
    reference: Sequence[Row]


def main() -> int:
    """Fit, report, and write where asked."""
    parser = argparse.ArgumentParser(description="Règle les poids des intertitres sur les verdicts des lecteurs.")
    parser.add_argument("files", nargs="+", type=Path, help="articles en JSON, un par ligne")
    parser.add_argument("--write", action="store_true", help="écrire les poids dans rules/headings.yml")
    arguments = parser.parse_args()
    names = tuple(rules("headings")["weights"])
    headings, lemmas = collect(arguments.files, names)
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


def collect(files: Iterable[Path], names: Sequence[str]) -> tuple[list[Example], list[Example]]:
    """(headings with the traits ``names``, lemmas) of every article that data/quality speaks of."""
    verdicts, reference = _by_article("intertitres.csv"), _by_article("reference.csv")
    headings: list[Example] = []
    lemmas: list[Example] = []
    for article, text in _articles(files):
        if article in verdicts or article in reference:
            said = Annotations(article, verdicts[article], reference[article])
            made = annotate(read_text(text), Language("fr", 1.0))
            entities = find_entities(made)
            topics = Topics.of(made, [k.text for k in extract_keywords(made, entities, "")[:10]])
            headings.extend(_headings(said, made, entities, topics, names))
            lemmas.extend(_lemmas(said, topics))
    if any(e.press for e in headings):
        headings = [replace(e, alone=e.press) for e in headings]
    return headings, lemmas


def _by_article(name: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    with (QUALITY / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            # What measures is never fitted on.
            if row["paragraphes"] and row.get("moitie") != "mesure":
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


def _headings(
    said: Annotations, made: Annotated, entities: tuple[Entity, ...], topics: Topics, names: Sequence[str]
) -> Iterator[Example]:
    """The judged headings and the readers' cuts among the article's candidates."""
    candidates = article_candidates(Sentences.of(made, entities))
    for section, texts in _wanted(said).items():
        first, last = map(int, section.split("-"))
        subject = topics.subject(first, last + 1)
        sentences, before = sum(topics.sentences[first : last + 1]), 0
        for index in range(first, last + 1):
            for candidate in candidates[index]:
                key = _plain(candidate.text)
                if key in texts:
                    columns = topics.columns(candidate.lemmas)
                    placed = place_traits(columns, subject, before + candidate.sentence, sentences)
                    held: Mapping[str, float] = {**candidate.traits, **placed, "bias": 1.0}
                    facts = tuple(held.get(name, 0.0) for name in names)
                    verdict = texts[key]
                    yield Example(
                        said.article, section, facts, verdict.outcome, verdict.weight, verdict.alone, verdict.press
                    )
            before += topics.sentences[index]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of one heading: 1 for kept, and how much that tells."""

    outcome: float
    weight: float
    alone: bool
    press: bool = False


def _of_press(row: Row) -> bool:
    """The verdict answers the question of the press, by its column or by its round."""
    return row.get("question") == "presse" or int(row["tour"]) >= PRESS_FROM


def _wanted(said: Annotations) -> dict[str, dict[str, Verdict]]:
    """By section, each heading that readers know; the newer question, then what was judged alone, counts first."""
    wanted: dict[str, dict[str, Verdict]] = defaultdict(dict)
    for row in said.reference:
        cuts = (_plain(row[column]) for column in ("coupe", "autre_coupe") if row[column])
        wanted[row["paragraphes"]].update(dict.fromkeys(cuts, Verdict(1.0, OWN_CUT, alone=False)))
    for row in sorted(said.verdicts, key=lambda r: (_of_press(r), r["role"] != "candidat")):
        kept = row["grammatical"] == row["informatif"] == row["vrai"] == "1"
        press = _of_press(row)
        alone = press or row["role"] != "candidat"
        verdict = Verdict(float(kept), OF_PRESS if press else 1.0 if alone else AMONG_OTHERS, alone, press)
        wanted[row["paragraphes"]][_plain(row["intertitre"])] = verdict
    return wanted


def _lemmas(said: Annotations, topics: Topics) -> Iterator[Example]:
    """Every lemma of the sections readers wrote for, and how much they said it."""
    for row in said.reference:
        first, last = map(int, row["paragraphes"].split("-"))
        written = {column: set(stems(row[column])) for column in SAID}
        for lemma, facts in topics.facts(first, last + 1).items():
            outcome = sum(weight for column, weight in SAID.items() if stem(lemma) in written[column])
            yield Example(said.article, row["paragraphes"], facts, outcome)


def _plain(text: str) -> str:
    spaced = text.replace("\u00a0", " ").replace("\u202f", " ").replace("'", "’")
    return re.sub(r"\s+", " ", spaced).strip().rstrip(".").lower()


def _report_headings(examples: Sequence[Example]) -> list[float]:
    """Print how the held-out headings rank; the weights, calibrated on the judged ones."""
    held_out = cross_validated(examples, PENALTY["weights"])
    alone = np.array([e.alone for e in examples])
    scores, kept = held_out[alone], _outcomes(examples)[alone]
    best: dict[tuple[str, str], tuple[float, float]] = {}
    for example, score in zip(examples, held_out, strict=True):
        if example.alone:
            place = (example.article, example.section)
            best[place] = max(best.get(place, (-np.inf, 0.0)), (float(score), example.outcome))
    ranked = sorted(best.values(), reverse=True)
    print(f"{len(kept)} intertitres jugés, {kept.mean():.0%} gardés ; aire sous la courbe {_auc(scores, kept):.3f}")
    for share in SHARES:
        top = ranked[: int(len(ranked) * share)]
        average = np.mean([o for _, o in top])
        print(f"  le premier de {share:4.0%} des sections : {average:.0%} gardés, score ≥ {top[-1][0]:.2f}")
    return [float(w) for w in calibrated(examples, held_out)]


def calibrated(examples: Sequence[Example], held_out: np.ndarray) -> np.ndarray:
    """The weights fitted on ``examples``, scaled so that their sum is the log-odds of those judged alone."""
    alone = np.array([e.alone for e in examples])
    scores = np.column_stack([held_out[alone], np.ones(alone.sum())])
    slope, shift = fit(scores, _outcomes(examples)[alone], np.ones(alone.sum()), 0.001)
    weights = fit(_facts(examples), _outcomes(examples), _weights(examples), PENALTY["weights"]) * slope
    weights[0] += shift
    return weights


def _report_lemmas(examples: Sequence[Example]) -> list[float]:
    scores, outcomes = cross_validated(examples, PENALTY["subject_weights"]), _outcomes(examples)
    sections = np.array([f"{e.article} {e.section}" for e in examples])
    areas = []
    for section in dict.fromkeys(sections.tolist()):
        own = sections == section
        said = outcomes[own] >= SAID["libre"]
        if 0 < said.sum() < own.sum():
            areas.append(_auc(scores[own], said.astype(float)))
    print(f"{len(outcomes)} lemmes ; aire sous la courbe dans une section {np.mean(areas):.3f}")
    return [float(w) for w in fit(_facts(examples), outcomes, _weights(examples), PENALTY["subject_weights"])]


def cross_validated(examples: Sequence[Example], penalty: float) -> np.ndarray:
    """The score of each row by weights fitted on the other folds' articles."""
    facts, outcomes, fold = _facts(examples), _outcomes(examples), folds(examples)
    weights = _weights(examples)
    scores = np.zeros(len(outcomes))
    for number in range(FOLDS):
        rest = fold != number
        scores[~rest] = facts[~rest] @ fit(facts[rest], outcomes[rest], weights[rest], penalty)
    return scores


def folds(examples: Sequence[Example]) -> np.ndarray:
    """The fold of each row; all rows of an article are in one."""
    order = {article: place % FOLDS for place, article in enumerate(dict.fromkeys(e.article for e in examples))}
    return np.array([order[e.article] for e in examples])


def _facts(examples: Sequence[Example]) -> np.ndarray:
    return np.array([e.facts for e in examples])


def _weights(examples: Sequence[Example]) -> np.ndarray:
    return np.array([e.weight for e in examples])


def _outcomes(examples: Sequence[Example]) -> np.ndarray:
    return np.array([e.outcome for e in examples])


def fit(facts: np.ndarray, outcomes: np.ndarray, weights: np.ndarray, penalty: float) -> np.ndarray:
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
