"""A block of HTML in parts: its paragraphs, headings, items, images with their captions, and what is no text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from seo_fr.model import BlockKind
from seo_fr.reading.characters import is_blank
from seo_fr.reading.placed_blocks import TextPiece
from seo_fr.reading.sites.html_kinds import KINDS, is_block, is_silent
from seo_fr.reading.sites.html_text import collapsed, in_pieces, without_links
from seo_fr.reading.sites.html_tokens import HtmlToken, attribute, html_tokens, shown
from seo_fr.reading.sites.marks import Mark

_NAMES = "markdown_syntaxes"
# What Markdown between an element's tags becomes.
_INSIDE: Mapping[str, BlockKind] = {"figure": "image", "blockquote": "quote", "td": "table", "th": "table"}
_WP_BLOCK = re.compile(r"<!--\s*(?P<close>/?)wp:(?P<name>[a-z][\w/-]*)(?:\s.*?)?(?P<alone>/?)-->", re.DOTALL)


@dataclass(slots=True)
class HtmlPart:
    """Part of a block of HTML: ``pieces`` of text with their places, or ``[start, end)`` where it shows none."""

    kind: BlockKind
    level: int
    start: int
    end: int
    pieces: list[TextPiece] = field(default_factory=list)


@dataclass(slots=True)
class HtmlChunk:
    """What stands between two places where nothing is open: its extent, its parts, and the pairs it leaves open."""

    start: int
    end: int
    parts: list[HtmlPart] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


def read_html(content: str) -> list[HtmlChunk]:
    """The chunks of ``content`` in order; each begins at a tag or a comment that opens a line."""
    return _Reader(content).read()


class _Reader:
    def __init__(self, content: str) -> None:
        self._content = content
        self._open: list[tuple[str, bool]] = []
        self._counts: Counter[str] = Counter()
        self._silent = 0
        self._chunks: list[HtmlChunk] = []
        self._part: HtmlPart | None = None

    def read(self) -> list[HtmlChunk]:
        """All the chunks."""
        for token in html_tokens(self._content):
            if self._begins_chunk(token):
                self._flush()
                self._chunks.append(HtmlChunk(token.start, token.end))
            self._chunks[-1].end = token.end
            self._take(token)
        self._flush()
        for name, silent in self._open:
            held: BlockKind | None = "html" if silent else _INSIDE.get(name)
            self._chunks[-1].marks.append(Mark(0, sign=1, name=f"<{name}", inside=held))
        for chunk in self._chunks:
            chunk.end = chunk.start + len(self._content[chunk.start : chunk.end].rstrip())
            if all(part.kind == "html" for part in chunk.parts):
                chunk.parts = [HtmlPart("html", 0, chunk.start, chunk.end)]
        return self._chunks

    def _begins_chunk(self, token: HtmlToken) -> bool:
        if not self._chunks:
            return True
        if self._open or token.kind not in ("open", "alone", "comment"):
            return False
        before = self._content[self._content.rfind("\n", 0, token.start) + 1 : token.start]
        opens_line = not before.strip(" \t") and len(before) < 4 and token.start > len(before)
        return opens_line and (token.kind == "comment" or is_block(token.name))

    def _take(self, token: HtmlToken) -> None:
        match token.kind:
            case "open":
                self._opens(token)
            case "close":
                self._closes(token)
            case "alone":
                self._alone(token)
            case "comment":
                self._comment(token)
            case _ if not self._silent:
                self._text(token)

    def _opens(self, token: HtmlToken) -> None:
        if is_block(token.name):
            self._ends_part(token)
        if token.name == "p" and self._open and self._open[-1][0] == "p":
            self._pop()  # HTML knows no paragraph within a paragraph
        silent = is_silent(token)
        self._open.append((token.name, silent))
        self._counts[token.name] += 1
        self._silent += silent

    def _pop(self) -> str:
        name, silent = self._open.pop()
        self._counts[name] -= 1
        self._silent -= silent
        return name

    def _closes(self, token: HtmlToken) -> None:
        if is_block(token.name):
            self._ends_part(token)
        if not self._counts[token.name]:
            self._chunks[-1].marks.append(Mark(0, sign=-1, name=f"<{token.name}"))
            return
        while self._open and self._pop() != token.name:
            pass

    def _alone(self, token: HtmlToken) -> None:
        if token.name == "br" and self._part and self._part.pieces and not self._silent:
            self._append(token, "\n", token.start, token.end)
        elif token.name == "img" and not self._silent:
            self._image(token)
        elif is_block(token.name):
            self._ends_part(token)

    def _image(self, token: HtmlToken) -> None:
        """An image in a text shows nothing; one that stands alone or in a figure shows its alternative text."""
        if self._part and self._part.kind != "image" and self._part.pieces:
            return
        value, at = attribute(token, "alt")
        in_figure = self._kind()[0] == "image"
        part = self._part
        if part is None or part.kind != "image":
            part = HtmlPart("image", 0, token.start, token.end)
            self._part = part
        if part.pieces and value:
            part.pieces.append((" ", token.start, token.start + len("<img")))
        part.pieces += in_pieces(value, at)
        part.end = token.end
        if not in_figure:
            self._flush()

    def _comment(self, token: HtmlToken) -> None:
        text = self._content[token.start : token.end]
        if match := _WP_BLOCK.fullmatch(text):
            sign = -1 if match["close"] else 0 if match["alone"] else 1
            self._chunks[-1].marks.append(Mark(0, sign=sign, name=f"wp {match['name']}"))
        if not self._silent and not (self._part and self._part.pieces):
            self._flush()
            self._chunks[-1].parts.append(HtmlPart("html", 0, token.start, token.end))

    def _text(self, token: HtmlToken) -> None:
        text = self._content[token.start : token.end]
        if token.kind == "reference":
            self._append(token, shown(text), token.start, token.end)
        elif self._kind()[0] == "code":
            self._append(token, text, token.start, token.end)
        else:
            for start, end in without_links(text):
                for piece, at in collapsed(text[start:end], token.start + start):
                    self._append(token, piece, at, at + len(piece))

    def _append(self, token: HtmlToken, text: str, start: int, end: int) -> None:
        part = self._part
        if part is None or not part.pieces:
            if text.isspace() and text != "\u00a0":
                return
            if part is None:
                kind, level = self._kind()
                self._part = part = HtmlPart(kind, level, start, end)
        elif text == " " and part.pieces[-1][0].endswith((" ", "\n")) and part.kind != "code":
            return
        part.pieces.append((text, start, end))
        part.end = token.end

    def _kind(self) -> tuple[BlockKind, int]:
        """What text would be here: what the innermost element says, but all that stands in a table is a cell."""
        if self._counts["td"] or self._counts["th"]:
            return "table", 0
        for name, _ in reversed(self._open):
            if name in KINDS:
                return KINDS[name], int(name[1]) if name[0] == "h" and name[1:].isdigit() else 0
        return "paragraph", 0

    def _ends_part(self, token: HtmlToken) -> None:
        """A block begins or ends: so does the text, but a figure is one part, its caption parted by a space."""
        if self._part and self._part.kind == "image" and self._kind()[0] == "image" and token.name != "figure":
            if self._part.pieces and not self._part.pieces[-1][0].endswith(" "):
                self._part.pieces.append((" ", token.start, token.end))
            return
        self._flush()

    def _flush(self) -> None:
        part, self._part = self._part, None
        if part and (part.kind == "image" or not is_blank("".join(text for text, _, _ in part.pieces))):
            self._chunks[-1].parts.append(part)
