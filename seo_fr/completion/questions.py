"""What only the journalist can answer: a question a missing facet and a named thing without a fact sheet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from seo_fr.completion.blocks.people import is_full_name
from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.language.quotes import HIDDEN, unquoted
from seo_fr.model import Analysis, Entity, Question, Span
from seo_fr.resources import number, rules, words
from seo_fr.restructuring.additions import block_places
from seo_fr.restructuring.one_line import one_line


def ask(analysis: Analysis, matches: tuple[FicheMatch, ...], end: int | None, missing: int) -> tuple[Question, ...]:
    """The questions, those whose answer usually brings most words first; ``end`` is where the text ends.

    Where the answers would hardly bring the ``missing`` words, also what the facets that are there leave
    open. ``place`` is -1 where a comment cannot stand.
    """
    questions = [*_facets(analysis, end, present=False), *_names(analysis, matches)]
    if sum(q.words for q in questions) < missing:
        questions += _facets(analysis, end, present=True)
    questions.sort(key=lambda q: -q.words)
    return tuple(questions[: int(number("completion", "questions_most"))])


def _facets(analysis: Analysis, end: int | None, *, present: bool) -> Iterator[Question]:
    table = rules("completion")["questions"]
    places = _open_places(analysis)
    for facet in analysis.coverage:
        if facet.present is present and (not present or facet.facet in table["follow_up"]):
            place = places[0] if facet.facet in table["at_head"] else end
            yield Question(facet.ask, facet.facet, int(table["brings"][facet.facet]), -1 if place is None else place)


def _names(analysis: Analysis, matches: tuple[FicheMatch, ...]) -> Iterator[Question]:
    table = rules("completion")["questions"]
    places = _open_places(analysis)
    known = [span for match in matches for span in match.mentions]
    initials = {"".join(w[0] for w in e.text.split() if w[0].isupper()) for e in analysis.entities if " " in e.text}
    for entity in analysis.entities:
        kind = _kind(entity)
        first = _first_mention(analysis, entity)
        if (
            kind is None
            or first is None
            or entity.text in initials
            or any(m.overlaps(k) for m in entity.mentions for k in known)
        ):
            continue
        paragraph, _ = first
        text = str(table[kind]).format(name=one_line(entity.text))
        yield Question(text, one_line(entity.text), int(table["brings"][kind]), places[paragraph])


def _kind(entity: Entity) -> str | None:
    """What to ask about a name; None where its type is too doubtful, or the article says who it is."""
    first = entity.text.split()[0].casefold()
    if entity.text in words("completion", "common_acronyms") or f"{first.rstrip('.')}." in words(
        "entities", "civilities"
    ):
        return None
    if entity.type == "PER":
        return "person" if entity.role is None and is_full_name(entity) else None
    several = " " in entity.text or entity.text.isupper() or len(entity.mentions) > 1
    if entity.type == "ORG" and several:
        return "organisation"
    return "thing" if entity.type == "MISC" and several else None


def _first_mention(analysis: Analysis, entity: Entity) -> tuple[int, Span] | None:
    """Its first mention in the author's own voice: what a speaker names is the speaker's."""
    for (paragraph, _, _), span in zip(entity.places, entity.mentions, strict=True):
        if paragraph < 0:
            continue
        block = analysis.annotated.paragraphs[paragraph].block
        start = span.start - block.span.start
        source = block.span.of(analysis.article.source)
        if unquoted(source)[start : start + len(span)].strip(HIDDEN):
            return paragraph, span
    return None


def _open_places(analysis: Analysis) -> tuple[int, ...]:
    """For each paragraph, the first place after it between two top-level blocks."""
    places = [*block_places(analysis.article)]
    for at, _ in reversed([*pairwise(range(len(places)))]):
        if places[at] < 0:
            places[at] = places[at + 1]
    return tuple(places)
