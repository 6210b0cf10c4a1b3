"""One entry of the table `gaps` in rules/questions.yml: the sign of a gap, what would answer, and the question."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from seo_fr.analysis.facets import FACETS
from seo_fr.analysis.gaps.naming import Named, named_at, subject_of
from seo_fr.analysis.gaps.told import Told, pattern
from seo_fr.errors import ConfigError
from seo_fr.language.no_break import spaced
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
        "only",
        "ask",
        "else",
        "to",
        "why",
    }
)
_PLACES = frozenset({"title", "lead", "head", "text"})
_SLOT = re.compile(r"\{([^{}]+)\}")
_NEAR = 35
"""How many characters before a sign may say that it is not of today."""


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
    only: str
    ask: str
    otherwise: str
    to: tuple[str, ...]


@cache
def gaps() -> tuple[Gap, ...]:
    """Those of the file in its order, what matters most first. Raises ConfigError."""
    return tuple(_gap(name, entry) for name, entry in rules("questions")["gaps"].items())


def _gap(name: str, entry: Mapping[str, str]) -> Gap:
    path = rules_dir() / "questions.yml"
    if unknown := set(entry) - _KEYS:
        raise ConfigError(f"{path} : dans « {name} », clé inconnue « {min(unknown)} » ; retirez-la.")
    if entry.get("facet") not in FACETS or entry.get("where") not in _PLACES or not {"sign", "ask"} <= set(entry):
        raise ConfigError(f"{path} : « {name} » doit avoir « facet », « where », « sign » et « ask ».")
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
        only=entry.get("only", ""),
        ask=entry["ask"],
        otherwise=entry.get("else", ""),
        to=tuple(entry.get("to", ())),
    )


def asked(gap: Gap, sentence: Told, article: str) -> str | None:
    """The question that a sentence with the sign calls for; None without the sign, or where it is not of today."""
    if gap.unless_here and pattern(gap.unless_here).search(sentence.quoting):
        return None
    for match in gap.sign.finditer(sentence.text, sentence.start, sentence.end):
        near = sentence.text[max(sentence.start, match.start() - _NEAR) : match.end()]
        thing = _thing(match, sentence)
        if (not gap.any_day and _not_today().search(near)) or (thing and _is_ruled_out(gap, thing, article)):
            continue
        text = _filled(gap.ask, match, sentence, thing) or (
            gap.otherwise and _filled(gap.otherwise, match, sentence, None)
        )
        if text:
            return text
    return None


def shows(gap: Gap, sentence: Told) -> bool:
    """True where the sentence stands where the gap is looked for, and has its sign."""
    reach = {"title": 0, "lead": 1, "head": 2}.get(gap.where, math.inf)
    return sentence.index < reach and gap.sign.search(sentence.text, sentence.start, sentence.end) is not None


def _thing(match: re.Match[str], sentence: Told) -> Named | None:
    """What the sign marks: the noun of a group *thing*, or the subject of the verb of the group *verb*."""
    groups = match.groupdict()
    marked = next((g for g, text in groups.items() if g.startswith("thing") and text), None)
    if marked:
        return named_at(sentence.paragraph, match.start(marked))
    marked = next((g for g, text in groups.items() if g.startswith("verb") and text), None)
    return subject_of(sentence.paragraph, match.start(marked)) if marked else None


def _is_ruled_out(gap: Gap, thing: Named, article: str) -> bool:
    """True for a noun of which this is not asked, or where the article says near it, anywhere, what would be asked."""
    noun = thing.noun.lower()
    if gap.not_of and pattern(gap.not_of).fullmatch(noun):
        return True
    near = gap.unless_near.replace("NOUN", rf"\b{re.escape(noun)}")
    return bool(near) and pattern(near).search(article) is not None


def _filled(template: str, match: re.Match[str], sentence: Told, thing: Named | None) -> str | None:
    """The template with its slots; None where one of them has nothing sure to hold.

    ``{thing}`` is *l’usine de Quimperlé*; ``{of}``, ``{to}`` the same after *de* and *à*; ``{bare}`` without
    its article, ``{short}`` without complements either, ``{noun}`` the
    noun alone; ``{a|b|c|d}`` agrees with it; ``{others}`` is the group *total* less the group *kept*; any other
    group is quoted.
    """
    missing = False

    def fill(slot: re.Match[str]) -> str:
        nonlocal missing
        text = _slot(slot[1], thing, match, sentence)
        missing = missing or not text
        return text

    text = _SLOT.sub(fill, template)
    return None if missing else text


def _slot(name: str, thing: Named | None, match: re.Match[str], sentence: Told) -> str:
    if "|" in name or name in ("thing", "of", "to", "bare", "short", "noun"):
        if thing is None:
            return ""
        if "|" in name:
            forms = name.split("|")
            return forms[thing.form % len(forms)] if len(forms) == 4 else forms[thing.plural]
        return {"thing": thing.definite, "bare": thing.words, "short": thing.short, "noun": thing.noun}.get(
            name
        ) or thing.after("de" if name == "of" else "à")
    if name == "others":
        rest = _count(match["total"]) - _count(match["kept"])
        return str(rest) if rest > 1 else ""
    start, end = match.span(name)
    return sentence.paragraph.view.text[start:end].replace("'", "’").strip() if start >= 0 else ""


def _count(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


@cache
def _not_today() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in word_list("questions", "not_today")))


def addressed(text: str, to: tuple[str, ...], article: str) -> str:
    """« À la mairie : … » for the first of ``to`` that the article names, else the question alone."""
    forms = rules("questions")["addressees"]
    for word in to:
        if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", article):
            return spaced(f"{forms[word]} : {text[0].lower() + text[1:]}")
    return spaced(text[0].upper() + text[1:])


def applies(gap: Gap, annotated: Annotated, article: str) -> bool:
    """True where the article has what the gap asks for beside its sign, and answers nowhere."""
    if gap.only and (annotated.usage.code != gap.only or _abroad().search(article)):
        return False
    if gap.also and not pattern(gap.also).search(article):
        return False
    return not (gap.unless and pattern(gap.unless).search(article))


@cache
def _abroad() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, word_list('questions', 'abroad')))})(?![\w-])")
