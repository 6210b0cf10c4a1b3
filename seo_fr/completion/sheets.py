"""A fact sheet as a list item."""

from __future__ import annotations

import re
from collections.abc import Callable

from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.completion.material import inert
from seo_fr.completion.provenance import of_sheet
from seo_fr.language.sentences import sentences_of
from seo_fr.model import AddedItem, Analysis
from seo_fr.reading.one_line import one_line
from seo_fr.restructuring.added_items import make_item

# A sheet that says its subject's name this early needs no label before it.
_OPENING = 40


def is_introduced(analysis: Analysis, match: FicheMatch) -> bool:
    """True for a person whom the article names with the function: a sheet alone would tell it again, just below."""
    if not match.fiche.is_person:
        return False
    named = (e for e in analysis.entities if any(m.overlaps(s) for m in match.mentions for s in e.mentions))
    return any(entity.role is not None for entity in named)


def sheet_item(match: FicheMatch, dress: Callable[[str], str] = str) -> AddedItem | None:
    """The text of a sheet with its subject in bold, before it where the text does not open on the name.

    On the article's own case a sentence may name the subject later (*Aucun texte ne fixe le nombre d’élèves par AESH*).
    A capital is no other name (*Le Mécanisme européen de stabilité*), and the short name will do (*Le Patriot*).
    ``dress`` gives it the typography of the article; its words stay those of the sheet.
    """
    text, sheet = dress(one_line(match.fiche.text)), match.fiche
    opening = len(sentences_of(text)[0]) if match.case else _OPENING
    for name in (*sheet.names, *sheet.short_names):
        written = dress(one_line(name))
        pattern = rf"(?<![\w-])(?i:{re.escape(written[0])}){re.escape(written[1:])}(?![\w-])"
        found = re.search(pattern, text[: opening + len(name)])
        if found is not None and found.start() < opening:
            before, behind = _kept(text[: found.start()], opens=True), _kept(text[found.end() :], opens=False)
            markdown = f"{before}**{inert(found[0])}**{behind}"
            break
    else:
        label = dress(sheet.name)
        markdown = f"**{inert(label[0].upper() + label[1:])}.** {inert(text)}"
    source = of_sheet(sheet)
    parts = _sentences(markdown, sentences_of(text)) if _are_as_many(text, source.text) else (markdown,)
    return make_item(parts, (source,), drawn=False, order=(match.mentions[0].start,))


def _sentences(markdown: str, shown: list[str]) -> tuple[str, ...]:
    """The line, parted before each sentence but the first; whole where one of them is written another way in it."""
    line, parts = markdown, list[str]()
    for sentence in reversed(shown[1:]):
        written = inert(sentence, opens=False)
        if not line.endswith(f" {written}"):
            return (markdown,)
        line, parts = line[: -len(written) - 1], [written, *parts]
    return (line, *parts)


def _are_as_many(shown: str, told: str) -> bool:
    """True where typography has moved no boundary, so that a sentence left out is known in the sheet's own words."""
    return len(sentences_of(shown)) == len(sentences_of(told))


def _kept(text: str, *, opens: bool) -> str:
    """`inert`, with the spaces beside the name kept, those before a colon too."""
    inside = text.strip()
    before, _, after = text.partition(inside) if inside else (text, "", "")
    return f"{before}{inert(inside, opens=opens)}{after}"
