"""What speaks for an interview, and what against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from seo_fr.analysis.genres.cue import Cue
from seo_fr.analysis.genres.shape import Part, Shape, quoted
from seo_fr.reading.turns import is_question, label_of, opens_reply, says_interview, speaks_of_self, speaks_to_you
from seo_fr.resources import number


def cues(shape: Shape) -> Iterator[Cue]:
    """Nothing without two answered questions."""
    count = len(shape.turns)
    if count < 2:
        return
    line = next((t for t in (*shape.head, *shape.apart, *shape.lines[-1:]) if says_interview(t)), None)
    if line:
        yield Cue("credit", {"line": quoted(line)})
    if shape.labelled:
        yield Cue("labels")
    yield Cue("turns-many", {"count": count}) if count > 2 else Cue("turns-two")
    asked = sum(_asks_somebody(t) for t in shape.turns) / count
    answered = sum(_answers_for_self(t) for t in shape.turns) / count
    if asked >= number("genres", "third") and answered >= number("genres", "half"):
        yield Cue("addressed")
    elif not line:
        yield Cue("unaddressed")
    first = next((i for i, h in enumerate(shape.headings) if h == shape.turns[0].head), 0)
    under = shape.headings[first:]
    if 2 * sum(map(is_question, under)) < len(under):
        yield Cue("mixed")
    share = shape.share(sum(t.words for t in shape.turns))
    yield Cue("share" if share >= number("genres", "half") else "aside")


def is_talk(turns: Sequence[Part]) -> bool:
    """True where somebody is asked and answers for himself, as in an interview."""
    asked, answered = sum(map(_asks_somebody, turns)), sum(map(_answers_for_self, turns))
    return asked >= number("genres", "third") * len(turns) and answered >= number("genres", "half") * len(turns)


def _asks_somebody(turn: Part) -> bool:
    return speaks_to_you(turn.head) and not speaks_of_self(turn.head)


def _answers_for_self(turn: Part) -> bool:
    answer = " ".join(turn.texts)
    said = answer.split(":", 1)[1].strip() if label_of(answer) else answer
    opening = int(number("genres", "answer_opening"))
    return opens_reply(said) or (speaks_of_self(said[:opening]) and not speaks_to_you(said[:opening]))
