"""What registers know of the places an article turns on, and what the article says against them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from seo_fr.analysis.surface import in_source, paragraph_at, texts
from seo_fr.completion.places.countries import told_countries
from seo_fr.completion.places.mentions import find_mentions
from seo_fr.completion.places.names import place_key
from seo_fr.completion.places.register import Commune, france
from seo_fr.completion.places.settling import Named, gather, settle
from seo_fr.completion.places.surroundings import Surroundings, departement_called, look_around
from seo_fr.completion.places.told import Population, is_apart, is_counted, is_doubtful, populations_told
from seo_fr.completion.places.turning import TITLE, scene, turns_on
from seo_fr.completion.places.wording import (
    Said,
    commune_sentence,
    count_of,
    country_name,
    country_sentence,
    epci_sentence,
)
from seo_fr.completion.places.worth import is_placed, is_well_known, is_worth_telling
from seo_fr.language.folding import words_of
from seo_fr.model import Annotated, Span
from seo_fr.resources import number, rules, words


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """A sentence of a register; ``ref`` names register and row (*insee:22050*), ``first`` is the first mention."""

    name: str
    ref: str
    text: str
    first: Span


@dataclass(frozen=True, slots=True)
class PlaceDoubt:
    """What the article says of a place and a register denies, as a question.

    ``paragraph`` is where it says so; -1 is the title.
    """

    name: str
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Places:
    """Facts that may be printed, the more central first, and doubts to be asked."""

    facts: tuple[PlaceFact, ...] = ()
    doubts: tuple[PlaceDoubt, ...] = ()


def places_of(annotated: Annotated, day: date | None) -> Places:
    """All that the registers have for an article of that day (None: of today). Raises ConfigError.

    Nothing for an article that is older than the registers, nor for a match report.
    """
    if day is not None and day.year < number("places", "first_year"):
        return Places()
    around = look_around(annotated)
    if around.sport:
        return Places()
    parts = {n: p.doc.text for n, p in texts(annotated)}
    article = _Article(annotated, parts, around, day)
    facts, doubts = [], []
    named = gather(find_mentions(annotated))
    here = None if around.wider else scene(named, titled=TITLE in parts)
    for one in named:
        if one is here or (one.is_place and turns_on(one.mentions)):
            fact, doubt = _of_commune(one, named, article, here=one is here)
            facts += [fact] if fact else []
            doubts += [doubt] if doubt else []
    facts += [*_of_epcis(article), *_of_countries(article)]
    return Places(tuple(facts[: int(number("places", "places_most"))]), tuple(doubts))


@dataclass(frozen=True, slots=True)
class _Article:
    annotated: Annotated
    parts: Mapping[int, str]
    around: Surroundings
    day: date | None

    def span(self, paragraph: int, start: int, end: int) -> Span:
        """Where it is in the source; the head of the text for a title that stands only in the header."""
        if not in_source(self.annotated, (paragraph, 0, 1)):
            return Span(0, 0)
        return paragraph_at(self.annotated, paragraph).view.span(start, end)


def _of_commune(
    named: Named, others: tuple[Named, ...], article: _Article, *, here: bool
) -> tuple[PlaceFact | None, PlaceDoubt | None]:
    misplaced = _misplaced(named)
    if misplaced is not None:
        return None, misplaced
    commune = settle(named, others, article.around, here=here)
    if commune is None:
        return None, None
    said = populations_told(named, others, article.parts)
    doubt = _miscounted(commune, said, article.day)
    if doubt is not None:
        return None, doubt
    return (_fact_of(commune, named, article, counted=any(not told.once for told in said)) if here else None), None


def _fact_of(commune: Commune, named: Named, article: _Article, *, counted: bool) -> PlaceFact | None:
    """What the article does not say of the place of its news; None where that explains nothing."""
    placed = is_placed(commune, named, article.around)
    if is_well_known(commune) or not is_worth_telling(commune, article.around, placed=placed):
        return None
    already = Said(
        placed=placed,
        beside=commune.departement in named.beside,
        counted=counted or is_counted(commune, article.parts),
    )
    commune = replace(commune, name=_spelled(commune, named, article))
    text = commune_sentence(commune, article.day, already)
    first = named.mentions[0]
    span = article.span(first.paragraph, first.start, first.end)
    return PlaceFact(commune.name, f"insee:{commune.code}", text, span) if text else None


def _spelled(commune: Commune, named: Named, article: _Article) -> str:
    """The name as the article first writes it whole: *Vrigne-aux-Bois*, which the register writes without hyphens."""
    forms = (article.parts[m.paragraph][m.start : m.end] for m in named.mentions)
    whole = (f for f in forms if not f.isupper() and place_key(f) == place_key(commune.name))
    return next((f for f in whole if len(words_of(f)) == len(words_of(commune.name))), commune.name)


def _misplaced(named: Named) -> PlaceDoubt | None:
    """The article puts a name into a département that has no commune so called, and a real town elsewhere bears it."""
    rows = named.rows
    known = [r for r in rows if not r.former]
    if len(named.beside) != 1 or not known or any(r.departement in named.beside for r in rows):
        return None
    if max(r.population for r in known) < number("places", "doubted_alone"):
        return None
    mention = next(m for m in named.mentions if departement_called(m.beside) in named.beside)
    names = france().departements
    where = ", ".join(dict.fromkeys(names[r.departement].name for r in known))
    return _doubt("departement", known[0].name, mention.beside, where, mention.paragraph)


def _miscounted(commune: Commune, said: tuple[Population, ...], day: date | None) -> PlaceDoubt | None:
    counted = count_of(commune, day)
    if any(not is_apart(told.value, commune) for told in said):
        return None  # another number of the article is the right one: *le seuil de 1 000 habitants*
    for told in said:
        if counted and is_doubtful(told, commune):
            return _doubt("population", commune.name, told.said, counted, told.paragraph)
    return None


def _doubt(kind: str, name: str, said: str, known: str, paragraph: int) -> PlaceDoubt:
    text = str(rules("places")["doubts"][kind]).format(name=name, said=said, known=known)
    return PlaceDoubt(name, text, paragraph)


def _of_epcis(article: _Article) -> Iterator[PlaceFact]:
    known = france()
    if article.day is not None and article.day.year < known.code_year:
        return
    for at, places in article.around.epcis.items():
        epci = known.epcis[at]
        paragraphs = {p for p, _, _ in places}
        central = -1 in paragraphs or (0 in paragraphs and len(places) >= number("places", "epci_mentions"))
        text = epci_sentence(epci) if central and epci.kind in words("places", "epci_told") else ""
        if text:
            yield PlaceFact(epci.name, f"dgcl:{epci.code}", text, article.span(*places[0]))


def _of_countries(article: _Article) -> Iterator[PlaceFact]:
    for country, places in told_countries(article.parts):
        text = country_sentence(country, article.day)
        if text:
            yield PlaceFact(country_name(country), f"cldr:{country.code}", text, article.span(*places[0]))
