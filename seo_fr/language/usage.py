"""Which usage of French an article follows (fr-FR, fr-CA…): asked for, set in its header, or told by its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from seo_fr.config import did_you_mean, usage_names
from seo_fr.errors import ConfigError
from seo_fr.language.usage_cues import Told, compiled, cues_of
from seo_fr.model import Article, Usage
from seo_fr.reading.author_fields import author_values
from seo_fr.resources import number, rules

_OTHERS = "marks"  # ; ! ?
_MARKS = frozenset({_OTHERS, "colon", "quotes"})
GLUED, SPACED = "glued", "spaced"
UNREAD = frozenset({"code", "html", "image"})


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands in one place between a word and its mark: nothing, or a space; ``opens`` for a mark before it.

    ``start`` and ``end`` are offsets in the text, of the mark and the gap together.
    """

    place: str
    start: int
    end: int
    text: str
    mark: str
    opens: bool

    @property
    def form(self) -> str:
        """``glued`` or ``spaced``."""
        return SPACED if self.text else GLUED

    def written(self, space: str) -> str:
        """The mark with ``space`` for its gap."""
        return self.mark + space if self.opens else space + self.mark


def usage_of(article: Article, asked: str | None = None) -> Usage:
    """The usage that was ``asked`` for, that the header names, that the text tells; else the default one.

    Raises ConfigError where an unknown one is asked for. A header may name any language: one that is no usage we
    know tells nothing.
    """
    names = usage_names()
    if asked is not None:
        if asked not in names:
            raise ConfigError(f"usage inconnu « {asked} »{did_you_mean(asked, names)}.")
        return Usage(asked, "demandé (--usage, ou « usage » dans les réglages)")
    for value in author_values(article, "language"):
        if (named := _named(str(value))) is not None:
            return Usage(named, f"l’en-tête de l’article («\u00a0{value}\u00a0»)")
    return _guessed(article)


def default_usage() -> str:
    """The usage where nothing tells another."""
    return str(rules("usages")["usage_default"]["value"])


def visible_text(article: Article) -> str:
    """What a reader sees of the article, a line a block: what its usage is told by."""
    texts, length, most = [], 0, number("usages", "guess_text")
    for block in article.blocks:
        if block.kind not in UNREAD and length < most:
            texts.append(block.view.text)
            length += len(texts[-1])
    return "\n".join(texts)[: int(most)]


@lru_cache(maxsize=4)
def gaps(text: str) -> tuple[Gap, ...]:
    """All the places of ``text`` where one usage has a space and another none, by place, in order.

    Usage, typography and rules ask for those of the same article one after another.
    """
    return tuple(_gaps(text))


def _gaps(text: str) -> Iterator[Gap]:
    for place, patterns in _places().items():
        for pattern in patterns:
            for match in pattern.finditer(text):
                start, end = match.span("gap")
                if opens := text[max(0, start - 1) : start] == "«":
                    yield Gap(place, start - 1, end, match["gap"], "«", opens)
                else:
                    yield Gap(place, start, end + 1, match["gap"], text[end], opens)


def forms_of(text: str) -> dict[str, dict[str, int]]:
    """How often each place of ``text`` has each form."""
    counts: dict[str, dict[str, int]] = {place: {GLUED: 0, SPACED: 0} for place in _places()}
    for gap in gaps(text):
        counts[gap.place][gap.form] += 1
    return counts


def glued_habits(text: str) -> frozenset[str]:
    """The places that ``text`` leaves without a space throughout, in three marks at least: a habit, and no slip.

    Where no mark has a space at any place, one or two at a place belong to the same habit; and where colons and
    quotation marks all have theirs, two other marks without it are how Canada writes.
    """
    least, forms = number("usages", "spacing_least"), forms_of(text)
    marks = [counts for place, counts in forms.items() if place in _MARKS]
    glued = sum(counts[GLUED] for counts in marks)
    if glued > least and not any(counts[SPACED] for counts in marks):
        least = 1
    found = {place for place, counts in forms.items() if counts[GLUED] >= least and not counts[SPACED]}
    if spaced_habits(text) == _MARKS - {_OTHERS} and forms[_OTHERS][GLUED] > 1 and not forms[_OTHERS][SPACED]:
        found.add(_OTHERS)
    return frozenset(found)


def spaced_habits(text: str) -> frozenset[str]:
    """The places of marks that ``text`` gives a space throughout, in three of them at least."""
    least = number("usages", "spacing_least")
    forms = forms_of(text).items()
    return frozenset(p for p, c in forms if p in _MARKS and c[SPACED] >= least and not c[GLUED])


def place_names() -> tuple[str, ...]:
    """The places by which `gaps` and the rules know them."""
    return tuple(_places())


def admitted(usage: str, place: str) -> tuple[str, ...]:
    """The forms that the usage admits in a place, the one it prefers first."""
    return tuple(rules(f"usages/{usage}")["spacing"][place])


def place_name(place: str) -> str:
    """The place in French (*devant le deux-points*)."""
    return str(rules("usages")["place_names"][place])


def form_name(form: str) -> str:
    """The form in French (*sans espace*)."""
    return str(rules("usages")["form_names"][form])


def thousands(usage: str) -> tuple[str, ...]:
    """What the usage admits between groups of three digits, the sign it prefers first."""
    return tuple(rules(f"usages/{usage}")["thousands"])


def _named(value: str) -> str | None:
    """The usage that a header's language names; None for *fr* alone and for what is no usage."""
    tag = value.strip().replace("_", "-").casefold()
    known = {name.casefold(): name for name in usage_names()}
    others = {str(k).casefold(): str(v) for k, v in rules("usages")["header_names"].items() if k != "why"}
    return known.get(tag) or others.get(tag)


def _guessed(article: Article) -> Usage:
    text = visible_text(article)
    told = Told.of(article, text, forms_of(text))
    points: dict[str, tuple[float, list[str]]] = {}
    for usage in usage_names():
        found = [cue for cue in cues_of(usage) if cue.holds(told)]
        points[usage] = (sum(cue.weight for cue in found), [cue.says for cue in found if cue.says])
    ranked = sorted((u for u in points if points[u][1]), key=lambda u: (-points[u][0], u))
    if ranked:
        best, reasons = points[ranked[0]]
        rival = points[ranked[1]][0] if len(ranked) > 1 else 0
        if best >= number("usages", "guess_least") and best - max(rival, 0) >= number("usages", "guess_lead"):
            return Usage(ranked[0], f"le texte\u00a0: {', '.join(reasons)}")
    return Usage(default_usage(), "par défaut\u00a0: rien de sûr dans le texte ne dit un autre usage")


@cache
def _places() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    entries = rules("usages")["places"]
    return {k: tuple(compiled("usages", p) for p in v) for k, v in entries.items() if k != "why"}
