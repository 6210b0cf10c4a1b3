"""What is given back: the article made ready, with what was added and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from seo_fr.added_kinds import AdditionKind
from seo_fr.model.analysis import Analysis, Edit, Heading, Metadata
from seo_fr.model.text import Span

SourceOrigin = Literal["article", "fiche", "archive"]


@dataclass(frozen=True, slots=True)
class WordAccount:
    """Words of the result; headings never count towards the target."""

    article: int
    headings: int
    added: int
    target: int

    @property
    def total(self) -> int:
        """All words a reader sees."""
        return self.article + self.headings + self.added

    @property
    def missing(self) -> int:
        """Words short of the target."""
        return max(0, self.target - self.article - self.added)


@dataclass(frozen=True, slots=True)
class Source:
    """Where added words come from.

    ``text`` holds them as they stand there. ``ref`` is the name of the article's file, the fact sheet's
    folder and file, the address (else the path) of the archived article; ``span`` is in the article's
    source, None elsewhere.
    """

    origin: SourceOrigin
    ref: str
    span: Span | None
    text: str


@dataclass(frozen=True, slots=True)
class AddedItem:
    """One line of an added block: a list item, or the whole of a block of one.

    ``parts`` are its Markdown, without the bullet: each but the first may be left out alone, the first only with the
    line. ``words`` are those a reader sees, ``drawn`` tells that they repeat the article, ``order`` where the line
    stands among those of its block.
    """

    parts: tuple[str, ...]
    words: int
    drawn: bool
    sources: tuple[Source, ...]
    order: tuple[int, ...] = ()

    @property
    def markdown(self) -> str:
        """The line."""
        return " ".join(self.parts)


@dataclass(frozen=True, slots=True)
class Addition:
    """A block put in towards the target.

    ``markdown`` is what is inserted before the character ``place`` of the source, comments with the
    sources included, made of ``title`` and ``items``. ``words`` are those a reader sees below the heading, ``drawn``
    how many of them only repeat the article.
    """

    kind: AdditionKind
    markdown: str
    words: int
    drawn: int
    sources: tuple[Source, ...]
    place: int
    title: str = ""
    items: tuple[AddedItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What only the journalist can answer.

    ``about`` is a facet or a name, ``words`` how many an answer usually brings, ``place`` where in the
    source it belongs.
    """

    text: str
    about: str
    words: int
    place: int


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A sheet that does not say what the article says; one of the two is to be corrected.

    ``subject`` is the sheet's name, ``article`` and ``fiche`` the words of either, ``span`` where the article's stand.
    """

    subject: str
    article: str
    fiche: str
    span: Span


@dataclass(frozen=True, slots=True)
class SheetConsidered:
    """Why a sheet was printed or not: ``name`` as the article writes it, ``fiche`` None where there is no sheet."""

    name: str
    fiche: str | None
    used: bool
    reason: str


@dataclass(frozen=True, slots=True)
class EarlierConsidered:
    """An archived article that tells the affair, or may: ``used`` where it was printed.

    ``ref`` is its address, else its path; ``date`` is YYYY-MM-DD; ``sure`` where it is of the affair beyond doubt.
    """

    title: str
    date: str
    ref: str
    used: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class Inserted:
    """All that the result has and the source has not, as the result reads when it is read back.

    ``fields`` are the keys of the header, ``left_out`` the proposals that the author's header cannot take,
    ``heading_words`` the words of the ``headings``, ``blocks`` the added ones, ``questions`` those that stand as
    comments. Of a plain text, ``title_marks`` are the « # » before its title line, ``signs`` the backslashes and the
    like that keep its characters what they are, ``blank_lines`` those that part its paragraphs.
    """

    fields: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    headings: int = 0
    heading_words: int = 0
    blocks: tuple[AdditionKind, ...] = ()
    questions: int = 0
    title_marks: int = 0
    signs: int = 0
    blank_lines: int = 0


@dataclass(frozen=True, slots=True)
class Restructured:
    """The SEO-ready article: ``edits`` applied to the source give ``markdown``; ``inserted`` says what they are.

    ``questions`` are left to the journalist where ``--complete`` cannot reach the target; ``contradictions`` and
    ``sheets_considered`` say what it made of the fact sheets, ``notes`` (French lines) what it could not read of them,
    ``earlier_considered`` what it made of the archive.
    """

    analysis: Analysis = field(repr=False)
    markdown: str
    metadata: Metadata
    words: WordAccount
    headings: tuple[Heading, ...]
    edits: tuple[Edit, ...]
    inserted: Inserted = field(default_factory=Inserted)
    additions: tuple[Addition, ...] = ()
    questions: tuple[Question, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    sheets_considered: tuple[SheetConsidered, ...] = ()
    earlier_considered: tuple[EarlierConsidered, ...] = ()
    notes: tuple[str, ...] = ()
