"""What the newsroom's archive remembers about the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seo_fr.completion.provenance import publication_date
from seo_fr.model import Analysis

if TYPE_CHECKING:
    from seo_fr.completion.archive.records import Hit

# More than can be printed, since some will not stand alone.
_WANTED = 12
_KEYWORDS = 8


def search_archive(analysis: Analysis) -> tuple[Hit, ...]:
    """Passages about the article's subject, best first; none without an archive. Raises ConfigError."""
    if analysis.options.archive is None or "archive" in analysis.options.without:
        return ()
    from seo_fr.completion.archive import Archive

    words = dict.fromkeys([analysis.title.text, analysis.focus, *(k.text for k in analysis.keywords[:_KEYWORDS])])
    names = tuple(e.text for e in analysis.entities)
    with Archive.open(analysis.options.archive) as archive:
        return archive.search(" ".join(words), _WANTED, date=publication_date(analysis), entities=names)
