"""An analysis and what an editor decided about its proposals → the analysis of what is to be published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from seo_fr.errors import InputError
from seo_fr.headings.decided import Decided
from seo_fr.headings.outline import read_outline
from seo_fr.model import Addition, Analysis, Annotated, Article, Decision, Decisions, Heading, Metadata, Section
from seo_fr.reading.author_fields import author_json_ld, author_text
from seo_fr.reading.line_ends import line_start
from seo_fr.reading.one_line import one_line
from seo_fr.restructuring.added_items import trimmed
from seo_fr.restructuring.placement import headings_before

WRITTEN = "written"
_LEVELS = range(2, 7)


def decided_headings(article: Article, decisions: Decisions) -> Decided:
    """The decisions about headings, by paragraph. Raises InputError for a place where no heading can stand."""
    kept: dict[int, Heading] = {}
    refused: set[int] = set()
    words: set[str] = set()
    places = heading_places(article)
    for decision in decisions.of("heading"):
        paragraph = places.get(-1 if decision.place is None else decision.place)
        if paragraph is None:
            raise InputError(
                f"{article.path}\u00a0: aucun intertitre ne peut se placer au caractère {decision.place}\u00a0; "
                "le texte a changé depuis les décisions\u00a0: reprenez-les sur le texte actuel."
            )
        words.add(one_line(decision.text).lower())
        if decision.verdict == "refuse":
            refused.add(paragraph)
        else:
            kept[paragraph] = _heading(decision, paragraph)
    return Decided(kept, frozenset(refused - set(kept)), frozenset(words))


def heading_places(article: Article) -> dict[int, int]:
    """Where a heading may go: the offset of a line's start, and the paragraph of prose that begins there."""
    places: dict[int, int] = {}
    prose = article.prose
    for index, block in enumerate(prose):
        if index == 0 or not block.continues(prose[index - 1]):
            places[line_start(article.source, block.outer.start)] = index
    return places


def decide(analysis: Analysis, decisions: Decisions) -> Analysis:
    """The analysis with the headings and the metadata that were decided; nothing else of it changes.

    What nobody decided stays or goes as ``decisions.rest`` says. Raises InputError as `decided_headings`.
    """
    article = analysis.article
    decided = decided_headings(article, decisions)
    proposed = {p: h for p, h in headings_before(article, analysis.sections) if p is not None}
    left = proposed if decisions.rest == "keep" else {}
    final = {p: h for p, h in left.items() if p not in decided.refused}
    final |= {p: _from(proposed.get(p), h) for p, h in decided.kept.items()}
    metadata = _metadata(analysis, decisions)
    own = analysis.title.origin == "article"
    title = analysis.title if own else replace(analysis.title, text=metadata.title or analysis.title.text)
    return replace(analysis, title=title, sections=_sections(analysis.annotated, final), metadata=metadata)


def decided_additions(additions: Iterable[Addition], decisions: Decisions) -> tuple[Addition, ...]:
    """The added blocks that go in, less what the editor left out; one that he rewrote is text of his own."""
    decided = {d.text: d for d in decisions.of("block")}
    usual = Decision("block", "keep" if decisions.rest == "keep" else "refuse", "")
    wanted = ((addition, decided.get(addition.kind, usual)) for addition in additions)
    kept = (trimmed(addition, d.without) for addition, d in wanted if d.verdict == "keep")
    return tuple(addition for addition in kept if addition is not None)


def _heading(decision: Decision, paragraph: int) -> Heading:
    return Heading(
        level=decision.level if decision.level in _LEVELS else 2,
        text=one_line(decision.text),
        origin="generated",
        strategy=WRITTEN,
        before=paragraph,
    )


def _from(proposed: Heading | None, kept: Heading) -> Heading:
    """``kept`` with what made its words, where it is one of those that were proposed."""
    if proposed is None:
        return kept
    if kept.text == proposed.text:
        return replace(proposed, level=kept.level, choices=())
    taken = next((c for c in proposed.choices if c.text == kept.text), None)
    if taken is None:
        return kept
    return replace(kept, strategy=taken.strategy, score=taken.score, evidence=taken.evidence)


def _sections(annotated: Annotated, final: Mapping[int, Heading]) -> tuple[Section, ...]:
    """Every paragraph under its heading, the author's or ours, a deeper one inside the section above it."""
    headings = {**final, **read_outline(annotated).headings}
    return tuple(_nested(annotated, headings, range(len(annotated.paragraphs))))


def _nested(annotated: Annotated, headings: Mapping[int, Heading], stretch: range) -> Iterable[Section]:
    inside = [p for p in stretch if p in headings]
    if not inside:
        yield _section(annotated, stretch, None, ())
        return
    top = min(headings[p].level for p in inside)
    starts = [p for p in inside if headings[p].level == top]
    if starts[0] > stretch.start:
        yield from _nested(annotated, headings, range(stretch.start, starts[0]))
    for start, end in zip(starts, [*starts[1:], stretch.stop], strict=True):
        deeper = {p: h for p, h in headings.items() if start < p < end}
        parts = tuple(_nested(annotated, deeper, range(start, end))) if deeper else ()
        yield _section(annotated, range(start, end), headings[start], parts)


def _section(annotated: Annotated, stretch: range, heading: Heading | None, parts: tuple[Section, ...]) -> Section:
    return Section(tuple(stretch), sum(annotated.paragraphs[i].words for i in stretch), heading, parts)


def _metadata(analysis: Analysis, decisions: Decisions) -> Metadata:
    """The fields as decided; what the author has in his header is his, whatever is said of it."""
    article, old = analysis.article, analysis.metadata
    title = _field(decisions, "title", old.title, own=analysis.title.origin == "article")
    description = _field(decisions, "description", old.description, own=bool(author_text(article, "description")))
    slug = _field(decisions, "slug", old.slug, own=bool(author_text(article, "slug")))
    listed = _field(decisions, "keywords", ",".join(old.keywords), own=False)
    keywords = tuple(dict.fromkeys(k for part in listed.split(",") if (k := one_line(part))))
    new = replace(old, title=title, description=description, slug=slug, keywords=keywords)
    return replace(new, json_ld=_json_ld(article, old, new, decisions))


def _field(decisions: Decisions, kind: Any, proposed: str, *, own: bool) -> str:
    decision = next(iter(decisions.of(kind)), None)
    if own or (decision is None and decisions.rest == "keep"):
        return proposed
    if decision is None or decision.verdict == "refuse":
        return ""
    return one_line(decision.text)


def _json_ld(article: Article, old: Metadata, new: Metadata, decisions: Decisions) -> Mapping[str, Any]:
    """The structured data with the fields as they are now; none where none of them was taken."""
    if author_json_ld(article) is not None:
        return old.json_ld
    taken = any(d.verdict != "refuse" for kind in _FIELDS for d in decisions.of(kind))
    if decisions.rest == "leave" and not taken:
        return {}
    said = {"headline": new.title, "description": new.description, "keywords": list(new.keywords)}
    return {key: value for key, was in old.json_ld.items() if (value := said.get(key, was))}


_FIELDS: tuple[Any, ...] = ("title", "description", "keywords")
