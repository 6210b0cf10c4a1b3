"""The article is shorter than the desk asked for."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.model import Options, Span
from seo_fr.reading.author_fields import author_value

_EVENT = ("qui", "quand", "où")
_NO_EVENT = 2


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw where the text ends.

    Of a length that somebody asked for, always; few missing words are then a remark. A profile's own length is asked
    for, and counts unless the user named another. Of one that nobody asked for, never more than a remark, and only
    where the article is news that comes most of the way towards it: a brief, a guide, a sheet are as long as they
    should be, and a few words tell nobody anything. What has its date of publication was as long as its desk wanted.
    """
    named, own = _is_named(facts.options), int(rule.threshold("words"))
    target = own if own and not named else facts.options.target
    missing = target - facts.words
    if missing <= 0:
        return
    is_close, is_asked = missing < rule.threshold("close") * target, named or own > 0
    if not is_asked and (is_close or facts.words < rule.threshold("brief") * target or _is_no_draft_of_news(facts)):
        return
    at = facts.passages[-1].span.end if facts.passages else 0
    values = {"words": facts.words, "target": target, "missing": missing}
    yield Flaw(Span(at, at), values, level="info" if is_close or not is_asked else None)


def _is_named(options: Options) -> bool:
    return options.target_is_asked or options.target != Options().target


def _is_no_draft_of_news(facts: Facts) -> bool:
    """True of what has its date, and of a guide or a sheet, where two of nobody, no day and no place are no gap."""
    if author_value(facts.article, "published") is not None:
        return True
    silent = [f.facet for f in facts.analysed.coverage if not f.present]
    return sum(facet in _EVENT for facet in silent) >= _NO_EVENT
