"""The block before or after another one, past what shows nothing to read."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.model import PROSE, Block


def block_after(blocks: Sequence[Block], at: int) -> Block | None:
    """The next block that is neither HTML nor an image."""
    return next((blocks[i] for i in range(at + 1, len(blocks)) if blocks[i].kind not in ("html", "image")), None)


def text_before(blocks: Sequence[Block], at: int) -> Block | None:
    """The nearest paragraph or heading above."""
    return next((blocks[i] for i in range(at - 1, -1, -1) if blocks[i].kind in (*PROSE, "heading")), None)
