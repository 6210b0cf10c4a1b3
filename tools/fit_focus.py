"""Fit the weights of rules/keyphrase.yml on judged keyphrases, and tell how often a sure one is right.

    python tools/fit_focus.py FILE… [--write]

The files are those that data/quality/expressions.csv speaks of: articles, or ``.jsonl`` with ``id`` and ``text``. A
logistic regression with a quadratic penalty; a phrase that a desk would accept counts for half of one that it would
aim at. What is reported is cross-validated by source: no article is judged by weights that have seen its site.
``--write`` puts the weights into rules/keyphrase.yml.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import logistic  # noqa: E402

from seo_fr.analysis.focus import focus_candidates  # noqa: E402
from seo_fr.analysis.odds import likelihood, log_odds  # noqa: E402
from seo_fr.analysis.stems import key_of  # noqa: E402
from seo_fr.language.annotate import annotate  # noqa: E402
from seo_fr.model import Language  # noqa: E402
from seo_fr.reading import read_text  # noqa: E402
from seo_fr.resources import number, rules  # noqa: E402

SHEET = ROOT / "data" / "quality" / "expressions.csv"
RULES = ROOT / "rules" / "keyphrase.yml"
PENALTY = 5.0
WORTH = {"juste": 1.0, "acceptable": 0.5, "fausse": 0.0}
SHARES = (0.1, 0.2, 0.3, 0.4, 0.5, 1.0)
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A candidate, what tells for it, and its verdict; None where nobody has judged it."""

    text: str
    traits: Mapping[str, float]
    verdict: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """An article, the site it comes from and its candidates."""

    name: str
    source: str
    phrases: Sequence[Phrase]


def main() -> int:
    """Fit, report, write."""
    parser = argparse.ArgumentParser(description="Fit the confidence of deduced keyphrases.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--write", action="store_true", help="write the weights into rules/keyphrase.yml")
    options = parser.parse_args()
    pages = list(read_pages(options.files))
    report(held_out(pages))
    weights = fit(pages)
    print("poids :", ", ".join(f"{name} {value:.2f}" for name, value in weights.items()))
    if options.write:
        write(weights)
    return 0


def read_pages(files: Iterable[Path]) -> Iterator[Page]:
    """The articles of the sheet, each known as folder:name (``dev2:004``, ``dev:44540``)."""
    verdicts: dict[str, dict[tuple[str, ...], str]] = {}
    sources = {}
    with SHEET.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            verdicts.setdefault(row["article"], {})[key_of(row["expression"])] = row["verdict"]
            sources[row["article"]] = row["source"]
    for name, text, path in texts(files):
        if name not in sources:
            continue
        article = read_text(text, path)
        annotated = annotate(article, Language("fr", 1.0))
        found = focus_candidates(annotated, article.title.text if article.title else "")
        titled = annotated.title is not None
        judged = verdicts[name]
        phrases = [Phrase(t, found.traits(t, untitled=not titled), judged.get(key_of(t))) for t in found.texts]
        yield Page(name, sources[name], phrases)


def texts(files: Iterable[Path]) -> Iterator[tuple[str, str, str]]:
    """Name, text and file name of every article."""
    for path in files:
        text = path.read_text(encoding="utf-8")
        if path.suffix != ".jsonl":
            yield f"{path.resolve().parent.parent.name}:{path.stem}", text, path.name
            continue
        for row in map(json.loads, text.splitlines()):
            yield f"{path.resolve().parent.name}:{row['id']}", row["text"], "article.txt"


def fit(pages: Sequence[Page]) -> dict[str, float]:
    """The weights of the traits, ``constant`` first."""
    known = [p for page in pages for p in page.phrases if p.verdict]
    return logistic.fit([p.traits for p in known], [WORTH[p.verdict or ""] for p in known], PENALTY)


def held_out(pages: Sequence[Page]) -> list[tuple[float, str, str, str]]:
    """Of each article the confidence, the verdict, the phrase chosen and its name, by weights of other sites."""
    chosen = []
    for source in sorted({p.source for p in pages}):
        weights = fit([p for p in pages if p.source != source])
        for page in pages:
            if page.source == source:
                best = max(page.phrases, key=lambda p: likely(weights, p.traits), default=None)
                sure = likely(weights, best.traits) if best else 0.0
                chosen.append((sure, (best and best.verdict) or "non jugée", best.text if best else "", page.name))
    return sorted(chosen, reverse=True)


def likely(weights: Weights, traits: Mapping[str, float]) -> float:
    """As `seo_fr.analysis.focus_traits.confidence`, with weights of our own."""
    return likelihood(log_odds(weights, traits))


def report(chosen: Sequence[tuple[float, str, str, str]]) -> None:
    """What is right among the surest shares, then among those that a rule may speak of."""
    for sure, verdict, text, name in chosen:
        print(f"{sure:.2f}  {verdict:<10}  {text}  ({name})")
    limit = number("keyphrase", "sure_from")
    spoken = sum(sure >= limit for sure, *_ in chosen)
    for count in [*(round(len(chosen) * share) for share in SHARES), spoken]:
        part = [verdict for _, verdict, *_ in chosen[:count]]
        said = ", ".join(f"{v}s {part.count(v) / max(1, count):.0%}" for v in WORTH)
        print(f"{count / len(chosen):4.0%} ({count:>3}) : {said}")
    print(f"La dernière ligne : à partir de {limit}, ce dont les règles parlent.")


def write(weights: Weights) -> None:
    """Into the rules file, the rest of it untouched."""
    text = RULES.read_text(encoding="utf-8")
    written = ", ".join(f"{name}: {value:.2f}" for name, value in weights.items())
    RULES.write_text(re.sub(r"(?m)^  weights: \{.*\}$", f"  weights: {{{written}}}", text), encoding="utf-8")
    assert set(weights) == set(rules("keyphrase")["confidence"]["weights"])


if __name__ == "__main__":
    raise SystemExit(main())
