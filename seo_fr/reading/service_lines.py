"""Lines that serve the reader or the desk and are no text of the article: contact, credit, byline, links elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from seo_fr.model import PROSE, Block, Span
from seo_fr.reading.characters import is_blank
from seo_fr.resources import expression, number, word_list

_NAME = r"[A-ZÀ-Ý][\w’'.-]*(?: (?:(?:de|du|des|le|la|van|von|el|al|ben|d[’'])\s?)*[A-ZÀ-Ý][\w’'.-]*){1,3}"
_ENDED = re.compile(r"[.!?…][\s\"”’')\]»]*\Z")


def with_service_lines(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks of prose with what of them is ``apart``; a contact block reaches over several blocks."""
    marked: list[Block] = []
    in_contact = False
    for block in blocks:
        if block.kind not in PROSE:
            in_contact = in_contact and block.kind in ("html", "image")
            marked.append(block)
            continue
        spans, in_contact = _apart(block, in_contact=in_contact)
        marked.append(replace(block, apart=spans) if spans else block)
    return tuple(marked)


def is_service_line(text: str) -> bool:
    """True when the whole line is one: « Propos recueillis par Marie Dupont », « À lire aussi : … »."""
    line = text.strip(" \t\u00a0*_")
    if not line or len(line) > number("service_lines", "longest"):
        return False
    return expression("service_lines", "lines", ignore_case=True).match(line) is not None or any(
        p.fullmatch(line) for p in _bylines()
    )


def _apart(block: Block, *, in_contact: bool) -> tuple[tuple[Span, ...], bool]:
    """The parts of a block that are apart, and whether a contact block goes on after it."""
    text = block.view.text
    spans: list[Span] = []
    at, whole = 0, True
    for line in text.split("\n"):
        opens = _opens_contact(line)
        in_contact = opens or (in_contact and _is_contact(line))
        if is_blank(line):
            pass
        elif in_contact or is_service_line(line):
            spans.append(block.view.span(at, at + len(line)))
        else:
            found = [block.view.span(at + m.start(), at + m.end()) for p in _parts() for m in p.finditer(line)]
            whole = whole and _all_covered(line)
            spans.extend(found)
        at += len(line) + 1
    if whole and spans:
        return (block.span,), in_contact
    return tuple(sorted(set(spans))), in_contact


def _all_covered(line: str) -> bool:
    """True when nothing readable is left of a line without its addresses and numbers."""
    for pattern in _parts():
        line = pattern.sub(" ", line)
    return not any(map(str.isalnum, line))


def _opens_contact(line: str) -> bool:
    folded = line.strip(" \t\u00a0*_").casefold()
    return folded.startswith(word_list("service_lines", "opens_contact")) and is_service_line(line)


def _is_contact(line: str) -> bool:
    """True for a line that a contact block may go on with."""
    return len(line) <= number("service_lines", "contact_line") and not _ENDED.search(line)


@cache
def _bylines() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p.replace("{name}", _NAME)) for p in word_list("service_lines", "bylines"))


@cache
def _parts() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p, re.IGNORECASE) for p in word_list("service_lines", "parts"))
