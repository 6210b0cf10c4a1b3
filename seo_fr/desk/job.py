"""What the model is asked about one version of a draft, and what it answers: plain values, they cross processes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from seo_fr.containers.opening import read_working
from seo_fr.desk.pieces import Piece
from seo_fr.model import Article, Decisions, Finding, Options, WorkingText
from seo_fr.reading import read_text
from seo_fr.workspace.settings import FileSettings

Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Job:
    """One version of the working text with what was decided about it. ``name`` tells the format by its suffix.

    ``settings`` are those of the newsroom for this article: the levels of its rules. ``looks`` are where the headings
    begin that nothing but their look makes such, in the working text of a document; None for any other article.
    """

    number: int
    name: str
    source: str
    options: Options
    decisions: Decisions
    settings: FileSettings
    looks: tuple[int, ...] | None = None

    def read(self) -> Article:
        """The working text, read. Raises InputError."""
        return read_draft(self.source, self.name, self.looks)


def read_draft(source: str, name: str, looks: tuple[int, ...] | None) -> Article:
    """The working text of a draft, read; ``looks`` as in `Job`. Raises InputError."""
    return read_text(source, name) if looks is None else read_working(source, name, looks)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What a document is made of: the file that was opened, the pieces of its text ``before`` and ``now``.

    ``findings`` are those that the page shows, in the text as it is now. ``document`` is None for any other article.
    """

    document: WorkingText | None
    before: tuple[Piece, ...]
    now: tuple[Piece, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """The result in one form, wanted in full: through `verify` and `prove` like any other.

    ``manuscript`` is there for a document.
    """

    number: int
    form: str
    job: Job
    manuscript: Manuscript | None = None
