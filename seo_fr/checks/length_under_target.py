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
    open_questions = _questions(facts)
    shown = open_questions[: int(rule.threshold("questions"))]
    hint = f" Questions ouvertes\u00a0: {' '.join(shown)}" if shown else ""
    at = facts.passages[-1].span.end if facts.passages else 0
    missing = target - facts.words
    values = {"words": facts.words, "target": target, "missing": missing, "hint": hint}
    yield Flaw(Span(at, at), values, level="info" if missing < rule.threshold("close") * target else None)


def _questions(facts: Facts) -> list[str]:
    """What the article leaves open; nothing of a guide, where nobody, no day and no place is no gap."""
    coverage = facts.analysed.coverage
    untold = sum(not f.present for f in coverage if f.facet in ("qui", "quand", "où"))
    return [f.ask.strip() for f in coverage if not f.present] if untold < _NO_EVENT else []
