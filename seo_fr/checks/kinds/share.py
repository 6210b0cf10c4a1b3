"""``share``: of the article's sentences, at most or at least a given share should be of one sort."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw, percent
from seo_fr.checks.rule import Rule
from seo_fr.model import Span


@dataclass(frozen=True, slots=True)
class Counted:
    """``mark`` tells of each sentence whether it is counted, by the numbers of the rule named in ``thresholds``."""

    mark: Callable[..., Iterable[tuple[Span, bool]]]
    thresholds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """One flaw where the sentences ``counted`` (`COUNTED`) is on the wrong side of the threshold ``share`` (0 to 1).

    ``bound`` says which: ``most`` (no more than that; told at the first of them) or ``least`` (no less; told at the
    start of the text). Under the threshold ``sentences`` a share means nothing.
    """

    counted: str
    bound: str

    @classmethod
    def read(cls, entries: Entries) -> Share:
        """``counted`` and the numbers that it needs, ``bound``, ``share``, ``sentences``."""
        counted = entries.choice("counted", COUNTED)
        entries.threshold("share", "sentences", *COUNTED[counted].thresholds)
        return cls(counted, entries.choice("bound", ("most", "least")))

    @property
    def fields(self) -> frozenset[str]:
        """The share in per cent, how many of how many, and the numbers of what is counted."""
        return frozenset({"share", "count", "total", *COUNTED[self.counted].thresholds})

    def check(self, facts: Facts, rule: Rule) -> Iterator[Flaw]:
        """At most one flaw."""
        counted = COUNTED[self.counted]
        limits = {key: rule.threshold(key) for key in counted.thresholds}
        marked = [*counted.mark(facts, *limits.values())]
        if len(marked) < max(1, rule.threshold("sentences")):
            return
        found = [span for span, is_one in marked if is_one]
        share, limit = len(found) / len(marked), rule.threshold("share")
        if share > limit if self.bound == "most" else share < limit:
            told = {key: f"{number:g}" for key, number in limits.items()}
            values = {"share": percent(share), "count": len(found), "total": len(marked), **told}
            yield Flaw(found[0] if self.bound == "most" else facts.start, values)


def _passive(facts: Facts) -> Iterator[tuple[Span, bool]]:
    return ((s.span, s.passive) for s in facts.annotated.sentences)


def _linked(facts: Facts) -> Iterator[tuple[Span, bool]]:
    return ((s.span, s.connector) for s in facts.annotated.sentences)


def _long(facts: Facts, words: float) -> Iterator[tuple[Span, bool]]:
    return ((s.span, s.words > words) for p in facts.passages for s in p.sentences if s.words)


COUNTED: Mapping[str, Counted] = {
    "passive": Counted(_passive),
    "with-connective": Counted(_linked),
    "long": Counted(_long, ("words",)),
}
