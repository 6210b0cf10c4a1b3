"""The kinds of findings that a fourth reading did not keep, a made-up text of each; beside it, what is still told."""

import pytest

from seo_fr.model import Options

PARAGRAPH = "Le maire a parlé.\n"


# --- what has no place, or no source --------------------------------------------------------------


def test_a_plain_text_without_header_has_nowhere_to_put_a_description(found):
    assert found(PARAGRAPH, "description-missing", path="depeche.txt") == ()
    assert found(PARAGRAPH, "description-missing", path="depeche.md")
    assert found(f"---\ntitle: Le vote\n---\n\n{PARAGRAPH}", "description-missing", path="depeche.txt")


@pytest.mark.parametrize(
    "text", ["Nous avons dîné.", "Par rapport à hier, il pleut ; c’est sans rapport avec le vote."]
)
def test_who_cites_nobody_has_no_source_to_link_to(text, found):
    assert found(f"# Le vote\n\n{text}\n", "external-link-missing") == ()
    assert found(f"# Le vote\n\n{text}\n", "external-link-missing", options=Options(profile="yoast"))


@pytest.mark.parametrize(
    "text",
    [
        "Selon l’Insee, 12 % des élèves partent.",
        "Deux études le disent, d’après le ministère.",
        "Un rapport cité par le maire, puis un décret, le prévoient.",
    ],
)
def test_who_cites_somebody_has_one(text, found):
    assert found(f"# Le vote\n\n{text}\n", "external-link-missing")


def test_a_link_that_a_space_has_broken_leads_to_a_page_all_the_same(found):
    text = "# Le vote\n\nIl le dit dans [le compte rendu] (https://www.exemple.fr/vote).\n"
    assert found(text, "internal-link-missing") == ()
    assert found(text.replace("https://www.exemple.fr/vote", "le vote"), "internal-link-missing")


@pytest.mark.parametrize(
    "name",
    [
        "on-vous-présente-notification.md",
        "À-la-recherche-avec-RNCan.md",
        "budget_école.md",
        "ce-qu’il-vote.md",
        "500-maires/index.md",
    ],
)
def test_a_name_with_accents_and_capitals_gives_an_address_too(name, found):
    text = f"---\ntitle: Le vote\n---\n\n{PARAGRAPH}"
    assert found(text, "slug-missing", path=name) == ()
    assert found(text, "slug-missing", path="004.md")
    assert found(text, "slug-missing", path="12-34.md")


# --- what is counted ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [("16 400 habitants", "1 127 habitants"), ("95 emplois", "500 emplois"), ("deux morts", "douze morts")],
)
def test_numbers_of_another_size_count_another_thing(before, after, found):
    assert found(f"On compte {before}.\n\nOn parle de {after}.\n", "number-inconsistent") == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("12 morts", "14 morts"),
        ("72 morts", "22 morts"),
        ("16 400 habitants", "14 600 habitants"),
        ("9 morts", "10 morts"),
    ],
)
def test_numbers_that_one_may_write_for_each_other_are_told(before, after, found):
    assert found(f"On compte {before}.\n\nOn parle de {after}.\n", "number-inconsistent")


def test_the_dateline_is_no_part_of_the_lead(found):
    lead = f"{('mot ' * 110)[:439]}."
    assert found(f"LIMA, 9 déc 2025 (AFP) - {lead}\n\n{PARAGRAPH}", "lead-too-long", path="a.txt") == ()
    assert found(f"{lead} Vingt-cinq signes de plus.\n\n{PARAGRAPH}", "lead-too-long", path="a.txt")


def test_a_quarter_of_passives_is_what_the_press_writes(found):
    passive, active = "Le budget a été voté jeudi. ", "Le maire vote le budget. "
    assert found(passive * 10 + active * 30, "passive-share") == ()
    assert found(passive * 13 + active * 27, "passive-share")


def test_the_passive_that_is_shown_names_nobody_and_is_no_state(found):
    named = "Un agent a été blessé, lundi à midi, par l’explosion d’une chaufferie. "
    text = f"C’est fini. {named * 4}Le vote a été reporté. {named * 4}{'Le maire vote. ' * 8}"
    (finding,) = found(text, "passive-share")
    assert finding.span.of(text).startswith("Le vote a été reporté")
    assert found("C’est fini. " * 18, "passive-share") == ()


def test_what_justice_or_an_accident_does_is_told_in_the_passive(found):
    assert found("Deux hommes ont été condamnés hier. " * 18, "passive-share") == ()
    assert found("Trois pompiers ont été blessés hier. " * 18, "passive-share") == ()
    assert found("Deux hommes ont été condamnés par le juge. " * 18, "passive-share")
    assert found("Le vote a été reporté hier. " * 18, "passive-share")


# --- words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Il a pleuré. « Il a perdu son travail. Il va demander réparation », dit son avocat.",
        "« Elle part. Elle revient. » Elle le dit à tous.",
        "Il est possible d’aérer. Il est déconseillé de peindre. Il faut agir.",
        "Il n’y a rien. Il ne faut rien. Il s’agit de nous.",
    ],
)
def test_another_voice_and_an_il_that_is_nobody_repeat_no_opening(text, found):
    assert found(f"{text}\n", "sentences-open-alike") == ()


@pytest.mark.parametrize(
    "text",
    [
        "« Il a perdu son travail. Il va partir. Il veut réparation », dit son avocat.",
        "Il faut voir. Il a parlé. Il est parti. Il a voté.",
        "Il est libre. Il a parlé. Il part.",
    ],
)
def test_one_voice_that_repeats_itself_is_told(text, found):
    assert found(f"{text}\n", "sentences-open-alike")


@pytest.mark.parametrize(
    "text",
    [
        "À Namur, le CPAS a livré des ventilateurs.",
        "La ligne sera coupée, disent les CFF.",
        "L’eau contient des BCDF, ces polluants que l’usine laisse.",
        "Le maire l’a dit sur BFMTV.",
    ],
)
def test_what_the_country_knows_or_the_sentence_tells_needs_no_words(text, found):
    assert found(f"{text}\n", "acronym-unexplained") == ()


def test_an_acronym_before_another_noun_still_does(found):
    assert found("L’eau contient des BCDF, que ces usines laissent.\n", "acronym-unexplained")


@pytest.mark.parametrize("text", ["Le cas n’est pas sans précédent.", "Ce vote n’est pas sans rappeler celui de 2012."])
def test_a_set_phrase_is_no_double_negation(text, found):
    assert found(f"{text}\n", "double-negation") == ()
    assert found("Ce vote n’est pas sans risque.\n", "double-negation")


def test_faire_etat_de_is_a_verb_and_seul_no_noun(found):
    assert found("Le dixième du budget de la collecte du seul impôt du pays.\n", "de-chain") == ()
    assert found("Elle a fait état de soupçons d’achat de votes hier.\n", "de-chain") == ()


# --- signs ----------------------------------------------------------------------------------------


def test_two_spaces_after_every_sentence_are_a_habit(found):
    text = "Il vote.  Elle part.  On parle.  Nul ne rit. Fin.\n"
    assert found(text, "space-doubled") == ()
    assert len(found(text.replace("On parle", "On  parle"), "space-doubled")) == 1


def test_an_article_without_any_space_beside_its_marks_has_one_habit(found):
    text = "Il dit: «Oui.» Elle dit «Non», puis «Rien». Pourquoi?\n"
    assert {f.level for f in found(text, "space-missing")} == {"info"}
    assert "warning" in {f.level for f in found(text.replace("«Rien»", "«\u00a0Rien\u00a0»"), "space-missing")}


def test_two_marks_without_a_space_where_all_others_have_theirs_are_how_canada_writes(found):
    spaced = "Il dit\u00a0: «\u00a0oui\u00a0». Elle dit\u00a0: «\u00a0non\u00a0». On dit\u00a0: «\u00a0rien\u00a0». "
    assert found(f"{spaced}Quel match! Pourquoi?\n", "space-missing") == ()
    assert {f.level for f in found(f"{spaced}Quel match! Pourquoi\u00a0?\n", "space-missing")} == {"warning"}
    assert {f.level for f in found(f"{spaced}Quel match!\n", "space-missing")} == {"warning"}


def test_two_spaces_after_some_sentences_are_a_slip(found):
    assert len(found("Il vote.  Elle part. On parle. Nul ne rit. Il pleut.  Fin.\n", "space-doubled")) == 2
    assert len(found("Il vote.  Elle part.  Fin\n", "space-doubled")) == 2
