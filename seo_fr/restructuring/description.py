"""The description: the lead in the article's own words, shortened until it fits, and what it adds next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, pairwise

from seo_fr.analysis.phrases import content_stems
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.lead.story import Kept, Line
from seo_fr.language.elision import elides
from seo_fr.language.quotes import is_closed
from seo_fr.reading.one_line import one_line
from seo_fr.resources import number

_NO_SPACE_BEFORE = (",", ".", ")", "]", "…")
# « Comme elle, », « Une heure plus tôt, »: of somebody, of a moment that nothing before it has told.
_LEANS = re.compile(
    r"comme (?:elles?|lui|eux|beaucoup|d.autres)\b|[^,]{3,30} (?:plus t[ôa]t|plus tard|auparavant|après),",
    re.IGNORECASE,
)
_ENDS = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence as it may stand in the description, and the line that it is made of."""

    text: str
    line: Line


def choose_description(lines: Sequence[Line], title: str) -> str:
    """The sentence that says what ``title`` says, with the next that adds news, of 121 to 155 characters.

    ``title`` is the author's, or empty: then the first sentence that says who did what.
    Shortened where it is longer, whole where it is not; a little short rather than cut where the meaning would
    go; empty where no sentence fits.
    """
    opening = _opening(lines, title)
    if opening is None:
        return ""
    low, high = number("metadata", "description_min"), number("metadata", "description_max")
    firsts = list(islice(_ways(opening, high), int(number("metadata", "description_ways"))))
    if not firsts:
        longer = [s.text for s in _ways(opening, number("metadata", "description_longest"))]
        return longer[-1] if longer else ""
    near = int(number("metadata", "description_next"))
    told = {s.text: _worth(s.text, title) for s in firsts}
    _go_on(told, firsts, list(_following(lines, opening, near)), title, high)
    if not any(len(text) >= low for text in told):
        # Whole sentences from further down, two where one is not enough, rather than a description that wants words.
        far = list(_following(lines, opening, len(lines)))
        pairs = [f"{one} {other}" for one, other in combinations(far, 2)]
        _go_on(told, firsts, [*far, *pairs], title, high)
    short = number("metadata", "description_short")
    return max(told, key=lambda t: (told[t] - short * max(0, low - len(t)), -len(t)))


def _go_on(told: dict[str, float], firsts: Sequence[_Said], nexts: Sequence[str], title: str, high: float) -> None:
    """Into ``told``, each of ``firsts`` with each of ``nexts`` behind it that fits, and what it is worth."""
    for first in firsts:
        for following in (n for n in nexts if len(first.text) + 1 + len(n) <= high):
            more = number("metadata", "description_following") * _worth(following, title, first.text)
            told[f"{first.text} {following}"] = told[first.text] + more


def _opening(lines: Sequence[Line], title: str) -> Line | None:
    """The first sentence, or the one of the first few that shares clearly more with the title; it stands alone."""
    usable = [line for line in lines if line.alone and line.kept and not line.tree.asks] or list(lines[:1])
    telling = [line for line in usable if line.tells or (line.place == 0 and not line.tree.is_cited)] or usable
    wanted = set(content_stems(title))
    weight = number("metadata", "description_later")

    def value(line: Line) -> float:
        text = _spelled(line.tree, line.kept) or ""
        return len(wanted & set(content_stems(text))) - weight * line.place

    return max(telling, key=value, default=None)


def _following(lines: Sequence[Line], opening: Line, reach: int) -> Iterator[str]:
    """What may go on: a sentence that stands alone (« Elle » may be another one than the first sentence's)."""
    for line in lines[opening.place + 1 : opening.place + 1 + reach]:
        if line.verbal and line.alone and not line.tree.asks and not line.tree.is_cited:
            said = _whole(line)
            if said is not None:
                yield said.text


def _whole(line: Line) -> _Said | None:
    """A second sentence is given whole: what its shortenings lose, nothing before them says."""
    text = _spelled(line.tree, line.kept)
    return _Said(text, line) if text is not None and is_closed(text) else None


def _ways(line: Line, longest: float) -> Iterator[_Said]:
    """The sentence and its shortenings as sentences of ``longest`` characters at most, longest first."""
    least = number("metadata", "description_least")
    pieces: dict[tuple[int, int], str] = {}
    leaning: list[_Said] = []
    found = False
    for place, kept in enumerate(line.ways or (line.kept,)):
        text = _spelled(line.tree, kept, pieces)
        if text is None or not is_closed(text) or len(text) > longest or not (place == 0 or len(text) >= least):
            continue
        if _LEANS.match(text):
            leaning.append(_Said(text, line))
        else:
            found = True
            yield _Said(text, line)
    yield from () if found else leaning


def _worth(text: str, title: str, before: str = "") -> float:
    """What it says that ``before`` does not: words of the title count for more than others."""
    known = set(content_stems(before))
    said = [s for s in dict.fromkeys(content_stems(text)) if s not in known]
    wanted = set(content_stems(title))
    return sum(number("metadata", "description_title_word") if s in wanted else 1.0 for s in said)


def _spelled(tree: Tree, kept: Kept, pieces: dict[tuple[int, int], str] | None = None) -> str | None:
    """The kept words as the author wrote them, a capital before and a stop behind; None where a seam cannot hold.

    ``pieces`` are those already read: the ways to shorten a sentence share nearly all of theirs.
    """
    text, pieces = "", {} if pieces is None else pieces
    for run in _runs(kept):
        piece = pieces.get(run)
        if piece is None:
            piece = pieces[run] = one_line(tree.paragraph.block.view.shown(tree.paragraph.token_span(*run)))
        if text.endswith(("'", "’")):
            if not elides(piece):
                return None
            text += piece
        else:
            text += piece if not text or piece.startswith(_NO_SPACE_BEFORE) else f" {piece}"
    if not text:
        return None
    return f"{text[0].upper()}{text[1:]}{_end_mark(tree, kept, text)}"


def _end_mark(tree: Tree, kept: Kept, text: str) -> str:
    if text.endswith(_ENDS):
        return ""
    after = kept[-1] + 1
    mark = tree.tokens[after].text if tree.has(after) else "."
    return mark if mark in ("!", "?", "…") else "."


def _runs(kept: Kept) -> list[tuple[int, int]]:
    """The half-open ranges of neighbours among the kept tokens."""
    seams = [at for at, (left, right) in enumerate(pairwise(kept), 1) if right != left + 1]
    return [(kept[a], kept[b - 1] + 1) for a, b in pairwise((0, *seams, len(kept)))] if kept else []
