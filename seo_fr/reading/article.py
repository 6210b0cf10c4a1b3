"""Bytes or text → `Article`."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath

from seo_fr.errors import InputError
from seo_fr.model import PROSE, Article, Block, FrontMatter, Title
from seo_fr.reading.author_lines import with_author_lines
from seo_fr.reading.characters import BYTE_ORDER_MARK, holds_word, is_blank
from seo_fr.reading.decoding import decode, place
from seo_fr.reading.front_matter import read_front_matter
from seo_fr.reading.line_ends import line_and_column, text_start
from seo_fr.reading.markdown import read_markdown
from seo_fr.reading.one_line import one_line
from seo_fr.reading.plain import read_plain

_MARKDOWN_SUFFIXES = {".md", ".markdown", ".mdown"}
# A heading that stands alone: `#Ukraine` or `# 3` in the middle of a text are no sign of Markdown.
_LONE_HEADING = re.compile(r"\n[ \t]*\n#{1,6}[ \t]+[^\n#][^\n]*\n[ \t]*\n")


def read_article(data: bytes, path: str) -> Article:
    """Decode and read; ``path`` serves for its suffix and in messages, ``-`` is the standard input.

    Raises InputError where the bytes are not text or the text holds no prose.
    """
    source, encoding, notices = decode(data, path)
    return replace(read_text(source, path), encoding=encoding, notices=notices)


def read_text(source: str, path: str = "-") -> Article:
    """Read decoded text, a byte order mark included; InputError where it holds no prose."""
    _refuse_unwritable(source, path)
    named = PurePath(path).suffix.lower() in _MARKDOWN_SUFFIXES
    front_matter = read_front_matter(source, path, markdown=named)
    markdown = named or front_matter is not None or _has_lone_heading(source)
    if markdown:
        base = front_matter.span.end if front_matter else text_start(source)
        blocks = read_markdown(source, base)
    else:
        blocks = read_plain(source)
    title = _title(front_matter, blocks)
    blocks = with_author_lines(blocks, source, title.text if title else "", plain=not markdown)
    if not any(b.kind in PROSE and holds_word(b.view.text) for b in blocks):
        raise InputError(_no_prose(source, path, front_matter, blocks))
    return Article(path, source, "markdown" if markdown else "text", front_matter, title, blocks, newline_of(source))


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


def _title(front_matter: FrontMatter | None, blocks: tuple[Block, ...]) -> Title | None:
    given = front_matter.data.get("title") if front_matter else None
    if isinstance(given, str | int | float) and not is_blank(str(given)):
        return Title(one_line(str(given)), "article", None)
    return next((Title(b.view.text, "article", b.span) for b in blocks if b.kind == "title"), None)


def _no_prose(source: str, path: str, front_matter: FrontMatter | None, blocks: tuple[Block, ...]) -> str:
    kinds = {b.kind for b in blocks}
    if is_blank(source):
        found = "fichier vide"
    elif front_matter and not blocks:
        found = "en-tête YAML sans article"
    elif kinds and kinds <= {"code"}:
        found = "rien que du code"
    elif kinds and kinds <= {"heading", "title"}:
        found = "rien que des titres"
    else:
        found = "aucun texte rédigé"
    return f"{place(path)} : {found}, donc pas de texte à analyser ; donnez un article qui contient des paragraphes."
