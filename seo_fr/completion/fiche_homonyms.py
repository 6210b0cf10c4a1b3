"""Several sheets of one name: which of them an article means, by what else it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seo_fr.completion.fiches import Fiche
from seo_fr.language.folding import fold_in_place, words_of
from seo_fr.language.sentences import sentence_starts
from seo_fr.resources import number


def in_context(fiche: Fiche, article: str) -> bool:
    """True where the folded ``article`` holds one of the beginnings of words that the sheet asks for, if it does."""
    wanted = fiche.context
    return not wanted or any(re.search(rf"\b{re.escape(fold_in_place(word))}", article) for word in wanted)


def meant(rivals: Sequence[Fiche], article: str) -> Fiche | None:
    """The one of ``rivals`` of which ``article`` names something more, and nothing of the others; else None.

    What the article names is a capitalised word of a sheet that neither its names nor another rival's sheet have.
    """
    named = {w.folded for w in words_of(article) if w.text[0].isupper()}
    own = [_proper_words(fiche) for fiche in rivals]
    shared = {word for at, words in enumerate(own) for word in words if any(word in o for o in own[at + 1 :])}
    hits = [len((words - shared) & named) for words in own]
    best = max(range(len(hits)), key=hits.__getitem__)
    alone = hits[best] >= number("fiches", "homonym_least") and sum(hits) == hits[best]
    return rivals[best] if alone else None


def _proper_words(fiche: Fiche) -> set[str]:
    """The names in a sheet, those of its subject and the words that open a sentence left out."""
    mine = {w.folded for name in (*fiche.names, *fiche.short_names) for w in words_of(name)}
    text = " ".join([fiche.text, *(fact.text for fact in fiche.facts)])
    starts = set(sentence_starts(text))
    return {
        w.folded for w in words_of(text) if w.text[0].isupper() and w.start not in starts and len(w.text) > 1
    } - mine
