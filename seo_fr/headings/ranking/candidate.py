"""A heading that could be printed, and what speaks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from seo_fr.headings.kinds import KINDS, Kind
from seo_fr.model import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible heading made from one sentence.

    ``evidence`` are the source spans that say it, ``lemmas`` its content lemmas (lower case). ``traits``
    are what speaks for or against it wherever it is used, by the names of rules/headings.yml, and ``base``
    what they are worth together, in log-odds. ``sentence`` is the place of its sentence in the paragraph,
    ``proper`` tells whether it opens on a name, which keeps its capital after a colon.
    """

    text: str
    strategy: str
    evidence: tuple[Span, ...]
    lemmas: frozenset[str]
    traits: Mapping[str, float]
    base: float
    paragraph: int
    sentence: int
    proper: bool

    @property
    def kind(self) -> Kind:
        """What its strategy makes."""
        return KINDS[self.strategy]

    @property
    def form(self) -> str:
        """What a reader sees: the name of its kind, or of those that look like it."""
        return self.kind.form or self.strategy
