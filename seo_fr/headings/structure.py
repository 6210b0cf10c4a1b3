"""Annotated article → sections with headings: the author's respected, the missing ones proposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

#from seo_fr.analysis.cohesion import Cohesion
#from seo_fr.analysis.sections import segment
from seo_fr.headings.candidate import Candidate
from seo_fr.headings.candidates import paragraph_candidates
from seo_fr.headings.choice import Chooser, Scored, assign
from seo_fr.headings.outline import Outline, read_outline
from seo_fr.headings.proposal import Context
from seo_fr.headings.topics import Topics, lemmas_of
from seo_fr.model import Annotated, Entity, Heading, Keyword, Section
from seo_fr.resources import number


@dataclass(slots=True)
class Builder:
    """All that is needed to build sections over any stretch of one article."""

    annotated: Annotated
    outline: Outline
    cohesion: Cohesion
    chooser: Chooser

    def words(self, start: int, end: int) -> int:
        """Words of the paragraphs ``start`` to ``end`` - 1."""
        return sum(p.words for p in self.annotated.paragraphs[start:end])

    def body(self, start: int, end: int) -> int:
        """The paragraph a generated heading stands before: in the first section, the one after the lead."""
        return start + 1 if start == 0 and end - start > 1 else start

    def value(self, start: int, end: int) -> float:
        """What a section from ``start`` to ``end`` is worth, its best heading included; nats."""
        if start in self.outline.closed:
            return float("-inf")
        worth = self.cohesion.value(start, end)
        if start == 0 and end == 1:
            return worth                               # the lead alone stays without a heading
        return worth + number("headings", "heading_nats") * self.chooser.best(self.body(start, end), end)


def article_context(annotated: Annotated) -> Context:
    """The year the article is written in, as far as its own dates tell."""
    years = [y for p in annotated.paragraphs for y in _years(p.view.text)]
    return Context(max(years, default=None))


def _years(text: str) -> list[int]:
    chunks = "".join(c if c.isdigit() else " " for c in text).split()
    return [int(c) for c in chunks if len(c) == 4 and 1900 <= int(c) <= 2100]


def build_sections(
    annotated: Annotated, keywords: Sequence[Keyword], entities: tuple[Entity, ...], title: str = ""
) -> tuple[Section, ...]:
    """The sections of the article in order, each paragraph in one.

    ``title`` is the article's or the proposed one, whose words a heading should not repeat. The author's
    headings are borders; between them nothing is added unless a stretch is longer than
    ``longest_stretch`` words (rules/headings.yml).
    """
    if not annotated.paragraphs:
        return ()
    outline = read_outline(annotated)
    context = article_context(annotated)
    keyed = frozenset(lemma for k in keywords[:10] for lemma in lemmas_of(annotated, k))
    candidates = [
        paragraph_candidates(annotated, i, entities, keyed, context) for i in range(len(annotated.paragraphs))
    ]
    chooser = Chooser(Topics.of(annotated), candidates, _title_lemmas(annotated, title))
    builder = Builder(annotated, outline, Cohesion(annotated), chooser)
    if outline.headings:
        return _within_author_sections(builder)
    return tuple(_with_subsections(builder, s) for s in _divide(builder, 0, len(annotated.paragraphs), level=2))


def _title_lemmas(annotated: Annotated, title: str) -> frozenset[str]:
    known = {t.lower_: str(t.lemma_).lower() for p in annotated.paragraphs for t in p.doc if t.is_alpha}
    words = (w.strip("«»,.:;!?()").lower() for w in title.replace("’", " ").replace("'", " ").split())
    return frozenset(known.get(w, w) for w in words if len(w) > 2)


def _divide(builder: Builder, start: int, end: int, *, level: int) -> list[Section]:
    """Borders and headings of a stretch, decided together."""

    def value(i: int, j: int) -> float:
        return builder.value(start + i, start + j)

    starts = [start + i for i in segment(end - start, value)]
    starts = _merge_mute(builder, starts, end)
    bounds = list(zip(starts, [*starts[1:], end], strict=True))
    options = [() if (i, j) == (0, 1) else builder.chooser.ranked(builder.body(i, j), j) for i, j in bounds]
    chosen = assign(options)
    return [
        Section(tuple(range(i, j)), builder.words(i, j), _heading(pick, ranked, level, builder.body(i, j)))
        for (i, j), pick, ranked in zip(bounds, chosen, options, strict=True)
    ]


def _merge_mute(builder: Builder, starts: list[int], end: int) -> list[int]:
    """Join a section that no heading fits to the one before it, while that stays within the length."""
    kept = list(starts)
    index = 1
    while index < len(kept):
        stop = kept[index + 1] if index + 1 < len(kept) else end
        mute = not builder.chooser.ranked(kept[index], stop)
        if mute and builder.words(kept[index - 1], stop) <= number("headings", "longest_stretch"):
            del kept[index]
        else:
            index += 1
    return kept


def _heading(pick: Scored | None, ranked: tuple[Scored, ...], level: int, before: int) -> Heading | None:
    if pick is None:
        return None
    others = [s.candidate for s in ranked if s.candidate.text != pick.candidate.text]
    return Heading(
        level=level,
        text=pick.candidate.text,
        origin="generated",
        strategy=pick.candidate.strategy,
        score=round(pick.score, 2),
        evidence=pick.candidate.evidence,
        alternatives=tuple(c.text for c in _different(pick.candidate, others))[:2],
        before=before,
    )


def _different(pick: Candidate, others: Sequence[Candidate]) -> list[Candidate]:
    """Alternatives worth showing: first those from another sentence or of another kind, then the rest."""
    return sorted(others, key=lambda c: (c.paragraph, c.sentence) == (pick.paragraph, pick.sentence))


def _with_subsections(builder: Builder, section: Section) -> Section:
    """H3s inside a section over ``h3_from`` words, one a block, never just one."""
    start, end = section.paragraphs[0], section.paragraphs[-1] + 1
    if section.heading is None or section.words < number("headings", "h3_from"):
        return section
    first = section.heading.before if section.heading.before is not None else start
    blocks = _divide(builder, first, end, level=min(6, section.heading.level + 1))
    named = [b for b in blocks if b.heading is not None and b.heading.text != section.heading.text]
    if len(named) < 2 or len(named) < len(blocks) or min(b.words for b in blocks) < number("headings", "h3_block"):
        return section
    return replace(section, subsections=tuple(blocks))


def _within_author_sections(builder: Builder) -> tuple[Section, ...]:
    """The author's outline as sections and subsections; long stretches without a heading get proposals."""
    count = len(builder.annotated.paragraphs)
    headings = builder.outline.headings
    top = min(h.level for h in headings.values())
    starts = sorted({0, *(i for i, h in headings.items() if h.level == top)})
    sections = []
    for start, end in zip(starts, [*starts[1:], count], strict=True):
        inner = sorted(i for i in headings if start < i < end)
        section = Section(tuple(range(start, end)), builder.words(start, end), headings.get(start))
        sections.append(_fill(builder, section, inner, end))
    return tuple(sections)


def _fill(builder: Builder, section: Section, inner: list[int], end: int) -> Section:
    """The subsections of an author's section: his own where he made some, ours where it is too long."""
    start = section.paragraphs[0]
    level = section.heading.level if section.heading else 1
    bounds = list(zip([start, *inner], [*inner, end], strict=True))
    subsections: list[Section] = []
    for i, j in bounds:
        own = builder.outline.headings.get(i) if i != start else None
        subsections.extend(_stretch(builder, i, j, own, level))
    return replace(section, subsections=tuple(subsections)) if any(s.heading for s in subsections) else section


def _stretch(builder: Builder, start: int, end: int, own: Heading | None, level: int) -> list[Section]:
    plain = [Section(tuple(range(start, end)), builder.words(start, end), own)]
    if builder.words(start, end) <= number("headings", "longest_stretch"):
        return plain
    deeper = min(6, (own.level if own else level) + 1)
    blocks = _divide(builder, start, end, level=deeper)
    if sum(b.heading is not None for b in blocks) < 2:
        return plain
    if own is not None:
        return [replace(plain[0], subsections=tuple(blocks))]
    return blocks


