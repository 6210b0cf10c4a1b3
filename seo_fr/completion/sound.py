"""Whether a sentence can be read away from its place: whole, attributed, leaning on nothing."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from seo_fr.completion.subjects import SUBJECTS, nouns_needed
from seo_fr.language.connectives import leans_back
from seo_fr.language.quotes import HIDDEN, quotations, stray_quote, unquoted
from seo_fr.language.verbs import is_finite
from seo_fr.language.words import count_words
from seo_fr.model import Paragraph, Sentence
from seo_fr.resources import number, words
from seo_fr.restructuring.description import leans

if TYPE_CHECKING:
    from spacy.tokens import Token


def stands_alone(paragraph: Paragraph, sentence: Sentence, text: str) -> bool:
    """True when the sentence needs nothing that stands before it and says whose words it quotes."""
    return is_sound(paragraph, sentence, text) and nouns_needed(tokens_of(paragraph, sentence), {}) == frozenset()


def is_sound(paragraph: Paragraph, sentence: Sentence, text: str) -> bool:
    """As `stands_alone`, whatever its subject is."""
    tokens = tokens_of(paragraph, sentence)
    if not number("completion", "sentence_least") <= count_words(text) <= number("completion", "sentence_most"):
        return False
    if not reads_alone(text) or _is_verbless(tokens, text):
        return False
    shown = unquoted(text)
    outside = [t for t in tokens if shown[t.idx - tokens[0].idx : t.idx - tokens[0].idx + 1] != HIDDEN]
    return not any(_points_back(t, tokens) for t in outside) and _speaker_named(outside, text)


def reads_alone(text: str) -> bool:
    """As far as the words alone can tell, of a sentence from wherever it comes."""
    if not text.endswith((".", "»")) or text.endswith(("...", " .")) or "…" in text or not text[:1].isupper():
        return False
    if (
        leans(text)
        or leans_back(text.replace("’", "'")) is not None
        or stray_quote(text)
        or "[" in text
        or "http" in text
    ):
        return False
    low = f" {unquoted(text).casefold().replace('’', chr(39))}"
    if any(_pattern(word).search(low) for word in words("completion", "contrast")):
        return False
    return low.count("(") == low.count(")")


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """A linking word; *ainsi que*, *alors que*, *autant que* link inside the sentence."""
    inside = r"|\s+qu[e']" if word in ("ainsi", "alors", "autant") else ""
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-]{inside})")


def tokens_of(paragraph: Paragraph, sentence: Sentence) -> list[Token]:
    """The tokens of a sentence of ``paragraph``."""
    return list(paragraph.doc[slice(*sentence.tokens)])


def _is_verbless(tokens: list[Token], text: str) -> bool:
    """No conjugated verb, or a date first, as in a list of them."""
    roots = [t for t in tokens if t.head.i == t.i]
    verbal = any(is_finite(t) or any(c.pos_ == "AUX" and is_finite(c) for c in t.children) for t in roots)
    return not verbal or re.match(r"^\d+ \w+ \d{4}\b", text) is not None


def _points_back(token: Token, tokens: list[Token]) -> bool:
    """A pronoun without anything before it in the sentence, a demonstrative, the author's or a speaker's person."""
    low = token.lower_
    if low in words("guards", "first_second") or low in ("nous", "vous", "je", "j'", "moi", "ci"):
        return True
    if low in words("guards", "pointing_words") or low in ("y", "là", "tel", "telle", "tels", "telles"):
        return True
    if low in ("ce", "cet", "cette", "ces"):
        before, after = (next((t.lower_ for t in tokens if t.i == token.i + step), "") for step in (-1, 1))
        if (before, low, after) == ("à", "ce", "jour"):
            return False
        return after not in words("completion", "this_day") and after not in ("qui", "que", "qu'", "dont")
    if low in ("autre", "autres", "celui", "celle", "ceux", "celles"):
        return True
    if token.pos_ == "PRON" and low in words("guards", "pointing"):
        return not _has_antecedent(token, tokens)
    if low in words("guards", "possessive") and token.pos_ != "PRON":
        return not _has_antecedent(token, tokens)
    return False


def _has_antecedent(token: Token, tokens: list[Token]) -> bool:
    """A subject stands before it in the sentence, and not as what it belongs to (*Le recteur de son université*).

    For *leur*, *ils*, *eux*: any plural, or names joined by *et*.
    """
    above = {t.i for t in token.ancestors}
    nouns = [t for t in tokens if t.i < token.i and t.pos_ in ("NOUN", "PROPN") and t.i not in above]
    if token.lower_ in words("completion", "of_several"):
        return any("Plur" in t.morph.get("Number") or t.dep_ == "conj" for t in nouns)
    return any(t.dep_ in (*SUBJECTS, "flat:name") for t in nouns)


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
