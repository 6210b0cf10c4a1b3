"""The body of an HTML article in the few plain tags that a CMS takes; what is untrusted in it stays behind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from itertools import groupby

from seo_fr.model import PROSE, Article, Block, Span
from seo_fr.reading.html_references import attribute_text, shown
from seo_fr.reading.html_tokens import Token, tokens
from seo_fr.reading.own_comments import is_own_comment

_SAFE = re.compile(r"(?i)(?:https?|mailto|tel):|[/#?.]|[\w-]+(?:[/.?#]|\Z)")
_SAME = {"b": "strong", "i": "em", "th": "td"}
_INLINE = frozenset({"strong", "em", "a"})
_SILENT = frozenset({"script", "style", "template", "noscript", "svg", "iframe", "object"})
_TABLE = frozenset({"table", "tr", "td"})
_LIST = frozenset({"ul", "ol", "li"})


def safe_target(target: str) -> bool:
    """True for an address that a link may lead to: no script, no data."""
    return _SAFE.match(target.strip()) is not None


def html_blocks(article: Article, *, tables: bool = False) -> Iterator[tuple[str, str]]:
    """Each block as plain HTML, with its kind: ``heading N``, ``list``, ``list ordered``, ``quote``, ``paragraph``.

    ``tables`` keeps a table as such; else a row is a line. The title, our comments and what is no text are left out.
    """
    for outer, group in groupby(article.blocks, key=lambda b: b.outer):
        members = list(group)
        kept = tables and members[0].kind == "table"
        block = (_cleaned(outer.of(article.source), _TABLE), "table") if kept else _one(outer, members, article.source)
        if block is not None:
            yield block


def without_own_blocks(article: Article) -> str:
    """The source without the comments of ours, nor the blocks of WordPress around them."""
    source = article.source
    own = {b.outer for b in article.blocks if b.kind == "html" and is_own_comment(b.view.text)}
    for span in sorted(own, key=lambda s: -s.start):
        after = source[span.end :]
        source = source[: span.start] + after.lstrip("\r\n")
    return source.rstrip("\r\n") + article.newline if own else source


def plain_text(blocks: Sequence[tuple[str, str]]) -> str:
    """The same as text: headings by their number signs, items by dashes, a blank line between blocks."""
    return "\n\n".join(_text(html, kind) for html, kind in blocks) + "\n"


def _text(html: str, kind: str) -> str:
    name, _, level = kind.partition(" ")
    marked = html.replace("<br>", "\n").replace("<li>", "\n- ").replace("</p><p>", "\n\n")
    text = unescape(re.sub(r"<[^>]*>", "", marked)).strip()
    return f"{'#' * int(level)} {text}" if name == "heading" else text


def _one(outer: Span, members: list[Block], source: str) -> tuple[str, str] | None:
    kind = members[0].kind
    markup = outer.of(source)
    if kind == "heading":
        level = min(max(members[0].level, 2), 6)
        return f"<h{level}>{_cleaned(markup)}</h{level}>", f"heading {level}"
    if kind == "item":
        html = _cleaned(markup, _LIST)
        return html, "list ordered" if html.startswith("<ol") else "list"
    if kind == "quote":
        inner = _cleaned(markup, frozenset({"p"}))
        return f"<blockquote>{inner if '<p>' in inner else f'<p>{inner}</p>'}</blockquote>", "quote"
    if kind == "table":
        return f"<p>{'<br>'.join(escape(b.view.text, quote=False) for b in members)}</p>", "paragraph"
    if kind in PROSE or kind == "note":
        inner = _cleaned(markup)
        return (f"<p>{inner}</p>", "paragraph") if inner else None
    return None


def _cleaned(markup: str, kept: frozenset[str] = frozenset()) -> str:
    """Emphasis, links, line ends and the tags that are ``kept``; the words of everything else."""
    cleaner = _Cleaner(markup, kept | _INLINE)
    for token in tokens(markup):
        if token.kind == "text":
            cleaner.words(token)
        elif token.kind == "start":
            cleaner.begin(token)
        if token.kind == "end" or token.closed:
            cleaner.end(token.name)
    return cleaner.written()


@dataclass(slots=True)
class _Cleaner:
    markup: str
    kept: frozenset[str]
    _parts: list[str] = field(default_factory=list)
    _open: list[tuple[str, str]] = field(default_factory=list)  # the tag as it was read, and as it was written
    _silent: int = 0

    def words(self, token: Token) -> None:
        """Text, white space as one space each."""
        if not self._silent:
            text = "".join(piece for piece, _ in shown(self.markup, token.start, token.end))
            self._parts.append(escape(re.sub(r"[ \t\r\n]+", " ", text), quote=False))

    def begin(self, token: Token) -> None:
        """A tag, where it is kept; a link only where it may lead somewhere."""
        self._silent += token.name in _SILENT
        name = _SAME.get(token.name, token.name)
        if self._silent or (name not in self.kept and name != "br"):
            return
        start, end = token.attrs.get("href", (0, 0))
        target = attribute_text(self.markup[start:end]).strip()
        if name == "a" and not (target and safe_target(target)):
            return
        self._parts.append(f'<a href="{escape(target)}">' if name == "a" else f"<{name}>")
        if name != "br":
            self._open.append((token.name, name))

    def end(self, tag: str) -> None:
        """The end of a tag, and of those that were left open inside it."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        if any(read == tag for read, _ in self._open):
            while True:
                read, name = self._open.pop()
                self._parts.append(f"</{name}>")
                if read == tag:
                    return

    def written(self) -> str:
        """What was kept; every tag that is open is closed."""
        while self._open:
            self._parts.append(f"</{self._open.pop()[1]}>")
        html = re.sub(r"\s*(</?(?:ul|ol|li|p)>)\s*", r"\1", "".join(self._parts))
        return re.sub(r" {2,}", " ", html).strip(" ")
