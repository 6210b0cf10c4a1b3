"""What the newsroom's archive remembers of the article's affair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seo_fr.added_kinds import ADDED_KINDS
from seo_fr.completion.provenance import publication_date
from seo_fr.model import Analysis
from seo_fr.resources import number

if TYPE_CHECKING:
    from seo_fr.completion.archive.records import Earlier

_KEYWORDS = 8


def search_archive(analysis: Analysis) -> tuple[Earlier, ...]:
    """The earlier articles of its affair, the surest first; none without an archive. Raises ConfigError."""
    options = analysis.options
    if options.archive is None or not any(k.recalls and k.name not in options.without for k in ADDED_KINDS.values()):
        return ()
    from seo_fr.completion.archive import Archive, Asked

    annotated = analysis.annotated
    sought = dict.fromkeys([analysis.title.text, analysis.focus, *(k.text for k in analysis.keywords[:_KEYWORDS])])
    title = [annotated.title.block.view.text] if annotated.title else []
    asked = Asked(
        text="\n".join([*title, *(block.view.text for block in analysis.article.prose)]),
        sought=" ".join(sought),
        names=tuple(e.text for e in analysis.entities),
        day=publication_date(analysis),
    )
    with Archive.open(options.archive) as archive:
        return archive.affair(asked, int(number("archive", "affair_most")))
