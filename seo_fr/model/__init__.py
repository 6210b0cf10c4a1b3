"""The values that flow through the pipeline: frozen, slotted, free of behaviour that needs more than themselves.

Offsets are code points in the decoded source as read, half open ``[start, end)``, everywhere. This
package imports nothing of seo_fr but three small modules beside it (`added_kinds`, `levels`, `options`), which
the command line reads at its start without the rest; so every layer may depend on it.
"""

from __future__ import annotations

from seo_fr.added_kinds import AdditionKind
from seo_fr.levels import LEVELS, OFF, Level
from seo_fr.model.analysis import (
    Analysis,
    Choice,
    Edit,
    Entity,
    EntityType,
    Facet,
    Finding,
    Focus,
    FocusOrigin,
    Heading,
    Keyword,
    Metadata,
    OpenQuestion,
    Readability,
    Scores,
    Section,
)
from seo_fr.model.annotated import Annotated, Language, Paragraph, Sentence, Usage
from seo_fr.model.decisions import (
    LONGEST_LEFT_OUT,
    MOST_LEFT_OUT,
    DecidedKind,
    Decision,
    Decisions,
    Rest,
    Verdict,
    may_be_left_out,
)
from seo_fr.model.document import DocumentFormat, Piece, WorkingText
from seo_fr.model.genre import Genre, GenreName
from seo_fr.model.result import (
    AddedItem,
    Addition,
    Contradiction,
    EarlierConsidered,
    Inserted,
    Question,
    Restructured,
    SheetConsidered,
    Source,
    SourceOrigin,
    WordAccount,
)
from seo_fr.model.source import (
    PROSE,
    Article,
    Block,
    BlockKind,
    FrontMatter,
    HeaderLanguage,
    Link,
    Notice,
    Origin,
    PageHead,
    Title,
)
from seo_fr.model.text import Run, Span, TextView
from seo_fr.options import Options

__all__ = [
    "LEVELS",
    "LONGEST_LEFT_OUT",
    "MOST_LEFT_OUT",
    "OFF",
    "PROSE",
    "AddedItem",
    "Addition",
    "AdditionKind",
    "Analysis",
    "Annotated",
    "Article",
    "Block",
    "BlockKind",
    "Choice",
    "Contradiction",
    "DecidedKind",
    "Decision",
    "Decisions",
    "DocumentFormat",
    "EarlierConsidered",
    "Edit",
    "Entity",
    "EntityType",
    "Facet",
    "Finding",
    "Focus",
    "FocusOrigin",
    "FrontMatter",
    "Genre",
    "GenreName",
    "HeaderLanguage",
    "Heading",
    "Inserted",
    "Keyword",
    "Language",
    "Level",
    "Link",
    "Metadata",
    "Notice",
    "OpenQuestion",
    "Options",
    "Origin",
    "PageHead",
    "Paragraph",
    "Piece",
    "Question",
    "Readability",
    "Rest",
    "Restructured",
    "Run",
    "Scores",
    "Section",
    "Sentence",
    "SheetConsidered",
    "Source",
    "SourceOrigin",
    "Span",
    "TextView",
    "Title",
    "Usage",
    "Verdict",
    "WordAccount",
    "WorkingText",
    "may_be_left_out",
]
