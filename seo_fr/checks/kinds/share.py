"""``share``: among the article's sentences, those that are ``counted`` should be no more or no fewer than a share.

``bound`` says which: ``most`` (told at the first of them) or ``least`` (told at the start of the text). The threshold
``share`` goes from 0 to 1; under the threshold ``sentences`` a share means nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw, percent
from seo_fr.checks.rule import Check, Rule
from seo_fr.model import Span

Marked = Iterator[tuple[Span, bool]]


def read(entries: Entries) -> Check:
    """``counted`` with the thresholds it needs, ``bound``, ``share`` and ``sentences``; at most one flaw."""
    mark, keys = COUNTED[entries.choice("counted", COUNTED)]
    most = entries.choice("bound", ("most", "least")) == "most"
    entries.threshold("share", "sentences", *keys)

    def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
        marked = [*mark(facts, *map(rule.threshold, keys))]
        if len(marked) < max(1, rule.threshold("sentences")):
            return
        found = [span for span, is_one in marked if is_one]
        share, limit = len(found) / len(marked), rule.threshold("share")
        if share > limit if most else share < limit:
            values = {"share": percent(share), "limit": percent(limit), "count": len(found), "total": len(marked)}
            limits = {key: rule.threshold(key) for key in keys}
            yield Flaw(found[0] if most else facts.start, {**values, **limits})

    return check


def _long(facts: Facts, words: float) -> Marked:
    return ((s.span, s.words > words) for p in facts.passages for s in p.sentences if s.words)


COUNTED: Mapping[str, tuple[Callable[..., Marked], tuple[str, ...]]] = {
    "passive": (lambda facts: ((s.span, s.passive) for s in facts.analysed.annotated.sentences), ()),
    "with-connective": (lambda facts: ((s.span, s.connector) for s in facts.analysed.annotated.sentences), ()),
    "long": (_long, ("words",)),
}
