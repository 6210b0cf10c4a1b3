"""Titles made of the candidates of the first paragraphs, where the lead gives none or too few."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from seo_fr.analysis.stems import stems
from seo_fr.analysis.title_width import pixel_width
from seo_fr.headings.grammar.wording import lowered, typeset
from seo_fr.headings.ranking.candidate import Candidate
from seo_fr.headings.ranking.topics import Topics
from seo_fr.headings.ranking.weights import preference, weight
from seo_fr.resources import number


def further_titles(
    topics: Topics,
    candidates: Sequence[tuple[Candidate, ...]],
    focus: str,
    dress: Callable[[str], str],
    *,
    bare: bool = False,
) -> tuple[str, ...]:
    """Titles, best first, at most ``longest_title`` characters, each under the same guards as a heading.

    Clauses that hold the focus keyphrase come as they are; the others after « keyphrase : », the way
    agencies put the subject first. What only names something, or says what to do, is no title; with ``bare`` it is
    better than none. ``dress`` gives a title the
    typography of the article, which candidates have already.
    """
    subject = topics.subject(0, len(topics.sentences))
    found: list[tuple[float, str]] = []
    for index, own in enumerate(candidates[: int(number("headings", "title_paragraphs"))]):
        for candidate in own if bare else (c for c in own if c.kind.news and not c.kind.nominal):
            worth = candidate.base + weight("coverage") * subject.coverage(topics.columns(candidate.lemmas))
            worth += preference("title-late") * index
            worth += 0.0 if candidate.kind.news else preference("title-no-fact")
            ways = _with_focus(candidate, worth, focus) if bare else [(worth, candidate.text)]
            found.extend((worth, dress(text)) for worth, text in ways)
    longest, widest = number("headings", "longest_title"), number("checks/title-too-long", "pixels")
    best: dict[str, float] = {}
    for worth, text in found:
        if len(text) <= longest and pixel_width(text) <= widest:
            best[text] = max(worth, best.get(text, worth))
    return tuple(sorted(best, key=lambda t: (-best[t], t))[: int(number("headings", "titles_further"))])


def _with_focus(candidate: Candidate, worth: float, focus: str) -> list[tuple[float, str]]:
    if not focus or _holds(candidate.text, focus):
        return [(worth + preference("title-focus"), candidate.text)]
    if not candidate.kind.titles or ":" in candidate.text:
        return [(worth, candidate.text)]
    label = _label(candidate.text, focus)
    if label is None:
        return [(worth, candidate.text)]
    said = lowered(candidate.text, keeps_capital=candidate.proper)
    return [(worth, candidate.text), (worth + preference("title-label"), typeset(f"{label} : {said}"))]


def _label(text: str, focus: str) -> str | None:
    """What to put before the colon: the focus keyphrase, or its name alone where the clause has the rest."""
    said = set(stems(text))
    if not said & set(stems(focus)):
        return focus[0].upper() + focus[1:]
    names = [w.split("’")[-1].split("'")[-1] for w in focus.split()]
    names = [w for w in names if w[:1].isupper() and not said & set(stems(w))]
    return names[-1] if names else None


def _holds(text: str, focus: str) -> bool:
    """True when the stems of ``focus`` stand in ``text``, in order, neighbours but for small words."""
    want = [s for s in stems(focus) if len(s) > 2]
    have = [s for s in stems(text) if len(s) > 2]
    return any(have[i : i + len(want)] == want for i in range(len(have)))
