"""What bounds a claim and stands right after the words that a heading keeps."""

from __future__ import annotations

from seo_fr.headings.grammar.opening import limit_follows
from seo_fr.headings.proposal import Proposal


def limit_left_behind(proposal: Proposal) -> bool:
    """*La régie ferme la ligne de bus* (lorsque la neige tombe): true only there, and the parse has not seen it."""
    listed = "conditions" if proposal.kind.nominal or not proposal.kind.asserts else "limiting_endings"
    return limit_follows(proposal.tree, proposal.tokens[-1] + 1, listed)
