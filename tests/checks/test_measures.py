"""What is too long or too short: how much is let through, what is a remark, and what is not measured."""

import pytest

from seo_fr.checks.profiles import load_profile
from seo_fr.model import Options
from tests.checks.texts import LONG, PARAGRAPH, SENTENCE, VOTED, levels


def heading(signs):
    return f"# Le budget\n\n{PARAGRAPH}\n## {('mot ' * signs)[: signs - 1]}t\n\n{PARAGRAPH}"


def described(signs):
    return f"---\ndescription: {('mot ' * signs)[: signs - 1]}t\n---\n\n{PARAGRAPH}"


def pictured(signs):
    return f"# Le budget\n\n{PARAGRAPH}\n![{('mot ' * signs)[: signs - 1]}t](vote.jpg)\n"


def lead(signs):
    return f"# Le budget\n\n{('mot ' * signs)[: signs - 1]}.\n\n{PARAGRAPH}"


def section(words):
    return f"# Le budget\n\n{PARAGRAPH}\n## Le vote\n\n{'mot ' * (words - 1)}fin.\n"


def slug(signs):
    return f"---\nslug: {('mot-' * signs)[: signs - 1]}t\n---\n\n{PARAGRAPH}"


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("heading-too-long", heading(73), []),
        ("heading-too-long", heading(79), ["info"]),
        ("heading-too-long", heading(91), ["warning"]),
        ("paragraph-too-long", "mot " * 151, []),
        ("paragraph-too-long", "mot " * 164, ["info"]),
        ("paragraph-too-long", "mot " * 190, ["warning"]),
        ("description-length", described(114), []),
        ("description-length", described(100), ["info"]),
        ("description-length", described(60), ["warning"]),
        ("description-length", described(203), ["warning"]),
        ("headings-missing", "mot " * 311, []),
        ("headings-missing", "mot " * 350, ["info"]),
        ("headings-missing", "mot " * 388, ["warning"]),
        ("image-alt-length", pictured(8), []),
        ("image-alt-length", pictured(5), ["info"]),
        ("image-alt-length", pictured(223), []),
        ("image-alt-length", pictured(250), ["info"]),
        ("lead-too-long", lead(393), []),
        ("lead-too-long", lead(429), []),
        ("lead-too-long", lead(461), ["info"]),
        ("section-too-long", section(345), []),
        ("section-too-long", section(346), ["info"]),
        ("section-too-long", section(360), ["info"]),
        ("section-too-long", section(361), ["warning"]),
        ("description-length", described(105), []),
        ("description-length", described(96), ["info"]),
        ("description-length", described(80), ["warning"]),
        ("slug-too-long", slug(82), []),
        ("slug-too-long", slug(88), ["info"]),
        ("slug-too-long", slug(95), ["warning"]),
    ],
)
def test_what_is_said_grows_with_what_is_too_much(rule, text, expected, found):
    assert levels(found(text, rule)) == expected


def test_a_profile_without_slack_counts_as_yoast_does(found):
    assert found("mot " * 311, "headings-missing", options=Options(profile="yoast"))


def test_yoast_has_no_slack(found):
    assert load_profile("yoast").rules["section-too-long"].threshold("slack") == 0
    assert found(section(303), "section-too-long", options=Options(profile="yoast"))


@pytest.mark.parametrize(("sentences", "expected"), [(30, []), (34, ["info"]), (40, ["info"]), (41, ["warning"])])
def test_a_dispatch_in_short_paragraphs_gets_a_remark(sentences, expected, found):
    assert levels(found(VOTED * sentences, "headings-missing")) == expected


def test_long_paragraphs_without_heading_are_still_a_warning(found):
    assert levels(found(f"{SENTENCE * 10}\n\n" * 4, "headings-missing")) == ["warning"]


def test_what_stands_before_the_first_heading_is_told_as_that(found):
    before = f"# Le budget\n\n{'mot ' * 400}fin.\n\n## Le vote\n\n{PARAGRAPH}"
    (finding,) = found(before, "section-too-long")
    assert "avant le premier intertitre" in finding.message
    (finding,) = found(section(400), "section-too-long")
    assert "sous un seul intertitre" in finding.message


def test_who_marks_his_headings_means_no_other_bare_line_as_one(found):
    part = VOTED * 25
    marked = f"## Le vote\n\n{VOTED}## L’école\n\n{part}{{}}\n\n{part}"
    (note,) = found(marked.format("Voir avec le maire demain"), "section-too-long")
    assert note.message.startswith("555 mots")
    assert found(marked.format("**Le maire**"), "section-too-long") == ()  # dressed as a heading
    assert found(f"{part}Le maire dit oui\n\n{part}", "section-too-long,headings-missing") == ()  # nothing is marked


def test_the_answer_to_a_question_of_an_interview_is_not_cut(found):
    answer = "Il a voté jeudi le budget. " * 70
    asked = "".join(f"## Que dit le point {n} ?\n\n{answer}\n\n" for n in "abc")
    assert found(asked, "section-too-long") == ()
    assert len(found(asked.replace(" ?", ""), "section-too-long")) == 3
    assert len(found(asked.replace(" ?", "", 2), "section-too-long")) == 3  # one question among the headings


def test_the_words_that_a_picture_shows_may_be_written_out(found):
    said = "mot " * 80
    text = "# Le budget\n\nIl a voté.\n\n![Copie d’écran, qui dit : {}](vote.jpg)\n"
    assert found(text.format(f"« {said}»"), "image-alt-length") == ()
    assert found(text.format(said), "image-alt-length")


@pytest.mark.parametrize("key", ["description", "chapo"])
def test_under_a_summary_in_the_header_the_first_paragraph_is_no_lead(key, found):
    body = f"{SENTENCE * 9}\n\n{PARAGRAPH}"
    assert found(f"---\n{key}: La commune vote.\n---\n\n{body}", "lead-too-long") == ()
    assert found(f"---\ntitle: La commune vote.\n---\n\n{body}", "lead-too-long")


def test_the_dateline_is_no_part_of_the_lead(found):
    lead = f"{('mot ' * 110)[:439]}."
    assert found(f"LIMA, 9 déc 2025 (AFP) - {lead}\n\n{PARAGRAPH}", "lead-too-long", path="a.txt") == ()
    assert found(f"{lead} Vingt-cinq signes de plus.\n\n{PARAGRAPH}", "lead-too-long", path="a.txt")


def test_a_remark_says_nothing_of_a_few_signs_too_many(found):
    def lead(signs):
        return f"# Le budget\n\n{'mot ' * (signs // 4 - 1)}fin.\n\n{LONG}\n"

    assert found(lead(320), "lead-too-long") == ()
    assert found(lead(480), "lead-too-long")
