"""The form of a sheet: its keys, and what each of them may hold."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import Any

from seo_fr.completion.fiche_facts import flaws_of_facts, is_date
from seo_fr.resources import number, word_list, words


def flaws_of_form(data: Any, repeated: Container[str]) -> Iterator[tuple[str, str, str]]:
    """(key, flaw, message) for each flaw of form; ``repeated`` are the keys that the file gives twice."""
    if not isinstance(data, dict):
        yield "", "yaml", "une fiche est une suite de paires « clé: valeur »."
        return
    for key in data:
        if key not in words("fiches", "keys"):
            known = ", ".join(word_list("fiches", "keys"))
            yield str(key), "unknown-key", f"clé inconnue « {key} » ; les clés sont : {known}."
        elif key in repeated:
            yield key, "repeated-key", f"la clé « {key} » est deux fois dans la fiche ; gardez-en une."
    for key in word_list("fiches", "required_keys"):
        if key not in data or data[key] in (None, ""):
            yield key, f"missing-{key}", f"il manque « {key} » ; {_WHY_REQUIRED[key]}."
    for key, value in data.items():
        if key in words("fiches", "keys") and value not in (None, ""):
            yield from _type(key, value)


_WHY_REQUIRED: Mapping[str, str] = {
    "name": "donnez le nom complet de la chose",
    "kind": "dites ce qu’elle est (organisation, loi, lieu…)",
    "text": "écrivez deux ou trois phrases qui se lisent seules",
    "source": "nommez une source que le lecteur peut vérifier",
    "valid": "donnez le jour où le texte a été vérifié, AAAA-MM-JJ",
}


def _type(key: str, value: Any) -> Iterator[tuple[str, str, str]]:
    if key in words("fiches", "list_keys"):
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            yield key, "type", f"« {key} » doit être une liste de textes ; mettez les nombres entre guillemets."
    elif key == "facts":
        yield from ((key, "fact", message) for message in flaws_of_facts(value))
    elif key == "known":
        if type(value) is not int or not 0 <= value <= number("completion", "known_to_all"):
            yield key, "type", "« known » va de 0 (personne ne sait ce que c’est) à 4 (un enfant le sait)."
    elif not isinstance(value, str) or not value.strip():
        yield key, "type", f"« {key} » doit être du texte ; mettez-le entre guillemets."
    elif key == "text" and re.search(r"\{[^{}]*\|[^{}]*\}", value):
        yield key, "type", "« text » ne se dit que d’une façon ; {seule|à la suite} va dans « facts »."
    elif key == "valid" and not is_date(value):
        yield key, "type", f"« {value} » n’est pas une date qui existe ; écrivez AAAA-MM-JJ."
