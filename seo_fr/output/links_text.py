"""The internal links to propose, for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.completion.archive import Link
from seo_fr.model import Article
from seo_fr.output.sheet import Sheet
from seo_fr.reading.line_ends import line_and_column

_SHARED = 5
_AROUND = 30


def links_list(article: Article, links: Sequence[Link], sheet: Sheet) -> str:
    """Each link: where its words stand, in their sentence, what it leads to, and why."""
    if not links:
        sheet.line("Aucun lien à proposer : les archives n’ont rien d’assez proche.")
        return sheet.text
    for link in links:
        sheet.blank()
        line, column = line_and_column(article.source, link.span.start)
        sheet.line(f"« {link.anchor} »", "strong", lead=f"{article.path}:{line}:{column} ")
        sheet.line(_context(article, link), "faint", lead="  ")
        sheet.line(f"{link.title} ({link.date or 'sans date'})", lead="  → ", lead_style="accent")
        sheet.line(link.url or link.path, lead="    ")
        sheet.line(", ".join([*link.names, *link.phrases][:_SHARED]), lead="    en commun : ", lead_style="faint")
    return sheet.text


def _context(article: Article, link: Link) -> str:
    """The line around the words, cut between words."""
    source, span = article.source, link.span
    before = source[max(0, span.start - _AROUND) : span.start].splitlines()[-1:] or [""]
    after = source[span.end : span.end + _AROUND].splitlines()[:1] or [""]
    start = before[0] if len(before[0]) < _AROUND else f"…{before[0].partition(' ')[2]}"
    end = after[0] if len(after[0]) < _AROUND else f"{after[0].rpartition(' ')[0]}…"
    return f"{start}[{link.anchor}]{end}"
