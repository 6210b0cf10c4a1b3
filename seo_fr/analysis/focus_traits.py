"""How likely a desk would aim at a phrase: a few traits, weighed on judged cases (rules/keyphrase.yml)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from seo_fr.analysis.odds import likelihood, log_odds
from seo_fr.analysis.phrases import content_stems, holds, times
from seo_fr.analysis.stems import key_of
from seo_fr.model import Annotated
from seo_fr.resources import number, rules

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """What the traits of any phrase of an article are read from; headings are not, which a later run may have put in.

    ``title`` and ``paragraphs`` are stems, ``counts`` the occurrences of each stem in the paragraphs.
    """

    title: Key
    title_content: frozenset[str]
    paragraphs: Sequence[Key]
    opening: Key
    counts: Mapping[str, int]
    names: frozenset[Key]

    @classmethod
    def of(cls, body: Annotated, title: str, names: frozenset[Key], counts: Mapping[str, int]) -> Ground:
        """``body``, with its `stem_counts`, is the article without its title; contacts and bylines are left out."""
        paragraphs = [key_of(p.view.text) for p in body.paragraphs if not p.block.is_apart]
        least = number("keyphrase", "opening")
        opening: list[str] = []
        for paragraph in paragraphs:
            if len(opening) < least:
                opening += paragraph
        stems = frozenset(content_stems(title))
        return cls(key_of(title), stems, paragraphs, tuple(opening), counts, names)

    def count(self, key: Key) -> int:
        """How often the paragraphs say a phrase."""
        return sum(times(p, key) for p in self.paragraphs)

    def traits(self, text: str, share: float, *, untitled: bool = False) -> dict[str, float]:
        """The traits of a phrase; ``share`` is its worth against the best one's, ``untitled``: the title is ours."""
        key, content = key_of(text), frozenset(content_stems(text))
        return {
            "in_title": 0.0 if untitled else float(holds(self.title, key)),
            "of_title": 0.0 if untitled else len(content & self.title_content) / max(1, len(self.title_content)),
            "in_opening": float(holds(self.opening, key)),
            "paragraphs": math.log1p(sum(holds(p, key) for p in self.paragraphs)),
            "rarest_word": math.log1p(min((self.counts.get(s, 0) for s in content), default=0)),
            "name": float(any(holds(key, name) for name in self.names)),
            "long": float(len(content) > 2),
            "worth": share,
        }


def confidence(traits: Mapping[str, float]) -> float:
    """0 to 1: the logistic of the weighed traits."""
    return likelihood(log_odds(rules("keyphrase")["confidence"]["weights"], traits))
