"""The structure that an author gives by the look of lines: service lines, bold lines, questions, times."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from seo_fr.added_kinds import CLOSE, OPENS
from seo_fr.model import Block
from seo_fr.reading.bold_lines import with_bold_lines
from seo_fr.reading.dialogue import with_prompts
from seo_fr.reading.service_lines import with_service_lines
from seo_fr.reading.times import with_times

_PLAIN_LEVEL, _MARKED_LEVEL = 2, 3


def with_author_lines(blocks: tuple[Block, ...], source: str, title: str, *, plain: bool) -> tuple[Block, ...]:
    """The blocks with the author's structure, the same for a text and for the result that was made of it.

    In plain text such a line becomes a heading of level 2, since the result writes it so; in Markdown it stands
    under the headings that are typed, at level 3, whatever these are: what is inserted moves no level. What an
    earlier run has added is left as it is.
    """
    level = _PLAIN_LEVEL if plain else _MARKED_LEVEL

    def structured(own: tuple[Block, ...]) -> tuple[Block, ...]:
        own = with_service_lines(own)
        own = own if plain else with_bold_lines(own, source)
        return with_times(with_prompts(own, source, level, title), source, level)

    return _around_added(blocks, structured)


def _around_added(
    blocks: tuple[Block, ...], structured: Callable[[tuple[Block, ...]], tuple[Block, ...]]
) -> tuple[Block, ...]:
    """``structured`` applied to the author's blocks alone, the added ones put back where they stood."""
    added = tuple(_added(blocks))
    if not added:
        return structured(blocks)
    kept = {id(b) for b in added}
    own = structured(tuple(b for b in blocks if id(b) not in kept))
    return tuple(sorted((*own, *added), key=lambda b: (b.span.start, b.outer.start)))


def _added(blocks: tuple[Block, ...]) -> Iterator[Block]:
    inside = False
    for block in blocks:
        text = block.view.text.strip() if block.kind == "html" else ""
        inside = inside or text.startswith(OPENS)
        if inside:
            yield block
        if text.endswith(CLOSE):
            inside = False
