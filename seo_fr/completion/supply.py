"""All that there is to draw on, and the sheets as they may be printed: short, or at length."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.completion.material import Material
from seo_fr.completion.place_items import place_originals
from seo_fr.completion.places.facts import Places, places_of
from seo_fr.completion.provenance import originals, publication_date
from seo_fr.completion.relevance import weighed
from seo_fr.completion.sheet_choice import Choice, choose
from seo_fr.completion.standing import Standing, standing_sentences
from seo_fr.language.typography import Typography
from seo_fr.model import Analysis
from seo_fr.resources import number
from seo_fr.restructuring.additions import first_paragraph
from seo_fr.restructuring.proof import Evidence

if TYPE_CHECKING:
    from seo_fr.completion.archive.records import Earlier

_PLACES_BLOCK = "background"
# A sheet's two cases are not longer than its text may be.
_TEXT_AND_CASES = 2


@dataclass(frozen=True, slots=True)
class Stock:
    """What may be printed of the sheets, and what proves that it is theirs."""

    choice: Choice
    material: Material
    evidence: Evidence

    @property
    def most_at_length(self) -> int:
        """More words than its sheets can have at length."""
        return len(self.choice.usable) * _TEXT_AND_CASES * int(number("fiches", "text_longest"))

    def weighed_as(self, other: Stock) -> Stock:
        """With the weights of ``other``: what readers judged is a sheet in its short form."""
        weights = {**self.material.weights, **other.material.weights}
        return replace(self, material=replace(self.material, weights=weights))


class Supply:
    """What is read once for both."""

    def __init__(self, analysis: Analysis, matches: tuple[FicheMatch, ...], earlier: tuple[Earlier, ...]) -> None:
        self._analysis, self._matches, self._earlier = analysis, matches, earlier
        self._published = publication_date(analysis)

    @cached_property
    def places(self) -> Places:
        """What registers know, less what a fact sheet says better; nothing where the block is not wanted."""
        if _PLACES_BLOCK in self._analysis.options.without:
            return Places()
        found = places_of(self._analysis.annotated, self._published)
        named = {name for match in self._matches for name in match.fiche.names}
        return replace(found, facts=tuple(f for f in found.facts if f.name not in named))

    @cached_property
    def _sentences(self) -> tuple[Standing, ...]:
        return standing_sentences(self._analysis)

    def stock(self, *, at_length: bool) -> Stock:
        """The sheets as short as a desk wants them, or ``at_length``: where the newsroom's length asks for more."""
        analysis = self._analysis
        choice = choose(analysis, self._matches, self._published, at_length=at_length)
        told = originals(choice.usable, (e for e in self._earlier if e.sure))
        evidence = Evidence((*told, *place_originals(self.places.facts)), self._published)
        material = Material(
            analysis=analysis,
            sentences=self._sentences,
            matches=choice.usable,
            earlier=tuple(o for o in evidence.originals if o.origin == "archive"),
            published=evidence.published,
            lead=first_paragraph(analysis.article).span,
            typography=Typography.of(analysis.article, analysis.annotated.usage.code),
            places=self.places.facts,
        )
        return Stock(choice, weighed(material), evidence)
