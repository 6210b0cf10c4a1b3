"""An institution of a place of France is the one that the sheet speaks of."""

import pytest

from seo_fr.completion.fiche_matching import match_fiches
from seo_fr.completion.fiches import load_fiches
from seo_fr.completion.places.home import names_a_place_of_france


@pytest.mark.parametrize(
    ("text", "home"),
    [
        (" de Rennes a jugé", True),
        (" du Mans", True),
        (" des Sables-d’Olonne", True),
        (" de La Rochelle", True),
        (" de l’Aisne", True),
        (" du Grand Est", True),
        (" d’Auvergne-Rhône-Alpes", True),
        (" de Provence-Alpes-Côte d’Azur", True),
        (" de Saint-Denis de La Réunion", True),
        (" de Nantes Métropole", True),
        (" de Rome", False),
        (" de Londres", False),  # and a village of the Lot-et-Garonne
        (" de Vienne, en Autriche", False),
        (" du Nord Mali", False),
        (" du Québec", False),
        (" de la ville", False),
        (" américain", False),
        ("", False),
    ],
)
def test_regions_departements_and_towns_are_of_france(text, home):
    assert names_a_place_of_france(text) is home


@pytest.mark.parametrize(("place", "found"), [("de Rennes", True), ("du Finistère", True), ("de Bruxelles", False)])
def test_a_court_of_a_french_town_has_the_sheet_of_such_courts(analysed, place, found):
    analysis = analysed(f"Le tribunal administratif {place} a rejeté le recours mardi.\n\nLe maire est content.\n")
    names = {m.fiche.name for m in match_fiches(analysis.annotated, load_fiches())}
    assert ("tribunal administratif" in names) is found
