"""Where added words come from: sources as they are listed, originals as they are handed to the proof."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from seo_fr.language.dateline import dateline
from seo_fr.model import Analysis, Source, Span
from seo_fr.reading.author_fields import author_date, iso_date
from seo_fr.reading.one_line import one_line
from seo_fr.restructuring.proof import Original

if TYPE_CHECKING:
    from seo_fr.completion.archive.records import Earlier
    from seo_fr.completion.fiche_matching import FicheMatch
    from seo_fr.completion.fiches import Fiche
    from seo_fr.completion.standing import Standing


def of_sentence(path: str, sentence: Standing) -> Source:
    """A sentence of the article."""
    return Source("article", path, sentence.span, sentence.text)


def of_words(path: str, span: Span, text: str) -> Source:
    """Other whole sentences of the article."""
    return Source("article", path, span, text)


def of_sheet(sheet: Fiche) -> Source:
    """The whole text of a fact sheet."""
    return Source("fiche", sheet_ref(sheet), None, one_line(sheet.text))


def sheet_ref(sheet: Fiche) -> str:
    """The name of a sheet's file and folder: the folders above differ from one machine to the next.

    Of a file of many sheets, its line too.
    """
    return f"{sheet.path.parent.name}/{sheet.path.name}" + (f", ligne {sheet.part}" if sheet.part else "")


def of_earlier(original: Original) -> Source:
    """How an archived article begins."""
    return Source("archive", original.ref, None, original.text)


def originals(matches: Iterable[FicheMatch], earlier: Iterable[Earlier]) -> tuple[Original, ...]:
    """The fact sheets and earlier articles themselves, which the proof compares additions with; each once."""
    sheets = [Original("fiche", sheet_ref(m.fiche), one_line(m.fiche.name), m.fiche.text) for m in matches]
    told: dict[str, Original] = {}
    for article in earlier:
        original = _archived(article)
        told.setdefault(original.ref, original)
    return (*sheets, *told.values())


def archive_ref(article: Earlier) -> str:
    """Its address where a link can lead there, else its path."""
    return _link(article) or article.path


def _archived(article: Earlier) -> Original:
    title, opening = one_line(article.title), one_line(article.opening)
    return Original("archive", archive_ref(article), title, opening, _day(article.date), _link(article))


def _link(article: Earlier) -> str | None:
    return article.url if article.url and article.url.startswith(("https://", "http://", "/")) else None


def publication_date(analysis: Analysis) -> date | None:
    """The author's date of publication, else the option's, else the one the text opens on."""
    text = author_date(analysis.article, "published") or iso_date(analysis.options.date)
    return _day(text) or dateline(analysis.article)


def _day(text: str | None) -> date | None:
    """The day of an ISO date or moment."""
    return date.fromisoformat(text[:10]) if text else None
