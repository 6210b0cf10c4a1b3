"""``existence`` and ``substitution``: what should not be written so, found in the visible text by patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.checks.text import READ, SafeText
from seo_fr.model import Edit, Span

Replacement = Callable[[re.Match[str]], str]
Pattern = tuple[re.Pattern[str], Replacement]


@dataclass(frozen=True, slots=True)
class Existence:
    """One flaw a place where one of the ``patterns`` is found, in blocks of the kinds in ``scope``."""

    patterns: tuple[re.Pattern[str], ...]
    scope: frozenset[str]
    fields: frozenset[str] = frozenset({"match"})

    @classmethod
    def read(cls, entries: Entries) -> Existence:
        """``patterns``, and ``scope`` where it is not every text."""
        scope = entries.choices("scope", READ)
        return cls(_compiled(entries, entries.texts("patterns")), scope)

    def check(self, facts: Facts, rule: Rule) -> Iterator[Flaw]:
        """The places, block by block."""
        for text in _texts(facts, self.scope):
            for pattern in self.patterns:
                for match in pattern.finditer(text.text):
                    yield Flaw(text.span(*match.span()), {"match": match[0].strip()})


@dataclass(frozen=True, slots=True)
class Substitution:
    """One flaw a place where a pattern is found, with the replacement as its fix in a ``fixable`` rule.

    ``gather`` makes one of all flaws of a block (no-break spaces would drown the rest).
    """

    patterns: tuple[Pattern, ...]
    scope: frozenset[str]
    gather: bool

    @classmethod
    def read(cls, entries: Entries) -> Substitution:
        """``replacements`` (``find``, ``by``), ``table`` (words), ``patterns`` (no fix); ``scope`` and ``gather``."""
        gather = entries.choice("gather", ("block",), "no") == "block"
        scope = entries.choices("scope", READ)
        found: list[Pattern] = [(p, _same) for p in _compiled(entries, entries.texts("patterns", []))]
        found += (_replacement(entry) for entry in entries.each("replacements"))
        if entries.holds("table"):
            found.append(_table(entries.inside("table").pairs()))
        if not found:
            raise entries.wrong("il manque « replacements », « table » ou « patterns »")
        return cls(tuple(found), scope, gather)

    @property
    def fields(self) -> frozenset[str]:
        """What is written, what should be, and how many places a gathered flaw has."""
        return frozenset({"match", "replacement", *(("places",) if self.gather else ())})

    def check(self, facts: Facts, rule: Rule) -> Iterator[Flaw]:
        """The places, block by block."""
        source = facts.article.source
        for text in _texts(facts, self.scope):
            found: list[Flaw] = []
            for pattern, replace in self.patterns:
                for match in pattern.finditer(text.text):
                    new = replace(match)
                    start, end = match.span()
                    if not text.is_written(source, start, end):
                        continue
                    fix = text.edit(source, start, end, new) if rule.fixable and new != match[0] else None
                    values = {"match": match[0].strip(), "replacement": new.strip()}
                    found.append(Flaw(text.span(start, end), values, fix))
            yield from gathered(source, found) if self.gather else found


def gathered(source: str, flaws: Sequence[Flaw]) -> Iterator[Flaw]:
    """The flaws of one block as one, with one fix from the first place to the last; ``places`` tells how many."""
    flaws = sorted(flaws, key=lambda f: f.span)
    if not flaws:
        return
    edits = [f.fix for f in flaws if f.fix]
    whole = None
    if edits:
        pieces, at = [], edits[0].span.start
        for edit in edits:
            pieces += [source[at : edit.span.start], edit.replacement]
            at = edit.span.end
        whole = Edit(Span(edits[0].span.start, at), "".join(pieces))
    places = "1 endroit" if len(flaws) == 1 else f"{len(flaws)} endroits"
    yield Flaw(flaws[0].span, {**flaws[0].values, "places": places}, whole)


def _texts(facts: Facts, scope: frozenset[str]) -> Iterator[SafeText]:
    return (text for text in facts.texts if text.block.kind in scope)


def _compiled(entries: Entries, patterns: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    """The patterns compiled; ConfigError names the one that is no regular expression."""
    compiled = []
    for pattern in patterns:
        try:
            compiled.append(re.compile(pattern))
        except re.error as error:
            place = "" if error.pos is None else f" au caractère {error.pos + 1}"
            raise entries.wrong(f"le motif « {pattern} » n’est pas une expression régulière{place}") from error
    return tuple(compiled)


def _replacement(entries: Entries) -> Pattern:
    (pattern,) = _compiled(entries, [entries.take("find", str)])
    template = entries.take("by", str)
    entries.refuse_rest()
    try:
        pattern.sub(template, "")
    except (re.error, IndexError) as error:
        raise entries.wrong(f"« by » demande dans « {template} » un groupe que « find » n’a pas") from error
    return pattern, partial(_expanded, template)


def _table(table: Mapping[str, str]) -> Pattern:
    either = "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w’'])"), partial(_looked_up, table)


def _same(match: re.Match[str]) -> str:
    return match[0]


def _expanded(template: str, match: re.Match[str]) -> str:
    return match.expand(template)


def _looked_up(table: Mapping[str, str], match: re.Match[str]) -> str:
    return table[match[0]]
