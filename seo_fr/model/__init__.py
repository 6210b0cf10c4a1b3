"""The values that flow through the pipeline: frozen, slotted, free of behaviour that needs more than themselves.

Offsets are code points in the decoded source as read, half open ``[start, end)``, everywhere. This
package imports nothing else of seo_fr, so every layer may depend on it.
"""

from __future__ import annotations

from seo_fr.model.analysis import (
    AdditionKind,
    Analysis,
    Choice,
    Edit,
    Entity,
    EntityType,
    Facet,
    Finding,
    Heading,
    Keyword,
    Level,
    Metadata,
    Options,
    Readability,
    Scores,
    Section,
)
from seo_fr.model.annotated import Annotated, Language, Paragraph, Sentence
from seo_fr.model.result import Addition, Question, Restructured, Source, SourceOrigin, WordAccount
from seo_fr.model.source import (
    PROSE,
    Article,
    Block,
    BlockKind,
    FrontMatter,
    Notice,
    Origin,
    Run,
    Span,
    TextView,
    Title,
)

__all__ = [
    "PROSE",
    "Addition",
    "AdditionKind",
    "Analysis",
    "Annotated",
    "Article",
    "Block",
    "BlockKind",
    "Choice",
    "Edit",
    "Entity",
    "EntityType",
    "Facet",
    "Finding",
    "FrontMatter",
    "Heading",
    "Keyword",
    "Language",
    "Level",
    "Metadata",
    "Notice",
    "Options",
    "Origin",
    "Paragraph",
    "Question",
    "Readability",
    "Restructured",
    "Run",
    "Scores",
    "Section",
    "Sentence",
    "Source",
    "SourceOrigin",
    "Span",
    "TextView",
    "Title",
    "WordAccount",
]
