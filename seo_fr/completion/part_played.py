"""Whether the article speaks of somebody who has a sheet, or names him only in passing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.completion.material import Material
from seo_fr.language.elision import ARTICLES
from seo_fr.language.features import SUBJECTS
from seo_fr.language.folding import fold_in_place
from seo_fr.language.quotes import HIDDEN, unquoted
from seo_fr.model import Paragraph, Span
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_LIST_LEAST = 2
_NEAR = 3


def is_titled(folded_head: str, match: FicheMatch) -> bool:
    """True where the title names the subject, or what stands above the first paragraph (`Material.head`, folded)."""
    names = "|".join(re.escape(fold_in_place(name)) for name in match.fiche.names)
    return re.search(rf"(?<![\w-])(?:{names})s?(?![\w-])", folded_head) is not None


def plays_a_part(material: Material, match: FicheMatch) -> bool:
    """True where the title names the subject, or a sentence of the author's that is not an aside about it."""
    return is_titled(fold_in_place(material.head), match) or any(
        not _is_aside_at(paragraph, mention)
        for paragraph in material.analysis.annotated.paragraphs
        for mention in match.mentions
        if paragraph.block.span.contains(mention)
    )


def _is_aside_at(paragraph: Paragraph, mention: Span) -> bool:
    """What a speaker names, an example or a source, whose office someone holds, who is only heard."""
    found, head = named_by(paragraph, mention)
    if head is None or _is_spoken(paragraph, mention):
        return True
    return _is_aside(found, head) or (head.dep_ in SUBJECTS and _only_reacts(head.head))


def named_by(paragraph: Paragraph, mention: Span) -> tuple[list[Token], Token | None]:
    """The tokens of a mention, and the one on which the others hang; None where it holds no whole token."""
    found = [t for t in paragraph.doc if mention.contains(paragraph.token_span(t.i, t.i + 1))]
    inside = {t.i for t in found}
    return found, next((t for t in found if t.head.i not in inside or t.head.i == t.i), None)


def _is_spoken(paragraph: Paragraph, mention: Span) -> bool:
    """Named inside a quotation: the speaker's subject, not the article's."""
    view = paragraph.block.view
    start, _ = view.within(mention)
    return unquoted(view.text)[start : start + 1] == HIDDEN


def _only_reacts(verb: Token) -> bool:
    """*La CGT a regretté…*: it is heard, nothing turns on it."""
    return str(verb.lemma_) in words("completion", "reacting_verbs")


def _is_aside(found: list[Token], head: Token) -> bool:
    before = list(found[0].doc[max(0, found[0].i - _NEAR) : found[0].i])
    near = [t.lower_ for t in before]
    while near and near[-1] in ARTICLES:
        near.pop()
    if near and near[-1] in words("completion", "aside_before"):
        return True
    said = {" ".join(near[-2:]), "".join(near[-2:]).replace("’", "'")}
    if said & words("completion", "aside_before"):
        return True
    return _is_complement(head, words("completion", "aside_heads")) or _is_listed(head)


def _is_complement(head: Token, nouns: frozenset[str]) -> bool:
    """*le secrétaire général de l’OTAN*, *un ancien de la CIA*: a word about someone."""
    above = head.head
    hangs = head.dep_ in ("nmod", "obl:arg", "amod", "appos") and above.pos_ in ("NOUN", "ADJ")
    return hangs and str(above.lemma_) in nouns


def _is_listed(head: Token) -> bool:
    """One of several that are named together: *du CNRS, de l’Inria et du CEA*."""
    first = head.head if head.dep_ == "conj" else head
    return len([c for c in first.children if c.dep_ == "conj"]) >= _LIST_LEAST
