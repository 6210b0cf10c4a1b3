"""Whether a word of a parsed sentence is a conjugated verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seo_fr.language.features import feature
from seo_fr.language.lexicon import finite

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_finite(token: Token) -> bool:
    """A verb that the tagger takes for conjugated."""
    return token.pos_ in ("VERB", "AUX") and feature(token, "VerbForm") == ("Fin",)


def is_conjugated(token: Token) -> bool:
    """A verb that the tagger takes for one and the verb table knows as a finite form."""
    if token.pos_ not in ("VERB", "AUX") or feature(token, "VerbForm") in (("Inf",), ("Part",)):
        return False
    return bool(finite(token.lower_))
