"""Comments of an article in Markdown or HTML that say where a rule is not wanted.

``<!-- seo-fr: off RULE -->`` … ``<!-- seo-fr: on RULE -->`` covers what stands between them (to the end of the
article without the second one; the whole file, its front matter included, where nothing stands before the
first one). ``<!-- seo-fr: ignore RULE -->`` covers the next block. Several rules are separated by commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from seo_fr.config import did_you_mean, known_rules
from seo_fr.levels import UNUSED_SUPPRESSION
from seo_fr.model import Article, Block, Finding, Level, Span
from seo_fr.resources import rules

_COMMENT = re.compile(r"<!--\s*seo-fr\s*:(?P<words>.*?)-->", re.DOTALL)
_WORDS = re.compile(r"\s*(?P<verb>off|on|ignore)\s+(?P<rules>[\w-]+(?:\s*,\s*[\w-]+)*)\s*")


@dataclass(frozen=True, slots=True)
class Suppression:
    """``rule`` is not wanted where a finding begins in ``region``; ``place`` is the comment itself."""

    rule: str
    region: Span
    place: Span


@dataclass(frozen=True, slots=True)
class Suppressions:
    """What an article suppresses, and what is wrong with its comments as (place, rule or "", kind of problem)."""

    wanted: tuple[Suppression, ...] = ()
    problems: tuple[tuple[Span, str, str], ...] = ()


def read_suppressions(article: Article) -> Suppressions:
    """The suppressions of an article in Markdown or HTML; plain text has none."""
    if article.format == "text" or "<!--" not in article.source:
        return Suppressions()
    wanted: list[Suppression] = []
    problems: list[tuple[Span, str, str]] = []
    opened: dict[str, tuple[int, Span]] = {}
    for place, verb, names, block in _comments(article):
        if not verb:
            problems.append((place, "", "malformed"))
        for rule in names:
            if rule not in known_rules():
                problems.append((place, rule, "unknown"))
            elif verb == "off":
                opened.setdefault(rule, (_first(article, block, place), place))
            elif verb == "ignore":
                wanted.append(Suppression(rule, _next(article, block), place))
            elif rule in opened:
                start, where = opened.pop(rule)
                wanted.append(Suppression(rule, Span(start, place.start), where))
            else:
                problems.append((place, rule, "unopened"))
    end = len(article.source) + 1
    wanted += [Suppression(rule, Span(start, end), where) for rule, (start, where) in opened.items()]
    return Suppressions(tuple(sorted(wanted, key=lambda s: (s.place, s.rule))), tuple(problems))


def suppress(findings: Iterable[Finding], suppressions: Suppressions, source: str) -> tuple[list[Finding], list[bool]]:
    """The findings with those about the comments themselves among them, and for each whether it is suppressed.

    A suppression that no finding needed is itself a finding; it is told even where it covers itself.
    """
    found = list(findings)
    used: set[Suppression] = set()
    hidden = []
    for finding in found:
        covering = [s for s in suppressions.wanted if s.rule == finding.rule and _covers(s.region, finding.span)]
        used.update(covering)
        hidden.append(bool(covering))
    extra = list(_complaints(suppressions, used, source))
    merged = sorted(
        [*zip(found, hidden, strict=True), *((f, False) for f in extra)],
        key=lambda pair: (pair[0].span, pair[0].rule, pair[0].message),
    )
    return [f for f, _ in merged], [h for _, h in merged]


def _covers(region: Span, span: Span) -> bool:
    return region.start <= span.start < region.end


def _comments(article: Article) -> Iterator[tuple[Span, str, list[str], int]]:
    """(place, verb, rules, index of the block) of each comment; the verb is empty where it is malformed."""
    for index, block in enumerate(article.blocks):
        if block.kind != "html":
            continue
        for match in _COMMENT.finditer(article.source, block.span.start, block.span.end):
            words = _WORDS.fullmatch(match["words"])
            names = re.split(r"\s*,\s*", words["rules"]) if words else []
            yield Span(*match.span()), words["verb"] if words else "", names, index


def _first(article: Article, block: int, place: Span) -> int:
    """Where an ``off`` begins to hold: at the very start of the file when only comments stand before it."""
    return 0 if all(b.kind == "html" for b in article.blocks[:block]) else place.start


def _next(article: Article, block: int) -> Span:
    """The whole extent of the next block that is not HTML; an empty span at the end where there is none."""
    here = article.blocks[block]
    for other in article.blocks[block + 1 :]:
        if other.kind != "html":
            return _extent(here, other)
    return Span(here.span.end, here.span.end)


def _extent(comment: Block, other: Block) -> Span:
    """A list or quotation as a whole, unless the comment stands inside it: then only the item after it."""
    span = other.span if comment.outer == other.outer else other.outer
    return Span(min(span.start, other.span.start), max(span.end, other.span.end) + 1)


def _complaints(suppressions: Suppressions, used: set[Suppression], source: str) -> Iterator[Finding]:
    for place, rule, kind in suppressions.problems:
        hint = did_you_mean(rule, known_rules()) if kind == "unknown" else ""
        yield _complaint(place, kind, source, rule=rule, hint=hint)
    for suppression in suppressions.wanted:
        if suppression not in used:
            yield _complaint(suppression.place, "unused", source, rule=suppression.rule)


def _complaint(place: Span, kind: str, source: str, **values: str) -> Finding:
    from seo_fr.reading.line_ends import line_and_column

    texts = rules("linting")["unused_suppression"]
    level: Level = texts["level"]
    line, column = line_and_column(source, place.start)
    return Finding(UNUSED_SUPPRESSION, level, texts[kind].format(**values), place, line, column)
