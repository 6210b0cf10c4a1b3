"""What the head of a page says of the article, and where what it does not say may stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from seo_fr.model import PageHead, Span
from seo_fr.reading.html_linked_data import article_in, is_about_article
from seo_fr.reading.html_references import attribute_text, shown
from seo_fr.reading.html_tokens import SPACE, Token
from seo_fr.reading.html_tree import Node, Tree
from seo_fr.reading.one_line import one_line
from seo_fr.resources import rules, words

_LISTED = frozenset({"keywords", "section"})
_DATES = {"date": "datepublished", "modified": "datemodified"}


def read_head(tree: Tree, *, titled: bool) -> PageHead | None:
    """The head of a page; None for a fragment, which has none.

    ``titled`` tells that the article has a heading of level 1: then the page's ``<title>`` is not the article's.
    """
    if not _is_page(tree):
        return None
    found = _Found(tree)
    found.read()
    if titled:
        found.data.pop("title", None)
    head = next((node for node in tree.nodes if node.name == "head"), None)
    at = _next_place(tree, head)
    inside = Span(head.inner, head.close) if head else Span(at, at)
    whole = Span(head.start, head.end) if head else Span(at, at)
    return PageHead(
        whole,
        inside,
        found.data,
        places=found.places,
        written=frozenset(found.written),
        blanks=found.blanks,
        place=at,
        tagged=head is not None,
    )


def page_title(tree: Tree) -> str:
    """The text of ``<title>``, white space as one space each; empty where there is none."""
    node = next((n for n in tree.nodes if _is_title(n)), None)
    return _text(tree.source, node) if node else ""


def _is_page(tree: Tree) -> bool:
    """A fragment (the text field of a CMS) has neither of these."""
    names = {"html", "body", "title", "meta"}
    if any(node.name in names or (node.name == "head" and node.inner > node.start) for node in tree.nodes):
        return True
    first = next((c for c in tree.root.children if isinstance(c, Token) and c.kind == "comment"), None)
    return first is not None and tree.source[first.start : first.end].lower().startswith("<!doctype")


def _is_title(node: Node) -> bool:
    return node.name == "title" and all(above.name != "svg" for above in node.ancestors())


def _text(source: str, node: Node) -> str:
    texts = (piece for c in node.children if isinstance(c, Token) for piece, _ in shown(source, c.start, c.end))
    return one_line("".join(texts))


def _next_place(tree: Tree, head: Node | None) -> int:
    """Behind the last element of the head; where nobody wrote one, before the body or whatever comes first."""
    if head is not None:
        inner = [c.end for c in head.children if isinstance(c, Node) or c.kind == "comment"]
        return max(inner, default=head.inner)
    body = next((node for node in tree.nodes if node.name == "body"), None)
    if body is not None:
        return body.start
    page = next((node for node in tree.nodes if node.name == "html"), tree.root)
    comments = [c for c in page.children[:1] if isinstance(c, Token) and c.kind == "comment"]
    return comments[0].end if page is tree.root and comments else page.inner


@dataclass(slots=True)
class _Found:
    """``written`` are the elements that are there with a value, ``blanks`` where that of an empty one goes."""

    tree: Tree
    data: dict[str, Any] = field(default_factory=dict)
    places: dict[str, Span] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    blanks: dict[str, int] = field(default_factory=dict)
    _metas: dict[str, list[tuple[str, Span]]] = field(default_factory=dict)

    def read(self) -> None:
        for node in self.tree.nodes:
            match node.name:
                case "title" if _is_title(node):
                    self._title(node)
                case "meta":
                    self._meta(node)
                case "link" if "canonical" in node.value(self.tree.source, "rel").lower().split():
                    self._set("canonical", node.value(self.tree.source, "href"), node)
                case "html" if language := node.value(self.tree.source, "lang"):
                    self._set("lang", language, node)
                case "script" if node.value(self.tree.source, "type").lower() == "application/ld+json":
                    self._linked_data(node)
                case _:
                    self._microdata(node)
        for name, wanted in rules("html")["meta_names"].items():
            if name != "why":
                self._from_metas(name, wanted)
        self._from_linked_data()
        self._slug()

    def _set(self, name: str, value: Any, node: Node) -> None:
        if value and name not in self.data:
            self.data[name] = value
            self.places[name] = Span(node.start, node.end)

    def _title(self, node: Node) -> None:
        text = _text(self.tree.source, node)
        if text:
            self._set("title", text, node)
            self.written.add("title")
        elif (
            node.parent is not None
            and node.parent.name == "head"
            and not self.tree.source[node.inner : node.close].strip(SPACE)
        ):
            self.blanks.setdefault("title", node.inner)

    def _meta(self, node: Node) -> None:
        source = self.tree.source
        start, end = node.attrs.get("content", (0, 0))
        value = one_line(attribute_text(source[start:end]))
        for key in ("name", "property", "itemprop"):
            name = node.value(source, key).lower()
            if value and name:
                self._metas.setdefault(name, []).append((value, Span(node.start, node.end)))
            if name == "description" and key == "name":
                if value:
                    self.written.add("description")
                elif end == start and source[start - 1 : start] in ('"', "'"):
                    self.blanks.setdefault("description", start)

    def _microdata(self, node: Node) -> None:
        source = self.tree.source
        kind = node.value(source, "itemtype")
        if kind.rpartition("/")[2] in words("html", "article_types"):
            self.written.add("json_ld")
        for prop in node.value(source, "itemprop").lower().split():
            for name, wanted in _DATES.items():
                if prop == wanted:
                    self._set(name, node.value(source, "datetime") or node.value(source, "content"), node)

    def _linked_data(self, node: Node) -> None:
        text = self.tree.source[node.inner : node.close]
        found = article_in(text)
        if found is not None:
            self._set("json_ld", found, node)
        elif is_about_article(text):  # it is there, though no machine can read it
            self._set("json_ld", text.strip(), node)
        if "json_ld" in self.data:
            self.written.add("json_ld")

    def _from_metas(self, name: str, wanted: list[str]) -> None:
        values = next((self._metas[key] for key in wanted if key in self._metas), [])
        if name == "author":
            values = [v for v in values if "://" not in v[0]]
        if values and name not in self.data:
            split = [part.strip() for value, _ in values for part in value.split(",") if part.strip()]
            self.data[name] = split if name in _LISTED else values[0][0]
            self.places[name] = values[0][1]

    def _from_linked_data(self) -> None:
        """What only the structured data say."""
        article = self.data.get("json_ld")
        if isinstance(article, dict):
            given = (("author", "author"), ("datePublished", "date"), ("dateModified", "modified"), ("image", "image"))
            for key, name in given:
                if article.get(key) and name not in self.data:
                    self.data[name] = article[key]
                    self.places[name] = self.places["json_ld"]

    def _slug(self) -> None:
        """The last part of the article's own address, without the ending of a file."""
        address = self.data.get("canonical", "")
        try:
            last = urlsplit(address).path.rstrip("/").rpartition("/")[2]
        except ValueError:
            return
        name, dot, ending = last.rpartition(".")
        slug = name if dot and len(ending) <= 5 else last
        if slug:
            self.data["slug"] = slug
            self.places["slug"] = self.places["canonical"]
