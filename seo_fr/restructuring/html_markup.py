"""What is put into an HTML page, as elements: laid out as the neighbours are, blocks of WordPress where they are."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from markdown_it.token import Token

from seo_fr.model import Article
from seo_fr.reading.html_tokens import SPACE
from seo_fr.reading.line_ends import text_start
from seo_fr.reading.placed_inline import Address, make_parser

_DELIMITER = "<!-- wp:"
_BLANK_LINE = 2


def is_wordpress(article: Article, place: int) -> bool:
    """True where a block of WordPress begins at ``place``: what is put beside it has to be one too."""
    return article.source.startswith(_DELIMITER, place)


def joint(article: Article, place: int) -> str:
    """The white space before ``place``, at most one blank line of it: what parts the blocks of this page."""
    source, start = article.source, place
    while start > 0 and source[start - 1] in SPACE:
        start -= 1
    space = source[start:place]
    if start <= text_start(source) and article.is_fragment:
        return article.newline * _BLANK_LINE
    line_ends = min(space.count("\n") or space.count("\r"), _BLANK_LINE)
    return article.newline * line_ends + space[max(space.rfind("\n"), space.rfind("\r")) + 1 :]


def heading_element(text: str, level: int, newline: str, *, wordpress: bool) -> str:
    """A heading of ``level``."""
    if not wordpress:
        return f"<h{level}>{escape(text, quote=False)}</h{level}>"
    element = f'<h{level} class="wp-block-heading">{escape(text, quote=False)}</h{level}>'
    return wordpress_block("heading", element, newline, "" if level == 2 else f'{{"level":{level}}}')


def comment_element(comment: str, newline: str, *, wordpress: bool) -> str:
    """A comment of ours; WordPress keeps it in a block of custom HTML."""
    comment = comment.replace("\n", newline)
    return wordpress_block("html", comment, newline) if wordpress else comment


def block_elements(markdown: str, newline: str, *, wordpress: bool) -> list[str]:
    """The Markdown of an added block, element by element."""
    parser = make_parser()
    return list(_elements(parser.parse(markdown), newline, wordpress=wordpress))


def script_json(data: Mapping[str, Any], *, indent: int | None = None) -> str:
    """JSON that cannot close the script it stands in, nor open a comment."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(dict(data), ensure_ascii=False, indent=indent, separators=separators, default=str)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def wordpress_block(name: str, element: str, newline: str, attributes: str = "") -> str:
    """A block as WordPress's editor saves it: its comments around ``element``; ``attributes`` is JSON, or empty."""
    said = f" {attributes}" if attributes else ""
    return f"<!-- wp:{name}{said} -->{newline}{element}{newline}<!-- /wp:{name} -->"


def _elements(found: list[Token], newline: str, *, wordpress: bool) -> Iterator[str]:
    at = 0
    while at < len(found):
        end = at + 1
        while found[at].nesting and not (found[end].level == found[at].level and found[end].nesting < 0):
            end += 1
        inner = found[at + 1 : end]
        match found[at].type:
            case "html_block":
                yield comment_element(found[at].content.strip(), newline, wordpress=wordpress)
            case "heading_open":
                yield _heading(inner[0], int(found[at].tag[1:]), newline, wordpress=wordpress)
            case "paragraph_open":
                paragraph = f"<p>{_inline(inner)}</p>"
                yield wordpress_block("paragraph", paragraph, newline) if wordpress else paragraph
            case "bullet_list_open":
                yield _list(inner, newline, wordpress=wordpress)
            case "blockquote_open":
                yield _quote(inner, newline, wordpress=wordpress)
        at = end + 1 if found[at].nesting else end


def _heading(inline: Token, level: int, newline: str, *, wordpress: bool) -> str:
    text = "".join(child.content for child in inline.children or ())
    return heading_element(text, level, newline, wordpress=wordpress)


def _list(inner: list[Token], newline: str, *, wordpress: bool) -> str:
    items = [f"<li>{_inline([token])}</li>" for token in inner if token.type == "inline"]
    if not wordpress:
        return newline.join(["<ul>", *items, "</ul>"])
    blocks = (newline * _BLANK_LINE).join(wordpress_block("list-item", item, newline) for item in items)
    return wordpress_block("list", f'<ul class="wp-block-list">{blocks}</ul>', newline)


def _quote(inner: list[Token], newline: str, *, wordpress: bool) -> str:
    paragraphs = [f"<p>{_inline([token])}</p>" for token in inner if token.type == "inline"]
    if not wordpress:
        return newline.join(["<blockquote>", *paragraphs, "</blockquote>"])
    blocks = (newline * _BLANK_LINE).join(wordpress_block("paragraph", paragraph, newline) for paragraph in paragraphs)
    return wordpress_block("quote", f'<blockquote class="wp-block-quote">{blocks}</blockquote>', newline)


def _inline(tokens: Iterable[Token]) -> str:
    """Text, strong type and links: what an added block may hold."""
    return "".join(_piece(child) for token in tokens for child in token.children or ())


def _piece(child: Token) -> str:
    match child.type:
        case "strong_open" | "strong_close":
            return "<strong>" if child.nesting > 0 else "</strong>"
        case "link_open":
            href = child.attrs["href"]
            written = href.written if isinstance(href, Address) else str(href)
            return f'<a href="{escape(written)}">'
        case "link_close":
            return "</a>"
        case "softbreak":
            return " "
    return escape(child.content, quote=False)
