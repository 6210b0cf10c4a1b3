"""The strategies *segment*, *infinitive* and *noun phrase*: the author's words in their order, unbroken.

*Il n’existe pas de réglementation européenne*; *Il faut protéger les captages* → *Protéger les captages*;
*L’adhésion de l’Ukraine à l’alliance*. Where such a stretch may begin and end is `grammar.stretches`; what
keeps it from standing alone is `grammar.standing`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from seo_fr.headings.grammar.reporting import is_attributed
from seo_fr.headings.grammar.standing import holds_together, is_noun_phrase, is_statement, is_to_do
from seo_fr.headings.grammar.stretches import Kind, Stretch, stretches
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.grammar.wording import Piece
from seo_fr.headings.proposal import Proposal, compose

_STANDS: dict[Kind, Callable[[Tree, Stretch], bool]] = {
    "segment": is_statement,
    "infinitive": is_to_do,
    "noun-phrase": is_noun_phrase,
}


def headings(tree: Tree) -> Iterator[Proposal]:
    """Every stretch that holds together; a segment or an infinitive only where the author says it himself."""
    if tree.asks:
        return
    own = not tree.is_cited
    barred = {"segment": not own or is_attributed(tree), "infinitive": not own, "noun-phrase": False}
    for stretch in stretches(tree):
        if barred[stretch.kind] or not _STANDS[stretch.kind](tree, stretch) or not holds_together(tree, stretch):
            continue
        kept = range(stretch.start, stretch.end)
        opening = [Piece(stretch.article, None, False)] if stretch.article else []
        told = compose(tree, [*opening, *(piece(tree.tokens[i]) for i in kept)], kept, stretch.kind)
        if told is not None:
            yield told
