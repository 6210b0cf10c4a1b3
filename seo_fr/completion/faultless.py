"""Whether a sentence of the article can be shown above it: no slip of the source, nobody spoken to; and outcomes."""

from __future__ import annotations

import re

from seo_fr.completion.standing import Standing
from seo_fr.language.leaning import has_object_pronoun
from seo_fr.language.lexicon import known
from seo_fr.model import Analysis
from seo_fr.resources import expression, words

_DOUBLED = re.compile(r"\b(\w{2,}) \1\b", re.IGNORECASE)
_LOWER = re.compile(r"(?<![\w'’-])[a-zà-ÿœæ]{5,}(?![\w-]|\.\w)")
_PLURAL_AFTER_SINGULAR = re.compile(r"\b(?:est|sera|était|fut|serait|a été|avait été) (?:\w+ment )?\w+ée?s\b")
_DOTTED = re.compile(r"\w\.\w{2,}\b|·")
_TWICE = 2


def is_faultless(analysis: Analysis, sentence: Standing) -> bool:
    """False for a sentence that a finding stands in, that doubles a word, holds an unknown one, or says *vous*.

    Nor for one of which a word is placed by what stands before it in the article (*lui*).
    """
    text = sentence.text
    if _DOUBLED.search(text.replace("nous nous", "").replace("vous vous", "")) or _DOTTED.search(text):
        return False
    if _PLURAL_AFTER_SINGULAR.search(text):
        return False
    held = set(re.findall(r"\w+", text.casefold()))
    if (
        held & words("completion", "spoken_to")
        or has_object_pronoun(text)
        or expression("completion", "unplaced").search(text)
    ):
        return False
    faults = words("completion", "fault_rules")
    if any(f.rule in faults and sentence.span.overlaps(f.span) for f in analysis.findings):
        return False
    source = analysis.article.source
    return all(known(w) or source.count(w) >= _TWICE for w in _LOWER.findall(text))


def tells_outcome(text: str) -> bool:
    """What was decided, or what comes next."""
    return expression("completion", "outcome").search(text) is not None


def tells_next(text: str) -> bool:
    """What is to come, or may still change it."""
    return expression("completion", "next").search(text) is not None
