"""Gaps: each asked where its sign is, in the article's words, and not where the article answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from seo_fr.analysis.gaps.find import open_questions
from seo_fr.analysis.gaps.gap import _gap, gaps
from seo_fr.analysis.gaps.naming import named_at
from seo_fr.analysis.gaps.told import pattern
from seo_fr.errors import ConfigError
from seo_fr.resources import read_yaml
from tests.analysis.asking import questions

EXAMPLES = read_yaml((Path(__file__).parent / "gaps.yml").read_text(encoding="utf-8"))


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


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"facet": "où", "where": "text", "sign": "x", "ask": "Où ?", "unles": "y"}, "unles"),
        ({"facet": "où", "where": "text", "sign": "x"}, "ask"),
        ({"facet": "quel", "where": "text", "sign": "x", "ask": "Où ?"}, "facet"),
        ({"facet": "où", "where": "text", "sign": "(x", "ask": "Où est {x} ?"}, "(x"),
        ({"facet": "où", "where": "text", "sign": "<inconnu>", "ask": "Où est {x} ?"}, "inconnu"),
        ({"facet": "où", "where": "text", "sign": "x", "ask": "Où est-ce ?"}, "ne nomme rien"),
        ({"facet": "où", "where": "text", "sign": "x", "ask": "Où est {lieu} ?"}, "{lieu}"),
        (
            {"facet": "où", "where": "text", "sign": "x", "ask": "{Quel|Quelle|Quels} {thing} ?"},
            "deux formes, ou quatre",
        ),
        ({"facet": "où", "where": "text", "sign": "(?P<x>x)", "ask": "Où est {x} ?", "to": ["mairi"]}, "mairi"),
        ({"facet": "où", "where": "text", "sign": "(?P<x>x)", "ask": "Où est {x} ?", "to": "mairie"}, "crochets"),
        ({"facet": "où", "where": "text", "sign": "(?P<x>x)", "ask": "Où est {x} ?", "to": [["mairie"]]}, "crochets"),
    ],
)
def test_a_wrong_entry_is_one_french_line_that_names_file_and_fault(entry, said):
    with pytest.raises(ConfigError) as error:
        _gap("essai", entry)
    assert "questions.yml" in str(error.value)
    assert said in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("share", "rest"),
    [
        ("pour moitié", "l’autre moitié"),
        ("aux deux tiers", "le tiers restant"),
        ("à 80 %", "les 20 % restants"),
    ],
)
def test_what_nobody_is_said_to_pay_is_named(annotated, share, rest):
    text = f"La halle de Figeac ouvre lundi. Elle a été financée {share} par l’Etat."
    assert questions(annotated, text) == [f"« financée {share} par l’Etat » : qui paie {rest} ?"]


def test_a_reminder_below_the_head_calls_for_nothing(annotated):
    head = ("La halle de Figeac ferme lundi.", "Le maire l’a dit.")
    assert questions(annotated, *head, "Une pétition circule.")
    assert not questions(annotated, *head, "En 2012, une pétition circulait déjà.")


@pytest.mark.parametrize(
    "told",
    [
        "Un incendie avait fait trois blessés lundi à Figeac.",
        "En 2012, un accident a fait trois blessés un lundi à Figeac.",
        "Le maire craint lundi qu’un accident ne fasse trois blessés.",
        "« Un accident a fait trois blessés », dit lundi le maire.",
    ],
)
def test_what_is_not_of_today_or_only_quoted_calls_for_nothing(annotated, told):
    assert not any("blessés" in q for q in questions(annotated, told))


def test_no_more_than_a_desk_would_ask_and_nothing_of_a_guide(annotated):
    full = [e["says"] for e in EXAMPLES.values()][:12]
    assert len(open_questions(annotated(*full))) <= 3
    assert open_questions(annotated("Un accident a fait trois blessés.")) == ()


def test_a_name_keeps_its_capital_after_whom_it_is_asked(annotated):
    text = "Duralex a annoncé lundi la suppression de 30 postes à Figeac, dit la direction."
    asked = [q.text.replace("\u00a0", " ") for q in open_questions(annotated(text))]
    assert any(q.startswith("À la direction : Duralex a-t-il touché des aides") for q in asked)


@pytest.mark.parametrize(
    "told",
    [
        "La justice a condamné lundi un agriculteur à deux ans de prison.",
        "Le CAC 40 a terminé lundi en hausse de 0,8 %.",
        "Un enfant s’est noyé lundi dans la piscine familiale.",
        "Une pharmacie a ouvert lundi à Limoges.",
        "Le salon de coiffure de Figeac ouvre lundi.",
        "Trois soldats ont été tués lundi dans une explosion à la frontière.",
    ],
)
def test_a_sign_of_another_trade_is_none(annotated, told):
    asked = questions(annotated, told)
    assert not any(
        w in q for q in asked for w in ("justice va", "par rapport", "surveillée", "l’origine", "sa place", "l’entrée")
    )


@pytest.mark.parametrize(
    ("thing", "named"),
    [
        ("l’association d’aide à domicile", "de l’association d’aide à domicile"),
        ("l’association d’aide aux victimes", "de l’association d’aide aux victimes"),
        ("l’association de défense des riverains", "de l’association de défense des riverains"),
        ("l’association", "de l’association"),
    ],
)
def test_a_name_is_whole(annotated, thing, named):
    text = f"Poursuivi pour avoir détourné 200 000 euros au préjudice de {thing}, un comptable a été condamné lundi."
    (paragraph,) = annotated(text).paragraphs
    assert named_at(paragraph, text.index("association")).of == named


def test_an_adjective_of_size_tells_not_which_one(annotated):
    (paragraph,) = annotated("Le maire a vu lundi d’importants dégâts, et de fortes intempéries à Figeac.").paragraphs
    assert named_at(paragraph, paragraph.view.text.index("dégâts")).definite == "les dégâts"


def test_an_article_is_chosen_for_the_word_that_it_stands_before(annotated):
    (paragraph,) = annotated("Un hangar agricole a brûlé lundi.").paragraphs
    assert named_at(paragraph, 3).definite == "le hangar agricole"


def test_of_one_sentence_a_thing_is_asked_after_once(annotated):
    text = "La cantine de Figeac a fermé lundi. « On verra », a regretté le maire d’une commune voisine, mardi."
    asked = [q.text.replace("\u00a0", " ") for q in open_questions(annotated(text))]
    assert asked == ["« maire d’une commune voisine » : qui est-ce, et de quelle commune s’agit-il ?"]


def test_a_firm_at_the_head_of_a_sentence_is_a_name(annotated):
    """Which gender it has nobody knows, so it is not asked: *Le volkswagen compte-t-il faire appel ?*"""
    text = "Le tribunal de Strasbourg a jugé mardi que le moteur trompait. Volkswagen a un mois pour faire appel."
    assert questions(annotated, text) == []
    assert questions(annotated, text.replace("Volkswagen", "Le constructeur")) != []


def test_the_place_of_a_dateline_is_nobody(annotated):
    text = "{}Un homme a été mis en examen lundi pour vol."
    assert questions(annotated, text.format("")) != []
    assert not any("CHARTRES" in q for q in questions(annotated, text.format("CHARTRES – ")))


def test_a_mayor_s_deputy_is_not_the_mayor(annotated):
    text = "Les bains de Figeac rouvrent lundi. « On a tenu les délais », se réjouit la maire{}."
    assert questions(annotated, text.format("")) != []
    assert questions(annotated, text.format(" adjointe au tourisme")) == []


def test_a_number_in_two_words_is_not_read_from_its_middle(annotated):
    text = "La crue a surpris Figeac lundi. {} commerces ont été inondés."
    assert any("commerces" in q for q in questions(annotated, text.format("Huit")))
    assert not any("commerces" in q for q in questions(annotated, text.format("Quarante-huit")))


def test_the_president_of_a_country_is_not_asked_for(annotated):
    text = "Le sommet s’est ouvert lundi à Cahors. « Il était temps », a rappelé le président {}."
    assert questions(annotated, text.format("du syndicat des eaux")) != []
    for adjective in ("ukrainien", "argentin", "tchèque"):
        assert questions(annotated, text.format(adjective)) == []


@pytest.mark.parametrize(
    ("named", "asked"),
    [
        ("La rue du Port ferme aussi.", True),
        ("Il faut une autorisation dans les quartiers du Soleil et de Beaubrun.", False),
        ("Le quartier du Soleil attend.", True),
        ("Le permis existe au Clos et au Soleil, trois quartiers anciens.", False),
        ("À Figeac, les quartiers se vident.", True),
    ],
)
def test_what_is_named_elsewhere_is_not_asked_for(annotated, named, asked):
    text = f"Le permis de louer a été étendu lundi. Il vaut dans trois quartiers de plus. Il aide.\n\n{named}"
    assert any("trois quartiers" in q for q in questions(annotated, text.replace(" de plus", ""))) is asked


def test_what_only_a_title_counts_is_not_asked_for(annotated):
    text = "# Un bus pour trois quartiers\n\nLe bus a été annoncé lundi. Il aide{}.\n"
    assert questions(annotated, text.format("")) == []
    assert any("trois quartiers" in q for q in questions(annotated, text.format(" trois quartiers")))


def test_the_question_agrees_with_its_noun(annotated):
    text = "Le pont de Figeac a fermé lundi. « On verra », dit Paul Garric, maire d’une commune du causse."
    assert questions(annotated, text) == ["« maire d’une commune du causse » : quelle commune ?"]


def test_a_noun_behind_a_preposition_is_not_the_accused(annotated):
    """The model takes *découverte* for the subject of the dispatch of the case."""
    text = (
        "DIJON - Quarante et un ans après la découverte du corps de l’enfant dans la Vologne, Jacqueline Jacob a été "
        "mise en examen vendredi pour association de malfaiteurs."
    )
    assert not any("découverte" in q for q in questions(annotated, text))
