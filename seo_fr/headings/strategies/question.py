"""The strategy *question*: a question of the author's, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.opening import first_word
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.wording import typeset
from seo_fr.headings.proposal import Proposal
from seo_fr.language.connectives import opens_on_connective
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def headings(tree: Tree) -> Iterator[Proposal]:
    """A question of the author's, word for word, less the *Mais alors,* it opens on; explainers are built on them."""
    tokens = [t for t in tree if not t.is_space]
    if not tokens or tokens[-1].text != "?" or any(t.i in tree.quoted for t in tokens):
        return
    colon = max((t.i for t in tokens if t.text == ":"), default=None)
    start = colon + 1 if colon is not None else first_word(tree)
    tokens = [t for t in tokens if t.i >= start]
    while len(tokens) > 3 and tokens[1].text == "," and tokens[0].lower_ in words("headings", "leaning_questions"):
        tokens = tokens[2:]
    asked = tokens[1:] if tokens[0].lower_ in ("mais", "alors", "et") else tokens
    text = typeset(tree.doc[asked[0].i : asked[-1].i + 1].text)
    lows = {t.lower_ for t in asked}
    if lows & words("headings", "leaning_questions") or text.count("?") != 1:
        return
    if (lows & words("headings", "interrogatives") or _inverted(asked)) and not opens_on_connective(text):
        yield Proposal(text, tuple(t.i for t in asked), "question", tree)


def _inverted(tokens: list[Token]) -> bool:
    """*Faut-il croire…*, *La réforme va-t-elle…*: the verb before its pronoun."""
    return any(
        t.text.startswith("-") and t.lower_.strip("-t") in ("il", "elle", "ils", "elles", "on", "ce") for t in tokens
    )
