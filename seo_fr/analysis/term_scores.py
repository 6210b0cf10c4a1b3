"""YAKE's score of every single word, on our own tokens.

YAKE's feature formulas (Campos et al. 2020) are used as they are, through its ``SingleWord``; its
sentence splitting, its tokens (which keep apostrophes inside words and let a title run into the next
sentence), its English plural rule and its quadratic deduplication are not. A term is a Snowball stem.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from statistics import fmean, pstdev
from typing import TYPE_CHECKING

from seo_fr.analysis.stems import stem
from seo_fr.analysis.surface import texts
from seo_fr.model import Annotated

if TYPE_CHECKING:
    from yake.data.single_word import SingleWord

_EXCLUDED = frozenset(string.punctuation + "«»“”…–—’")
_APART = frozenset("du")  # YAKE's tags for digits and unusual tokens, which take no part in co-occurrence


@cache
def stopwords() -> frozenset[str]:
    """YAKE's French stopwords, in lower case, with straight apostrophes."""
    path = files("yake").joinpath("core", "StopwordsList", "stopwords_fr.txt")
    return frozenset(line.strip().lower() for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def is_stopword(word: str) -> bool:
    """True for YAKE's stopwords and for what has under three letters, short acronyms (UE, G8) apart."""
    lower = word.lower()
    if lower in stopwords():
        return not (word.isupper() and len(word) > 1)
    return len(word.strip("'’-.")) < 3 and not (len(word) > 1 and word.isupper())


def term_scores(annotated: Annotated) -> Mapping[str, float]:
    """YAKE's H of every stem that is no stopword; lower is better. The title counts as the first sentence."""
    from networkx import DiGraph
    from yake.data.single_word import SingleWord
    from yake.data.utils import get_tag

    graph = DiGraph()
    terms: dict[str, SingleWord] = {}
    position = count = 0
    for count, sentence in enumerate(_sentences(annotated), start=1):  # noqa: B007 (the last count is used)
        left: SingleWord | None = None
        for at, word in enumerate(sentence):
            if all(c in _EXCLUDED for c in word):
                left = None
                continue
            tag = get_tag(word, at, _EXCLUDED)
            term = _term(terms, word, graph, SingleWord)
            term.add_occur(tag, count - 1, at, position)
            position += 1
            if tag in _APART:
                left = None
                continue
            if left is not None:
                _co_occur(graph, left.id, term.id)
            left = term
    return _score(terms, count)


def _sentences(annotated: Annotated) -> Iterator[list[str]]:
    for _, paragraph in texts(annotated):
        words = [t.text for t in paragraph.doc]
        for sentence in paragraph.sentences:
            start, end = sentence.tokens
            yield [w for w in words[start:end] if not w.isspace()]


def _term(terms: dict[str, SingleWord], word: str, graph: object, kind: type[SingleWord]) -> SingleWord:
    key = stem(word)
    term = terms.get(key)
    if term is None:
        term = terms[key] = kind(key, len(terms), graph)
        term.stopword = is_stopword(word)
        graph.add_node(term.id)  # type: ignore[attr-defined]
    return term


def _co_occur(graph: object, left: int, right: int) -> None:
    edges = graph.adj[left]  # type: ignore[attr-defined]
    if right in edges:
        edges[right]["tf"] += 1.0
    else:
        graph.add_edge(left, right, tf=1.0)  # type: ignore[attr-defined]


def _score(terms: Mapping[str, SingleWord], sentence_count: int) -> Mapping[str, float]:
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
        term.update_h(stats)
    return {t.unique_term: float(t.h) for t in kept}
