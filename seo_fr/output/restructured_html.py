"""`Restructured` as a complete page. The article is untrusted: its raw HTML is shown, never run."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from seo_fr.model import Article, Restructured
from seo_fr.output.html import Html, element
from seo_fr.output.page import page
from seo_fr.reading import read_text
from seo_fr.reading.own_comments import is_own_comment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token


def restructured_page(result: Restructured) -> str:
    """Title, description and JSON-LD in the head; the article with one H1 in the body."""
    metadata = result.metadata
    article = read_text(result.markdown, "article.md")
    front = article.front_matter
    markdown = _without_comments(article)
    markdown = markdown[front.span.end :] if front else markdown.removeprefix("\ufeff")
    body = render_markdown(markdown)
    if "<h1>" not in body:
        body = f"{element('h1', metadata.title)}\n{body}"
    return page(
        metadata.title,
        Html(f"<main>\n<article>\n{body}</article>\n</main>"),
        element("meta", name="description", content=metadata.description) if metadata.description else None,
        element("script", Html(script_json(metadata.json_ld)), type="application/ld+json"),
        style="article.css",
    )


def script_json(data: Mapping[str, Any]) -> str:
    """JSON that cannot close the script it stands in, nor open a comment."""
    text = json.dumps(dict(data), ensure_ascii=False, indent=1)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def _without_comments(article: Article) -> str:
    """The source with our own comments as blank lines: the page shows raw HTML as text."""
    source = article.source
    for block in article.blocks:
        if block.kind == "html" and is_own_comment(block.view.text):
            hidden = re.sub(r"[^\r\n]", " ", block.span.of(source))
            source = source[: block.span.start] + hidden + source[block.span.end :]
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
