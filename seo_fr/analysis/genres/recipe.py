"""What speaks for a recipe, and what against."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from seo_fr.analysis.genres.cue import Cue
from seo_fr.analysis.genres.shape import Shape, patterns, says
from seo_fr.language.words import count_words
from seo_fr.resources import number, word_list

_INGREDIENTS = re.compile(r"\W*(?:les |vos )?ingrédients\b", re.IGNORECASE)
_PARTS = re.compile(r"[,:;]\s+")
_BULLET = re.compile(r"^(?:[-–—•*·‣▪]|\d{1,2}[.)]|étape \d+\s*:?)\s+", re.IGNORECASE)


def cues(shape: Shape) -> Iterator[Cue]:
    """Nothing without three quantities or gestures."""
    lines = [_BULLET.sub("", line.strip()) for line in shape.lines]
    measured = [line for line in lines if _measures(line)]
    steps = [line for line in lines if _gesture().match(line) and line not in measured]
    gestures = sum(len(_gesture().findall(s)) for line in steps for s in re.split(r"(?<=[.;])\s+", line))
    if sum(map(_measures, measured)) < 3 and gestures < 3:
        return
    if any(_INGREDIENTS.match(t) for t in (*shape.lines, *shape.headings)):
        yield Cue("ingredients")
    count = sum(map(_measures, measured))
    if count >= 3:
        yield Cue("quantities", {"count": count})
    if gestures >= 3:
        yield Cue("steps", {"count": gestures})
    if says("recipe_header", shape.lines):
        yield Cue("header")
    share = shape.share(sum(map(count_words, (*measured, *steps))))
    if share >= number("genres", "half"):
        yield Cue("share")
    elif share < number("genres", "third"):
        yield Cue("aside")


def _measures(line: str) -> int:
    """How many quantities a line lists: one at its head, or several after « Pour 4 personnes : »."""
    if any(p.match(line) for p in patterns("quantities")):
        return 1
    parts = _PARTS.split(line)
    found = sum(any(p.match(part) for p in patterns("quantities")) for part in parts)
    return found if 2 * found >= len(parts) else 0


@cache
def _gesture() -> re.Pattern[str]:
    stems = "|".join(sorted(map(re.escape, word_list("genres", "cooking_verbs")), key=len, reverse=True))
    return re.compile(
        rf"(?:(?:puis|ensuite|enfin|pendant ce temps),? )?(?:{stems})(?:ez|er|re|ir|issez|tez|tre|ire|tes)?\b",
        re.IGNORECASE,
    )
