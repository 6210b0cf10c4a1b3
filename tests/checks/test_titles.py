"""The title: where it may stand, what is shown of it, how wide it is, and the headings of its level."""

import pytest

from tests.checks.texts import LEAD, LONG, PARAGRAPH, VOTED, levels

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


def titled(title):
    return f'---\ntitle: "{title}"\n---\n\n{VOTED}'


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Le vote de la <strong>commune</strong>", "Le vote de la commune"),
        ("Le vote de <em lang='en'>la <b>commune</b></em>", "Le vote de la commune"),
        ("Le vote<br/>de la commune", "Le vote de la commune"),
        ("Le <em>« vote »&nbsp;</em>!", "Le « vote »\u00a0!"),
        ("Utiliser <details> et <summary> en HTML", "Utiliser <details> et <summary> en HTML"),
        ("Que dit la balise <strong> ?", "Que dit la balise <strong> ?"),
        ("Si a < b et c > d, alors", "Si a < b et c > d, alors"),
    ],
)
def test_the_tags_of_a_title_are_none_of_its_words(title, shown, facts):
    assert facts(titled(title)).article.title.text == shown


def test_a_title_is_as_long_as_it_is_shown(found):
    title = "Le conseil de la commune vote le budget de la nouvelle école"
    assert found(titled(title.replace("nouvelle", "<strong>nouvelle</strong>")), "title-too-long") == ()


@pytest.mark.parametrize(
    ("more", "expected"),
    [("", []), (" rurale", ["info"]), (" rurale et", ["info"]), (" rurale et du collège", ["warning"])],
)
def test_the_width_of_a_title_tells_how_much_is_lost(more, expected, found):
    title = f"Le conseil municipal réuni jeudi vote le budget de la nouvelle école{more}"
    assert levels(found(titled(title), "title-too-long")) == expected


def test_too_many_words_that_all_show_are_a_remark(found):
    assert levels(found(titled("Il y a eu un an et un an de ça il en a eu un"), "title-too-long")) == ["info"]


@pytest.mark.parametrize("reference", ["&nbsp;", "&#160;", "&#xA0;"])
def test_a_character_reference_in_a_header_is_the_one_sign_it_shows(reference, facts):
    article = facts(f'---\ntitle: "Le vote est-il fiable{reference}?"\n---\n\n{PARAGRAPH}').article
    assert article.title.text == "Le vote est-il fiable\u00a0?"


def test_an_ampersand_that_begins_no_reference_stays(facts):
    article = facts(f"---\ntitle: Dupont &amp Fils & Cie, R&D ; suite\n---\n\n{PARAGRAPH}").article
    assert article.title.text == "Dupont &amp Fils & Cie, R&D ; suite"


def test_several_h1_under_a_title_in_the_header_are_one_remark(found):
    parts = f"# Le budget\n\n{LONG}\n\n# Le vote\n\n{LONG}\n\n# La suite\n\n{LONG}\n"
    (remark,) = found(f"---\ntitle: Une page se tourne\n---\n\n{parts}", "multiple-h1")
    assert remark.level == "info"
    assert "3 titres de niveau 1" in remark.message
    assert levels(found(parts, "multiple-h1")) == ["error", "error"]


def test_a_level_skipped_under_the_title_is_told_as_that(found):
    (finding,) = found(f"### Le vote\n\n{PARAGRAPH}", "heading-level-jump")
    assert "de niveau 3 sous le titre\u00a0: passez-le au niveau 2" in finding.message
    (finding,) = found(f"## Le vote\n\n{PARAGRAPH}\n#### Le oui\n\n{PARAGRAPH}", "heading-level-jump")
    assert "de niveau 4 après un niveau 2" in finding.message
