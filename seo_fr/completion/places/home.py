"""Whether a text goes on with a place of France: *de Rennes*, *du Grand Est*, *de l’Aisne*."""

from __future__ import annotations

import re
from functools import cache

from seo_fr.completion.places.names import place_key
from seo_fr.completion.places.register import communes, france
from seo_fr.resources import number, words

_HELD = {"du ": "Le ", "des ": "Les "}  # *du Mans*
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’']*"
_OF = re.compile(
    r"\s+(?P<of>de |du |des |d['’])(?P<with>(?:la|le|les|La|Le|Les) |l['’])?"
    rf"(?P<place>{_CAPITAL}(?:[ -](?:(?:de|du|la|le|les|sur|sous|en|et|d['’]|l['’])[ -]?)*{_CAPITAL})*)",
)


def names_a_place_of_france(text: str, start: int = 0) -> bool:
    """True where ``text`` goes on at ``start`` with *de* and a region, a département, or a town (`home_town_least`)."""
    found = _OF.match(text, start)
    if found is None:
        return False
    parts = found["place"].split(" ")
    ends = (end for end in range(len(parts), 0, -1) if end == len(parts) or _may_end(parts[end]))
    names = [name for end in ends if (name := " ".join(parts[:end])) not in words("places", "not_home")]
    article = found["with"] or _HELD.get(found["of"], "")
    return any(_is_of_france(name) or _is_of_france(article + name) for name in names)


def _may_end(following: str) -> bool:
    """*Saint-Denis de La Réunion*, *Nantes Métropole*, but not *Nord Mali*."""
    return following[0].islower() or following in words("places", "home_followers")


@cache
def _large() -> frozenset[str]:
    known = france()
    return frozenset(map(place_key, (*(d.name for d in known.departements.values()), *known.regions.values())))


def _is_of_france(name: str) -> bool:
    key = place_key(name)
    if key in _large():
        return True
    least = number("places", "home_town_least")
    return any(c.seat or c.population >= least for c in communes(key))
