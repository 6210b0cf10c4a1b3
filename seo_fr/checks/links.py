"""The links and images of a Markdown article, with their places.

They are found by pattern in the lines of the blocks that hold text, and kept only where their brackets are
markup and not text a reader sees (an escaped bracket, code).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from seo_fr.checks.text import VisiblePlaces
from seo_fr.model import Article, Block, Span

_INLINE = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]\\]|\\.|!\[[^\]]*\]\([^)]*\)|\[[^\[\]]*\])*)\]"
    r"(?:\(\s*(?P<target><[^>]*>|[^\s)]*)(?:\s[^)]*)?\)|\[(?P<label>[^\]]*)\])"
)
_DEFINITION = re.compile(r"^ {0,3}\[(?P<label>[^\]]+)\]:[ \t]*<?(?P<target>[^\s>]+)", re.MULTILINE)
_AUTOMATIC = re.compile(r"<(?P<target>https?://[^>\s]+)>")
_HTML = re.compile(r"""<a\b[^>]*\bhref\s*=\s*["']?(?P<target>[^"'\s>]+)""", re.IGNORECASE)
_HTML_IMAGE = re.compile(r"<img\b(?P<attributes>[^>]*)>", re.IGNORECASE)
_ALT = re.compile(r"""\balt\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image: what the reader sees of it (or its alternative text, may be empty), where it leads."""

    kind: Literal["link", "image"]
    text: str
    target: str
    span: Span


def read_links(article: Article) -> tuple[Link, ...]:
    """The links and images in source order, those of HTML among them; none in plain text."""
    if article.format != "markdown":
        return ()
    definitions = {_label(m["label"]): m["target"] for m in _DEFINITION.finditer(article.source)}
    seen: dict[Span, Link] = {}
    for outer, blocks in _by_outer(article.blocks).items():
        for link in _in(article.source, outer, blocks, definitions):
            seen.setdefault(link.span, link)
    return tuple(seen[s] for s in sorted(seen))


def _by_outer(blocks: tuple[Block, ...]) -> dict[Span, list[Block]]:
    """Blocks of one list share their lines: each line is read once."""
    found: dict[Span, list[Block]] = {}
    for block in blocks:
        if block.kind != "code":
            found.setdefault(block.outer, []).append(block)
    return found


def _in(source: str, outer: Span, blocks: list[Block], definitions: dict[str, str]) -> Iterator[Link]:
    # Of an image alone the alternative text is the view: its brackets are no text of it either.
    shown = VisiblePlaces(b.view for b in blocks if b.kind != "html")
    for match in _INLINE.finditer(source, outer.start, outer.end):
        if not shown.holds(match.start()):
            yield from _inline(source, match, definitions)
    for match in _AUTOMATIC.finditer(source, outer.start, outer.end):
        if not shown.holds(match.start()):
            yield Link("link", match["target"], match["target"], Span(*match.span()))
    for match in _HTML.finditer(source, outer.start, outer.end):
        yield Link("link", "", match["target"], Span(*match.span()))
    for match in _HTML_IMAGE.finditer(source, outer.start, outer.end):
        alt = _ALT.search(match["attributes"])
        text = (alt["double"] or alt["single"] or "") if alt else ""
        yield Link("image", text.strip(), "", Span(*match.span()))


def _inline(source: str, match: re.Match[str], definitions: dict[str, str]) -> Iterator[Link]:
    """The link or image of ``match``, and the images inside it; none where its label is defined nowhere."""
    target = match["target"]
    if target is None:
        target = definitions.get(_label(match["label"] or match["text"]), "")
    if not target:
        return
    kind: Literal["link", "image"] = "image" if match["image"] else "link"
    yield Link(kind, match["text"].strip(), target.strip("<>"), Span(*match.span()))
    for inner in _INLINE.finditer(source, match.start("text"), match.end("text")):
        if inner["image"] and inner["target"]:
            yield Link("image", inner["text"].strip(), inner["target"], Span(*inner.span()))


def _label(text: str) -> str:
    return " ".join(text.casefold().split())
