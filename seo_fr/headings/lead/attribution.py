"""*…, a indiqué la police*: a tail that only passes a fact on, seen by its words, whatever the parser made of it."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.headings.grammar.tree import Tree, opens_with
from seo_fr.headings.lead.verb import verbs

# Enough words to know the longest tail of rules/headings.yml by.
_TAIL_TOKENS = 6


def without_attribution(tree: Tree, kept: Sequence[int]) -> tuple[int, ...]:
    """``kept`` up to a tail that only passes on what was said; all of it where there is none.

    Only behind a main verb: « Trois morts, a annoncé la police » is no sentence without its tail.
    """
    for place, index in enumerate(kept[:-1]):
        mark = tree.tokens[index].text
        if mark not in (",", "»") or not opens_with("passing_tails").match(tree.reads(index + 1, _TAIL_TOKENS)):
            continue
        said = kept[: place + (mark == "»")]
        if verbs(tree, said):
            return tuple(said)
    return tuple(kept)
