"""What an editor decided about the proposals, in values that the command line and the desk share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["keep", "swap", "write", "refuse"]
DecidedKind = Literal["heading", "title", "description", "slug", "keywords", "block"]
# What becomes of a proposal that nobody looked at: it goes in, as `restructure` alone would do, or stays out.
Rest = Literal["keep", "leave"]
# Sentences left out of one block: the longest has fewer than thirty. Code points of one: as long as sentences get.
MOST_LEFT_OUT, LONGEST_LEFT_OUT = 200, 2_500


@dataclass(frozen=True, slots=True)
class Decision:
    """One proposal and what becomes of it.

    ``text`` is what stands in the end: the proposal that is kept, the alternative that is taken, the editor's own
    words; of a refusal, what is refused; the keywords are parted by commas; of an added block it is the kind.
    ``place`` is the offset in the source of the line before which a heading goes (as in ``edits``), None for the
    rest. ``level`` is that of a heading, 2 to 6. ``without`` are the sentences of an added block that is kept which are
    left out of it, as they are read; the first of a line takes the line with it.
    """

    kind: DecidedKind
    verdict: Verdict
    text: str
    place: int | None = None
    level: int = 2
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that was decided about one source, at most one decision a proposal, and what becomes of the ``rest``."""

    entries: tuple[Decision, ...] = ()
    rest: Rest = "keep"

    def of(self, kind: DecidedKind) -> tuple[Decision, ...]:
        """The decisions about one kind of proposal, in order."""
        return tuple(d for d in self.entries if d.kind == kind)


def may_be_left_out(sentences: object) -> bool:
    """True for a list of what may stand in ``Decision.without``."""
    if not isinstance(sentences, list) or len(sentences) > MOST_LEFT_OUT:
        return False
    return all(isinstance(s, str) and s.strip() and len(s) <= LONGEST_LEFT_OUT for s in sentences)
