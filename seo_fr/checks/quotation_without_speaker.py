"""A quotation that nobody is said to have spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.text import Passage
from seo_fr.language.words import count_words
from seo_fr.resources import word_list

_QUOTATION = re.compile(r"«[^«»]*(?:»|$)")
_RULE = "quotation-without-speaker"


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw a paragraph that is nothing but a quotation, where no neighbour tells who speaks."""
    least = facts.threshold(_RULE, "words")
    passages = facts.passages
    for index, passage in enumerate(passages):
        if passage.block.kind != "paragraph" or not passage.view.text.startswith("«") or passage.words < least:
            continue
        if _outside(passage).strip(" .,;:!?…"):
            continue
        beside = [*passages[max(0, index - 1) : index], *passages[index + 1 : index + 2]]
        if not any(_names_speaker(p) for p in beside):
            yield Flaw(passage.span, {"words": count_words(passage.view.text)})


def _outside(passage: Passage) -> str:
    return _QUOTATION.sub("", passage.view.text)


def _names_speaker(passage: Passage) -> bool:
    """True when the paragraph announces speech, holds a verb of speech, or quotes with words around."""
    text = passage.view.text.rstrip()
    if text.endswith(":") or "»" in text or "«" in text:
        return True
    stems = "|".join(word_list(f"checks/{_RULE}", "speech"))
    return re.search(rf"(?<!\w)(?:{stems})", text, re.IGNORECASE) is not None
