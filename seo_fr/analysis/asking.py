"""Whom a question may name, and which figure may be asked for its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from seo_fr.language.lexicon import is_plural_noun
from seo_fr.model import Annotated, Entity, Span
from seo_fr.reading.author_fields import author_list
from seo_fr.resources import rules, words

_WORD_AFTER = re.compile(
    r"[ \u00a0\u202f]((?:(?:autres|nouveaux|nouvelles|derniers|dernières) )?(?:d[’'])?[^\W\d_][\w-]*)"
)
_NAMED = re.compile(r"(?<![.!?…] )\b[A-ZÀ-Ý][\w-]+[ \u00a0]$")
_POSTCODE = re.compile(r"\d{5} [A-ZÀ-Ý]")
_BESIDE = 40


def people_to_ask(annotated: Annotated, entities: Sequence[Entity]) -> list[Entity]:
    """The people of the article who can answer: alive as far as it tells, real, and not those who wrote it."""
    writers = {name.casefold() for name in author_list(annotated.article, "author")}
    return [
        e
        for e in entities
        if _is_person(e) and e.text.casefold() not in writers and not any(_rules_out(annotated, p) for p in e.places)
    ]


def figure_to_source(annotated: Annotated, found: Sequence[Span]) -> str | None:
    """The first of the figures that has a source (no age, hour, score, rank or number of a thing), with its noun."""
    source = annotated.article.source
    for span in found:
        before = source[max(0, span.start - _BESIDE) : span.start]
        after = source[span.end : span.end + _BESIDE]
        figure = span.of(source)
        if _pattern("not_before").search(before.lower()) or _pattern("not_after").match(after.lower()):
            continue
        if not figure[:1].isdigit() or _NAMED.search(before):
            continue  # « cents » of « deux cents »; « Falcon 9 »
        if not figure[-1:].isdigit():
            return figure
        noun = _WORD_AFTER.match(after)
        if noun is not None and _is_counted(noun[1]) and not _POSTCODE.fullmatch(f"{figure} {noun[1][0]}"):
            return f"{figure} {noun[1]}"
    return None


def _is_counted(word: str) -> bool:
    noun = word.rpartition(" ")[2]
    return is_plural_noun(noun.lower()) or (noun[0].isupper() and noun.endswith("s"))


def _is_person(entity: Entity) -> bool:
    """A first name and a surname: the model also takes brands, papers and firms of one word for people."""
    parts = entity.text.split()
    return (
        entity.type == "PER"
        and 2 <= len(parts) <= 4
        and parts[0].lower() not in words("coverage", "no_first_names")
        and not any(p.endswith(".") for p in parts)  # « B. Obama » is a second time « Barack Obama »
        and all(p[0].isupper() or p.lower() in words("entities", "particles") for p in parts)
    )


def _rules_out(annotated: Annotated, place: tuple[int, int, int]) -> bool:
    """True where this mention is a street's, or its sentence tells of a death, a character or who asked."""
    index, start, end = place
    if index < 0:
        return False
    paragraph = annotated.paragraphs[index]
    if paragraph.block.is_apart:
        return True  # a byline
    told = next((s for s in paragraph.sentences if s.tokens[0] <= start < s.tokens[1]), None)
    if told is None:
        return False
    text = paragraph.doc[slice(*told.tokens)].text.lower()
    if start and end < len(paragraph.doc) and paragraph.doc[start - 1].text in "«“" and paragraph.doc[end].text in "»”":
        return True  # a work, a code name
    before = paragraph.doc[max(told.tokens[0], start - 4) : start].text.lower()
    after = paragraph.doc[end : end + 6].text.lower()
    return bool(
        _pattern("named_after").search(f"{before} ")
        or _pattern("years_of_life").match(after)
        or _pattern("out_of_reach").search(text)
    )


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile("|".join(_alternatives(key)))


def _alternatives(key: str) -> Iterator[str]:
    for pattern in rules("coverage")["asking"][key]:
        yield f"(?:{pattern})"
