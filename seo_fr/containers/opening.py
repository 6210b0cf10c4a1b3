"""Bytes → `Article`, whatever they are: text, or a document of a word processor."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from seo_fr.errors import InputError
from seo_fr.model import Article, Notice
from seo_fr.resources import number

if TYPE_CHECKING:
    from seo_fr.containers.formats import Opened

PACKED = b"PK\x03\x04"


def read_any(data: bytes, path: str) -> Article:
    """The article in ``data``: of a document the working text, told by its content and not by its name.

    Raises InputError.
    """
    from seo_fr.reading import read_article
    from seo_fr.reading.decoding import place

    if not data.startswith(PACKED):
        return read_article(data, path)
    document = open_document(data, place(path)).text
    article = read_working(document.source, path, [p.span.start for p in document.pieces if p.by_look])
    notices = tuple(map(Notice, document.notices))
    return replace(article, encoding=document.format, notices=(*notices, *article.notices), document=document)


def read_working(source: str, path: str, looks: Collection[int]) -> Article:
    """The article in the working text of a document; the headings that begin at ``looks`` are such by their look alone.

    Raises InputError.
    """
    from seo_fr.reading import read_text

    article = read_text(source, path, working=True)
    if not looks:
        return article
    starts = frozenset(looks)
    blocks = (
        replace(b, by_look=True) if b.kind == "heading" and b.outer.start in starts else b for b in article.blocks
    )
    return replace(article, blocks=tuple(blocks))


def open_document(data: bytes, where: str) -> Opened:
    """The document in ``data``, of whatever format. Raises InputError, which names ``where`` and the mend."""
    from seo_fr.containers.archive import open_package
    from seo_fr.containers.collector import without_collector
    from seo_fr.containers.formats import format_of, reader_of

    if len(data) > number("reading", "largest_file_bytes"):
        limit = int(number("reading", "largest_file_bytes") / 1_000_000)
        raise InputError(f"{where} : document de plus de {limit} Mo ; réduisez ses images dans Word ou LibreOffice.")
    with without_collector():
        package = open_package(data, where)
        return reader_of(format_of(package))(package)
