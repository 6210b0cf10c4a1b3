"""Where a sentence may be shortened without saying something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.language.quotes import is_closed
from seo_fr.model import Paragraph, Sentence, Span
from seo_fr.resources import words
from seo_fr.restructuring.one_line import one_line
from seo_fr.restructuring.visible import visible_text

if TYPE_CHECKING:
    from spacy.tokens import Token

# Dependents that may be lost: additions to a clause that is complete without them. Subjects, objects,
# complements, auxiliaries, agents and incises are not among them.
_DISPENSABLE = frozenset({"advcl", "acl", "acl:relcl", "appos", "obl:mod", "punct"})
_VERBS = frozenset({"VERB", "AUX"})


def clause_cuts(paragraph: Paragraph, sentence: Sentence) -> Iterator[str]:
    """Each way to end ``sentence`` at a comma or semicolon, with a full stop, words verbatim.

    Only where the main verb and all it needs stand before the border, what is dropped hangs on
    dispensable links alone, holds no negation, condition, contrast or attribution, and no quotation or
    bracket is cut open.
    """
    first, end = sentence.tokens
    tokens = list(paragraph.doc[first:end])
    for border, token in enumerate(tokens):
        if token.text not in (",", ";") or not _may_cut(tokens[:border], tokens[border:]):
            continue
        cut = Span(sentence.span.start, paragraph.token_span(token.i, token.i + 1).start)
        text = one_line(visible_text(paragraph.block.view, cut)).rstrip(" \u00a0\u202f")
        if is_closed(text):
            yield f"{text}."


def is_predicate(root: Token) -> bool:
    """True when the root of a sentence is a verb, or has an auxiliary or a copula before it."""
    return any(t.pos_ in _VERBS for t in (root, *root.lefts))


def _may_cut(kept: list[Token], dropped: list[Token]) -> bool:
    roots = [t for t in kept if t.head.i == t.i]
    if len(roots) != 1 or not is_predicate(roots[0]):
        return False
    # The main clause must be complete: a sentence that ends in an infinitive's « à » has lost its object.
    border = dropped[0].i
    crossing = [t for t in dropped if t.head.i < border]
    if any(t.dep_ not in _DISPENSABLE for t in crossing) or any(t.head.i >= border for t in kept):
        return False
    return not any(_is_blocker(t) for t in dropped)


def _is_blocker(token: Token) -> bool:
    lowered = token.text.casefold().replace("’", "'")
    return (
        lowered in words("metadata", "cut_blockers")
        or token.lemma_ in words("metadata", "speech_lemmas")
        or token.pos_ == "CCONJ"
    )
