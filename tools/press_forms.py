"""Lay the headings made for passages of news beside those that desks wrote: forms, length, how often they say the same.

    python tools/press_forms.py TEXTS.jsonl PRESS.jsonl [--half paires|impaires] [--show]

TEXTS has an ``id`` and a ``text`` a line; PRESS, by ``id``, the ``passages`` (a ``span`` of characters of the
text, and the headings of each desk under its own key). A measure for every day, not a verdict: a heading that
differs from the desks' may be as good. One half is for looking and setting weights, the other for measuring.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import mean, quantiles
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from seo_fr.analysis.entities import find_entities
from seo_fr.analysis.keywords import extract_keywords
from seo_fr.analysis.stems import stems
from seo_fr.analysis.term_scores import is_stopword
from seo_fr.headings.candidates import Sentences, article_candidates
from seo_fr.headings.ranking.candidate import Candidate
from seo_fr.headings.ranking.choice import Chooser, Scored, assign, rescue
from seo_fr.headings.ranking.topics import Topics, lemmas_in
from seo_fr.language.annotate import annotate
from seo_fr.model import Annotated, Language
from seo_fr.reading import read_text
from seo_fr.resources import number


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage with the desks' headings, the one chosen for it, those ranked after it, and all candidates."""

    article: str
    text: str
    desks: tuple[str, ...]
    chosen: Scored | None
    ranked: tuple[Scored, ...]
    candidates: tuple[Candidate, ...]


def main() -> int:
    """Read, choose, print."""
    parser = argparse.ArgumentParser(description="Compare les intertitres à ceux que des rédactions ont écrits.")
    parser.add_argument("texts", type=Path)
    parser.add_argument("press", type=Path)
    parser.add_argument("--half", choices=("paires", "impaires"), help="une ligne sur deux de TEXTS")
    parser.add_argument("--show", action="store_true", help="montrer chaque passage")
    arguments = parser.parse_args()
    found = list(passages(arguments.texts, arguments.press, arguments.half))
    if arguments.show:
        for passage in found:
            _show(passage)
    _report(found)
    return 0


def passages(texts: Path, press: Path, half: str | None = None) -> Iterator[Passage]:
    """Every passage of the texts that desks wrote headings for."""
    lines = texts.read_text(encoding="utf-8").splitlines()
    start, step = {"paires": (0, 2), "impaires": (1, 2)}.get(half or "", (0, 1))
    desks = {record["id"]: record for record in map(json.loads, press.read_text(encoding="utf-8").splitlines())}
    for record in map(json.loads, lines[start::step]):
        if record["id"] in desks:
            yield from _of_article(record, desks[record["id"]]["passages"])


def _of_article(record: dict[str, Any], desks: Sequence[dict[str, Any]]) -> Iterator[Passage]:
    made = annotate(read_text(record["text"]), Language("fr", 1.0))
    entities = find_entities(made)
    topics = Topics.of(made, [k.text for k in extract_keywords(made, entities, "")[:10]])
    candidates = article_candidates(Sentences.of(made, entities))
    most = int(number("headings", "per_paragraph"))
    title = made.article.title.text if made.article.title is not None else ""
    chooser = Chooser(topics, [own[:most] for own in candidates], lemmas_in(title, topics.forms), title.lower())
    bounds = [_paragraphs(made, *passage["span"]) for passage in desks]
    options = [chooser.ranked(i, j) for i, j in bounds]
    sizes = [sum(made.paragraphs[p].words for p in range(i, j)) for i, j in bounds]
    chosen = rescue(options, assign(options), sizes)
    for desk, (i, j), pick, ranked in zip(desks, bounds, chosen, options, strict=True):
        written = tuple(text for key, own in desk.items() if key != "span" for text in own)
        text = record["text"][slice(*desk["span"])]
        every = tuple(c for own in candidates[i:j] for c in own)
        yield Passage(record["id"], text, written, pick, ranked, every)


def _paragraphs(made: Annotated, start: int, end: int) -> tuple[int, int]:
    """The paragraphs that begin between two characters of the source."""
    inside = [i for i, p in enumerate(made.paragraphs) if start <= p.span.start < end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def said(text: str) -> frozenset[str]:
    """The stems of a heading's content words."""
    return frozenset(s for word in text.split() for s in stems(word) if len(s) > 2 and not is_stopword(word.lower()))


def likeness(text: str, desks: Iterable[str]) -> float:
    """F1 of the content stems, against the desk heading that is most like it."""
    own, best = said(text), 0.0
    for other in map(said, desks):
        if own and other:
            best = max(best, 2 * len(own & other) / (len(own) + len(other)))
    return best


def _show(passage: Passage) -> None:
    print(f"\n{passage.article}  {' '.join(passage.text.split()[:30])}…")
    print("   desks :", " | ".join(passage.desks))
    shown = [passage.chosen] if passage.chosen is not None else []
    texts = {s.candidate.text for s in shown}
    shown += [s for s in passage.ranked if s.candidate.text not in texts]
    for place, scored in enumerate(shown[:6]):
        mark = "==>" if place == 0 and passage.chosen is not None else "   "
        print(f"{mark}{scored.score:6.2f} {scored.candidate.strategy:15} {scored.candidate.text}")


def _report(found: Sequence[Passage]) -> None:
    chosen = [p.chosen.candidate for p in found if p.chosen is not None]
    sizes = sorted(len(c.text.replace("«", "").replace("»", "").replace(":", "").split()) for c in chosen)
    marks = sorted(len(c.text) for c in chosen)
    print(f"\n{len(found)} passages, {len(chosen)} avec un intertitre")
    print(f"mots : médiane {sizes[len(sizes) // 2]}, 9 sur 10 {quantiles(sizes, n=10)[-1]:.0f} ; ", end="")
    print(f"signes : médiane {marks[len(marks) // 2]}, 9 sur 10 {quantiles(marks, n=10)[-1]:.0f}")
    every = mean(len({c.text for c in p.candidates}) for p in found)
    print(f"candidats par passage : {every:.0f}")
    best = [max((likeness(c.text, p.desks) for c in p.candidates), default=0.0) for p in found]
    first = [likeness(p.chosen.candidate.text, p.desks) if p.chosen else 0.0 for p in found]
    four = [max((likeness(s.candidate.text, p.desks) for s in p.ranked[:4]), default=0.0) for p in found]
    for name, values in (("meilleur candidat", best), ("les quatre premiers", four), ("le choix", first)):
        alike = sum(v >= 0.6 for v in values) / len(values)
        print(f"{name:22} F1 {mean(values):.2f} ; semblable (F1 ≥ 0,6) {100 * alike:3.0f} %")
    counted = Counter(c.strategy for c in chosen)
    print("formes :", ", ".join(f"{name} {100 * n / len(chosen):.0f} %" for name, n in counted.most_common()))
    neighbours = [(a, b) for a, b in pairwise(found) if a.article == b.article and a.chosen and b.chosen]
    same = sum(
        a.chosen.candidate.strategy == b.chosen.candidate.strategy for a, b in neighbours if a.chosen and b.chosen
    )
    print(f"même forme que l’intertitre d’avant : {same} sur {len(neighbours)}")


if __name__ == "__main__":
    sys.exit(main())
