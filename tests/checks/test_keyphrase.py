"""A keyphrase is found under every form French gives it: what Yoast misses, one line a case."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import seo_fr
from seo_fr.checks.keyphrase import _initials, content_words, count, keys_of, present
from seo_fr.model import Options
from tests.checks.texts import SENTENCE

FOUND = [
    # inflections: Yoast has no French stemmer outside its paid package
    ("élection", "Les élections municipales"),
    ("élections", "Une élection municipale"),
    ("journal", "Les journaux"),
    ("journaux", "Un journal"),
    ("travail", "Les travaux"),
    ("œil", "Sous les yeux du public"),
    ("aide militaire", "Des aides militaires"),
    # accents either way
    ("Etats-Unis", "Aux États-Unis"),
    ("États-Unis", "Aux Etats-Unis"),
    ("societe", "La société"),
    ("économie", "Les economies"),
    ("Erdogan", "Le président Erdoğan"),
    ("Malmø", "Le port de Malmo"),
    # elision, articles, du/des/de l’
    ("adhésion de l’Ukraine", "L’adhésion d’Ukraine"),
    ("adhésion d’Ukraine", "L’adhésion de l’Ukraine"),
    ("président du conseil", "Le président des conseils"),
    ("guerre en Ukraine", "La guerre d'Ukraine"),
    # apostrophes: curly, straight, U+02BC
    ("lʼOTAN", "L'OTAN"),
    ("l'OTAN", "Lʼ OTAN".replace(" ", "")),
    ("aujourd’hui", "Aujourd'hui"),
    # ligatures and hyphens
    ("œufs", "Un oeuf"),
    ("oeuf", "Des œufs"),
    ("arc-en-ciel", "Un arc en ciel"),
    ("porte parole", "Le porte-parole"),
    # homographs that Yoast loses as stop words or as verbs
    ("or", "Le prix de l’or"),
    ("or", "Médaille d’or"),
    ("or noir", "Or noir : la ruée"),
    ("son", "Le son du canon"),
    ("son et lumière", "Un son et lumière"),
    ("avions de guerre", "Des avions de guerre"),
    ("avion", "Les avions volent"),
    ("nuit", "La nuit tombe"),
    ("nuit", "Nuit blanche à Paris"),
    # any order
    ("Macron Zelensky", "Zelensky reçu par M. Macron"),
]
NOT_FOUND = [
    ("or", "Or, le maire a parlé"),
    ("or", "Or le maire a parlé"),
    ("son", "Son histoire"),
    ("son", "Il a pris son train"),
    ("avion", "Nous avions faim"),
    ("avion", "Nous n’avions rien vu"),
    ("avions de guerre", "Il avait parlé de la guerre"),
    ("nuit", "Ce bruit qui nuit au sommeil"),
    ("aide militaire", "Une aide civile"),
    ("OTAN", "Le notant"),
]


@pytest.mark.parametrize(("keyphrase", "text"), FOUND)
def test_every_form_is_found(keyphrase, text):
    assert present(keyphrase, text) == 1


@pytest.mark.parametrize(("keyphrase", "text"), NOT_FOUND)
def test_another_word_is_not(keyphrase, text):
    assert present(keyphrase, text) < 1


@pytest.mark.parametrize(
    ("keyphrase", "slug"),
    [
        ("l’adhésion de l’Ukraine", "adhesion-ukraine"),
        ("l’adhésion de l’Ukraine", "l-adhesion-de-l-ukraine"),
        ("adhésion de l’Ukraine", "ladhesion-de-lukraine"),
        ("œuvre d’art", "oeuvres-dart"),
        ("or", "prix-or-2024"),
        ("son", "son-lumiere"),
        ("Etats-Unis", "etats-unis"),
    ],
)
def test_every_form_is_found_in_a_slug(keyphrase, slug):
    assert present(keyphrase, slug, slug=True) == 1


def test_it_is_counted_by_sentence():
    sentences = ["Des avions de guerre.", "Nous avions la guerre.", "L’avion de guerre et les avions de la guerre."]
    assert count("avions de guerre", sentences) == (1, 0, 2)


@given(st.text(alphabet="aàeéèœlLd'’ʼ- .,son", max_size=40))
def test_words_stand_where_they_are_said_to(text):
    for word in content_words(text):
        assert 0 <= word.start < word.end <= len(text)
        assert text[word.start : word.end].strip()
        assert word.keys


@given(st.text(alphabet="aàeéèêiïîouùyYœæçhHlnstxzIUË", min_size=1, max_size=8))
@example("yeux")
@example("ïambe")
@example("œufs")
def test_a_word_is_only_compared_with_words_that_begin_like_its_keys(word):
    # Words that begin otherwise are not even stemmed.
    assert all(key[0] in _initials(word) for key in keys_of(word))


def test_irregular_forms_are_counted_under_either_initial():
    assert count("yeux", ["Un œil, deux yeux.", "Des voitures."]) == (2, 0)


@given(st.text(alphabet="abcdeéls' ", min_size=1, max_size=20))
def test_a_text_holds_itself(text):
    assert present(text, text) == 1


def test_a_heading_and_a_text_and_a_slug_agree(found):
    text = (
        "---\nslug: etats-unis-elections\ndescription: Aux Etats-Unis, l’élection approche.\n---\n\n"
        "# Les Etats-Unis avant l’élection\n\nAux États-Unis, les élections approchent.\n"
    )
    rules = ",".join(f"keyphrase-not-in-{place}" for place in ("title", "lead", "description", "slug"))
    assert not found(text, rules, options=Options(keyphrase="élections aux États-Unis"))
    assert len(found(text, rules, options=Options(keyphrase="climat"))) == 4


def test_of_a_deduced_keyphrase_a_part_is_enough_and_a_lack_is_a_remark(found):
    text = "# Aide militaire : ce que promet l’OTAN\n\nLe secrétaire général a parlé jeudi.\n"
    assert not found(text, "keyphrase-not-in-title", focus="aide militaire à l’Ukraine")
    (finding,) = found(text, "keyphrase-not-in-title", focus="fusée Ariane 6")
    assert finding.level == "info"


def test_the_headings_of_added_blocks_are_not_asked_for_the_keyphrase(found):
    text = "# La fusée Ariane 6\n\nElle vole.\n\n## Le vol d’Ariane 6\n\nIl dure.\n\n## Le satellite\n\nIl est placé.\n"
    blocks = "\n## Qui est qui\n\nUn nom.\n\n## Repères\n\nUne fiche.\n"
    given = Options(keyphrase="fusée Ariane 6")
    assert found(text + blocks, "heading-keyphrase-share", options=given) == ()
    more = "\n## La suite\n\nUn vol.\n\n## Le retour\n\nUn autre.\n"
    assert [f.rule for f in found(text + more, "heading-keyphrase-share", options=given)] == ["heading-keyphrase-share"]
    # Of a deduced one the author cannot have wished to say more.
    assert found(text + more, "heading-keyphrase-share", focus="fusée Ariane 6") == ()


KEYPHRASE_RULES = (
    "keyphrase-not-in-title,keyphrase-not-in-lead,keyphrase-not-in-description,keyphrase-not-in-slug,"
    "keyphrase-density,keyphrase-gathered,heading-keyphrase-share"
)
BARE = (
    "---\ntitle: Le budget voté\ndescription: Un vote.\nslug: budget\n---\n\nLe maire a parlé.\n\n"
    "## Le vote\n\nIl est passé.\n\n## La suite\n\nUn an.\n\n## Le retour\n\nUn autre.\n"
)


def test_of_a_deduced_keyphrase_that_is_not_sure_no_rule_speaks(found):
    assert found(BARE, KEYPHRASE_RULES, focus="fusée Ariane 6", sure=False) == ()
    assert found(BARE, KEYPHRASE_RULES, focus="fusée Ariane 6", sure=True)


def test_of_a_given_keyphrase_the_rules_speak_whatever_was_deduced(found):
    told = {f.rule: f.level for f in found(BARE, KEYPHRASE_RULES, options=Options(keyphrase="fusée"), sure=False)}
    assert told["keyphrase-not-in-title"] == "warning"
    assert {"keyphrase-not-in-lead", "keyphrase-not-in-description", "keyphrase-not-in-slug"} <= set(told)
    assert "heading-keyphrase-share" in told


def test_the_keyphrase_of_the_header_is_the_author_s_and_no_guess(found):
    text = BARE.replace("title:", "focus_keyword: fusée Ariane 6\ntitle:")
    told = {f.rule: (f.level, f.message) for f in found(text, KEYPHRASE_RULES, focus="maire", sure=False)}
    assert told["keyphrase-not-in-title"][0] == "warning"
    assert "fusée Ariane 6" in told["keyphrase-not-in-title"][1]


def test_a_deduced_keyphrase_is_looked_for_beyond_a_first_line_that_only_links(found):
    text = "# Dnsmasq reçoit le prix BlueHats\n\nLire l’annonce.\n\nLe prix BlueHats va à dnsmasq.\n"
    assert found(text, "keyphrase-not-in-lead", focus="prix BlueHats") == ()
    assert found(text, "keyphrase-not-in-lead", options=Options(keyphrase="prix BlueHats"))


@pytest.mark.parametrize(
    "above",
    [
        "Par Jean Dupont",
        "<!-- seo-fr-bloc: key-points drawn=2\n-->\n\n**L’essentiel**\n\n- Le vol.\n\n<!-- /seo-fr-bloc -->",
    ],
    ids=["byline", "added block"],
)
def test_the_first_paragraph_is_the_author_s(above):
    """Neither a byline nor a block that was added is asked for the keyphrase."""
    text = f"# Le vol\n\n{above}\n\n{{}}\n\nLe vol de la fusée Ariane 6 était attendu à Kourou.\n"

    def found(lead):
        return [f.rule for f in seo_fr.check(text.format(lead), path="a.md", keyphrase="fusée Ariane 6")]

    assert "keyphrase-not-in-lead" not in found("La fusée Ariane 6 a décollé jeudi.")
    assert "keyphrase-not-in-lead" in found("Le tir de jeudi a réussi au premier essai.")


def test_a_preposition_is_not_searched_for():
    assert present("lutte contre l’ambroisie", "Ambroisie : la lutte") == 1
    assert present("accord entre voisins", "accord-voisins", slug=True) == 1


def test_a_guess_is_not_told_gathered(found):
    text = f"{'La fusée Ariane 6 a décollé. ' * 3}{SENTENCE * 50}"
    assert found(text, "keyphrase-gathered", focus="fusée Ariane 6") == ()
    assert found(text, "keyphrase-gathered", options=Options(keyphrase="fusée Ariane 6"))
