"""Which genre an article is of: the cues of each, weighed; news unless another is sure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from seo_fr.analysis.genres import faq, flash, interview, lists, live, recipe, release, results, verse
from seo_fr.analysis.genres.cue import Cue
from seo_fr.analysis.genres.shape import Shape
from seo_fr.analysis.odds import likelihood
from seo_fr.model import Article, Genre, GenreName
from seo_fr.resources import number, rules

# The first wins where two are equally sure.
_READERS: Mapping[GenreName, Callable[[Shape], Iterator[Cue]]] = {
    "interview": interview.cues,
    "faq": faq.cues,
    "live": live.cues,
    "recipe": recipe.cues,
    "results": results.cues,
    "verse": verse.cues,
    "list": lists.cues,
    "release": release.cues,
    "flash": flash.cues,
}


@dataclass(frozen=True, slots=True)
class _Case:
    """What speaks for a genre: how sure, and the signs in words."""

    name: GenreName
    confidence: float
    signs: tuple[str, ...]


def recognise(article: Article) -> Genre:
    """The genre, its confidence and a French sentence that says why; the same for a text and its result."""
    shape = Shape.of(article)
    cases = [_case(name, tuple(reader(shape))) for name, reader in _READERS.items()]
    best = max(cases, key=lambda case: case.confidence)
    if best.confidence >= number("genres", "sure"):
        return Genre(best.name, round(best.confidence, 2), _sentence(genre_name(best.name), best.signs))
    return Genre("news", round(1 - best.confidence, 2), _sentence(genre_name("news"), (_near(best),)))


def genre_name(name: GenreName) -> str:
    """A genre in French: *entretien*, *direct*."""
    return str(rules("genres")["genres"][name]["name"])


def _case(name: GenreName, cues: tuple[Cue, ...]) -> _Case:
    if not cues:
        return _Case(name, 0.0, ())
    table = rules("genres")["genres"][name]["cues"]
    rows = [table[cue.name] for cue in cues]
    odds = number("genres", "base") + sum(float(row["weight"]) for row in rows)
    signs = (str(row["says"]).format(**cue.values) for cue, row in zip(cues, rows, strict=True))
    return _Case(name, likelihood(odds), tuple(s for s in signs if s))


def _near(case: _Case) -> str:
    words = rules("genres")["news_says"]
    if not case.signs:
        return str(words["plain"])
    return str(words["near"]).format(name=genre_name(case.name), cues=", ".join(case.signs))


def _sentence(name: str, signs: tuple[str, ...]) -> str:
    return f"{name[:1].upper()}{name[1:]} : {' ; '.join(signs)}."
