"""All that there is to draw on, and the sheets as they may be printed: short, or at length."""

from __future__ import annotations

from collections.abc import Iterator
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
from seo_fr.completion.standing import standing_sentences
from seo_fr.language.typography import Typography
from seo_fr.language.words import count_words
from seo_fr.model import Analysis
from seo_fr.restructuring.additions import first_paragraph
from seo_fr.restructuring.proof import Evidence

if TYPE_CHECKING:
    from seo_fr.completion.archive.records import Earlier

_PLACES_BLOCK = "background"


@dataclass(frozen=True, slots=True)
class Stock:
    """What may be printed of the sheets, and what proves that it is theirs."""

    choice: Choice
    material: Material
    evidence: Evidence


class Supply:
    """The article, the sheets that it names, the newsroom's articles of the affair, the places."""

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
    def short(self) -> Stock:
        """The sheets as a desk prints them."""
        return self._stock(at_length=False)

    def fuller(self, lacking: int) -> Iterator[Stock]:
        """Where the length asked is not reached: what the article only touches too, then all of it at length.

        The latter not where the sheets cannot hold the words ``lacking``. What readers judged is a sheet in its short
        form: its weight is that of it.
        """
        short = self.short
        yield replace(short, material=replace(short.material, wide=True))
        if lacking <= sum(map(_words_of, self._matches)):
            longer = self._stock(at_length=True)
            weights = {**longer.material.weights, **short.material.weights}
            yield replace(longer, material=replace(longer.material, weights=weights, wide=True))

    def _stock(self, *, at_length: bool) -> Stock:
        choice = choose(self._analysis, self._matches, self._published, at_length=at_length)
        told = originals(choice.usable, (e for e in self._earlier if e.sure))
        evidence = Evidence((*told, *place_originals(self.places.facts)), self._published)
        earlier = tuple(o for o in evidence.originals if o.origin == "archive")
        material = replace(self._bare, matches=choice.usable, earlier=earlier)
        return Stock(choice, weighed(material), evidence)

    @cached_property
    def _bare(self) -> Material:
        """Without sheets nor archive."""
        article = self._analysis.article
        return Material(
            analysis=self._analysis,
            sentences=standing_sentences(self._analysis),
            published=self._published,
            lead=first_paragraph(article).span,
            typography=Typography.of(article, self._analysis.annotated.usage.code),
            places=self.places.facts,
        )


def _words_of(match: FicheMatch) -> int:
    """Those of all that a sheet holds, its name as a label among them."""
    sheet = match.fiche
    return sum(map(count_words, (sheet.name, sheet.text, *(fact.text for fact in sheet.facts))))
