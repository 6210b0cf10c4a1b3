"""The function the article gives a person, as it stands beside the name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from seo_fr.analysis.surface import Place
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_AFTER = frozenset(",.);:")
_NOMINAL = frozenset({"NOUN", "ADJ", "PROPN", "ADP", "DET", "NUM", "X"})


def role_beside(tokens: Sequence[Token], place: Place) -> tuple[int, int] | None:
    """The tokens of the function before the name (with or without a comma) or after its comma, else None."""
    _, start, end = place
    return _before(tokens, start) or _after(tokens, end)


def _before(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    comma = start > 0 and tokens[start - 1].text == ","
    last = start - 1 if comma else start
    stop = max(0, last - int(number("entities", "role_reach")))
    at = last
    roles, heads = [], words("entities", "roles")
    while at > stop and tokens[at - 1].pos_ in _NOMINAL and not tokens[at].is_sent_start:
        at -= 1
        if tokens[at].lower_ in heads:
            roles.append(at)
        # A determiner that no preposition introduces opens the noun phrase.
        if tokens[at].pos_ == "DET" and (at == 0 or tokens[at - 1].pos_ != "ADP"):
            break
    if not roles:
        return None
    found = roles[-1] if comma else roles[0]
    if comma and any(t.pos_ in ("NOUN", "PROPN") for t in tokens[at:found]):
        return None  # « la veuve de l’ancien président, Souha Arafat »: the president is someone else
    return (_with_adjectives(tokens, found), last) if _is_title(tokens, found, last) else None


def _is_title(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Ends on a word, and holds only the prepositions a title has (not « dans la série »)."""
    if end <= start or tokens[end - 1].pos_ in ("ADP", "DET"):
        return False
    return all(t.pos_ != "ADP" or t.lower_ in words("entities", "title_prepositions") for t in tokens[start:end])


def _after(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    if end >= len(tokens) or tokens[end].text != ",":
        return None
    at = end + 1
    while at < min(len(tokens), end + 4) and (tokens[at].pos_ in ("DET", "ADP", "PRON", "ADJ", "NUM")):
        if tokens[at].lower_ in words("entities", "roles"):
            break
        at += 1
    if at >= len(tokens) or tokens[at].lower_ not in words("entities", "roles"):
        return None
    stop = at + 1
    while stop < min(len(tokens), at + int(number("entities", "role_reach"))) and tokens[stop].pos_ in _NOMINAL:
        stop += 1
    if stop >= len(tokens) or tokens[stop].text not in _AFTER or tokens[stop - 1].pos_ in ("ADP", "DET"):
        return None
    return _with_adjectives(tokens, at), stop


def _with_adjectives(tokens: Sequence[Token], at: int) -> int:
    """*premier*, *ancienne*, *ex*… before the noun belong to the function."""
    while at > 0 and tokens[at - 1].lower_ in words("entities", "role_adjectives"):
        at -= 1
    return at
