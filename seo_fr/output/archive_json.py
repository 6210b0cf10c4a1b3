"""What the archive finds as JSON, schema ``seo-fr/archive-hits/1``."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.completion.archive import Hit
from seo_fr.output.analysis_json import pair, to_json

HITS_SCHEMA = "seo-fr/archive-hits/1"


def hits_json(text: str, hits: Sequence[Hit]) -> str:
    """The object; ``span`` is in the archived article's source."""
    found = [
        {
            "path": hit.path,
            "title": hit.title,
            "date": hit.date,
            "url": hit.url,
            "score": hit.score,
            "passage": {"text": hit.passage, "span": pair(hit.span)},
        }
        for hit in hits
    ]
    return to_json({"schema": HITS_SCHEMA, "query": text, "hits": found})
