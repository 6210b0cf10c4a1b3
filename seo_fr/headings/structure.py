"""Annotated article → sections with headings: the author's respected, the missing ones proposed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from seo_fr.analysis.cohesion import Cohesion
from seo_fr.analysis.sections import segment
from seo_fr.headings.candidates import Sentences, article_candidates
from seo_fr.headings.decided import Decided
from seo_fr.headings.outline import Outline, read_outline
from seo_fr.headings.ranking.candidate import Candidate
from seo_fr.headings.ranking.choice import Chooser, Scored, assign, rescue
from seo_fr.headings.ranking.topics import Topics, lemmas_in
from seo_fr.model import Annotated, Choice, Heading, Keyword, Section
from seo_fr.resources import number


@dataclass(slots=True)
class Builder:
    """All that is needed to build sections over any stretch of one article."""

    annotated: Annotated
    outline: Outline
    cohesion: Cohesion
    chooser: Chooser
    decided: Decided

    def words(self, start: int, end: int) -> int:
        """Words of the paragraphs ``start`` to ``end`` - 1."""
        return self.cohesion.words(start, end)

    def body(self, start: int, end: int) -> int:
        """The paragraph a generated heading stands before: in the first section, the one after the lead."""
        after = self.outline.lead + 1
        return after if start == 0 and end > after else start

    def is_lead(self, start: int, end: int) -> bool:
        """True for a stretch with nothing behind the lead, which stays without a heading."""
        return start == 0 and end <= self.outline.lead + 1

    def is_settled(self, start: int, end: int) -> bool:
        """True when an editor has decided about the place where the heading of this stretch would stand."""
        body = self.body(start, end)
        return body in self.decided.kept or body in self.decided.refused

    def closed(self, start: int, end: int) -> bool:
        """True where no heading may stand before the stretch."""
        return self.body(start, end) in self.outline.closed

    def value(self, start: int, end: int, level: int = 2) -> float:
        """What a section from ``start`` to ``end`` is worth at a level, its best heading included; nats."""
        return self._value(start, end, level, self.chooser.best)

    def at_most(self, start: int, end: int, level: int = 2) -> float:
        """What `value` cannot exceed, whatever the section is about."""
        return self._value(start, end, level, self.chooser.at_most)

    def _value(self, start: int, end: int, level: int, heading: Callable[[int, int], float]) -> float:
        if self.decided.bars(start, end, self.body(start, end)):
            return float("-inf")
        worth = self.cohesion.value(start, end) if level <= 2 else self.cohesion.finer(start, end)
        # A section far over the length is not worth reading for a heading.
        if (
            self.is_lead(start, end)
            or self.closed(start, end)
            or self.words(start, end) > number("headings", "longest_considered")
        ):
            return worth
        return worth + number("headings", "heading_nats") * heading(self.body(start, end), end)


@dataclass(frozen=True, slots=True)
class Found:
    """What an article's own sentences offer: its candidates by paragraph, and what each stretch is about."""

    annotated: Annotated
    topics: Topics
    candidates: tuple[tuple[Candidate, ...], ...]


def find_candidates(annotated: Annotated, keywords: Sequence[Keyword], sentences: Sentences) -> Found:
    """The best candidates of every paragraph, ``per_paragraph`` at most."""
    most = int(number("headings", "per_paragraph"))
    candidates = tuple(own[:most] for own in article_candidates(sentences))
    return Found(annotated, Topics.of(annotated, [k.text for k in keywords[:10]]), candidates)


def plan_headings(found: Found, title: str, decided: Decided | None = None) -> tuple[Section, ...]:
    """The sections of the article; each paragraph is in one, in order.

    A heading avoids the words of ``title``, the article's own or the one that is proposed. The author's headings
    are borders; between them nothing is added unless a stretch is longer than ``longest_stretch`` words
    (rules/headings.yml). What an editor has ``decided`` stands: his headings are borders too.
    """
    annotated, topics = found.annotated, found.topics
    decided = (decided or Decided()).explained(found.candidates)
    chooser = Chooser(topics, decided.without(found.candidates), lemmas_in(title, topics.forms), title.lower())
    outline = read_outline(annotated)
    if outline.is_sparse:
        # They stand, and the article is divided around them as if it had no plan yet.
        decided = replace(decided, kept={**outline.headings, **decided.kept})
        outline = replace(outline, headings={})
    return _sections(Builder(annotated, outline, Cohesion(annotated), chooser, decided))


def _sections(builder: Builder) -> tuple[Section, ...]:
    if builder.outline.headings:
        return tuple(_deepened(builder, _author_sections(builder)))
    return tuple(_deepened(builder, _divide(builder, 0, len(builder.annotated.paragraphs), level=2)))


def _divide(builder: Builder, start: int, end: int, *, level: int, under_heading: bool = False) -> list[Section]:
    """Borders and headings of a stretch, decided together.

    ``under_heading`` tells that a heading stands right before the stretch: its first block gets none.
    """

    def value(i: int, j: int) -> float:
        return builder.value(start + i, start + j, level)

    def at_most(i: int, j: int) -> float:
        return builder.at_most(start + i, start + j, level)

    shut = builder.outline.closed | builder.decided.refused
    closed = frozenset(i - start for i in shut if start < i < end)
    starts = _merge_mute(builder, [start + i for i in segment(end - start, value, closed=closed, at_most=at_most)], end)
    bounds = list(zip(starts, [*starts[1:], end], strict=True))
    options = [
        ()
        if builder.is_lead(i, j) or builder.closed(i, j) or (under_heading and i == start) or builder.is_settled(i, j)
        else builder.chooser.ranked(builder.body(i, j), j)
        for i, j in bounds
    ]
    chosen = rescue(options, assign(options), [builder.words(i, j) for i, j in bounds])
    return [
        Section(
            tuple(range(i, j)),
            builder.words(i, j),
            builder.decided.kept.get(builder.body(i, j)) or _heading(pick, ranked, level, builder.body(i, j)),
        )
        for (i, j), pick, ranked in zip(bounds, chosen, options, strict=True)
    ]


def _merge_mute(builder: Builder, starts: list[int], end: int) -> list[int]:
    """Join a section that no heading fits to the one before it, while that stays within the length."""
    kept = list(starts)
    index = 1
    while index < len(kept):
        stop = kept[index + 1] if index + 1 < len(kept) else end
        mute = kept[index] not in builder.decided.kept and builder.chooser.best(kept[index], stop) <= 0
        if mute and builder.words(kept[index - 1], stop) <= number("headings", "merge_up_to"):
            del kept[index]
        else:
            index += 1
    return kept


def _heading(pick: Scored | None, ranked: tuple[Scored, ...], level: int, before: int) -> Heading | None:
    if pick is None:
        return None
    return Heading(
        level=level,
        text=pick.candidate.text,
        origin="generated",
        strategy=pick.candidate.strategy,
        score=round(pick.score, 2),
        evidence=pick.candidate.evidence,
        choices=tuple(
            Choice(s.candidate.text, s.candidate.strategy, round(s.score, 2), s.candidate.evidence)
            for s in _different(pick, ranked)
        ),
        before=before,
    )


def _different(pick: Scored, ranked: Sequence[Scored]) -> list[Scored]:
    """Two others at most, each of another form or from another sentence than the heading and those before it."""
    floor, shown = number("headings", "alternative"), [pick]
    for other in ranked:
        if other.score >= floor and len(shown) < 3 and all(_differ(other.candidate, s.candidate) for s in shown):
            shown.append(other)
    return shown[1:]


def _differ(one: Candidate, other: Candidate) -> bool:
    """Another angle or another form, in other words."""
    same_place = (one.paragraph, one.sentence) == (other.paragraph, other.sentence)
    return one.text.lower() != other.text.lower() and not (same_place and one.form == other.form)


def _author_sections(builder: Builder) -> list[Section]:
    """The author's outline: sections at his highest level, the deeper ones as subsections."""
    count = len(builder.annotated.paragraphs)
    headings = builder.outline.headings
    top = min(h.level for h in headings.values())
    starts = sorted({0, *(i for i, h in headings.items() if h.level == top)})
    sections = []
    for start, end in zip(starts, [*starts[1:], count], strict=True):
        section = Section(tuple(range(start, end)), builder.words(start, end), headings.get(start))
        inner = sorted(i for i in headings if start < i < end)
        bounds = zip([start, *inner], [*inner, end], strict=True)
        parts = [
            Section(tuple(range(i, j)), builder.words(i, j), headings.get(i) if i != start else None) for i, j in bounds
        ]
        sections.append(replace(section, subsections=tuple(parts)) if inner else section)
    return sections


def _deepened(builder: Builder, sections: Sequence[Section]) -> list[Section]:
    """Give every long stretch between two headings its own subheadings, at least two or none.

    Long is over ``h3_from`` words under a heading, over ``longest_stretch`` where none stands before it.
    A stretch is a heading's section with the mute ones that follow it, so the outcome depends only on
    where headings stand: what is proposed on one run is found on the next and left as it is.
    """
    done: list[Section] = []
    for stretch in _stretches(sections):
        if any(s.subsections for s in stretch):
            done.extend(replace(s, subsections=tuple(_deepened(builder, s.subsections))) for s in stretch)
            continue
        heading = stretch[0].heading
        start, end = stretch[0].paragraphs[0], stretch[-1].paragraphs[-1] + 1
        first = heading.before if heading is not None and heading.before is not None else start
        blocks: list[Section] = []
        if builder.words(first, end) > number("headings", "h3_from" if heading else "longest_stretch"):
            blocks = _divide(builder, first, end, level=min(6, heading.level + 1 if heading else 2), under_heading=True)
        if sum(b.heading is not None for b in blocks) < 2:
            done.extend(stretch)
        elif heading is None:
            done.extend(blocks)
        else:
            done.append(Section(tuple(range(start, end)), builder.words(start, end), heading, tuple(blocks)))
    return done


def _stretches(sections: Sequence[Section]) -> list[list[Section]]:
    groups: list[list[Section]] = []
    for section in sections:
        if groups and section.heading is None and not section.subsections and not groups[-1][-1].subsections:
            groups[-1].append(section)
        else:
            groups.append([section])
    return groups
