"""YAKE's score of every single word, on our own tokens.

YAKE's feature formulas (Campos et al. 2020) are used as they are, through its ``SingleWord``; its
sentence splitting, its tokens (which keep apostrophes inside words and let a title run into the next
sentence), its English plural rule and its quadratic deduplication are not. A term is a Snowball stem.
"""

from __future__ import annotations

import math
import string
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from statistics import fmean, median, pstdev
from typing import TYPE_CHECKING, Any

from seo_fr.analysis.light_imports import import_without
from seo_fr.analysis.stems import stem
from seo_fr.analysis.surface import texts
from seo_fr.model import Annotated

if TYPE_CHECKING:
    from yake.data.single_word import SingleWord

_EXCLUDED = frozenset(string.punctuation + "«»“”…–—’")
_FEATURES = frozenset({"wrel", "wfreq", "wspread", "wcase"})
_APART = frozenset("du")  # YAKE's tags for digits and unusual tokens, which take no part in co-occurrence


@cache
def stopwords() -> frozenset[str]:
    """YAKE's French stopwords, in lower case, with straight apostrophes."""
    _yake("yake")
    path = files("yake").joinpath("core", "StopwordsList", "stopwords_fr.txt")
    return frozenset(line.strip().lower() for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def _yake(module: str) -> Any:
    return import_without(module, "networkx")


def is_stopword(word: str) -> bool:
    """True for YAKE's stopwords and for what has under three letters, short acronyms (UE, G8) apart."""
    lower = word.lower()
    if lower in stopwords():
        return not (word.isupper() and len(word) > 1)
    return len(word.strip("'’-.")) < 3 and not (len(word) > 1 and word.isupper())


class _Neighbours:
    """Who stands beside whom, and how often: the two questions ``SingleWord`` asks of YAKE's graph."""

    __slots__ = ("_after", "_before")

    def __init__(self) -> None:
        self._after: dict[int, dict[int, dict[str, float]]] = {}
        self._before: dict[int, dict[int, dict[str, float]]] = {}

    def add(self, left: int, right: int) -> None:
        """Count ``right`` once more right after ``left``."""
        for edges, one, other in ((self._after, left, right), (self._before, right, left)):
            beside = edges.setdefault(one, {})
            if other in beside:
                beside[other]["tf"] += 1.0
            else:
                beside[other] = {"tf": 1.0}

    def out_edges(self, node: int, data: bool = False) -> list[tuple[int, int, dict[str, float]]]:
        """The terms seen right after ``node``."""
        return [(node, other, tf) for other, tf in self._after.get(node, {}).items()]

    def in_edges(self, node: int, data: bool = False) -> list[tuple[int, int, dict[str, float]]]:
        """The terms seen right before ``node``."""
        return [(other, node, tf) for other, tf in self._before.get(node, {}).items()]


def term_scores(annotated: Annotated) -> Mapping[str, float]:
    """YAKE's H of every stem that is no stopword; lower is better. The title counts as the first sentence."""
    new_term, get_tag = _yake("yake.data.single_word").SingleWord, _yake("yake.data.utils").get_tag
    graph = _Neighbours()
    terms: dict[str, SingleWord] = {}
    position = sentence_count = 0
    for sentence in _sentences(annotated):
        left: SingleWord | None = None
        for at, word in enumerate(sentence):
            if word[0] in _EXCLUDED and all(c in _EXCLUDED for c in word):
                left = None
                continue
            key = stem(word)
            term = terms.get(key)
            if term is None:
                term = terms[key] = new_term(key, len(terms), graph)
                term.stopword = is_stopword(word)
            tag = get_tag(word, at, _EXCLUDED)
            term.add_occur(tag, sentence_count, at, position)
            position += 1
            if left is not None and tag not in _APART:
                graph.add(left.id, term.id)
            left = None if tag in _APART else term
        sentence_count += 1
    return _scores(terms, sentence_count)


def _sentences(annotated: Annotated) -> Iterator[list[str]]:
    for _, paragraph in texts(annotated):
        words = [t.text for t in paragraph.tokens]
        for sentence in paragraph.sentences:
            start, end = sentence.tokens
            yield [w for w in words[start:end] if not w.isspace()]


def _scores(terms: Mapping[str, SingleWord], sentence_count: int) -> Mapping[str, float]:
    kept = [t for t in terms.values() if not t.stopword]
    if not kept:
        return {}
    frequencies = [t.tf for t in kept]
    stats = {
        "max_tf": max(t.tf for t in terms.values()),
        "avg_tf": fmean(frequencies),
        "std_tf": pstdev(frequencies),
        "number_of_sentences": sentence_count,
    }
    for term in kept:
        # YAKE's own figure, which it takes by numpy.median: ten times the rest of the formula.
        term.data["wpos"] = math.log(math.log(3.0 + median(term.occurs)))
        term.update_h(stats, _FEATURES)
    return {t.unique_term: float(t.h) for t in kept}
