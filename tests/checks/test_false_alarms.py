"""What readers of unseen pages found wrong, each kind with a text of that kind; beside it, what is still told."""

import pytest

LONG = "La commune a voté jeudi le budget de la nouvelle école, que les parents attendaient depuis trois ans. "
LEAD = "Le directeur de la radio a répondu jeudi aux députés de la commission des finances, qui l’interrogeaient. "


def levels(findings):
    return [f.level for f in findings]


# --- titles ---------------------------------------------------------------------------------------

TITLED = {
    "a question": f"Radio publique : qui veut la peau de la redevance ?\n\n{LEAD}\n\n{LONG}\n",
    "very long": "Québec : le musée Pointe-à-Callière de Montréal inaugure son nouveau pavillon avec une exposition "
    f"sur la civilisation étrusque\n\n{LEAD}\n\n{LONG}\n",
    "in a menu": f"---\neleventyNavigation:\n  key: poulets\n  title: Les poulets\n---\n\n{LONG}\n",
    "in a plug-in": f"---\n_yoast_wpseo_title: Les poulets de la commune\n---\n\n{LONG}\n",
    "in Pelican's lines": f"Title: Jeux à plusieurs sur PC\nDate: 2019-02-15 9:00\nTags: lang:fr, jeux\n\n{LONG}\n",
    "one of several H1": f"# Le budget\n\n{LONG}\n\n# Le vote\n\n{LONG}\n",
}


@pytest.mark.parametrize("kind", TITLED)
def test_a_title_that_a_reader_sees_is_not_told_missing(kind, found):
    path = "a.txt" if kind in ("a question", "very long") else "a.md"
    assert found(TITLED[kind], "title-missing", path=path) == ()


@pytest.mark.parametrize("head", ["<title>Les poulets</title>", '<meta property="og:title" content="Les poulets">'])
def test_a_title_in_the_head_of_a_page_is_not_told_missing(head, found):
    page = f'<!DOCTYPE html>\n<html lang="fr"><head>{head}</head><body><p>{LONG}</p></body></html>\n'
    assert found(page, "title-missing", path="a.html") == ()


@pytest.mark.parametrize("text", [f"{LEAD}\n\n{LONG}\n", f"Trois points :\n\n{LEAD}\n\n{LONG}\n"])
def test_a_text_that_opens_on_prose_has_no_title(text, found):
    assert levels(found(text, "title-missing", path="a.txt")) == ["error"]


def test_a_first_line_that_is_a_title_too_long_is_told_as_that(found):
    (finding,) = found(TITLED["very long"], "title-too-long", path="a.txt")
    assert finding.span.start == 0
    assert "17 mots" in finding.message


def test_what_results_show_is_the_title_kept_for_them(found):
    long = "Le conseil municipal de la commune vote à l’unanimité le budget très attendu de la nouvelle école"
    kept = f"---\ntitle: {long}\nseo:\n  title: La commune vote le budget\n---\n\n{LONG}\n"
    assert found(kept, "title-too-long") == ()
    assert found(f"---\ntitle: {long}\n---\n\n{LONG}\n", "title-too-long")


def test_several_h1_under_a_title_in_the_header_are_one_remark(found):
    parts = f"# Le budget\n\n{LONG}\n\n# Le vote\n\n{LONG}\n\n# La suite\n\n{LONG}\n"
    (remark,) = found(f"---\ntitle: Une page se tourne\n---\n\n{parts}", "multiple-h1")
    assert remark.level == "info"
    assert "3 titres de niveau 1" in remark.message
    assert levels(found(parts, "multiple-h1")) == ["error", "error"]


# --- headings and sentences -----------------------------------------------------------------------


def test_a_bare_line_between_short_paragraphs_divides_the_text(found):
    text = f"Le budget de la commune\n\n{LEAD * 10}\n\nUn vote serré\n\nLe oui l’emporte.\n\n{LEAD * 10}\n"
    assert found(text, "headings-missing,section-too-long", path="a.txt") == ()
    assert found(text.replace("Un vote serré\n\n", ""), "headings-missing", path="a.txt")


def test_a_dateline_is_no_sentence_and_none_of_its_words(found):
    words = " ".join(["mot"] * 33)
    told = f"Il dit {words}."
    assert found(f"27 juin 2012. - {told}\n", "sentence-too-long", path="a.txt") == ()
    assert found(f"PARIS, 4 mai 2024 (AFP) – {told}\n", "sentence-too-long", path="a.txt") == ()
    assert found(f"Il reste que le maire, {told}\n", "sentence-too-long", path="a.txt")


def test_a_few_words_over_a_limit_are_let_through_then_a_remark_and_twice_the_limit_a_warning(found):
    def sentence(count):
        return f"Il dit {' '.join(['mot'] * (count - 2))}.\n"

    assert found(sentence(36), "sentence-too-long") == found(sentence(38), "sentence-too-long") == ()
    assert levels(found(sentence(39), "sentence-too-long")) == ["info"]
    assert levels(found(sentence(40), "sentence-too-long")) == ["info"]
    assert levels(found(sentence(45), "sentence-too-long")) == ["info"]
    assert levels(found(sentence(46), "sentence-too-long")) == ["warning"]
    assert levels(found(sentence(70), "sentence-too-long")) == ["warning"]


def test_a_remark_says_nothing_of_a_few_signs_too_many(found):
    def lead(signs):
        return f"# Le budget\n\n{'mot ' * (signs // 4 - 1)}fin.\n\n{LONG}\n"

    assert found(lead(320), "lead-too-long") == ()
    assert found(lead(480), "lead-too-long")


def test_a_share_is_judged_on_twelve_sentences_and_hangs_on_no_two_of_them(found):
    long, short = f"Le maire {' '.join(['mot'] * 28)}. ", "Il a voté. "
    assert found(long * 3 + short * 6, "long-sentences-share") == ()  # three of nine
    assert found(long * 5 + short * 8, "long-sentences-share") == ()  # five of thirteen, two too many
    assert found(long * 8 + short * 8, "long-sentences-share")


def test_a_sentence_that_the_author_quotes_is_not_his_to_cut(found):
    long = f"Il dit {' '.join(['mot'] * 60)}."
    assert found(f"> {long}\n", "sentence-too-long") == ()
    assert found(f"{long}\n", "sentence-too-long")


@pytest.mark.parametrize(
    "state",
    [
        "Ils sont connus pour la fabrication de poteries.",
        "La ville est située près du lac.",
        "Le système est doté de deux horloges.",
        "Cette partie est fondée sur des faits.",
    ],
)
def test_a_state_is_no_passive_to_mend(state, found):
    assert found(f"{state} " * 16, "passive-share") == ()
    assert found("Le budget a été voté jeudi. " * 16, "passive-share")
    assert found("Le système est fermé par le maire. " * 16, "passive-share")


# --- what is no French prose ----------------------------------------------------------------------

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


def test_a_long_english_sentence_is_not_told_too_long(found):
    english = "We know that the people of this town have been waiting for it, and that they will not be left alone. "
    assert found(f"{english[:-2]} and {english * 3}", "sentence-too-long,long-sentences-share") == ()


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


def test_a_text_without_any_space_before_its_marks_has_a_habit(found):
    glued = "Quel match! Quelle foule! Quelle soirée! Tout est dit.\n"
    assert set(levels(found(glued, "space-missing"))) == {"info"}
    assert levels(found(glued.replace("foule!", "foule\u00a0!"), "space-missing")) == ["warning", "warning"]


# --- addresses ------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["permalink: /2024/budget-ecole/", "url: /budget", "slug: budget", "aliases: [/vote/]"])
def test_an_address_in_the_header_is_not_told_missing(key, found):
    assert found(f"---\ntitle: Le budget\n{key}\n---\n\n{LONG}\n", "slug-missing") == ()


@pytest.mark.parametrize(
    "path", ["_posts/2024-05-03-budget-ecole.md", "blog/budget-ecole.fr.md", "vote-du-budget/index.md"]
)
def test_an_address_that_the_file_name_gives_is_not_told_missing(path, found):
    assert found(f"---\ntitle: Le budget\n---\n\n{LONG}\n", "slug-missing", path=path) == ()


@pytest.mark.parametrize("path", ["article.md", "004.md", "-"])
def test_a_file_name_that_tells_nothing_gives_none(path, found):
    assert found(f"---\ntitle: Le budget\n---\n\n{LONG}\n", "slug-missing", path=path)


# --- words ----------------------------------------------------------------------------------------

EXPLAINED = (
    "L’Organisation départementale des maisons (ODM) a voté. L’ODM attend.",
    "L’ODM, l’Organisation départementale des maisons, a voté.",
    "L’Organisation départementale des maisons a voté. L’ODM attend.",
    "La DIRNUM (direction du numérique) a voté.",
    "L’office du tourisme, dit ODT, a voté. ODT attend.",
)


@pytest.mark.parametrize("text", EXPLAINED)
def test_an_acronym_spelled_out_in_any_order_is_explained(text, found):
    assert found(f"{text}\n", "acronym-unexplained") == ()


@pytest.mark.parametrize("name", ["title", "description"])
def test_an_acronym_spelled_out_in_the_header_is_explained(name, found):
    head = f"---\n{name}: L’Organisation départementale des maisons vote\n---\n\n"
    assert found(f"{head}L’ODM a voté.\n", "acronym-unexplained") == ()


def test_an_acronym_that_nothing_explains_is_told_once(found):
    (finding,) = found("L’ODM a voté. Le maire de l’ODM attend l’ODM.\n", "acronym-unexplained")
    assert "« ODM »" in finding.message.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "text",
    [
        "Elle permettrait d’extraire des données de la base de données d’un site.",
        "Le lanceur a décollé du site de lancement du pas de tir.",
        "Il demande d’éviter de provoquer du dommage.",
        "C’est la fin de la garde à vue du maire de Paris.",
    ],
)
def test_des_a_verb_a_name_and_a_compound_make_no_chain_of_de(text, found):
    assert found(f"{text}\n", "de-chain") == ()
    assert found("Le sentiment de sécurité du reste de la population a changé.\n", "de-chain")


@pytest.mark.parametrize("before", ["moins de ", "plus de ", "dont ", "chaque "])
def test_a_bound_or_a_part_is_no_second_number(before, found):
    assert found(f"La ville a cent mille habitants.\n\nElle avait {before}50 habitants.\n", "number-inconsistent") == ()


def test_an_anaphora_and_a_run_over_a_heading_are_let_through(found):
    assert found("Parce qu’il tient. Parce qu’il a cédé. Parce qu’il part.\n", "sentences-open-alike") == ()
    parted = "Il part.\n\nIl revient.\n\n## Le vote\n\nIl vote.\n"
    assert found(parted, "sentences-open-alike") == ()
    assert found(parted.replace("## Le vote\n\n", ""), "sentences-open-alike")
