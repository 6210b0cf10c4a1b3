"""`Restructured` as a complete page. The article is untrusted: its raw HTML is shown, never run."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

from seo_fr.model import Article, Restructured
from seo_fr.output.html import Html, element
from seo_fr.output.page import page
from seo_fr.reading import read_text
from seo_fr.reading.own_comments import is_own_comment
from seo_fr.restructuring.html_markup import script_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token


def restructured_page(result: Restructured) -> str:
    """Title, description and JSON-LD in the head; the article with one H1 in the body.

    An HTML page is one already and comes out as it is; a fragment gets a page around it.
    """
    source = result.analysis.article
    if source.format == "html" and not source.is_fragment:
        return result.markdown
    if source.is_fragment:
        return _page(result, result.markdown.removeprefix("\ufeff"), titled=source.title is not None)
    article = read_text(result.markdown, "article.md")
    front = article.front_matter
    markdown = without_own_comments(article)
    markdown = markdown[front.span.end :] if front else markdown.removeprefix("\ufeff")
    body = render_markdown(markdown)
    return _page(result, body, titled="<h1>" in body)


def _page(result: Restructured, body: str, *, titled: bool) -> str:
    metadata = result.metadata
    if not titled:
        body = f"{element('h1', metadata.title)}\n{body}"
    return page(
        metadata.title,
        Html(f"<main>\n<article>\n{body}</article>\n</main>"),
        element("meta", name="description", content=metadata.description) if metadata.description else None,
        element("script", Html(script_json(metadata.json_ld, indent=1)), type="application/ld+json"),
        style="article.css",
    )


def without_own_comments(article: Article) -> str:
    """The source with our own comments and what an MDX page exports as blank lines: the page shows HTML as text."""
    source = article.source
    spans = [b.span for b in article.blocks if b.kind == "html" and is_own_comment(b.view.text)]
    for span in (*spans, *([article.exported.span] if article.exported else [])):
        source = source[: span.start] + re.sub(r"[^\r\n]", " ", span.of(source)) + source[span.end :]
    return source


def render_markdown(markdown: str) -> str:
    """CommonMark with tables to HTML; raw HTML comes out as text, and an image as a link to its file."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.add_render_rule("image", _image)
    return str(parser.render(markdown))


def _image(renderer: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """A page that loads nothing from elsewhere cannot show the image; it says where it is."""
    token = tokens[index]
    label = renderer.renderInlineAsText(token.children or [], options, env) or "sans texte de remplacement"
    return f'<a href="{escape(str(token.attrs.get("src", "")))}">[Image : {escape(label)}]</a>'
