"""Where a phrase of a real sentence may stop."""

from __future__ import annotations

import pytest

from seo_fr.headings.grammar.cuts import (
    argument_follows,
    balanced,
    cut_points,
    ends_open,
    is_clean_end,
    names_whole,
    splits_enumeration,
)

CUT_BEFORE = [
    # A date, whatever word it opens on.
    ("La fusée Falcon 9, développée par SpaceX, a décollé sans problème ce matin à 7h44 UTC.", "ce matin"),
    ("Barack Obama et Mitt Romney concentraient vendredi leurs efforts dans l’Ohio.", "vendredi"),
    # A preposition, a conjunction, a mark.
    ("L’ambassade américaine a subi d’importants dommages dans la nuit.", "dans"),
    ("La 3DS XL sortira en Europe et au Japon le 28 juillet.", "et"),
    ("Samsung annonçait samedi qu’il allait déposer un recours.", "qu’"),
    ("Tapei, capitale de Taiwan, a déjà été touchée.", ", capitale"),
    # A relative pronoun.
    ("Falcon 9 emporte avec lui la capsule Dragon qui devrait être arrimée à la station.", "qui"),
    ("Les profils recrutés ne sont pas des prestataires dont le rôle serait d’exécuter un cahier.", "dont"),
    # A participle, an adverb.
    ("Cette base de données fait l’objet d’un projet lancé par Wikimédia en 2006.", "lancé"),
    ("Les fortes précipitations pourraient encore durer deux jours.", "encore"),
]
NO_CUT_BEFORE = [
    # The middle of a date.
    ("La 3DS XL sortira en Europe et au Japon le 28 juillet.", "juillet"),
    # An object, the noun of an article, an adjective, a participle of the verb itself.
    ("La police a ouvert une enquête.", "une enquête"),
    ("La police a ouvert une enquête.", "enquête"),
    ("L’ambassade américaine a subi d’importants dommages dans la nuit.", "américaine"),
    ("La police a ouvert une enquête.", "ouvert"),
    # A pronoun that relates nothing.
    ("La machine fait ce qu’on lui dit.", "lui"),
]


@pytest.mark.parametrize(("sentence", "word"), CUT_BEFORE)
def test_a_phrase_may_stop_where_a_constituent_begins(read, sentence, word):
    seen = read(sentence)
    assert seen.at(word) in list(cut_points(seen.tree, seen.tree.start, seen.tree.end))


@pytest.mark.parametrize(("sentence", "word"), NO_CUT_BEFORE)
def test_a_phrase_never_stops_before_a_word_that_completes_it(read, sentence, word):
    seen = read(sentence)
    assert seen.at(word) not in list(cut_points(seen.tree, seen.tree.start, seen.tree.end))


def test_cuts_stay_between_their_start_and_their_limit_and_the_limit_is_one(read):
    seen = read("L’ambassade américaine a subi d’importants dommages dans la nuit.")
    start, limit = seen.at("subi"), seen.at("nuit")
    ends = list(cut_points(seen.tree, start, limit))
    assert ends[-1] == limit  # « … dans la », which `is_clean_end` turns down
    assert seen.at("dans") in ends
    assert all(start < end <= limit for end in ends)


CLEAN_ENDS = [
    ("La police a ouvert une enquête.", "enquête"),
    # Marks that close what the heading opened.
    ("Le maire parle d’une « opération militaire spéciale » dans la plaine.", "»"),
    ("La baisse du niveau de vie est de 1,2 % en un an.", "%"),
    ("Des perturbations sur les lignes (fixes et portables) sont à prévoir.", ")"),
    # A pronoun that is no relative.
    ("Très ému, il plaide contre eux cet après-midi.", "eux"),
    ("Le Sénat a voté la suppression de la taxe.", "voté"),
]
UNCLEAN_ENDS = [
    # Classes of words that open something: preposition, article, conjunctions, auxiliary, mark.
    ("L’avenir du français, c’est en Afrique.", "en"),
    ("La police a ouvert une enquête.", "une"),
    ("La 3DS XL sortira en Europe et au Japon le 28 juillet.", "et"),
    ("Notre équipe explique que le site sera fermé.", "que"),
    ("La police a ouvert une enquête.", "a"),
    ("Tapei, capitale de Taiwan, a déjà été touchée.", ","),
    # Words of rules/headings.yml, whatever their class: « les sources ouvertes de plus », « une nouvelle ».
    ("La région promet plus de soutien aux agriculteurs.", "plus"),
    ("Les hackers ont volé près de trois millions d’euros.", "millions"),
    ("Le musée présente une nouvelle exposition au public.", "nouvelle"),
    # A relative pronoun.
    ("Il cherche une solution sur laquelle la ville pourra compter.", "laquelle"),
    ("Vous avez là un exemple de site qui fonctionne.", "qui"),
]


@pytest.mark.parametrize(("sentence", "word"), CLEAN_ENDS)
def test_a_heading_may_end_on_a_word_that_calls_for_nothing(read, sentence, word):
    assert is_clean_end(read(sentence).token(word))


@pytest.mark.parametrize(("sentence", "word"), UNCLEAN_ENDS)
def test_no_heading_ends_on_a_word_that_opens_something(read, sentence, word):
    assert not is_clean_end(read(sentence).token(word))


OPEN_ENDS = [
    # A participle without what it governs.
    ("Le conseil présente un projet porté par la région.", "Le conseil présente un projet porté"),
    ("Il s’agit du premier projet lancé par Wikimédia en France.", "Il s’agit du premier projet lancé"),
    # An infinitive: *contribuer* à quoi, *mettre* en quoi ?
    ("Cela devrait contribuer à réduire l’impact environnemental.", "Cela devrait contribuer"),
]
CLOSED_ENDS = [
    # The main verb is not asked here, only what hangs on a word.
    ("Le préfet a fermé la maternité.", "Le préfet a fermé"),
    ("Le tournage pourrait commencer fin 2013.", "Le tournage"),
    # Nothing follows, or only a date, or only a mark.
    ("Le conseil présente un projet porté par la région.", "Le conseil présente un projet porté par la région"),
    ("Un audit réalisé en juin 2020 par la mairie montre que le site est lent.", "Un audit"),
    ("Une fois la barrière franchie, on avance.", "Une fois la barrière franchie"),
]


@pytest.mark.parametrize(("sentence", "kept"), OPEN_ENDS)
def test_a_participle_or_infinitive_cut_from_what_it_governs_is_left_open(read, sentence, kept):
    seen = read(sentence)
    assert ends_open(seen.tree, set(seen.span(kept)))


@pytest.mark.parametrize(("sentence", "kept"), CLOSED_ENDS)
def test_an_end_that_governs_nothing_more_is_closed(read, sentence, kept):
    seen = read(sentence)
    assert not ends_open(seen.tree, set(seen.span(kept)))


ARGUMENT = [
    ("La Fédération belge a mis l’accent sur la responsabilité des banques.", "l’accent"),
    ("Le peuple étrusque entre dans l’empire romain.", "entre"),
    ("Le projet participe à la rénovation du quartier.", "participe"),
]
NO_ARGUMENT = [
    # A circumstance of rules/headings.yml.
    ("La région a signé l’accord avec trois communes.", "l’accord"),
    ("Le bureau ferme pour travaux.", "ferme"),
    # A date opens on a preposition and is none.
    ("La ville a ouvert le musée en mars 2013 pour les enfants.", "le musée"),
    # Anything but a preposition, and the end of the text.
    ("La police a ouvert une enquête.", "ouvert"),
    ("La police a ouvert une enquête.", "enquête."),
]


@pytest.mark.parametrize(("sentence", "last"), ARGUMENT)
def test_a_preposition_right_after_the_cut_belongs_to_the_verb(read, sentence, last):
    seen = read(sentence)
    assert argument_follows(seen.tree, seen.span(last)[-1])


@pytest.mark.parametrize(("sentence", "last"), NO_ARGUMENT)
def test_a_circumstance_or_a_date_after_the_cut_is_no_argument(read, sentence, last):
    seen = read(sentence)
    assert not argument_follows(seen.tree, seen.span(last)[-1])


SPLIT_LISTS = [
    ("L’exposition a visité les villes de Milan, Gênes et Turin.", "Milan"),
    ("Le scénario est écrit par John Logan, connu pour Gladiator, Lincoln et Hugo.", "Gladiator"),
    ("La marge moyenne était de 14, 21 puis 15 euros.", "14"),
]
WHOLE_LISTS = [
    # A comma after a name that opens an aside, a comma between common nouns, no comma.
    ("Tapei, capitale de Taiwan, a déjà été touchée.", "Tapei"),
    ("Les usages, les besoins, les outils ont évolué.", "usages"),
    ("L’exposition a visité les villes de Milan et Turin.", "Milan"),
]


@pytest.mark.parametrize(("sentence", "last"), SPLIT_LISTS)
def test_a_cut_after_the_first_names_or_numbers_splits_a_list(read, sentence, last):
    seen = read(sentence)
    assert splits_enumeration(seen.tree, seen.after(last))


@pytest.mark.parametrize(("sentence", "last"), WHOLE_LISTS)
def test_other_commas_split_no_list(read, sentence, last):
    seen = read(sentence)
    assert not splits_enumeration(seen.tree, seen.after(last))


QUOTING = "Le maire parle d’une « opération militaire spéciale » (sans date) dans la plaine."
BALANCED = [
    (QUOTING, "Le maire parle"),
    (QUOTING, "une « opération militaire spéciale »"),
    (QUOTING, "(sans date) dans la plaine"),
]
UNBALANCED = [
    # Opened and never closed.
    (QUOTING, "Le maire parle d’une « opération militaire"),
    (QUOTING, "(sans date"),
    # Closed and never opened: half a quotation outside its marks.
    (QUOTING, "militaire spéciale » (sans date)"),
    (QUOTING, "date) dans la plaine"),
    # Closed before it opens: the counts are even, the marks are not.
    ("« Oh ! » avait-il lancé, avant d’ajouter « bravo ».", "» avait-il lancé, avant d’ajouter « bravo"),
    ("Elle pense recruter un designer [pour le projet Gobelins] en mars.", "un designer [pour le projet"),
    # Straight quotation marks, by the spaces beside them.
    ('La "divite aiguë" est souvent le symptôme d’un code mal structuré.', 'La "divite'),
]


@pytest.mark.parametrize(("sentence", "kept"), BALANCED)
def test_marks_that_open_and_close_inside_are_balanced(read, sentence, kept):
    seen = read(sentence)
    assert balanced(seen.tree, seen.span(kept))


@pytest.mark.parametrize(("sentence", "kept"), UNBALANCED)
def test_half_a_pair_of_marks_is_not_balanced(read, sentence, kept):
    seen = read(sentence)
    assert not balanced(seen.tree, seen.span(kept))


WHOLE_NAMES = [
    # In or out altogether, and the article of a name is no part of it.
    ("Gilles Simeoni a appris ce décès au volant de sa voiture.", "Gilles Simeoni a appris ce décès"),
    ("Gilles Simeoni a appris ce décès au volant de sa voiture.", "a appris ce décès"),
    ("Le secrétaire général de l’OTAN a rencontré le président.", "OTAN a rencontré le président"),
    # A hyphen within, a mark of punctuation glued on.
    ("Il fut associé à Jean-Michel Larqué, ancien footballeur.", "Il fut associé à Jean-Michel Larqué"),
]
CUT_NAMES = [
    # A named entity.
    ("Gilles Simeoni a appris ce décès au volant de sa voiture.", "Simeoni a appris ce décès"),
    ("L’équipe du Liberté Living Lab a organisé une réunion.", "L’équipe du Liberté"),
    # Its next word is left behind, entity or not.
    ("Le Président de Michelin Amérique du Nord examine le thème du travail.", "Le Président de Michelin"),
    # A name of two that hang on each other.
    ("Dès 1976, il fit parler de lui lors du match éliminatoire Bulgarie – France.", "– France"),
    # Words glued on with a hyphen, after the last kept one and before the first.
    (
        "Si vous connaissez create-react-app, alors vous aurez deviné que preact-cli est l’équivalent pour Preact.",
        "Si vous connaissez create-react-app, alors vous aurez deviné que preact-",
    ),
    ("Dans notre exemple précédent, hello-world est la cible.", "world est la cible"),
]


@pytest.mark.parametrize(("sentence", "kept"), WHOLE_NAMES)
def test_a_name_that_is_in_or_out_is_whole(read, sentence, kept):
    seen = read(sentence)
    assert names_whole(seen.tree, set(seen.span(kept)))


@pytest.mark.parametrize(("sentence", "kept"), CUT_NAMES)
def test_a_name_of_which_a_part_stays_behind_is_not_whole(read, sentence, kept):
    seen = read(sentence)
    assert not names_whole(seen.tree, set(seen.span(kept)))
