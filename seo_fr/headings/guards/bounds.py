"""What bounds a claim and stands right after the words that a heading keeps."""

from __future__ import annotations

from seo_fr.headings.grammar.tree import opens_with
from seo_fr.headings.proposal import Proposal

# Enough words to know a limiting phrase of rules/headings.yml by.
_LIMIT_TOKENS = 4


def limit_left_behind(proposal: Proposal) -> bool:
    """*La régie ferme la ligne de bus* (lorsque la neige tombe): true only there, and the parse has not seen it."""
    after = proposal.tree.reads(proposal.tokens[-1] + 1, _LIMIT_TOKENS).lstrip(", ")
    listed = "conditions" if proposal.kind.nominal or not proposal.kind.asserts else "limiting_endings"
    return opens_with(listed).match(after) is not None
