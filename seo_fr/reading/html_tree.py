"""Tags → elements, those that nobody closed included, as browsers nest them as far as blocks go.

The rules of the HTML standard for implied end tags (WHATWG, 13.1.2.4 and 13.2.6.4.7). The comments that delimit
the blocks of WordPress (``<!-- wp:paragraph -->``) are elements too, named ``wp:paragraph``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from seo_fr.reading.html_references import attribute_text
from seo_fr.reading.html_tokens import SPACE, Attributes, Token, tokens
from seo_fr.resources import words

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SCOPE = frozenset({"table", "td", "th", "caption", "html", "template", "button", "object"})
# A start tag of the first name closes the nearest of the second ones, unless one of the third stands between.
_IMPLIED: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), _SCOPE | {"ul", "ol", "menu", "dir"}),
    "dt": (frozenset({"dt", "dd"}), _SCOPE | {"dl"}),
    "dd": (frozenset({"dt", "dd"}), _SCOPE | {"dl"}),
    "option": (frozenset({"option"}), _SCOPE | {"select", "datalist"}),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table", "html"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table", "html"})),
    "tr": (frozenset({"tr"}), frozenset({"table", "html"})),
    **dict.fromkeys(
        ("thead", "tbody", "tfoot"), (frozenset({"thead", "tbody", "tfoot"}), frozenset({"table", "html"}))
    ),
}
_WP = re.compile(rf"<!--[{SPACE}]+(?P<end>/)?wp:(?P<name>[a-z][a-z0-9_/-]*)(?=[{SPACE}]).*?(?P<void>/)?-->", re.DOTALL)
# Pages of news nest thirty elements deep at most. What is deeper than this becomes a neighbour (Blink does so at 512),
# so that no page costs more than its length.
_DEEPEST = 128


@dataclass(slots=True, eq=False)
class Node:
    """An element: ``[start, end)`` with its tags, ``[inner, close)`` between them. Children are nodes and tokens.

    ``words``, ``paragraphs``, ``headings`` and ``tables`` are counts of what is within.
    """

    name: str
    attrs: Attributes
    parent: Node | None
    start: int
    inner: int
    close: int = -1
    end: int = -1
    children: list[Node | Token] = field(default_factory=list)
    words: int = 0
    paragraphs: int = 0
    headings: int = 0
    tables: int = 0

    @property
    def is_block(self) -> bool:
        """True where text before and after it stands apart."""
        return self.name in words("html", "block_elements") or self.is_delimiter

    @property
    def is_delimiter(self) -> bool:
        """True for the comments of WordPress around a block."""
        return self.name.startswith("wp:")

    def value(self, source: str, name: str) -> str:
        """The attribute as text; empty where it has none."""
        start, end = self.attrs.get(name, (0, 0))
        return attribute_text(source[start:end]).strip()

    def tokens_of(self, source: str) -> frozenset[str]:
        """The words of its classes and its id, in lower case."""
        if not self.attrs:
            return frozenset()
        return frozenset(f"{self.value(source, 'class')} {self.value(source, 'id')}".lower().split())

    def ancestors(self) -> Iterator[Node]:
        """The elements around it, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


@dataclass(frozen=True, slots=True)
class Tree:
    """The page: ``root`` stands for all of it, ``nodes`` are the elements in the order of their start tags."""

    source: str
    root: Node
    nodes: tuple[Node, ...]


def grow(source: str, base: int = 0) -> Tree:
    """The elements of the HTML that begins at ``base``."""
    builder = _Builder(source, base)
    for token in tokens(source, base):
        builder.take(token)
    builder.finish()
    return Tree(source, builder.root, tuple(builder.nodes))


def is_whole(html: str) -> bool:
    """True where every tag and comment of ``html`` is closed within it, and none closes what is outside."""
    opened: list[str] = []
    end = 0
    for token in tokens(html):
        end = token.end
        if token.kind == "start" and token.name not in words("html", "void_elements"):
            opened.append(token.name)
        stray = token.kind == "end" and (not opened or opened.pop() != token.name)
        if stray or (token.kind == "comment" and not html.endswith("-->", 0, token.end)):
            return False
    return not opened and end == len(html)


class _Builder:
    def __init__(self, source: str, base: int) -> None:
        self.root = Node("", {}, None, base, base)
        self.nodes: list[Node] = []
        self._source = source
        self._stack = [self.root]
        self._open: Counter[str] = Counter()
        self._has_begun = False

    def take(self, token: Token) -> None:
        match token.kind:
            case "start":
                self._start(token)
            case "end":
                self._end(token)
            case "comment" if delimiter := _WP.fullmatch(self._source, token.start, token.end):
                self._delimiter(token, delimiter)
            case _:
                if self._stack[-1].name == "head" and token.kind == "text" and not self._is_space(token):
                    self._pop(self._stack[-1], token.start, token.start)
                self._stack[-1].children.append(token)
                self._has_begun = self._has_begun or (token.kind == "text" and not self._is_space(token))
                if token.kind == "text":
                    self._stack[-1].words += len(self._source[token.start : token.end].split())

    def finish(self) -> None:
        end = len(self._source)
        while len(self._stack) > 1:
            self._pop(self._stack[-1], end, end)
        self.root.close = self.root.end = end

    def _start(self, token: Token) -> None:
        name, in_head = token.name, words("html", "head_elements")
        if name in ("html", "body", "head") and self._open[name]:
            return
        if self._stack[-1].name == "head" and name not in in_head:
            self._pop(self._stack[-1], token.start, token.start)
        if name in in_head and self._stack[-1].name in ("", "html") and not self._has_begun:
            self._add("head", token._replace(end=token.start, attrs={}))  # nobody has to write it
        self._has_begun = self._has_begun or name not in in_head | {"html"}
        if name in words("html", "paragraph_closers"):
            self._close({"p"}, _SCOPE, token.start, token.start)
        if name in HEADINGS:
            self._close(HEADINGS, words("html", "block_elements"), token.start, token.start)
        if name in _IMPLIED:
            closed, scope = _IMPLIED[name]
            self._close(closed, scope, token.start, token.start)
        if name == "a":
            self._close({"a"}, words("html", "block_elements"), token.start, token.start)
        # Only SVG, MathML and AMP close an element by a slash; HTML takes no notice of it.
        alone = name in words("html", "void_elements") or (
            token.closed and ("-" in name or self._open["svg"] > 0 or self._open["math"] > 0)
        )
        self._add(name, token, alone=alone)

    def _end(self, token: Token) -> None:
        name = token.name
        if name in ("html", "body") or name in words("html", "void_elements"):
            if name == "br":
                self._add(name, token, alone=True)
            return
        names = HEADINGS if name in HEADINGS else {name}
        blocks = words("html", "block_elements")
        scope = _SCOPE - {name} if name in blocks else blocks
        if name in ("table", "tr", "td", "th", "tbody", "thead", "tfoot"):
            scope = frozenset({"html"} if name == "table" else {"html", "table"})
        self._close(names, scope, token.start, token.end)

    def _delimiter(self, token: Token, found: re.Match[str]) -> None:
        name = f"wp:{found['name']}"
        if found["end"]:
            self._close({name}, frozenset(), token.start, token.end)
        else:
            self._add(name, token, alone=bool(found["void"]))

    def _add(self, name: str, token: Token, *, alone: bool = False) -> None:
        node = Node(name, token.attrs, self._stack[-1], token.start, token.end, token.end, token.end)
        self._stack[-1].children.append(node)
        self.nodes.append(node)
        if not alone and len(self._stack) < _DEEPEST:
            self._stack.append(node)
            self._open[name] += 1

    def _close(self, names: frozenset[str] | set[str], scope: frozenset[str], close: int, end: int) -> None:
        """Close the nearest open element of ``names``, and all within, unless one of ``scope`` stands between."""
        if not any(self._open[name] for name in names):
            return
        for node in reversed(self._stack):
            if node.name in names:
                self._pop(node, close, end)
                return
            if node.name in scope:
                return

    def _pop(self, last: Node, close: int, end: int) -> None:
        """Close ``last`` and all within; what had no end tag of its own ends where ``last`` closes."""
        while True:
            node = self._stack.pop()
            self._open[node.name] -= 1
            node.close, node.end = close, end if node is last else close
            around = self._stack[-1]
            around.words += node.words
            around.paragraphs += node.paragraphs + (node.name == "p")
            around.headings += node.headings + (node.name in HEADINGS)
            around.tables += node.tables + (node.name == "table")
            if node is last:
                return

    def _is_space(self, token: Token) -> bool:
        return not self._source[token.start : token.end].strip()
