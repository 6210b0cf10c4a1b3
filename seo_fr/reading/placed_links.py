"""The links and images of an inline token or of a block of HTML, with their offsets in its content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Literal, NamedTuple

from markdown_it.token import Token

from seo_fr.reading.placed_inline import Address, visible

_Markup = Literal["markdown", "html"]


class PlacedLink(NamedTuple):
    """A `Link` whose offsets are not yet those of the source."""

    start: int
    end: int
    kind: Literal["link", "image"]
    text: str
    target: str


def inline_links(content: str, children: Iterable[Token]) -> tuple[PlacedLink, ...]:
    """The links and images among the tokens of a text, in order of their beginnings."""
    links = _Links()
    for token in children:
        start = token.meta.get("at", 0)
        match token.type:
            case "link_open":
                # A mark of a footnote, which CommonMark takes for a link to the first word of the note.
                target = "" if content.startswith("[^", start) else _written(token, "href")
                links.open("markdown", target, start, token.meta["end"])
            case "link_close":
                links.close("markdown")
            case "image":
                shown = visible(content, [token], alternatives=True)
                links.image("".join(text for text, _, _ in shown), _written(token, "src"), start, token.meta["end"])
            case "html_inline":
                _Html(links, start).read(token.content)
        links.show("".join(text for text, _, _ in visible(content, [token])))
    return links.whole(len(content))


def html_links(content: str) -> tuple[PlacedLink, ...]:
    """The links and images of a block of HTML, in order of their beginnings."""
    links = _Links()
    _Html(links, 0).read(content)
    return links.whole(len(content))


def _written(token: Token, name: str) -> str:
    address = token.attrs[name]
    return address.written if isinstance(address, Address) else ""


@dataclass(slots=True)
class _Open:
    markup: _Markup
    target: str
    start: int
    end: int
    texts: list[str] = field(default_factory=list)


class _Links:
    """Gathers what is between the beginning of a link and its end."""

    def __init__(self) -> None:
        self._found: list[PlacedLink] = []
        self._open: list[_Open] = []

    def open(self, markup: _Markup, target: str, start: int, end: int = -1) -> None:
        """A link begins; ``end`` where it is known already."""
        self._open.append(_Open(markup, target, start, end))

    def show(self, text: str) -> None:
        """Text that a reader sees."""
        for link in self._open:
            link.texts.append(text)

    def image(self, text: str, target: str, start: int, end: int) -> None:
        """An image; its alternative text is that of the link around it."""
        self._found.append(PlacedLink(start, end, "image", text.strip(), target.strip()))
        self.show(text)

    def close(self, markup: _Markup, end: int = -1) -> None:
        """The last open link of that markup ends; nothing where none is open."""
        for index in reversed(range(len(self._open))):
            if self._open[index].markup == markup:
                self._end(self._open.pop(index), end)
                return

    def whole(self, end: int) -> tuple[PlacedLink, ...]:
        """All of them; a link that nobody closed ends with the text."""
        while self._open:
            self._end(self._open.pop(), end)
        return tuple(sorted(self._found))

    def _end(self, link: _Open, end: int) -> None:
        known = link.end if link.end >= 0 else end
        self._found.append(PlacedLink(link.start, known, "link", "".join(link.texts).strip(), link.target.strip()))


class _Html(HTMLParser):
    """Tells ``links`` the links, images and text of HTML that begins at ``base``."""

    def __init__(self, links: _Links, base: int) -> None:
        super().__init__()
        self._links = links
        self._base = base
        self._starts = [0]
        self._html = ""

    def read(self, html: str) -> None:
        """Read all of ``html``; call it once."""
        self._html = html
        self._starts += [at + 1 for at, character in enumerate(html) if character == "\n"]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens."""
        start = self._at()
        if tag == "a":
            self._links.close("html", self._base + start)  # HTML knows no link within a link
            self._links.open("html", dict(attrs).get("href") or "", self._base + start)
        elif tag == "img":
            given, end = dict(attrs), start + len(self.get_starttag_text() or "")
            # An image that is loaded late keeps its address in data-src, data-lazy-src…
            late = next((value for name, value in attrs if name.endswith("src") and value), "")
            target = given.get("src") or late
            self._links.image(given.get("alt") or "", target, self._base + start, self._base + end)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """``<a/>`` opens like ``<a>``."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """A tag closes."""
        if tag == "a":
            self._links.close("html", self._base + self._html.index(">", self._at()) + 1)

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        self._links.show(data)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """``<![…`` is a comment in HTML; the parser would stop at one it does not know."""
        return self.parse_bogus_comment(i, report)

    def _at(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column
