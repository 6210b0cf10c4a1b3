"""What the article answers in its own way, keeps secret or leaves in doubt is not asked."""

import pytest

from tests.analysis.asking import questions


@pytest.mark.parametrize(
    ("text", "open_", "question", "closed"),
    [
        (
            "La halle de Figeac ferme lundi. Le chantier {} à une entreprise du Lot.",
            "est confié",
            "« confié à une entreprise du Lot » : laquelle ?",
            "sera confié",  # to whom is still to be chosen
        ),
        (
            "Un cycliste a été tué lundi à Figeac. Un appel à témoins {} diffusé.",
            "a été",
            "Quel numéro appeler pour l’appel à témoins ?",
            "pourrait être",
        ),
        (
            "La mairie de Figeac recrute lundi. Les secrétaires {} cinq communes.",
            "servent",
            "« cinq communes » : lesquelles ?",
            "servent deux, trois, voire",  # a number as an example is of none in particular
        ),
        (
            "L’usine de Figeac a été vendue lundi. Elle est reprise par un groupe chinois. {}",
            "Il pleut.",
            "« reprise par un groupe chinois » : lequel ?",
            "L’offre du chinois Wanhua était la seule.",
        ),
    ],
)
def test_what_is_not_yet_or_told_elsewhere_is_not_asked(annotated, text, open_, question, closed):
    assert questions(annotated, text.format(open_)) == [question]
    assert questions(annotated, text.format(closed)) == []


@pytest.mark.parametrize("told", ["Personne ne la confirme", "La rumeur enfle"])
def test_a_rumour_is_not_asked_after(annotated, told):
    text = "L’usine de Figeac ferme lundi. {}, mais une reprise par un industriel de Lyon se dessine."
    assert questions(annotated, text.format("Il pleut")) == ["« reprise par un industriel de Lyon » : lequel ?"]
    assert questions(annotated, text.format(told)) == []


@pytest.mark.parametrize(
    "told", ["Elle tait le nom du groupe.", "Son identité n’a pas filtré.", "Le groupe reste secret."]
)
def test_what_the_article_says_to_be_kept_secret_is_not_asked(annotated, told):
    text = "Le couvent de Figeac a été vendu lundi. Il est passé à un groupe hôtelier pour un million d’euros. "
    assert questions(annotated, text) == ["De quel groupe hôtelier s’agit-il ?"]
    assert questions(annotated, text + told) == []


def test_one_of_several_is_not_asked_after_as_the_only_one(annotated):
    text = "La cantine de Figeac a fermé lundi. « Il faut des travaux », a expliqué {}."
    assert questions(annotated, text.format("le maire")) == ["Comment s’appelle le maire ?"]
    others = questions(annotated, text.format("le maire d’un bourg voisin"))
    assert "Comment s’appelle le maire ?" not in others


def test_a_petition_just_launched_has_no_signatures_yet(annotated):
    text = "La piscine de Figeac ferme lundi. {} « Assez », lance le maire, Paul Roy."
    assert questions(annotated, text.format("Une pétition circule.")) != []
    assert questions(annotated, text.format("Les parents ont lancé une pétition.")) == []


@pytest.mark.parametrize(
    "other", ["Le ministre chinois Wang Yi est venu.", "La ville chinoise de Wuhan s’en félicite."]
)
def test_another_of_that_country_is_not_the_firm(annotated, other):
    text = f"L’usine de Figeac a été vendue lundi. Elle est reprise par un groupe chinois. {other}"
    assert questions(annotated, text) == ["« reprise par un groupe chinois » : lequel ?"]


@pytest.mark.parametrize(
    ("told", "asks"),
    [
        ("Un appel à témoins a été lancé auprès de toute personne qui pourrait aider.", True),
        ("Le chantier est confié à une entreprise du Lot, et la circulation sera coupée.", True),
        ("Souvent réunies, cinq communes se plaignent.", True),
        ("Un appel à témoins pourrait suivre.", False),
    ],
)
def test_what_makes_a_question_idle_stands_beside_its_thing(annotated, told, asks):
    assert bool(questions(annotated, f"Un cycliste a été tué lundi à Figeac. {told}")) is asks
