"""What it costs to let a section begin with a paragraph that leans on the one before it."""

from __future__ import annotations

import re
from functools import cache

from seo_fr.model import Annotated, Paragraph
from seo_fr.resources import number, word_list

_LEADING = " \t«»\"“”'‘’*_•–—-([>"
FORBIDDEN = 1000.0
"""Nats: more than any text can gain, so a list or a quotation is never cut open unless nothing else is possible."""


def opening_costs(annotated: Annotated) -> tuple[float, ...]:
    """The cost in nats of a border before each paragraph; 0 for the first."""
    paragraphs = annotated.paragraphs
    costs = [0.0] * len(paragraphs)
    for i in range(1, len(paragraphs)):
        costs[i] = _cost(paragraphs[i - 1], paragraphs[i])
    return tuple(costs)


def continues_container(before: Paragraph, paragraph: Paragraph) -> bool:
    """True inside a list or a quotation: both stand in the same top-level block."""
    return before.block.outer == paragraph.block.outer and before.block.kind in ("item", "quote")


def _cost(before: Paragraph, paragraph: Paragraph) -> float:
    if continues_container(before, paragraph):
        return FORBIDDEN
    text = paragraph.view.text.lstrip(_LEADING)
    cost = 0.0
    if text[:1].islower():
        cost += number("sections", "cost_lower_case")
    if leans_back(paragraph.view.text):
        cost += number("sections", "cost_leaning")
    elif _demonstrative().match(text.lower()):
        cost += number("sections", "cost_demonstrative")
    if before.view.text.rstrip()[-1:] in (":", ","):
        cost += number("sections", "cost_after_colon")
    if paragraph.block.kind in ("item", "quote"):
        cost += number("sections", "cost_container")
    return cost


def leans_back(text: str) -> bool:
    """True when a paragraph opens on a connective or on a pronoun that stands for something said before."""
    head = text.lstrip(_LEADING).replace("’", "'").lower()[:60]
    return bool(_leaning().match(head)) and not _impersonal().match(head)


@cache
def _leaning() -> re.Pattern[str]:
    return _starts_with("leaning")


@cache
def _demonstrative() -> re.Pattern[str]:
    return _starts_with("demonstratives")


@cache
def _impersonal() -> re.Pattern[str]:
    return re.compile("|".join(word_list("sections", "impersonal")))


def _starts_with(key: str) -> re.Pattern[str]:
    entries = sorted(word_list("sections", key), key=len, reverse=True)
    return re.compile("(?:" + "|".join(re.escape(e) for e in entries) + r")(?![\w'-])")
