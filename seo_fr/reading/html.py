"""HTML → blocks with exact source spans, and what the page's head says."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from seo_fr.errors import InputError
from seo_fr.model import PROSE, Block, PageHead, Span
from seo_fr.reading.characters import BYTE_ORDER_MARK, holds_word
from seo_fr.reading.decoding import place
from seo_fr.reading.html_blocks import Reader, is_classic, is_for_us
from seo_fr.reading.html_head import page_title, read_head
from seo_fr.reading.html_region import Surroundings, find_region
from seo_fr.reading.html_tokens import SPACE, Token
from seo_fr.reading.html_tree import Node, Tree, grow
from seo_fr.reading.views import as_written
from seo_fr.resources import number, word_list

# What no Markdown and no plain text begins with; a page may have comments or an XML declaration before it.
_PAGE = re.compile(
    rf"{BYTE_ORDER_MARK}?(?:[{SPACE}]+|<\?xml[^>]*>|<!--(?![{SPACE}]+wp:)(?:(?!-->)[\s\S])*+-->)*+"
    rf"<(?:!doctype[{SPACE}]+html|html(?=[{SPACE}>])|!--[{SPACE}]+wp:)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Page:
    """What was read: ``title_from_head`` is the text of ``<title>`` where that is all that says the title."""

    blocks: tuple[Block, ...]
    head: PageHead | None
    title_from_head: str = ""


def looks_like_html(source: str) -> bool:
    """True for a page, or the blocks of WordPress, whatever the file is called."""
    return _PAGE.match(source) is not None


def read_html(source: str, path: str, base: int = 0) -> Page:
    """The HTML that begins at ``base``.

    The only heading of level 1 becomes the block of kind ``title``; where the article has none, the only one of the
    page before it does. Raises InputError where the page has too many tags for an article.
    """
    if source.count("<") > number("html", "most_tags"):
        raise InputError(f"{place(path)} : trop de balises pour un article ; donnez la page d’un seul article.")
    tree = grow(source, base)
    blocks = _blocks(tree)
    titles = [at for at, block in enumerate(blocks) if block.kind == "heading" and block.level == 1]
    if len(titles) == 1:
        blocks[titles[0]] = replace(blocks[titles[0]], kind="title")
    titled = any(block.kind == "title" for block in blocks)
    head = read_head(tree, titled=titled)
    return Page(tuple(blocks), head, "" if titled else page_title(tree))


def names_site(title: str) -> bool:
    """True where a ``<title>`` seems to hold the name of the site too."""
    return any(mark in title for mark in word_list("html", "site_name_marks"))


def _blocks(tree: Tree) -> list[Block]:
    """The blocks of the first region that holds prose: class names may lead astray, and so may ``<article>``."""
    for by_class in (True, False):
        surroundings = Surroundings(tree, by_class=by_class)
        region = find_region(surroundings)
        body = next((node for node in tree.nodes if node.name == "body"), tree.root)
        for part in dict.fromkeys((region, body)):
            blocks = Reader(surroundings, part, classic=is_classic(tree.source, part, surroundings)).blocks()
            if any(block.kind in PROSE and holds_word(block.view.text) for block in blocks):
                return [*_before(surroundings, part, blocks), *blocks, *_own_comments(tree, part.end, len(tree.source))]
    return list(blocks)


def _before(surroundings: Surroundings, region: Node, blocks: tuple[Block, ...]) -> list[Block]:
    """Our comments before the article, and the page's only heading of level 1 where the article has none."""
    tree = surroundings.tree
    before = _own_comments(tree, 0, region.start)
    if any(block.kind == "heading" and block.level == 1 for block in blocks):
        return before
    seen = [node for node in tree.nodes if node.name == "h1" and not surroundings.hides(node)]
    if len(seen) == 1 and seen[0].end <= region.start:
        heading = Reader(surroundings, seen[0], classic=False).blocks()
        if len(heading) == 1 and heading[0].view.text:
            outer = Span(seen[0].start, seen[0].end)
            before.append(replace(heading[0], kind="heading", level=1, outer=outer, fixed=True))
    return sorted(before, key=lambda block: block.span)


def _own_comments(tree: Tree, start: int, end: int) -> list[Block]:
    """Comments for seo-fr around the article, as blocks; others are the page's own business."""
    found = []
    for node in (tree.root, *tree.nodes):
        for child in node.children:
            own = isinstance(child, Token) and is_for_us(tree.source, child)
            if own and start <= child.start < child.end <= end:
                span = Span(child.start, child.end)
                found.append(Block("html", span, span, as_written(tree.source, span.start, span.end), fixed=True))
    return sorted(found, key=lambda block: block.span)
