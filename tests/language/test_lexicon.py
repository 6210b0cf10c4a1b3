"""The conjugation table, genders, spelling, and the seams between words."""

import gzip

import pytest

from seo_fr.language import lexicon
from seo_fr.language.elision import contract, elides, is_elided, without_elision
from seo_fr.language.lexicon import Finite
from seo_fr.resources import data_dir, rules, words


@pytest.mark.parametrize(
    ("lemma", "singular", "plural"),
    [
        ("promettre", "promet", "promettent"),
        ("être", "est", "sont"),
        ("avoir", "a", "ont"),
        ("aller", "va", "vont"),
        ("appeler", "appelle", "appellent"),
        ("payer", "paie", "paient"),
        ("asseoir", "assied", "asseyent"),
        ("connaître", "connaît", "connaissent"),
        ("vaincre", "vainc", "vainquent"),
    ],
)
def test_present(lemma, singular, plural):
    assert (lexicon.present(lemma, False), lexicon.present(lemma, True)) == (singular, plural)


def test_an_unknown_verb_has_no_forms():
    assert lexicon.present("zelenskyser", False) is None
    assert lexicon.finite("zelenskyse") == ()


def test_participles_in_all_genders_and_numbers():
    assert all(lexicon.participle_lemmas(form) == {"promettre"} for form in ("promis", "promise", "promises"))
    assert lexicon.participle_lemmas("maison") == frozenset()


def test_finite_tells_tense_person_and_number():
    assert lexicon.finite("promettait") == (Finite("promettre", "imperfect", 3, False),)
    assert {r.tense for r in lexicon.finite("finit")} == {"past", "present"}
    assert lexicon.finite("constituerait") == (Finite("constituer", "conditional", 3, False),)
    assert lexicon.finite("Assureront") == (Finite("assurer", "future", 3, True),)


def test_infinitives():
    assert lexicon.is_infinitive("vaincre")
    assert not lexicon.is_infinitive("vaincu")


@pytest.mark.parametrize(
    ("noun", "gender"),
    [("fermeture", "f"), ("ministre", "m"), ("livre", None), ("œuvre", "f"), ("élections", "f"), ("xyzt", None)],
)
def test_gender(noun, gender):
    assert lexicon.noun_gender(noun) == gender


def test_plural_nouns():
    assert lexicon.is_plural_noun("élections")
    assert lexicon.is_plural_noun("travaux")
    assert not lexicon.is_plural_noun("mois")
    assert not lexicon.is_plural_noun("maison")


@pytest.mark.parametrize(
    "form", ["Ministre", "l’Ukraine", "Paris", "a-t-il", "porte-parole", "cœur", "aujourd’hui", "12", "podcast"]
)
def test_known_words(form):
    assert lexicon.known(form)


@pytest.mark.parametrize("form", ["déclaree", "paris-xyzt", "ministtre", "Zelesnkyy"])
def test_misspelled_words(form):
    assert not lexicon.known(form)


def test_every_nominalisation_is_a_verb_and_a_noun():
    entries = rules("nominalisations")["nouns"]
    assert len(entries) >= 250
    assert [v for v in entries if not lexicon.is_infinitive(v)] == []
    assert [n for entry in entries.values() for n in entry.split() if not lexicon.known(n)] == []
    assert words("nominalisations", "subject") <= set(entries)
    assert lexicon.nominalisation("fermer") == ("fermeture",)
    assert lexicon.nominalisation("dire") == ()


def test_etre_verbs_are_verbs():
    assert lexicon.takes_etre("aller")
    assert not lexicon.takes_etre("manger")
    assert [v for v in words("passive", "etre_verbs") if not lexicon.is_infinitive(v)] == []


def test_the_data_carry_no_time_stamp_and_their_licence():
    folder = data_dir() / "lexicon"
    for path in folder.glob("*.gz"):
        assert path.read_bytes()[4:8] == b"\0\0\0\0"
        assert gzip.decompress(path.read_bytes())
    assert "Lesser General Public License" in (folder / "LICENSE.lefff").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "word", ["Ukraine", "OTAN", "héroïne", "hôpital", "homme", "Yonne", "Île", "œuvre", "été", "HEC"]
)
def test_elision_before(word):
    assert elides(word)


@pytest.mark.parametrize(
    "word",
    ["héros", "Hollande", "Hongrie", "hausse", "hautes", "Hamas", "Hezbollah", "HCR", "onze", "oui", "yacht"],
)
def test_no_elision_before(word):
    assert not elides(word)


@pytest.mark.parametrize("word", ["Yémen", "ululer", "heurtait", "hors-jeu", "Haute-Savoie", "8", "maison", ""])
def test_no_elision_either_before(word):
    assert not elides(word)


def test_of_a_phrase_the_first_word_is_judged():
    assert elides("adjoint au maire")
    assert not elides("hangar agricole")
    assert not elides("« hangar agricole »")


def test_the_list_of_aspirated_words_is_long_enough_and_all_in_h():
    listed = words("elision", "aspirated")
    assert len(listed) >= 200
    assert [w for w in listed if not w.startswith("h")] == []


def test_le_and_les_melt_into_de_and_a():
    assert [contract(p, a) for p in ("de", "à") for a in ("le", "les")] == ["du", "des", "au", "aux"]


def test_other_prepositions_and_articles_stay_two_words():
    assert {contract("de", "la"), contract("à", "l'"), contract("d'", "le"), contract("sur", "le")} == {None}


def test_an_elided_word_is_no_part_of_the_next_one():
    assert [without_elision(w) for w in ("l’eau", "Qu'elle", "jusqu'ici", "presqu'île", "eau")] == [
        "eau",
        "elle",
        "ici",
        "presqu'île",
        "eau",
    ]
    assert is_elided("D’")
    assert not is_elided("d'eau")
