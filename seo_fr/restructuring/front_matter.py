"""Metadata into the front matter: a new block, or the missing keys into the author's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from seo_fr.model import Article, FrontMatter, Metadata
from seo_fr.reading.author_fields import key_names
from seo_fr.reading.line_ends import text_start
from seo_fr.resources import read_yaml
from seo_fr.restructuring.insertions import Insertion, Rank
from seo_fr.restructuring.yaml_text import json_text, quoted, quoted_list

Insertions = tuple[Insertion, ...]


def plan_front_matter(article: Article, metadata: Metadata) -> Insertions:
    """The insertions that bring title, description, slug, keyphrase, keywords and json_ld into the front matter.

    Empty values are left out. Keys the author has, under any of their names, are left as they are. Where
    nothing can be put in without changing what the author's YAML says, nothing is.
    """
    entries = _entries(metadata)
    if article.front_matter is not None:
        return _into_block(article, article.front_matter, entries)
    if not entries:
        return ()
    end = article.newline
    lines = ["---", *(f"{key}: {value}" for key, value in entries.items()), "---"]
    return (Insertion(text_start(article.source), Rank.HEAD, end.join(lines) + end + end),)


def _entries(metadata: Metadata) -> dict[str, str]:
    """The keys and their values as YAML, in the order they are written."""
    values = {
        "title": quoted(metadata.title) if metadata.title else "",
        "description": quoted(metadata.description) if metadata.description else "",
        "slug": quoted(metadata.slug) if metadata.slug else "",
        "keyphrase": quoted(metadata.focus) if metadata.focus else "",
        "keywords": quoted_list(metadata.keywords) if metadata.keywords else "",
        "json_ld": json_text(metadata.json_ld) if metadata.json_ld else "",
    }
    return {key: value for key, value in values.items() if value}


def _into_block(article: Article, head: FrontMatter, entries: Mapping[str, str]) -> Insertions:
    present = {str(key).casefold(): value for key, value in head.data.items()}
    taken = {key for key in entries if any(name in present for name in key_names(key))}
    missing = {key: value for key, value in entries.items() if key not in taken}
    # « description: » without a value, as templates have it, is an invitation to fill it in.
    unfilled = {key: value for key, value in entries.items() if key in present and present[key] is None}
    body = head.body.of(article.source)
    for wanted, blanks in ((missing, unfilled), (missing, {}), ({}, unfilled)):
        for insertions in _ways(body, wanted, blanks, article.newline):
            if _keeps(body, insertions, {**wanted, **blanks}):
                return tuple(Insertion(head.body.start + i.place, i.rank, i.text) for i in insertions)
    return ()


def _ways(
    body: str, missing: Mapping[str, str], unfilled: Mapping[str, str], newline: str
) -> Iterator[tuple[Insertion, ...]]:
    """Ways to put the keys into ``body``, the likeliest first; each still has to be tried."""
    root = _root(body)
    fills = tuple(_fills(root, unfilled)) if root is not None else ()
    if not missing:
        yield fills
        return
    column = 0
    if root is not None:
        if root.flow_style:
            yield from _into_flow(body, root, missing, fills)
        column = root.start_mark.column
    lines = "".join(f"{' ' * column}{key}: {value}{newline}" for key, value in missing.items())
    yield (*fills, Insertion(len(body), Rank.HEAD, lines))


def _into_flow(
    body: str, root: yaml.MappingNode, missing: Mapping[str, str], fills: tuple[Insertion, ...]
) -> Iterator[tuple[Insertion, ...]]:
    """Before the closing brace of a mapping in braces, with a comma or (after one) without."""
    at = body.rfind("}", 0, root.end_mark.index)
    pairs = ", ".join(f"{key}: {value}" for key, value in missing.items())
    for joint in (", ", " "):
        yield (*fills, Insertion(at, Rank.HEAD, joint + pairs))


def _root(body: str) -> yaml.MappingNode | None:
    try:
        root = yaml.compose(body, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    return root if isinstance(root, yaml.MappingNode) else None


def _fills(root: yaml.MappingNode, unfilled: Mapping[str, str]) -> Iterator[Insertion]:
    """A value right after the colon of each key that has none."""
    for key, value in root.value:
        name = str(key.value).casefold() if isinstance(key, yaml.ScalarNode) else ""
        empty = isinstance(value, yaml.ScalarNode) and value.start_mark.index == value.end_mark.index
        if name in unfilled and empty:
            yield Insertion(value.start_mark.index, Rank.HEAD, f" {unfilled[name]}")


def _keeps(body: str, insertions: tuple[Insertion, ...], wanted: Mapping[str, str]) -> bool:
    """True when the YAML with the insertions says what it said before, and the new keys, and no more."""
    text = body
    for insertion in sorted(insertions, reverse=True):
        text = text[: insertion.place] + insertion.text + text[insertion.place :]
    try:
        old, new = read_yaml(body) or {}, read_yaml(text) or {}
        added = {key: read_yaml(value) for key, value in wanted.items()}
    except yaml.YAMLError:
        return False
    return isinstance(old, dict) and repr(new) == repr(_merged(old, added))


def _merged(old: Mapping[Any, Any], added: Mapping[str, Any]) -> dict[Any, Any]:
    """``old`` with ``added``, each under the author's spelling of its key."""
    spelling = {str(key).casefold(): key for key in old}
    return {**old, **{spelling.get(key, key): value for key, value in added.items()}}
