"""A lead read from words and marks: its main verb, its subject, its parts; a row a sentence that was read wrong."""

from __future__ import annotations

import pytest

from seo_fr.headings.lead.clause import clause_of
from seo_fr.headings.lead.reading import read


@pytest.fixture(scope="module")
def clause(tree_of):
    """``clause(text)``: the clause of its only sentence."""

    def make(text):
        (tree,) = tree_of(text)
        return clause_of(tree, read(tree))

    return make


def spelled(found, tokens):
    return "".join(found.tree.tokens[i].text_with_ws for i in tokens).strip()


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        # A relative clause has a verb before the main one.
        ("Le groupe Dorval, qui emploie 90 personnes à Lens, a annoncé mardi sa fermeture.", "Le groupe Dorval", "a"),
        # The parser joins the subject to what opens the sentence.
        ("Après onze mois de débats, Ottawa et Québec se sont entendus sur un budget.", "Ottawa et Québec", "sont"),
        # A stretch of time is no subject.
        ("Six ans après l’incendie, l’architecte, jugé pour négligence, a été relaxé mardi.", "l’architecte", "a"),
        # What opens the sentence has items of its own.
        ("Après trois ans de travaux, deux reports et une crue, le pont, très attendu, a rouvert.", "le pont", "a"),
        # « interdit » is a participle right behind a comma.
        ("Le pont de Cazères, interdit aux camions depuis mars, rouvrira lundi.", "Le pont de Cazères", "rouvrira"),
        # « C’est… que » and the side of a colon that tells.
        ("C’est à Lyon que le maire a fermé la piscine municipale.", "le maire", "a"),
        ("Soulagement chez Maubert : le tribunal a choisi l’offre du groupe belge.", "le tribunal", "a"),
        ("L’annonce est tombée, l’entreprise Dorval va supprimer 90 postes.", "l’entreprise Dorval", "va"),
    ],
)
def test_the_subject_and_the_verb_of_the_news(clause, text, subject, verb):
    found = clause(text)
    assert spelled(found, found.subject) == subject.replace("’", "'") or spelled(found, found.subject) == subject
    assert found.tree.tokens[found.verb.first].text == verb


@pytest.mark.parametrize("text", ["Il a fermé la piscine hier.", "Une odeur de peinture.", "C’est signé."])
def test_a_sentence_without_a_subject_of_its_own_has_no_clause(clause, text):
    assert clause(text) is None


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("La Cour a annulé mardi, par un arrêt motivé, le décret du gouvernement.", "le décret du gouvernement"),
        ("Le juge a condamné mardi Paul Martin à six mois de prison.", "à six mois de prison"),
        ("La mairie a demandé aux habitants de fermer leurs volets.", "de fermer leurs volets"),
        ("Le gouvernement va racheter, pour les démolir, 94 maisons de Verviers.", "94 maisons de Verviers"),
        ("La société reconnaît avoir vendu à Lens une eau polluée.", "une eau polluée"),
        ("La piscine perd de l’eau depuis dix ans, selon les voisins.", "selon les voisins"),
    ],
)
def test_what_the_verb_needs_is_kept(clause, text, needed):
    found = clause(text)
    assert needed in [spelled(found, p.tokens) for p in found.parts if p.needed]


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("Le maire de Lyon a fermé la piscine municipale, qui datait de 1960.", "qui datait de 1960"),
        ("Le musée rouvre ses portes samedi avec 180 œuvres jamais montrées.", "samedi"),
        ("Un postier a été retrouvé mort alors qu’il devait travailler.", "alors qu’il devait travailler"),
    ],
)
def test_what_it_does_not_need_may_go(clause, text, free):
    found = clause(text)
    said = {spelled(found, p.tokens).replace("'", "’"): p.needed for p in found.parts}
    assert said[free] is False


@pytest.mark.parametrize(
    ("text", "shorter"),
    [
        ("La Commission nationale du débat public (CNDP) a rendu son avis mardi.", "La CNDP"),
        ("Quatre hommes âgés de 19 à 34 ans ont été mis en examen.", "Quatre hommes"),
        ("Deux militaires qui gardaient un pont ont été tués.", "Deux militaires"),
        ("La comédienne Solange Dervieux est morte lundi.", "Solange Dervieux"),
    ],
)
def test_a_subject_has_shorter_forms(clause, text, shorter):
    found = clause(text)
    assert shorter in [spelled(found, tokens) for tokens in found.subjects]


def test_a_thing_keeps_what_it_is(clause):
    found = clause("Le pont Louis-Pimont est fermé depuis lundi.")
    assert [spelled(found, tokens) for tokens in found.subjects] == ["Le pont Louis-Pimont"]
