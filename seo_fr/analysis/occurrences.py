"""Every place where a phrase stands, whatever the inflection of its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from seo_fr.analysis.candidates import Key
from seo_fr.analysis.stems import key_of
from seo_fr.analysis.surface import Place, in_source, texts
from seo_fr.model import Annotated


def find_occurrences(annotated: Annotated, keys: Iterable[Key]) -> Mapping[Key, tuple[Place, ...]]:
    """The places of each key in text order, compared stem by stem; a title outside the source is left out."""
    by_first: dict[str, list[Key]] = {}
    for key in keys:
        if key:
            by_first.setdefault(key[0], []).append(key)
    found: dict[Key, list[Place]] = {key: [] for listed in by_first.values() for key in listed}
    for index, paragraph in texts(annotated):
        flat = [(s, t.i) for t in paragraph.tokens for s in key_of(t.text)]
        stems = [s for s, _ in flat]
        for at, (first, token) in enumerate(flat):
            for key in by_first.get(first, ()):
                end = at + len(key)
                if tuple(stems[at:end]) == key:
                    place = (index, token, flat[end - 1][1] + 1)
                    if in_source(annotated, place):
                        found[key].append(place)
    return {key: tuple(places) for key, places in found.items()}
