"""The comments around an added block, as a result that is read again shows them, and what stands between them.

``<!-- seo-fr-bloc: KIND drawn=N`` and a JSON object a source on the lines up to ``-->`` open a block,
``<!-- /seo-fr-bloc -->`` closes it; ``<!-- seo-fr-question: … -->`` stands where an answer belongs. The
keywords are not those of the comments that suppress a rule (``<!-- seo-fr: … -->``).
"""

from __future__ import annotations

import re

from seo_fr.added_kinds import ADDED_KINDS, CLOSE, OPENS
from seo_fr.model import Block

_OPEN = re.compile(rf"{OPENS} (?P<kind>[a-z-]+) drawn=(?P<drawn>\d{{1,6}})\n(?:\{{.*\}}\n)*-->")
_QUESTION = re.compile(r"<!-- seo-fr-question: (?P<text>[^\n]*) -->")


def parted(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The author's blocks and those between the comments of an added one, the comments included."""
    own: list[Block] = []
    added: list[Block] = []
    end = 0
    for at, block in enumerate(blocks):
        if at >= end and opened(block):
            end = _end(blocks, at)
        (added if at < end else own).append(block)
    return tuple(own), tuple(added)


def opened(block: Block) -> re.Match[str] | None:
    """The ``kind`` and ``drawn`` of the comment that opens an added block; None for any other block."""
    match = _OPEN.fullmatch(_lines(block.view.text)) if block.kind == "html" else None
    return match if match and match["kind"] in ADDED_KINDS else None


def asked(block: Block) -> str | None:
    """The question that a comment of ours asks; None for any other block."""
    match = _QUESTION.fullmatch(_lines(block.view.text)) if block.kind == "html" else None
    return match["text"] if match else None


def is_own_comment(html: str) -> bool:
    """True for a comment of ours, alone."""
    text = _lines(html)
    return text == CLOSE or _OPEN.fullmatch(text) is not None or _QUESTION.fullmatch(text) is not None


def _end(blocks: tuple[Block, ...], start: int) -> int:
    """Behind the comment that closes the block which opens at ``start``; ``start`` where nothing closes it."""
    for at in range(start + 1, len(blocks)):
        if blocks[at].kind == "html":
            return at + 1 if _lines(blocks[at].view.text) == CLOSE else start
    return start


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
