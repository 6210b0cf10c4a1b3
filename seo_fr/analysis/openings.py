"""What it costs to let a section begin with a paragraph that leans on the one before it."""

from __future__ import annotations

from seo_fr.language.leaning import leans_back
from seo_fr.model import Annotated, Paragraph
from seo_fr.resources import number

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
    cost = 0.0
    reason = leans_back(paragraph.view.text)
    if reason is not None:
        cost += number("sections", f"cost_{reason}")
    if before.view.text.rstrip()[-1:] in (":", ","):
        cost += number("sections", "cost_after_colon")
    if paragraph.block.kind in ("item", "quote"):
        cost += number("sections", "cost_container")
    return cost
