"""What only the journalist can answer: what the subject calls for, a contradiction, an acronym, someone unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seo_fr.analysis.asking import is_news, open_questions
from seo_fr.analysis.reachable import acts, is_out_of_reach, is_person
from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.language.lexicon import known as is_known_word
from seo_fr.language.no_break import spaced
from seo_fr.language.quotes import HIDDEN, unquoted
from seo_fr.model import Analysis, Contradiction, Entity, Question, Span
from seo_fr.reading.one_line import one_line
from seo_fr.resources import number, rules, words
from seo_fr.restructuring.additions import open_places

_ACRONYM = re.compile(r"[A-ZÀ-Þ]{2,7}")
_REACH = 6
_ARTICLES = frozenset({"le", "la", "les", "l'", "du", "des", "au", "aux"})
_ROMAN = re.compile(r"[IVXLCDM]+")


def ask(
    analysis: Analysis, matches: tuple[FicheMatch, ...], against: Sequence[Contradiction], end: int | None
) -> tuple[Question, ...]:
    """The questions, those whose answer usually brings most words first; ``end`` is where the text ends.

    ``place`` is -1 where a comment cannot stand.
    """
    if analysis.article.genre.name in words("questions", "opening_only"):
        return ()
    questions = [*_contradicted(against, end), *_facets(analysis, end), *_names(analysis, matches)]
    questions.sort(key=lambda q: -q.words)
    return tuple(questions[: int(number("completion", "questions_most"))])


def _question(text: str, about: str, kind: str, place: int | None) -> Question:
    brings = rules("completion")["questions"]["brings"]
    return Question(text, about, int(brings[kind]), -1 if place is None else place)


def _contradicted(against: Sequence[Contradiction], end: int | None) -> Iterator[Question]:
    for found in against:
        text = str(rules("questions")["contradiction"]).format(
            article=found.article, fiche=found.fiche, subject=f"« {found.subject} »"
        )
        yield _question(spaced(text), found.subject, "contradiction", end)


def _facets(analysis: Analysis, end: int | None) -> Iterator[Question]:
    """What the subject calls for, and no more: « Quelle est la prochaine étape ? » is asked of nobody in a newsroom."""
    table, places = rules("completion")["questions"], open_places(analysis.article)
    for question in open_questions(analysis.annotated):
        place = places[0] if question.facet in table["at_head"] else end
        yield _question(question.text, question.facet, question.facet, place)


def _names(analysis: Analysis, matches: tuple[FicheMatch, ...]) -> Iterator[Question]:
    """An acronym that is never spelled out, someone who acts and of whom the article does not say who it is."""
    places = open_places(analysis.article)
    known = [span for match in matches for span in match.mentions]
    left = dict.fromkeys(("acronym", "person"), int(number("questions", "names_most")))
    for entity in analysis.entities:
        kind = _kind(analysis, entity)
        first = _first_mention(analysis, entity)
        if kind is None or first is None or any(m.overlaps(k) for m in entity.mentions for k in known):
            continue
        left[kind] -= 1
        if left[kind] < 0:
            continue
        text = str(rules("questions")[f"unknown_{kind}"]).format(name=one_line(entity.text))
        yield _question(spaced(text), one_line(entity.text), kind, places[first[0]])


def _kind(analysis: Analysis, entity: Entity) -> str | None:
    """What to ask about a name; None where its type is too doubtful, or the reader knows."""
    text = entity.text
    if _ACRONYM.fullmatch(text) and entity.type in ("ORG", "MISC"):
        known = words("completion", "common_acronyms") | words("questions", "not_acronyms")
        common = text in known or _ROMAN.fullmatch(text) or is_known_word(text.lower())
        return None if common or _is_spelled(analysis, text) or not _has_article(analysis, entity) else "acronym"
    if (
        not is_news(analysis.annotated)
        or not is_person(entity)
        or entity.role is not None
        or _is_placed(analysis, entity)
    ):
        return None
    return "person" if acts(analysis.annotated, entity) and not is_out_of_reach(analysis.annotated, entity) else None


def _has_article(analysis: Analysis, entity: Entity) -> bool:
    """*le CHSCT*, *l’ATV*: what an article treats as a thing, not a mark or a code."""
    for paragraph, start, _ in entity.places:
        doc = analysis.annotated.paragraphs[paragraph].doc if paragraph >= 0 else None
        if doc is not None and start and doc[start - 1].lower_ in _ARTICLES:
            return True
    return False


def _is_spelled(analysis: Analysis, acronym: str) -> bool:
    """*SNC* beside *Service numérique canadien*: in brackets on either side, or the initials of another name."""
    source = analysis.article.source
    initials = {"".join(w[0] for w in e.text.split() if w[0].isupper()) for e in analysis.entities if " " in e.text}
    return acronym in initials or re.search(rf"\({re.escape(acronym)}\b|\b{re.escape(acronym)} ?\(", source) is not None


def _is_placed(analysis: Analysis, entity: Entity) -> bool:
    """Someone whom the title names, or to whose name a function or an apposition is joined anywhere."""
    if any(paragraph < 0 for paragraph, _, _ in entity.places):
        return True
    surname = entity.text.split()[-1]
    roles = words("entities", "roles")
    for paragraph, start, end in entity.places:
        doc = analysis.annotated.paragraphs[paragraph].doc
        near = doc[max(0, start - _REACH) : min(len(doc), end + _REACH)]
        if any(t.lower_ in roles for t in near) or (end < len(doc) and doc[end].text in (",", "(")):
            return True
        if start and doc[start - 1].pos_ in ("NOUN", "ADJ"):
            return True
    head = analysis.annotated.title
    return head is not None and surname in head.view.text


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
