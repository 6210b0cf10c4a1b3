"""What stands before a clause of a real sentence, or after its cut, and bounds it."""

from __future__ import annotations

import pytest

from seo_fr.headings.grammar.opening import (
    first_word,
    links,
    loses_place,
    may_drop_opening,
    opens_in_domain,
    opens_on_limit,
)
from seo_fr.headings.grammar.subject import subject_of, subjects

LIMITS = [
    # A condition, a source, a frequency, a time that bounds.
    ("Si la pluie cesse, la course partira de Nantes à midi.", "Si"),
    ("Selon l’OMS, la grippe recule dans toute l’Europe.", "Selon"),
    ("Habituellement, les prix augmentent au début de l’année.", "Habituellement"),
    ("D’un point de vue technique, le problème de la digue est réglé.", "D’un"),
    ("À défaut, c’est le régime communiste qui s’effondrera.", "À défaut"),
    # Anywhere it is read from.
    ("Mais sans JavaScript, le site reste lisible.", "sans"),
]
NO_LIMITS = [
    # What is to be done for something bounds nothing.
    ("Pour créer un compte, il faut choisir un nom de domaine.", "Pour"),
    ("Afin d’évaluer le site, la mairie a mené un audit.", "Afin"),
    # A word that only begins alike: *sitôt*, *dans*, *la*.
    ("Sitôt la course finie, la ville a fêté les coureurs.", "Sitôt"),
    ("Dans la pratique, l’inscription peut être très rapide.", "Dans"),
    ("La police a ouvert une enquête.", "La"),
]


@pytest.mark.parametrize(("sentence", "word"), LIMITS)
def test_a_condition_or_a_source_at_the_head_bounds_the_sentence(read, sentence, word):
    seen = read(sentence)
    assert opens_on_limit(seen.tree, seen.at(word))


@pytest.mark.parametrize(("sentence", "word"), NO_LIMITS)
def test_a_purpose_or_a_plain_opening_bounds_nothing(read, sentence, word):
    seen = read(sentence)
    assert not opens_on_limit(seen.tree, seen.at(word))


DOMAINS = [
    ("Dans le secteur aérien, l’information est très variable et peu visible.", "Dans"),
    ("Chez les patients âgés, la dose est réduite.", "Chez"),
    ("Concernant les communes, le code change rarement.", "Concernant"),
]
NO_DOMAINS = [
    ("Pour créer un compte, il faut choisir un nom de domaine.", "Pour"),
    ("Depuis l’été, les prix augmentent au marché de la ville.", "Depuis"),
    ("La police a ouvert une enquête.", "La"),
]


@pytest.mark.parametrize(("sentence", "word"), DOMAINS)
def test_a_sentence_that_says_where_it_holds_opens_in_a_domain(read, sentence, word):
    seen = read(sentence)
    assert opens_in_domain(seen.tree, seen.at(word))


@pytest.mark.parametrize(("sentence", "word"), NO_DOMAINS)
def test_a_time_or_a_purpose_is_no_domain(read, sentence, word):
    seen = read(sentence)
    assert not opens_in_domain(seen.tree, seen.at(word))


def _clause(seen, verb):
    """The subject, as it is told in full, of a verb of the sentence, and the verb."""
    predicate = seen.token(verb)
    return subjects(seen.tree, subject_of(predicate), predicate)[0], predicate


# (sentence, its predicate)
OPENING_MAY_GO = [
    # No opening, or only a mark and a date.
    ("La réunion aura lieu demain.", "aura"),
    ("Jeudi, la police a ouvert une enquête.", "ouvert"),
    # A time, a place of something that is named.
    ("Depuis l’été, les prix augmentent au marché de la ville.", "augmentent"),
    ("Dans le Massachusetts, le sénateur Scott Brown perd son siège.", "perd"),
    # A noun that opens a circumstance.
    ("Face à la crise, le gouvernement réduit les dépenses.", "réduit"),
    # A second verb has only its conjunction before it.
    ("Selon leur contrat, les producteurs produisent la donnée et documentent les champs.", "documentent"),
]
OPENING_BINDS = [
    # A bare noun phrase before the "subject" is the real one.
    (
        "Vous pensez que le programme est fait pour vous ?",
        "fait",
    ),
    ("Des librairies dans les langages R ou Python permettent d’implémenter ces métriques.", "permettent"),
    # What follows is only an example or a precision.
    ("Stoltenberg a déclaré que lui et Zelenskyy avaient discuté du programme.", "discuté"),
    # Where or for whom it holds: a common subject generalises, a definition does so under any name.
    ("Dans la pratique, l’inscription prend deux jours.", "prend"),
    ("Pour la plupart des projets, deux actions semblent indispensables.", "semblent"),
    ("Dans le secteur aérien, Air France est un exemple.", "exemple"),
    # A condition, a source, a purpose.
    ("Si la pluie cesse, la course partira de Nantes à midi.", "partira"),
    ("Contrairement à tous les discours, appuie-t-il, le français est classé 3è langue d’affaires.", "classé"),
    ("Lorsque la loi change, la mairie prévient les habitants.", "prévient"),
    # The same words later in the opening.
    ("Car même si les navigateurs ont leur part de responsabilité, nous en avons une aussi.", "ont"),
    ("Mon équipe, car sans la suppression, le projet devenait bancal.", "devenait"),
]


@pytest.mark.parametrize(("sentence", "verb"), OPENING_MAY_GO)
def test_an_opening_that_bounds_nothing_may_go(read, sentence, verb):
    seen = read(sentence)
    assert may_drop_opening(seen.tree, *_clause(seen, verb))


@pytest.mark.parametrize(("sentence", "verb"), OPENING_BINDS)
def test_an_opening_that_limits_the_claim_stays(read, sentence, verb):
    seen = read(sentence)
    assert not may_drop_opening(seen.tree, *_clause(seen, verb))


# (sentence, verb, last words that are kept)
PLACE_LOST = [
    ("Les prix augmentent de 3 % en Allemagne.", "augmentent", "de 3 %"),
    ("Un groupe considérable s’est indigné ici à Québec.", "indigné", "ici"),
    ("Trente-trois sièges étaient à pourvoir au Sénat.", "pourvoir", "pourvoir"),
    # An article between the preposition and the name.
    ("Les pluies durent deux jours dans la Manche.", "durent", "deux jours"),
]
PLACE_KEPT = [
    # It is kept, or there is none.
    ("Les prix augmentent de 3 % en Allemagne.", "augmentent", "en Allemagne"),
    ("La police a ouvert une enquête.", "ouvert", "ouvert"),
    # A named subject is placed already.
    ("Netscape propose un langage en France.", "propose", "un langage"),
    ("Scott Brown perd son siège en Floride.", "perd", "son siège"),
    # After a comma the place only adds.
    ("Les prix augmentent, notamment en Allemagne.", "augmentent", "augmentent"),
    # A person is no place.
    ("Les élus remettent les clés à Pauline Marois.", "remettent", "les clés"),
    # A preposition that does not place.
    ("Les élus discutent du programme avec Bruxelles.", "discutent", "du programme"),
]


@pytest.mark.parametrize(("sentence", "verb", "last"), PLACE_LOST)
def test_what_holds_in_a_named_place_loses_it(read, sentence, verb, last):
    seen = read(sentence)
    subject, _ = _clause(seen, verb)
    assert loses_place(seen.tree, subject, seen.after(last), seen.tree.end)


@pytest.mark.parametrize(("sentence", "verb", "last"), PLACE_KEPT)
def test_no_place_is_lost_where_none_is_needed(read, sentence, verb, last):
    seen = read(sentence)
    subject, _ = _clause(seen, verb)
    assert not loses_place(seen.tree, subject, seen.after(last), seen.tree.end)


def test_a_place_beyond_the_end_of_the_clause_is_not_lost(read):
    seen = read("Les prix augmentent et les ventes reculent en Allemagne.")
    subject, _ = _clause(seen, "augmentent")
    end = seen.after("augmentent")
    assert not loses_place(seen.tree, subject, end, seen.at("et"))
    assert loses_place(seen.tree, subject, end, seen.tree.end)


OPENS_ON = [
    # Its own first word, where nothing links it to the sentence before.
    ("La police a ouvert une enquête.", "La police"),
    # A dash or a straight mark, a conjunction.
    ("- Une semaine après les élections, les résultats ne sont pas connus.", "Une semaine"),
    ("Mais ce droit est remis en cause par la mairie.", "ce droit"),
    # A phrase that links, and its comma; a conjunction before it.
    ("Par ailleurs, cette démarche en ligne n’est pas accessible.", "cette démarche"),
    ("Et pourtant, c’est dans cet esprit que les mentors ont imaginé 13 défis.", "c’est"),
    # A linking adverb only with its comma.
    ("Cependant, cela implique une façon particulière de travailler.", "cela"),
    ("Actuellement, deux standards principaux existent pour ces modules.", "deux standards"),
    ("Ainsi s’achève la saison du club.", "Ainsi"),
    # What opens a quotation is not skipped: what follows is said by somebody.
    ("« Nous ne céderons jamais sur les retraites », a déclaré le syndicat.", "« Nous"),
    # Circumstances are words of the sentence.
    ("Dans la pratique, l’inscription peut être très rapide.", "Dans"),
]


@pytest.mark.parametrize(("sentence", "word"), OPENS_ON)
def test_a_sentence_opens_after_what_links_it_to_the_one_before(read, sentence, word):
    seen = read(sentence)
    assert first_word(seen.tree) == seen.at(word)


LINKS = [
    ("La discussion a ensuite porté sur le choix de la licence.", "ensuite"),
    ("Chaque équipe doit donc trouver son propre équilibre.", "donc"),
    ("Pauline Marois a pour sa part indiqué que la gratuité était un objectif difficile.", "sa part"),
]
DOES_NOT_LINK = [
    ("Les fortes précipitations pourraient encore durer deux jours.", "encore"),
    # An adverb of time of the sentence’s own, a noun of the same kind of phrase.
    ("La commune a pris sa part dans le projet.", "part"),
    # The adverb has words of its own: *ainsi que*.
    ("On compte de nombreux blessés ainsi que d’importants dégâts matériels.", "ainsi"),
    ("La police a ouvert une enquête.", "police"),
]


@pytest.mark.parametrize(("sentence", "word"), LINKS)
def test_an_adverb_or_a_phrase_that_refers_back_only_links(read, sentence, word):
    seen = read(sentence)
    assert links(seen.tree, seen.at(word))


@pytest.mark.parametrize(("sentence", "word"), DOES_NOT_LINK)
def test_other_words_say_something_of_their_own(read, sentence, word):
    seen = read(sentence)
    assert not links(seen.tree, seen.at(word))
