"""What the archive finds as JSON, schema ``seo-fr/archive-hits/1``."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.completion.archive import Hit
from seo_fr.output.analysis_json import picked, plain, to_json

HITS_SCHEMA = "seo-fr/archive-hits/1"


def hits_json(text: str, hits: Sequence[Hit]) -> str:
    """The object; ``span`` is in the archived article's source."""
    found = [
        picked(hit, "path", "title", "date", "url", "score")
        | {"passage": {"text": hit.passage, "span": plain(hit.span)}}
        for hit in hits
    ]
    return to_json({"schema": HITS_SCHEMA, "query": text, "hits": found})
