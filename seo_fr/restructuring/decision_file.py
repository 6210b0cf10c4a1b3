"""Recorded decisions as JSON, schema ``seo-fr/decisions/1``: read for ``--decisions``, written by the desk."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, NoReturn, get_args

from seo_fr.errors import ConfigError
from seo_fr.model import (
    LONGEST_LEFT_OUT,
    MOST_LEFT_OUT,
    DecidedKind,
    Decision,
    Decisions,
    Rest,
    Verdict,
    may_be_left_out,
)

DECISIONS_SCHEMA = "seo-fr/decisions/1"
_KINDS, _VERDICTS, _RESTS = get_args(DecidedKind), get_args(Verdict), get_args(Rest)
_LONGEST = 2_000  # code points of one decided text: no heading, title or list of keywords is longer
_MOST = 10_000  # decisions


def source_digest(source: str) -> str:
    """The name of a text: SHA-256 of its UTF-8, in hexadecimal."""
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()


def decisions_json(decisions: Decisions, source: str) -> str:
    """The file; ``source`` is the text that the places count in, so that another one is recognised."""
    entries = [
        {
            "kind": d.kind,
            **({} if d.place is None else {"place": d.place, "level": d.level}),
            "decision": d.verdict,
            "text": d.text,
            **({"without": list(d.without)} if d.without else {}),
        }
        for d in decisions.entries
    ]
    data = {
        "schema": DECISIONS_SCHEMA,
        "source": source_digest(source),
        "rest": decisions.rest,
        "decisions": entries,
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def read_decisions(data: bytes | str, name: str, source: str | None = None) -> Decisions:
    """The decisions of a file called ``name``; each key is looked at.

    Raises ConfigError, one French line, where the file is not one, or was made for another text than ``source``.
    """
    try:
        given = json.loads(data)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise ConfigError(
            f"{name}\u00a0: JSON illisible ligne {line}\u00a0; exportez les décisions à nouveau."
        ) from None
    if not isinstance(given, Mapping) or given.get("schema") != DECISIONS_SCHEMA:
        _refuse(name, f"« schema » doit être « {DECISIONS_SCHEMA} »")
    made_for = given.get("source")
    if source is not None and made_for is not None and made_for != source_digest(source):
        raise ConfigError(
            f"{name}\u00a0: ces décisions ont été prises sur un autre texte\u00a0; "
            "reprenez-les sur l’article tel qu’il est."
        )
    rest, entries = given.get("rest", "keep"), given.get("decisions")
    if rest not in _RESTS:
        _refuse(name, "« rest » doit être « keep » ou « leave »")
    if not isinstance(entries, list) or len(entries) > _MOST:
        _refuse(name, f"« decisions » doit être une liste de {_MOST} éléments au plus")
    return Decisions(tuple(_decision(name, index, entry) for index, entry in enumerate(entries, 1)), rest)


def _decision(name: str, index: int, entry: Any) -> Decision:
    if not isinstance(entry, Mapping):
        _refuse(name, f"la décision {index} n’est pas un objet")
    kind: Any = entry.get("kind", "heading")
    verdict: Any = entry.get("decision")
    text, place, level = entry.get("text"), entry.get("place"), entry.get("level", 2)
    if kind not in _KINDS:
        _refuse(name, f"décision {index}\u00a0: « kind » doit être parmi {', '.join(_KINDS)}")
    if verdict not in _VERDICTS:
        _refuse(name, f"décision {index}\u00a0: « decision » doit être parmi {', '.join(_VERDICTS)}")
    if not isinstance(text, str) or not text.strip() or len(text) > _LONGEST:
        _refuse(name, f"décision {index}\u00a0: « text » doit être un texte non vide de {_LONGEST} caractères au plus")
    if kind == "heading" and not _is_number(place):
        _refuse(name, f"décision {index}\u00a0: « place » doit être le caractère devant lequel va l’intertitre")
    if not _is_number(level) or not 2 <= level <= 6:
        _refuse(name, f"décision {index}\u00a0: « level » doit être un nombre de 2 à 6")
    return Decision(kind, verdict, text, place if kind == "heading" else None, level, _without(name, index, entry))


def _without(name: str, index: int, entry: Mapping[str, Any]) -> tuple[str, ...]:
    given = entry.get("without", [])
    if not may_be_left_out(given):
        _refuse(
            name,
            f"décision {index}\u00a0: « without » doit être une liste de {MOST_LEFT_OUT} phrases au plus, "
            f"de {LONGEST_LEFT_OUT} caractères au plus",
        )
    if "without" in entry and (entry.get("kind"), entry.get("decision")) != ("block", "keep"):
        _refuse(name, f"décision {index}\u00a0: « without » ne va qu’avec un bloc gardé")
    return tuple(given)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _refuse(name: str, reason: str) -> NoReturn:
    raise ConfigError(f"{name}\u00a0: {reason}\u00a0; corrigez le fichier ou exportez les décisions à nouveau.")
