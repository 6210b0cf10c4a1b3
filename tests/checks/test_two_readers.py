"""What two desk editors did not keep of unseen pages, a text of each kind; beside it, what is still told."""

import pytest

from seo_fr.analysis.title_phrases import is_whole
from seo_fr.checks.profiles import load_profile
from seo_fr.model import Facet, Options

SENTENCE = "La commune a voté jeudi le budget de la nouvelle école. "
TOLD = tuple(Facet(name, True, (), "") for name in ("qui", "quand", "où"))
PARAGRAPH = "Le maire a parlé.\n"


def levels(findings):
    return [f.level for f in findings]


# --- length ---------------------------------------------------------------------------------------


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


# --- a few more than the limit --------------------------------------------------------------------


def heading(signs):
    return f"# Le budget\n\n{PARAGRAPH}\n## {('mot ' * signs)[: signs - 1]}t\n\n{PARAGRAPH}"


def described(signs):
    return f"---\ndescription: {('mot ' * signs)[: signs - 1]}t\n---\n\n{PARAGRAPH}"


def pictured(signs):
    return f"# Le budget\n\n{PARAGRAPH}\n![{('mot ' * signs)[: signs - 1]}t](vote.jpg)\n"


def lead(signs):
    return f"# Le budget\n\n{('mot ' * signs)[: signs - 1]}.\n\n{PARAGRAPH}"


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
    ],
)
def test_what_is_said_grows_with_what_is_too_much(rule, text, expected, found):
    assert levels(found(text, rule)) == expected


def test_a_profile_without_slack_counts_as_yoast_does(found):
    assert found("mot " * 311, "headings-missing", options=Options(profile="yoast"))


def test_the_words_that_a_picture_shows_may_be_written_out(found):
    said = "mot " * 80
    text = "# Le budget\n\nIl a voté.\n\n![Copie d’écran, qui dit : {}](vote.jpg)\n"
    assert found(text.format(f"« {said}»"), "image-alt-length") == ()
    assert found(text.format(said), "image-alt-length")


def test_the_answer_to_a_question_of_an_interview_is_not_cut(found):
    answer = "Il a voté jeudi le budget. " * 70
    asked = "".join(f"## Que dit le point {n} ?\n\n{answer}\n\n" for n in "abc")
    assert found(asked, "section-too-long") == ()
    assert len(found(asked.replace(" ?", ""), "section-too-long")) == 3
    assert len(found(asked.replace(" ?", "", 2), "section-too-long")) == 3  # one question among the headings


def test_a_quoted_block_is_not_among_the_long_sentences_of_the_author(found):
    long = f"Le maire {' '.join(['mot'] * 28)}."
    short = "Il a voté. " * 8
    quoted = "".join(f"> {long}\n\n" for _ in range(8))
    assert found(f"{quoted}{short}{short}", "long-sentences-share") == ()
    (told,) = found(f"{quoted}{(long + ' ') * 8}{short}", "long-sentences-share")
    assert "8 sur 16" in told.message


def test_a_level_skipped_under_the_title_is_told_as_that(found):
    (finding,) = found(f"### Le vote\n\n{PARAGRAPH}", "heading-level-jump")
    assert "de niveau 3 sous le titre\u00a0: passez-le au niveau 2" in finding.message
    (finding,) = found(f"## Le vote\n\n{PARAGRAPH}\n#### Le oui\n\n{PARAGRAPH}", "heading-level-jump")
    assert "de niveau 4 après un niveau 2" in finding.message


# --- headers --------------------------------------------------------------------------------------


def test_the_zone_of_a_header_is_that_of_the_site_unless_engines_read_it(found):
    rule = "date-without-time-zone"
    assert found(f"Title: Le vote\nDate: 2017-08-17 21:00\n\n{PARAGRAPH}", rule) == ()
    assert found(f"---\ndate: 2017-08-17 21:00\n---\n\n{PARAGRAPH}", rule) == ()
    head = '<meta property="article:published_time" content="2017-08-17T21:00:00">'
    head = f'<html lang="fr"><head><title>Le vote</title>{head}</head>'
    page = f"<!DOCTYPE html>\n{head}<body><p>{SENTENCE}</p></body></html>"
    (finding,) = found(page, rule, path="a.html")
    assert "+01" not in finding.message  # in August it is +02:00


def test_the_tagline_of_a_header_sums_the_page_up(found):
    text = f"---\ntitle: L’API\ntagline: Tout sur le budget de la commune\n---\n\n## Les données\n\n{PARAGRAPH}"
    assert found(text, "description-missing,lead-missing") == ()
    assert len(found(text.replace("tagline", "rang"), "description-missing,lead-missing")) == 2


@pytest.mark.parametrize("reference", ["&nbsp;", "&#160;", "&#xA0;"])
def test_a_character_reference_in_a_header_is_the_one_sign_it_shows(reference, facts):
    article = facts(f'---\ntitle: "Le vote est-il fiable{reference}?"\n---\n\n{PARAGRAPH}').article
    assert article.title.text == "Le vote est-il fiable\u00a0?"


def test_an_ampersand_that_begins_no_reference_stays(facts):
    article = facts(f"---\ntitle: Dupont &amp Fils & Cie, R&D ; suite\n---\n\n{PARAGRAPH}").article
    assert article.title.text == "Dupont &amp Fils & Cie, R&D ; suite"


def test_what_editors_argue_about_is_left_to_settings():
    press, yoast = load_profile("presse").levels, load_profile("yoast").levels
    for rule in ("author-missing", "slug-stop-words"):
        assert rule not in press
        assert rule in yoast


# --- the keyphrase --------------------------------------------------------------------------------

CUT = {
    "France sur la pollution atmosphérique": "Que sait-on en France sur la pollution atmosphérique",
    "inclusion pour l’application Alerte COVID": "L’inclusion pour l’application Alerte COVID",
    "réflexions sur les RSS Club": "Mes réflexions sur les RSS Club",
    "Web sémantique clair": "Un Web sémantique clair & efficace",
    "nouvelle directive": "Une nouvelle directive sur les services",
    "carte claire": "Une carte claire et lisible",
}


@pytest.mark.parametrize("phrase", CUT)
def test_a_phrase_that_is_cut_or_vague_is_none_to_aim_at(phrase):
    assert not is_whole(phrase, CUT[phrase])


@pytest.mark.parametrize(
    "phrase",
    ["qualité de l’air intérieur", "prix BlueHats", "application de breffage électronique", "justice en France"],
)
def test_a_whole_noun_group_is(phrase):
    assert is_whole(phrase, f"Tout sur {phrase} : le point")


def test_a_guess_is_not_told_gathered(found):
    text = f"{'La fusée Ariane 6 a décollé. ' * 3}{SENTENCE * 50}"
    assert found(text, "keyphrase-gathered", focus="fusée Ariane 6") == ()
    assert found(text, "keyphrase-gathered", options=Options(keyphrase="fusée Ariane 6"))


# --- words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Les banques sont Belfius, OBK, BKBC, BNP Paribas Fortis et AXA.",
        "Il suit une méthode comme PRISMA. Avec PRISMA, on vote.",
    ],
)
def test_a_name_in_capitals_is_no_acronym_to_spell_out(text, found):
    assert found(f"{text}\n", "acronym-unexplained") == ()


@pytest.mark.parametrize("text", ["La DINSIC a voté.", "L’achat de BDP a plu.", "Le PNR, le BDP et la mairie votent."])
def test_an_acronym_of_a_body_still_is(text, found):
    assert found(f"{text}\n", "acronym-unexplained")


@pytest.mark.parametrize(
    "text",
    [
        "Il est au Conseil consultatif de l’application de notification de secours de la ville.",
        "Les associations agréées de surveillance de la pureté de la mer (AASPM) votent.",
        "On lit [la rencontre de la ligue de soutien de la recherche](https://exemple.fr/a) ici.",
    ],
)
def test_the_name_of_a_body_or_a_page_is_no_chain_to_cut(text, found):
    assert found(f"# Le titre\n\n{text}\n", "de-chain") == ()


def test_a_chain_that_opens_a_sentence_is_one(found):
    assert found("Il vote. Report de la décision du comité de la ligue du jour.\n", "de-chain")
    assert found("Les membres de la vingtaine de militaires du groupe votent.\n", "de-chain")


def test_a_link_may_bear_a_name_that_looks_vague(found):
    def told(text):
        return found(f"# Le titre\n\n{text}\n", "link-text-vague")

    assert told("Il montre les outils de [La Suite](https://exemple.fr).") == ()
    assert told("Il part. [La suite](https://exemple.fr).")
    assert told("[Cliquez Ici](https://exemple.fr)")
    assert told("Il montre les outils de [la suite](https://exemple.fr).")


@pytest.mark.parametrize(
    "text",
    [
        "Mais il tient. Mais il cède. Mais il part.",
        "Vous cherchez un site. Vous voulez une date. Vous partez.",
        "Il ne s’agit pas de lui. Il ne s’agit pas d’elle. Il s’agit de nous.",
    ],
)
def test_an_anaphora_that_is_meant_is_let_through(text, found):
    assert found(f"{text}\n", "sentences-open-alike") == ()


def test_three_sentences_on_he_or_on_one_link_are_not(found):
    assert found(
        "Par ailleurs, le vote a lieu. Par ailleurs, le maire part. Par ailleurs, il pleut.\n", "sentences-open-alike"
    )
    assert found("Il ne dit rien. Il ne vote pas. Il part.\n", "sentences-open-alike")


def test_a_refrain_is_no_copy_and_a_copy_of_two_sentences_is_one(found):
    said = "J’ai vu beaucoup de monde dire cela hier. J’en conclus que le vote suit la crise."
    assert found(f"{said}\n\n## Le vote\n\nEncore une fois : {said}\n\n", "sentence-repeated") == ()
    (copy,) = found(f"{said}\n\n## Le vote\n\n{said} Il part.\n", "sentence-repeated")
    assert copy.span.end - copy.span.start == len(said)


def test_a_wide_bracket_closes_a_narrow_one(found):
    assert found("Le thé (灌木 Guànmù）, dit-il, est bon.\n", "unbalanced-marks") == ()
    assert found("Le thé（灌木 Guànmù, dit-il, est bon.\n", "unbalanced-marks")


def test_signs_all_glued_where_the_others_all_have_their_space_are_a_choice(found):
    quebec = "Il dit\u00a0: oui. Elle dit\u00a0: non. On dit\u00a0: rien. Quel match! Quelle foule! Quel jeu!\n"
    assert found(quebec, "space-missing") == ()
    assert levels(found(quebec.replace("\u00a0:", ":"), "space-missing"))
    assert "warning" in levels(found(quebec.replace("jeu!", "jeu\u00a0!"), "space-missing"))
