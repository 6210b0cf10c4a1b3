"""Several sentences in a row that open on the same word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.checks.text import TextSentence
from seo_fr.model import Span

_FIRST = re.compile(r"[^\W\d_]+")


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a run of sentences, within a paragraph or over neighbours; articles and list items are let through."""
    least = int(rule.threshold("sentences"))
    usual = rule.words("usual")
    run: list[TextSentence] = []
    word = ""
    sentences = [s for p in facts.passages if p.block.kind != "item" for s in p.sentences]
    for sentence in [*sentences, None]:
        first = _FIRST.search(sentence.text)[0].casefold() if sentence and _FIRST.search(sentence.text) else ""  # type: ignore[index]
        if first and first == word and sentence:
            run.append(sentence)
            continue
        if len(run) >= least and word not in usual:
            yield Flaw(Span(run[0].span.start, run[-1].span.end), {"count": len(run), "word": word.capitalize()})
        run, word = ([sentence] if sentence else []), first
