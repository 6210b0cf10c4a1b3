"""Who says it: sentences that would say too much without their speaker."""

from __future__ import annotations

import pytest

from seo_fr.headings.grammar.reporting import is_attributed

ATTRIBUTED = [
    # A source that opens the sentence, or stands apart.
    "Selon la chaîne BFM TV, deux hommes ont ouvert le feu sur l’avocat.",
    "Mais, ce droit est remis en cause, selon un collectif de défense des droits des femmes.",
    # A speaker after a quotation or a comma, whatever stands between.
    "« Non, il ne faut pas être inquiet », a répondu la porte-parole de la fédération.",
    "« C’est une collaboration entre la banque et le client » a ensuite précisé Febelfin.",
    "L’accord engendrera une perte considérable, a souligné la même source.",
    "Les journalistes sont maintenant en sécurité, sains et saufs, a indiqué leur direction.",
    "Le soutien armé continue, a-t-il ajouté.",
]
NOT_ATTRIBUTED = [
    "La police a ouvert une enquête.",
    # *selon* inside the clause, which no cut takes apart.
    "Le prix de l’eau varie selon les régions.",
    # A reporting verb with its subject before it: the clause tells who said so.
    "La rougeole tue encore, et l’OMS le déplore.",
    "Le ministre a annoncé la fermeture du site.",
    "Annoncer la fermeture du site reste difficile.",
]


@pytest.mark.parametrize("sentence", ATTRIBUTED)
def test_what_a_source_says_apart_from_the_clause_is_attributed(read, sentence):
    assert is_attributed(read(sentence).tree)


@pytest.mark.parametrize("sentence", NOT_ATTRIBUTED)
def test_a_clause_that_stands_for_itself_is_not_attributed(read, sentence):
    assert not is_attributed(read(sentence).tree)
