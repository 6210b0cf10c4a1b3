"""The visible text between two block borders of a page, gathered piece by piece."""

from __future__ import annotations

from dataclasses import dataclass, field

from seo_fr.model import Link, Span, TextView
from seo_fr.reading.characters import is_blank
from seo_fr.reading.html_references import shown
from seo_fr.reading.html_tokens import SPACE
from seo_fr.reading.html_tree import Node
from seo_fr.reading.views import Piece, assemble, strip

_CODE = frozenset({"code", "kbd", "samp", "tt", "var"})


@dataclass(frozen=True, slots=True)
class Run:
    """A text that stands apart: ``path`` are the elements around it, outermost first, ``extent`` all it takes.

    ``early`` tells that an inline element around it began before it: nothing can be put in between.
    """

    path: tuple[Node, ...]
    extent: Span
    view: TextView
    links: tuple[Link, ...]
    code: tuple[Span, ...]
    early: bool = False


@dataclass(slots=True)
class Gathering:
    """What has been gathered since the last border, which is at ``since``."""

    source: str
    since: int
    _pieces: list[Piece] = field(default_factory=list)
    _links: list[Link] = field(default_factory=list)
    _code: list[Span] = field(default_factory=list)
    _open: tuple[Node, int] | None = None

    def text(self, start: int, end: int, *, kept: bool = False) -> None:
        """Add text; each run of white space shows as one space, or as it stands where it is ``kept``."""
        for piece, span in shown(self.source, start, end):
            if kept:
                self._pieces.append((piece.replace("\r\n", "\n").replace("\r", "\n"), span))
            elif piece[:1] not in SPACE:
                self._pieces.append((piece, span))
            elif piece and self._ends_in_text():
                self._pieces.append((" ", span))

    def line_end(self, start: int, end: int) -> bool:
        """Add a line break; false where it is the second one, or the first thing, and so parts paragraphs."""
        while self._pieces and self._pieces[-1][0] == " ":
            self._pieces.pop()
        if not self._pieces or self._pieces[-1][0] == "\n":
            return False
        self._pieces.append(("\n", Span(start, end)))
        return True

    def image(self, node: Node, target: str, text: str) -> None:
        """Add an image, which shows nothing."""
        self._links.append(Link("image", text, target, Span(node.start, node.end)))

    def opens(self, node: Node) -> None:
        """An inline element begins: a link, or code."""
        if node.name == "a":
            self._open = (node, len(self._pieces))
        elif node.name in _CODE:
            self._code.append(Span(node.start, node.end))

    def closes(self, node: Node) -> None:
        """An inline element ends."""
        if self._open and self._open[0] is node:
            text = "".join(piece for piece, _ in self._pieces[self._open[1] :]).strip()
            target = node.value(self.source, "href")
            self._links.append(Link("link", text, target, Span(node.start, node.end)))
            self._open = None

    @property
    def is_blank(self) -> bool:
        """True where nothing of it is seen."""
        return all(is_blank(text) for text, _ in self._pieces)

    @property
    def holds_image(self) -> bool:
        """True where it has an image."""
        return any(link.kind == "image" for link in self._links)

    def run(self, path: tuple[Node, ...], end: int) -> Run:
        """All of it as a run that ends before ``end``."""
        if self._open:  # a link around several blocks belongs to the first
            self.closes(self._open[0])
        written = self.source[self.since : end]
        start = self.since + len(written) - len(written.lstrip(SPACE))
        extent = Span(start, max(start, self.since + len(written.rstrip(SPACE))))
        early = any(
            n.start < start and not n.is_block and n.name not in ("font", "span") for n in path[_inline(path) :]
        )
        links = tuple(sorted(self._links, key=lambda link: link.span))
        return Run(path, extent, strip(assemble(self._pieces)), links, tuple(self._code), early)

    def _ends_in_text(self) -> bool:
        return bool(self._pieces) and self._pieces[-1][0] not in (" ", "\n")


def _inline(path: tuple[Node, ...]) -> int:
    """Where the inline elements of a path begin: behind its last block."""
    return max((at + 1 for at, node in enumerate(path) if node.is_block or node.parent is None), default=0)
