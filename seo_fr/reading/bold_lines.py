"""Paragraphs that are bold from end to end: the headings of an author who types no ``##``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from seo_fr.model import Block, Span
from seo_fr.reading.neighbours import block_after, text_before
from seo_fr.reading.service_lines import is_service_line
from seo_fr.reading.times import opens_with_time
from seo_fr.reading.turns import is_one_question, is_question
from seo_fr.reading.views import assemble, pieces_of, strip
from seo_fr.resources import number

_LEVEL = 3
_STRONG = r"(?P<mark>\*\*|__)(?P<inner>\S(?:(?!(?P=mark)).)*?)(?P=mark)"
_TAGGED = r"<(?P<tag>strong|b)\b[^>]*>(?P<inner>(?:(?!</?(?P=tag)\b).)*)</(?P=tag)>"
_HEAD = r"\s*(?:<!--(?:(?!-->).)*-->\s*)*(?:<p\b[^>]*>\s*)?"
_OPENS_BOLD = tuple(re.compile(_HEAD + pattern, re.DOTALL) for pattern in (_STRONG, _TAGGED))
# What may stand behind the bold words of a line that is bold: a mark, the end of the paragraph.
_REST = re.compile(r"\s*[?!:]?\s*(?:</p>)?\s*(?:<!--(?:(?!-->).)*-->\s*)*", re.DOTALL)
_LINE_ENDS = re.compile(r"[ \t]*(?:\\|<br\s*/?>)?[ \t]*(?:\r\n?|\n)|\s*<br\s*/?>", re.IGNORECASE)
_STOPS = re.compile(r"[.,;…!][\s\"”’')\]»]*\Z")


def with_bold_lines(blocks: tuple[Block, ...], source: str) -> tuple[Block, ...]:
    """The blocks, bold lines as headings; a bold question that opens a paragraph becomes a block of its own."""
    cut = tuple(piece for block in blocks for piece in _cut(block, source))
    bold = [b.kind == "paragraph" and not b.is_apart and _is_bold(b, source) for b in cut]
    asked = [at for at, b in enumerate(cut) if bold[at] and is_question(b.view.text)]
    talk = len(asked) >= number("reading", "prompts_least")
    headings = {
        at
        for at, b in enumerate(cut)
        if bold[at] and _is_followed(cut, at) and (_is_heading(cut, at) or (talk and at > asked[0] and _is_short(b)))
    }
    return tuple(
        replace(b, kind="heading", level=_LEVEL, by_look=True) if i in headings else b for i, b in enumerate(cut)
    )


def _is_heading(blocks: tuple[Block, ...], at: int) -> bool:
    """A question or a time wherever it stands; else a line without final stop that is not the first of all."""
    text = blocks[at].view.text
    if opens_with_time(text) or (is_question(text) and (_is_line(text) or is_one_question(text))):
        return True
    above = text_before(blocks, at)
    # Right under a typed heading a bold line is a standfirst or a note, above all text a kicker.
    if above is None or (above.kind == "heading" and not above.by_look):
        return False
    return _is_line(text) and not _STOPS.search(text)


def _is_line(text: str) -> bool:
    most = number("reading", "label_characters" if text.endswith(":") else "bold_line_characters")
    return len(text) <= most


def _is_short(block: Block) -> bool:
    return len(block.view.text) <= number("reading", "prompt_characters")


def _is_followed(blocks: tuple[Block, ...], at: int) -> bool:
    """True when something to read stands under it, and not another heading."""
    after = block_after(blocks, at)
    return after is not None and after.kind != "heading" and not is_service_line(blocks[at].view.text)


def _is_bold(block: Block, source: str) -> bool:
    written = block.outer.of(source)
    match = _bold_start(block, source)
    return match is not None and _REST.fullmatch(written, match.end()) is not None


def _bold_start(block: Block, source: str) -> re.Match[str] | None:
    written = block.outer.of(source)
    return next((m for p in _OPENS_BOLD if (m := p.match(written))), None)


def _cut(block: Block, source: str) -> Iterator[Block]:
    """A paragraph as it is, or its bold first line and what stands under it, where the line is a heading."""
    match = _bold_start(block, source) if block.kind == "paragraph" and not block.is_apart else None
    if match is None or _REST.fullmatch(block.outer.of(source), match.end()):
        yield block
        return
    end = block.outer.start + match.end()
    at = block.view.within(Span(block.span.start, end))[1]
    head = strip(assemble(pieces_of(block.view, 0, at)))
    rest = strip(assemble(pieces_of(block.view, at, len(block.view.text))))
    parted = is_question(head.text) or (
        _LINE_ENDS.match(block.outer.of(source), match.end()) and opens_with_time(head.text)
    )
    if not head.text or not rest.text or not parted:
        yield block
        return
    parts = ((head, head.span()), (rest, rest.span()))
    for view, span in parts:
        yield replace(
            block,
            kind="heading" if view is head else "paragraph",
            level=_LEVEL if view is head else 0,
            by_look=view is head,
            span=span,
            view=view,
            links=tuple(k for k in block.links if span.contains(k.span)),
            code=tuple(c for c in block.code if span.contains(c)),
            apart=tuple(a for a in block.apart if span.contains(a)),
        )
