"""What each stretch of the article is about: how likely each of its lemmas is to be said by a good heading.

The likelihood is a logistic regression over what is known of the lemma in the stretch; its weights are
``subject_weights`` of rules/headings.yml, fitted by tools/fit_headings.py on the subjects and headings that
readers wrote for 361 sections (data/quality/reference.csv).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from operator import mul
from typing import TYPE_CHECKING

from seo_fr.analysis.rarity import rarity
from seo_fr.analysis.term_scores import is_stopword
from seo_fr.headings.weights import subject_weight
from seo_fr.model import Annotated
from seo_fr.resources import number

if TYPE_CHECKING:
    from spacy.tokens import Token

FACTS = (
    *("bias", "share", "once", "first", "opening", "paragraphs", "here", "rarity", "keyword"),
    *("subject", "object", "conjunct", "verb"),
)
"""Names of the weights of `Topics.facts`."""
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM"})


def content_lemma(token: Token) -> str | None:
    """The lower-case lemma of a content word, None for any other token."""
    if token.pos_ not in _CONTENT or is_stopword(token.text):
        return None
    return str(token.lemma_ if token.pos_ != "PROPN" else token.text).lower()


@dataclass(slots=True)
class Mentions:
    """How a lemma occurs in one stretch: counts, but ``first`` (its first sentence, from 0) and ``paragraphs``.

    ``opening`` tells that the first sentence of a paragraph says it; ``subjects``, ``objects``, ``conjuncts``
    and ``verbs`` are its mentions in that role.
    """

    count: int = 0
    first: int = 0
    paragraphs: int = 1
    opening: bool = False
    subjects: int = 0
    objects: int = 0
    conjuncts: int = 0
    verbs: int = 0

    def note(self, token: Token, sentence: int) -> None:
        """Count one mention in sentence ``sentence`` of its paragraph."""
        if not self.count:
            self.first = sentence
        role = token.dep_.split(":")[0]
        self.count += 1
        self.opening = self.opening or sentence == 0
        self.subjects += role == "nsubj"
        self.objects += role == "obj"
        self.conjuncts += role == "conj"
        self.verbs += token.pos_ == "VERB"

    def with_later(self, other: Mentions) -> Mentions:
        """These mentions and those of a later paragraph."""
        return Mentions(
            self.count + other.count,
            self.first,
            self.paragraphs + 1,
            self.opening or other.opening,
            self.subjects + other.subjects,
            self.objects + other.objects,
            self.conjuncts + other.conjuncts,
            self.verbs + other.verbs,
        )


@dataclass(frozen=True, slots=True)
class Subject:
    """What a stretch is about: each lemma's likelihood (0 to 1), and the sum of the heaviest ones."""

    likely: Mapping[str, float]
    heaviest: float

    def coverage(self, lemmas: Iterable[str]) -> float:
        """Likelihoods of ``lemmas`` added up, over those of the stretch's ``top_lemmas`` heaviest."""
        return sum(self.likely.get(lemma, 0.0) for lemma in lemmas) / self.heaviest

    def focus(self, lemmas: Iterable[str]) -> float:
        """The mean logarithm of the likelihoods: low where a heading spends its words on something else."""
        least = number("headings", "least_likely")
        logs = [math.log(max(self.likely.get(lemma, 0.0), least)) for lemma in lemmas]
        return sum(logs) / len(logs) if logs else math.log(least)


@dataclass(frozen=True, slots=True)
class Topics:
    """The mentions of each paragraph, how many sentences it has, and what is known of a lemma everywhere.

    ``forms`` gives the lemma of a form in lower case, ``keyed`` the lemmas of the keywords, ``rarities`` how rare
    a lemma is in French.
    """

    paragraphs: tuple[Mapping[str, Mentions], ...]
    sentences: tuple[int, ...]
    article: Counter[str]
    forms: Mapping[str, str]
    keyed: frozenset[str]
    rarities: Mapping[str, float]

    @classmethod
    def of(cls, annotated: Annotated, keyphrases: Sequence[str]) -> Topics:
        """Count the lemmas of every paragraph once."""
        forms: dict[str, str] = {}
        counted: list[dict[str, Mentions]] = []
        for paragraph in annotated.paragraphs:
            found: dict[str, Mentions] = {}
            for place, sentence in enumerate(paragraph.sentences):
                for token in paragraph.tokens[sentence.tokens[0] : sentence.tokens[1]]:
                    lemma = content_lemma(token)
                    if lemma is not None:
                        forms[token.lower_] = lemma
                        found.setdefault(lemma, Mentions()).note(token, place)
            counted.append(found)
        article: Counter[str] = Counter()
        for found in counted:
            article.update({lemma: mentions.count for lemma, mentions in found.items()})
        keyed = frozenset().union(*(lemmas_in(text, forms) for text in keyphrases))
        sentences = tuple(len(p.sentences) for p in annotated.paragraphs)
        return cls(tuple(counted), sentences, article, forms, keyed, {lemma: rarity(lemma) for lemma in article})

    def subject(self, start: int, end: int) -> Subject:
        """What the paragraphs ``start`` to ``end`` - 1 are about."""
        weights = _weights()
        likely = {
            lemma: 1 / (1 + math.exp(-sum(map(mul, weights, facts)))) for lemma, facts in self.facts(start, end).items()
        }
        heaviest = sorted(likely.values(), reverse=True)[: int(number("headings", "top_lemmas"))]
        return Subject(likely, sum(heaviest) or 1.0)

    def facts(self, start: int, end: int) -> dict[str, tuple[float, ...]]:
        """What is known of each lemma of a stretch, in the order of `FACTS`."""
        mentions = self._mentions(start, end)
        total = sum(m.count for m in mentions.values())
        return {
            lemma: (
                1.0,
                m.count / total,
                float(m.count == 1),
                _log1p(m.first),
                float(m.opening),
                m.paragraphs / (end - start),
                m.count / self.article[lemma],
                self.rarities[lemma],
                float(lemma in self.keyed),
                m.subjects / m.count,
                m.objects / m.count,
                m.conjuncts / m.count,
                m.verbs / m.count,
            )
            for lemma, m in mentions.items()
        }

    def _mentions(self, start: int, end: int) -> dict[str, Mentions]:
        found: dict[str, Mentions] = {}
        before = 0
        for index in range(start, end):
            for lemma, mentions in self.paragraphs[index].items():
                known = found.get(lemma)
                if known is not None:
                    found[lemma] = known.with_later(mentions)
                else:
                    found[lemma] = replace(mentions, first=mentions.first + before) if before else mentions
            before += self.sentences[index]
        return found


@cache
def _weights() -> tuple[float, ...]:
    return tuple(map(subject_weight, FACTS))


@cache
def _log1p(sentence: int) -> float:
    return math.log(1 + sentence)


def lemmas_in(text: str, forms: Mapping[str, str]) -> frozenset[str]:
    """The content lemmas of a title or keyphrase, as the article's own tokens have them."""
    return frozenset(forms.get(word, word) for word in _words(text) if len(word) > 2)


def _words(text: str) -> Iterator[str]:
    for word in text.replace("’", " ").replace("'", " ").split():
        yield word.strip("«»,.:;!?()").lower()
