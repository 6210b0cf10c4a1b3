"""The result as a new Word document: real headings in their styles, what is proposed beside the text as comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from seo_fr.containers.docx.markup import CONTROL
from seo_fr.containers.docx.new_file import new_file
from seo_fr.containers.opening import open_document, read_any
from seo_fr.containers.paragraphs import Bit, DocumentParagraph
from seo_fr.containers.properties import Properties
from seo_fr.containers.wanted import Remark, Wanted, Written
from seo_fr.containers.writing import add_to
from seo_fr.desk.clipboard import plain_html
from seo_fr.desk.plain_paragraphs import paragraphs_of
from seo_fr.errors import PreservationError
from seo_fr.model import Article, Restructured, Span, WorkingText
from seo_fr.reading.author_fields import author_text
from seo_fr.restructuring.into_document import wanted_of

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
    document = made(paragraphs, Properties(title, author_text(article, "author") or ""), article.path)
    if not comments:
        return Written(document.data)
    remarks = tuple(_moved(wanted_of(result).remarks, article, document))
    return add_to(document, Wanted((), remarks, date=date), article.path)


def made(paragraphs: Sequence[DocumentParagraph], properties: Properties, where: str) -> WorkingText:
    """The new document, read again. Raises PreservationError where it would not say the paragraphs, InputError."""
    document = read_any(new_file(paragraphs, properties), where).document
    if document is None or not _says(document, paragraphs):
        raise PreservationError("Le document Word ne se relirait pas comme l’article.")
    return document


def _says(document: WorkingText, paragraphs: Iterable[DocumentParagraph]) -> bool:
    """True where the document that was made says every paragraph, in order, and no other."""
    read = [_joined(p.text) for p in open_document(document.data, "").paragraphs if p.shows]
    return read == [text for p in paragraphs if (text := _joined(p.text))]


def _joined(text: str) -> str:
    return _SPACES.sub(" ", text.translate(CONTROL)).strip()


def _moved(remarks: Iterable[Remark], article: Article, document: WorkingText) -> Iterator[Remark]:
    """Each on the same words of the new document; on their paragraph where Markdown parts them."""
    places: dict[str, list[Span]] = {}
    new = read_any(document.data, "nouveau.docx")
    for block in new.blocks:
        places.setdefault(_joined(block.view.text), []).append(block.span)
    for remark in remarks:
        span = remark.span
        own = next((b for b in article.blocks if span and b.span.start <= span.start < b.span.end), None)
        if span is None or own is None:
            yield remark if span is None else replace(remark, span=None)
            continue
        text = _joined(own.view.text)
        rank = [b for b in article.blocks if _joined(b.view.text) == text].index(own)
        found = places.get(text, [])
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
