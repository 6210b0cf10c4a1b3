"""``metric``: a measure of the article, or of each of its parts, should not be ``above`` or ``below`` a threshold.

How far it is passed tells whether anything is said, and at what level (`seo_fr.checks.limits`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import accumulate, groupby
from typing import NamedTuple

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw, place_of
from seo_fr.checks.limits import is_let_through, level_of, past, take
from seo_fr.checks.rule import Check, Rule
from seo_fr.checks.series import series_words
from seo_fr.checks.text import Passage
from seo_fr.language.dateline import opening_end
from seo_fr.language.quotes import quotations, unquoted
from seo_fr.language.sentences import sentence_starts
from seo_fr.language.words import count_words
from seo_fr.model import Span
from seo_fr.reading.author_fields import author_slug, author_text


class Measure(NamedTuple):
    """Place, value and words for the message of a part; ``light`` tells how much of the value is none to mend.

    It is asked only where a limit is passed, which is then a remark where the rest of the value is within it.
    """

    span: Span
    value: float
    values: Mapping[str, object] = {}
    light: Callable[[], float] | None = None


Measures = Iterator[Measure]
_TOLD = 60
_ASKED = 3  # headings that are questions: an interview, or a list of questions and answers
_ENDED = re.compile(r"[.!?…:][»”\"')\]\s]*$")
_LOST_CAPITAL = re.compile(r"[a-zà-ÿ]{4,}[.!?] +[a-zà-ÿ]{2,}(?![^()]*\))")
_OPENS_LINE = re.compile(r"[\s*_«“\"\[(]*[A-ZÀ-ÖØ-ÞŒ]")
_GOES_ON = re.compile(r"(?:[,;:(–—-]|(?<!\w)[^\W\d_]{1,3}['’]?)[ \t\\]*$")
_PARENTHESIS = re.compile(r"\(([^()]*)\)")


def read(entries: Entries) -> Check:
    """``metric`` with the thresholds it needs, and one of ``above`` and ``below`` at least; one flaw a part.

    ``if_above`` and ``if_below`` are what the message calls ``{mend}`` on that side.
    """
    measure, keys = METRICS[entries.choice("metric", METRICS)]
    limits = [key for key in ("above", "below") if entries.holds(key)]
    entries.threshold(*(limits or ["above"]), *keys)
    take(entries)
    mends = {key: entries.text(f"if_{key}") for key in limits if entries.holds(f"if_{key}")}

    def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
        above = rule.threshold("above") if "above" in limits else float("inf")
        below = rule.threshold("below") if "below" in limits else float("-inf")
        for span, value, values, light in measure(facts, *map(rule.threshold, keys)):
            if value > above or value < below:
                side = "above" if value > above else "below"
                limit = rule.threshold(side)
                excess = past(value, limit)
                if not is_let_through(rule, excess):
                    told = {"value": round(value), "limit": limit, "mend": mends.get(side, "")}
                    told |= {key: rule.threshold(key) for key in limits}
                    is_light = light is not None and 0 < value - limit <= light()
                    yield Flaw(span, {**told, **values}, level="info" if is_light else level_of(rule, excess))

    return check


def _paragraphs(facts: Facts) -> Measures:
    for passage in facts.passages:
        yield Measure(passage.span, passage.words)


def _sections(facts: Facts) -> Measures:
    """What stands between two headings; an article without any is the business of *headings-missing*.

    What was added to the article makes no section of the author's, and none of his longer. Where most headings are
    questions, what follows one is an answer, which is not cut.
    """
    asked = sum(h.view.text.rstrip().endswith("?") for h in facts.headings)
    if asked >= _ASKED and 2 * asked > len(facts.headings):
        return
    headings = [span for span in facts.breaks if span not in facts.added]
    starts = [span.start for span in headings]
    own = [passage for passage in facts.passages if passage.span not in facts.added]
    parts = groupby(own, key=lambda passage: bisect_left(starts, passage.span.start))
    for rank, passages in parts if starts else ():
        first = next(passages)
        where = "sous un seul intertitre" if rank else "avant le premier intertitre"
        yield Measure(
            headings[rank - 1] if rank else first.span,
            first.words + sum(p.words for p in passages),
            {"where": where},
        )


def _sentences(facts: Facts, *limits: float) -> Measures:
    *listed, items, longest = limits
    for passage in facts.passages:
        for sentence in passage.sentences:
            # What ends on no mark is a list or a caption run together, which no reader takes for a sentence.
            if not _ENDED.search(sentence.text) or _reads_in_parts(passage, sentence.text):
                continue
            if lines := _lines_without_stops(facts, passage.span, sentence.span):
                counts = [count_words(passage.view.shown(line)) for line in lines]
                yield Measure(lines[counts.index(max(counts))], max(counts))
            else:
                words = sentence.read_words - _listed(sentence.text, *listed)
                yield Measure(sentence.span, words, light=partial(series_words, sentence.text, items, longest))


def _reads_in_parts(passage: Passage, sentence: str) -> bool:
    """True for what the author may not cut, the words of another source, and for two sentences the reader ran together.

    « … de surveillance. des plugins » has lost its capital; a point inside a bracket or a quotation ends nothing.
    """
    return passage.block.kind == "quote" or _LOST_CAPITAL.search(unquoted(sentence)) is not None


def _lines_without_stops(facts: Facts, paragraph: Span, sentence: Span) -> list[Span]:
    """The lines of a sentence that has lost its stops between them; none where it is one sentence.

    Each line of the paragraph then opens on a capital, and none of the sentence's is cut in the middle of what it says.
    """
    source = facts.article.source
    lines = sentence.of(source).splitlines(keepends=True)
    if facts.article.format == "html" or len(lines) < 2 or any(_GOES_ON.search(line.rstrip()) for line in lines[:-1]):
        return []
    if not all(map(_OPENS_LINE.match, paragraph.of(source).splitlines())):
        return []
    starts = accumulate(map(len, lines), initial=sentence.start)
    return [Span(start, start + len(line.rstrip())) for start, line in zip(starts, lines, strict=False)]


def _listed(text: str, list_items: float, item_words: float, clause_words: float) -> int:
    """Words of a list after a colon, which is long to count and not to read: bare names, or items parted by ``;``."""
    _, colon, tail = text.partition(" :")
    if not colon:
        return 0
    words, items, clauses = count_words(tail), tail.split(","), tail.split(";")
    bare = len(items) >= list_items and words < item_words * len(items)
    parted = len(clauses) > 1 and max(map(count_words, clauses)) <= clause_words
    return words if bare or parted else 0


def _headings(facts: Facts) -> Measures:
    for heading in facts.headings:
        text = heading.view.text.strip()
        yield Measure(heading.span, len(text), {"heading": text[:_TOLD] + ("…" if len(text) > _TOLD else "")})


def _lead(facts: Facts) -> Measures:
    """Where it is not the whole article, nor comes after the summary or the description that the header keeps.

    A dateline (« LIMA, 9 déc 2025 (AFP) - ») is none of it.
    """
    if facts.lead is not None and len(facts.passages) > 1 and not facts.is_summed_up:
        text = facts.lead.view.text
        yield Measure(facts.lead.span, len(text) - opening_end(text))


def _described(name: str, facts: Facts) -> Measures:
    text = author_slug(facts.article) if name == "slug" else author_text(facts.article, name)
    if text is not None:
        yield Measure(place_of(facts, name), len(text))


def _alternatives(facts: Facts) -> Measures:
    """Where most of the text is what the picture itself says, between quotation marks, that makes it not too long."""
    for image in facts.images:
        if image.text:
            said = sum(end - start for start, end in quotations(image.text))
            is_transcribed = 2 * said > len(image.text)
            yield Measure(image.span, len(image.text) - (max(0, said - _TOLD) if is_transcribed else 0))


def _parentheses(facts: Facts) -> Measures:
    for passage in facts.passages:
        for match in _PARENTHESIS.finditer(passage.view.text):
            if match.start() in {s.start for s in passage.sentences} or len(sentence_starts(match[1])) > 1:
                continue  # it is sentences already
            yield Measure(passage.view.span(*match.span()), count_words(match[1]))


def _flesch(facts: Facts, words: float) -> Measures:
    # The figure is the author's text's, and so is its length.
    if sum(p.words for p in facts.passages if p.span not in facts.added) >= words:
        yield Measure(facts.start, facts.analysed.readability.flesch, {"band": facts.analysed.readability.band})


METRICS: Mapping[str, tuple[Callable[..., Measures], tuple[str, ...]]] = {
    "paragraph-words": (_paragraphs, ()),
    "section-words": (_sections, ()),
    "sentence-words": (_sentences, ("list_items", "item_words", "clause_words", "series_items", "series_words")),
    "heading-characters": (_headings, ()),
    "lead-characters": (_lead, ()),
    "description-characters": (partial(_described, "description"), ()),
    "slug-characters": (partial(_described, "slug"), ()),
    "alternative-characters": (_alternatives, ()),
    "parenthesis-words": (_parentheses, ()),
    "flesch": (_flesch, ("words",)),
}
