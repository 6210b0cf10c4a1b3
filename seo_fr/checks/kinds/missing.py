"""``missing``: the article should have the thing that ``missing`` names; where it has not, this is told at ``place``.

It is asked for only ``when`` the article has something else, and more words than the threshold ``words``, where the
file says so. ``plain_text_level`` is the level in an article that is no Markdown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.front_matter import author_text, author_value
from seo_fr.checks.rule import Rule
from seo_fr.checks.sites import is_external, is_internal, site_of
from seo_fr.model import LEVELS, Span


def read(entries: Entries) -> tuple[str, str, str, str | None]:
    """Thing, place and condition, each by the name it has in its table below, and the level in plain text."""
    when = entries.choice("when", CONDITIONS, "always")
    level = entries.choice("plain_text_level", LEVELS) if entries.holds("plain_text_level") else None
    entries.threshold(*(key for key in ("words",) if entries.holds(key)))
    return entries.choice("missing", THINGS), entries.choice("place", PLACES), when, level


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """At most one flaw."""
    thing, place, when, plain_text_level = rule.told
    if not CONDITIONS[when](facts) or THINGS[thing](facts):
        return
    if "words" not in rule.thresholds or facts.words > rule.threshold("words"):
        level = None if facts.article.format == "markdown" else plain_text_level
        yield Flaw(PLACES[place](facts), {"words": facts.words}, level=level)


def _internal_link(facts: Facts) -> bool:
    """Where the site is unknown, whole addresses may be its own: then any link may be one."""
    site = site_of(facts)
    return any(is_internal(link.target, site) for link in facts.links) or bool(facts.links and site is None)


THINGS: Mapping[str, Callable[[Facts], bool]] = {
    "title": lambda facts: facts.article.title is not None,
    "lead": lambda facts: facts.lead is not None,
    "headings": lambda facts: bool(facts.headings),
    "image": lambda facts: bool(facts.images),
    "internal-link": _internal_link,
    "external-link": lambda facts: any(is_external(link.target, site_of(facts)) for link in facts.links),
    "description": lambda facts: author_text(facts.article, "description") is not None,
    "slug": lambda facts: author_text(facts.article, "slug") is not None,
    "author": lambda facts: author_value(facts.article, "author") is not None,
    "date": lambda facts: bool(facts.options.date) or author_value(facts.article, "published") is not None,
}
PLACES: Mapping[str, Callable[[Facts], Span]] = {
    "text": lambda facts: facts.start,
    "front-matter": lambda facts: facts.head,
    "first-heading": lambda facts: facts.headings[0].span if facts.headings else facts.start,
}
CONDITIONS: Mapping[str, Callable[[Facts], bool]] = {
    "always": lambda facts: True,
    "front-matter": lambda facts: facts.article.front_matter is not None,
}
