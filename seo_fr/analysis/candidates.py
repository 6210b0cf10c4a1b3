"""Which stretches of the article could be a keyphrase: a small grammar over parts of speech."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from seo_fr.analysis.roles import role_beside
from seo_fr.analysis.stems import key_of
from seo_fr.analysis.surface import Place, paragraph_at, texts
from seo_fr.model import Annotated, Entity
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_EDGES = frozenset({"NOUN", "PROPN", "ADJ"})
_ARTICLES = frozenset({"le", "la", "les", "l'"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})

Key = tuple[str, ...]


@dataclass(slots=True)
class Candidate:
    """One phrase (equal stems) and its occurrences, in text order.

    ``offsets`` are the running token numbers of ``places``, the title counted first; ``content`` its
    content words as first written, ``links`` the prepositions inside, ``titles`` how many places are
    only the function said beside a person's name (*le président russe Vladimir Poutine*).
    """

    key: Key
    entity: Entity | None = None
    content: tuple[str, ...] = ()
    links: int = 0
    places: list[Place] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    subjects: int = 0
    titles: int = 0

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
        doc = paragraph.doc
        subjects = {t.i for t in doc if t.dep_ in _SUBJECTS}
        titles = _titles(doc, index, names)
        for start, end in sorted({*_spans(doc), *names}):
            entity = names.get((start, end))
            if entity is None and not (_says_something(doc, start, end) and _respects_names(doc, start, end, names)):
                continue
            key = key_of(entity.text if entity else doc[start:end].text)
            if not key:
                continue
            candidate = found.get(key)
            if candidate is None:
                candidate = found[key] = _new(key, entity, doc, start, end)
            candidate.entity = candidate.entity or entity
            candidate.places.append((index, start, end))
            candidate.offsets.append(running + start)
            candidate.titles += entity is None and all(i in titles for i in range(start, end))
            candidate.subjects += any(i in subjects for i in range(start, end))
        running += len(doc)
    return found


def commonest_place(annotated: Annotated, candidate: Candidate) -> Place:
    """The first place that shows the commonest spelling, lower case preferred to a capital that opens a sentence."""
    written = [paragraph_at(annotated, i).doc[s:e].text for i, s, e in candidate.places]
    counts = Counter(written)
    best = max(counts.values())
    for place, text in zip(candidate.places, written, strict=True):
        opens = paragraph_at(annotated, place[0]).doc[place[1]].is_sent_start
        if not opens and (counts[text] == best or text.lower() in (w.lower() for w in counts if counts[w] == best)):
            return place
    return next(p for p, text in zip(candidate.places, written, strict=True) if counts[text] == best)


def _by_paragraph(entities: Iterable[Entity]) -> Mapping[int, Mapping[tuple[int, int], Entity]]:
    places: dict[int, dict[tuple[int, int], Entity]] = {}
    for entity in entities:
        for index, start, end in entity.places:
            places.setdefault(index, {})[start, end] = entity
    return places


def _titles(doc: Doc, index: int, names: Mapping[tuple[int, int], Entity]) -> set[int]:
    """The tokens that only say what function a person has."""
    tokens: set[int] = set()
    for (start, end), entity in names.items():
        role = role_beside(doc, (index, start, end)) if entity.type == "PER" else None
        if role is not None:
            tokens.update(range(*role))
    return tokens


def _new(key: Key, entity: Entity | None, doc: Doc, start: int, end: int) -> Candidate:
    if entity is not None:
        parts = entity.text.replace("’", "' ").replace("'", "' ").split()
        content = tuple(p for p in parts if len(p) > 2 and not p.endswith("'")) or (entity.text,)
        return Candidate(key, entity, content)
    tokens = doc[start:end]
    return Candidate(key, None, tuple(t.text for t in tokens if t.pos_ in _EDGES), sum(t.pos_ == "ADP" for t in tokens))


def _spans(doc: Doc) -> Iterator[tuple[int, int]]:
    """All stretches of the allowed length that begin and end on a noun or adjective and hold a noun."""
    longest = int(number("keywords", "longest_phrase"))
    edges = [_is_edge(t) for t in doc]
    nouns = [t.pos_ in _NOUNS for t in doc]
    breaks = [t.is_sent_start or not (edge or _may_stand_inside(t)) for t, edge in zip(doc, edges, strict=True)]
    for start, edge in enumerate(edges):
        if not edge:
            continue
        noun = False
        for last in range(start, min(len(doc), start + longest)):
            if last > start and breaks[last]:
                break
            if edges[last]:
                noun = noun or nouns[last]
                if noun:
                    yield start, last + 1


def _is_edge(token: Token) -> bool:
    return token.pos_ in _EDGES and token.text[0].isalpha() and token.lower_ not in words("keywords", "not_edges")


def _may_stand_inside(token: Token) -> bool:
    return token.lower_ in words("keywords", "inside")


def _respects_names(doc: Doc, start: int, end: int, names: Mapping[tuple[int, int], Entity]) -> bool:
    """No part of a name (*Uni*), none broken off, and no words glued to a person's (*humoriste Mouss Diouf*)."""
    for (s, e), entity in names.items():
        if not (s < end and start < e):
            continue
        if not (start <= s and e <= end):
            return False
        if entity.type == "PER" and (e < end or (s > start and doc[s - 1].pos_ != "ADP")):
            return False
    return True


def _says_something(doc: Doc, start: int, end: int) -> bool:
    """No date, no numeral, and not generic nouns alone."""
    tokens = doc[start:end]
    if any(t.pos_ == "NUM" or t.lower_ in words("keywords", "calendar") for t in tokens):
        return False
    if len(tokens) == 1:
        return len(tokens[0]) >= number("keywords", "shortest_word") and not _is_generic(tokens[0])
    if not _is_well_formed(doc, start, end):
        return False
    return any(t.pos_ in _NOUNS and not _is_generic(t) for t in tokens)


def _is_well_formed(doc: Doc, start: int, end: int) -> bool:
    """One noun phrase: an article only after a preposition, an adjective beside its noun, one head for all.

    Ends on no generic noun after a preposition: *départ en raison*, *appels au sujet*.
    """
    tokens = doc[start:end]
    for left, right in pairwise(tokens):
        if right.lower_ in _ARTICLES and (left.pos_ != "ADP" or right.text[0].isupper()):
            return False
    if tokens[0].pos_ == "ADJ" and tokens[1].pos_ not in _EDGES:
        return False
    if _is_generic(tokens[-1]) and tokens[-2].pos_ in ("ADP", "DET"):
        return False
    return sum(not start <= t.head.i < end or t.head.i == t.i for t in tokens) == 1


def _is_generic(token: Token) -> bool:
    generic = words("keywords", "generic")
    return token.lower_ in generic or token.lemma_ in generic
