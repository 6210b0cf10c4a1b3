"""Bytes or text → `Article`."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath
from typing import Literal

from seo_fr.errors import InputError
from seo_fr.model import PROSE, Article, Block, FrontMatter, Notice, Title
from seo_fr.reading.author_fields import header_text
from seo_fr.reading.author_lines import with_author_lines
from seo_fr.reading.characters import BYTE_ORDER_MARK, holds_word, is_blank
from seo_fr.reading.decoding import decode, place, refuse_too_long
from seo_fr.reading.exported_meta import read_exported
from seo_fr.reading.front_matter import read_front_matter
from seo_fr.reading.header_lines import read_header_lines
from seo_fr.reading.html import looks_like_html, names_site, read_html
from seo_fr.reading.line_ends import line_and_column, text_start
from seo_fr.reading.markdown import read_markdown
from seo_fr.reading.one_line import one_line
from seo_fr.reading.other_texts import refuse_other_texts
from seo_fr.reading.plain import read_plain
from seo_fr.resources import rules

HTML_SUFFIXES = (".html", ".htm", ".xhtml")
_MARKDOWN_SUFFIXES = {".md", ".markdown", ".mdown", ".mdx"}
# A heading that stands alone: `#Ukraine` or `# 3` in the middle of a text are no sign of Markdown.
_LONE_HEADING = re.compile(r"\n[ \t]*\n#{1,6}[ \t]+[^\n#][^\n]*\n[ \t]*\n")


def read_article(data: bytes, path: str) -> Article:
    """Decode and read; ``path`` serves for its suffix and in messages, ``-`` is the standard input.

    Raises InputError where the bytes are not text or the text holds no prose.
    """
    source, encoding, notices = decode(data, path)
    article = read_text(source, path)
    return replace(article, encoding=encoding, notices=(*notices, *article.notices))


def read_text(source: str, path: str = "-", *, working: bool = False) -> Article:
    """Read decoded text, a byte order mark included: HTML, Markdown or plain; InputError where it holds no prose.

    ``working``: the working text of a document, which is Markdown whatever the name of its file says.
    """
    _refuse_unwritable(source, path)
    refuse_too_long(source, path)
    suffix = PurePath(path).suffix.lower()
    if not working and (suffix in HTML_SUFFIXES or looks_like_html(source)):
        return _html(source, path)
    named = working or suffix in _MARKDOWN_SUFFIXES
    front_matter = read_front_matter(source, path, markdown=named)
    base = front_matter.span.end if front_matter else text_start(source)
    # What follows a header too: of a file of JSON lines, the first line reads as one.
    refuse_other_texts(source[base:] if front_matter else source, place(path), path, markdown=named)
    exported = read_exported(source, base) or (read_header_lines(source, base) if named else None)
    markdown = named or front_matter is not None or exported is not None or _has_lone_heading(source)
    text = exported.span.end if exported else base
    blocks = read_markdown(source, text) if markdown else read_plain(source)
    title = _title([head for head in (front_matter, exported) if head], blocks)
    blocks = with_author_lines(blocks, source, title.text if title else "", plain=not markdown)
    if not any(b.kind in PROSE and holds_word(b.view.text) for b in blocks):
        raise InputError(_no_prose(source, path, front_matter, blocks))
    form: Literal["text", "markdown"] = "markdown" if markdown else "text"
    return Article(path, source, form, front_matter, title, blocks, newline_of(source), exported=exported)


def _html(source: str, path: str) -> Article:
    """A page or a fragment; generators of sites put YAML before a fragment, which then is its head."""
    front_matter = read_front_matter(source, path, markdown=False)
    page = read_html(source, path, front_matter.span.end if front_matter else text_start(source))
    head = front_matter or page.head
    title = _title([head] if head else [], page.blocks)
    blocks = with_author_lines(page.blocks, source, title.text if title else "", plain=False)
    if not any(b.kind in PROSE and holds_word(b.view.text) for b in blocks):
        raise InputError(_no_prose(source, path, front_matter, blocks))
    said = page.title_from_head if title and title.text == page.title_from_head else ""
    notices = (Notice(str(rules("html")["site_name_in_title"]["text"])),) if names_site(said) else ()
    return Article(path, source, "html", head, title, blocks, newline_of(source), notices=notices)


def newline_of(source: str) -> str:
    """The line end that ``source`` uses most; a line feed where it has none."""
    pairs = source.count("\r\n")
    counts = {"\n": source.count("\n") - pairs, "\r\n": pairs, "\r": source.count("\r") - pairs}
    return max(counts, key=lambda end: counts[end])


def _refuse_unwritable(source: str, path: str) -> None:
    """NUL is no text, and a lone surrogate could never be written out again."""
    at = source.find("\0")
    try:
        source.encode("utf-8")
    except UnicodeEncodeError as error:
        at = error.start
    if at >= 0:
        line, column = line_and_column(source, at)
        raise InputError(
            f"{place(path)} : caractère illisible ligne {line}, colonne {column} ; supprimez-le ou "
            "enregistrez le fichier en texte UTF-8."
        )


def _has_lone_heading(source: str) -> bool:
    if "#" not in source:
        return False
    text = source.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
    return _LONE_HEADING.search(f"\n\n{text}\n\n") is not None


def _title(heads: list[FrontMatter], blocks: tuple[Block, ...]) -> Title | None:
    """The header's, else the first-level heading, else the one that it keeps for search engines or for menus.

    The same in the header and in the heading is the heading, which stands in the text.
    """
    given = header_text(heads, "title")
    shown = next((Title(b.view.text, "article", b.span) for b in blocks if b.kind == "title"), None)
    if given is not None:
        return shown if shown is not None and one_line(shown.text) == given else Title(given, "article", None)
    found = None if shown else header_text(heads, "seo_title") or header_text(heads, "nav_title")
    return Title(found, "article", None) if found else shown


def _no_prose(source: str, path: str, front_matter: FrontMatter | None, blocks: tuple[Block, ...]) -> str:
    kinds = {b.kind for b in blocks}
    if is_blank(source):
        found = "fichier vide"
    elif front_matter and not blocks:
        found = f"en-tête {front_matter.language.upper()} sans article"
    elif kinds and kinds <= {"code"}:
        found = "rien que du code"
    elif kinds and kinds <= {"heading", "title"}:
        found = "rien que des titres"
    else:
        found = "aucun texte rédigé"
    return f"{place(path)} : {found}, donc pas de texte à analyser ; donnez un article qui contient des paragraphes."
