"""What each stretch of the article is about: how likely each of its lemmas is to be said by a good heading.

The likelihood is a logistic regression over what is known of the lemma in the stretch; its weights are
``subject_weights`` of rules/headings.yml, fitted by tools/fit_headings.py on the subjects and headings that
readers wrote for 361 sections (data/quality/reference.csv).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from seo_fr.analysis.rarity import rarity
from seo_fr.analysis.term_scores import is_stopword
from seo_fr.headings.ranking.weights import subject_weight
from seo_fr.language.loading.arithmetic import np
from seo_fr.model import Annotated
from seo_fr.resources import number

if TYPE_CHECKING:
    from spacy.tokens import Token

# What is counted of the mentions of a lemma in a paragraph.
_ROLES = ("subject", "object", "conjunct", "verb")
_COUNTED = ("mentions", *_ROLES, "paragraphs", "openings")
FACTS = (
    *("bias", "share", "once", "first", "opening", "paragraphs", "here", "rarity", "keyword"),
    *_ROLES,
)
"""Names of the weights of `Topics.facts`."""
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM"})


def content_lemma(token: Token) -> str | None:
    """The lower-case lemma of a content word, None for any other token."""
    if token.pos_ not in _CONTENT or is_stopword(token.text):
        return None
    return str(token.lemma_ if token.pos_ != "PROPN" else token.text).lower()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a stretch is about: how likely each column of `Topics.lemmas` is, 0 where nothing says it.

    ``logs`` are the logarithms of the likelihoods, ``heaviest`` the sum of the ``top_lemmas`` heaviest.
    """

    likely: Sequence[float]
    logs: Sequence[float]
    heaviest: float

    def coverage(self, columns: Sequence[int]) -> float:
        """Likelihoods of the lemmas added up, over those of the stretch's heaviest."""
        return sum([self.likely[column] for column in columns]) / self.heaviest

    def focus(self, columns: Sequence[int]) -> float:
        """The mean logarithm of the likelihoods: low where a heading spends its words on something else."""
        if not columns:
            return math.log(number("headings", "least_likely"))
        return sum([self.logs[column] for column in columns]) / len(columns)


@dataclass(frozen=True, slots=True)
class Topics:
    """Every lemma's mentions, paragraph by paragraph, and what is known of it everywhere.

    ``lemmas`` gives the columns of the arrays, whose rows are paragraphs: ``counts`` has one more dimension for
    `_COUNTED`, added up over the paragraphs before each row; ``firsts`` are the first sentence of the
    article there that says the lemma, infinite where none does. ``forms`` gives the lemma of a form in lower case.
    """

    lemmas: Mapping[str, int]
    counts: np.ndarray
    firsts: np.ndarray
    sentences: tuple[int, ...]
    everywhere: np.ndarray
    forms: Mapping[str, str]

    @classmethod
    def of(cls, annotated: Annotated, keyphrases: Sequence[str]) -> Topics:
        """Count the lemmas of every paragraph once."""
        forms: dict[str, str] = {}
        columns: dict[str, int] = {}
        places: list[tuple[int, int]] = []
        counted: list[tuple[int, ...]] = []
        early: dict[tuple[int, int], int] = {}
        for row, paragraph in enumerate(annotated.paragraphs):
            for place, sentence in enumerate(paragraph.sentences):
                for token in paragraph.tokens[sentence.tokens[0] : sentence.tokens[1]]:
                    lemma = content_lemma(token)
                    if lemma is not None:
                        forms[token.lower_] = lemma
                        column = columns.setdefault(lemma, len(columns))
                        early.setdefault((row, column), place)
                        places.append((row + 1, column))
                        counted.append(_counted(token))
        shape = (len(annotated.paragraphs), len(columns))
        counts, firsts = np.zeros((len(_COUNTED), shape[0] + 1, shape[1])), np.full(shape, np.inf)
        if places:
            rows, cells = np.array(places).T
            np.add.at(counts, (slice(None), rows, cells), np.array(counted).T)
            firsts[tuple(np.array(list(early)).T)] = list(early.values())
        counts[_COUNTED.index("paragraphs"), 1:] = firsts < np.inf
        counts[_COUNTED.index("openings"), 1:] = firsts == 0
        sentences = tuple(len(p.sentences) for p in annotated.paragraphs)
        firsts += np.array([0, *accumulate(sentences)][: len(sentences)], dtype=float)[:, None]
        keyed = frozenset().union(*(lemmas_in(text, forms) for text in keyphrases))
        everywhere = np.array([[rarity(lemma) for lemma in columns], [float(lemma in keyed) for lemma in columns]])
        return cls(columns, counts.cumsum(axis=1), firsts, sentences, everywhere, forms)

    def subject(self, start: int, end: int) -> Subject:
        """What the paragraphs ``start`` to ``end`` - 1 are about."""
        said, facts = self._facts(start, end)
        likely = np.zeros(len(self.lemmas))
        likely[said] = 1 / (1 + np.exp(-(_weights() @ facts)))
        heaviest = np.sort(likely)[-int(number("headings", "top_lemmas")) :].sum()
        logs = np.log(np.maximum(likely, number("headings", "least_likely")))
        return Subject(likely.tolist(), logs.tolist(), float(heaviest) or 1.0)

    def columns(self, lemmas: Iterable[str]) -> tuple[int, ...]:
        """Where the arrays, and a `Subject`, have these lemmas; one that the article does not say is left out."""
        return tuple(self.lemmas[lemma] for lemma in lemmas if lemma in self.lemmas)

    def facts(self, start: int, end: int) -> dict[str, tuple[float, ...]]:
        """What is known of each lemma of a stretch, in the order of `FACTS`."""
        said, facts = self._facts(start, end)
        names = list(self.lemmas)
        return {names[column]: tuple(known) for column, known in zip(said.tolist(), facts.T.tolist(), strict=True)}

    def _facts(self, start: int, end: int) -> tuple[np.ndarray, np.ndarray]:
        """(columns of the lemmas said in a stretch, `FACTS` by lemma)."""
        counted = self.counts[:, end] - self.counts[:, start]
        said = np.flatnonzero(counted[_COUNTED.index("mentions")])
        counted = counted[:, said]
        counts = dict(zip(_COUNTED, counted, strict=True))
        mentions, everywhere = counts["mentions"], self.counts[_COUNTED.index("mentions"), -1, said]
        rarities, keyed = self.everywhere[:, said]
        facts = {
            "bias": np.ones(len(said)),
            "share": mentions / (mentions.sum() or 1.0),
            "once": mentions == 1,
            "first": np.log1p(self.firsts[start:end].min(axis=0)[said] - sum(self.sentences[:start])),
            "opening": counts["openings"] > 0,
            "paragraphs": counts["paragraphs"] / (end - start),
            "here": mentions / everywhere,
            "rarity": rarities,
            "keyword": keyed,
            **dict(zip(_ROLES, counted[_COUNTED.index(_ROLES[0]) :][: len(_ROLES)] / mentions, strict=True)),
        }
        return said, np.array([facts[name] for name in FACTS], dtype=float)


def _counted(token: Token) -> tuple[int, ...]:
    role = token.dep_.split(":")[0]
    return 1, role == "nsubj", role == "obj", role == "conj", token.pos_ == "VERB", 0, 0


@cache
def _weights() -> np.ndarray:
    weights: np.ndarray = np.array([subject_weight(name) for name in FACTS])
    return weights


def lemmas_in(text: str, forms: Mapping[str, str]) -> frozenset[str]:
    """The content lemmas of a title or keyphrase, as the article's own tokens have them."""
    return frozenset(forms.get(word, word) for word in _words(text) if len(word) > 2)


def _words(text: str) -> Iterator[str]:
    for word in text.replace("’", " ").replace("'", " ").split():
        yield word.strip("«»,.:;!?()").lower()
