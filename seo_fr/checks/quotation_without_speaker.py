"""A quotation that nobody is said to have spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.checks.text import Passage
from seo_fr.language.words import count_words

_QUOTATION = re.compile(r"«[^«»]*(?:»|$)|“[^“”]*(?:”|$)")
# « Paul Roy, 82 ans, a vu l’eau entrer. »: whom the paragraph before is about speaks in the next.
_OPENS_ON_PERSON = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ’'-]+ [A-ZÀ-Þ][a-zà-ÿA-ZÀ-Þ’'-]+[ ,]")


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a paragraph that is nothing but a quotation, where no neighbour tells who speaks."""
    least = rule.threshold("words")
    speech = rule.any_of("speech", after="")
    passages = facts.passages
    for index, passage in enumerate(passages):
        if passage.block.kind != "paragraph" or not passage.view.text.startswith(("«", "“")) or passage.words < least:
            continue
        if _outside(passage).strip(" .,;:!?…"):
            continue
        beside = [*passages[max(0, index - 1) : index], *passages[index + 1 : index + 2]]
        about = index > 0 and _OPENS_ON_PERSON.match(passages[index - 1].view.text) is not None
        if not about and not any(_names_speaker(p, speech) for p in beside):
            yield Flaw(passage.span, {"words": count_words(passage.view.text)})


def _outside(passage: Passage) -> str:
    return _QUOTATION.sub("", passage.view.text)


def _names_speaker(passage: Passage, speech: re.Pattern[str]) -> bool:
    """True when the paragraph announces speech, holds a verb of speech, or quotes with words around."""
    text = passage.view.text.rstrip()
    if text.endswith(":") or any(mark in text for mark in "«»“”"):
        return True
    return speech.search(text) is not None
