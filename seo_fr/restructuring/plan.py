"""Everything that goes into the article, as insertions."""

from __future__ import annotations

from collections.abc import Iterable

from seo_fr.model import Addition, Article, Edit, Metadata, PageHead, Question, Section
from seo_fr.restructuring.additions import plan_additions
from seo_fr.restructuring.front_matter import plan_front_matter
from seo_fr.restructuring.insertions import Insertion, as_edits
from seo_fr.restructuring.page_head import plan_page_head
from seo_fr.restructuring.placement import plan_headings
from seo_fr.restructuring.plain_text import plan_plain_text


def plan_edits(
    article: Article,
    sections: tuple[Section, ...],
    metadata: Metadata,
    additions: tuple[Addition, ...] = (),
    questions: tuple[Question, ...] = (),
) -> tuple[Edit, ...]:
    """The edits that make the article SEO-ready, in order, one a place, all of them insertions.

    Front matter (or what the head of a page lacks) first, then added blocks and questions, headings, and for a plain
    text what makes it Markdown. Spans are empty and offsets those of ``article.source``; inserted line ends are
    ``article.newline``.
    """
    return as_edits(
        (
            *_plan_metadata(article, metadata),
            *plan_additions(article, additions, questions),
            *plan_headings(article, sections),
            *plan_plain_text(article),
        )
    )


def _plan_metadata(article: Article, metadata: Metadata) -> Iterable[Insertion]:
    """A fragment of HTML has no room for any: its title and description stand in the fields of the CMS."""
    if isinstance(article.front_matter, PageHead):
        return plan_page_head(article, article.front_matter, metadata)
    return () if article.is_fragment else plan_front_matter(article, metadata)
