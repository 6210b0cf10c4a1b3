"""What an editor has decided about headings: what stands is planned around, what was refused does not come back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from seo_fr.headings.ranking.candidate import Candidate
from seo_fr.model import Heading


@dataclass(frozen=True, slots=True)
class Decided:
    """Headings by the paragraph they stand before, paragraphs that get none, and words that are not proposed again.

    ``words`` are lower-cased texts of headings.
    """

    kept: Mapping[int, Heading] = field(default_factory=dict)
    refused: frozenset[int] = frozenset()
    words: frozenset[str] = frozenset()

    def without(self, candidates: tuple[tuple[Candidate, ...], ...]) -> tuple[tuple[Candidate, ...], ...]:
        """The candidates that nobody refused or has kept elsewhere."""
        if not self.words:
            return candidates
        return tuple(tuple(c for c in own if c.text.lower() not in self.words) for own in candidates)

    def explained(self, candidates: tuple[tuple[Candidate, ...], ...]) -> Decided:
        """The same, each heading that stands with what made its words, where a candidate says the same."""
        made = {c.text: c for own in reversed(candidates) for c in reversed(own)}
        kept = {
            paragraph: replace(heading, strategy=made[heading.text].strategy, evidence=made[heading.text].evidence)
            if heading.text in made
            else heading
            for paragraph, heading in self.kept.items()
        }
        return replace(self, kept=kept)

    def bars(self, start: int, end: int, body: int) -> bool:
        """True when a section of the paragraphs ``start`` to ``end`` - 1 would swallow a heading that stands.

        ``body`` is the paragraph its own heading stands before. The first paragraph's heading bars nothing.
        """
        return any(start <= k < end and k not in (0, body) for k in self.kept)
