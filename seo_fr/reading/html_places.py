"""Where in a page something may be put in: between the blocks of the element that holds the article's text.

An article's paragraphs stand in one element (``<div class="entry-content">``), or each in a wrapper of its own, or in
several sections. In front of those something may be put; never inside a list, a quotation, a figure or a box, nor
between what stands above the text (the title, the by-line).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from seo_fr.model import PROSE, Block, BlockKind, Span
from seo_fr.reading.html_runs import Run
from seo_fr.reading.html_tokens import SPACE
from seo_fr.reading.html_tree import Node
from seo_fr.resources import words

_TABLE_PARTS = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th"})
# Boxes side by side are no continuous text, even where their classes are the same.
_COLUMN = "column"


@dataclass(slots=True)
class _Home:
    """The open elements around a run, outermost first, and what it is a part of in the last of them."""

    chain: list[Node]
    top: Node | None
    run: Run

    @property
    def unit(self) -> Node | Run:
        return self.top or self.run


def placed(
    source: str, region: Node, runs: Sequence[tuple[BlockKind, int, Run]], is_table: Callable[[Node], bool]
) -> tuple[Block, ...]:
    """The blocks of the runs, each with the extent of what may not be parted, and whether it is fixed."""
    homes = [_home(region, run, is_table) for _, _, run in runs]
    _lift(homes)
    containers = _containers(source, homes, [kind for kind, _, _ in runs])
    around = {above for container in containers for above in container.ancestors()}
    blocks: list[Block] = []
    starts: list[int] = []
    for (kind, level, run), home in zip(runs, homes, strict=True):
        outer, fixed, inline = _outer(source, home, containers, around)
        span = run.view.span() if run.view.runs else run.extent
        # « Trois<b>Trois<p>Un.</p> »: the element around it opens in the middle of what stands before.
        last = bisect_left(starts, outer.start) - 1
        within = last >= 0 and outer.start < blocks[last].span.end + inline
        blocks.append(Block(kind, span, outer, run.view, level, run.links, run.code, fixed or run.early or within))
        starts.append(span.start)
    return tuple(blocks)


def _home(region: Node, run: Run, is_table: Callable[[Node], bool]) -> _Home:
    chain = [region]
    last = max((at for at, node in enumerate(run.path) if node.is_block), default=-1)
    for node in run.path[: last + 1]:
        if node.is_delimiter:
            continue
        layout = node.name in _TABLE_PARTS and not is_table(node)
        pasted = not node.is_block and node.name != "a"  # <b> around a whole text (Google Docs), custom elements
        if layout or pasted or node.name in words("html", "open_elements"):
            chain.append(node)
        else:
            return _Home(chain, node, run)
    bare = last >= 0 and run.path[last].is_delimiter  # a block of WordPress that holds no element
    return _Home(chain, run.path[last] if bare else None, run)


def _lift(homes: Sequence[_Home]) -> None:
    """An element around one thing is its wrapper: something goes before it, not into it."""
    units: dict[Node, set[Node | int]] = {}
    for home in homes:
        for outer, inner in zip(home.chain, [*home.chain[1:], home.top], strict=True):
            units.setdefault(outer, set()).add(inner or id(home.run))
    for home in homes:
        while len(home.chain) > 1 and len(units[home.chain[-1]]) == 1:
            home.top = home.chain.pop()


def _containers(source: str, homes: Sequence[_Home], kinds: Sequence[BlockKind]) -> frozenset[Node]:
    """The element in which most words stand, and its neighbours of the same name and class."""
    counts: Counter[Node] = Counter()
    for home, kind in zip(homes, kinds, strict=True):
        if kind in PROSE:
            counts[home.chain[-1]] += len(home.run.view.text.split())
    if not counts:
        return frozenset()
    best = max(counts, key=lambda node: counts[node])
    named = best.value(source, "class")
    if best.name not in ("section", "div") or _COLUMN in named:
        return frozenset({best})
    neighbours = (n for n in counts if n.parent is best.parent and n.name == best.name)
    return frozenset(n for n in neighbours if n.value(source, "class") == named)


def _outer(source: str, home: _Home, containers: frozenset[Node], around: set[Node]) -> tuple[Span, bool, bool]:
    """What may not be parted, whether nothing may be put before it, and whether it is an element of a line's text."""
    inner: list[Node | None] = [*home.chain[1:], home.top]
    deepest = next((at for at in reversed(range(len(home.chain))) if home.chain[at] in containers), None)
    fixed = deepest is None
    if deepest is None:
        deepest = next((at for at in reversed(range(len(home.chain))) if home.chain[at] in around), 0)
    node = inner[deepest]
    if node is None:
        return home.run.extent, fixed, False
    while node.parent is not None and node.parent.is_delimiter:
        node = node.parent
    return Span(node.start, node.start + len(source[node.start : node.end].rstrip(SPACE))), fixed, not node.is_block
