"""A result as a CMS takes it: a few plain tags for the clipboard, or the blocks of WordPress's editor.

The blocks are those that the block editor itself saves (WordPress, « Block Editor Handbook », markup
representation): an HTML comment before and after, its attributes as JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from seo_fr.desk.html_body import html_blocks, plain_text, safe_target, without_own_blocks
from seo_fr.model import Article
from seo_fr.output.restructured_html import without_own_comments
from seo_fr.reading import read_text
from seo_fr.restructuring.html_markup import wordpress_block

if TYPE_CHECKING:
    from markdown_it.token import Token

_INLINE = {
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "link_close": "</a>",
    "hardbreak": "<br>",
    "softbreak": " ",
}


def plain_html(markdown: str, name: str = "article.md", *, tables: bool = False) -> str:
    """The article's body in ``h2``–``h4``, ``p``, lists, quotations, links and emphasis, and nothing else.

    ``name`` tells by its suffix what ``markdown`` is written in. Neither the header nor the title: a CMS has fields
    for them. Our comments are left out. ``tables`` keeps them as such; else a row is a line.
    """
    return "\n".join(html for html, _ in _blocks(read_text(markdown, name), tables=tables)) + "\n"


def plain_words(markdown: str, name: str) -> str:
    """What a field that takes no HTML is given: Markdown as it is, an HTML article as its text."""
    article = read_text(markdown, name)
    return plain_text(list(html_blocks(article))) if article.format == "html" else markdown


def wordpress_code(markdown: str, name: str = "article.md") -> str:
    """The same as blocks of WordPress; what is in such blocks already keeps all of its own."""
    article = read_text(markdown, name)
    if article.is_fragment and "<!-- wp:" in markdown:
        return without_own_blocks(article)
    return "\n\n".join(_wordpress(html, kind) for html, kind in _blocks(article)) + "\n"


def _wordpress(html: str, kind: str) -> str:
    name, _, level = kind.partition(" ")
    if name == "heading":
        html = html.replace(f"<h{level}>", f'<h{level} class="wp-block-heading">', 1)
        return wordpress_block("heading", html, "\n", "" if level == "2" else f'{{"level":{level}}}')
    if name == "list":
        items = re.sub(r"<li>(.*?)</li>", lambda m: wordpress_block("list-item", m[0], "\n"), html, flags=re.DOTALL)
        tag = "ol" if level == "ordered" else "ul"
        items = items.replace(f"<{tag}>", f'<{tag} class="wp-block-list">', 1)
        return wordpress_block("list", items, "\n", '{"ordered":true}' if level == "ordered" else "")
    if name == "quote":
        inner = re.sub(r"<p>.*?</p>", lambda m: wordpress_block("paragraph", m[0], "\n"), html, flags=re.DOTALL)
        inner = inner.replace("<blockquote>", '<blockquote class="wp-block-quote">', 1)
        return wordpress_block("quote", inner, "\n")
    return wordpress_block(name, html, "\n")


def _blocks(article: Article, *, tables: bool = False) -> Iterator[tuple[str, str]]:
    """Each top-level block as HTML, with its kind: ``heading N``, ``list ordered``, ``quote``, ``paragraph``."""
    return html_blocks(article, tables=tables) if article.format == "html" else _markdown_blocks(article, tables=tables)


def _markdown_blocks(article: Article, *, tables: bool) -> Iterator[tuple[str, str]]:
    from markdown_it import MarkdownIt

    text = without_own_comments(article)
    front = article.front_matter
    text = text[front.span.end :] if front else text.removeprefix("\ufeff")
    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(text)
    at = 0
    while at < len(tokens):
        end = _end(tokens, at)
        block = _kept_table(tokens[at:end]) if tables and tokens[at].type == "table_open" else _one(tokens[at:end])
        if block is not None:
            yield block
        at = end


def _end(tokens: list[Token], at: int) -> int:
    """Behind the token that closes the one at ``at``."""
    depth = 0
    for index in range(at, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index + 1
    return len(tokens)


def _one(tokens: list[Token]) -> tuple[str, str] | None:
    first = tokens[0]
    match first.type:
        case "heading_open" if first.tag == "h1":
            return None
        case "heading_open":
            return f"<{first.tag}>{_inline(tokens[1])}</{first.tag}>", f"heading {first.tag[1:]}"
        case "paragraph_open":
            inner = _inline(tokens[1])
            return (f"<p>{inner}</p>", "paragraph") if inner else None
        case "bullet_list_open":
            return _nested(tokens), "list"
        case "ordered_list_open":
            return _nested(tokens), "list ordered"
        case "blockquote_open":
            return _nested(tokens), "quote"
        case "table_open":
            return f"<p>{_table(tokens)}</p>", "paragraph"
        case "fence" | "code_block":
            return f"<p>{escape(first.content.rstrip()).replace(chr(10), '<br>')}</p>", "paragraph"
    return None


def _nested(tokens: list[Token]) -> str:
    """A list or a quotation, with what is in it."""
    parts: list[str] = []
    for token in tokens:
        if token.type == "inline":
            parts.append(_inline(token))
        elif token.type in ("paragraph_open", "paragraph_close"):
            if not token.hidden:
                parts.append(f"<{'/' if token.nesting < 0 else ''}p>")
        elif token.tag in ("ul", "ol", "li", "blockquote"):
            parts.append(f"<{'/' if token.nesting < 0 else ''}{token.tag}>")
        elif token.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            parts.append(f"<{'/' if token.nesting < 0 else ''}p>")
    return "".join(parts)


def _kept_table(tokens: list[Token]) -> tuple[str, str]:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in _rows(tokens))
    return f"<table>{rows}</table>", "table"


def _table(tokens: list[Token]) -> str:
    """A line a row, for a CMS that would not keep the table."""
    return "<br>".join(" | ".join(row) for row in _rows(tokens))


def _rows(tokens: list[Token]) -> list[list[str]]:
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows:
            rows[-1].append(_inline(token))
    return rows


def _inline(token: Token) -> str:
    parts: list[str] = []
    for child in token.children or ():
        if child.type in _INLINE:
            parts.append(_INLINE[child.type])
        elif child.type == "link_open":
            target = str(child.attrs.get("href", ""))
            parts.append(f'<a href="{escape(target)}">' if safe_target(target) else "<a>")
        elif child.type == "code_inline" or child.type.startswith("text"):
            parts.append(escape(child.content, quote=False))
    return "".join(parts).strip()
