"""Text of HTML in pieces with their places: white space collapsed, references resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.reading.placed_blocks import TextPiece
from seo_fr.reading.sites.html_tokens import shown

_SPACE = re.compile(r"[ \t\n\r\f]+")
_MARKDOWN_LINK = re.compile(r"!?\[(?P<words>[^\[\]\n]{1,300})\]\([^()\s]+(?: \"[^\"\n]*\")?\)")
_REFERENCE = re.compile(r"&(?:#\w{1,8}|\w{2,32});")


def in_pieces(written: str, at: int) -> Iterator[TextPiece]:
    """A value of an attribute: its text, references resolved, a line end shown as a space."""
    done = 0
    for match in _REFERENCE.finditer(written):
        yield from _lines(written[done : match.start()], at + done)
        yield shown(match[0]), at + match.start(), at + match.end()
        done = match.end()
    yield from _lines(written[done:], at + done)


def _lines(text: str, at: int) -> Iterator[TextPiece]:
    if text:
        yield text.replace("\n", " "), at, at + len(text)


def without_links(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of ``text`` but for the markup of links, which some sites read within HTML too."""
    done = 0
    for match in _MARKDOWN_LINK.finditer(text) if "](" in text else ():
        yield done, match.start()
        yield match.span("words")
        done = match.end()
    yield done, len(text)


def collapsed(text: str, at: int) -> Iterator[tuple[str, int]]:
    """``text`` with each run of white space shown as one space, in the place of its first character."""
    done = 0
    for match in _SPACE.finditer(text):
        if match.start() > done:
            yield text[done : match.start()], at + done
        yield " ", at + match.start()
        done = match.end()
    if done < len(text):
        yield text[done:], at + done
