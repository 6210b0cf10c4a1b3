"""``missing``: the article should have the thing that ``missing`` names; where it has not, this is told at ``place``.

It is asked for only ``when`` the article has something else, and more words than the threshold ``words``, where the
file says so: how many more tells whether anything is said, and at what level (`seo_fr.checks.limits`). Up to the
threshold ``short`` of words it is a remark where the paragraphs have at most ``short_paragraph`` words on average.
``plain_text_level`` is the level in a plain text. Where the file has the threshold ``cited``, one of its ``cues`` must
stand in as many places of the text. ``in_cms: yes`` tells that a fragment of HTML has it in the fields of the CMS it
was copied from: nothing is said of it there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import cast

from seo_fr.checks.addresses import has_address
from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.limits import is_let_through, level_of, over, take
from seo_fr.checks.rule import Check, Rule
from seo_fr.checks.sites import is_external, is_internal, site_of
from seo_fr.model import LEVELS, Level, Span
from seo_fr.reading.author_fields import author_value, iso_date

_ADDRESS = re.compile(r"https?://[^\s<>«»\"]+")
_SHOWN_LINK = re.compile(r"<a\s[^>]{0,300}href\W{1,3}https?://|\]\(https?://", re.IGNORECASE)
_BROKEN = re.compile(r"\] \(((?:https?://|/)[^()\s]+)\)")
# A book cited in full: its page (« p. 151-170 »), its number.
_BOOK = re.compile(r"(?<!\w)pp?\.[ \u00a0]?\d{1,4}\b|\bISBN\b|\bdoi\s?:\s?10\.", re.IGNORECASE)
_BOOKS = 2  # one page told may be of anything; two are a way of citing
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)")  # 02/08/2021, which no machine can be sure of
_DAY_NAME = re.compile(r"(?:^|/)\d{4}-\d\d-\d\d(?=\D)")


def read(entries: Entries) -> Check:
    """``missing`` and ``place``, and what narrows the question; the check has at most one flaw."""
    is_asked = CONDITIONS[entries.choice("when", CONDITIONS, "always")]
    in_text = cast(Level, entries.choice("plain_text_level", LEVELS)) if entries.holds("plain_text_level") else None
    in_cms = entries.choice("in_cms", ("yes", "no"), "no") == "yes"
    if has_limit := entries.held_threshold("words"):
        take(entries)
    has_short = entries.held_threshold("short", "short_paragraph")
    if cites := entries.held_threshold("cited"):
        entries.words("cues")
        for cue in entries.lists["cues"]:
            entries.pattern(cue)
    has, place = THINGS[entries.choice("missing", THINGS)], PLACES[entries.choice("place", PLACES)]

    def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
        if not is_asked(facts) or has(facts) or (in_cms and facts.article.is_fragment):
            return
        if cites and not _cites(facts, rule):
            return
        level = in_text if facts.article.format == "text" else None
        if not has_limit:
            yield Flaw(place(facts), {"words": facts.words}, level=level)
            return
        limit = rule.threshold("words")
        excess = over(facts.words, limit)
        if not is_let_through(rule, excess):
            if has_short and _is_dispatch(facts, rule):
                level = "info"
            yield Flaw(place(facts), {"words": facts.words, "limit": limit}, level=level_of(rule, excess) or level)

    return check


def _is_dispatch(facts: Facts, rule: Rule) -> bool:
    """True for a short text whose short paragraphs already part it for the eye."""
    is_short = facts.words <= rule.threshold("short")
    return is_short and facts.words <= rule.threshold("short_paragraph") * len(facts.passages)


def _cites(facts: Facts, rule: Rule) -> bool:
    """True where the text takes what it says from somebody else, in as many places as ``cited`` asks for."""
    cue = rule.any_of("cues")
    return sum(len(cue.findall(p.view.text)) for p in facts.told) >= rule.threshold("cited")


def _internal_link(facts: Facts) -> bool:
    """Where the site is unknown, whole addresses may be its own: then any link may be one.

    So may one that a space has broken (``[le vote] (/vote)``): its author leads somewhere.
    """
    site = site_of(facts)
    broken = [target for p in facts.passages for target in _BROKEN.findall(p.block.view.text)]
    targets = [*(link.target for link in facts.links), *broken]
    return any(is_internal(target, site) for target in targets) or bool(targets and site is None)


def _external_link(facts: Facts) -> bool:
    """A bare address that a reader sees is one too, linked or not, and so are books with their pages.

    So is a link that the header holds for the page to show.
    """
    if any(is_external(link.target, site_of(facts)) for link in facts.links):
        return True
    bare = (target for p in facts.passages for target in _ADDRESS.findall(p.block.view.text))
    if any(is_external(target, site_of(facts)) for target in bare):
        return True
    front_matter, source = facts.article.front_matter, facts.article.source
    head = front_matter.body.end if front_matter else 0
    is_shown = any(True for _ in _SHOWN_LINK.finditer(source, 0, head))
    return is_shown or len(_BOOK.findall(source[head:])) >= _BOOKS


def _date(facts: Facts) -> bool:
    """A day in the header is one, whatever its key is called (*last_update*), or in the name of the file."""
    article = facts.article
    if facts.options.date or author_value(article, "published") is not None or _DAY_NAME.search(article.path):
        return True
    values = article.front_matter.data.values() if article.front_matter else ()
    return any(iso_date(value) or (isinstance(value, str) and _DAY.match(value.strip())) for value in values)


def _title(facts: Facts) -> bool:
    """Several H1 are one title too many (*multiple-h1*), not none."""
    h1 = (b for b in facts.article.blocks if b.kind in ("title", "heading") and b.level == 1)
    return facts.article.title is not None or facts.title_line is not None or next(h1, None) is not None


THINGS: Mapping[str, Callable[[Facts], bool]] = {
    "title": _title,
    "lead": lambda facts: facts.lead is not None or facts.is_summed_up,
    "headings": lambda facts: bool(facts.breaks),
    "image": lambda facts: bool(facts.images),
    "internal-link": _internal_link,
    "external-link": _external_link,
    "description": lambda facts: facts.is_summed_up,
    "slug": has_address,
    "author": lambda facts: author_value(facts.article, "author") is not None,
    "date": _date,
}
PLACES: Mapping[str, Callable[[Facts], Span]] = {
    "text": lambda facts: facts.start,
    "front-matter": lambda facts: facts.head,
    "first-heading": lambda facts: facts.headings[0].span if facts.headings else facts.start,
}
CONDITIONS: Mapping[str, Callable[[Facts], bool]] = {
    "always": lambda facts: True,
    "front-matter": lambda facts: facts.article.front_matter is not None,
    # A plain text that has no header holds nothing but its text.
    "header": lambda facts: facts.article.format != "text" or facts.article.front_matter is not None,
}
