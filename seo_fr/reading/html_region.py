"""Which part of a page is the article, and what in it is no prose."""

from __future__ import annotations

from seo_fr.reading.html_tree import Node, Tree
from seo_fr.resources import number, words

_CELLS = frozenset({"td", "th"})


class Surroundings:
    """What surrounds the article on a page; ``by_class`` false takes no notice of class names."""

    def __init__(self, tree: Tree, *, by_class: bool = True) -> None:
        self.tree = tree
        self._by_class = by_class
        self._within = {tree.root: False}
        for node in tree.nodes:
            assert node.parent is not None  # noqa: S101 (only the root has none)
            self._within[node] = self._within[node.parent] or self._hides(node)

    def hides(self, node: Node) -> bool:
        """True for what shows no prose of the article, be it in the middle of it, and for all within."""
        return self._within[node]

    def is_embed(self, node: Node) -> bool:
        """True for a message of a social network."""
        return not words("html", "embeds").isdisjoint(node.tokens_of(self.tree.source))

    def _hides(self, node: Node) -> bool:
        if node.name in ("html", "body", "main", "article") or node.is_delimiter:
            return False
        if node.name in words("html", "no_prose_elements"):
            return node.name != "footer" or all(above.name != "blockquote" for above in node.ancestors())
        if node.name == "form":
            return node.paragraphs < number("html", "form_paragraphs")
        return bool(node.attrs) and (self._is_unseen(node) or self._is_chrome(node))

    def _is_unseen(self, node: Node) -> bool:
        source = self.tree.source
        style = node.value(source, "style").replace(" ", "").lower()
        unseen = "hidden" in node.attrs and node.value(source, "hidden").lower() != "until-found"
        return unseen or node.value(source, "aria-hidden").lower() == "true" or "display:none" in style

    def _is_chrome(self, node: Node) -> bool:
        source = self.tree.source
        if node.value(source, "role").lower() in words("html", "no_prose_roles") or self.is_embed(node):
            return True
        if not self._by_class:
            return False
        chrome = words("html", "no_prose_classes")
        if node.name == "header" and all(above.name not in ("article", "main") for above in node.ancestors()):
            chrome |= words("html", "site_header")
        return not chrome.isdisjoint(node.tokens_of(source))


def find_region(surroundings: Surroundings) -> Node:
    """The only ``<article>``, the one that holds most of what articles say, the only ``<main>``, else the body."""
    tree = surroundings.tree
    seen = [node for node in tree.nodes if not surroundings.hides(node)]
    nested = {node for node in seen if node.name == "article" and any(a.name == "article" for a in node.ancestors())}
    articles = [node for node in seen if node.name == "article" and node not in nested]
    if articles:
        largest = max(articles, key=lambda node: node.words)
        if len(articles) == 1 or largest.words > number("html", "article_share") * sum(a.words for a in articles):
            return largest
    mains = [node for node in seen if node.name == "main" or node.value(tree.source, "role").lower() == "main"]
    if len(mains) == 1:
        return mains[0]
    return next((node for node in seen if node.name == "body"), tree.root)


def is_layout(table: Node, source: str) -> bool:
    """True for a table that only puts things beside each other."""
    if table.value(source, "role").lower() in ("presentation", "none") or table.tables or table.headings:
        return True
    waiting, most = [table], number("html", "layout_words")
    while waiting:
        for child in waiting.pop().children:
            if isinstance(child, Node) and child.name in _CELLS and child.words > most:
                return True
            if isinstance(child, Node) and child.name not in _CELLS:
                waiting.append(child)
    return False
