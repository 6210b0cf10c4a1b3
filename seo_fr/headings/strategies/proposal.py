"""What a strategy hands in: a heading's text with the tokens that say it, not yet let through."""

from __future__ import annotations

from dataclasses import dataclass

from seo_fr.headings.grammar.tree import Tree


@dataclass(frozen=True, slots=True)
class Proposal:
    """``tokens`` are those of the source in order; ``traits`` name weights of rules/headings.yml."""

    text: str
    tokens: tuple[int, ...]
    strategy: str
    tree: Tree
    traits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What strategies know of the whole article: its year, where one is known."""

    year: int | None = None
