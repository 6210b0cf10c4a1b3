"""Named things of the article: one entity a thing, whatever short or elided form a mention takes.

The model's labels waver from mention to mention (a surname is PER once, ORG twice), so the type is a
vote over all of them, with the evidence the words around give.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from seo_fr.analysis.mentions import Mention, find_mentions
from seo_fr.analysis.names import fold_names
from seo_fr.analysis.roles import role_beside
from seo_fr.analysis.surface import in_source, paragraph_at, span_of, text_of
from seo_fr.model import Annotated, Entity, EntityType

_TYPES: tuple[EntityType, ...] = ("PER", "ORG", "LOC", "MISC")


def find_entities(annotated: Annotated) -> tuple[Entity, ...]:
    """The named things, in the order of their first mention; the title comes before the text.

    ``text`` is the commonest spelling of the fullest form, elided article taken off; ``forms`` lists
    every spelling met, that one first, so two spellings of one surname stay visible. Mentions in a
    title that stands only in the front matter have no span and are left out.
    """
    groups: dict[str, list[Mention]] = {}
    for mention in find_mentions(annotated):
        groups.setdefault(mention.text.casefold(), []).append(mention)
    types = {key: _vote(mentions) for key, mentions in groups.items()}
    entities = [_entity(annotated, keys, groups) for keys in fold_names(groups, types)]
    return tuple(sorted((e for e in entities if e is not None), key=lambda e: e.places[0]))


def _vote(mentions: Iterable[Mention]) -> EntityType:
    votes: Counter[EntityType] = Counter()
    for mention in mentions:
        for kind, weight in mention.votes:
            votes[kind] += weight  # type: ignore[assignment]
    return max(_TYPES, key=lambda t: (votes[t], -_TYPES.index(t)))


def _entity(annotated: Annotated, keys: tuple[str, ...], groups: Mapping[str, list[Mention]]) -> Entity | None:
    mentions = sorted((m for k in keys for m in groups[k]), key=lambda m: m.place)
    kind = _vote(mentions)
    inside = [m for m in mentions if in_source(annotated, m.place)]
    if not inside:
        return None
    written = {m.place: text_of(annotated, m.place) for m in mentions}
    lead = Counter(written[m.place] for m in mentions if m.text.casefold() == keys[0]).most_common(1)[0][0]
    return Entity(
        text=lead,
        type=kind,
        mentions=tuple(span_of(annotated, m.place) for m in inside),
        places=tuple(m.place for m in inside),
        forms=tuple(dict.fromkeys([lead, *written.values()])),
        role=_role(annotated, inside) if kind == "PER" else None,
    )


def _role(annotated: Annotated, mentions: Iterable[Mention]) -> str | None:
    for mention in mentions:
        index = mention.place[0]
        found = role_beside(paragraph_at(annotated, index).tokens, mention.place)
        if found is not None:
            return text_of(annotated, (index, *found))
    return None
