"""Analysis → the SEO-ready article, verified."""

from __future__ import annotations

from seo_fr.language.words import count_words
from seo_fr.model import Analysis, Heading, Restructured, WordAccount
from seo_fr.restructuring.apply import apply_edits
from seo_fr.restructuring.placement import placed_headings
from seo_fr.restructuring.plan import plan_edits
from seo_fr.restructuring.verify import verify


def restructure(analysis: Analysis) -> Restructured:
    """The article with its metadata and headings put in.

    Raises PreservationError where the result would not keep the author's text; nothing of it is
    handed out then.
    """
    article = analysis.article
    edits = plan_edits(article, analysis.sections, analysis.metadata)
    markdown = apply_edits(article.source, edits)
    verify(article, edits, markdown)
    headings = placed_headings(article, analysis.sections)
    return Restructured(
        analysis=analysis,
        markdown=markdown,
        metadata=analysis.metadata,
        words=_words(analysis, headings),
        headings=headings,
        edits=edits,
    )


def _words(analysis: Analysis, headings: tuple[Heading, ...]) -> WordAccount:
    """Words of the paragraphs and of the headings; the title is neither."""
    own = sum(count_words(b.view.text) for b in analysis.article.blocks if b.kind == "heading")
    generated = sum(count_words(h.text) for h in headings if h.origin != "article")
    return WordAccount(
        article=analysis.annotated.words, headings=own + generated, added=0, target=analysis.options.target
    )
