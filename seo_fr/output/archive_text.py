"""What the archive has taken in, and what it finds, for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from seo_fr.completion.archive import AddReport, Hit
from seo_fr.output.sheet import Sheet, clean, excerpt, plural

_PASSAGE = 320


def add_report(path: Path, report: AddReport, articles: int) -> str:
    """One line: how many articles are new, changed, gone, left out, and how many there are."""
    told = [
        f"{plural(report.added, 'ajouté')}",
        f"{plural(report.updated, 'modifié')}",
        f"{plural(report.unchanged, 'inchangé')}",
        f"{plural(report.removed, 'retiré')}",
    ]
    if report.failed:
        told.append(f"{plural(len(report.failed), 'illisible')}")
    return f"{clean(str(path))} : {', '.join(told)} ; {plural(articles, 'article')} dans les archives.\n"


def hits_list(text: str, hits: Sequence[Hit], sheet: Sheet) -> str:
    """Each hit with title, date, address and passage."""
    if not hits:
        sheet.line(f"Aucun article pour « {excerpt(text)} ».")
        return sheet.text
    for number, hit in enumerate(hits, 1):
        sheet.blank()
        sheet.line(hit.title, "strong", lead=f"{number:>2}. ")
        sheet.line(f"{hit.date or 'sans date'} · {hit.url or hit.path}", "faint", lead="    ")
        sheet.line(excerpt(hit.passage, _PASSAGE), lead="    ")
    return sheet.text
