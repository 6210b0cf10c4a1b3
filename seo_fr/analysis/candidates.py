"""Which stretches of the article could be a keyphrase: a small grammar over parts of speech."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from seo_fr.analysis.roles import role_beside
from seo_fr.analysis.stems import key_of
from seo_fr.analysis.surface import Place, is_apart, paragraph_at, texts
from seo_fr.language.elision import DEFINITE
from seo_fr.language.features import SUBJECTS
from seo_fr.model import Annotated, Entity
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_EDGES = frozenset({"NOUN", "PROPN", "ADJ"})

Key = tuple[str, ...]


@dataclass(slots=True)
class Candidate:
    """One phrase (equal stems) and its occurrences, in text order.

    ``offsets`` are the running token numbers of ``places``, the title counted first; ``content`` its
    content words as first written, ``links`` the prepositions inside, ``titled`` which places are only
    the function said beside a person's name (*le président russe Vladimir Poutine*).
    """

    key: Key
    entity: Entity | None = None
    content: tuple[str, ...] = ()
    links: int = 0
    places: list[Place] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    subjects: int = 0
    titled: list[bool] = field(default_factory=list)

    @property
    def is_phrase(self) -> bool:
        """True for more than one word."""
        return len(self.key) > 1


def gather(annotated: Annotated, entities: Iterable[Entity]) -> dict[Key, Candidate]:
    """Every candidate of the article by its key."""
    named = _by_paragraph(entities)
    found: dict[Key, Candidate] = {}
    running = 0
    for index, paragraph in texts(annotated):
        names = named.get(index, {})
        tokens = paragraph.tokens
        generic = [_is_generic(t) for t in tokens]
        subjects = {t.i for t in tokens if t.dep_ in SUBJECTS}
        titles = _titles(tokens, index, names)
        holders = _holders(names)
        for start, end in sorted({*_spans(tokens), *names}):
            if is_apart(annotated, (index, start, end)):
                continue
            entity = names.get((start, end))
            if entity is None and not (
                _respects_names(tokens, start, end, holders) and _says_something(tokens[start:end], generic[start:end])
            ):
                continue
            key = key_of(entity.text) if entity else tuple(s for t in tokens[start:end] for s in key_of(t.text))
            if not key:
                continue
            candidate = found.get(key)
            if candidate is None:
                candidate = found[key] = _new(key, entity, tokens[start:end])
            candidate.entity = candidate.entity or entity
            candidate.places.append((index, start, end))
            candidate.offsets.append(running + start)
            candidate.titled.append(entity is None and all(i in titles for i in range(start, end)))
            candidate.subjects += any(i in subjects for i in range(start, end))
        running += len(tokens)
    return found


def commonest_place(annotated: Annotated, candidate: Candidate) -> Place:
    """The first place that shows the commonest spelling, lower case preferred to a capital that opens a sentence."""
    if len(candidate.places) == 1:
        return candidate.places[0]
    written = [paragraph_at(annotated, i).doc[s:e].text for i, s, e in candidate.places]
    counts = Counter(written)
    best = max(counts.values())
    for place, text in zip(candidate.places, written, strict=True):
        opens = paragraph_at(annotated, place[0]).tokens[place[1]].is_sent_start
        if not opens and (counts[text] == best or text.lower() in (w.lower() for w in counts if counts[w] == best)):
            return place
    return next(p for p, text in zip(candidate.places, written, strict=True) if counts[text] == best)


def _by_paragraph(entities: Iterable[Entity]) -> Mapping[int, Mapping[tuple[int, int], Entity]]:
    places: dict[int, dict[tuple[int, int], Entity]] = {}
    for entity in entities:
        for index, start, end in entity.places:
            places.setdefault(index, {})[start, end] = entity
    return places


def _titles(text: Sequence[Token], index: int, names: Mapping[tuple[int, int], Entity]) -> set[int]:
    """The tokens that only say what function a person has."""
    tokens: set[int] = set()
    for (start, end), entity in names.items():
        role = role_beside(text, (index, start, end)) if entity.type == "PER" else None
        if role is not None:
            tokens.update(range(*role))
    return tokens


def _new(key: Key, entity: Entity | None, tokens: Sequence[Token]) -> Candidate:
    if entity is not None:
        parts = entity.text.replace("’", "' ").replace("'", "' ").split()
        content = tuple(p for p in parts if len(p) > 2 and not p.endswith("'")) or (entity.text,)
        return Candidate(key, entity, content)
    return Candidate(key, None, tuple(t.text for t in tokens if t.pos_ in _EDGES), sum(t.pos_ == "ADP" for t in tokens))


def _spans(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """All stretches of the allowed length that begin and end on a noun or adjective and hold a noun."""
    longest = int(number("keywords", "longest_phrase"))
    edges = [_is_edge(t) for t in tokens]
    nouns = [t.pos_ in _NOUNS for t in tokens]
    inside = words("keywords", "inside")
    breaks = [bool(t.is_sent_start) or not (edge or t.lower_ in inside) for t, edge in zip(tokens, edges, strict=True)]
    for start, edge in enumerate(edges):
        if not edge:
            continue
        noun = False
        for last in range(start, min(len(tokens), start + longest)):
            if last > start and breaks[last]:
                break
            if edges[last]:
                noun = noun or nouns[last]
                if noun:
                    yield start, last + 1


def _is_edge(token: Token) -> bool:
    text = token.lower_
    if "://" in text or text.startswith("www."):
        return False
    return token.pos_ in _EDGES and text[0].isalpha() and text not in words("keywords", "not_edges")


def _holders(names: Mapping[tuple[int, int], Entity]) -> Mapping[int, tuple[int, int, Entity]]:
    """Token → the name it is part of."""
    return {i: (start, end, entity) for (start, end), entity in names.items() for i in range(start, end)}


def _respects_names(
    tokens: Sequence[Token], start: int, end: int, holders: Mapping[int, tuple[int, int, Entity]]
) -> bool:
    """No part of a name (*Uni*), none broken off, no words glued to a person's (*humoriste Mouss Diouf*).

    Nor a phrase cut right before a name (*incendie sur le pont* / *Mathilde*).
    """
    if end - start > 1 and end in holders and holders[end][0] == end:
        return False
    for i in range(start, end):
        if i not in holders:
            continue
        first, last, entity = holders[i]
        if first < start or last > end:
            return False
        if entity.type == "PER" and (last < end or (first > start and tokens[first - 1].pos_ != "ADP")):
            return False
    return True


def _says_something(tokens: Sequence[Token], generic: Sequence[bool]) -> bool:
    """No date, no numeral, and not generic nouns alone."""
    if any(t.pos_ == "NUM" or t.lower_ in words("keywords", "calendar") for t in tokens):
        return False
    if len(tokens) == 1:
        return len(tokens[0]) >= number("keywords", "shortest_word") and not generic[0]
    if all(g or t.pos_ not in _NOUNS for t, g in zip(tokens, generic, strict=True)):
        return False
    return _is_well_formed(tokens, last_is_generic=generic[-1])


def _is_well_formed(tokens: Sequence[Token], *, last_is_generic: bool) -> bool:
    """One noun phrase: an article only after a preposition, an adjective beside its noun, one head for all.

    Ends on no generic noun after a preposition: *départ en raison*, *appels au sujet*.
    """
    for left, right in pairwise(tokens):
        if right.lower_ in DEFINITE and (left.pos_ != "ADP" or right.text[0].isupper()):
            return False
    if tokens[0].pos_ == "ADJ" and tokens[1].pos_ not in _EDGES:
        return False
    if last_is_generic and tokens[-2].pos_ in ("ADP", "DET"):
        return False
    start, end = tokens[0].i, tokens[-1].i
    heads = [t.head.i for t in tokens]
    return sum(not start <= h <= end or bool(h == t.i) for t, h in zip(tokens, heads, strict=True)) == 1


def _is_generic(token: Token) -> bool:
    generic = words("keywords", "generic")
    return bool(token.lower_ in generic or token.lemma_ in generic)
