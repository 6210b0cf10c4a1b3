"""What the look of an article shows before any model: lines, questions with answers, entries with times."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from seo_fr.language.words import count_words
from seo_fr.model import PROSE, Article, Block
from seo_fr.reading.line_ends import lines_of
from seo_fr.reading.lines import wrapped_width
from seo_fr.reading.times import minutes
from seo_fr.reading.turns import is_question, label_of, speakers
from seo_fr.resources import number, word_list

_ENDED = re.compile(r"[.!?…][\s\"”’')\]»*_\\]*\Z")


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under a line: a question and its answer, a time and its entry, a heading and its section."""

    head: str
    texts: tuple[str, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Shape:
    """An article as its lines show it; what is apart (contact, credit…) is in ``apart`` only.

    ``lines`` are those of the blocks of prose as they are meant to be seen, ``stanzas`` how many of them stand with
    others in one paragraph.
    """

    title: str
    head: tuple[str, ...]
    lines: tuple[str, ...]
    stanzas: int
    paragraphs: tuple[str, ...]
    items: tuple[str, ...]
    headings: tuple[str, ...]
    turns: tuple[Part, ...]
    entries: tuple[Part, ...]
    parts: tuple[Part, ...]
    apart: tuple[str, ...]
    labelled: bool
    words: int

    @classmethod
    def of(cls, article: Article) -> Shape:
        """Look at an article without what an earlier run has added."""
        shown = [b for b in article.blocks if b.kind in PROSE or b.kind in ("heading", "title")]
        own = [b for b in shown if not b.is_apart and b.kind != "title"]
        prose = [b for b in own if b.kind in PROSE]
        lines = [_lines(b, article) for b in prose]
        title = article.title.text if article.title else ""
        asking, _ = speakers(line for ls in lines for line in ls)
        asking = asking or speakers(b.view.text for b in own)[0]
        return cls(
            title=title,
            head=tuple(
                [title, *(t for b in shown if b.kind != "title" for t in _lines(b, article))][
                    : int(number("genres", "head_lines"))
                ]
            ),
            lines=tuple(line for ls in lines for line in ls),
            stanzas=sum(len(ls) for ls in lines if len(ls) > 1),
            paragraphs=tuple(b.view.text for b in prose if b.kind == "paragraph"),
            items=tuple(b.view.text for b in prose if b.kind == "item"),
            headings=tuple(b.view.text for b in own if b.kind == "heading"),
            turns=tuple(_parts(own, lambda b: _asks(b, asking))),
            entries=tuple(_parts(own, lambda b: minutes(b.view.text) is not None)),
            parts=tuple(_parts(own, lambda b: b.kind == "heading")),
            apart=tuple(b.view.text for b in shown if b.is_apart),
            labelled=bool(asking),
            words=sum(count_words(b.view.text) for b in prose),
        )

    def share(self, words: int) -> float:
        """Which share of the article's words that is."""
        return words / self.words if self.words else 0.0


def says(key: str, texts: Sequence[str]) -> str | None:
    """The first text in which a pattern of the list ``key`` of rules/genres.yml is found, cut to be quoted."""
    found = next((t for t in texts if any(p.search(t) for p in patterns(key))), None)
    return None if found is None else quoted(found)


def quoted(text: str) -> str:
    """The first line of a text, short enough to be quoted in a reason."""
    line = " ".join(text.split("\n", maxsplit=1)[0].split()).strip(" *_")
    return line if len(line) <= _QUOTED else line[: _QUOTED - 1].rsplit(" ", 1)[0] + "…"


_QUOTED = 50
_CASED = frozenset({"flash_marks", "datelines", "result_lines"})


@cache
def patterns(key: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a list; letter case counts only where a capital is the sign."""
    flags = re.NOFLAG if key in _CASED else re.IGNORECASE
    return tuple(re.compile(p, flags) for p in word_list("genres", key))


def is_ended(line: str) -> bool:
    """True for a line that ends as a sentence does."""
    return _ENDED.search(line) is not None


def _asks(block: Block, asking: frozenset[str]) -> bool:
    """True for a heading that is a question, a speaker's turn or a prompt, and for a labelled paragraph."""
    text = block.view.text
    if asking:
        return label_of(text) in asking or (block.kind == "heading" and is_question(text))
    return block.kind == "heading" and is_question(text)


def _parts(blocks: Sequence[Block], opens: Callable[[Block], bool]) -> Iterator[Part]:
    """From each block that ``opens`` names to before the next one or the next heading."""
    starts = [i for i, b in enumerate(blocks) if opens(b) or b.kind == "heading"]
    for at, after in pairwise([*starts, len(blocks)]):
        first, under = blocks[at], blocks[at + 1 : after]
        texts = tuple(b.view.text for b in under if b.kind in PROSE)
        own = count_words(first.view.text) if first.kind in PROSE else 0
        words = own + sum(map(count_words, texts))
        if words and opens(first):
            yield Part(first.view.text, texts, words)


def _lines(block: Block, article: Article) -> tuple[str, ...]:
    """The lines of a block; in Markdown, where a line end shows as a space, those of the source if they are meant."""
    text = block.view.text
    if "\n" in text or article.format != "markdown" or block.kind != "paragraph":
        return tuple(line for line in text.split("\n") if line.strip())
    spans = lines_of(block.span.of(article.source), 0)
    written = block.span.of(article.source)
    if len(spans) > 1 and wrapped_width([spans], written) is None:
        return tuple(s.of(written).strip(" \\*_") for s in spans if s.of(written).strip())
    return (text,)
