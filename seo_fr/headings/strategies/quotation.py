"""The strategies *quotation* and *question*: the author's or speaker's own sentence, whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.tree import CLOSING, OPENING, Tree
from seo_fr.headings.grammar.wording import typeset
from seo_fr.headings.strategies.proposal import Context, Proposal
from seo_fr.language.connectives import opens_on_connective
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token


def quotation_headings(tree: Tree, context: Context) -> Iterator[Proposal]:
    """A sentence that stands whole inside guillemets, given whole."""
    for tokens in quoted_sentences(tree):
        text = tree.doc[tokens[0].i : tokens[-1].i + 1].text.strip()
        if not number("headings", "shortest_quotation") <= len(text) + 4 <= number("headings", "longest_quotation"):
            continue
        indices = tuple(t.i for t in tokens)
        yield Proposal(typeset(f"« {text} »"), indices, "quotation", tree)


def question_headings(tree: Tree, context: Context) -> Iterator[Proposal]:
    """A question of the author's, word for word; explainers are built on them."""
    tokens = [t for t in tree if not t.is_space]
    if not tokens or tokens[-1].text != "?" or any(t.i in tree.quoted for t in tokens):
        return
    text = tree.doc[tokens[0].i : tokens[-1].i + 1].text
    lows = {t.lower_ for t in tokens}
    if lows & words("headings", "leaning_questions") or not (
        lows & words("headings", "interrogatives") or _inverted(tokens)
    ):
        return
    if text[0].isupper() and not opens_on_connective(text) and text.count("?") == 1:
        yield Proposal(typeset(text), tuple(t.i for t in tokens), "question", tree)


def _inverted(tokens: list[Token]) -> bool:
    """*Faut-il croire…*, *La réforme va-t-elle…*: the verb before its pronoun."""
    return any(
        t.text.startswith("-") and t.lower_.strip("-t") in ("il", "elle", "ils", "elles", "on", "ce") for t in tokens
    )


def quoted_sentences(tree: Tree) -> Iterator[list[Token]]:
    """Maximal quoted stretches of the sentence that begin at its start or an opening mark and end a sentence."""
    stretch: list[Token] = []
    for token in tree:
        if token.i not in tree.quoted or token.text in OPENING:
            stretch = []
        elif token.text in CLOSING:
            if _is_whole(tree, stretch):
                yield _without_stop(stretch)
            stretch = []
        else:
            stretch.append(token)
    if stretch and stretch[-1].text in ".!" and _is_whole(tree, stretch):
        yield _without_stop(stretch)


def _is_whole(tree: Tree, stretch: list[Token]) -> bool:
    """A sentence of its own: capital, no connective, a finite verb, right after the mark or a full stop."""
    if not stretch or stretch[-1].text == "," or not stretch[0].text[0].isupper():
        return False
    first = stretch[0].i
    if first != tree.start and tree.tokens[first - 1].text not in OPENING:
        return False
    text = tree.doc[first : stretch[-1].i + 1].text
    return not opens_on_connective(text) and _has_finite_verb(stretch)


def _without_stop(stretch: list[Token]) -> list[Token]:
    while stretch and (stretch[-1].text in ".,;" or stretch[-1].is_space):
        stretch = stretch[:-1]
    return stretch


def _has_finite_verb(tokens: list[Token]) -> bool:
    return any(t.pos_ in ("VERB", "AUX") and t.morph.get("VerbForm") == ["Fin"] for t in tokens)
