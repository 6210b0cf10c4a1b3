"""Who *il* or *elle* is: the one answer that the sentence before allows, and all the cases where there are two."""

from __future__ import annotations

import pytest

from seo_fr.headings.grammar.pronoun import antecedent, resolved_subject

CLOSES = " a annoncé la fermeture du site."
ADVICE = " rendra son avis lundi."

KNOWN = [
    # A person: the only one named, and the subject.
    ("Paul Dupont dirige l’usine de Vierzon. Il" + CLOSES, "Il", "Paul Dupont"),
    ("Marie Durand dirige l’école de Vierzon. Elle" + CLOSES, "Elle", "Marie Durand"),
    ("Le sénateur Scott Brown n’a pas été réélu. Il a perdu face à Elizabeth Warren.", "Il", "Scott Brown"),
    ("Améziane, de son côté, a identifié des actions. Il a ensuite aidé l’équipe technique.", "Il", "Améziane"),
    ("Paul Dupont dirige l’usine de Vierzon. Depuis mardi, il a annoncé la fermeture du site.", "il", "Paul Dupont"),
    # A thing: the subject, where nothing else agrees with the pronoun.
    ("La commission examine le projet de budget. Elle" + ADVICE, "Elle", "La commission"),
    ("Les communes signent le contrat. Elles verseront une aide aux écoles.", "Elles", "Les communes"),
    ("Le pont relie deux quartiers. Il fermera en mars.", "Il", "Le pont"),
    # A date is no rival, however feminine.
    ("La commission examine la semaine dernière le projet. Elle" + ADVICE, "Elle", "La commission"),
]

UNKNOWN = [
    # Nothing before it.
    ("Il a annoncé la fermeture du site.", "Il"),
    # Two persons, or one and a plural.
    ("Paul Dupont a remplacé Jean Martin à la mairie. Il" + CLOSES, "Il"),
    ("Paul Dupont dirige l’usine de Vierzon. Ils ont annoncé la fermeture du site.", "Ils"),
    # The person is not who acts: an object, a complement.
    ("Le juge a entendu Paul Dupont. Il" + CLOSES, "Il"),
    ("La voix de Greg Belobo a ému la salle. Il a chanté deux airs de Verdi.", "Il"),
    # The first name is one of the other gender.
    ("Marie Durand dirige l’usine de Vierzon. Il" + CLOSES, "Il"),
    ("Paul Dupont dirige l’usine de Vierzon. Elle" + CLOSES, "Elle"),
    # Two who act.
    ("Paul Dupont dirige l’usine et le maire soutient le projet. Il" + CLOSES, "Il"),
    # The sentence before has a pronoun of its own, whose name comes from further up.
    ("Elle dirige l’usine que Paul Dupont a fondée. Il" + CLOSES, "Il"),
    # Quoted words have their own *il*, and nobody in a quotation answers for one outside.
    ("Paul Dupont dirige l’usine. « Il a annoncé la fermeture du site », a dit le maire.", "Il"),
    ("« Nous fermons le site », a dit Paul Dupont. Il a annoncé deux cents départs.", "Il"),
    # Seven words into the sentence, something else has been named.
    ("Paul Dupont dirige l’usine. Au terme de deux années de travail, il" + CLOSES, "il"),
    # Another noun agrees.
    ("La commission examine la demande. Elle" + ADVICE, "Elle"),
    # Gender and number.
    ("La commission examine le projet. Il coûtera deux millions d’euros.", "Il"),
    ("Les communes signent le contrat. Elle versera une aide aux écoles.", "Elle"),
    # « Une commission » is not the one the reader knows.
    ("Une commission examine le projet de budget. Elle" + ADVICE, "Elle"),
    # A name of 55 characters leaves no room for what it does.
    ("La commission d’enquête sur les marchés publics du canton examine le projet. Elle" + ADVICE, "Elle"),
    # « La mairie, prudente, » cannot be said in one piece.
    ("La mairie, prudente, examine le projet. Elle" + ADVICE, "Elle"),
    # Only a subject is answered for, only these four pronouns.
    ("Paul Dupont dirige l’usine de Vierzon. Le maire le soutient.", "le"),
    ("Paul Dupont dirige l’usine de Vierzon. On a fermé le site.", "On"),
]


@pytest.fixture
def stands_for(tree_of):
    """``stands_for(text, pronoun)``: the words a pronoun of the last sentence stands for, or None."""

    def find(text, pronoun):
        tree = tree_of(text)[-1]
        token = next(t for t in tree if t.text == pronoun)
        name = antecedent(tree, token, tree.before)
        return name and tree.doc[slice(*name)].text

    return find


@pytest.mark.parametrize(("text", "pronoun", "expected"), KNOWN)
def test_a_pronoun_with_one_answer(stands_for, text, pronoun, expected):
    assert stands_for(text, pronoun) == expected


@pytest.mark.parametrize(("text", "pronoun"), UNKNOWN)
def test_a_pronoun_that_could_be_another(stands_for, text, pronoun):
    assert stands_for(text, pronoun) is None


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Paul Dupont dirige l’usine de Vierzon. Il" + CLOSES, "annoncé", ("Il", "Paul Dupont", False, True)),
        (
            "Les communes signent le contrat. Elles verseront une aide aux écoles.",
            "verseront",
            ("Elles", "Les communes", True, False),
        ),
    ],
)
def test_the_subject_stays_where_the_pronoun_stood(tree_of, text, verb, expected):
    tree = tree_of(text)[-1]
    subject, name = resolved_subject(tree, next(t for t in tree if t.text == verb), tree.before)
    said = tree.doc[subject.first : subject.last].text
    assert (said, tree.doc[slice(*name)].text, subject.plural, subject.person) == expected


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        # A noun answers for itself.
        ("Paul Dupont dirige l’usine de Vierzon. Le maire a annoncé la fermeture.", "annoncé"),
        # A pronoun that could be two persons.
        ("Paul Dupont a remplacé Jean Martin à la mairie. Il a annoncé la fermeture.", "annoncé"),
        # No subject at all.
        ("Paul Dupont dirige l’usine de Vierzon. Annoncer la fermeture fut difficile.", "Annoncer"),
    ],
)
def test_a_subject_that_is_not_resolved(tree_of, text, verb):
    tree = tree_of(text)[-1]
    assert resolved_subject(tree, next(t for t in tree if t.text == verb), tree.before) is None
