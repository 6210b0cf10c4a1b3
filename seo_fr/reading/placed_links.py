"""The links and images of an inline token or of a block of HTML, with their offsets in its content."""

from __future__ import annotations

from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Literal, NamedTuple

from markdown_it.token import Token

from seo_fr.reading.placed_inline import Address
from seo_fr.reading.sites.html_kinds import is_call
from seo_fr.reading.visible import visible

_Markup = Literal["markdown", "html"]
_TELLING = {"link_open", "image", "html_inline"}


class PlacedLink(NamedTuple):
    """A `Link` whose offsets are not yet those of the source."""

    start: int
    end: int
    kind: Literal["link", "image"]
    text: str
    target: str


def inline_links(content: str, children: Sequence[Token]) -> tuple[PlacedLink, ...]:
    """The links and images among the tokens of a text, in order of their beginnings."""
    if _TELLING.isdisjoint(token.type for token in children):
        return ()
    links = _Links()
    for token in children:
        start = token.meta.get("at", 0)
        match token.type:
            case "link_open":
                links.opens("markdown", _written(token, "href"), start, token.meta["end"])
            case "link_close":
                links.closes("markdown")
            case "image":
                shown = visible(content, [token], alternatives=True)
                links.image("".join(text for text, _, _ in shown), _written(token, "src"), start, token.meta["end"])
            case "html_inline":
                links.read(token.content, start)
        links.handle_data("".join(text for text, _, _ in visible(content, [token])))
    return links.gathered(len(content))


def html_links(content: str) -> tuple[PlacedLink, ...]:
    """The links and images of a block of HTML, in order of their beginnings."""
    links = _Links()
    links.read(content, 0)
    return links.gathered(len(content))


def _written(token: Token, name: str) -> str:
    address = token.attrs[name]
    return address.written if isinstance(address, Address) else ""


class _Open(NamedTuple):
    markup: _Markup
    target: str
    start: int
    end: int
    shown: int  # how much was shown before it


class _Links(HTMLParser):
    """Gathers what is between the beginning of a link and its end, be it Markdown or a tag."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[PlacedLink] = []
        self._open: list[_Open] = []
        self._shown = ""
        self._html = ""
        self._starts: list[int] = []

    def opens(self, markup: _Markup, target: str, start: int, end: int = -1) -> None:
        """A link begins, unless it calls a note; ``end`` where it is known already."""
        if is_call(target):
            return
        self._open.append(_Open(markup, target, start, end, len(self._shown)))

    def image(self, text: str, target: str, start: int, end: int) -> None:
        """An image; its alternative text is that of the link around it."""
        self._found.append(PlacedLink(start, end, "image", text.strip(), target.strip()))
        self._shown += text

    def closes(self, markup: _Markup, end: int = -1) -> None:
        """The last open link of that markup ends; nothing where none is open."""
        link = next((link for link in reversed(self._open) if link.markup == markup), None)
        if link is not None:
            self._open.remove(link)
            text = self._shown[link.shown :].strip()
            self._found.append(PlacedLink(link.start, max(link.end, end), "link", text, link.target.strip()))

    def gathered(self, end: int) -> tuple[PlacedLink, ...]:
        """What was gathered; a link that nobody closed ends with the text."""
        while self._open:
            self.closes(self._open[-1].markup, end)
        return tuple(sorted(self._found))

    def read(self, html: str, base: int) -> None:
        """Read ``html``, which begins at ``base``."""
        self.reset()
        self._html = html
        self._starts = [base, *(base + at + 1 for at, character in enumerate(html) if character == "\n")]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens."""
        given, start = dict(attrs), self._at()
        if tag == "a":
            self.closes("html", start)  # HTML knows no link within a link
            self.opens("html", given.get("href") or "", start)
        elif tag == "img":
            # An image that is loaded late keeps its address in data-src, data-lazy-src…
            late = next((value for name, value in attrs if name.endswith("src") and value), "")
            end = start + len(self.get_starttag_text() or "")
            self.image(given.get("alt") or "", given.get("src") or late, start, end)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """``<a/>`` opens like ``<a>``."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """A tag closes."""
        if tag == "a":
            base, start = self._starts[0], self._at()
            self.closes("html", base + self._html.index(">", start - base) + 1)

    def handle_data(self, data: str) -> None:
        """Text that a reader sees."""
        self._shown += data

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """``<![…`` is a comment in HTML; the parser would stop at one it does not know."""
        return self.parse_bogus_comment(i, report)

    def _at(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column
