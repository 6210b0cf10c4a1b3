"""Facts about places as pieces of a block, as originals for the proof, as questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from seo_fr.completion.material import inert
from seo_fr.completion.places.facts import PlaceDoubt, PlaceFact
from seo_fr.model import AddedItem, Article, Question, Source
from seo_fr.reading.one_line import one_line
from seo_fr.restructuring.added_items import make_item
from seo_fr.restructuring.additions import open_places
from seo_fr.restructuring.proof import Original


def place_item(fact: PlaceFact, dress: Callable[[str], str]) -> AddedItem | None:
    """The sentence with the name in bold; ``dress`` gives it the typography of the article."""
    text, name = dress(one_line(fact.text)), dress(fact.name)
    if not text.startswith(name):
        return None
    behind = text.removeprefix(name)
    space = behind[: len(behind) - len(behind.lstrip())]
    markdown = f"**{inert(name)}**{space}{inert(behind, opens=False)}"
    source = Source("fiche", fact.ref, None, one_line(fact.text))
    return make_item(markdown, (source,), drawn=False, order=(fact.first.start,))


def place_originals(facts: Iterable[PlaceFact]) -> tuple[Original, ...]:
    """The sentences themselves, which the proof compares additions with."""
    return tuple(Original("fiche", f.ref, f.name, one_line(f.text)) for f in facts)


def place_questions(doubts: Iterable[PlaceDoubt], article: Article) -> tuple[Question, ...]:
    """A doubt stands where a comment can, at or after its paragraph; -1 where none can."""
    places = open_places(article)
    return tuple(Question(d.text, d.name, 0, places[max(d.paragraph, 0)]) for d in doubts)
