"""The result as a new Word document: real headings in their styles, what is proposed beside the text as comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import cast

from seo_fr.containers.docx.new_file import new_file
from seo_fr.containers.opening import open_document, read_working
from seo_fr.containers.paragraphs import Bit, DocumentParagraph
from seo_fr.containers.properties import Properties
from seo_fr.containers.wanted import Remark, Wanted, Written
from seo_fr.containers.writing import add_to
from seo_fr.containers.xml_text import clean
from seo_fr.desk.clipboard import plain_html
from seo_fr.desk.plain_paragraphs import paragraphs_of
from seo_fr.errors import PreservationError
from seo_fr.model import Article, Restructured, Span, WorkingText
from seo_fr.reading.author_fields import author_text
from seo_fr.restructuring.into_document import remarks_of

_SPACES = re.compile(r"[ \t\r\n]+")


def new_document(result: Restructured, *, comments: bool = True, date: str = "") -> Written:
    """The document and how many comments it has; the same result gives the same bytes.

    Raises InputError for what is too long, PreservationError where it would not read as what it was made of.
    """
    article = result.analysis.article
    title = article.title.text if article.title else result.metadata.title
    name = "article.html" if article.format == "html" else "article.md"
    body = paragraphs_of(plain_html(result.markdown, name, tables=True))
    paragraphs = [DocumentParagraph("title", [Bit(title)]), *body] if title else body
    new = made(paragraphs, Properties(title, author_text(article, "author") or ""), article.path)
    document = cast("WorkingText", new.document)
    if not comments:
        return Written(document.data)
    remarks = tuple(_moved(remarks_of(result), article, new))
    return add_to(document, Wanted((), remarks, date=date), article.path)


def made(paragraphs: Sequence[DocumentParagraph], properties: Properties, where: str) -> Article:
    """The article that the new document reads as, with the document.

    Raises PreservationError where it would not say the paragraphs, InputError.
    """
    opened = open_document(new_file(paragraphs, properties), where)
    looks = [p.span.start for p in opened.text.pieces if p.by_look]
    article = read_working(opened.text.source, where, looks)
    if [_joined(p.text) for p in opened.paragraphs if p.shows] != [t for p in paragraphs if (t := _joined(p.text))]:
        raise PreservationError("Le document Word ne se relirait pas comme l’article.")
    return replace(article, document=opened.text)


def _joined(text: str) -> str:
    return _SPACES.sub(" ", clean(text)).strip()


def _moved(remarks: Iterable[Remark], article: Article, new: Article) -> Iterator[Remark]:
    """Each on the same words of the new document; on their paragraph where Markdown parts them."""
    places: dict[str, list[Span]] = {}
    texts = [_joined(b.view.text) for b in article.blocks]
    for block in new.blocks:
        places.setdefault(_joined(block.view.text), []).append(block.span)
    for remark in remarks:
        span = remark.span
        index = next(
            (i for i, b in enumerate(article.blocks) if span and b.span.start <= span.start < b.span.end), None
        )
        if span is None or index is None:
            yield remark if span is None else replace(remark, span=None)
            continue
        own, rank = article.blocks[index], texts[:index].count(texts[index])
        found = places.get(texts[index], [])
        yield replace(remark, span=_words(found[rank], span, own.span, article, new) if rank < len(found) else None)


def _words(place: Span, span: Span, block: Span, article: Article, new: Article) -> Span:
    """The words of ``span`` in the paragraph at ``place``; all of it where they are not written alike there."""
    words, body = span.of(article.source), place.of(new.source)
    at = -1
    for _ in range(article.source.count(words, block.start, span.start) + 1 if words else 0):
        at = body.find(words, at + 1)
        if at < 0:
            return place
    return Span(place.start + at, place.start + at + len(words)) if at >= 0 else place
