"""Metadata into the ``<head>`` of an HTML page: the elements that are not there yet."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from seo_fr.model import Article, Metadata, PageHead
from seo_fr.reading.html_tokens import SPACE
from seo_fr.restructuring.html_markup import script_json
from seo_fr.restructuring.insertions import Insertion, Rank


def plan_page_head(article: Article, head: PageHead, metadata: Metadata) -> Iterator[Insertion]:
    """The insertions of ``<title>``, the description and the JSON-LD, each where it is missing or empty.

    Where the page says title or description elsewhere (Open Graph), it is the author's own words that are put in.
    """
    values = {
        "title": str(head.data.get("title") or metadata.title),
        "description": str(head.data.get("description") or metadata.description),
    }
    for name, value in values.items():
        if value and name in head.blanks and name not in head.written:
            yield Insertion(head.blanks[name], Rank.HEAD, escape(value))
    elements = [text for name, text in _elements(values, metadata) if name not in head.written | set(head.blanks)]
    if elements:
        yield Insertion(head.place, Rank.HEAD, _laid_out(article, head, elements))


def _elements(values: dict[str, str], metadata: Metadata) -> Iterator[tuple[str, str]]:
    if values["title"]:
        yield "title", f"<title>{escape(values['title'], quote=False)}</title>"
    if values["description"]:
        yield "description", f'<meta name="description" content="{escape(values["description"])}">'
    if metadata.json_ld:
        yield "json_ld", f'<script type="application/ld+json">{script_json(metadata.json_ld)}</script>'


def _laid_out(article: Article, head: PageHead, elements: list[str]) -> str:
    """The elements on lines of their own where those of the head are, indented alike."""
    source, end = article.source, article.newline
    if not head.tagged:
        return end.join(["<head>", *elements, "</head>", ""])
    line = source[max(source.rfind("\n", 0, head.place), source.rfind("\r", 0, head.place)) + 1 : head.place]
    alone = line.lstrip(SPACE).startswith("<") and len(source[head.body.start : head.body.end].splitlines()) > 1
    if not source[head.body.start : head.place].strip(SPACE):  # an empty head
        return "".join(end + element for element in elements) + (
            end if source[head.place : head.place + 1] == "<" else ""
        )
    indent = line[: len(line) - len(line.lstrip(SPACE))]
    return "".join((end + indent if alone else "") + element for element in elements)
