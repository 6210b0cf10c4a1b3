"""The strategies *segment*, *infinitive* and *noun phrase*: the author's words in their order, unbroken.

*Il n’existe pas de réglementation européenne*; *Il faut protéger les captages* → *Protéger les captages*;
*L’adhésion de l’Ukraine à l’alliance*. Where such a stretch may begin and end is `grammar.stretches`; what
keeps it from standing alone is here.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from seo_fr.headings.grammar.borders import left_border
from seo_fr.headings.grammar.cuts import ends_open
from seo_fr.headings.grammar.losses import loose_heads, losses
from seo_fr.headings.grammar.segments import is_attributed
from seo_fr.headings.grammar.stretches import Stretch, stretches
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.grammar.wording import Piece
from seo_fr.headings.strategies.proposal import Context, Proposal, compose
from seo_fr.resources import words

_REFUSED_LOSSES = frozenset({"lost-core", "lost-modifier"})
_UNTIED = 2


def stretch_headings(tree: Tree, context: Context) -> Iterator[Proposal]:
    """Every stretch that holds together; a segment or an infinitive only where the sentence says it itself."""
    if tree.tokens[tree.end - 1].text == "?":
        return
    told = tree.start not in tree.quoted and not is_attributed(tree)
    to_do = tree.start not in tree.quoted
    for stretch in stretches(tree):
        if stretch.kind == "segment" and not (told and _tells(tree, stretch)):
            continue
        if stretch.kind == "infinitive" and not (to_do and _is_to_do(tree, stretch)):
            continue
        if stretch.kind == "noun-phrase" and left_border(tree, stretch.start) == "à":
            continue
        kept = range(stretch.start, stretch.end)
        if not _holds_together(tree, kept):
            continue
        opening = [Piece(stretch.article, None, False)] if stretch.article else []
        told_as = compose(tree, [*opening, *(piece(tree.tokens[i]) for i in kept)], kept, stretch.kind)
        if told_as is not None:
            yield told_as


def _holds_together(tree: Tree, kept: range) -> bool:
    """Its words hang on each other, nothing it needs stays behind, and no half of a pair opens a gap."""
    last = tree.tokens[kept[-1]]
    if tree.tokens[kept[0]].pos_ == "AUX" or last.pos_ == "PRON" or loose_heads(tree, kept) > _UNTIED:
        return False
    if ends_open(tree, set(kept)) or losses(tree, kept) & _REFUSED_LOSSES:
        return False
    lows = [tree.tokens[i].lower_ for i in kept]
    joined = {"de", "d'", "à", "que", "qu'"}
    return not any(here in ("et", "ou") and after in joined for here, after in pairwise(lows))


def _tells(tree: Tree, stretch: Stretch) -> bool:
    """A segment does not stop at its verb, before another one or before its participle."""
    verb = stretch.verb
    if verb is None or stretch.border in ("verb", "participle"):
        return False
    last = tree.tokens[stretch.end - 1]
    return verb.i != last.i and not (verb.pos_ == "AUX" and verb.head.i == last.i and last.pos_ in ("VERB", "AUX"))


def _is_to_do(tree: Tree, stretch: Stretch) -> bool:
    """An infinitive that nothing near it denies or fights (*éviter de*, *sans*), and no idle one."""
    if stretch.border == "relative":
        return False
    before = tree.tokens[max(tree.start, stretch.start - 6) : stretch.start]
    barriers = words("headings", "barriers")
    return not any(t.lower_ in barriers or t.lemma_.lower() in barriers for t in before)
