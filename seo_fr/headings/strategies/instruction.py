"""The strategy *infinitive*, where the author speaks to his reader: *Achetez un nom…* → *Acheter un nom…*.

The infinitives that stand in the text themselves are stretches (see `strategies.stretch`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.grammar.whole import Extent, endings, sentence_end, width, without_asides
from seo_fr.headings.grammar.wording import Piece
from seo_fr.headings.proposal import Proposal, compose
from seo_fr.language.lexicon import finite
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token


def headings(tree: Tree) -> Iterator[Proposal]:
    """An imperative in *-ez* at the head of its sentence, as an infinitive."""
    if tree.is_cited or tree.asks:
        return
    found = _instruction(tree)
    if found is None:
        return
    verb, infinitive = found

    def shapes(end: int) -> Iterator[list[int]]:
        kept = without_asides(tree, range(verb.i, end))
        if kept is not None and len(kept) > 1 and width(tree, kept) <= number("headings", "longest") + 6:
            # « Retenir pour choisir »: what, before what for; « Éditer le fichier et appliquez vos changements »
            others = [tree.tokens[i].lower_ for i in kept[1:]]
            if others[0] != "pour" and not any(map(_imperative_of, others)):
                yield kept

    for kept in endings(tree, Extent(verb.i, _stop(tree, verb.i), after=verb.i), shapes):
        pieces = [Piece(infinitive, None, False), *(piece(tree.tokens[i]) for i in kept[1:])]
        told = compose(tree, pieces, kept, "infinitive")
        if told is not None:
            yield told


def _instruction(tree: Tree) -> tuple[Token, str] | None:
    """(verb, infinitive) of an imperative in *-ez* that opens the sentence."""
    first = tree.tokens[tree.start]
    lemma = _imperative_of(first.lower_)
    if lemma is None or any(c.dep_.startswith("nsubj") for c in first.children) or _opens_idly(tree, first):
        return None
    return first, lemma


def _imperative_of(form: str) -> str | None:
    """The verb whose second person plural ``form`` is; the imperative has the form of the present."""
    lemmas = sorted({f.lemma for f in finite(form) if f.person == 2 and f.plural and f.tense == "present"})
    return lemmas[0] if form.endswith("ez") and len(lemmas) == 1 else None


def _opens_idly(tree: Tree, verb: Token) -> bool:
    """*Notez que*, *Imaginez*: speech to the reader, not something to do; a pronoun right after it points back."""
    if _imperative_of(verb.lower_) in words("headings", "idle_infinitives"):
        return True
    after = tree.tokens[verb.i + 1] if verb.i + 1 < tree.end else None
    return after is None or after.text.startswith("-") or after.is_punct or after.pos_ in ("SCONJ", "PRON")


def _stop(tree: Tree, start: int) -> int:
    """The end of the instruction: a mark, or the conjunction before the next verb."""
    end = sentence_end(tree, start + 1, ",:;.!…()")
    joins = (t.i for t in tree.tokens[start + 1 : end] if t.dep_ == "cc" and t.head.pos_ in ("VERB", "AUX"))
    return next(joins, end)
