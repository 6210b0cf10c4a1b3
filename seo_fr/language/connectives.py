"""Connectives and anaphors: the words that say how a sentence follows from the one before."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from seo_fr.resources import word_list

Reason = Literal["connective", "anaphor", "demonstrative", "lowercase"]

_OPENING_SIGNS = " \t\n«»\"“”'‘’*_•–—-([>"
_TAILS = ((" que", r" (?:que|qu')"), (" de", r" (?:de|d'|du|des)"), (" à", r" (?:à|au|aux)"))
_HEAD = 80
_WORD = re.compile(r"[\w']+(?=[\s,:;!?…»)]|[.](?!\w)|$)")
_VERB_OR_COMMA = re.compile(
    r"\s*(?:,|(?:est|sont|a|ont|était|étaient|avait|avaient|sera|seront|se|s|n|ne|y|en)(?![\w-]))"
)


def has_connective(sentence: str) -> bool:
    """True when the normalised text of a sentence holds a true connective.

    One that is ambiguous inside a sentence (*or*, *car*, *aussi*, *alors*) counts only where it opens it.
    """
    text = sentence.lower()
    head = text.lstrip(_OPENING_SIGNS)[:_HEAD]
    if _pattern("counted_opening").match(head):
        return True
    excluded = [m.span() for m in _pattern("not_when_followed").finditer(text)]
    for match in _pattern("connectives").finditer(text):
        if not any(start <= match.start() < end for start, end in excluded):
            return True
    return False


def opens_on_connective(sentence: str) -> bool:
    """True when it begins with one, *et* and *ou* included."""
    head = sentence.lstrip(_OPENING_SIGNS)[:_HEAD].lower()
    if head.startswith("de plus en plus"):
        return False
    return bool(_pattern("connectives").match(head) or _pattern("opening").match(head))


def leans_back(paragraph: str) -> Reason | None:
    """Why a section may not open on this paragraph (normalised text), None where it may.

    ``connective``; ``anaphor``, a third-person pronoun or its like, impersonal *il* apart;
    ``demonstrative``, *ce*, *cette*, *ces* and a noun, dates apart (*ce jeudi*); ``lowercase``.
    """
    head = paragraph.lstrip(_OPENING_SIGNS)[:_HEAD]
    if head[:1].islower():
        # site.fr or npm-run are names, not the middle of a sentence.
        return "lowercase" if _WORD.match(head) else None
    head = head.lower()
    if opens_on_connective(head) and not _pattern("forward").match(head):
        return "connective"
    if _opens_on_anaphor(head):
        return "anaphor"
    if head.startswith(("ce ", "cet ", "cette ", "ces ")):
        return None if _deictic().match(head) else "demonstrative"
    return None


def _opens_on_anaphor(head: str) -> bool:
    match = _pattern("anaphors").match(head)
    if match is None or _impersonal().match(head) or _deictic().match(head):
        return False
    if match[0].rstrip() not in word_list("connectives", "anaphors_alone"):
        return True
    return bool(_VERB_OR_COMMA.match(head, match.end()))


@cache
def _pattern(key: str) -> re.Pattern[str]:
    """The phrases of a list as one expression, longest first, with elided and contracted variants."""
    phrases = sorted(set(word_list("connectives", key)), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(map(_variants, phrases))})(?:(?<=')|(?![\w'-]))")


def _variants(phrase: str) -> str:
    if phrase in ("lorsque", "puisque", "quoique"):
        return phrase.removesuffix("e") + "(?:e|')"
    for tail, replacement in _TAILS:
        if phrase.endswith(tail):
            return re.escape(phrase.removesuffix(tail)) + replacement
    return re.escape(phrase)


@cache
def _impersonal() -> re.Pattern[str]:
    return re.compile(rf"il (?:n'|ne |en |n'en )?(?:{'|'.join(word_list('connectives', 'impersonal'))})(?![\w'-])")


@cache
def _deictic() -> re.Pattern[str]:
    nouns = "|".join(
        re.escape(word) + ("" if word.endswith("'") else r"(?![\w'])") for word in word_list("connectives", "deictic")
    )
    return re.compile(rf"(?:ce|cet|cette|ces) (?:même |tout |derni[eè]re?s? |prochaine?s? )?(?:{nouns})")
