"""The article is shorter than the desk asked for."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.model import Options, Span

_NO_EVENT = 2


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw where the text ends, with questions on what the article does not answer.

    Few missing words are a remark. A profile's own length counts unless the user asked for another than the default.
    """
    own = int(rule.threshold("words"))
    asked = facts.options.target
    target = own if own and asked == Options().target else asked
    if facts.words >= target:
        return
    shown = _silent(facts)[: int(rule.threshold("questions"))]
    hint = f", par exemple sur ce qui n’est pas dit ({', '.join(shown)})" if shown else ""
    at = facts.passages[-1].span.end if facts.passages else 0
    missing = target - facts.words
    values = {"words": facts.words, "target": target, "missing": missing, "hint": hint}
    yield Flaw(Span(at, at), values, level="info" if missing < rule.threshold("close") * target else None)


def _silent(facts: Facts) -> list[str]:
    """The facets that the article leaves open; none of a guide, where nobody, no day and no place is no gap."""
    silent = [f.facet for f in facts.analysed.coverage if not f.present]
    return silent if sum(facet in ("qui", "quand", "où") for facet in silent) < _NO_EVENT else []
