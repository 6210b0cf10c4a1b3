"""One entry of the table `gaps` in rules/questions.yml: the sign of a gap, what would answer, and the question."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from seo_fr.analysis.facets import FACETS
from seo_fr.analysis.gaps.told import Told, pattern
from seo_fr.config import did_you_mean
from seo_fr.errors import ConfigError
from seo_fr.resources import rules, rules_dir

_KEYS = frozenset(
    {
        "facet",
        "where",
        "sign",
        "also",
        "unless",
        "unless_here",
        "unless_near",
        "except",
        "any_day",
        "unnamed",
        "narrated",
        "unlisted",
        "complete",
        "ask",
        "else",
        "to",
        "why",
    }
)
# Before which paragraph the sign must stand; the title is -1.
_REACH = {"title": 0, "lead": 1, "head": 2, "text": math.inf}
THING_SLOTS = frozenset({"thing", "of", "bare", "short", "noun"})
SLOT = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Gap:
    """``where`` the sign may stand: title, lead (title or first paragraph), head (first two), text.

    The other expressions are compiled when the sign is there: of all the gaps an article shows one or two.
    """

    name: str
    facet: str
    where: str
    sign: re.Pattern[str]
    also: str
    unless: str
    unless_here: str
    unless_near: str
    not_of: str
    any_day: bool
    unnamed: bool
    narrated: bool
    unlisted: bool
    complete: str
    ask: str
    otherwise: str
    to: tuple[str, ...]


@cache
def gaps() -> tuple[Gap, ...]:
    """Those of the file in its order, what matters most first. Raises ConfigError."""
    return tuple(_gap(name, entry) for name, entry in rules("questions")["gaps"].items())


def _gap(name: str, entry: Mapping[str, Any]) -> Gap:
    if flaw := next(_flaws(entry), None):
        raise ConfigError(f"{rules_dir() / 'questions.yml'} : dans « {name} », {flaw}")
    return Gap(
        name=name,
        facet=entry["facet"],
        where=entry["where"],
        sign=pattern(entry["sign"]),
        also=entry.get("also", ""),
        unless=entry.get("unless", ""),
        unless_here=entry.get("unless_here", ""),
        unless_near=entry.get("unless_near", ""),
        not_of=entry.get("except", ""),
        any_day="any_day" in entry,
        unnamed="unnamed" in entry,
        narrated="narrated" in entry,
        unlisted="unlisted" in entry,
        complete=entry.get("complete", ""),
        ask=entry["ask"],
        otherwise=entry.get("else", ""),
        to=tuple(entry.get("to", ())),
    )


def _flaws(entry: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with an entry and how to mend it, a French clause a fault; ConfigError of a wrong expression."""
    if unknown := set(entry) - _KEYS:
        yield f"clé inconnue « {min(unknown)} » ; retirez-la."
    if missing := {"facet", "where", "sign", "ask"} - set(entry):
        yield f"il manque « {min(missing)} » ; ajoutez cette clé."
        return
    known = {"facet": FACETS, "where": tuple(_REACH)}
    for key in sorted(known.keys() & entry.keys()):
        if entry[key] not in known[key]:
            yield f"« {key} » ne peut pas être « {entry[key]} »{did_you_mean(str(entry[key]), known[key])}."
    if not SLOT.search(entry["ask"]):
        yield "la question ne nomme rien de l’article ; mettez-y {thing}."
    slots = {slot for key in ("ask", "else") for slot in SLOT.findall(entry.get(key, ""))}
    if uneven := {slot for slot in slots if slot.count("|") not in (0, 1, 3)}:
        yield f"« {{{min(uneven)}}} » doit avoir deux formes, ou quatre ; corrigez la question."
    named = {slot for slot in slots if "|" not in slot}
    if unknown := named - THING_SLOTS - {"rest"} - set(pattern(entry["sign"]).groupindex):
        yield f"rien ne remplit « {{{min(unknown)}}} » ; corrigez la question."
    to, addressees = entry.get("to", []), rules("questions")["addressees"]
    if not isinstance(to, list) or not all(isinstance(word, str) for word in to):
        yield "« to » doit être une liste de mots ; mettez des crochets."
    elif strangers := [word for word in to if word not in addressees]:
        yield f"« addressees » n’a pas « {strangers[0]} »{did_you_mean(strangers[0], addressees)}."


def shows(gap: Gap, sentence: Told) -> bool:
    """True where the sentence stands where the gap is looked for, and has its sign."""
    return (
        sentence.index < _REACH[gap.where] and gap.sign.search(sentence.text, sentence.start, sentence.end) is not None
    )


def applies(gap: Gap, article: str) -> bool:
    """True where the article has what the gap asks for beside its sign, and answers nowhere."""
    if gap.also and not pattern(gap.also).search(article):
        return False
    return not (gap.unless and pattern(gap.unless).search(article))
