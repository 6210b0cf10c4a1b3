"""The internal links to propose as JSON, schema ``seo-fr/links/1``."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.completion.archive import Link
from seo_fr.model import Article
from seo_fr.output.analysis_json import picked, plain, to_json
from seo_fr.reading.line_ends import line_and_column

LINKS_SCHEMA = "seo-fr/links/1"


def links_json(article: Article, links: Sequence[Link]) -> str:
    """The object; an anchor's ``span`` is in the article's source, and its text stands there to the letter."""
    return to_json({"schema": LINKS_SCHEMA, "path": article.path, "links": [_link(article, link) for link in links]})


def _link(article: Article, link: Link) -> dict[str, object]:
    line, column = line_and_column(article.source, link.span.start)
    return {
        "anchor": {"text": link.anchor, "span": plain(link.span), "line": line, "column": column},
        "target": picked(link, "path", "title", "date", "url"),
        "score": link.score,
        "shared": {"names": list(link.names), "keyphrases": list(link.phrases)},
    }
