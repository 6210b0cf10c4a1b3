"""The lines of an added block: made, left out in part as an editor wants it, put together."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from seo_fr.added_kinds import ADDED_KINDS, CLOSE, AdditionKind
from seo_fr.errors import InputError
from seo_fr.language.sentences import sentences_of
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


def passages(item: AddedItem) -> tuple[str, ...]:
    """What may be left out of a line, as it is read: its parts; without the first nothing of it stays."""
    # Behind another word, as it stands in its line: alone « 2. » would begin a list.
    return tuple(one_line(_shown(f"a {part}")).removeprefix("a ") for part in item.parts)


def trimmed(addition: Addition, left_out: Collection[str]) -> Addition | None:
    """The block without the `passages` ``left_out``; None where nothing of it stays."""
    items = tuple(kept for item in addition.items if (kept := _trimmed(item, left_out)))
    if items == addition.items:
        return addition
    return added_block(addition.kind, addition.title, items, addition.place) if items else None


def added_block(kind: AdditionKind, title: str, items: tuple[AddedItem, ...], place: int) -> Addition:
    """A block of ``items``, with the comments that tell its sources; ``place`` as in `Addition`."""
    sources = tuple(dict.fromkeys(s for i in items for s in i.sources))
    heading = f"**{title}**" if ADDED_KINDS[kind].above else f"## {title}"
    bullet = "- " if len(items) > 1 else ""
    body = "\n".join(f"{bullet}{item.markdown}" for item in items)
    drawn = drawn_words(items)
    markdown = "\n\n".join([opening(kind, drawn, sources), heading, body, CLOSE])
    return Addition(kind, markdown, sum(i.words for i in items), drawn, sources, place, title, items)


def drawn_words(items: Iterable[AddedItem]) -> int:
    """Words that repeat the article."""
    return sum(i.words for i in items if i.drawn)


def _trimmed(item: AddedItem, left_out: Collection[str]) -> AddedItem | None:
    out = [shown in left_out for shown in passages(item)]
    if out[0]:
        return None
    if not any(out):
        return item
    (source,) = item.sources
    told = zip(sentences_of(source.text), out, strict=True)
    text = " ".join(sentence for sentence, gone in told if not gone)
    parts = tuple(part for part, gone in zip(item.parts, out, strict=True) if not gone)
    return make_item(parts, (replace(source, text=text),), drawn=item.drawn, order=item.order)


def _shown(markdown: str) -> str:
    """The words of one paragraph; empty where it is anything else."""
    try:
        blocks = read_text(markdown, "bloc.md").blocks
    except InputError:
        return ""
    return blocks[0].view.text if len(blocks) == 1 and blocks[0].kind == "paragraph" else ""
