"""The title is longer than a results page shows."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.analysis.title_width import pixel_width
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.language.figures import figure
from seo_fr.language.words import count_words


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """Too wide (pixels, Arial 20) or too many words."""
    title = facts.article.title
    if title is None:
        return
    words, pixels = count_words(title.text), pixel_width(title.text)
    if pixels > rule.threshold("pixels") or words > rule.threshold("words"):
        values = {"characters": len(title.text), "words": words, "verdict": _verdict(rule, pixels)}
        yield Flaw(title.span or facts.head, values)


def _verdict(rule: Rule, pixels: float) -> str:
    """What is too much: nobody counts pixels, so the width is told by what comes of it."""
    if pixels > rule.threshold("pixels"):
        return "trop large pour Google, qui en coupera la fin\u00a0; raccourcissez-le"
    return f"au-delà de {figure(rule.threshold('words'))} mots il se lit mal\u00a0; raccourcissez-le"
