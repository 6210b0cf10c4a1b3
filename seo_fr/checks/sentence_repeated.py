"""The same sentence twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.checks.text import TextSentence
from seo_fr.language.folding import fold

_WORD = re.compile(r"\w+")


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a sentence already met, but for case, accents and punctuation; items of lists may repeat."""
    least = rule.threshold("words")
    seen: dict[tuple[str, ...], TextSentence] = {}
    for passage in facts.passages:
        for sentence in passage.sentences:
            if sentence.words < least or passage.block.kind == "item":
                continue
            key = tuple(map(fold, _WORD.findall(sentence.text)))
            if key in seen:
                yield Flaw(sentence.span, {"sentence": sentence.text})
            seen.setdefault(key, sentence)
