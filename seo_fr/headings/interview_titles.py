"""Titles of an interview: what the one who answers says, word for word, after his name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from seo_fr.analysis.genres.places import opening_paragraphs
from seo_fr.analysis.phrases import content_stems
from seo_fr.analysis.title_width import pixel_width
from seo_fr.headings.grammar.wording import typeset
from seo_fr.language.leaning import reads_alone
from seo_fr.language.verbs import is_finite
from seo_fr.model import Annotated, Entity, Keyword, Paragraph, Sentence
from seo_fr.reading.turns import label_of, opens_reply, speaks_of_self
from seo_fr.resources import number, word_list, words

_NOT_QUOTED = frozenset('«»“”"()[]:;?…')


def interview_titles(annotated: Annotated, keywords: Sequence[Keyword], entities: Sequence[Entity]) -> tuple[str, ...]:
    """« Claire Martin : « Il faut des gens sur le terrain » », best first; none where it is unsure who answers."""
    first = opening_paragraphs(annotated.article)
    name = _interviewee(annotated, entities, first)
    if name is None or first >= len(annotated.paragraphs):
        return ()
    scored: dict[str, float] = {}
    for paragraph in annotated.paragraphs[first:]:
        for place, sentence in enumerate(paragraph.sentences):
            said = _said(paragraph, sentence, first=place == 0)
            title = typeset(f"{name} : « {said} »") if said else ""
            if said and _fits(title):
                scored.setdefault(title, _worth(said, keywords, paragraph is annotated.paragraphs[first]))
    ranked = sorted(scored, key=lambda t: (-scored[t], t))
    return tuple(ranked[: int(number("headings", "interview_titles"))])


def _interviewee(annotated: Annotated, entities: Sequence[Entity], first: int) -> str | None:
    """The one person whom title and opening name in full; None where there are several, or none."""
    people = [e for e in entities if e.type == "PER" and " " in e.text and any(p < first for p, _, _ in e.places)]
    return people[0].text if len(people) == 1 and annotated.paragraphs else None


def _said(paragraph: Paragraph, sentence: Sentence, *, first: bool) -> str | None:
    """The words of an answer that stand alone between quotation marks, without their stop; None where they do not."""
    text = " ".join(paragraph.view.shown(sentence.span).split())
    if first and label_of(text):
        text = text.split(":", 1)[1].strip()
    start, end = sentence.tokens
    verbal = any(is_finite(t) for t in paragraph.tokens[start:end])
    if not text.endswith((".", "!")) or set(text) & _NOT_QUOTED or not verbal or not text[:1].isupper():
        return None
    said = text.rstrip(".")
    if any(
        t.lower_ in words("headings", "interview_pronouns") for t in paragraph.tokens[start:end]
    ) and not _impersonal().search(said):
        return None
    short = len(said.split()) < number("headings", "interview_words")
    return None if short or not reads_alone(said) or (opens_reply(said) and not speaks_of_self(said)) else said


@cache
def _impersonal() -> re.Pattern[str]:
    return re.compile(rf"\b[Ii]l (?:{'|'.join(word_list('leaning', 'impersonal'))})\b")


def _worth(said: str, keywords: Sequence[Keyword], opens: bool) -> float:
    stems = set(content_stems(said))
    value = sum(k.score for k in keywords if set(content_stems(k.text)) & stems)
    own = number("headings", "interview_self") if speaks_of_self(said) else 0.0
    return value + own + (number("headings", "interview_first") if opens else 0.0)


def _fits(title: str) -> bool:
    widest = number("checks/title-too-long", "pixels")
    return len(title) <= number("headings", "longest_title") and pixel_width(title) <= widest
