"""A surname alone, a misspelt surname → the full name it stands for."""

from __future__ import annotations

from collections.abc import Mapping

from seo_fr.analysis.mentions import Mention, surname_start
from seo_fr.model import EntityType
from seo_fr.resources import number


def fold_names(groups: Mapping[str, list[Mention]], types: Mapping[str, EntityType]) -> list[tuple[str, ...]]:
    """The keys of ``groups`` that name one thing, the fullest first; every key is in one list."""
    many = [k for k, ms in groups.items() if types[k] == "PER" and len(ms[0].text.split()) > 1]
    ends = {surname(k) for k in many}
    full = {k: None for k in many if k not in ends}  # « Le Pen » is the end of « Marine Le Pen »
    surnames: dict[str, list[str]] = {}
    for key in full:
        surnames.setdefault(surname(key), []).append(key)
    owner: dict[str, str] = {}
    for key, mentions in groups.items():
        if (" " not in key or key in surnames) and key not in full and not _is_place(mentions):
            target = _owner(key, mentions, surnames, groups)
            if target is not None:
                owner[key] = target
    heads = [k for k in groups if k not in owner]
    merged = _merge_spellings(heads, groups, types)
    short: dict[str, list[str]] = {}
    for key, target in owner.items():
        short.setdefault(target, []).append(key)
    return [(*parts, *(k for part in parts for k in short.get(part, ()))) for parts in merged]


def surname(name: str) -> str:
    """What follows the first name, particles included: *Charles de Gaulle* → *de gaulle*, else the last word."""
    parts = name.casefold().split()
    return " ".join(parts[surname_start(parts) :])


def _is_place(mentions: list[Mention]) -> bool:
    """Named mostly as a place is: *en X*."""
    places = sum(any(kind == "LOC" for kind, _ in m.votes) for m in mentions)
    return places * 2 > len(mentions)


def _owner(
    key: str, mentions: list[Mention], surnames: Mapping[str, list[str]], groups: Mapping[str, list[Mention]]
) -> str | None:
    exact = surnames.get(key)
    if exact is None:
        near = [s for s in surnames if close(key, s)]
        exact = surnames[near[0]] if len(near) == 1 else None
    if not exact:
        return None
    # Two people of one name: the one named last before the surname stands alone.
    first = mentions[0].place
    before = [k for k in exact if groups[k][0].place < first]
    return max(before, key=lambda k: groups[k][0].place) if before else exact[0]


def _merge_spellings(
    heads: list[str], groups: Mapping[str, list[Mention]], types: Mapping[str, EntityType]
) -> list[tuple[str, ...]]:
    """People whose names differ by a slip of the pen become one; the commoner spelling leads."""
    people = sorted((k for k in heads if types[k] == "PER"), key=lambda k: (-len(k.split()), -len(groups[k])))
    people = people[: int(number("entities", "people_compared"))]
    lead: dict[str, str] = {}
    for at, key in enumerate(people):
        same = next(
            (o for o in people[:at] if o not in lead and len(o.split()) == len(key.split()) and close(key, o)), None
        )
        if same is not None:
            lead[key] = same
    others: dict[str, list[str]] = {}
    for key, leader in lead.items():
        others.setdefault(leader, []).append(key)
    return [(k, *others.get(k, ())) for k in heads if k not in lead]


def close(one: str, other: str) -> bool:
    """True for two spellings of one name: long enough, the same first letter, few slips (`slips`)."""
    shorter = min(len(one), len(other))
    if shorter < number("entities", "spelling_shortest") or one[0] != other[0]:
        return False
    allowed = 2 if shorter >= number("entities", "spelling_two_slips") else 1
    # One letter more or less at the end is a gender or another name (Martin, Martine).
    if (allowed == 1 and one[:-1] == other[:-1]) or one.startswith(other) or other.startswith(one):
        return False
    return abs(len(one) - len(other)) <= allowed and slips(one, other) <= allowed


def slips(one: str, other: str) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours between two words (restricted Damerau)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, b in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
