"""A sheet of a race that nobody has heard of, and what is printed of it under an article."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from seo_fr.completion.fiche_matching import match_fiches
from seo_fr.completion.fiches import Fiche
from seo_fr.completion.sheet_choice import choose

FIRST = "La Boucle du Lot est une course de barques en bois, courue pour la première fois en 1989 par des pêcheurs."
SECOND = "Elle se dispute en solitaire, sans moteur et sans escale."
THIRD = "Elle part tous les quatre ans de Figeac."
CHECKED = date(2025, 1, 1)


def sheet(text, kind="compétition", name="Boucle du Lot", facts=(), known=1):
    path = Path("fiches") / "boucle.yml"
    return Fiche(name, (), None, kind, text, "Source", CHECKED, path, facts=facts, known=known)


def printed(analysis, fiche, day=None, *, at_length=False):
    """The text of the sheet as it may be printed, and the key of the reason where it may not."""
    found = choose(analysis, match_fiches(analysis.annotated, (fiche,)), day, at_length=at_length)
    return [m.fiche.text for m in found.usable] + [reason for _, reason in found.refused]
