"""The structured data that go with the article: what machines are told, and what only the CMS knows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from seo_fr.checks.json_ld_incomplete import missing
from seo_fr.checks.registry import load_rule
from seo_fr.output.html import Html, element
from seo_fr.output.report.card_table import card_table
from seo_fr.output.report.frame import Frame
from seo_fr.output.sheet import excerpt, figure

_NAMES = {
    "headline": "Titre",
    "description": "Description",
    "inLanguage": "Langue",
    "datePublished": "Parution",
    "dateModified": "Mise à jour",
    "author": "Signature",
    "author.name": "Signature",
    "author.url": "Page de l’auteur",
    "image": "Image",
    "articleSection": "Rubrique",
    "keywords": "Mots-clés",
    "mentions": "Noms cités",
    "wordCount": "Mots",
}
_SHOWN = 300


def structured_part(frame: Frame) -> Html:
    """A row a property, in words; what Google also reads and nobody has told; then the code, folded."""
    data = frame.analysis.metadata.json_ld
    rows = [(_NAMES.get(name, name), excerpt(_said(value), _SHOWN)) for name, value in data.items() if name[0] != "@"]
    shown = card_table(("Propriété", "Valeur"), rows, "properties") if rows else None
    names = dict.fromkeys(_NAMES.get(name, name) for name in missing(data, load_rule("json-ld-incomplete")))
    absent = [name for name in names if name not in dict(rows)]
    told = f"Absents ici, que Google lit aussi : {', '.join(absent).lower()}." if absent else None
    code = json.dumps(dict(data), ensure_ascii=False, indent=2)
    folded = element("details", element("summary", "Le code (JSON-LD)"), element("pre", element("code", code)))
    note = element("p", told, class_="quiet") if told else None
    return frame.part("donnees", "Les données structurées", shown, note, folded)


def _said(value: Any) -> str:
    """A value as a person reads it: names for objects, a comma between the members of a list."""
    if isinstance(value, Mapping):
        return str(value.get("name") or value.get("url") or "")
    if isinstance(value, (list, tuple)):
        return ", ".join(filter(None, map(_said, value)))
    return figure(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else str(value)
