"""The title is longer than a results page shows."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.analysis.title_width import pixel_width
from seo_fr.checks.facts import Facts, Flaw, place_of
from seo_fr.checks.limits import is_let_through, level_of, over
from seo_fr.checks.rule import Rule
from seo_fr.language.figures import figure
from seo_fr.language.words import count_words
from seo_fr.model import Span
from seo_fr.reading.author_fields import author_text


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """Too wide (pixels, Arial 20) or too many words; the width tells the level, words alone are a remark."""
    title = _shown(facts)
    if title is None:
        return
    text, span = title
    words, pixels = count_words(text), pixel_width(text)
    excess = {key: over(n, rule.threshold(key)) for key, n in (("pixels", pixels), ("words", words))}
    if not is_let_through(rule, max(excess.values())):
        values = {"characters": len(text), "words": words, "verdict": _verdict(rule, pixels)}
        yield Flaw(span, values, level=level_of(rule, excess["pixels"]))


def _verdict(rule: Rule, pixels: float) -> str:
    """What is too much: nobody counts pixels, so the width is told by what comes of it."""
    if pixels > rule.threshold("pixels"):
        return "trop large pour Google, qui en coupera la fin\u00a0; raccourcissez-le"
    return f"au-delà de {figure(rule.threshold('words'))} mots il se lit mal\u00a0; raccourcissez-le"


def _shown(facts: Facts) -> tuple[str, Span] | None:
    """What results show: the title kept for them, else the article's, else the first line that stands as one."""
    kept, title = author_text(facts.article, "seo_title"), facts.article.title
    if kept:
        return kept, place_of(facts, "seo_title")
    if title is not None:
        return title.text, title.span or place_of(facts, "title")
    line = facts.title_line
    return (line.view.text, line.span) if line else None
