"""What speaks for questions and answers, and what against."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.analysis.genres.cue import Cue
from seo_fr.analysis.genres.interview import is_talk
from seo_fr.analysis.genres.shape import Shape, quoted
from seo_fr.reading.turns import is_question, says_questions, speaks_of_self
from seo_fr.resources import number


def cues(shape: Shape) -> Iterator[Cue]:
    """Nothing without three answered questions."""
    count = len(shape.turns)
    if count < number("genres", "faq_few"):
        return
    line = next((t for t in (*shape.head, *shape.headings) if says_questions(t)), None)
    if line:
        yield Cue("named", {"line": quoted(line)})
    yield Cue("many" if count >= number("genres", "faq_many") else "few", {"count": count})
    first = next(i for i, h in enumerate((*shape.headings, shape.turns[0].head)) if h == shape.turns[0].head)
    under = shape.headings[first:]
    if under and sum(map(is_question, under)) >= number("genres", "nearly_all") * len(under):
        yield Cue("all-questions")
    yield Cue("share" if shape.share(sum(t.words for t in shape.turns)) >= number("genres", "most") else "aside")
    if any(speaks_of_self(t.head) for t in shape.turns):
        yield Cue("reader")
    if is_talk(shape.turns):
        yield Cue("talk")
