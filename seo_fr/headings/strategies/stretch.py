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
from seo_fr.language.lexicon import finite
from seo_fr.resources import words

_REFUSED_LOSSES = frozenset({"lost-core", "lost-modifier"})
_CAUSING = frozenset({"faire", "laisser"})


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
        if stretch.kind == "noun-phrase" and not _names(tree, stretch):
            continue
        kept = range(stretch.start, stretch.end)
        if stretch.border == "de" or not _holds_together(tree, kept):
            continue
        opening = [Piece(stretch.article, None, False)] if stretch.article else []
        told_as = compose(tree, [*opening, *(piece(tree.tokens[i]) for i in kept)], kept, stretch.kind)
        if told_as is not None:
            yield told_as


def _holds_together(tree: Tree, kept: range) -> bool:
    """Its words hang on each other, nothing it needs stays behind, and no half of a pair opens a gap."""
    last = tree.tokens[kept[-1]]
    if tree.tokens[kept[0]].pos_ == "AUX" or last.pos_ == "PRON" or loose_heads(tree, kept) > 1:
        return False
    commas = [i for i in kept if tree.tokens[i].text == ","]
    if commas and not _enumerates(tree, commas, kept):
        return False  # an aside or the half of an enumeration: one in twelve was kept
    if ends_open(tree, set(kept)) or losses(tree, kept) & _REFUSED_LOSSES:
        return False
    lows = [tree.tokens[i].lower_ for i in kept]
    joined = {"de", "d'", "à", "que", "qu'"}
    return not any(here in ("et", "ou") and after in joined for here, after in pairwise(lows))


def _enumerates(tree: Tree, commas: list[int], kept: range) -> bool:
    """*de HTML, CSS et JavaScript*: one comma, and the *et* that closes the list, with nothing left out."""
    after = tree.tokens[commas[0] + 1 : kept[-1]]
    joined = [t for t in after if t.lower_ in ("et", "ou")]
    return len(commas) == 1 and len(joined) == 1 and after[0].dep_ == "conj"


def _tells(tree: Tree, stretch: Stretch) -> bool:
    """A segment does not stop at its verb, before another one or before its participle."""
    verb = stretch.verb
    if verb is None or stretch.border in ("verb", "participle"):
        return False
    if all(form.tense == "subjunctive" for form in finite(verb.lower_)):
        return False  # « Les offres aient une visibilité accrue »
    last = tree.tokens[stretch.end - 1]
    return verb.i != last.i and not (verb.pos_ == "AUX" and verb.head.i == last.i and last.pos_ in ("VERB", "AUX"))


def _names(tree: Tree, stretch: Stretch) -> bool:
    """A noun phrase has its article, is not the complement in *à* of something, and ends on no adverb."""
    if left_border(tree, stretch.start) == "à" or tree.tokens[stretch.start].lower_ in ("de", "d'"):
        return False
    return tree.tokens[stretch.end - 1].pos_ != "ADV"


def _is_to_do(tree: Tree, stretch: Stretch) -> bool:
    """An infinitive that nothing near it denies or fights (*éviter de*, *sans*), and no idle one."""
    if stretch.border == "relative":
        return False
    before = tree.tokens[max(tree.start, stretch.start - 6) : stretch.start]
    if before and before[-1].lemma_.lower() in _CAUSING:
        return False  # « faire évoluer la fonction »
    barriers = words("headings", "barriers")
    return not any(t.lower_ in barriers or t.lemma_.lower() in barriers for t in before)
