"""Whether a sentence can be read away from its place: whole, attributed, leaning on nothing."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from seo_fr.language import leaning
from seo_fr.language.features import SUBJECTS
from seo_fr.language.quotes import HIDDEN, quotations, stray_quote, unquoted
from seo_fr.language.verbs import is_finite
from seo_fr.language.words import count_words
from seo_fr.model import Paragraph, Sentence
from seo_fr.reading.characters import HOLE
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_sound(paragraph: Paragraph, sentence: Sentence, text: str) -> bool:
    """True when the sentence needs nothing that stands before it, its subject aside, and says whose words it quotes."""
    tokens = tokens_of(paragraph, sentence)
    if not number("completion", "sentence_least") <= count_words(text) <= number("completion", "sentence_most"):
        return False
    if not reads_alone(text) or _is_verbless(tokens, text):
        return False
    shown = unquoted(text)
    outside = [t for t in tokens if shown[t.idx - tokens[0].idx : t.idx - tokens[0].idx + 1] != HIDDEN]
    return not any(leaning.points_back(t, tokens) for t in outside) and _speaker_named(outside, text)


def reads_alone(text: str) -> bool:
    """As far as the words alone can tell, of a sentence from wherever it comes."""
    if not text.endswith((".", "»")) or text.endswith(("...", " .")) or "…" in text or not text[:1].isupper():
        return False
    if not leaning.reads_alone(text) or stray_quote(text) or any(sign in text for sign in ("[", "http", HOLE)):
        return False
    low = f" {unquoted(text).casefold().replace('’', chr(39))}"
    if any(_pattern(word).search(low) for word in words("completion", "contrast")):
        return False
    return low.count("(") == low.count(")")


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """A linking word; *ainsi que*, *alors que*, *autant que* link inside the sentence."""
    inside = r"|\s+qu[e']" if word in words("completion", "no_contrast_before_que") else ""
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-]{inside})")


def tokens_of(paragraph: Paragraph, sentence: Sentence) -> list[Token]:
    """The tokens of a sentence of ``paragraph``."""
    return list(paragraph.doc[slice(*sentence.tokens)])


def _is_verbless(tokens: list[Token], text: str) -> bool:
    """No conjugated verb, or a date first, as in a list of them."""
    roots = [t for t in tokens if t.head.i == t.i]
    verbal = any(is_finite(t) or any(c.pos_ == "AUX" and is_finite(c) for c in t.children) for t in roots)
    return not verbal or re.match(r"^\d+ \w+ \d{4}\b", text) is not None


def _speaker_named(outside: list[Token], text: str) -> bool:
    """Words in quotation marks have, outside them, a verb of speech with a name or noun for subject, or *selon*."""
    spoken = (text[start + 1 : end - 1] for start, end in quotations(text))
    if not any(count_words(s) >= number("completion", "quoted_words") for s in spoken):
        return True
    if any(t.lower_ in words("completion", "speech_nouns") for t in outside):
        return True
    verbs = words("coverage", "speech_verbs")
    return any(
        t.lemma_ in verbs and any(c.dep_ in SUBJECTS and c.pos_ in ("NOUN", "PROPN") for c in t.children)
        for t in outside
    )
