"""A space before a mark in one place and none in another, where the usage admits both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.kinds.patterns import gathered
from seo_fr.checks.rule import Rule
from seo_fr.checks.text import SafeText
from seo_fr.language.typography import usual_form
from seo_fr.language.usage import GLUED, Gap, admitted, form_name, gaps, place_name

_Place = tuple[SafeText, Gap]


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a block and a place, at the marks of the form that the article has less of."""
    found: dict[str, list[_Place]] = {}
    for text in facts.texts:
        for gap in gaps(text.text):
            found.setdefault(gap.place, []).append((text, gap))
    for place, places in found.items():
        counts = Counter(gap.form for _, gap in places)
        forms = admitted(facts.usage.code, place)
        if len(counts) < 2 or len(forms) < 2:
            continue
        usual = usual_form(counts, forms)
        rare = [p for p in places if p[1].form != usual]
        values = {
            "place": place_name(place),
            "rare": form_name(rare[0][1].form),
            "count": len(rare),
            "usual": form_name(usual),
            "others": counts[usual],
        }
        new = "" if usual == GLUED else facts.typography.gaps[place]
        for _, own in groupby(rare, key=lambda p: p[0].block.span):
            yield from gathered(facts.article.source, [_flaw(facts, p, new, values) for p in own])


def _flaw(facts: Facts, place: _Place, new: str, values: dict[str, object]) -> Flaw:
    text, gap = place
    edit = text.edit(facts.article.source, gap.start, gap.end, gap.written(new))
    return Flaw(text.span(gap.start, gap.end), values, edit)
