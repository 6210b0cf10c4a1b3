"""What the newsroom's archive remembers of the article's affair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seo_fr.added_kinds import ADDED_KINDS
from seo_fr.completion.provenance import publication_date
from seo_fr.model import Analysis
from seo_fr.resources import number

if TYPE_CHECKING:
    from seo_fr.completion.archive.affair import Asked
    from seo_fr.completion.archive.records import Earlier

_KEYWORDS = 8


def search_archive(analysis: Analysis) -> tuple[Earlier, ...]:
    """The earlier articles of its affair, the surest first; none without an archive. Raises ConfigError."""
    options = analysis.options
    if options.archive is None or not any(k.recalls and k.name not in options.without for k in ADDED_KINDS.values()):
        return ()
    from seo_fr.completion.archive import Archive

    with Archive.open(options.archive) as archive:
        return archive.affair(asked_of(analysis), int(number("archive", "affair_most")))


def asked_of(analysis: Analysis) -> Asked:
    """What the archive is asked by: its title, keyphrase and first keywords, and all that it says and names."""
    from seo_fr.completion.archive.affair import Asked

    title = analysis.annotated.title
    keywords = (k.text for k in analysis.keywords[:_KEYWORDS])
    texts = (block.view.text for block in analysis.article.prose)
    return Asked(
        text="\n".join([title.block.view.text, *texts] if title else texts),
        sought=" ".join(dict.fromkeys([analysis.title.text, analysis.focus, *keywords])),
        names=tuple(e.text for e in analysis.entities),
        day=publication_date(analysis),
    )
