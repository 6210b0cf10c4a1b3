"""The lines of an added block: made, left out in part as an editor wants it, put together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import compress

from seo_fr.added_kinds import ADDED_KINDS, CLOSE, AdditionKind
from seo_fr.errors import InputError
from seo_fr.language.sentences import sentences_of
from seo_fr.language.typography import undressed
from seo_fr.language.words import count_words
from seo_fr.model import AddedItem, Addition, Source
from seo_fr.reading import read_text
from seo_fr.reading.one_line import one_line
from seo_fr.restructuring.added_blocks import opening


def make_item(
    parts: str | tuple[str, ...], sources: tuple[Source, ...], *, drawn: bool, order: tuple[int, ...] = ()
) -> AddedItem | None:
    """A line, None where Markdown would not show it as one paragraph of plain words.

    ``parts``: more than one only where each is a sentence of the one source, so that it may be left out alone.
    """
    parts = (parts,) if isinstance(parts, str) else parts
    shown = _shown(" ".join(parts))
    return AddedItem(parts, count_words(shown), drawn, sources, order) if shown else None


def parts_read(item: AddedItem) -> tuple[str, ...]:
    """The parts of a line as they are read: what an editor calls them by."""
    # Behind another word, as it stands in its line: alone « 2. » would begin a list.
    return tuple(one_line(_shown(f"a {part}")).removeprefix("a ") for part in item.parts)


def staying(parts: Sequence[str], left_out: Collection[str]) -> tuple[bool, ...]:
    """For each part of a line whether it stays; without the first, which names the thing, none does.

    The same words in another typography are the same part: the block takes that of the article, which may change.
    """
    out = {_key(part) for part in left_out}
    stay = tuple(_key(part) not in out for part in parts)
    return stay if stay[0] else (False,) * len(parts)


def trimmed(addition: Addition, left_out: Collection[str]) -> Addition | None:
    """The block without the parts ``left_out``, as they are read; None where nothing of it stays."""
    items = tuple(kept for item in addition.items if (kept := _trimmed(item, left_out)))
    if items == addition.items:
        return addition
    return added_block(addition.kind, addition.title, items, addition.place) if items else None


def added_block(kind: AdditionKind, title: str, items: tuple[AddedItem, ...], place: int) -> Addition:
    """A block of ``items``, with the comments that tell its sources; ``place`` as in `Addition`."""
    sources = tuple(dict.fromkeys(s for i in items for s in i.sources))
    heading = f"**{title}**" if ADDED_KINDS[kind].above else f"## {title}"
    drawn = drawn_words(items)
    markdown = "\n\n".join([opening(kind, drawn, sources), heading, listed(i.markdown for i in items), CLOSE])
    return Addition(kind, markdown, sum(i.words for i in items), drawn, sources, place, title, items)


def listed(lines: Iterable[str]) -> str:
    """The lines of a block: bullets where there are several."""
    lines = list(lines)
    bullet = "- " if len(lines) > 1 else ""
    return "\n".join(bullet + line for line in lines)


def drawn_words(items: Iterable[AddedItem]) -> int:
    """Words that repeat the article."""
    return sum(i.words for i in items if i.drawn)


def _trimmed(item: AddedItem, left_out: Collection[str]) -> AddedItem | None:
    stay = staying(parts_read(item), left_out)
    if all(stay):
        return item
    if not any(stay):
        return None
    (source,) = item.sources
    text = " ".join(compress(sentences_of(source.text), stay))
    parts = tuple(compress(item.parts, stay))
    return make_item(parts, (replace(source, text=text),), drawn=item.drawn, order=item.order)


def _key(part: str) -> str:
    return " ".join(undressed(part).split())


def _shown(markdown: str) -> str:
    """The words of one paragraph; empty where it is anything else."""
    try:
        blocks = read_text(markdown, "bloc.md").blocks
    except InputError:
        return ""
    return blocks[0].view.text if len(blocks) == 1 and blocks[0].kind == "paragraph" else ""
