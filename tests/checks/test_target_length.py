"""An article shorter than the length wanted: whose length it is, and of which articles it is told."""

import pytest

from seo_fr.model import Facet, Options
from tests.checks.texts import SENTENCE, levels

TOLD = tuple(Facet(name, True, (), "") for name in ("qui", "quand", "où"))


@pytest.mark.parametrize(("sentences", "expected"), [(10, []), (44, []), (50, ["info"]), (62, [])])
def test_only_news_on_its_way_to_a_length_that_nobody_asked_for_is_told_short_and_as_a_remark(
    sentences, expected, found
):
    assert levels(found(SENTENCE * sentences, "length-under-target", coverage=TOLD)) == expected


def test_a_guide_or_a_sheet_is_as_long_as_it_should_be(found):
    gaps = tuple(Facet(name, False, (), f"{name} ?") for name in ("qui", "quand", "où"))
    text = SENTENCE * 50
    assert found(text, "length-under-target", coverage=gaps) == ()
    assert found(text, "length-under-target", coverage=(TOLD[0], TOLD[1], gaps[2]))
    assert found(text, "length-under-target", coverage=gaps, options=Options(target_is_asked=True))


def test_what_has_its_date_of_publication_was_as_long_as_its_desk_wanted(found):
    text = f"---\ntitle: Le vote\n{{}}---\n\n{SENTENCE * 50}\n"
    assert found(text.format("date: 2024-05-03\n"), "length-under-target", coverage=TOLD) == ()
    assert found(text.format(""), "length-under-target", coverage=TOLD)


@pytest.mark.parametrize("options", [Options(target=300), Options(target_is_asked=True), Options(profile="yoast")])
def test_a_length_that_somebody_asked_for_is_a_warning_even_of_a_brief(options, found):
    assert levels(found(SENTENCE, "length-under-target", options=options)) == ["warning"]
