"""Where the keyphrase of an article comes from and whether it is sure, in a journalist's words."""

from __future__ import annotations

from seo_fr.analysis.sure import is_sure
from seo_fr.model import Analysis

_ORIGINS = {"given": "donnée", "article": "celle de l’en-tête", "deduced": "déduite du titre et du texte"}


def keyphrase_origin(analysis: Analysis) -> str:
    """Who chose the keyphrase; empty where it is not sure enough to be shown as the one aimed at."""
    return _ORIGINS[analysis.focus_origin] if analysis.focus and is_sure(analysis.focus_confidence) else ""


def keyphrase_question(analysis: Analysis) -> str:
    """One sentence that asks for a keyphrase; empty where there is one that rules may speak of."""
    if keyphrase_origin(analysis):
        return ""
    guess = f" (la plus probable, «\u00a0{analysis.focus}\u00a0», n’est pas sûre)" if analysis.focus else ""
    return f"Aucune expression-clé donnée{guess}\u00a0: écrivez-la dans l’en-tête (keyphrase), ou ajoutez --keyphrase."
