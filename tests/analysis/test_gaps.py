"""Gaps: each asked where its sign is, in the article's words, and not where the article answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from seo_fr.analysis.gaps.find import _all
from seo_fr.analysis.gaps.gap import gaps
from seo_fr.analysis.gaps.told import pattern, told, whole
from seo_fr.resources import read_yaml

EXAMPLES = read_yaml((Path(__file__).parent / "gaps.yml").read_text(encoding="utf-8"))


def questions(annotated, *paragraphs):
    """Every question, before the first few are taken, without the ones they are put to."""
    article = annotated(*paragraphs)
    found = _all(article, whole(article), tuple(told(article)))
    return [q.text.replace("\u00a0", " ") for q in found]


def test_every_gap_has_its_example():
    assert {g.name for g in gaps()} == set(EXAMPLES)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_gap_is_asked_and_not_where_the_article_answers(annotated, name):
    example = EXAMPLES[name]
    asks = example["asks"]
    shown = asks[0].lower() + asks[1:]

    def is_asked(*paragraphs):
        return any(q == asks or q.endswith(f" : {shown}") for q in questions(annotated, *paragraphs))

    assert is_asked(example["says"]), questions(annotated, example["says"])
    answered = (example["says"], example["answer"]) if "answer" in example else (example["instead"],)
    assert not is_asked(*answered)


def test_every_expression_can_be_read():
    for gap in gaps():
        for text in (gap.also, gap.unless, gap.unless_here, gap.unless_near.replace("NOUN", "x"), gap.not_of):
            pattern(text)
