"""Several sentences in a row that open on the same word."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.checks.text import TextSentence
from seo_fr.model import Span

_FIRST = re.compile(r"[^\W\d_]+")
_ADVERBIAL = re.compile(r"\W*([^\W\d_]+(?:[ ’'][^\W\d_]+){1,2}),")


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a run of sentences, within a paragraph or over neighbours; articles and list items are let through."""
    least = int(rule.threshold("sentences"))
    usual = rule.words("usual")
    run: list[TextSentence] = []
    word = ""
    sentences = [s for p in facts.passages if p.block.kind != "item" for s in p.sentences]
    for sentence in [*sentences, None]:
        first = _opening(sentence.text, usual) if sentence else ""
        if first and first == word and sentence:
            run.append(sentence)
            continue
        if len(run) >= least and word not in usual:
            yield Flaw(Span(run[0].span.start, run[-1].span.end), {"count": len(run), "word": word.capitalize()})
        run, word = ([sentence] if sentence else []), first


def _opening(sentence: str, usual: Collection[str]) -> str:
    """What a sentence opens on: its first word or, where that says nothing, the two or three before a comma.

    *De plus,* and *En outre,* are heard again; *de* and *en* are not.
    """
    first = _FIRST.search(sentence)
    if first is None:
        return ""
    adverbial = _ADVERBIAL.match(sentence) if first[0].casefold() in usual else None
    return (adverbial[1] if adverbial else first[0]).casefold()
