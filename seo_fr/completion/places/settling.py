"""Which of the communes of one name an article means: what else it names decides, or nothing is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from seo_fr.completion.places.mentions import Mention
from seo_fr.completion.places.names import place_key
from seo_fr.completion.places.register import Commune, france, longer_names
from seo_fr.completion.places.surroundings import Surroundings, departement_called
from seo_fr.resources import number, rules, words

_JOINED = 7
"""Characters between two names: *et de*, a comma."""


@dataclass(frozen=True, slots=True)
class Named:
    """All mentions of one name. ``beside`` are the départements that the article puts right behind it."""

    key: str
    mentions: tuple[Mention, ...]
    beside: frozenset[str]

    @property
    def rows(self) -> tuple[Commune, ...]:
        """The communes that every writing of the name allows."""
        first, *others = (m.rows for m in self.mentions)
        return tuple(r for r in first if all(r in rows for rows in others))

    @property
    def is_place(self) -> bool:
        """True where the words around it make it a place, and none of them somebody or something else."""
        strong = any(m.noun for m in self.mentions) or bool(self.beside)
        return strong or (any(m.place for m in self.mentions) and not any(m.other for m in self.mentions))

    @property
    def is_situated(self) -> bool:
        """True where it is so elsewhere than at the head of a line: *Cognac : l’arrachage* is of the brandy."""
        return bool(self.beside) or any((m.noun or m.place) and m.start > 0 for m in self.mentions)

    @property
    def may_be_place(self) -> bool:
        """True where nothing says that it is no place; false where it only ever ends a longer name, *Perle de X*."""
        ends_a_name = any(m.called for m in self.mentions) and all(m.called or m.of for m in self.mentions)
        return self.is_place or not (ends_a_name or any(m.other for m in self.mentions))


def gather(mentions: Iterable[Mention]) -> tuple[Named, ...]:
    """The mentions by name, in the order of the first."""
    by_key: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_key.setdefault(mention.key, []).append(mention)
    return tuple(Named(key, tuple(found), frozenset(_beside(found))) for key, found in by_key.items())


def _beside(mentions: Iterable[Mention]) -> Iterable[str]:
    called = (departement_called(m.beside) for m in mentions if m.beside)
    return (code for code in called if code is not None)


def settle(named: Named, others: Iterable[Named], around: Surroundings, *, here: bool = False) -> Commune | None:
    """The commune that is meant; None where two are possible, or where it may be something else.

    ``here``: the news takes place there, so that a smaller one is known by its name alone.
    """
    rows = named.rows
    if len(named.beside) > 1:
        return None
    if named.beside:
        rows = tuple(r for r in rows if r.departement in named.beside)
    others = [o for o in others if o.key != named.key]
    neighbours = [o for o in others if o.may_be_place]
    said = _departements(named, others, around)
    weighed = sorted(((_weight(r, named, neighbours, around, said), r.code, r) for r in rows), key=lambda w: w[:2])
    if named.key in _known_otherwise():
        weighed = [w for w in weighed if w[2].departement in said and named.is_situated]
    if not weighed:
        return None
    best, second = weighed[-1], weighed[-2][0] if len(weighed) > 1 else 0
    if best[0] >= number("places", "settled_least") and best[0] > second:
        return best[2]
    return (
        None
        if named.beside or named.key in _known_otherwise()
        else _alone(named.key, rows, around, "known_here" if here else "known_alone")
    )


def _departements(named: Named, others: Iterable[Named], around: Surroundings) -> frozenset[str]:
    """Those that may be this one's; of homonyms, not what stands only behind another (*Penly, en Seine-Maritime*)."""
    apart = (m for o in others for m in o.mentions if not _is_joined(named, m))
    behind = Counter(_beside(apart)) if len(named.rows) > 1 else Counter[str]()
    return named.beside | frozenset(code for code, told in around.departements.items() if told > behind[code])


def _is_joined(named: Named, other: Mention) -> bool:
    """*Saint-Sauveur et Rosporden, dans le Finistère*: both are there."""
    return any(m.paragraph == other.paragraph and 0 < other.start - m.end <= _JOINED for m in named.mentions)


@cache
def _known_otherwise() -> frozenset[str]:
    return frozenset(map(place_key, words("places", "known_otherwise")))


def _weight(row: Commune, named: Named, neighbours: Iterable[Named], around: Surroundings, said: frozenset[str]) -> int:
    """What the article says for this commune; ``said`` are the départements that may be its own."""
    weights: Mapping[str, int] = rules("places")["settling"]["weights"]
    total = weights["bracket"] if row.departement in named.beside else 0
    total += weights["departement"] if row.departement in said else 0
    total += weights["epci"] if row.epci in around.epcis else 0
    total += weights["region"] if _region(row) in around.regions else 0
    votes = sorted((_vote(row, other, weights) for other in neighbours), reverse=True)
    return total + sum(votes[: int(number("places", "neighbours_most"))])


def _vote(row: Commune, neighbour: Named, weights: Mapping[str, int]) -> int:
    """What a commune named beside says for this one; where it has homonyms, one in the same intercommunalité only."""
    near = [r for r in neighbour.rows if r.departement == row.departement]
    if any(r.epci == row.epci >= 0 for r in near):
        return weights["neighbour"]
    if not near or len(neighbour.rows) > 1:
        return 0
    return weights["seat"] if near[0].seat else weights["same_departement"]


def _region(row: Commune) -> str:
    return france().departements[row.departement].region


def _alone(key: str, rows: tuple[Commune, ...], around: Surroundings, least: str) -> Commune | None:
    """The only one of its name that anybody would think of, where the article names no other département.

    None either where it may be short for another: *Mauléon* for *Mauléon-Licharre*.
    """
    first, *others = sorted(rows, key=lambda r: -r.population)
    shadow = first.population * number("places", "overshadowed")
    known = first.population >= number("places", least) and all(o.population <= shadow for o in others)
    if not known or around.abroad or around.departements.keys() - {first.departement}:
        return None
    long = first.population * number("places", "longer_share")
    return first if all(o.population <= long for o in longer_names(key)) else None
