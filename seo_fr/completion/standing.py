"""Sentences of the article that can be read away from their place, or below one that names their subject."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from seo_fr.analysis.stems import stem
from seo_fr.completion.sound import is_sound, tokens_of
from seo_fr.completion.subjects import is_definite, names_in, nouns_needed
from seo_fr.language.dateline import dateline_end
from seo_fr.language.quotes import open_quote
from seo_fr.language.words import count_words
from seo_fr.model import Analysis, Paragraph, Sentence, Span
from seo_fr.reading.one_line import one_line

# Without the names: what is said of them counts.
_CONTENT = frozenset({"NOUN", "ADJ", "VERB"})


@dataclass(frozen=True, slots=True)
class Standing:
    """A sentence that stands alone, or would below one that names what it is about.

    ``depth`` is its 0-based place in its paragraph, ``stems`` its content words. ``gives`` are the lemmas of its nouns
    and the people it names in full, ``needs`` those that a sentence above must give (*L’incendie…*, *Stoltenberg…*),
    from the place ``since`` on, where the article last speaks of another one. Nothing for what stands alone.
    """

    text: str
    span: Span
    paragraph: int
    words: int
    stems: frozenset[str]
    weight: float
    depth: int = 0
    gives: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    since: int = 0


def standing_sentences(analysis: Analysis) -> tuple[Standing, ...]:
    """Those of the article, in order. ``weight`` is the keywords' scores a sentence holds, for its length."""
    return tuple(_standing(analysis))


def _standing(analysis: Analysis) -> Iterator[Standing]:
    introduced = False
    above: list[str] = []
    named: dict[str, int] = {}
    for index, paragraph in enumerate(analysis.annotated.paragraphs):
        for depth, sentence in enumerate(_without_dateline(paragraph)):
            text = one_line(paragraph.block.view.shown(sentence.span))
            if (
                not paragraph.block.is_apart
                and not open_quote(above)
                and not introduced
                and is_sound(paragraph, sentence, text)
            ):
                found = _found(analysis, index, sentence, named)
                if found is not None:
                    yield replace(found, text=text, depth=depth)
            above.append(text)
            _remember(paragraph, sentence, named)
            introduced = text.endswith(":")
        above = ["".join(above)] if open_quote(above) else []


def _found(analysis: Analysis, index: int, sentence: Sentence, named: Mapping[str, int]) -> Standing | None:
    """What there is to know about a sentence; None where nothing above could say what it speaks of."""
    paragraph = analysis.annotated.paragraphs[index]
    tokens = tokens_of(paragraph, sentence)
    needed, people = nouns_needed(tokens, named), names_in(analysis, sentence)
    if needed is None or people is None:
        return None
    full, short = people
    length = count_words(paragraph.block.view.shown(sentence.span))
    return Standing(
        text="",
        span=sentence.span,
        paragraph=index,
        words=length,
        stems=frozenset(stem(t.text) for t in tokens if t.pos_ in _CONTENT and len(t) > 2),
        weight=_weight(analysis, sentence.span) / math.sqrt(max(12, length)),
        gives=full | {t.lemma_ for t in tokens if t.pos_ == "NOUN"},
        needs=needed | short,
        since=max((named.get(noun, 0) for noun in needed), default=0),
    )


def _remember(paragraph: Paragraph, sentence: Sentence, named: dict[str, int]) -> None:
    """Where each noun is last brought in: at its first mention, or as another one (*un incendie*)."""
    for token in tokens_of(paragraph, sentence):
        if token.pos_ == "NOUN" and (token.lemma_ not in named or not is_definite(token)):
            named[token.lemma_] = paragraph.token_span(token.i, token.i + 1).start


def _without_dateline(paragraph: Paragraph) -> Iterator[Sentence]:
    """Its sentences, the first without the day that a paragraph may open on (« 4 juillet 2012. – »)."""
    begin = dateline_end(paragraph.doc.text)
    first = next((t for t in paragraph.doc if t.idx >= begin and not t.is_space), paragraph.doc[0])
    for sentence in paragraph.sentences:
        if sentence.tokens[0] >= first.i:
            yield sentence
        elif sentence.tokens[1] > first.i:
            span = Span(paragraph.token_span(first.i, first.i + 1).start, sentence.span.end)
            yield replace(sentence, span=span, tokens=(first.i, sentence.tokens[1]))


def _weight(analysis: Analysis, span: Span) -> float:
    return sum(k.score for k in analysis.keywords if any(span.contains(s) for s in k.spans))
