"""The kinds of remarks that a third reading did not keep, a made-up text of each; beside it, what is still told."""

import pytest

from seo_fr.checks.profiles import load_profile
from seo_fr.model import Options

SENTENCE = "La commune a voté jeudi le budget de la nouvelle école. "
PARAGRAPH = "Le maire a parlé.\n"


def levels(findings):
    return [f.level for f in findings]


# --- limits ---------------------------------------------------------------------------------------


def section(words):
    return f"# Le budget\n\n{PARAGRAPH}\n## Le vote\n\n{'mot ' * (words - 1)}fin.\n"


def described(signs):
    return f"---\ndescription: {('mot ' * signs)[: signs - 1]}t\n---\n\n{PARAGRAPH}"


def slug(signs):
    return f"---\nslug: {('mot-' * signs)[: signs - 1]}t\n---\n\n{PARAGRAPH}"


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
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
def test_every_limit_lets_something_through_and_grows_with_the_distance(rule, text, expected, found):
    assert levels(found(text, rule)) == expected


def test_a_share_a_little_past_its_limit_is_a_remark(found):
    long, short = f"Le maire {' '.join(['mot'] * 28)}. ", "Il a voté. "
    assert found(long * 13 + short * 27, "long-sentences-share") == ()  # 32 % for 30
    assert levels(found(long * 15 + short * 25, "long-sentences-share")) == ["info"]  # 38 %
    assert levels(found(long * 18 + short * 22, "long-sentences-share")) == ["warning"]  # 45 %


def test_a_fifth_of_passives_is_let_through(found):
    passive, active = "Le budget a été voté jeudi. ", "Le maire vote le budget. "
    assert found(passive * 8 + active * 32, "passive-share") == ()
    assert found(passive * 12 + active * 28, "passive-share")


def test_yoast_has_no_slack(found):
    assert load_profile("yoast").rules["section-too-long"].threshold("slack") == 0
    assert found(section(303), "section-too-long", options=Options(profile="yoast"))


def test_what_stands_before_the_first_heading_is_told_as_that(found):
    before = f"# Le budget\n\n{'mot ' * 400}fin.\n\n## Le vote\n\n{PARAGRAPH}"
    (finding,) = found(before, "section-too-long")
    assert "avant le premier intertitre" in finding.message
    (finding,) = found(section(400), "section-too-long")
    assert "sous un seul intertitre" in finding.message


# --- headers --------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["description", "chapo"])
def test_under_a_summary_in_the_header_the_first_paragraph_is_no_lead(key, found):
    body = f"{SENTENCE * 9}\n\n{PARAGRAPH}"
    assert found(f"---\n{key}: La commune vote.\n---\n\n{body}", "lead-too-long") == ()
    assert found(f"---\ntitle: La commune vote.\n---\n\n{body}", "lead-too-long")


@pytest.mark.parametrize(
    "line", ["last_update: 2021-08-02", "last_update: 02/08/2021", "maj: 2024-05-03", "created_at: 2024-05-03 10:00"]
)
def test_a_day_in_the_header_dates_the_page_whatever_its_name(line, found):
    assert found(f"---\ntitle: Le vote\n{line}\n---\n\n{PARAGRAPH}", "date-missing") == ()


def test_a_day_in_the_name_of_the_file_dates_it(found):
    text = f"---\ntitle: Le vote\n---\n\n{PARAGRAPH}"
    assert found(text, "date-missing", path="_posts/2024-05-03-le-vote.md") == ()
    assert found(text, "date-missing", path="_posts/le-vote.md")
    assert found(text.replace("title:", "order: 12\ntitle:"), "date-missing")


# --- links and sources ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Il le dit [dans le rapport] (https://www.exemple.fr/rapport).",
        "Il le dit là :\n\n=> https://www.exemple.fr/rapport",
        "Il le dit (*Le Budget*, Seuil, 2003, p. 12), puis le redit (*Le Vote*, PUF, 2007, pp. 151-170).",
        "Il le dit (*Le Budget*, Seuil, ISBN 978-2-02-000000-1 ; *Le Vote*, doi:10.1000/182).",
    ],
)
def test_a_source_may_be_cited_without_a_link(text, found):
    assert found(f"# Le vote\n\nSelon une étude, non. {text}\n", "external-link-missing") == ()


def test_a_link_of_the_header_that_the_page_shows_is_one(found):
    head = '---\nnote: "Voir <a href=\\"https://www.exemple.fr/a\\">le site</a>."\nimage: https://img.exemple.fr/a.jpg\n---\n'
    assert found(f"{head}\nSelon une étude, il ment.\n", "external-link-missing") == ()
    assert found(
        "---\nimage: https://img.exemple.fr/a.jpg\n---\n\nSelon une étude (p. 12), il ment.\n", "external-link-missing"
    )


# --- words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Il le dit dans *Le Budget*, 2003, ODMS, p. 12.",
        "Il le dit dans *Le Budget* (Paris, ODMS, 2003).",
        "Il le dit dans *Le Budget*, ODMS, coll. Essais.",
        "Il cite les modes Domination, ODMS, etc.",
        "Il cite [l’ODMS](https://exemple.fr). Le maire attend l’ODMS.",
    ],
)
def test_a_publisher_a_name_in_a_list_and_a_linked_one_need_no_words(text, found):
    assert found(f"# Le vote\n\n{text}\n", "acronym-unexplained") == ()


@pytest.mark.parametrize(
    "text", ["En 2003, l’ODMS a voté.", "Le maire, l’ODMS et la ville votent.", "Il salue l’ODMS hier."]
)
def test_an_acronym_beside_a_year_or_a_comma_still_does(text, found):
    assert found(f"# Le vote\n\n{text}\n", "acronym-unexplained")


@pytest.mark.parametrize(
    "text",
    [
        "Ceux qui votent attendent.\n\nCeux qui partent ne disent rien.\n\nCeux qui restent se taisent.",
        "Elles arrivent tard sur la place.\nElles parlent aux absents.\nElles ont un plan.",
        "Mon corps est là. Mon temps est compté. Mon choix est fait.",
        "Nous voulons un vote. Nous voulons une école. Nous voulons un maire.",
    ],
)
def test_an_enumeration_without_bullets_is_meant(text, found):
    assert found(f"{text}\n", "sentences-open-alike") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Il a voté jeudi. Il a parlé longtemps. Il a quitté la salle.",
        "Elle arrive tard. Elle parle aux absents. Elle a un plan.",
        "Ensuite, le vote a lieu. Ensuite, le maire part. Ensuite, il pleut.",
        "Il part.\n\nElle revient.\n\nElle vote.\n\nElle parle.",
    ],
)
def test_three_that_open_alike_by_neglect_are_told(text, found):
    assert found(f"{text}\n", "sentences-open-alike")


@pytest.mark.parametrize(
    "text",
    [
        "Il prend l’avis des membres de la commission d’homologation de sécurité.",
        "Il applique le décret de mise de fonds de garantie du texte.",
        "Ces chiffres, tirés du relevé de compte de la caisse, étonnent.",
        "Il est question de la liberté de parole du maire.",
    ],
)
def test_a_body_a_text_of_law_and_a_participle_make_no_chain(text, found):
    assert found(f"{text}\n", "de-chain") == ()


def test_a_chain_that_a_body_only_ends_is_one(found):
    assert found("La fin du mandat du président du conseil de surveillance approche.\n", "de-chain")
    assert found("La date de la réunion du comité de suivi de la réforme reste à fixer.\n", "de-chain")


@pytest.mark.parametrize("state", ["La viande est la plus consommée par les Français.", "Ce thé n’est pas oxydé."])
def test_a_superlative_and_what_is_not_done_are_states(state, found):
    assert found(f"{state} " * 16, "passive-share") == ()
    assert found("Le budget n’a pas été voté. " * 16, "passive-share")


def test_the_passive_that_is_shown_is_a_sure_one(found):
    text = f"{'Le thé est vendu. ' * 8}Le budget a été voté jeudi. {'Le thé est vendu. ' * 8}"
    (finding,) = found(text, "passive-share")
    assert finding.span.of(text).startswith("Le budget a été voté")


def test_a_sentence_that_leads_elsewhere_is_no_copy(found):
    said = "Plus d’informations sur le programme et les dates sur [le site de l’événement](https://exemple.fr/{})."
    text = f"# Le vote\n\n{said}\n\n## La fête\n\n{said}\n"
    assert found(text.format("a", "b"), "sentence-repeated") == ()
    assert found(text.format("a", "a"), "sentence-repeated")


@pytest.mark.parametrize(
    "text", ["Il cite tout (logement, eau, etc. ).", "Il lit ( p. 12) et vote.", "Il part ( à Paris) hier."]
)
def test_a_space_at_the_edge_of_a_bracket_is_stray(text, found, fixed):
    assert found(f"{text}\n", "punctuation-stray")
    mended = fixed(f"{text}\n", "punctuation-stray")
    assert "( " not in mended
    assert " )" not in mended


# --- the usage of Canada --------------------------------------------------------------------------


def test_an_article_of_canada_may_leave_its_marks_without_a_space(found):
    text = (
        "# Le blogue\n\nQue dire? Le blogue parle [du port](https://a.exemple.ca) et [du vote](https://b.exemple.ca).\n"
    )
    assert found(text, "space-missing") == ()
    assert found(text.replace(".ca", ".fr"), "space-missing")
