"""Where added blocks and questions go, as insertions between top-level blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from seo_fr.language.words import count_words
from seo_fr.model import Addition, Article, Block, Question
from seo_fr.reading import read_text
from seo_fr.resources import number, word_list
from seo_fr.restructuring.added_blocks import question_comment
from seo_fr.restructuring.html_markup import block_elements, is_wordpress, joint
from seo_fr.restructuring.insertions import Insertion, Rank, blank_line, gap_before, place_before


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
    if article.format == "html":
        return _elements(article, place, parts)
    source, end = article.source, article.newline
    text = (end * 2).join(part.replace("\n", end) for part in parts)
    if place >= len(source):
        closed = source.endswith(("\n", "\r"))
        first = blank_line(source, len(source), end) if closed else end + end
        return Insertion(place, Rank.TAIL, first + text + end)
    return Insertion(place, Rank.ADDITION, gap_before(article, place) + text + end + end)


def _elements(article: Article, place: int, parts: list[str]) -> Insertion:
    """As elements of a page, before the block that begins at ``place``, else after the one that ends there."""
    before = any(block.outer.start == place for block in article.blocks)
    beside = place if before else _last(article).outer.start
    wordpress, parting = is_wordpress(article, beside), joint(article, beside)
    found = [e for part in parts for e in block_elements(part, article.newline, wordpress=wordpress)]
    if before:
        return Insertion(place, Rank.ADDITION, "".join(element + parting for element in found))
    return Insertion(place, Rank.TAIL, "".join(parting + element for element in found))


def summary_place(article: Article) -> int | None:
    """Where the summary goes, under a line in bold (a heading would swallow the text that follows).

    Above the text, since it may repeat the first sentences. None where a page leaves no room for it.
    """
    first = first_paragraph(article)
    if article.format != "html":
        return place_before(article, first)
    prose = [*article.prose]
    at = prose.index(first)
    free = (b for before, b in zip([None, *prose[:-1]], prose, strict=True) if not _closed(before, b))
    return next((place_before(article, block) for block in free if block.span >= prose[at].span), None)


def _closed(before: Block | None, block: Block) -> bool:
    return block.fixed or (before is not None and block.continues(before))


def _last(article: Article) -> Block:
    """The last block of a page beside which something may be put."""
    return next(block for block in reversed(article.blocks) if not block.fixed)


def first_paragraph(article: Article) -> Block:
    """The first block of prose, after a first line that is no sentence: that is a title or a slug."""
    prose = article.prose
    titled = len(prose) > 1 and not prose[0].view.text.rstrip(' \u00a0»)”"').endswith((".", "!", "?", "…", ":"))
    return prose[1 if titled and not prose[1].continues(prose[0]) else 0]


def end_place(article: Article) -> int | None:
    """Where the other blocks go: at the end, before the author's closing notes.

    None where what is put at the end would not be read as text of its own (an open code block).
    """
    free = [block for block in article.blocks if not block.fixed]
    if not free:
        return None
    place = free[-1].outer.end if article.format == "html" else len(article.source)
    for block in reversed(free):
        if block.kind == "html" or not _is_note(block):
            break
        place = place_before(article, block)
    if place >= len(article.source) and article.format == "markdown":
        longer = read_text(f"{article.source}{article.newline * 2}Fin", "fin.md").blocks
        if not longer or longer[-1].view.text != "Fin" or longer[-1].kind != "paragraph":
            return None
    return place


def block_places(article: Article) -> tuple[int, ...]:
    """For each block of prose the place after it, where a comment may stand: the next block's line, or the end."""
    prose = article.prose
    places = []
    for here, after in pairwise([*article.blocks, None]):
        if here not in prose:
            continue
        if after is not None:
            places.append(-1 if after.continues(here) else place_before(article, after))
        elif article.format == "html":
            places.append(-1 if here.fixed else here.outer.end)
        else:
            places.append(len(article.source))
    return tuple(places)


def open_places(article: Article) -> tuple[int, ...]:
    """For each block of prose the first place at or after its own where a comment may stand; -1 where none can."""
    places = [*block_places(article)]
    for at in reversed(range(len(places) - 1)):
        if places[at] < 0:
            places[at] = places[at + 1]
    return tuple(places)


def _is_note(block: Block) -> bool:
    text = block.view.text.strip(" \u00a0*_—–-").casefold()
    short = count_words(text) <= number("completion", "trailing_words")
    return short and text.startswith(word_list("completion", "trailing_notes"))
