"""``existence`` and ``substitution``: what should not be written so, found in the visible text by patterns.

``scope`` are the kinds of blocks that are read, all where it is not given. A substitution also has ``replacements``
(``find``, ``by``) and a ``table`` of words, each with a fix in a ``fixable`` rule; ``gather: block`` makes one flaw of
all those of a block (no-break spaces would drown the rest).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Check, Rule
from seo_fr.checks.text import READ, SafeText
from seo_fr.model import Edit, Span

# What is put in the place of a match: a template, or by what was matched; None where nothing is.
Pattern = tuple[re.Pattern[str], str | Mapping[str, str] | None]


def read_existence(entries: Entries) -> Check:
    """``scope`` and ``patterns``; one flaw a place."""
    scope = entries.choices("scope", sorted(READ))
    patterns = [_compiled(entries, pattern) for pattern in entries.texts("patterns")]

    def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
        for text in facts.texts:
            for pattern in patterns if text.block.kind in scope else ():
                for match in pattern.finditer(text.text):
                    yield Flaw(text.span(*match.span()), {"match": match[0].strip()})

    return check


def read_substitution(entries: Entries) -> Check:
    """``patterns``, ``replacements``, ``table``: one at least; ``scope``, ``gather``; one flaw a place, or a block."""
    gather = entries.choice("gather", ("block", "no"), "no") == "block"
    scope = entries.choices("scope", sorted(READ))
    patterns: list[Pattern] = [(_compiled(entries, p), None) for p in entries.texts("patterns", [])]
    if entries.holds("table"):
        patterns.append(_table(entries.inside("table").rest(str)))
    if entries.holds("replacements") or not patterns:
        patterns += map(_replacement, entries.each("replacements"))

    def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
        source = facts.article.source
        for text in facts.texts:
            found = [*_substituted(text, source, patterns, rule)] if text.block.kind in scope else []
            yield from gathered(source, found) if gather else found

    return check


def _substituted(text: SafeText, source: str, patterns: Sequence[Pattern], rule: Rule) -> Iterator[Flaw]:
    for pattern, by in patterns:
        for match in pattern.finditer(text.text):
            start, end = match.span()
            if text.is_written(source, start, end):
                new = _replaced(match, by)
                fix = text.edit(source, start, end, new) if rule.fixable and new != match[0] else None
                yield Flaw(text.span(start, end), {"match": match[0].strip(), "replacement": new.strip()}, fix)


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


def _compiled(entries: Entries, pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        place = "" if error.pos is None else f", au caractère {error.pos + 1}"
        raise entries.wrong(f"le motif « {pattern} » n’est pas une expression régulière{place}") from error


def _replacement(entries: Entries) -> Pattern:
    pattern, template = _compiled(entries, entries.take("find", str)), entries.take("by", str)
    entries.refuse_rest()
    try:
        pattern.sub(template, "")  # the template is read even where nothing matches
    except (re.error, IndexError) as error:
        raise entries.wrong(f"« by » demande dans « {template} » un groupe que « find » n’a pas") from error
    return pattern, template


def _table(table: Mapping[str, str]) -> Pattern:
    either = "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w’'])"), table


def _replaced(match: re.Match[str], by: str | Mapping[str, str] | None) -> str:
    if by is None:
        return match[0]
    return match.expand(by) if isinstance(by, str) else by[match[0]]
