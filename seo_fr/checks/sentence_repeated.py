"""The same sentence twice."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.checks.text import Passage, TextSentence
from seo_fr.language.folding import fold
from seo_fr.model import Span

_WORD = re.compile(r"\w+")
Key = tuple[str, ...]


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a run of sentences already met, but for case, accents and punctuation; items of lists may repeat.

    One that leads elsewhere (*Plus d’informations sur le site de l’événement*) is another. A paragraph that announces
    that it says something again (*encore une fois*) does so on purpose.
    """
    least = rule.threshold("words")
    starts = [link.span.start for link in facts.links]
    seen: set[Key] = set()
    for passage in facts.passages:
        if passage.block.kind == "item":
            continue
        run: list[TextSentence] = []
        is_meant = _is_announced(passage, rule)
        for sentence in passage.sentences:
            key = (*map(fold, _WORD.findall(sentence.text)), *_targets(facts, starts, sentence.span))
            again = sentence.words >= least and key in seen
            if again and not is_meant:
                run.append(sentence)
            elif run:
                yield _told(run)
                run = []
            if sentence.words >= least:
                seen.add(key)
        if run:
            yield _told(run)


def _targets(facts: Facts, starts: Sequence[int], span: Span) -> list[str]:
    """Where the links that begin in ``span`` lead; ``starts`` are those of all links."""
    return [link.target for link in facts.links[bisect_left(starts, span.start) : bisect_left(starts, span.end)]]


def _told(run: list[TextSentence]) -> Flaw:
    """The run as one flaw, quoting its first sentence."""
    return Flaw(Span(run[0].span.start, run[-1].span.end), {"sentence": run[0].text})


def _is_announced(passage: Passage, rule: Rule) -> bool:
    text = fold(passage.view.text.replace("’", "'"))
    return any(words in text for words in rule.words("announced"))
