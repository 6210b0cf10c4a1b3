"""How rare a word is in French, from the model alone: a free inverse document frequency."""

from __future__ import annotations

import math
from functools import lru_cache


@lru_cache(maxsize=50_000)
def rarity(word: str) -> float:
    """0 for the commonest word of French, 1 for one among the 500,000 forms' last or unknown.

    The logarithm of the frequency rank over that of the table's size (Zipf: proportional to the log of
    the inverse frequency). The commoner of the word as written and in lower case counts.
    """
    from spacy.strings import get_string_id

    from seo_fr.language.spacy_pipeline import form_ranks

    ranks = form_ranks()
    last = len(ranks)
    # The hash itself, not the string store: what was read before must not change the answer.
    rank = min(ranks.get(get_string_id(w), last) for w in (word, word.lower()))
    return math.log(rank + 1) / math.log(last + 1)
