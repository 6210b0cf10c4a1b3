"""What a heading cut from a real sentence leaves behind of the phrases it keeps."""

from __future__ import annotations

import pytest

from seo_fr.headings.grammar.losses import loses_core, losses

TO, NEEDED = "lost-to", "lost-needed"

# (sentence, stretch that is kept, names of what it loses)
LOSSES = [
    # Nothing: the whole clause, a circumstance, a date, what follows a comma.
    ("La police a ouvert une enquête.", "La police a ouvert une enquête", set()),
    ("L’opération s’est achevée dans le calme vers 7 heures.", "L’opération s’est achevée dans le calme", set()),
    ("Deux grandes conférences ont lieu ce jour.", "Deux grandes conférences", set()),
    ("Les EIG ont visité Bamako, capitale du Mali.", "Les EIG ont visité Bamako", set()),
    # The conjunction that joined what is lost weighs nothing of its own.
    ("On avance et ça se voit !", "On avance", set()),
    # What stands before the first kept word was never part of it.
    ("Les députés débattent du projet de réforme.", "projet de réforme", set()),
    # A complement in *à* that a noun can do without.
    ("Une alerte à la pollution a été lancée.", "Une alerte", {TO}),
    # One that it calls for, or that a verb has for its object.
    ("Preact est une alternative à React.", "une alternative", {TO, NEEDED}),
    ("Plusieurs outils s’offrent au porteur de projet.", "Plusieurs outils s’offrent", {TO, NEEDED}),
    # An object, a noun’s first *de*, what limits.
    ("La police a ouvert une enquête.", "La police a ouvert", {NEEDED}),
    ("Le Sénat a voté la suppression de la taxe.", "la suppression", {NEEDED}),
    ("L’opération s’est achevée sans incident.", "L’opération s’est achevée", {NEEDED}),
]


@pytest.mark.parametrize(("sentence", "kept", "names"), LOSSES)
def test_losses_name_what_is_left_behind(read, sentence, kept, names):
    seen = read(sentence)
    assert losses(seen.tree, seen.span(kept)) == names


CORE = [
    # An object, an adjective, a number, the complement of *pouvoir*, a second half of a name.
    ("La police a ouvert une enquête.", "La police a ouvert"),
    ("Ce sont des usagers fictifs.", "des usagers"),
    ("L’OTAN a envoyé la brigade numérique.", "la brigade"),
    ("Le tournage pourrait commencer fin 2013.", "Le tournage pourrait"),
    ("Gilles Simeoni a appris ce décès.", "Gilles"),
]
NO_CORE = [
    ("La police a ouvert une enquête.", "La police a ouvert une enquête"),
    # A circumstance, a complement in *de*, a date: not the core.
    ("L’opération s’est achevée sans incident vers 7 heures.", "L’opération s’est achevée"),
    ("Le Sénat a voté la suppression de la taxe.", "la suppression"),
    # A subject that stands before the first kept word; what follows a comma.
    ("La police a ouvert une enquête.", "ouvert une enquête"),
    ("Tapei, capitale de Taiwan, a été touchée.", "Tapei"),
]


@pytest.mark.parametrize(("sentence", "kept"), CORE)
def test_an_object_or_an_adjective_left_behind_is_of_the_core(read, sentence, kept):
    seen = read(sentence)
    assert loses_core(seen.tree, seen.span(kept))


@pytest.mark.parametrize(("sentence", "kept"), NO_CORE)
def test_circumstances_left_behind_are_not_of_the_core(read, sentence, kept):
    seen = read(sentence)
    assert not loses_core(seen.tree, seen.span(kept))
