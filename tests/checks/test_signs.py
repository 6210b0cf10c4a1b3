"""Spaces and signs: what is the habit of an author or of his country, what is a slip, what is no French prose."""

import pytest

from tests.checks.texts import VOTED, levels


def test_a_text_without_any_space_before_its_marks_has_a_habit(found):
    glued = "Quel match! Quelle foule! Quelle soirée! Tout est dit.\n"
    assert set(levels(found(glued, "space-missing"))) == {"info"}
    assert levels(found(glued.replace("foule!", "foule\u00a0!"), "space-missing")) == ["warning", "warning"]


def test_an_article_without_any_space_beside_its_marks_has_one_habit(found):
    text = "Il dit: «Oui.» Elle dit «Non», puis «Rien». Pourquoi?\n"
    assert {f.level for f in found(text, "space-missing")} == {"info"}
    assert "warning" in {f.level for f in found(text.replace("«Rien»", "«\u00a0Rien\u00a0»"), "space-missing")}


def test_two_marks_without_a_space_where_all_others_have_theirs_are_how_canada_writes(found):
    spaced = "Il dit\u00a0: «\u00a0oui\u00a0». Elle dit\u00a0: «\u00a0non\u00a0». On dit\u00a0: «\u00a0rien\u00a0». "
    assert found(f"{spaced}Quel match! Pourquoi?\n", "space-missing") == ()
    assert {f.level for f in found(f"{spaced}Quel match! Pourquoi\u00a0?\n", "space-missing")} == {"warning"}
    assert {f.level for f in found(f"{spaced}Quel match!\n", "space-missing")} == {"warning"}


def test_an_article_of_canada_may_leave_its_marks_without_a_space(found):
    text = (
        "# Le blogue\n\nQue dire? Le blogue parle [du port](https://a.exemple.ca) et [du vote](https://b.exemple.ca).\n"
    )
    assert found(text, "space-missing") == ()
    assert found(text.replace(".ca", ".fr"), "space-missing")


def test_signs_all_glued_where_the_others_all_have_their_space_are_a_choice(found):
    quebec = "Il dit\u00a0: oui. Elle dit\u00a0: non. On dit\u00a0: rien. Quel match! Quelle foule! Quel jeu!\n"
    assert found(quebec, "space-missing") == ()
    assert levels(found(quebec.replace("\u00a0:", ":"), "space-missing"))
    assert "warning" in levels(found(quebec.replace("jeu!", "jeu\u00a0!"), "space-missing"))


def test_two_spaces_after_every_sentence_are_a_habit(found):
    text = "Il vote.  Elle part.  On parle.  Nul ne rit. Fin.\n"
    assert found(text, "space-doubled") == ()
    assert len(found(text.replace("On parle", "On  parle"), "space-doubled")) == 1


def test_two_spaces_after_some_sentences_are_a_slip(found):
    assert len(found("Il vote.  Elle part. On parle. Nul ne rit. Il pleut.  Fin.\n", "space-doubled")) == 2
    assert len(found("Il vote.  Elle part.  Fin\n", "space-doubled")) == 2


def test_two_spaces_behind_the_stops_now_and_then_are_a_remark_a_paragraph(found, fixed):
    habit = "Il vote.  Elle part.  On parle. Nul ne rit. Tous votent. Il sort. Elle rit.\n\n"
    text = f"{habit}Il a dit oui.  Elle a dit non.\n"
    first, second = found(text, "space-doubled")
    assert levels((first, second)) == ["info", "info"]
    assert len(first.places) == 2
    assert "  " not in fixed(text, "space-doubled")


def test_two_spaces_anywhere_are_a_slip(found):
    sentences = "Il vote. " * 20
    assert levels(found(f"{sentences}Il  vote.\n", "space-doubled")) == ["warning"]
    assert levels(found(f"{sentences}Il vote.  Elle part.  On sort.\n", "space-doubled")) == ["warning"] * 2
    slips = f"{sentences}Un  an.  Un  an.  Un  an.  Un  an. Un.\n"
    assert levels(found(slips, "space-doubled")) == ["warning"] * 7


@pytest.mark.parametrize(
    "text", ["Il cite tout (logement, eau, etc. ).", "Il lit ( p. 12) et vote.", "Il part ( à Paris) hier."]
)
def test_a_space_at_the_edge_of_a_bracket_is_stray(text, found, fixed):
    assert found(f"{text}\n", "punctuation-stray")
    mended = fixed(f"{text}\n", "punctuation-stray")
    assert "( " not in mended
    assert " )" not in mended


def test_three_dots_alone_on_a_line_stand_for_what_is_missing(found):
    rule = "ellipsis-as-dots"
    assert found(f"{VOTED}...\n\n{VOTED}", rule) == ()
    assert found(f"{VOTED}... puis il vote.\n\n{VOTED}", rule)
    assert found(f"{VOTED}Il vote...\n\n{VOTED}", rule)


def test_a_wide_bracket_closes_a_narrow_one(found):
    assert found("Le thé (灌木 Guànmù）, dit-il, est bon.\n", "unbalanced-marks") == ()
    assert found("Le thé（灌木 Guànmù, dit-il, est bon.\n", "unbalanced-marks")


@pytest.mark.parametrize(
    "text",
    [
        "Le budget (voir https://exemple.fr/page) est voté.",
        "Le budget (voir www.exemple.fr). Il est voté.",
        "Le budget (https://fr.wikipedia.org/wiki/Budget_(finances)) est voté.",
        "Il lance tout (dans Chrome ;-) ). Il part.",
    ],
)
def test_a_bracket_after_an_address_or_a_face_is_seen(text, found):
    assert found(f"{text}\n", "unbalanced-marks") == ()
    assert found("Le budget (voir https://exemple.fr/page est voté.\n", "unbalanced-marks")


NOT_PROSE = {
    "an emoji code": "Le maire a souri :smile: et dit :+1: à tous :warning: hier.",
    "attributes": 'Un mot{: .note title="Attention: danger" } ici, puis {#ancre} et <code data-x="a: b">x</code>.',
    "CSS": "La feuille dit background: url(x.png); puis color: red et appearance: none partout.",
    "an English quotation": "Elle a dit «\u00a0This is the end of the world; you know it!\u00a0» et elle est partie.",
    "an English block": "> We are the people, and this is how it ends! Do you know what I mean?",
}


@pytest.mark.parametrize("kind", NOT_PROSE)
def test_what_is_no_french_prose_is_not_judged_as_such(kind, found):
    assert found(f"# Le titre\n\n{NOT_PROSE[kind]}\n", "space-missing,punctuation-stray,space-doubled") == ()


def test_french_beside_it_still_is(found):
    text = (
        "# Le titre\n\nIl a souri :smile: et dit «\u00a0This is the end; you know it\u00a0». Enfin! Voilà: il part.\n"
    )
    assert [f.span.of(text) for f in found(text, "space-missing")] == ["!", "Voilà:"]
