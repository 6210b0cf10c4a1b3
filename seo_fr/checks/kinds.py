"""The generic kinds: rules that are wholly told by their YAML file.

``existence``: ``patterns`` that should not be found. ``substitution``: ``replacements`` (``find``, ``by``) or a table
of ``words``, each with a safe fix unless the file says otherwise. ``metric``: a measure of
`seo_fr.checks.metrics` that is ``above`` or ``below`` a threshold. ``gather: block`` makes one finding of
all those of a paragraph (no-break spaces would drown the rest). Patterns are read on visible text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.metrics import METRICS
from seo_fr.checks.rule import Kind, load_rule
from seo_fr.checks.text import SafeText
from seo_fr.model import Edit, Span
from seo_fr.resources import rules

Replacement = Callable[[re.Match[str]], str]


def check_of(rule_id: str, kind: Kind) -> Callable[[Facts], Iterator[Flaw]]:
    """The check of a rule that has no Python of its own."""
    return partial({"existence": _existence, "substitution": _substitution, "metric": _metric}[kind], rule_id)


def _existence(rule_id: str, facts: Facts) -> Iterator[Flaw]:
    for text in _scope(rule_id, facts):
        for pattern, _ in _patterns(rule_id):
            for match in pattern.finditer(text.text):
                yield Flaw(text.span(*match.span()), {"match": match[0].strip()})


def _substitution(rule_id: str, facts: Facts) -> Iterator[Flaw]:
    fixable = load_rule(rule_id).fixable
    by_block = rules(f"checks/{rule_id}").get("gather") == "block"
    for text in _scope(rule_id, facts):
        found: list[Flaw] = []
        for pattern, replace in _patterns(rule_id):
            for match in pattern.finditer(text.text):
                new = replace(match)
                start, end = match.span()
                if not text.is_written(facts.article.source, start, end):
                    continue
                fix = text.edit(facts.article.source, start, end, new) if fixable and new != match[0] else None
                values = {"match": match[0].strip(), "replacement": new.strip()}
                found.append(Flaw(text.span(start, end), values, fix))
        yield from gathered(facts.article.source, found) if by_block else found


def gathered(source: str, flaws: Sequence[Flaw]) -> Iterator[Flaw]:
    """The flaws of one block as one, with one fix from the first place to the last; ``count`` tells how many."""
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


def _metric(rule_id: str, facts: Facts) -> Iterator[Flaw]:
    data = rules(f"checks/{rule_id}")
    above = facts.threshold(rule_id, "above") if "above" in data else float("inf")
    below = facts.threshold(rule_id, "below") if "below" in data else float("-inf")
    for span, value, values in METRICS[data["metric"]](facts):
        if value > above or value < below:
            limit = above if value > above else below
            yield Flaw(span, {"value": round(value), "limit": f"{limit:g}", **values})


def _scope(rule_id: str, facts: Facts) -> Iterator[SafeText]:
    wanted = rules(f"checks/{rule_id}").get("scope")
    return (t for t in facts.texts if wanted is None or t.block.kind in wanted)


@cache
def _patterns(rule_id: str) -> tuple[tuple[re.Pattern[str], Replacement], ...]:
    data = rules(f"checks/{rule_id}")
    found: list[tuple[re.Pattern[str], Replacement]] = [(re.compile(p), _same) for p in data.get("patterns", ())]
    for entry in data.get("replacements", ()):
        found.append((re.compile(entry["find"]), partial(_expand, entry["by"])))
    if table := data.get("table"):
        either = "|".join(re.escape(w) for w in sorted(table, key=len, reverse=True))
        found.append((re.compile(rf"(?<![\w-])(?:{either})(?![\w’'])"), partial(_looked_up, table)))
    return tuple(found)


def _same(match: re.Match[str]) -> str:
    return match[0]


def _expand(template: str, match: re.Match[str]) -> str:
    return match.expand(template)


def _looked_up(table: dict[str, str], match: re.Match[str]) -> str:
    return table[match[0]]
