"""The address of the article: lower-case ASCII, without stop words."""

from __future__ import annotations

import re
from functools import cache

from seo_fr.language.folding import fold
from seo_fr.resources import number, rules, words

_APOSTROPHES = re.compile("['’ʼ`´]")
_ACRONYM = re.compile(r"\b(?:[A-Za-zÀ-ÿ]\.){2,}")
_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f\u2009](?=\d{3}(?!\d))")
_WORD = re.compile(r"[a-z0-9]+")


def choose_slug(title: str, focus: str) -> str:
    """The slug of the title; that of the focus keyphrase where the title's would not hold it.

    A search for the keyphrase should find its words in the address; one word alone would make too poor
    an address, so a keyphrase of one word leaves the title's slug.
    """
    from_title, from_focus = slugify(title), slugify(focus)
    wanted = set(from_focus.split("-"))
    if len(wanted) < 2 or wanted <= set(from_title.split("-")):
        return from_title
    return from_focus


def slugify(text: str) -> str:
    """``text`` as a slug of at most 60 characters, cut at a word, never empty.

    Elisions are resolved (« l’adhésion » → adhesion), œ becomes oe, numbers are kept. Thresholds and
    stop words: `rules/metadata.yml`.
    """
    tokens = [t for t in _tokens(text) if t not in _stop_words()] or _tokens(text)
    if not tokens:
        return str(rules("metadata")["slug_fallback"]["value"])
    longest = int(number("metadata", "slug_max"))
    slug = tokens[0][:longest]
    for token in tokens[1:]:
        if len(slug) + 1 + len(token) > longest:
            break
        slug = f"{slug}-{token}"
    return slug


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(fold(w) for w in words("metadata", "slug_stop_words"))


def _tokens(text: str) -> list[str]:
    text = _ACRONYM.sub(lambda m: m.group().replace(".", ""), _THOUSANDS.sub("", text))
    tokens = []
    for chunk in re.split(r"[\s/]+", fold(text)):
        *elided, last = _APOSTROPHES.split(chunk)
        for part in elided:
            found = _WORD.findall(part)
            # Only the true elisions are dropped: « aujourd’hui » and « O’Brien » keep both halves.
            if found and found[-1] in words("elision", "elided"):
                found.pop()
            tokens += found
        tokens += _WORD.findall(last)
    return tokens
