"""The content lemmas of each paragraph: what a text is about, function words left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seo_fr.analysis.term_scores import is_stopword
from seo_fr.model import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})


def content_lemmas(paragraph: Paragraph) -> tuple[str, ...]:
    """The lemmas, in lower case, of its nouns, proper nouns, adjectives and verbs, in order; no stopwords."""
    return tuple(str(t.lemma_ or t.text).lower() for t in paragraph.tokens if _is_content(t))


def _is_content(token: Token) -> bool:
    return bool(token.pos_ in _CONTENT and not token.is_stop and not is_stopword(token.text))
