"""Which headings, and where: borders and headings decided together, then the headings against each other."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import InitVar, dataclass, field
from itertools import accumulate

from seo_fr.headings.ranking.candidate import Candidate
from seo_fr.headings.ranking.topics import Subject, Topics
from seo_fr.headings.ranking.weights import preference, weighed
from seo_fr.resources import number

_ROUNDING = 1e-6
"""More than sums of a few scores can be out by."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate and what it is worth for one section."""

    candidate: Candidate
    score: float


@dataclass(frozen=True, slots=True)
class _Ready:
    """A candidate with what does not depend on its section: its worth under the title, and its lemmas' columns.

    ``echo`` is what it loses as the first sentence of its section, ``most`` what it can be worth at best.
    """

    candidate: Candidate
    columns: tuple[int, ...]
    worth: float
    echo: float
    most: float


@dataclass(slots=True)
class Chooser:
    """Scores candidates for any stretch of paragraphs; keeps what it has computed."""

    topics: Topics
    candidates: InitVar[Sequence[tuple[Candidate, ...]]]
    title: frozenset[str]
    title_text: str
    _known: dict[tuple[int, int], tuple[Scored, ...]] = field(default_factory=dict)
    _ready: list[list[_Ready]] = field(init=False)

    def __post_init__(self, candidates: Sequence[tuple[Candidate, ...]]) -> None:
        self._ready = [list(self._made_ready(own)) for own in candidates]

    def ranked(self, start: int, end: int) -> tuple[Scored, ...]:
        """The headings of paragraphs ``start`` to ``end`` - 1 that are worth showing to an editor, best first."""
        if (start, end) not in self._known:
            self._known[start, end] = self._rank(start, end)
        return self._known[start, end]

    def best(self, start: int, end: int) -> float:
        """How far the best heading is above the threshold, 0 where none is."""
        ranked = self.ranked(start, end)
        return max(0.0, ranked[0].score - number("headings", "threshold")) if ranked else 0.0

    def at_most(self, start: int, end: int) -> float:
        """What `best` cannot exceed; told without reading what the paragraphs are about."""
        most = max((ready.most for own in self._ready[start:end] for ready in own), default=-math.inf)
        return max(0.0, most - number("headings", "threshold")) + _ROUNDING

    def _made_ready(self, candidates: Iterable[Candidate]) -> Iterator[_Ready]:
        """All but those that say the title over again."""
        news = self.title_text.rpartition(":")[2].strip()
        for candidate in candidates:
            repeated = _overlap(candidate.lemmas, self.title)
            text = candidate.text.lower()
            # « Ukraine : Stoltenberg promet plus de soutien » is said again by « Stoltenberg promet… au pays ».
            if repeated < 1.0 and text not in self.title_text and not (news and news in text):
                worth = candidate.base - preference("title-repeat") * repeated
                columns, echo = self.topics.columns(candidate.lemmas), _echo(candidate)
                yield _Ready(candidate, columns, worth, echo, worth + max(0.0, echo) + _place_at_most(len(columns)))

    def _rank(self, start: int, end: int) -> tuple[Scored, ...]:
        if not any(self._ready[start:end]):
            return ()
        before = list(accumulate((self.topics.sentences[i] for i in range(start, end)), initial=0))
        subject = self.topics.subject(start, end)
        least = number("headings", "shown")
        scored = []
        for index in range(start, end):
            for ready in self._ready[index]:
                place = before[index - start] + ready.candidate.sentence
                score = ready.worth + weighed(place_traits(ready.columns, subject, place, before[-1]))
                if place == 0:
                    score += ready.echo
                if score >= least:
                    scored.append(Scored(ready.candidate, score))
        scored.sort(key=lambda s: (-s.score, s.candidate.paragraph, s.candidate.sentence, s.candidate.text))
        return tuple(scored[: int(number("headings", "kept_per_section"))])


def place_traits(columns: Sequence[int], subject: Subject, place: int, sentences: int) -> dict[str, float]:
    """The traits that a heading has only in its section, said there by sentence ``place`` (from 0) of ``sentences``.

    ``columns`` are its lemmas' (`Topics.columns`).
    """
    return {
        "coverage": subject.coverage(columns),
        "focus": subject.focus(columns),
        "late": place / max(1, sentences - 1),
        "closes-section": float(0 < place == sentences - 1),
        "section-sentences": min(sentences, 20) / 10,
    }


def _place_at_most(lemmas: int) -> float:
    """What the `place_traits` of a heading of so many lemmas can add up to at most."""
    likeliest = max(1.0, lemmas / number("headings", "top_lemmas"))
    reach = {
        "coverage": (0.0, likeliest),
        "focus": (math.log(number("headings", "least_likely")), 0.0),
        "late": (0.0, 1.0),
        "closes-section": (0.0, 1.0),
        "section-sentences": (0.0, 2.0),
    }
    return sum(max(weighed({name: low}), weighed({name: high})) for name, (low, high) in reach.items())


def _echo(candidate: Candidate) -> float:
    """What a heading loses that the line under it says again, the more so in the same words."""
    if candidate.traits["late-in-sentence"] > 0.2:
        return 0.0
    return preference("echo") + (preference("echo-verbatim") if candidate.kind.verbatim else 0.0)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set's lemmas that both hold."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def assign(options: Sequence[tuple[Scored, ...]]) -> list[Scored | None]:
    """One heading a section, by a beam over the best few of each.

    A heading that repeats the words of another pays for it; a section keeps none only where it has none
    that is worth its price.
    """
    width = int(number("headings", "beam"))
    threshold = number("headings", "threshold")
    beam: list[tuple[float, tuple[Scored | None, ...]]] = [(0.0, ())]
    for ranked in options:
        good = [s for s in ranked if s.score >= threshold]
        grown = [
            (total + _worth(choice, chosen), (*chosen, choice)) for total, chosen in beam for choice in (*good, None)
        ]
        grown.sort(key=lambda b: (-b[0], [c.candidate.text if c else "" for c in b[1]]))
        beam = grown[:width]
    return list(beam[0][1])


def _worth(choice: Scored | None, chosen: tuple[Scored | None, ...]) -> float:
    if choice is None:
        return 0.0
    worth = choice.score - number("headings", "threshold") + preference("any-heading")
    previous = next((other for other in reversed(chosen) if other is not None), None)
    if previous is not None and previous.candidate.form == choice.candidate.form:
        worth -= preference("same-form")
    alike = sum(1 for other in chosen if other is not None and other.candidate.form == choice.candidate.form)
    worth -= preference("form-again") * max(0, alike - 1)
    for other in chosen:
        if other is not None:
            worth -= preference("repeat") * _overlap(choice.candidate.lemmas, other.candidate.lemmas)
            if other.candidate.text == choice.candidate.text:
                return -1e6
    return worth


def rescue(
    options: Sequence[tuple[Scored, ...]], chosen: Sequence[Scored | None], sizes: Sequence[int]
) -> list[Scored | None]:
    """Give a heading below the threshold to a section that would leave a stretch without one too long.

    ``sizes`` are the sections' words. A passable heading is better than 300 words without any, and the
    editor sees it among the proposals; below ``floor`` even that is left undone.
    """
    out, since = list(chosen), 0
    taken = {s.candidate.text for s in chosen if s is not None}
    for index, size in enumerate(sizes):
        if out[index] is not None:
            since = size
            continue
        since += size
        floor = number("headings", "floor")
        passable = next((s for s in options[index] if s.candidate.text not in taken and s.score >= floor), None)
        if since > number("headings", "longest_stretch") and passable is not None:
            out[index] = passable
            taken.add(passable.candidate.text)
            since = size
    return out
