"""`Restructured` as the JSON of docs/contrat.md, schema ``seo-fr/restructured/1``."""

from __future__ import annotations

from typing import Any

from seo_fr.model import Addition, Inserted, Restructured
from seo_fr.output.analysis_json import focus_fields, genre_fields, heading_object, picked, to_json, usage_fields

RESTRUCTURED_SCHEMA = "seo-fr/restructured/1"


def restructured_json(result: Restructured) -> str:
    """The object, with a final line end."""
    return to_json(restructured_object(result))


def restructured_object(result: Restructured) -> dict[str, Any]:
    """The fields in the order of docs/contrat.md; last what became of the fact sheets and the archive."""
    return {
        "schema": RESTRUCTURED_SCHEMA,
        "markdown": result.markdown,
        **usage_fields(result.analysis.annotated.usage),
        **picked(result.metadata, "title", "titles", "review", "description", "slug", "keywords"),
        **genre_fields(result.analysis),
        **focus_fields(result.analysis),
        "json_ld": dict(result.metadata.json_ld),
        "words": picked(result.words, "article", "headings", "added", "total", "target", "missing"),
        "headings": [heading_object(h) for h in result.headings],
        "additions": [_addition_object(a) for a in result.additions],
        "inserted": _inserted_object(result.inserted),
        "edits": [picked(e, "span", "replacement") for e in result.edits],
        "questions": [picked(q, "about", "text", "words") for q in result.questions],
        "contradictions": [picked(c, "subject", "article", "fiche", "span") for c in result.contradictions],
        "sheets_considered": [picked(c, "name", "fiche", "used", "reason") for c in result.sheets_considered],
        "earlier_considered": [picked(e, "title", "date", "ref", "used", "sure") for e in result.earlier_considered],
    }


def _inserted_object(inserted: Inserted) -> dict[str, Any]:
    """Counts and names of all that was inserted."""
    lists = ("fields", "left_out", "blocks")
    counts = ("headings", "heading_words", "questions", "title_marks", "signs", "blank_lines")
    return {name: list(getattr(inserted, name)) for name in lists} | picked(inserted, *counts)


def _addition_object(addition: Addition) -> dict[str, Any]:
    """``drawn`` are the words that only repeat the article."""
    sources = [picked(s, "origin", "ref", "span", "text") for s in addition.sources]
    return picked(addition, "kind", "markdown", "words", "drawn") | {"sources": sources}
