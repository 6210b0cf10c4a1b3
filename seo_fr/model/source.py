"""The article as it was read: spans, blocks of prose, front matter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from seo_fr.model.document import WorkingText
from seo_fr.model.genre import NEWS, Genre
from seo_fr.model.text import Span, TextView

BlockKind = Literal["title", "heading", "paragraph", "item", "quote", "code", "table", "html", "image", "note"]

PROSE: frozenset[BlockKind] = frozenset({"paragraph", "item", "quote"})

Origin = Literal["article", "suggested", "generated"]


HeaderLanguage = Literal["yaml", "toml", "json", "javascript", "lines"]


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The head of a Markdown article, or the object that an MDX page exports (``javascript``).

    ``lines`` is a head without fences, as Pelican keeps it.

    ``span`` covers the block with both fences and the line end after it, ``body`` what stands between the fences; of
    JSON and JavaScript, the object with its braces. ``data`` says what it says, a date or a number as it is written.
    """

    span: Span
    body: Span
    data: Mapping[str, Any]
    language: HeaderLanguage = "yaml"


@dataclass(frozen=True, slots=True)
class PageHead(FrontMatter):
    """The ``<head>`` of an HTML page: ``span`` is the element, ``body`` what stands in it.

    ``data`` is what the page says of the article, under the names front matter would have, and ``places`` the
    element that says it. ``written`` are those of ``title``, ``description`` and ``json_ld`` that are there,
    ``blanks`` where the value of an empty one goes, ``place`` where a further element goes. ``tagged`` is
    false where the page has no head at all, neither written nor implied.
    """

    places: Mapping[str, Span] = field(default_factory=dict)
    written: frozenset[str] = frozenset()
    blanks: Mapping[str, int] = field(default_factory=dict)
    place: int = 0
    tagged: bool = True


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
    links and images in order, ``code`` the spans of code within its text, backticks or tags included.
    In HTML ``outer`` are the tags around it, not lines, and ``fixed`` tells that nothing may be put right before it,
    whatever stands there (the by-line in the header of an article). A ``note`` is what a call in
    the text leads to.
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
    fixed: bool = False
    by_look: bool = False
    apart: tuple[Span, ...] = ()

    @property
    def is_apart(self) -> bool:
        """True when nothing of it is the article's own text."""
        return sum(map(len, self.apart)) >= len(self.span) > 0

    def continues(self, before: Block) -> bool:
        """True when nothing may be put in between: they are neighbours in one list, quotation or table, or fixed."""
        return self.fixed or self.outer == before.outer


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

    ``exported`` is what an MDX page tells of itself in JavaScript, or Pelican's lines ``Title: …``, below the front
    matter or without one.
    ``genre`` is news until somebody has looked (`seo_fr.analysis.genres`). ``document`` is the file of a word
    processor that the source is the working text of.
    """

    path: str
    source: str
    format: Literal["text", "markdown", "html"]
    front_matter: FrontMatter | None
    title: Title | None
    blocks: tuple[Block, ...]
    newline: str = "\n"
    encoding: str = "utf-8"
    notices: tuple[Notice, ...] = ()
    genre: Genre = NEWS
    exported: FrontMatter | None = None
    document: WorkingText | None = None

    @property
    def is_fragment(self) -> bool:
        """True for HTML without a head: the text field of a CMS, which keeps title and description elsewhere."""
        return self.format == "html" and self.front_matter is None

    @property
    def links(self) -> tuple[Link, ...]:
        """The links and images, in order; a plain text has none."""
        return tuple(link for block in self.blocks for link in block.links)

    @property
    def prose(self) -> tuple[Block, ...]:
        """The blocks of prose: the ``paragraphs`` of docs/contrat.md."""
        return tuple(b for b in self.blocks if b.kind in PROSE)
