"""Whether an item says again what another one says."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from seo_fr.analysis.stems import stems
from seo_fr.completion.material import Item
from seo_fr.language.sentences import sentence_starts
from seo_fr.resources import number

# « de », « est », « dans » carry nothing.
_SHORT = 3


def repeats(item: Item, others: Iterable[Item]) -> bool:
    """True when a sentence of ``item`` holds most of the words of a sentence of another."""
    mine = list(_sentences(item.markdown))
    theirs = [words for other in others for words in _sentences(other.markdown)]
    most = number("completion", "redundancy")
    return any(len(a & b) > most * min(len(a), len(b)) for a in mine for b in theirs)


def _sentences(markdown: str) -> Iterable[frozenset[str]]:
    plain = markdown.replace("**", "")
    for start, end in pairwise([*sentence_starts(plain), len(plain)]):
        held = frozenset(s for s in stems(plain[start:end]) if len(s) > _SHORT)
        if held:
            yield held
