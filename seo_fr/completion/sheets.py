"""A fact sheet as a list item."""

from __future__ import annotations

import re

from seo_fr.completion.material import Item, Match, inert, make_item
from seo_fr.completion.provenance import of_sheet
from seo_fr.resources import words
from seo_fr.restructuring.one_line import one_line

# A sheet that says its subject's name this early needs no label before it.
_OPENING = 40


def is_who(match: Match) -> bool:
    """True for the fact sheet of a person or an organisation."""
    return match.fiche.kind.casefold().startswith(tuple(words("completion", "people_kinds")))


def sheet_item(match: Match) -> Item | None:
    """The text of a sheet with its subject in bold, before it where the text does not open on the name."""
    text, sheet = one_line(match.fiche.text), match.fiche
    for name in sheet.names:
        pattern = rf"(?<![\w-]){re.escape(one_line(name))}(?![\w-])"
        found = re.search(pattern, text[: _OPENING + len(name)])
        if found is not None and found.start() < _OPENING:
            markdown = f"{_kept(text[: found.start()])}**{inert(found[0])}**{_kept(text[found.end() :])}"
            break
    else:
        markdown = f"**{inert(sheet.name)}.** {inert(text)}"
    return make_item(markdown, (of_sheet(sheet),), drawn=False, order=(match.mentions[0].start,))


def _kept(text: str) -> str:
    """`inert`, with the spaces beside the name kept."""
    before, after = (" " if text[at : at + 1 or None] == " " else "" for at in (0, -1))
    return f"{before}{inert(text)}{after}"
