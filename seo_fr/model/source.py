"""The article as it was read: spans, blocks of prose, front matter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from seo_fr.model.genre import NEWS, Genre
from seo_fr.model.text import Span, TextView

BlockKind = Literal["title", "heading", "paragraph", "item", "quote", "code", "table", "html", "image"]

PROSE: frozenset[BlockKind] = frozenset({"paragraph", "item", "quote"})

Origin = Literal["article", "suggested", "generated"]


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The YAML head of a Markdown article.

    ``span`` covers the block with both fences and the line end after it, ``body`` the YAML between.
    """

    span: Span
    body: Span
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image, Markdown's or HTML's.

    ``text`` is what a reader sees of it, or an image's alternative text; ``target`` the address as the author
    wrote it, entities and escapes resolved, empty where it leads nowhere. ``span`` covers all of it, from the
    first bracket to the last one, or from tag to tag.
    """

    kind: Literal["link", "image"]
    text: str
    target: str
    span: Span


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the article.

    ``span`` is the extent of its visible text in the source, ``outer`` the whole lines of the
    top-level block it belongs to (a list, a quotation, itself), line end of the last line excluded.
    Two blocks of one list share their ``outer``. ``level`` is 1 to 6 for headings, else 0. ``links`` are its
    links and images in order, ``code`` the spans of code within its text, backticks included.
    ``by_look`` tells a heading that nothing but its look makes one: a bold line, an interviewer's question, the
    bare short line of a plain text. ``apart`` are the parts that only serve the reader or the desk: contact,
    credit, byline, link to another article.
    """

    kind: BlockKind
    span: Span
    outer: Span
    view: TextView
    level: int = 0
    links: tuple[Link, ...] = ()
    code: tuple[Span, ...] = ()
    by_look: bool = False
    apart: tuple[Span, ...] = ()

    @property
    def is_apart(self) -> bool:
        """True when nothing of it is the article's own text."""
        return sum(map(len, self.apart)) >= len(self.span) > 0

    def continues(self, before: Block) -> bool:
        """True when the two are neighbours in one list, quotation or table: nothing may be put in between."""
        return self.outer == before.outer


@dataclass(frozen=True, slots=True)
class Title:
    """The article's own title. ``span`` is None when it stands in the front matter."""

    text: str
    origin: Origin
    span: Span | None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader of the file wants the user to know (an old encoding, say); French, one line."""

    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """A source and its blocks in order; ``title`` is None where the source has none.

    ``genre`` is news until somebody has looked (`seo_fr.analysis.genres`).
    """

    path: str
    source: str
    format: Literal["text", "markdown"]
    front_matter: FrontMatter | None
    title: Title | None
    blocks: tuple[Block, ...]
    newline: str = "\n"
    encoding: str = "utf-8"
    notices: tuple[Notice, ...] = ()
    genre: Genre = NEWS

    @property
    def links(self) -> tuple[Link, ...]:
        """The links and images, in order; a plain text has none."""
        return tuple(link for block in self.blocks for link in block.links)

    @property
    def prose(self) -> tuple[Block, ...]:
        """The blocks of prose: the ``paragraphs`` of docs/contrat.md."""
        return tuple(b for b in self.blocks if b.kind in PROSE)
