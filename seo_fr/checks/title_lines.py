"""The lines that stand as title or headings, though the reader made none of them: no rule says that these lack."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seo_fr.checks.text import Passage
from seo_fr.model import Article, Block
from seo_fr.reading.intertitres import ends_prose, reads_as_intertitre
from seo_fr.resources import number

# A full stop, a comma or a colon ends a line of prose; a question or a cry may be a title.
_PROSE_END = re.compile(r"[.,;:][\s\"”’')\]»]*\Z")
_BLANK_LINE = re.compile(r"[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)")


def stands_as_title(article: Article, first: Passage) -> bool:
    """True where ``first``, the opening paragraph, is one line that ends as titles do, a longer text below it."""
    line = first.view.text.strip()
    if first.block.kind != "paragraph" or "\n" in first.block.view.text or _PROSE_END.search(line):
        return False
    if len(line) > number("reading", "title_line_characters") or len(first.sentences) > 2:
        return False
    below = _BLANK_LINE.match(article.source, first.block.span.end)
    after = article.source[below.end() :].strip() if below else ""
    return len(after) > len(line)


def bare_headings(passages: Sequence[Passage]) -> Iterator[Block]:
    """The short lines without final stop between two paragraphs that end their sentences, however short these are."""
    for before, passage, after in zip(passages, passages[1:], passages[2:], strict=False):
        block = passage.block
        if any(p.block.kind != "paragraph" or p.block.is_apart for p in (before, passage, after)):
            continue
        is_line = "\n" not in block.view.text and reads_as_intertitre(block.view.text)
        if is_line and ends_prose(before.view.text) and ends_prose(after.view.text):
            yield block
