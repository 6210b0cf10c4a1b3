"""What the blocks are made of, and the pieces they are made into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath

from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.completion.places.facts import PlaceFact
from seo_fr.completion.standing import Standing
from seo_fr.language.typography import Typography
from seo_fr.model import Analysis, Span
from seo_fr.reading.markup import inline_escapes, line_escape
from seo_fr.reading.one_line import one_line
from seo_fr.restructuring.proof import Original


@dataclass(frozen=True, slots=True)
class Room:
    """Words still wanted, and how many of them may repeat the article."""

    wanted: int
    drawn: int


@dataclass(frozen=True, slots=True)
class Material:
    """Everything a block may draw on.

    ``sentences`` are those not used by an earlier block, ``earlier`` the newsroom's articles of the affair, the surest
    first, ``lead`` is the first paragraph, ``typography`` how the
    article is typeset, and so what is added to it, ``places`` what registers know of those it turns on, ``weights`` the
    log-odds that a desk prints each sheet (`relevance.weighed`). ``wide``: what the article only touches may be
    explained too, for without it the length is not reached.
    """

    analysis: Analysis
    sentences: tuple[Standing, ...]
    matches: tuple[FicheMatch, ...] = ()
    earlier: tuple[Original, ...] = ()
    published: date | None = None
    lead: Span = field(default=Span(0, 0))
    typography: Typography | None = None
    places: tuple[PlaceFact, ...] = ()
    weights: Mapping[str, float] = field(default_factory=dict)
    wide: bool = False

    def dress(self, text: str) -> str:
        """Words that are not the article's own, in its typography."""
        return self.typography.dress(text) if self.typography else text

    @property
    def head(self) -> str:
        """The author's title, and what stands above the first paragraph: what the article says it is about."""
        title, prose = self.analysis.annotated.title, self.analysis.article.prose
        above = [b.view.text for b in prose if b.span.end <= self.lead.start]
        return " ".join([title.block.view.text, *above] if title is not None else above)

    @property
    def path(self) -> str:
        """The article's name, as sources give it: without its folders, which are no one else's business."""
        return PurePath(self.analysis.article.path).name


def inert(text: str, *, opens: bool = True) -> str:
    """``text`` on one line, written so that Markdown shows it as it is; ``opens``: it may stand at the start of one."""
    line = one_line(text)
    escapes = inline_escapes(line, all_brackets=True)
    start = line_escape(line) if opens else None
    return "".join("\\" + c if i in escapes or i == start else c for i, c in enumerate(line))
