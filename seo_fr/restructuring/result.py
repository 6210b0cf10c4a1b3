"""Analysis → the SEO-ready article, verified."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from seo_fr.language.words import count_words
from seo_fr.model import (
    Addition,
    Analysis,
    Contradiction,
    EarlierConsidered,
    Heading,
    Metadata,
    Question,
    Restructured,
    SheetConsidered,
    WordAccount,
)
from seo_fr.reading.author_fields import author_json_ld
from seo_fr.restructuring.added_blocks import Present, block_title, question_key
from seo_fr.restructuring.apply import apply_edits
from seo_fr.restructuring.inserted import count_inserted
from seo_fr.restructuring.placement import placed_headings
from seo_fr.restructuring.plan import plan_edits
from seo_fr.restructuring.proof import Evidence
from seo_fr.restructuring.verify import verify


@dataclass(frozen=True, slots=True)
class Completion:
    """What is added towards the target, what it is proven from, and what is left to ask.

    ``words`` are those that count towards the target, ``present`` what an earlier run has added.
    ``notes`` are French lines about what could not be read.
    """

    additions: tuple[Addition, ...] = ()
    words: int = 0
    evidence: Evidence = field(default_factory=Evidence)
    questions: tuple[Question, ...] = ()
    present: Present = field(default_factory=Present)
    contradictions: tuple[Contradiction, ...] = ()
    sheets_considered: tuple[SheetConsidered, ...] = ()
    earlier_considered: tuple[EarlierConsidered, ...] = ()
    notes: tuple[str, ...] = ()


def restructure(analysis: Analysis, completion: Completion | None = None) -> Restructured:
    """The article with its metadata and headings put in, and the additions of ``completion``.

    Raises PreservationError where the result would not keep the author's text, or where an added
    sentence is not in its source; nothing of it is handed out then.
    """
    completion = completion or Completion()
    article, additions = analysis.article, completion.additions
    added = completion.words + completion.present.words
    metadata = _counted(analysis, added)
    asked = completion.questions if analysis.options.questions else ()
    new = tuple(q for q in asked if question_key(q.text) not in completion.present.questions)
    edits = plan_edits(article, analysis.sections, metadata, additions, new)
    markdown = apply_edits(article.source, edits)
    result = verify(article, edits, markdown, additions, completion.evidence)
    headings = placed_headings(article, analysis.sections)
    return Restructured(
        analysis=analysis,
        markdown=markdown,
        metadata=metadata,
        words=_words(analysis, headings, completion, added),
        headings=headings,
        edits=edits,
        inserted=count_inserted(article, result, edits, additions, metadata),
        additions=additions,
        questions=completion.questions,
        contradictions=completion.contradictions,
        sheets_considered=completion.sheets_considered,
        earlier_considered=completion.earlier_considered,
        notes=completion.notes,
    )


def _counted(analysis: Analysis, added: int) -> Metadata:
    """The metadata, the words of the additions among those of the structured data where these are ours."""
    metadata, words = analysis.metadata, analysis.annotated.words
    if not added or metadata.json_ld.get("wordCount") != words or author_json_ld(analysis.article) is not None:
        return metadata
    return replace(metadata, json_ld={**metadata.json_ld, "wordCount": words + added})


def _words(analysis: Analysis, headings: tuple[Heading, ...], completion: Completion, added: int) -> WordAccount:
    """Words of the paragraphs, of the headings and of what was added; the title is none of them."""
    own = sum(count_words(b.view.text) for b in analysis.article.blocks if b.kind == "heading")
    generated = sum(count_words(h.text) for h in headings if h.origin != "article")
    of_blocks = sum(count_words(block_title(a.kind)) for a in completion.additions)
    return WordAccount(
        article=analysis.annotated.words,
        headings=own + generated + of_blocks + completion.present.headings,
        added=added,
        target=analysis.options.target,
    )
