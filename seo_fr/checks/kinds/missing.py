"""``missing``: the article should have the thing that ``missing`` names; where it has not, this is told at ``place``.

It is asked for only ``when`` the article has something else, and more words than the threshold ``words``, where the
file says so: up to the share ``slack`` above it nothing is said, up to the share ``margin`` it is a remark.
``plain_text_level`` is the level in a plain text. ``in_cms: yes`` tells that a fragment of HTML has it in
the fields of the CMS it was copied from: nothing is said of it there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import cast

from seo_fr.checks.addresses import has_address
from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Check, Rule
from seo_fr.checks.sites import is_external, is_internal, site_of
from seo_fr.model import LEVELS, Level, Span
from seo_fr.reading.author_fields import author_text, author_value

_ADDRESS = re.compile(r"https?://[^\s<>«»\"]+")


def read(entries: Entries) -> Check:
    """``missing`` and ``place``, and what narrows the question; the check has at most one flaw."""
    is_asked = CONDITIONS[entries.choice("when", CONDITIONS, "always")]
    in_text = cast(Level, entries.choice("plain_text_level", LEVELS)) if entries.holds("plain_text_level") else None
    in_cms = entries.choice("in_cms", ("yes", "no"), "no") == "yes"
    entries.threshold(*(key for key in ("words", "slack", "margin") if entries.holds(key)))
    has, place = THINGS[entries.choice("missing", THINGS)], PLACES[entries.choice("place", PLACES)]

    def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
        if not is_asked(facts) or has(facts) or (in_cms and facts.article.is_fragment):
            return
        limit, slack, margin = (rule.threshold(k) if k in rule.thresholds else 0 for k in ("words", "slack", "margin"))
        if facts.words > limit * (1 + slack) or "words" not in rule.thresholds:
            level = in_text if facts.article.format == "text" else None
            near: Level | None = "info" if limit and facts.words <= limit * (1 + margin) else None
            yield Flaw(place(facts), {"words": facts.words, "limit": limit}, level=near or level)

    return check


def _internal_link(facts: Facts) -> bool:
    """Where the site is unknown, whole addresses may be its own: then any link may be one."""
    site = site_of(facts)
    return any(is_internal(link.target, site) for link in facts.links) or bool(facts.links and site is None)


def _external_link(facts: Facts) -> bool:
    """A bare address that a reader sees is one too, linked or not: the source is cited."""
    if any(is_external(link.target, site_of(facts)) for link in facts.links):
        return True
    bare = (target for p in facts.passages for target in _ADDRESS.findall(p.block.view.text))
    return any(is_external(target, site_of(facts)) for target in bare)


def _is_summed_up(facts: Facts) -> bool:
    """Sites print the summary or the description that the header keeps above the text."""
    return any(author_text(facts.article, name) for name in ("summary", "description"))


def _title(facts: Facts) -> bool:
    """Several H1 are one title too many (*multiple-h1*), not none."""
    h1 = (b for b in facts.article.blocks if b.kind in ("title", "heading") and b.level == 1)
    return facts.article.title is not None or facts.title_line is not None or next(h1, None) is not None


THINGS: Mapping[str, Callable[[Facts], bool]] = {
    "title": _title,
    "lead": lambda facts: facts.lead is not None or _is_summed_up(facts),
    "headings": lambda facts: bool(facts.breaks),
    "image": lambda facts: bool(facts.images),
    "internal-link": _internal_link,
    "external-link": _external_link,
    "description": lambda facts: any(author_text(facts.article, n) for n in ("description", "summary")),
    "slug": has_address,
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
