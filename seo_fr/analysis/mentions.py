"""Every place where the article names something, with the type the words there speak for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from seo_fr.analysis.surface import Place, is_apart, paragraph_at, texts
from seo_fr.language.elision import is_elided
from seo_fr.model import Annotated, EntityType, Paragraph
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ACRONYM = re.compile(r"[A-ZÀ-ÖØ-Þ]{2,6}\d?")
_TYPES: dict[str, EntityType] = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}
Votes = tuple[tuple[EntityType, float], ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming: normalised text, place, and what this place says about the type."""

    text: str
    place: Place
    votes: Votes


def find_mentions(annotated: Annotated) -> tuple[Mention, ...]:
    """The model's entities, trimmed, and every further occurrence of the same names; in text order.

    Who only signs, prints or answers the telephone is no part of the article.
    """
    found: dict[Place, EntityType | None] = {}
    taken: dict[int, set[int]] = {}
    for index, paragraph in texts(annotated):
        for start, end, kind in _labelled(paragraph):
            if is_apart(annotated, (index, start, end)):
                continue
            found[index, start, end] = kind
            taken.setdefault(index, set()).update(range(start, end))
    by_first: dict[str, list[tuple[str, ...]]] = {}
    names = {_tokens(annotated, place): kind for place, kind in found.items()}
    # The model often misses a surname where it stands alone.
    surnames = {name[surname_start(name) :] for name, kind in names.items() if kind == "PER" and len(name) > 1}
    for name in sorted({*names, *surnames}, key=lambda n: (-len(n), n)):
        by_first.setdefault(name[0], []).append(name)
    for index, paragraph in texts(annotated):
        for start, end in _further(paragraph.tokens, by_first, surnames, taken.get(index, set())):
            if not is_apart(annotated, (index, start, end)):
                found[index, start, end] = None
    return tuple(_mention(annotated, place, kind) for place, kind in sorted(found.items(), key=lambda item: item[0]))


def _tokens(annotated: Annotated, place: Place) -> tuple[str, ...]:
    index, start, end = place
    return tuple(t.text for t in paragraph_at(annotated, index).tokens[start:end])


def surname_start(parts: Sequence[str]) -> int:
    """Where the surname begins in a name, its particles included: behind *Charles* in *Charles de Gaulle*."""
    at = len(parts) - 1
    while at > 1 and parts[at - 1].casefold() in words("entities", "particles"):
        at -= 1
    return at


def _labelled(paragraph: Paragraph) -> Iterator[tuple[int, int, EntityType]]:
    """The model's entities less determiners, titles and punctuation, plus acronyms it missed."""
    covered: set[int] = set()
    tokens = paragraph.tokens
    for entity in paragraph.doc.ents:
        start, end = _trim(tokens, entity.start, entity.end)
        if start < end and _model_number(tokens, end):
            end += 1
        if start < end and _is_name(tokens, start, end):
            covered.update(range(start, end))
            yield start, end, _TYPES.get(entity.label_, "MISC")
    capitals = [i for i, t in enumerate(tokens) if t.text.isupper()]
    if len(capitals) > len(tokens) / 2:
        return  # shouting
    for index in capitals:
        token = tokens[index]
        if index not in covered and _ACRONYM.fullmatch(token.text) and token.pos_ in ("PROPN", "NOUN"):
            yield index, index + 1, "ORG"


def _trim(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    small = words("entities", "particles")
    while start < end and not _opens_name(tokens[start].text):
        start += 1
    while start < end and tokens[start].text.casefold() in words("entities", "civilities"):
        start += 1
    while start < end and (not tokens[end - 1].text[-1].isalnum() or tokens[end - 1].text.casefold() in small):
        end -= 1
    return start, end


def _model_number(tokens: Sequence[Token], end: int) -> bool:
    """True for the number of a model or a channel right after its name: Falcon 9, France 24, Leopard 2."""
    digits = tokens[end].text if end < len(tokens) else ""
    if not digits.isdigit() or len(digits) > 3 or not tokens[end - 1].text[0].isupper():
        return False
    return end + 1 >= len(tokens) or tokens[end + 1].pos_ not in ("NOUN", "PROPN", "NUM")


def _opens_name(text: str) -> bool:
    if is_elided(text) or text.casefold() in words("entities", "openers"):
        return False
    return text[0].isupper() or (text[0].isdigit() and text[-1].isupper())


def _is_name(text: Sequence[Token], start: int, end: int) -> bool:
    """No bare function (Secrétaire général), no day or month, no number, no word that only begins a sentence."""
    tokens = text[start:end]
    lower = [t.text.casefold() for t in tokens]
    if len(tokens) > number("entities", "longest_name") or any(t.is_space for t in tokens):
        return False
    if not any(any(map(str.isalpha, w)) for w in lower) or all(w in words("entities", "not_names") for w in lower):
        return False
    if lower[0] in words("entities", "roles") and all(t.pos_ != "PROPN" and t.text.islower() for t in tokens[1:]):
        return False
    first = tokens[0]
    return not (first.is_sent_start and len(tokens) == 1 and first.pos_ not in ("PROPN", "NOUN", "X"))


def _further(
    tokens: Sequence[Token], by_first: dict[str, list[tuple[str, ...]]], surnames: set[tuple[str, ...]], taken: set[int]
) -> Iterator[tuple[int, int]]:
    """Places of known names outside ``taken``. The tagger must see a noun in a single word, surnames apart."""
    forms = [t.text for t in tokens]
    at = 0
    while at < len(tokens):
        for name in by_first.get(forms[at], ()):
            end = at + len(name)
            if tuple(forms[at:end]) == name and taken.isdisjoint(range(at, end)):
                if len(name) > 1 or name in surnames or tokens[at].pos_ in ("PROPN", "NOUN", "X"):
                    yield at, end
                at = end - 1
                break
        at += 1


def _mention(annotated: Annotated, place: Place, kind: EntityType | None) -> Mention:
    index, start, end = place
    paragraph = paragraph_at(annotated, index)
    return Mention(paragraph.doc[start:end].text, place, tuple(_evidence(paragraph.tokens, start, end, kind)))


def _evidence(
    tokens: Sequence[Token], start: int, end: int, kind: EntityType | None
) -> Iterator[tuple[EntityType, float]]:
    if kind is not None:
        yield kind, number("entities", "vote_label_full" if end - start > 1 else "vote_label")
    if is_titled(tokens, start):
        yield "PER", number("entities", "vote_title")
    if end - start == 1 and _ACRONYM.fullmatch(tokens[start].text):
        yield "ORG", number("entities", "vote_acronym")
    if start and tokens[start - 1].lower_ == "en":
        yield "LOC", number("entities", "vote_place")


def is_titled(tokens: Sequence[Token], start: int) -> bool:
    """True when a title or function stands right before: M. Macron, le président russe Vladimir Poutine."""
    at = start - 1
    for _ in range(2):
        if at >= 0 and tokens[at].pos_ == "ADJ" and tokens[at].text.islower():
            at -= 1
    if at < 0:
        return False
    lower = tokens[at].lower_
    return lower in words("entities", "civilities") or lower in words("entities", "roles")
