"""Where the generated headings go."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.model import Article, Heading, Section
from seo_fr.restructuring.insertions import Insertion, Rank, blank_line, follows_text, line_start, text_start
from seo_fr.restructuring.markup import inert_heading
from seo_fr.restructuring.one_line import one_line


def placed_headings(article: Article, sections: tuple[Section, ...]) -> tuple[Heading, ...]:
    """The headings of the result in order: the author's, and the generated ones that find a place."""
    return tuple(h for _, h in _headings(article, sections))


def heading_places(article: Article, sections: tuple[Section, ...]) -> tuple[int, ...]:
    """Where generated headings are put in."""
    return tuple(place for place, _ in _headings(article, sections) if place is not None)


def plan_headings(article: Article, sections: tuple[Section, ...]) -> Iterator[Insertion]:
    """An insertion for each place that gets headings: ``## text`` with a blank line on both sides.

    In front of the first block of the section, between top-level blocks only: a section that begins
    inside a list or a quotation gets none.
    """
    source, end = article.source, article.newline
    top = article.front_matter.span.end if article.front_matter else text_start(source)
    wanted: dict[int, str] = {}
    for place, heading in _headings(article, sections):
        if place is not None:
            line = f"{'#' * min(max(heading.level, 2), 6)} {inert_heading(one_line(heading.text))}"
            wanted[place] = wanted.get(place, "") + line + end + end
    for place, text in wanted.items():
        # In plain text, the blank line before is already there for the paragraph's own sake.
        alone = article.format == "markdown" and follows_text(source, place, top)
        yield Insertion(place, Rank.HEADING, (blank_line(source, place, end) if alone else "") + text)


def _headings(article: Article, sections: tuple[Section, ...]) -> Iterator[tuple[int | None, Heading]]:
    """Each heading with the place to put it; None for the author's, which stand where they stand."""
    for section in sections:
        heading = section.heading
        if heading is not None and heading.origin == "article":
            yield None, heading
        elif heading is not None and one_line(heading.text):
            place = _place(article, section)
            if place is not None:
                yield place, heading
        yield from _headings(article, section.subsections)


def _place(article: Article, section: Section) -> int | None:
    """The start of the line of the block the heading stands before; None where that is inside a larger block.

    That is ``Heading.before``, or the section's first block where the heading does not say.
    """
    prose = article.prose
    if not section.paragraphs:
        return None
    own = section.heading.before if section.heading is not None else None
    index = section.paragraphs[0] if own is None else own
    inside = index > 0 and prose[index - 1].outer == prose[index].outer
    return None if inside else line_start(article.source, prose[index].outer.start)
