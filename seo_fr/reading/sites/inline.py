"""Inline rules of markdown-it-py for the syntaxes of sites: `mark_at` as tokens, wiki links, links to templates.

A mark becomes one token ``site_mark`` with ``meta["end"]`` and ``meta["mark"]``; it shows nothing. The rules only
look within reach, so each costs the same wherever it stands.
"""

from __future__ import annotations

import re
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_inline import StateInline

from seo_fr.reading.sites.marks import Mark, attributes_at, mark_at

MARK = "site_mark"
_WIKI = re.compile(r"\[\[(?P<target>[^\[\]\n|]{1,200})(?:\|(?P<label>[^\[\]\n|]{1,200}))?\]\](?!\()")
_TEMPLATE = r"(?:\{\{[^{}]{1,400}\}\}|\{%[^{}]{1,400}%\})"
_LINK = re.compile(
    rf"(?P<bang>!?)\[(?P<label>[^\[\]]{{0,400}})\]\("
    rf"\s*(?P<target>[^()\s<>{{}}]*{_TEMPLATE}[^()\s<>]*)(?:\s+[\"'][^\"'\n]{{0,200}}[\"'])?\s*\)"
)
_SPAN = re.compile(r"\[(?P<label>[^\[\]]{1,400})\](?=\{)")


def read_site_marks(parser: MarkdownIt) -> None:
    """Let ``parser`` know the inline syntaxes of sites."""
    parser.inline.ruler.after("text", "site", _site)


def _site(state: StateInline, silent: bool) -> bool:
    character = state.src[state.pos]
    if character not in "{:[!^$<":
        return False
    if mark := mark_at(state.src, state.pos, state.posMax):
        return _push(state, mark, silent)
    if character == "[":
        return _wiki(state, silent) or _span(state, silent) or _template_link(state, silent)
    return character == "!" and _template_link(state, silent)


def _push(state: StateInline, mark: Mark, silent: bool) -> bool:
    if not silent:
        token = state.push(MARK, "", 0)
        token.content = state.src[state.pos : mark.end]
        token.meta.update(end=mark.end, mark=mark)
    state.pos = mark.end
    return True


def _wiki(state: StateInline, silent: bool) -> bool:
    """``[[page]]`` and ``[[page|words]]``: a link that shows its last part."""
    match = _WIKI.match(state.src, state.pos, state.posMax)
    if match is None or match["target"].strip().isdigit():
        return False
    if normalizeReference(match["target"]) in state.env.get("references", {}):
        return False  # a link in brackets
    if not silent:
        shown = "label" if match["label"] else "target"
        _link(state, match, "link", shown)
    state.pos = match.end()
    return True


def _template_link(state: StateInline, silent: bool) -> bool:
    """A link or an image whose address is a template (``{{< ref "page" >}}``), which may hold spaces."""
    match = _LINK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        _link(state, match, "image" if match["bang"] else "link", "label")
    state.pos = match.end()
    return True


def _link(state: StateInline, match: re.Match[str], kind: Literal["link", "image"], shown: str) -> None:
    """The tokens of a link or an image that is all of ``match`` and shows its group ``shown``."""
    start, end, maximum = *match.span(), state.posMax
    place = {"at": start, "end": end}
    if kind == "image":
        token = state.push("image", "img", 0)
        token.meta.update(place)
        token.content = match[shown]
        token.attrs = {"src": state.md.normalizeLink(match["target"]), "alt": ""}
        token.children = state.md.inline.parse(token.content, state.md, state.env, [])
        return
    opening = state.push("link_open", "a", 1)
    opening.meta.update(place)
    opening.attrs = {"href": state.md.normalizeLink(match["target"])}
    state.pos, state.posMax = match.span(shown)
    state.md.inline.tokenize(state)
    state.pos, state.posMax = end, maximum
    state.push("link_close", "a", -1)


def _span(state: StateInline, silent: bool) -> bool:
    """``[words]{.class}``: the words, and nothing of the rest."""
    match = _SPAN.match(state.src, state.pos, state.posMax)
    end = attributes_at(state.src, match.end(), state.posMax) if match else -1
    if match is None or end < 0:
        return False
    if not silent:
        maximum = state.posMax
        _push(state, Mark(state.pos + 1), silent)
        state.posMax = match.end() - 1
        state.md.inline.tokenize(state)
        state.posMax = maximum
        state.pos = match.end() - 1
        _push(state, Mark(end), silent)
    state.pos = end
    return True
