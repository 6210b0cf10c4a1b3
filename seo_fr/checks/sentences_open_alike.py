"""Several sentences in a row that open on the same word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.checks.text import TextSentence
from seo_fr.model import Span

_FIRST = re.compile(r"[«“\"'—–\s]*([^\W\d_]+)")


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a run of sentences, under one heading; articles, conjunctions and list items are let through."""
    least = int(rule.threshold("sentences"))
    usual = rule.words("usual")
    for word, run in _runs(facts):
        if len(run) >= least and word not in usual:
            yield Flaw(Span(run[0].span.start, run[-1].span.end), {"count": len(run), "word": word.capitalize()})


def _runs(facts: Facts) -> Iterator[tuple[str, list[TextSentence]]]:
    """The runs of sentences under one heading that open on one word, with it folded."""
    blocks = groupby(facts.article.blocks, key=lambda block: block.kind == "heading")
    parts = [frozenset(b.span for b in group) for is_heading, group in blocks if not is_heading]
    for part in parts:
        own = (p for p in facts.passages if p.span in part and p.block.kind != "item")
        sentences = (s for p in own for s in p.sentences if s.span not in facts.unread)
        for word, run in groupby(sentences, key=_opening):
            if word:
                yield word, list(run)


def _opening(sentence: TextSentence) -> str:
    """The first word; none where a number, a box to tick or a mark of the editor (« EDIT ») stands there."""
    first = _FIRST.match(sentence.text)
    return "" if first is None or (len(first[1]) > 1 and first[1].isupper()) else first[1].casefold()
