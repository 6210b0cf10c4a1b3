"""The comments around an added block: how they are written, and how a result that is read again knows them.

``<!-- seo-fr-bloc: KIND drawn=N`` and a JSON object a source on the lines up to ``-->`` open a block,
``<!-- /seo-fr-bloc -->`` closes it; ``<!-- seo-fr-question: … -->`` stands where an answer belongs. The
keywords are not those of the comments that suppress a rule (``<!-- seo-fr: … -->``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from seo_fr.added_kinds import ADDED_KINDS, CLOSE, OPENS, AdditionKind
from seo_fr.language.words import count_words
from seo_fr.model import PROSE, Article, Block, Source
from seo_fr.reading.one_line import one_line
from seo_fr.resources import number, rules

_OPEN = re.compile(rf"{OPENS} (?P<kind>[a-z-]+) drawn=(?P<drawn>\d{{1,6}})\n(?:\{{.*\}}\n)*-->")
_QUESTION = re.compile(r"<!-- seo-fr-question: (?P<text>[^\n]*) -->")


@dataclass(frozen=True, slots=True)
class Present:
    """What an earlier run has added: the kinds, their words as far as they count, the questions asked.

    ``marked`` is true where a block still has its comments; then nothing more is added, so that a second
    run changes nothing.
    """

    marked: bool = False
    kinds: frozenset[str] = frozenset()
    words: int = 0
    headings: int = 0
    questions: frozenset[str] = frozenset()

    @classmethod
    def of(cls, added: tuple[Block, ...], own: tuple[Block, ...]) -> Present:
        """What the Markdown blocks ``added`` hold; the author's ``own`` tell of blocks without their comments."""
        opened = [match for block in added if (match := _opened(block))]
        titles = {b.span for b in added if b.kind == "heading" or b.view.text in _titles()}
        words = sum(count_words(b.view.text) for b in added if b.kind in PROSE and b.span not in titles)
        drawn = sum(int(match["drawn"]) for match in opened)
        words -= min(words, max(0, drawn - int(number("completion", "drawn_most"))))
        headings = sum(count_words(b.view.text) for b in added if b.span in titles)
        kinds = frozenset(match["kind"] for match in opened) | _known_headings(own)
        return cls(bool(added), kinds, words, headings, _questions(own))


def opening(kind: AdditionKind, drawn: int, sources: Iterable[Source]) -> str:
    """The comment that opens a block; its lines are parted by line feeds."""
    lines = [_source_line(source) for source in sources]
    return "\n".join([f"{OPENS} {kind} drawn={drawn}", *dict.fromkeys(lines), "-->"])


def block_title(kind: AdditionKind) -> str:
    """The heading of a block."""
    return str(rules("completion")["headings"][kind])


def question_comment(text: str) -> str:
    """The comment that holds a question, on one line."""
    return f"<!-- seo-fr-question: {question_key(text)} -->"


def question_key(text: str) -> str:
    """A question as its comment holds it, and as `Present` knows it."""
    return _inert(one_line(text))


def set_aside(article: Article) -> tuple[Article, Present, tuple[Block, ...]]:
    """The article without the blocks that an earlier run added, what those are, and their Markdown blocks.

    A block whose comments the editor has taken out is text like any other; its kind is still known by
    its heading, so that it is not added twice.
    """
    if article.format != "markdown":
        return article, Present(), ()
    own, added = _partition(article.blocks)
    return replace(article, blocks=own) if added else article, Present.of(added, own), added


def _partition(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The author's blocks and those between the comments of an added one, the comments included."""
    own: list[Block] = []
    added: list[Block] = []
    end = 0
    for at, block in enumerate(blocks):
        if at >= end and _opened(block):
            end = _end(blocks, at)
        (added if at < end else own).append(block)
    return tuple(own), tuple(added)


def is_own_comment(html: str) -> bool:
    """True for a comment of ours, alone."""
    text = _lines(html)
    return text == CLOSE or _OPEN.fullmatch(text) is not None or _QUESTION.fullmatch(text) is not None


def is_question(html: str) -> bool:
    """True for a comment that asks a question."""
    return _QUESTION.fullmatch(_lines(html)) is not None


def _source_line(source: Source) -> str:
    span = [source.span.start, source.span.end] if source.span else None
    fields = {"origin": source.origin, "ref": source.ref, "span": span}
    return _inert(json.dumps(fields, ensure_ascii=False))


def _inert(text: str) -> str:
    """``text`` such that it cannot end a comment, nor hold the two hyphens HTML forbids in one."""
    return text.replace("--", "-\u2010").replace(">", "\u203a").replace("<", "\u2039")


def _opened(block: Block) -> re.Match[str] | None:
    match = _OPEN.fullmatch(_lines(block.view.text)) if block.kind == "html" else None
    return match if match and match["kind"] in ADDED_KINDS else None


def _end(blocks: tuple[Block, ...], start: int) -> int:
    """Behind the comment that closes the block which opens at ``start``; ``start`` where nothing closes it."""
    for at in range(start + 1, len(blocks)):
        if blocks[at].kind == "html":
            return at + 1 if _lines(blocks[at].view.text) == CLOSE else start
    return start


def _titles() -> dict[str, AdditionKind]:
    return {block_title(kind): kind for kind in ADDED_KINDS}


def _known_headings(blocks: Iterable[Block]) -> set[str]:
    names = {title.casefold(): kind for title, kind in _titles().items()}
    found = ((b, names.get(b.view.text.replace("'", "’").casefold())) for b in blocks)
    return {kind for b, kind in found if kind and (b.kind == "heading" or ADDED_KINDS[kind].above)}


def _questions(blocks: Iterable[Block]) -> frozenset[str]:
    matches = (_QUESTION.fullmatch(_lines(b.view.text)) for b in blocks if b.kind == "html")
    return frozenset(m["text"] for m in matches if m)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
