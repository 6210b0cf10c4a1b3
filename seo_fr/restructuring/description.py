"""The description: the article's own words, whole sentences wherever it can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from seo_fr.analysis.stems import stem
from seo_fr.language.folding import fold
from seo_fr.language.leaning import reads_alone
from seo_fr.language.quotes import is_closed
from seo_fr.model import Annotated, Paragraph, Sentence
from seo_fr.resources import number, words
from seo_fr.restructuring.clause_cut import clause_cuts, is_predicate
from seo_fr.restructuring.one_line import one_line
from seo_fr.restructuring.visible import visible_text

_WORD = re.compile(r"[^\W_]+")
# Sentences beyond this many cannot win against the first ones, so they are not looked at.
_CONSIDERED = 60


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible description; ``place`` is the index of its first sentence, ``verb`` tells whether that is a clause."""

    text: str
    place: int
    verb: bool = True


def choose_description(annotated: Annotated, focus: str) -> str:
    """The best description the article itself offers; empty where it offers none.

    In this order: a sentence, or two that follow each other, of 121 to 155 characters; a whole sentence
    a little shorter; a sentence shortened at a clause border; the whole sentence nearest to the range.
    Within each, the keyphrase, the place and a start that stands alone decide (`rules/metadata.yml`).
    """
    whole = [c for c in _whole(annotated) if len(c.text) <= number("metadata", "description_longest")]
    low, high = number("metadata", "description_min"), number("metadata", "description_max")
    fair = number("metadata", "description_fair")
    tiers = (
        [c for c in whole if low <= len(c.text) <= high],
        [c for c in whole if fair <= len(c.text) < low],
        [c for c in _cut(annotated) if fair <= len(c.text) <= high],
    )
    for tier in tiers:
        if sound := [c for c in tier if is_closed(c.text) and reads_alone(c.text)]:
            return max(sound, key=lambda c: (_merit(c, focus), -c.place)).text
    if not whole:
        return ""
    return max(whole, key=lambda c: (_merit(c, focus) - _distance(c.text) / 20, -c.place)).text


def _whole(annotated: Annotated) -> Iterator[Candidate]:
    """Each sentence, then each pair of neighbours."""
    sentences = annotated.sentences[:_CONSIDERED]
    candidates = [_candidate(annotated.paragraphs[s.paragraph], s, place) for place, s in enumerate(sentences)]
    ended = [c for c in candidates if c.text.rstrip('»”" \u00a0)').endswith((".", "!", "?", "…"))]
    yield from ended
    for first, second in pairwise(ended):
        if second.place == first.place + 1:
            yield Candidate(f"{first.text} {second.text}", first.place, first.verb)


def _cut(annotated: Annotated) -> Iterator[Candidate]:
    for place, sentence in enumerate(annotated.sentences[:_CONSIDERED]):
        paragraph = annotated.paragraphs[sentence.paragraph]
        for text in clause_cuts(paragraph, sentence):
            yield Candidate(text, place)


def _candidate(paragraph: Paragraph, sentence: Sentence, place: int) -> Candidate:
    tokens = list(paragraph.doc[sentence.tokens[0] : sentence.tokens[1]])
    text = one_line(visible_text(paragraph.block.view, sentence.span))
    return Candidate(text, place, any(is_predicate(t) for t in tokens if t.head.i == t.i))


def _distance(text: str) -> float:
    """Characters short of, or over, the range."""
    return max(0, number("metadata", "description_min") - len(text), len(text) - number("metadata", "description_max"))


def _merit(candidate: Candidate, focus: str) -> float:
    text = candidate.text
    merit = number("metadata", "description_focus") * _focus_share(text, focus)
    merit -= number("metadata", "description_depth") * candidate.place
    merit -= number("metadata", "description_opener") * (not reads_alone(text))
    merit -= number("metadata", "description_open_quote") * (not is_closed(text))
    merit -= number("metadata", "description_verbless") * (not candidate.verb)
    merit -= number("metadata", "description_quotation") * text.startswith(("«", "“", '"'))
    return merit - number("metadata", "description_question") * text.rstrip("» \u00a0").endswith("?")


def _focus_share(text: str, focus: str) -> float:
    """Which share of the keyphrase's content words ``text`` holds, by stem, without regard to accents."""
    wanted = _stems(focus)
    return len(wanted & _stems(text)) / len(wanted) if wanted else 0.0


@lru_cache(maxsize=1024)
def _stems(text: str) -> frozenset[str]:
    found = (w for w in _WORD.findall(text.casefold()) if w not in words("metadata", "slug_stop_words"))
    return frozenset(fold(stem(w)) for w in found)
