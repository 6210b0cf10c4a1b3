"""``existence`` and ``substitution``: what should not be written so, found in the visible text by patterns.

``scope`` are the kinds of blocks that are read, all where it is not given. A substitution also has ``replacements``
(``find``, ``by``, the ``usages`` of French it holds in, all where they are not given; with ``mended: "no"`` it only
tells) and a ``table`` of words, each with a fix in a ``fixable`` rule; ``gather: block`` makes one flaw of all those
of a block (no-break spaces would drown the rest). The message may name ``{match}``, ``{replacement}``, ``{place}``
(beside which mark: *avant le deux-points*) and ``{said}``, what the replacement itself ``says``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Check, Rule
from seo_fr.checks.text import READ, SafeText
from seo_fr.config import usage_names
from seo_fr.language.signs import beside_sign
from seo_fr.language.usage import place_names
from seo_fr.model import Edit, Level, Span

_HABIT = 3
Habit = Literal["none", "loose", "firm"]


@dataclass(frozen=True, slots=True)
class Row:
    """A pattern, and what is put in the place of a match: a template, by what was matched, or nothing.

    ``usages`` are those of French that it holds in. ``{thousands}`` in a template is the sign that the article has
    between groups of digits. A row that is not ``mended`` tells what to write and leaves it to the author. A match at a
    ``place`` that the author leaves without a space throughout is a remark: a habit, maybe that of his country. What
    may be a habit of the author has ``otherwise``, the same places written the other way (`Row.habit`).
    """

    find: re.Pattern[str]
    by: str | Mapping[str, str] | None = None
    usages: frozenset[str] | None = None
    mended: bool = True
    says: str = ""
    place: str = ""
    otherwise: re.Pattern[str] | None = None

    def holds_in(self, facts: Facts) -> bool:
        """True where the usage of the article is one of its own."""
        return self.usages is None or facts.usage.code in self.usages

    def habit(self, rows: Sequence[Row], facts: Facts, rule: Rule) -> Habit:
        """Whether the author writes so by habit, in three places at least.

        *firm* where most of the places of the sort are written so: nothing is said. *loose* where half of all that the
        ``rows`` find is this, since a slip falls anywhere: a remark a paragraph.
        """
        if self.otherwise is None or (here := _count(self.find, facts)) < _HABIT:
            return "none"
        if here > rule.threshold("habit") * (here + _count(self.otherwise, facts)):
            return "firm"
        return "loose" if 2 * here >= sum(_count(row.find, facts) for row in rows) else "none"

    def replaced(self, match: re.Match[str], facts: Facts) -> str:
        """What should stand for the match; the match itself where nothing is put in its place."""
        if self.by is None:
            return match[0]
        if isinstance(self.by, str):
            return match.expand(self.by).replace("{thousands}", facts.typography.thousands)
        return self.by[match[0]]


def read_existence(entries: Entries) -> Check:
    """``scope`` and ``patterns``; one flaw a place."""
    scope = entries.choices("scope", sorted(READ))
    rows = [Row(entries.pattern(pattern)) for pattern in entries.texts("patterns")]

    def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
        for text in facts.texts:
            for row in rows if text.block.kind in scope else ():
                for match in row.find.finditer(text.text):
                    yield Flaw(text.span(*match.span()), {"match": match[0].strip()})

    return check


def read_substitution(entries: Entries) -> Check:
    """``patterns``, ``replacements``, ``table``: one at least; ``scope``, ``gather``; one flaw a place, or a block."""
    gather = entries.choice("gather", ("block", "no"), "no") == "block"
    entries.held_threshold("habit")
    scope = entries.choices("scope", sorted(READ))
    rows = [Row(entries.pattern(pattern)) for pattern in entries.texts("patterns", [])]
    if entries.holds("table"):
        rows.append(_table(entries.inside("table").rest(str)))
    if entries.holds("replacements") or not rows:
        rows += map(_replacement, entries.each("replacements"))

    def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
        source = facts.article.source
        own = [(row, row.habit(rows, facts, rule)) for row in rows if row.holds_in(facts)]
        slips, loose = ([row for row, habit in own if habit == sort] for sort in ("none", "loose"))
        for text in facts.texts:
            if text.block.kind not in scope:
                continue
            found = [*_substituted(text, facts, slips, rule)]
            yield from gathered(source, found) if gather else found
            habits = _substituted(text, facts, loose, rule)
            yield from gathered(source, [replace(flaw, level="info") for flaw in habits])

    return check


def _count(pattern: re.Pattern[str], facts: Facts) -> int:
    return sum(len(pattern.findall(text.text)) for text in facts.texts)


def _substituted(text: SafeText, facts: Facts, rows: Sequence[Row], rule: Rule) -> Iterator[Flaw]:
    source = facts.article.source
    for row in rows:
        for match in row.find.finditer(text.text):
            start, end = match.span()
            if row.place not in facts.chosen and text.is_written(source, start, end):
                new = row.replaced(match, facts)
                mends = rule.fixable and row.mended and new != match[0]
                fix = text.edit(source, start, end, new) if mends else None
                values = {"match": match[0].strip(), "replacement": new.strip(), "said": row.says}
                level: Level | None = "info" if row.place in facts.glued else None
                yield Flaw(text.span(start, end), {**values, "place": beside_sign(match[0])}, fix, level)


def gathered(source: str, flaws: Sequence[Flaw]) -> Iterator[Flaw]:
    """The flaws of one block as one, with one fix from the first place to the last, at the level that they share."""
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
    places = tuple(f.span for f in flaws) if len(flaws) > 1 else ()
    level = flaws[0].level if len({f.level for f in flaws}) == 1 else None
    yield Flaw(flaws[0].span, {**flaws[0].values, "places": len(flaws)}, whole, level, places)


def _replacement(entries: Entries) -> Row:
    pattern, template = entries.pattern(entries.take("find", str)), entries.take("by", str)
    usages = entries.choices("usages", usage_names())
    mended = entries.choice("mended", ("yes", "no"), "yes") == "yes"
    says = entries.take("says", str, "").strip()
    place = entries.choice("place", place_names()) if entries.holds("place") else ""
    otherwise = entries.pattern(entries.take("otherwise", str)) if entries.holds("otherwise") else None
    entries.refuse_rest()
    try:
        pattern.sub(template, "")  # the template is read even where nothing matches
    except (re.error, IndexError) as error:
        raise entries.wrong(f"« by » demande dans « {template} » un groupe que « find » n’a pas") from error
    return Row(pattern, template, usages, mended, says, place, otherwise)


def _table(table: Mapping[str, str]) -> Row:
    either = "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))
    return Row(re.compile(rf"(?<![\w-])(?:{either})(?![\w’'])"), table)
