"""``missing``: the article should have a given thing, and has it not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import cast

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.front_matter import author_text, author_value
from seo_fr.checks.rule import Rule
from seo_fr.checks.sites import is_external, is_internal, site_of
from seo_fr.model import LEVELS, Level, Span

_ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Missing:
    """One flaw at ``place`` (`PLACES`) where the ``thing`` (`THINGS`) is missing and it is asked for.

    It is asked for ``when`` the article has something else (`CONDITIONS`) and more words than the threshold
    ``words``, where there is one. ``plain_text_level`` is the level in an article that is no Markdown.
    """

    thing: str
    place: str
    when: str
    plain_text_level: Level | None
    fields: frozenset[str] = frozenset({"words"})

    @classmethod
    def read(cls, entries: Entries) -> Missing:
        """``missing`` (the thing) and ``place``; ``when``, ``words`` and ``plain_text_level`` where they are set."""
        when = entries.choice("when", CONDITIONS, _ALWAYS)
        level = entries.choice("plain_text_level", LEVELS) if entries.holds("plain_text_level") else None
        if entries.holds("words"):
            entries.threshold("words")
        thing, place = entries.choice("missing", THINGS), entries.choice("place", PLACES)
        return cls(thing, place, when, cast(Level | None, level))

    def check(self, facts: Facts, rule: Rule) -> Iterator[Flaw]:
        """At most one flaw."""
        if not CONDITIONS[self.when](facts) or THINGS[self.thing](facts):
            return
        if "words" not in rule.thresholds or facts.words > rule.threshold("words"):
            level = None if facts.article.format == "markdown" else self.plain_text_level
            yield Flaw(PLACES[self.place](facts), {"words": facts.words}, level=level)


def _is_set(name: str, facts: Facts) -> bool:
    """True where the front matter has ``name``, be it a list."""
    return author_value(facts.article, name) is not None


def _is_told(name: str, facts: Facts) -> bool:
    """True where the front matter has a text under ``name``."""
    return author_text(facts.article, name) is not None


def _has_lead(facts: Facts) -> bool:
    """True where no heading stands before the first paragraph."""
    return not (facts.headings and facts.passages and facts.headings[0].span.start < facts.passages[0].span.start)


def _has_internal_link(facts: Facts) -> bool:
    """Where the site is unknown, whole addresses may be its own: then any link may be one."""
    site = site_of(facts)
    return any(is_internal(link.target, site) for link in facts.links) or bool(facts.links and site is None)


def _has_external_link(facts: Facts) -> bool:
    site = site_of(facts)
    return any(is_external(link.target, site) for link in facts.links)


def _first_heading(facts: Facts) -> Span:
    return facts.headings[0].span if facts.headings else facts.start


THINGS: Mapping[str, Callable[[Facts], bool]] = {
    "title": lambda facts: facts.article.title is not None,
    "lead": _has_lead,
    "headings": lambda facts: bool(facts.headings),
    "image": lambda facts: bool(facts.images),
    "internal-link": _has_internal_link,
    "external-link": _has_external_link,
    "description": partial(_is_told, "description"),
    "slug": partial(_is_told, "slug"),
    "author": partial(_is_set, "author"),
    "date": lambda facts: bool(facts.options.date) or _is_set("published", facts),
}
PLACES: Mapping[str, Callable[[Facts], Span]] = {
    "text": lambda facts: facts.start,
    "front-matter": lambda facts: facts.head,
    "first-heading": _first_heading,
}
CONDITIONS: Mapping[str, Callable[[Facts], bool]] = {
    _ALWAYS: lambda facts: True,
    "front-matter": lambda facts: facts.article.front_matter is not None,
}
