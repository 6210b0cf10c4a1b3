"""What a phrase of several words is worth as a search: it joins what the article speaks of most."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from seo_fr import resources
from seo_fr.analysis.stems import key_of
from seo_fr.analysis.term_scores import is_stopword
from seo_fr.resources import number

Scored = tuple[str, float, bool]
"""A keyword's text, its score and whether it is a name."""


@dataclass(frozen=True, slots=True)
class Worth:
    """The scores of the single words and the names of a ranking, by stem."""

    words: Mapping[str, float]
    names: Mapping[tuple[str, ...], float]

    @classmethod
    def of(cls, scored: Iterable[Scored], counts: Mapping[str, int]) -> Worth:
        """A word weighs as the keyword that it is, or by how often the article says it (``counts``, by stem)."""
        most = math.log1p(max(counts.values(), default=1))
        share = number("keywords", "focus_word_share")
        words = {w: share * math.log(n) / most for w, n in counts.items()}
        names: dict[tuple[str, ...], float] = {}
        for text, score, is_name in scored:
            key = key_of(text)
            if is_name:
                names[key] = max(score, names.get(key, 0.0))
            elif len(key) == 1:
                words[key[0]] = max(score, words.get(key[0], 0.0))
        return cls(words, names)

    def value(self, text: str, count: int, *, in_title: bool) -> float:
        """The sum over the names and the other words of ``text``, raised where it recurs or stands in the title."""
        key = key_of(text)
        if key in self.names:
            total = self.names[key] * number("keywords", "focus_name_only")
        else:
            rest = content_stems(text)
            total = 0.0
            for name, score in self.names.items():
                if holds(key, name):
                    total += score
                    rest = [w for w in rest if w not in name]
            total += sum(self.words.get(w, 0.0) for w in dict.fromkeys(rest))
        total *= 1 + number("keywords", "focus_recurrence") * min(count - 1, 3)
        return total * (number("keywords", "focus_title") if in_title else 1.0)


def content_stems(text: str) -> list[str]:
    """The stems of the words of ``text`` that are no stopwords, elided articles taken off."""
    parts = text.replace("’", "' ").replace("'", "' ").split()
    return [s for p in parts if not p.endswith("'") and not is_stopword(p) for s in key_of(p)]


def length(text: str) -> int:
    """Words as a reader counts them: *l’Ukraine* is one."""
    return len(text.split())


def is_query(text: str) -> bool:
    """True for a phrase people type: two to four words, headed neither by a function nor by a generic noun."""
    return 2 <= length(text) <= number("keywords", "focus_longest") and says_what(text)


def says_what(text: str) -> bool:
    """False for what a function or a generic noun heads, or no noun: *président de la commission*, *cas*, *haute*."""
    adjectives = resources.words("entities", "role_adjectives")
    parts = text.lower().split()
    head = next((p for at, p in enumerate(parts[:2]) if at or p not in adjectives), "")
    empty = resources.words("entities", "roles") | resources.words("keywords", "generic")
    return bool(head) and head not in empty and head.removesuffix("s") not in empty


def distinct_heads(texts: Sequence[str]) -> list[str]:
    """The first of those that begin with the same word, in order."""
    seen: set[str] = set()
    kept = []
    for text in texts:
        head = key_of(text)[:1]
        if head and head[0] not in seen:
            seen.add(head[0])
            kept.append(text)
    return kept


def holds(key: Sequence[str], name: Sequence[str]) -> bool:
    """True when the stems of ``name`` stand in ``key``, in order, neighbours."""
    return next(_places(key, name), None) is not None


def times(key: Sequence[str], name: Sequence[str]) -> int:
    """How often the stems of ``name`` stand in ``key``, in order, neighbours."""
    return sum(1 for _ in _places(key, name))


def _places(key: Sequence[str], name: Sequence[str]) -> Iterator[int]:
    """Where ``name`` begins in ``key``; only where its first stem stands is anything compared."""
    if not name:
        yield from range(len(key) + 1)
        return
    wanted, at = tuple(name), -1
    for _ in range(key.count(name[0])):
        at = key.index(name[0], at + 1)
        if tuple(key[at : at + len(wanted)]) == wanted:
            yield at
