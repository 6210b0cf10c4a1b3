"""The elements of an article → its runs of text, and what kind of block each is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.model import Block, BlockKind, Span
from seo_fr.reading.html_places import placed
from seo_fr.reading.html_region import Surroundings, is_layout
from seo_fr.reading.html_runs import Gathering, Run
from seo_fr.reading.html_tokens import SPACE, Token
from seo_fr.reading.html_tree import HEADINGS, Node
from seo_fr.reading.views import as_written
from seo_fr.resources import words

# A blank line parts paragraphs where WordPress adds the tags only when it shows the article (wpautop).
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*")
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
_SHORTCODE = re.compile(r"\[(?P<name>[a-z][\w-]*)(?:\s[^\]]*)?/?\](?:[\s\S]*\[/(?P=name)\])?")
# « <!-- seo-fr: ignore… -->», « <!-- seo-fr-bloc: … -->», « <!-- /seo-fr-bloc -->».
_OWN = re.compile(r"<!--\s*/?seo-fr")
_IMAGES = frozenset({"img", "amp-img", "amp-anim"})
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th", "caption"), "table"),
    "blockquote": "quote",
    "figcaption": "image",
    "figure": "html",
    "pre": "code",
    "wp:shortcode": "html",
}


class Reader:
    """Reads the blocks of one region of a page; ``classic`` tells that blank lines part its paragraphs."""

    def __init__(self, surroundings: Surroundings, region: Node, *, classic: bool) -> None:
        self._surroundings = surroundings
        self._source = surroundings.tree.source
        self._region = region
        self._classic = classic
        self._path: list[Node] = []
        self._layout: dict[Node, bool] = {}
        self._runs: list[tuple[BlockKind, int, Run]] = []
        self._held = Gathering(self._source, region.inner)

    def blocks(self) -> tuple[Block, ...]:
        """The blocks in order."""
        for event, child in _walk(self._region, self._surroundings):
            if isinstance(child, Token):
                self._token(child)
            elif event == "skip":
                self._skip(child)
            elif event == "open":
                self._opens(child)
            else:
                self._closes(child)
        self._flush(self._region.close)
        return placed(self._source, self._region, self._runs, self._is_table)

    def _token(self, token: Token) -> None:
        if token.kind == "comment":
            stray = self._held.is_blank and self._source.startswith("<!--", token.start)
            if stray or is_for_us(self._source, token):
                self._aside(token.start, token.end)
        elif token.kind == "text":
            kept = any(node.name in ("pre", "listing") for node in self._path)
            if self._classic and not kept and self._kind(self._path) in ("paragraph", "quote", "item"):
                self._lines(token)
            else:
                self._held.text(token.start, token.end, kept=kept)

    def _lines(self, token: Token) -> None:
        """Text as WordPress shows it: a blank line parts paragraphs, a line end is one."""
        at = token.start
        for blank in _BLANK_LINE.finditer(self._source, token.start, token.end):
            self._broken(at, blank.start())
            self._flush(blank.start(), blank.end())
            at = blank.end()
        self._broken(at, token.end)

    def _broken(self, start: int, end: int) -> None:
        at = start
        for line_end in _LINE_END.finditer(self._source, start, end):
            self._held.text(at, line_end.start())
            if self._source[line_end.end() : line_end.end() + 1].islower():  # the line was only wrapped
                self._held.text(*line_end.span())
            else:
                self._held.line_end(*line_end.span())
            at = line_end.end()
        self._held.text(at, end)

    def _skip(self, node: Node) -> None:
        """What shows no prose: a block of its own, unless it stands in the middle of a line."""
        if node.is_block or self._held.is_blank:
            self._flush(node.start)
            self._aside(node.start, node.end)

    def _aside(self, start: int, end: int) -> None:
        self._flush(start, end)
        end = start + len(self._source[start:end].rstrip(SPACE))
        run = Run(tuple(self._path), Span(start, end), as_written(self._source, start, end), (), ())
        self._runs.append(("html", 0, run))

    def _opens(self, node: Node) -> None:
        if node.name == "br":
            if not self._held.line_end(node.start, node.end):
                self._flush(node.start, node.end)
        elif node.name in _IMAGES:
            self._image(node)
        elif node.is_block:
            self._flush(node.start, node.inner)
        else:
            self._held.opens(node)
        self._path.append(node)

    def _image(self, node: Node) -> None:
        # An image that is loaded late keeps its address in data-src, data-lazy-src…
        late = (node.value(self._source, name) for name in node.attrs if name.endswith("src"))
        target = node.value(self._source, "src") or next(filter(None, late), "")
        self._held.image(node, target, node.value(self._source, "alt"))

    def _closes(self, node: Node) -> None:
        if node.is_block:
            self._flush(node.close, node.end)
            self._path.pop()
        else:
            self._held.closes(node)
            self._path.pop()

    def _flush(self, end: int, since: int | None = None) -> None:
        """The run that ends at ``end``, if it shows anything; the next one begins at ``since``."""
        held, self._held = self._held, Gathering(self._source, end if since is None else since)
        if held.is_blank and not held.holds_image:
            return
        run = held.run(tuple(self._path), end)
        kind = self._kind(self._path)
        if held.is_blank and kind != "table":
            kind = "image"
        elif kind == "paragraph" and (shortcode := _SHORTCODE.fullmatch(run.view.text)):
            kind = "image" if shortcode["name"] in words("html", "shortcodes") else "html"
        level = int(next(n.name[1] for n in reversed(self._path) if n.name in HEADINGS)) if kind == "heading" else 0
        self._runs.append((kind, level, run))

    def _kind(self, path: list[Node]) -> BlockKind:
        for node in reversed(path):
            kind = _KINDS.get(node.name, "paragraph")
            if kind == "table" and not self._is_table(node):
                continue
            if kind == "code" and "wp-block-verse" in node.tokens_of(self._source):
                continue
            if kind != "paragraph":
                return kind
        return "paragraph"

    def _is_table(self, node: Node) -> bool:
        """True for a cell of a table of data."""
        table = node if node.name == "table" else next((n for n in node.ancestors() if n.name == "table"), None)
        if table is None:
            return False
        if table not in self._layout:
            self._layout[table] = is_layout(table, self._source)
        return not self._layout[table]


def _walk(region: Node, surroundings: Surroundings) -> Iterator[tuple[str, Node | Token]]:
    """Every element as it opens and closes, and every token; what is hidden is skipped as a whole."""
    waiting: list[tuple[str, Node | Token]] = [
        ("token" if isinstance(c, Token) else "open", c) for c in region.children
    ]
    waiting.reverse()
    while waiting:
        event, child = waiting.pop()
        if isinstance(child, Token) or event == "close":
            yield event, child
        elif child.name == "head":
            continue
        elif surroundings.hides(child):
            yield "skip", child
        else:
            yield "open", child
            waiting.append(("close", child))
            waiting += reversed([("token" if isinstance(c, Token) else "open", c) for c in child.children])


def is_for_us(source: str, token: Token) -> bool:
    """True for a comment that is meant for us, or comes from us."""
    return token.kind == "comment" and _OWN.match(source, token.start) is not None


def is_classic(source: str, region: Node, surroundings: Surroundings) -> bool:
    """True for the text of WordPress's old editor: no page, and paragraphs without tags parted by blank lines."""
    tree = surroundings.tree
    if region is not tree.root or any(n.is_delimiter or n.name in ("html", "head", "body") for n in tree.nodes):
        return False
    texts = [c for c in region.children if isinstance(c, Token) and c.kind == "text"]
    return (
        any(_BLANK_LINE.search(source[t.start : t.end].strip(SPACE)) for t in texts)
        or sum(bool(_BLANK_LINE.search(source, t.start, t.end) and source[t.start : t.end].strip(SPACE)) for t in texts)
        > 1
    )
