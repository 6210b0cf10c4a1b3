"""What an act is called on the buttons that take it back or do it again."""

from __future__ import annotations

from seo_fr.desk.events import Event
from seo_fr.output.sheet import excerpt, plural

_ACTS = {
    "text": "un paragraphe modifié",
    "add": "un paragraphe ajouté",
    "undecide": "une décision reprise",
    "ignore": "un constat laissé",
    "target": "la longueur visée",
    "restore": "un retour à une version",
}
_VERDICTS = {"keep": "gardé", "swap": "remplacé par une variante", "write": "modifié", "refuse": "refusé"}
_FEMININE = {"keep": "gardée", "swap": "remplacée par une variante", "write": "modifiée", "refuse": "refusée"}
_SHOWN = 50  # characters of the words that an act is about


def said_of(event: Event | None) -> str:
    """The act in words, with those that it is about: « Intertitre gardé : « … » »."""
    if event is None:
        return "Rien"
    if event.kind == "decide":
        return _decision(str(event.values["key"]), str(event.values["verdict"]), str(event.values["text"])) + _left(
            event
        )
    if event.kind == "tick":
        done = "ôtée" if event.values["out"] else "remise"
        return f"Une phrase {done}\u00a0: «\u00a0{excerpt(event.values['part'], _SHOWN)}\u00a0»"
    if event.kind == "sure":
        return f"Gardés\u00a0: {plural(len(event.values['entries']), 'intertitre sûr', 'intertitres sûrs')}"
    if event.run.startswith("fix-"):
        return "Une correction"
    said = _ACTS.get(event.kind, "un acte").capitalize()
    words = excerpt(str(event.values.get("text", "")), _SHOWN)
    return f"{said}\u00a0: «\u00a0{words}\u00a0»" if words else said


def _left(event: Event) -> str:
    """How many sentences of a block were left out."""
    count = len(event.values.get("without", ()))
    return f", moins {plural(count, 'phrase')}" if count else ""


def _decision(key: str, verdict: str, text: str) -> str:
    if key.startswith("b:"):
        return f"Bloc {_VERDICTS[verdict]}"
    if key.startswith("h:"):
        return f"Intertitre {_VERDICTS[verdict]}\u00a0: «\u00a0{excerpt(text, _SHOWN)}\u00a0»"
    if key == "keywords":
        return f"Mots-clés {_VERDICTS[verdict]}s"
    feminine = {"description": "Description", "slug": "Adresse"}
    return f"{feminine[key]} {_FEMININE[verdict]}" if key in feminine else f"Titre {_VERDICTS[verdict]}"
