"""One entry of the table `gaps` in rules/questions.yml: the sign of a gap, what would answer, and the question."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from seo_fr.analysis.facets import FACETS
from seo_fr.analysis.gaps.told import Told, pattern
from seo_fr.errors import ConfigError
from seo_fr.model import Annotated
from seo_fr.resources import rules, rules_dir, word_list

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
        "named",
        "only",
        "ask",
        "else",
        "to",
        "why",
    }
)
_PLACES = frozenset({"title", "lead", "head", "text"})
_NAMES = frozenset({"thing", "of", "to", "bare", "short", "noun", "others", "rest"})
_SLOT = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Gap:
    """``where`` the sign may stand: title, lead (title or first paragraph), head (first two), text.

    The other expressions are compiled when the sign is there: of 150 gaps an article shows a few.
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
    named: bool
    only: str
    ask: str
    otherwise: str
    to: tuple[str, ...]


@cache
def gaps() -> tuple[Gap, ...]:
    """Those of the file in its order, what matters most first. Raises ConfigError."""
    return tuple(_gap(name, entry) for name, entry in rules("questions")["gaps"].items())


def _gap(name: str, entry: Mapping[str, Any]) -> Gap:
    path = rules_dir() / "questions.yml"
    if unknown := set(entry) - _KEYS:
        raise ConfigError(f"{path} : dans « {name} », clé inconnue « {min(unknown)} » ; retirez-la.")
    if entry.get("facet") not in FACETS or entry.get("where") not in _PLACES or not {"sign", "ask"} <= set(entry):
        raise ConfigError(f"{path} : « {name} » doit avoir « facet », « where », « sign » et « ask ».")
    if not _SLOT.search(entry["ask"]):
        raise ConfigError(f"{path} : la question de « {name} » ne nomme rien de l’article ; mettez-y {{thing}}.")
    sign = pattern(entry["sign"])
    slots = {slot for key in ("ask", "else") for slot in _SLOT.findall(entry.get(key, "")) if "|" not in slot}
    if unknown := slots - _NAMES - set(sign.groupindex):
        raise ConfigError(f"{path} : dans « {name} », rien ne remplit « {{{min(unknown)}}} » ; corrigez la question.")
    if not isinstance(to := entry.get("to", []), list) or not all(isinstance(word, str) for word in to):
        raise ConfigError(f"{path} : dans « {name} », « to » doit être une liste de mots ; mettez des crochets.")
    if strangers := [word for word in to if word not in rules("questions")["addressees"]]:
        raise ConfigError(f"{path} : dans « {name} », « addressees » n’a pas « {strangers[0]} » ; ajoutez-l’y.")
    return Gap(
        name=name,
        facet=entry["facet"],
        where=entry["where"],
        sign=sign,
        also=entry.get("also", ""),
        unless=entry.get("unless", ""),
        unless_here=entry.get("unless_here", ""),
        unless_near=entry.get("unless_near", ""),
        not_of=entry.get("except", ""),
        any_day="any_day" in entry,
        named="named" in entry,
        only=entry.get("only", ""),
        ask=entry["ask"],
        otherwise=entry.get("else", ""),
        to=tuple(to),
    )


def shows(gap: Gap, sentence: Told) -> bool:
    """True where the sentence stands where the gap is looked for, and has its sign."""
    reach = {"title": 0, "lead": 1, "head": 2}.get(gap.where, math.inf)
    return sentence.index < reach and gap.sign.search(sentence.text, sentence.start, sentence.end) is not None


def applies(gap: Gap, annotated: Annotated, article: str) -> bool:
    """True where the article has what the gap asks for beside its sign, and answers nowhere."""
    if gap.only and not is_at_home(annotated, article, gap.only):
        return False
    if gap.also and not pattern(gap.also).search(article):
        return False
    return not (gap.unless and pattern(gap.unless).search(article))


def is_at_home(annotated: Annotated, article: str, usage: str) -> bool:
    """True for an article in the French of that place, which names no other country."""
    return annotated.usage.code == usage and not _abroad().search(article)


@cache
def _abroad() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, word_list('questions', 'abroad')))})(?![\w-])")
