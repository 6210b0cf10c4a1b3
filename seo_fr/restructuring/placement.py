"""Where the generated headings go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from seo_fr.model import Article, Heading, Section
from seo_fr.reading.markup import inert_heading
from seo_fr.reading.one_line import one_line
from seo_fr.restructuring.html_markup import heading_element, is_wordpress, joint
from seo_fr.restructuring.insertions import Insertion, Rank, gap_before, place_before


def placed_headings(article: Article, sections: tuple[Section, ...]) -> tuple[Heading, ...]:
    """The headings of the result in order: all the author's, and the generated ones that find a place."""
    prose = article.prose
    own = [(b.span.start, Heading(b.level, b.view.text, "article")) for b in article.blocks if b.kind == "heading"]
    made = [(prose[index].span.start, h) for index, h in headings_before(article, sections) if index is not None]
    return tuple(heading for _, heading in sorted([*own, *made], key=lambda placed: placed[0]))


def plan_headings(article: Article, sections: tuple[Section, ...]) -> Iterator[Insertion]:
    """An insertion for each place that gets headings: ``## text`` with a blank line on both sides, or ``<h2>``.

    In front of the first block of the section, between top-level blocks only: a section that begins
    inside a list or a quotation gets none.
    """
    wanted: dict[int, str] = {}
    prose = article.prose
    for paragraph, heading in headings_before(article, sections):
        if paragraph is not None:
            place = place_before(article, prose[paragraph])
            wanted[place] = wanted.get(place, "") + _written(article, place, heading)
    for place, text in wanted.items():
        yield Insertion(place, Rank.HEADING, gap_before(article, place) + text)


def _written(article: Article, place: int, heading: Heading) -> str:
    """The heading in the article's own language, and what parts it from what follows."""
    text, level, end = one_line(heading.text), min(max(heading.level, 2), 6), article.newline
    if article.format != "html":
        return f"{'#' * level} {inert_heading(text)}{end}{end}"
    element = heading_element(text, level, end, wordpress=is_wordpress(article, place))
    return element + joint(article, place)


def headings_before(article: Article, sections: Iterable[Section]) -> Iterator[tuple[int | None, Heading]]:
    """Each heading with the paragraph it is put before, in order; None for the author's, which stand already.

    A generated heading that would cut a list or a quotation in two finds no place and is left out.
    """
    prose = article.prose
    for section in _flat(sections):
        heading = section.heading
        if heading is not None and heading.origin == "article":
            yield None, heading
        elif heading is not None and section.paragraphs and one_line(heading.text):
            index = section.paragraphs[0] if heading.before is None else heading.before
            shut = prose[index].continues(prose[index - 1]) if index else prose[index].fixed
            if not shut:
                yield index, heading


def _flat(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _flat(section.subsections)
