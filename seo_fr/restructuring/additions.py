"""Where added blocks and questions go, as insertions between top-level blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from seo_fr.language.words import count_words
from seo_fr.model import Addition, Article, Block, Question
from seo_fr.reading import read_text
from seo_fr.reading.line_ends import line_start
from seo_fr.resources import number, word_list
from seo_fr.restructuring.added_blocks import question_comment
from seo_fr.restructuring.insertions import Insertion, Rank, blank_line, gap_before


def plan_additions(
    article: Article, additions: Iterable[Addition], questions: Iterable[Question]
) -> Iterator[Insertion]:
    """One insertion a place: the blocks in their order, then the questions, each with a blank line after it."""
    texts: dict[int, list[str]] = {}
    for addition in additions:
        texts.setdefault(addition.place, []).append(addition.markdown)
    for question in (q for q in questions if q.place >= 0):
        texts.setdefault(question.place, []).append(question_comment(question.text))
    for place, parts in texts.items():
        yield _insertion(article, place, parts)


def _insertion(article: Article, place: int, parts: list[str]) -> Insertion:
    source, end = article.source, article.newline
    text = (end * 2).join(part.replace("\n", end) for part in parts)
    if place >= len(source):
        closed = source.endswith(("\n", "\r"))
        first = blank_line(source, len(source), end) if closed else end + end
        return Insertion(place, Rank.TAIL, first + text + end)
    return Insertion(place, Rank.ADDITION, gap_before(article, place) + text + end + end)


def summary_place(article: Article) -> int:
    """Where the summary goes, under a line in bold (a heading would swallow the text that follows).

    Above the text, since it may repeat the first sentences.
    """
    return line_start(article.source, first_paragraph(article).outer.start)


def first_paragraph(article: Article) -> Block:
    """The first block of prose, after a first line that is no sentence: that is a title or a slug."""
    prose = article.prose
    titled = len(prose) > 1 and not prose[0].view.text.rstrip(' \u00a0»)”"').endswith((".", "!", "?", "…", ":"))
    return prose[1 if titled and not prose[1].continues(prose[0]) else 0]


def end_place(article: Article) -> int | None:
    """Where the other blocks go: at the end, before the author's closing notes.

    None where what is put at the end would not be read as text of its own (an open code block).
    """
    place = len(article.source)
    for block in reversed(article.blocks):
        if block.kind == "html" or not _is_note(block):
            break
        place = line_start(article.source, block.outer.start)
    if place >= len(article.source) and article.format == "markdown":
        longer = read_text(f"{article.source}{article.newline * 2}Fin", "fin.md").blocks
        if not longer or longer[-1].view.text != "Fin" or longer[-1].kind != "paragraph":
            return None
    return place


def block_places(article: Article) -> tuple[int, ...]:
    """For each block of prose the place after it, where a comment may stand: the next block's line, or the end."""
    prose, source = article.prose, article.source
    places = []
    for here, after in pairwise([*article.blocks, None]):
        if here not in prose:
            continue
        if after is None:
            places.append(len(source))
        else:
            places.append(-1 if after.continues(here) else line_start(source, after.outer.start))
    return tuple(places)


def _is_note(block: Block) -> bool:
    text = block.view.text.strip(" \u00a0*_—–-").casefold()
    short = count_words(text) <= number("completion", "trailing_words")
    return short and text.startswith(word_list("completion", "trailing_notes"))
