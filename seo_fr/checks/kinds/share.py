"""``share``: among the article's sentences, those that are ``counted`` should be no more or no fewer than a share.

``bound`` says which: ``most`` (told at the first of them) or ``least`` (told at the start of the text). The threshold
``share`` goes from 0 to 1; under the threshold ``sentences`` a share means nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw, percent
from seo_fr.checks.rule import Rule
from seo_fr.model import Span

Marked = Iterator[tuple[Span, bool]]
Counted = tuple[Callable[..., Marked], tuple[str, ...]]


def read(entries: Entries) -> tuple[Counted, str]:
    """What is counted, with the names of the thresholds it needs, and the bound."""
    counted = COUNTED[entries.choice("counted", COUNTED)]
    entries.threshold("share", "sentences", *counted[1])
    return counted, entries.choice("bound", ("most", "least"))


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """At most one flaw."""
    (mark, keys), bound = rule.told
    marked = [*mark(facts, *map(rule.threshold, keys))]
    if len(marked) < max(1, rule.threshold("sentences")):
        return
    found = [span for span, is_one in marked if is_one]
    share, limit = len(found) / len(marked), rule.threshold("share")
    if share > limit if bound == "most" else share < limit:
        values = {"share": percent(share), "count": len(found), "total": len(marked)}
        values |= {key: f"{rule.threshold(key):g}" for key in keys}
        yield Flaw(found[0] if bound == "most" else facts.start, values)


def _long(facts: Facts, words: float) -> Marked:
    return ((s.span, s.words > words) for p in facts.passages for s in p.sentences if s.words)


COUNTED: Mapping[str, Counted] = {
    "passive": (lambda facts: ((s.span, s.passive) for s in facts.analysed.annotated.sentences), ()),
    "with-connective": (lambda facts: ((s.span, s.connector) for s in facts.analysed.annotated.sentences), ()),
    "long": (_long, ("words",)),
}
