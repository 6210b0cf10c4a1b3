"""What speaks for an article in list form, and what against."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from seo_fr.analysis.genres.cue import Cue
from seo_fr.analysis.genres.shape import Part, Shape
from seo_fr.language.words import count_words
from seo_fr.resources import number, rules, word_list, words

_NUMBER = re.compile(
    r"\W*(?:[^\d:.]{0,24}\b(?:n°|nº|no|numéro)\s*|(?:conseil|étape|raison|idée|astuce|erreur)\s+)?#?(\d{1,3})\s*"
    r"(?:[.):/–—-]|°)\s*\S",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w’'-]+")
_BREAK = re.compile(r"[:?!.,–—|]\s+")


def cues(shape: Shape) -> Iterator[Cue]:
    """Nothing without a promise in the title or three numbered parts."""
    promise = promised(shape.title)
    parts = numbered(shape)
    if promise is None and not parts:
        return
    if promise:
        yield Cue("titled", {"count": promise[0], "noun": promise[1]})
    if parts:
        yield Cue("numbered", {"count": len(parts)})
    if promise and promise[0] in (len(parts), len(shape.parts), len(shape.items)):
        yield Cue("kept")
    held = sum(p.words for p in parts or shape.parts) or sum(map(count_words, shape.items))
    if shape.share(held) >= number("genres", "most"):
        yield Cue("share")


def promised(title: str) -> tuple[int, str] | None:
    """How many things of what kind a title promises: « 7 choses à savoir », « Jardin : quatre conseils ».

    The count stands at its head or after a mark; further in it counts what the news is about.
    """
    return next((p for part in _BREAK.split(title) if (p := _promise(part)) is not None), None)


def _promise(title: str) -> tuple[int, str] | None:
    found = [m[0].casefold().replace("'", "’") for m in _WORD.finditer(title)]
    for at, word in enumerate(found[: int(number("genres", "promise_within"))]):
        count = _count(word)
        if count is None or count < number("genres", "list_least"):
            continue
        end = at + 1 + int(number("genres", "noun_within"))
        near = found[max(0, at - 1) : end]
        openers = _openers()
        if any(w in openers for w in near) or (at and found[at - 1] == "top"):
            return count, next((w for w in found[at + 1 : end] if len(w) > 3), "éléments")
        noun = next((w for w in found[at + 1 : end] if w in words("genres", "list_nouns")), None)
        if noun:
            return count, noun
    return None


def numbered(shape: Shape) -> Sequence[Part]:
    """The parts whose numbers follow one another, up from 1 or down to it; empty where fewer than three do."""
    for parts in (shape.parts, _numbered_lines(shape.paragraphs)):
        found = [(int(m[1]), p) for p in parts if (m := _NUMBER.match(p.head))]
        numbers = [n for n, _ in found]
        up = list(range(1, len(numbers) + 1))
        if len(found) >= number("genres", "list_least") and numbers in (up, up[::-1]):
            return [p for _, p in found]
    return ()


def _numbered_lines(paragraphs: Sequence[str]) -> list[Part]:
    """Numbered lines with the paragraphs under them."""
    starts = [i for i, t in enumerate(paragraphs) if _NUMBER.match(t)]
    return [
        Part(paragraphs[at], tuple(paragraphs[at:after]), sum(map(count_words, paragraphs[at:after])))
        for at, after in pairwise([*starts, len(paragraphs)])
    ]


@cache
def _openers() -> frozenset[str]:
    return frozenset(w.split()[-1] for w in word_list("genres", "list_openers"))


@cache
def _counts() -> dict[str, int]:
    entry = rules("genres")["count_words"]
    return dict(zip(entry["words"], map(int, entry["values"]), strict=True))


def _count(word: str) -> int | None:
    if word.isdigit() and len(word) <= 3:
        return int(word)
    return _counts().get(word)
