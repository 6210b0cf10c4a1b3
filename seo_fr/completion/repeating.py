"""Whether an item says again what another one says."""

from __future__ import annotations

from collections.abc import Iterable

from seo_fr.analysis.stems import telling_stems
from seo_fr.language.sentences import sentences_of
from seo_fr.model import AddedItem
from seo_fr.resources import number


def repeats(item: AddedItem, others: Iterable[AddedItem]) -> bool:
    """True when a sentence of ``item`` holds most of the words of a sentence of another."""
    mine = list(_sentences(item.markdown))
    theirs = [words for other in others for words in _sentences(other.markdown)]
    most = number("completion", "redundancy")
    return any(len(a & b) > most * min(len(a), len(b)) for a in mine for b in theirs)


def _sentences(markdown: str) -> Iterable[frozenset[str]]:
    return filter(None, map(telling_stems, sentences_of(markdown.replace("**", ""))))
