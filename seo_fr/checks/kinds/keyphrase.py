"""``keyphrase``: the focus keyphrase should stand in a given part of the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.front_matter import author_text, place_of
from seo_fr.checks.keyphrase import present
from seo_fr.checks.rule import Rule
from seo_fr.model import Span

Part = Callable[[Facts], tuple[str, Span] | None]


@dataclass(frozen=True, slots=True)
class Keyphrase:
    """One flaw where the ``part`` of the article (`PARTS`) is there and does not hold the keyphrase.

    Of a deduced keyphrase, which is only our guess, the share of words ``deduced`` is enough and a lack is a remark.
    """

    part: str
    fields: frozenset[str] = frozenset({"focus"})

    @classmethod
    def read(cls, entries: Entries) -> Keyphrase:
        """``part`` and ``deduced``."""
        entries.threshold("deduced")
        return cls(entries.choice("part", PARTS))

    def check(self, facts: Facts, rule: Rule) -> Iterator[Flaw]:
        """At most one flaw, at the part."""
        found = PARTS[self.part](facts)
        if found is None or not facts.focus:
            return
        text, span = found
        needed = 1.0 if facts.focus_is_given else rule.threshold("deduced")
        if present(facts.focus, text, slug=self.part == "slug") < needed:
            yield Flaw(span, {"focus": facts.focus}, level=None if facts.focus_is_given else "info")


def _title(facts: Facts) -> tuple[str, Span] | None:
    title = facts.article.title
    return (title.text, title.span or facts.head) if title else None


def _lead(facts: Facts) -> tuple[str, Span] | None:
    return (facts.passages[0].view.text, facts.passages[0].span) if facts.passages else None


def _described(name: str, facts: Facts) -> tuple[str, Span] | None:
    text = author_text(facts.article, name)
    return None if text is None else (text, place_of(facts, name))


PARTS: Mapping[str, Part] = {
    "title": _title,
    "lead": _lead,
    "description": partial(_described, "description"),
    "slug": partial(_described, "slug"),
}
