"""Bytes or text → `Article`."""

from __future__ import annotations

import re

from seo_fr.model import Article, Block, Span, TextView


def read_article(data: bytes, path: str) -> Article:
    """Decode and read; InputError where that is impossible."""
    return read_text(data.decode("utf-8"), path)


def read_text(source: str, path: str = "-") -> Article:
    """Read decoded text. First version: plain text only."""
    separator = r"\n\s*\n" if re.search(r"\n\s*\n", source) else r"\n"
    blocks, at = [], 0
    for part in re.split(f"({separator})", source):
        if part.strip():
            start = at + len(part) - len(part.lstrip())
            text = part.strip()
            span = Span(start, start + len(text))
            blocks.append(Block("paragraph", span, span, TextView.plain(text, start)))
        at += len(part)
    return Article(path, source, "text", None, None, tuple(blocks))
