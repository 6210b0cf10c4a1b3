"""A place in the parse → the words as the article writes them and where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.model import Annotated, Paragraph, Span

Place = tuple[int, int, int]
"""Paragraph (-1: the title), first token, end token."""

_APOSTROPHES = frozenset("'’ʼ")


def texts(annotated: Annotated) -> Iterator[tuple[int, Paragraph]]:
    """The title, numbered -1, where there is one, then the paragraphs in order."""
    if annotated.title is not None:
        yield -1, annotated.title
    yield from enumerate(annotated.paragraphs)


def paragraph_at(annotated: Annotated, index: int) -> Paragraph:
    """The paragraph of that number; -1 is the title."""
    if index >= 0:
        return annotated.paragraphs[index]
    assert annotated.title is not None, "a place in the title of an article without one"  # noqa: S101
    return annotated.title


def in_source(annotated: Annotated, place: Place) -> bool:
    """False for a title that stands only in the front matter: its words have no span."""
    title = annotated.article.title
    return place[0] >= 0 or (title is not None and title.span is not None)


def is_apart(annotated: Annotated, place: Place) -> bool:
    """True when words of a place belong to a contact, a credit or a byline."""
    apart = paragraph_at(annotated, place[0]).block.apart
    return bool(apart) and any(span_of(annotated, place).overlaps(a) for a in apart)


def span_of(annotated: Annotated, place: Place) -> Span:
    """The source range of a place."""
    index, start, end = place
    return paragraph_at(annotated, index).token_span(start, end)


def text_of(annotated: Annotated, place: Place) -> str:
    """The words of a place without markup, with the apostrophes of the source."""
    index, start, end = place
    paragraph = paragraph_at(annotated, index)
    first, last = paragraph.tokens[start], paragraph.tokens[end - 1]
    offset = first.idx
    text = paragraph.view.text[offset : last.idx + len(last)]
    if "'" not in text:
        return text
    return "".join(_apostrophe(annotated, paragraph, place, offset + i) if c == "'" else c for i, c in enumerate(text))


def _apostrophe(annotated: Annotated, paragraph: Paragraph, place: Place, at: int) -> str:
    if not in_source(annotated, place):
        return paragraph.block.view.text[at] if at < len(paragraph.block.view.text) else "'"
    written = paragraph.view.span(at, at + 1).of(annotated.article.source)
    return written if written in _APOSTROPHES else "'"
