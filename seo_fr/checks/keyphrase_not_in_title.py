"""The title does not hold the focus keyphrase."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from snowballstemmer import stemmer

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.language.words import word_chunks
from seo_fr.resources import number, words


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw at the title.

    A keyphrase given by the user has to be there whole (inflected, in any order); of a deduced one the
    share ``deduced`` is enough, since it is only our guess.
    """
    title = facts.annotated.article.title
    wanted = _stems(facts.focus)
    if title is None or not wanted:
        return
    present = len(wanted & _stems(title.text)) / len(wanted)
    rule = "checks/keyphrase-not-in-title"
    needed = 1.0 if facts.options.keyphrase else number(rule, "deduced")
    if present < needed:
        yield Flaw(title.span or facts.start, {"focus": facts.focus})


def _stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning, without accents and elisions."""
    french = stemmer("french")
    empty = words("checks/keyphrase-not-in-title", "empty")
    found = set()
    for chunk in word_chunks(text.replace("’", "'").lower()):
        word = chunk.strip('«»"“”(),;:.!?… ').rpartition("'")[2]
        if word and word not in empty:
            stem = french.stemWord(word).replace("œ", "oe").replace("æ", "ae")
            found.add("".join(c for c in unicodedata.normalize("NFD", stem) if not unicodedata.combining(c)))
    return frozenset(found)
