"""The subject of a heading: whose verb it is, how it may be named, and its number."""

from __future__ import annotations

import pytest

from seo_fr.headings.grammar.subject import is_plural, subject_of, subjects

PROMISED = "Stoltenberg a déclaré sa confiance et a promis plus de soutien au pays."

OWN = [
    ("Le français est battu sur le marché de la publicité.", "battu", "français"),
    ("Les forts ont été détruits par la marine.", "détruits", "forts"),
    # Shared with the verb before, and with the one before that.
    (PROMISED, "promis", "Stoltenberg"),
    ("La région achète, rénove et loue des logements.", "loue", "région"),
    # Its own comes first.
    ("Le maire refuse la vente et le préfet confirme la décision.", "confirme", "préfet"),
    # A pronoun is a subject, if not one that can be said.
    ("Elle transporte 521 kg de matériel pour l’ISS.", "transporte", "Elle"),
]

NONE = [
    # Inverted: what follows the verb is not to the left of it.
    ("Ainsi parlait le ministre devant les députés.", "parlait"),
    # « il faut » does not borrow the subject of the verb before it.
    ("Le maire refuse la vente et il faut attendre le vote du conseil.", "faut"),
    # An infinitive does not borrow that of the verb above it.
    ("Le préfet peut fermer la ligne de bus.", "fermer"),
    ("Achetez un billet de train plusieurs semaines avant le départ.", "Achetez"),
]

NAMED = [
    # The whole noun phrase, complements included.
    ("Les ventes de voitures en France reculent de trois points.", "reculent", ["Les ventes de voitures en France"]),
    # A role and a name: both ways to say it.
    (
        "En Floride, le démocrate Bill Nelson a conservé son poste.",
        "conservé",
        ["le démocrate Bill Nelson", "Bill Nelson"],
    ),
    (
        "Le président du directoire de PSA, Philippe Varin, a précisé la position du groupe.",
        "précisé",
        ["Le président du directoire de PSA", "Philippe Varin"],
    ),
    # An aside between two commas goes, also one that runs to the verb.
    (
        "Victorin Lurel, ministre des outre-mer, se rendra aujourd’hui en Guyane.",
        "rendra",
        ["Victorin Lurel"],
    ),
    (
        "Todd Akin, un autre candidat qui a fait des remarques controversées, a perdu dans le Missouri.",
        "perdu",
        ["Todd Akin"],
    ),
    ("L’IVG (interruption volontaire de grossesse) reste un droit.", "reste", ["L' IVG"]),
    ("Le virus – une souche rare – recule dans le pays.", "recule", ["Le virus"]),
    # A pair of names stays a pair: neither acts alone.
    (
        "- Barack Obama et Mitt Romney concentraient vendredi leurs efforts dans l’Ohio, Etat-clé qui pourrait décider"
        " de l’élection présidentielle américaine.",
        "concentraient",
        ["Barack Obama et Mitt Romney"],
    ),
    # « Greg Belobo est montée »: a name in a complement does not act.
    ("La voix du chanteur Greg Belobo est montée dans le ciel.", "montée", ["La voix du chanteur Greg Belobo"]),
    # A date before the verb is no part of it, nor is an adverb before the article.
    (
        "Le ministre de la Santé vendredi dernier a présenté son plan.",
        "présenté",
        ["Le ministre de la Santé"],
    ),
    ("Désormais les communes paient la facture d’eau.", "paient", ["les communes"]),
    # A quotation closes with its mark.
    (
        "Le candidat de la « liste citoyenne » refuse le débat.",
        "refuse",
        ["Le candidat de la « liste citoyenne »"],
    ),
    # A subject shared by a later verb stands before the first.
    (PROMISED, "promis", ["Stoltenberg"]),
    # The negation belongs to the verb.
    ("La police n’était pas parvenue à arrêter les responsables.", "parvenue", ["La police"]),
]

NAMELESS = [
    # Pronouns.
    ("Elle transporte 521 kg de matériel pour l’ISS.", "transporte"),
    ("Ceux ayant une note inférieure à 8 sont recalés tandis que les autres obtiendront leur sésame.", "ayant"),
    # « Sur Twitter dénonce », « De l’avis de l’Américain est »: a complement, not who acts.
    ("Sur Twitter dénonce une campagne de désinformation.", "dénonce"),
    ("De l’avis de l’Américain Pete Selleck est une exigence à tous les postes.", "exigence"),
    # An adverb that the tagger takes for a name.
    ("Nativement s’occupe de la gestion des fichiers.", "occupe"),
    # What is said of all but some.
    ("Les forts, excepté en Sardaigne, ont été détruits par la marine.", "détruits"),
]

NUMBERS = [
    ("Le français est battu sur le marché de la publicité.", "français", False),
    ("Les avions de guerre arrivent dans le pays.", "avions", True),
    ("Google conteste la décision du tribunal.", "Google", False),
    ("La mise à jour et la création des liens seront ainsi facilitées.", "mise", True),
    ("Trois maires du canton signent un accord.", "maires", True),
    # A name has no number of its own.
    ("Trois Boeing décollent de Nice.", "Boeing", True),
    ("Un seul pays refuse la réforme.", "pays", False),
    ("Quelques pays refusent la réforme.", "pays", True),
    # The article tells what an invariable noun does not.
    ("Les prix augmentent au marché de la ville.", "prix", True),
    ("Le prix du pain augmente au marché de la ville.", "prix", False),
]


def word(tree, text):
    return next(t for t in tree if t.text == text)


@pytest.mark.parametrize(("sentence", "verb", "expected"), OWN)
def test_the_subject_a_verb_has_or_shares(tree_of, sentence, verb, expected):
    assert subject_of(word(tree_of(sentence)[-1], verb)).text == expected


@pytest.mark.parametrize(("sentence", "verb"), NONE)
def test_a_verb_without_a_subject_before_it(tree_of, sentence, verb):
    assert subject_of(word(tree_of(sentence)[-1], verb)) is None


@pytest.fixture
def ways(tree_of):
    """``ways(sentence, verb)``: the subjects of a verb, fullest first."""

    def find(sentence, verb):
        tree = tree_of(sentence)[-1]
        predicate = word(tree, verb)
        return tree, subjects(tree, subject_of(predicate), predicate)

    return find


@pytest.mark.parametrize(("sentence", "verb", "expected"), NAMED)
def test_the_ways_to_say_a_subject(ways, sentence, verb, expected):
    tree, found = ways(sentence, verb)
    assert [" ".join(tree.tokens[i].text for i in s.tokens) for s in found] == expected


@pytest.mark.parametrize(("sentence", "verb"), NAMELESS)
def test_a_subject_that_cannot_be_said(ways, sentence, verb):
    assert ways(sentence, verb)[1] == []


def test_a_bare_name_is_one_person_whatever_stands_before_it(ways):
    _, found = ways("Le président du directoire de PSA, Philippe Varin, a précisé la position du groupe.", "précisé")
    assert [(s.plural, s.person) for s in found] == [(False, False), (False, True)]


def test_an_aside_is_left_out_of_the_words_and_not_of_the_extent(ways):
    tree, (found,) = ways("Victorin Lurel, ministre des outre-mer, se rendra aujourd’hui en Guyane.", "rendra")
    assert tree.doc[found.first : found.last].text == "Victorin Lurel, ministre des outre-mer"


@pytest.mark.parametrize(("sentence", "noun", "expected"), NUMBERS)
def test_the_number_of_a_subject(tree_of, sentence, noun, expected):
    assert is_plural(word(tree_of(sentence)[-1], noun)) is expected
