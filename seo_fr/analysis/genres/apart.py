"""What only some genres put beside their text: the times and portions of a recipe, the head of a press release."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from seo_fr.analysis.genres.shape import patterns
from seo_fr.model import PROSE, Article, Block, GenreName

# Lists of patterns in rules/genres.yml.
_LISTS: Mapping[GenreName, tuple[str, ...]] = {
    "recipe": ("recipe_header", "recipe_labels"),
    "release": ("release_headers", "embargoes"),
}


def with_genre_apart(article: Article) -> Article:
    """The article, the lines of its genre that `_LISTS` names being no text of it: no keyword, name or heading."""
    keys = _LISTS.get(article.genre.name)
    if not keys:
        return article
    return replace(article, blocks=tuple(_marked(b, keys) if b.kind in PROSE else b for b in article.blocks))


def _marked(block: Block, keys: tuple[str, ...]) -> Block:
    spans, at, whole = list(block.apart), 0, True
    for line in block.view.text.split("\n"):
        if line.strip() and any(p.search(line) for key in keys for p in patterns(key)):
            spans.append(block.view.span(at, at + len(line)))
        else:
            whole = whole and not line.strip()
        at += len(line) + 1
    if not spans or block.is_apart:
        return block
    return replace(block, apart=(block.span,) if whole else tuple(sorted(set(spans))))
