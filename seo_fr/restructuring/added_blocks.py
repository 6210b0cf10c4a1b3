"""What an earlier run has added, and how added blocks are written (`reading.own_comments` knows them)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from seo_fr.added_kinds import ADDED_KINDS, OPENS, AdditionKind
from seo_fr.language.typography import undressed
from seo_fr.language.words import count_words
from seo_fr.model import PROSE, Article, Block, Source
from seo_fr.reading.one_line import one_line
from seo_fr.reading.own_comments import asked, opened, parted
from seo_fr.resources import number, rules


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
        openings = [match for block in added if (match := opened(block))]
        titles = {b.span for b in added if b.kind == "heading" or _known(b.view.text) in _titles()}
        words = sum(count_words(b.view.text) for b in added if b.kind in PROSE and b.span not in titles)
        drawn = sum(int(match["drawn"]) for match in openings)
        words -= min(words, max(0, drawn - int(number("completion", "drawn_most"))))
        headings = sum(count_words(b.view.text) for b in added if b.span in titles)
        kinds = frozenset(match["kind"] for match in openings) | _known_headings(own)
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
    """The article without the blocks that an earlier run added, what those are, and the blocks they read as.

    A block whose comments the editor has taken out is text like any other; its kind is still known by
    its heading, so that it is not added twice.
    """
    own, added = parted(article.blocks)
    return replace(article, blocks=own) if added else article, Present.of(added, own), added


def _source_line(source: Source) -> str:
    span = [source.span.start, source.span.end] if source.span else None
    fields = {"origin": source.origin, "ref": source.ref, "span": span}
    return _inert(json.dumps(fields, ensure_ascii=False))


def _inert(text: str) -> str:
    """``text`` such that it cannot end a comment, nor hold the two hyphens HTML forbids in one."""
    return text.replace("--", "-\u2010").replace(">", "\u203a").replace("<", "\u2039")


def _titles() -> dict[str, AdditionKind]:
    return {_known(block_title(kind)): kind for kind in ADDED_KINDS}


def _known(title: str) -> str:
    """The title of a block as it is known again, in whatever typography and case."""
    return undressed(title).casefold()


def _known_headings(blocks: Iterable[Block]) -> set[str]:
    names = _titles()
    found = ((b, names.get(_known(b.view.text))) for b in blocks)
    return {kind for b, kind in found if kind and (b.kind == "heading" or ADDED_KINDS[kind].above)}


def _questions(blocks: Iterable[Block]) -> frozenset[str]:
    return frozenset(text for b in blocks if (text := asked(b)) is not None)
