"""The strategy *embedded question*: what a sentence sets out to explain, as explainers title it.

*Cet article détaille comment installer un antivirus* → *Comment installer un antivirus*; *On comprend
pourquoi les prix montent* → *Pourquoi les prix montent*.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.grammar.whole import Extent, endings, sentence_end
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
    stop = sentence_end(tree, asker.i, ",:;.!…()")

    def shapes(end: int) -> Iterator[range]:
        if end - asker.i > 3 and len(tree.doc[asker.i : end].text) <= number("headings", "longest"):
            yield range(asker.i, end)

    for kept in endings(tree, Extent(verb.i, stop), shapes):
        text = write([piece(tree.tokens[i]) for i in kept])
        if text is not None:
            yield Proposal(text, kept, "embedded-question", tree)
