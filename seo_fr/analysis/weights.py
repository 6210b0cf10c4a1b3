"""How much each content lemma says about the article: what a heading should hold."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from seo_fr.analysis.lemmas import is_content, lemma_of
from seo_fr.analysis.rarity import rarity
from seo_fr.analysis.stems import key_of
from seo_fr.analysis.surface import texts
from seo_fr.model import Annotated, Keyword
from seo_fr.resources import number, words


def lemma_weights(annotated: Annotated, keywords: Sequence[Keyword]) -> Mapping[str, float]:
    """The weight of every content lemma, heaviest first, the greatest 1.0.

    ln(1 + frequency) × rarity in French, raised by the score of the best keyword that holds the word.
    Days, months and verbs of saying (*déclarer*) are left out: they never say what a section is about.
    Ties go to the alphabet.
    """
    counts: Counter[str] = Counter()
    forms: dict[str, str] = {}
    empty = words("keywords", "calendar") | words("coverage", "speech_verbs")
    for _, paragraph in texts(annotated):
        for token in paragraph.tokens:
            lemma = lemma_of(token)
            if is_content(token) and lemma not in empty and token.lower_ not in empty:
                counts[lemma] += 1
                forms.setdefault(lemma, token.text)
    bonus = _by_stem(keywords)
    raise_by = number("keywords", "lemma_keyword_bonus")
    raw = {}
    for lemma, count in counts.items():
        best = max((bonus.get(s, 0.0) for s in key_of(forms[lemma])), default=0.0)
        raw[lemma] = math.log1p(count) * rarity(forms[lemma]) * (1 + raise_by * best)
    top = max(raw.values(), default=1.0) or 1.0
    return {lemma: weight / top for lemma, weight in sorted(raw.items(), key=lambda item: (-item[1], item[0]))}


def _by_stem(keywords: Sequence[Keyword]) -> Mapping[str, float]:
    best: dict[str, float] = {}
    for keyword in keywords:
        for stem in key_of(keyword.text):
            best[stem] = max(best.get(stem, 0.0), keyword.score)
    return best
