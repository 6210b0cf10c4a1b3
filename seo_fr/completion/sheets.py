"""A fact sheet as a list item."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date

from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.completion.material import Item, Material, inert, make_item
from seo_fr.completion.provenance import of_sheet
from seo_fr.language.folding import fold_in_place
from seo_fr.reading.one_line import one_line
from seo_fr.resources import number, word_list, words

# A sheet that says its subject's name this early needs no label before it.
_OPENING = 40


def is_who(match: FicheMatch) -> bool:
    """True for the fact sheet of a person or an organisation."""
    return match.fiche.kind.casefold().startswith(tuple(words("completion", "people_kinds")))


def is_of_its_time(match: FicheMatch, published: date | None) -> bool:
    """False where the sheet tells of a day after the article's: an old article would know its future."""
    return published is None or all(day <= published for day in _days(match.fiche.text))


def _days(text: str) -> Iterator[date]:
    """The dates of ``text``; a month or a year alone counts as its last day, since the fact may be as late."""
    months = word_list("completion", "months")
    written = rf"(?:(\d{{1,2}})(?:er)? )?(?:({'|'.join(months)}) )?\b((?:1\d|20)\d\d)\b"
    for day, month, year in re.findall(written, text):
        with suppress(ValueError):
            ordinal = months.index(month) + 1 if month else 12
            last = monthrange(int(year), ordinal)[1]
            yield date(int(year), ordinal, int(day) if day and month else last)


def is_salient(material: Material, match: FicheMatch) -> bool:
    """True for what the article is about (named in its title, its first paragraph, or twice), or never spells out."""
    return (
        _is_central(material, match)
        or len(match.mentions) >= number("completion", "salient_mentions")
        or match.mentions[0].start < material.lead.end
        or {m.of(material.analysis.article.source) for m in match.mentions} == {match.fiche.acronym}
    )


def is_worth_a_sheet(material: Material, match: FicheMatch) -> bool:
    """False for what every reader knows, or is only quoted or passed by, unless the article turns on it."""
    familiar = match.fiche.name in words("completion", "familiar")
    passing = match.fiche.kind in words("completion", "central_kinds")
    return _is_central(material, match) if familiar or passing else True


def _is_central(material: Material, match: FicheMatch) -> bool:
    title = fold_in_place(material.head)
    named = any(re.search(rf"(?<![\w-]){re.escape(fold_in_place(name))}(?![\w-])", title) for name in match.fiche.names)
    return named or len(match.mentions) >= number("completion", "central_mentions")


def sheet_item(match: FicheMatch, dress: Callable[[str], str] = str) -> Item | None:
    """The text of a sheet with its subject in bold, before it where the text does not open on the name.

    ``dress`` gives it the typography of the article; its words stay those of the sheet.
    """
    text, sheet = dress(one_line(match.fiche.text)), match.fiche
    for name in sheet.names:
        pattern = rf"(?<![\w-]){re.escape(dress(one_line(name)))}(?![\w-])"
        found = re.search(pattern, text[: _OPENING + len(name)])
        if found is not None and found.start() < _OPENING:
            before, behind = _kept(text[: found.start()], opens=True), _kept(text[found.end() :], opens=False)
            markdown = f"{before}**{inert(found[0])}**{behind}"
            break
    else:
        markdown = f"**{inert(dress(sheet.name))}.** {inert(text)}"
    return make_item(markdown, (of_sheet(sheet),), drawn=False, order=(match.mentions[0].start,))


def _kept(text: str, *, opens: bool) -> str:
    """`inert`, with the spaces beside the name kept."""
    before, after = (" " if text[at : at + 1 or None] == " " else "" for at in (0, -1))
    return f"{before}{inert(text, opens=opens)}{after}"
