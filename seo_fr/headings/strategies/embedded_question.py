"""The strategy *embedded question*: what a sentence sets out to explain, as explainers title it.

*Cet article détaille comment installer un antivirus* → *Comment installer un antivirus*; *On comprend
pourquoi les prix montent* → *Pourquoi les prix montent*.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import balanced, complete, cut_points, is_clean_end, names_whole
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.grammar.wording import write
from seo_fr.headings.proposal import Proposal
from seo_fr.language.lexicon import finite, is_infinitive
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token


def headings(tree: Tree) -> Iterator[Proposal]:
    """The words from *comment* or *pourquoi* inside a statement to where its clause may end."""
    if tree.asks:
        return
    for asker in tree.tokens[tree.start + 1 : tree.end - 2]:
        if asker.lower_ not in words("headings", "embedded_askers") or asker.i in tree.quoted:
            continue
        verb = _governor(tree, asker)
        if verb is None:
            continue
        yield from _cut(tree, asker, verb)


def _governor(tree: Tree, asker: Token) -> Token | None:
    """The verb the question word belongs to, to its right; *voici comment* and *c’est pourquoi* ask nothing."""
    after = tree.tokens[asker.i + 1]
    verb = after if is_infinitive(after.lower_) else asker.head
    told = finite(verb.lower_) or is_infinitive(verb.lower_)
    if verb.i <= asker.i or not tree.has(verb.i) or not told or verb.morph.get("Tense") == ["Imp"]:
        return None
    if tree.tokens[asker.i - 1].lower_ in ("est", "voilà", "et", ",", ":"):
        return None
    return verb


def _cut(tree: Tree, asker: Token, verb: Token) -> Iterator[Proposal]:
    stop = next((t.i for t in tree.doc[asker.i : tree.end] if t.text in ",:;.!…()"), tree.end)
    longest = number("headings", "longest")
    for end in sorted(cut_points(tree, verb.i, stop), reverse=True):
        kept = range(asker.i, end)
        inside = set(kept)
        if len(kept) < 4 or not is_clean_end(tree.tokens[end - 1]) or len(tree.doc[asker.i : end].text) > longest:
            continue
        attached = all(i in (verb.i, asker.i) or tree.tokens[i].head.i in inside for i in kept)
        if not attached or not balanced(tree, list(kept)) or not names_whole(tree, inside):
            continue
        if not complete(tree, inside, until=stop):
            continue
        text = write([piece(tree.tokens[i]) for i in kept])
        if text is not None:
            yield Proposal(text, tuple(kept), "embedded-question", tree)
