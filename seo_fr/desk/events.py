"""What a journalist does, as recorded: one event an act, each looked at before it is written down."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NoReturn, get_args

from seo_fr.errors import InputError
from seo_fr.model import Verdict, may_be_left_out

EventKind = Literal["text", "add", "decide", "tick", "undecide", "sure", "ignore", "target", "undo", "redo", "restore"]
_KINDS, _VERDICTS = get_args(EventKind), get_args(Verdict)
FIELDS = ("title", "description", "slug", "keywords")
_KEY = re.compile(r"(?:title|description|slug|keywords|h:[\w-]{1,40}|b:[a-z-]{1,20})\Z")
_NAME = re.compile(r"[\w-]{1,60}\Z")
_LONGEST = 2_000_000  # code points of one piece; the whole article is bounded where it is read
_MOST_WORDS = 150_000


@dataclass(frozen=True, slots=True)
class Event:
    """One act. ``uid`` is the page's own name of it: what is sent twice is done once.

    ``values`` are those of the kind: *text* piece, text, final (the field was left), run; *add* after, piece, text;
    *decide* key, verdict, text, level, proposed, options (the wordings in view), after (where the text of a block
    that is rewritten goes), without (the sentences left out of a block that is kept), run; *tick* key, part, out: one
    sentence of a block, left out or taken back, so that two ticks in a row need no wait; *undecide* key;
    *sure* entries; *ignore* mark; *target* words; *restore* seq.
    Events with the same ``run`` (one stay in a field, one walk through the variants) are undone together.
    """

    uid: str
    kind: EventKind
    values: Mapping[str, Any]

    @property
    def run(self) -> str:
        """What it is undone together with; empty for an act of its own."""
        return str(self.values.get("run", ""))


def read_event(data: Any) -> Event:
    """An event as the page sends it. Raises InputError for anything else, so that the log holds only what folds."""
    if not isinstance(data, Mapping) or data.get("kind") not in _KINDS or not _named(data.get("uid")):
        _refuse("acte inconnu")
    kind: EventKind = data["kind"]
    values = _READ[kind](data)
    if run := data.get("run"):
        values["run"] = run if _named(run) else _refuse("suite d’actes mal nommée")
    return Event(data["uid"], kind, values)


def _text(data: Mapping[str, Any]) -> dict[str, Any]:
    return {"piece": _name(data, "piece"), "text": _words(data, "text"), "final": data.get("final") is True}


def _add(data: Mapping[str, Any]) -> dict[str, Any]:
    return {"after": _name(data, "after"), "piece": _name(data, "piece"), "text": _words(data, "text")}


def _decide(data: Mapping[str, Any]) -> dict[str, Any]:
    key, verdict, level = data.get("key"), data.get("verdict"), data.get("level", 2)
    if not isinstance(key, str) or not _KEY.match(key):
        _refuse("proposition inconnue")
    if verdict not in _VERDICTS or not isinstance(level, int) or not 2 <= level <= 6:
        _refuse("décision inconnue")
    text, proposed = _words(data, "text"), _words(data, "proposed") if "proposed" in data else ""
    if verdict != "refuse" and not text.strip():
        _refuse("un texte vide ne peut pas être gardé")
    options = data.get("options", [])
    if not isinstance(options, list) or len(options) > 4:
        _refuse("variantes inconnues")
    shown = [_words({"text": o}, "text")[:500] for o in options]
    without = data.get("without", [])
    if not may_be_left_out(without):
        _refuse("phrases inconnues")
    if without and not (key.startswith("b:") and verdict == "keep"):
        _refuse("on n’ôte des phrases que d’un bloc gardé")
    after = _name(data, "after") if data.get("after") else ""
    return {
        "key": key,
        "verdict": verdict,
        "text": text,
        "level": level,
        "proposed": proposed,
        "options": shown,
        "after": after,
        "without": [_words({"text": sentence}, "text") for sentence in without],
    }


def _tick(data: Mapping[str, Any]) -> dict[str, Any]:
    key, part, out = data.get("key"), data.get("part"), data.get("out")
    if not isinstance(key, str) or not _KEY.match(key) or not key.startswith("b:"):
        _refuse("bloc inconnu")
    if not may_be_left_out([part]) or not isinstance(out, bool):
        _refuse("phrase inconnue")
    return {"key": key, "part": _words(data, "part"), "out": out}


def _undecide(data: Mapping[str, Any]) -> dict[str, Any]:
    key = data.get("key")
    if not isinstance(key, str) or not _KEY.match(key):
        _refuse("proposition inconnue")
    return {"key": key}


def _sure(data: Mapping[str, Any]) -> dict[str, Any]:
    entries = data.get("entries")
    if not isinstance(entries, list) or not 0 < len(entries) <= 500:
        _refuse("rien à garder")
    return {
        "entries": [_decide({**e, "verdict": "keep"}) if isinstance(e, Mapping) else _refuse("acte") for e in entries]
    }


def _ignore(data: Mapping[str, Any]) -> dict[str, Any]:
    return {"mark": _words(data, "mark")[:400]}


def _target(data: Mapping[str, Any]) -> dict[str, Any]:
    return {"words": _whole(data, "words", 1, _MOST_WORDS)}


def _restore(data: Mapping[str, Any]) -> dict[str, Any]:
    return {"seq": _whole(data, "seq", 0, 10**9)}


def _nothing(_: Mapping[str, Any]) -> dict[str, Any]:
    return {}


_READ = {
    "text": _text,
    "add": _add,
    "decide": _decide,
    "tick": _tick,
    "undecide": _undecide,
    "sure": _sure,
    "ignore": _ignore,
    "target": _target,
    "restore": _restore,
    "undo": _nothing,
    "redo": _nothing,
}


def _named(value: Any) -> bool:
    return isinstance(value, str) and _NAME.match(value) is not None


def _name(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    if not isinstance(value, str) or not _NAME.match(value):
        _refuse("paragraphe inconnu")
    return value


def _words(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    if not isinstance(value, str) or len(value) > _LONGEST:
        _refuse("texte trop long, ou absent")
    if "\0" in value or any("\ud800" <= c <= "\udfff" for c in value):
        _refuse("le texte contient un caractère qui ne peut pas s’écrire")
    return value


def _whole(data: Mapping[str, Any], key: str, least: int, most: int) -> int:
    value = data.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        _refuse(f"un nombre de {least} à {most} est attendu")
    return value


def _refuse(reason: str) -> NoReturn:
    raise InputError(f"Demande refusée\u00a0: {reason}\u00a0; rechargez la page, votre texte est enregistré.")
