"""The questions a desk would ask of an article: few, each called for by a sign in it, none that it answers."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.analysis.gaps.gap import applies, gaps, shows
from seo_fr.analysis.gaps.told import Told, Whole, is_news, told, whole
from seo_fr.analysis.gaps.wording import addressed, asked
from seo_fr.model import Annotated, OpenQuestion
from seo_fr.resources import number


def open_questions(annotated: Annotated) -> tuple[OpenQuestion, ...]:
    """The first few in the order of rules/questions.yml; of one sentence one a facet (*un maire voisin*: of where?)."""
    if not is_news(annotated):
        return ()
    article, sentences = whole(annotated), _ordered(tuple(told(annotated)))
    found: dict[tuple[Told, str], OpenQuestion] = {}
    for sentence, question in _all(annotated, article, sentences):
        if all(question.text != other.text for other in found.values()):
            found.setdefault((sentence, question.facet), question)
        if len(found) >= number("questions", "asked_most"):
            break
    return tuple(found.values())


def _all(annotated: Annotated, article: Whole, sentences: tuple[Told, ...]) -> Iterator[tuple[Told, OpenQuestion]]:
    for gap in gaps():
        shown = [s for s in sentences if shows(gap, s)]
        if not shown or not applies(gap, article.low):
            continue
        for sentence in shown:
            if question := asked(gap, sentence, article):
                yield sentence, OpenQuestion(gap.facet, addressed(question, gap, article.low), sentence.index)
                break


def _ordered(sentences: tuple[Told, ...]) -> tuple[Told, ...]:
    """The title last: it leaves articles out, and the lead says the same with them."""
    return tuple(sorted(sentences, key=lambda s: s.index < 0))
