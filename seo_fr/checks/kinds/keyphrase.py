"""``keyphrase``: the ``part`` of the article, where there is one, should hold the focus keyphrase.

Of a deduced keyphrase, which is only our guess and of which nothing is said unless it is sure, the share of words
``deduced`` is enough and a lack is a remark; in the lead it is looked for as far as the confidence was read from.
Address and description announce what the title says: a guess that the title does not bear out is told of the title
alone, not three times; and of a title that is itself the one proposed for the article, it is told not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw, place_of
from seo_fr.checks.keyphrase import present
from seo_fr.checks.rule import Check, Rule
from seo_fr.model import Span
from seo_fr.reading.author_fields import author_slug, author_text
from seo_fr.resources import number


def read(entries: Entries) -> Check:
    """``part`` and the threshold ``deduced``; the check has at most one flaw, at the part."""
    part = entries.choice("part", PARTS)
    entries.threshold("deduced")

    def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
        text, span = PARTS[part](facts)
        if text is None or not facts.focus:
            return
        needed = 1.0 if facts.focus_is_given else rule.threshold("deduced")
        if part in _ANNOUNCING and not facts.focus_is_given and not _bears_out(facts, part, needed):
            return
        if part == "lead" and not facts.focus_is_given:
            text = _opening(facts)
        if present(facts.focus, text, slug=part == "slug") < needed:
            yield Flaw(span, {"focus": facts.focus}, level=None if facts.focus_is_given else "info")

    return check


_ANNOUNCING = frozenset({"title", "description", "slug"})


def _bears_out(facts: Facts, part: str, needed: float) -> bool:
    """True where the author's title may be held against ``part``."""
    title = facts.article.title
    if title is None:
        return True
    if facts.analysed.annotated.title is None:
        return False
    return part == "title" or present(facts.focus, title.text) >= needed


def _title(facts: Facts) -> tuple[str | None, Span]:
    title = facts.article.title
    return (title.text, title.span or facts.head) if title else (None, facts.head)


def _lead(facts: Facts) -> tuple[str | None, Span]:
    first = facts.opening
    return (first.view.text, first.span) if first else (None, facts.start)


def _opening(facts: Facts) -> str:
    """The first paragraphs: the first alone is often a link, a greeting or a picture's line."""
    texts: list[str] = []
    words = 0
    for passage in facts.told:
        if words >= number("keyphrase", "opening"):
            break
        texts.append(passage.view.text)
        words += len(passage.view.text.split())
    return "\n".join(texts)


PARTS: Mapping[str, Callable[[Facts], tuple[str | None, Span]]] = {
    "title": _title,
    "lead": _lead,
    "description": lambda facts: (author_text(facts.article, "description"), place_of(facts, "description")),
    "slug": lambda facts: (author_slug(facts.article), place_of(facts, "slug")),
}
