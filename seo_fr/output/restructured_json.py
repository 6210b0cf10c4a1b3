"""`Restructured` as the JSON of the contract, schema ``seo-fr/restructured/1``."""

from __future__ import annotations

from typing import Any

from seo_fr.model import Addition, Restructured
from seo_fr.output.analysis_json import heading_object, pair, to_json

RESTRUCTURED_SCHEMA = "seo-fr/restructured/1"


def restructured_json(result: Restructured) -> str:
    """The object, with a final line end."""
    return to_json(restructured_object(result))


def restructured_object(result: Restructured) -> dict[str, Any]:
    """The fields in the order of the contract, then the questions left to the journalist."""
    words = result.words
    return {
        "schema": RESTRUCTURED_SCHEMA,
        "markdown": result.markdown,
        "title": result.metadata.title,
        "titles": list(result.metadata.titles),
        "review": list(result.metadata.review),
        "description": result.metadata.description,
        "slug": result.metadata.slug,
        "keywords": list(result.metadata.keywords),
        "json_ld": dict(result.metadata.json_ld),
        "words": {
            "article": words.article,
            "headings": words.headings,
            "added": words.added,
            "total": words.total,
            "target": words.target,
            "missing": words.missing,
        },
        "headings": [heading_object(h) for h in result.headings],
        "additions": [_addition_object(a) for a in result.additions],
        "edits": [{"span": pair(e.span), "replacement": e.replacement} for e in result.edits],
        "questions": [{"about": q.about, "text": q.text, "words": q.words} for q in result.questions],
    }


def _addition_object(addition: Addition) -> dict[str, Any]:
    """``drawn`` are the words that only repeat the article."""
    return {
        "kind": addition.kind,
        "markdown": addition.markdown,
        "words": addition.words,
        "drawn": addition.drawn,
        "sources": [
            {"origin": s.origin, "ref": s.ref, "span": pair(s.span) if s.span else None, "text": s.text}
            for s in addition.sources
        ],
    }
