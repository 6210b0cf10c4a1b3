"""Sentences of the article that can be read away from their place: whole, attributed, leaning on nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from seo_fr.analysis.stems import stem
from seo_fr.language.connectives import leans_back
from seo_fr.language.words import count_words
from seo_fr.model import Analysis, Paragraph, Sentence, Span
from seo_fr.resources import number, words
from seo_fr.restructuring.description import leans
from seo_fr.restructuring.one_line import one_line
from seo_fr.restructuring.quoting import open_quote, stray_quote, unquoted
from seo_fr.restructuring.visible import visible_text

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUOTED = re.compile(r"«([^«»]*)»|“([^“”]*)”|\"([^\"]*)\"")
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


@dataclass(frozen=True, slots=True)
class Standing:
    """A sentence that stands alone; ``section`` is the section it belongs to, ``stems`` its content words."""

    text: str
    span: Span
    paragraph: int
    section: int
    words: int
    stems: frozenset[str]
    weight: float


def standing_sentences(analysis: Analysis) -> tuple[Standing, ...]:
    """Those of the article, in order. ``weight`` is the keywords' scores a sentence holds, for its length."""
    return tuple(_standing(analysis))


def _standing(analysis: Analysis) -> Iterator[Standing]:
    paragraphs = analysis.annotated.paragraphs
    section_of = {p: i for i, section in enumerate(analysis.sections) for p in section.paragraphs}
    introduced = False
    above: list[str] = []
    for index, paragraph in enumerate(paragraphs):
        for sentence in paragraph.sentences:
            text = one_line(visible_text(paragraph.block.view, sentence.span))
            quoting = open_quote(above)
            if (
                not quoting
                and not introduced
                and stands_alone(paragraph, sentence, text)
                and _named(analysis, sentence)
            ):
                stems = frozenset(
                    stem(t.text) for t in _tokens(paragraph, sentence) if t.pos_ in _CONTENT and len(t) > 2
                )
                weight = _weight(analysis, sentence.span) / math.sqrt(max(12, count_words(text)))
                section = section_of.get(index, -1)
                yield Standing(text, sentence.span, index, section, count_words(text), stems, weight)
            above.append(text)
            introduced = text.endswith(":")
        above = ["".join(above)] if open_quote(above) else []


def stands_alone(paragraph: Paragraph, sentence: Sentence, text: str) -> bool:
    """True when the sentence needs nothing that stands before it and says whose words it quotes."""
    tokens = _tokens(paragraph, sentence)
    if not number("completion", "sentence_least") <= count_words(text) <= number("completion", "sentence_most"):
        return False
    if not reads_alone(text) or _has_parts_missing(tokens, text):
        return False
    outside = [t for t in tokens if not _is_quoted(t, tokens[0].idx, text)]
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


def _tokens(paragraph: Paragraph, sentence: Sentence) -> list[Token]:
    return list(paragraph.doc[slice(*sentence.tokens)])


def _has_parts_missing(tokens: list[Token], text: str) -> bool:
    """No conjugated verb, or a subject whose noun is bare (*La manifestation…*: which one?)."""
    roots = [t for t in tokens if t.head.i == t.i]
    verbal = any(_is_finite(t) or any(c.pos_ == "AUX" and _is_finite(c) for c in t.children) for t in roots)
    if not verbal or re.match(r"^\d+ \w+ \d{4}\b", text):
        return True
    return any(t.dep_ in _SUBJECTS and t.head in roots and _is_bare(t) for t in tokens)


def _is_finite(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.morph.get("VerbForm") == ["Fin"]


def _is_bare(noun: Token) -> bool:
    """A definite common noun without a complement, unless its name says enough (*le gouvernement*)."""
    if noun.pos_ != "NOUN":
        return noun.pos_ in ("ADJ", "NUM")
    definite = any(c.lower_ in ("le", "la", "les", "l'") for c in noun.children)
    said = any(c.dep_ not in ("det", "punct", "case", "cc") for c in noun.children)
    return definite and not said and noun.lower_ not in words("completion", "known_alone")


def _is_quoted(token: Token, start: int, text: str) -> bool:
    at = token.idx - start
    return any(m.start() <= at < m.end() for m in _QUOTED.finditer(text))


def _points_back(token: Token, tokens: list[Token]) -> bool:
    """A pronoun without anything before it in the sentence, a demonstrative, the author's or a speaker's person."""
    low = token.lower_
    if low in words("guards", "first_second") or low in ("nous", "vous", "je", "j'", "moi", "ci"):
        return True
    if low in words("guards", "pointing_words") or low in ("y", "là", "tel", "telle", "tels", "telles"):
        return True
    if low in ("ce", "cet", "cette", "ces"):
        after = next((t.lower_ for t in tokens if t.i == token.i + 1), "")
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
    return any(t.dep_ in (*_SUBJECTS, "flat:name") for t in nouns)


def _speaker_named(outside: list[Token], text: str) -> bool:
    """Words in quotation marks have, outside them, a verb of speech with a name or noun for subject, or *selon*."""
    spoken = [next(g for g in m.groups() if g is not None) for m in _QUOTED.finditer(text)]
    if not any(count_words(s) >= number("completion", "quoted_words") for s in spoken):
        return True
    if any(t.lower_ in words("completion", "speech_nouns") for t in outside):
        return True
    verbs = words("coverage", "speech_verbs")
    return any(
        t.lemma_ in verbs and any(c.dep_ in _SUBJECTS and c.pos_ in ("NOUN", "PROPN") for c in t.children)
        for t in outside
    )


def _named(analysis: Analysis, sentence: Sentence) -> bool:
    """A person is named in full here, or was in the first paragraph that the reader has just seen."""
    lead = analysis.annotated.paragraphs[0].span
    for entity in analysis.entities:
        if entity.type != "PER" or " " not in entity.text:
            continue
        source = analysis.article.source
        here = [m for m in entity.mentions if sentence.span.contains(m)]
        known = any(lead.contains(m) and " " in m.of(source) for m in entity.mentions)
        if here and not known and " " not in here[0].of(source):
            return False
    return True


def _weight(analysis: Analysis, span: Span) -> float:
    return sum(k.score for k in analysis.keywords if any(span.contains(s) for s in k.spans))
