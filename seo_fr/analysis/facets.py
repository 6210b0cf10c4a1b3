"""The places of an article that answer each of the ten questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from seo_fr.language.features import SUBJECTS, feature
from seo_fr.language.folding import lower_in_place
from seo_fr.language.quotes import quotations
from seo_fr.model import Annotated, Entity, Paragraph, Sentence, Span
from seo_fr.resources import number, rules

FACETS = ("qui", "quoi", "quand", "où", "pourquoi", "comment", "chiffres", "contexte", "réactions", "suites")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_CLAUSE_END = re.compile(r"\s*(?:[,;:.!?…](?!\d)|[»)\]”]|\s[–—]\s)")
_CLAUSES = frozenset({"pourquoi", "comment", "contexte", "suites", "réactions"})
_SUBJECTS = SUBJECTS | {"csubj"}


def evidence(annotated: Annotated, entities: Sequence[Entity], facet: str) -> tuple[Span, ...]:
    """The first places that answer ``facet``, in text order; empty where nothing does."""
    finders = {"qui": _who, "quoi": _what, "où": _where, "chiffres": _figures, "réactions": _voices, "suites": _next}
    finder = finders.get(facet)
    spans = finder(annotated, entities) if finder else _matches(annotated, facet)
    found: list[Span] = []
    for span in spans:
        if not any(span.overlaps(s) for s in found):
            found.append(span)
        if len(found) >= number("coverage", "evidence_shown"):
            break
    return tuple(sorted(found))


@cache
def _patterns(facet: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p) for p in rules("coverage").get(facet, {}).get("patterns", ()))


def _matches(annotated: Annotated, facet: str) -> Iterator[Span]:
    patterns = _patterns(facet)
    for paragraph in annotated.paragraphs:
        text = lower_in_place(paragraph.view.text)
        found = sorted({(m.start(), m.end()) for p in patterns for m in p.finditer(text)})
        for start, end in found:
            yield paragraph.view.span(start, _clause_end(text, end) if facet in _CLAUSES else end)


def _clause_end(text: str, end: int) -> int:
    """The end of the clause that a match begins, so that the evidence can be read by itself."""
    stop = _CLAUSE_END.search(text, end)
    limit = end + int(number("coverage", "clause_longest"))
    if stop is not None and stop.start() <= limit:
        return stop.start()
    cut = text.rfind(" ", end, limit)
    return len(text) if stop is None and len(text) <= limit else max(end, cut)


def _who(annotated: Annotated, entities: Sequence[Entity]) -> Iterator[Span]:
    people = [e for e in entities if e.type == "PER"]
    others = [e for e in entities if e.type == "ORG"]
    yield from (e.mentions[0] for e in people)
    yield from (e.mentions[0] for e in others)


def _what(annotated: Annotated, _: Sequence[Entity]) -> Iterator[Span]:
    """The first two statements: a conjugated verb and its subject."""
    found = 0
    for paragraph in annotated.paragraphs:
        for sentence in paragraph.sentences:
            if _states(paragraph, sentence):
                yield sentence.span
                found += 1
            if found == 2:
                return


def _states(paragraph: Paragraph, sentence: Sentence) -> bool:
    tokens = paragraph.tokens[slice(*sentence.tokens)]
    return any(t.dep_ in _SUBJECTS and t.head.pos_ in ("VERB", "AUX", "NOUN", "ADJ") for t in tokens)


def _where(annotated: Annotated, entities: Sequence[Entity]) -> Iterator[Span]:
    yield from (e.mentions[0] for e in entities if e.type == "LOC")
    yield from _matches(annotated, "où")


def _figures(annotated: Annotated, _: Sequence[Entity]) -> Iterator[Span]:
    """Amounts and counts; a bare year or a day of the month is a date."""
    for paragraph in annotated.paragraphs:
        text = paragraph.view.text
        dates = [m.span() for p in _patterns("quand") for m in p.finditer(lower_in_place(text))]
        for match in (m for p in _patterns("chiffres") for m in p.finditer(text)):
            start, end = match.start(), match.start() + len(match.group().rstrip(" .,"))
            glued = start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-_/")
            in_date = any(s <= start and end <= e for s, e in dates)
            if end > start and not (glued or in_date or _YEAR.fullmatch(text[start:end])):
                yield paragraph.view.span(start, end)


def _voices(annotated: Annotated, _: Sequence[Entity]) -> Iterator[Span]:
    """Quotations of some length, then attributions (*selon l’OTAN*)."""
    for paragraph in annotated.paragraphs:
        for start, end in quotations(paragraph.view.text):
            if len(paragraph.view.text[start + 1 : end - 1].split()) >= number("coverage", "quoted_words"):
                yield paragraph.view.span(start, end)
    yield from _matches(annotated, "réactions")


def _next(annotated: Annotated, _: Sequence[Entity]) -> Iterator[Span]:
    """Words of what is to come, then verbs in the future."""
    yield from _matches(annotated, "suites")
    for paragraph in annotated.paragraphs:
        for token in paragraph.tokens:
            if token.pos_ in ("VERB", "AUX") and "Fut" in feature(token, "Tense"):
                yield paragraph.token_span(token.i, token.i + 1)
