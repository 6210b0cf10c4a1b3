"""A heading that could be printed, and what speaks for it."""

from __future__ import annotations

from dataclasses import dataclass

from seo_fr.model import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible heading made from one sentence.

    ``evidence`` are the source spans that say it, ``lemmas`` its content lemmas (lower case), ``around`` those of its whole sentence,
    ``traits`` the names of the weights in rules/headings.yml that apply to it wherever it is used,
    ``base`` their sum. ``sentence`` is the sentence's place in its paragraph.
    """

    text: str
    strategy: str
    evidence: tuple[Span, ...]
    lemmas: frozenset[str]
    around: frozenset[str]
    traits: tuple[str, ...]
    base: float
    paragraph: int
    sentence: int
