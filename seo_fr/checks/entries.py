"""The entries of a rule's file, each taken by what knows it; what nobody takes is an error.

Every error is a ConfigError of one line: the file, the key, the nearest name that is known.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from seo_fr.config import did_you_mean
from seo_fr.errors import ConfigError

T = TypeVar("T")
_TYPES: Mapping[type, str] = {
    str: "du texte entre guillemets",
    int: "un nombre entier",
    float: "un nombre",
    list: "une liste",
    dict: "des paires « clé: valeur »",
}
_ALIKE = 0.8  # a missing key and an unknown one as near as this are one key, misspelt


class Entries:
    """The entries of a file, or those under one of its keys: ``place`` then says which.

    ``thresholds``, ``lists`` and ``tables`` are what `threshold`, `words` and `keep_rest` have taken.
    """

    def __init__(self, data: Any, path: Path, place: str = "") -> None:
        self.path = path
        self._place = place
        if not isinstance(data, Mapping):
            raise self.wrong(f"écrivez {_TYPES[dict]}")
        self._left = dict(data)
        self._asked: dict[str, None] = {}
        self.thresholds: dict[str, tuple[float, str]] = {}
        self.lists: dict[str, tuple[str, ...]] = {}
        self.tables: dict[str, dict[str, float]] = {}

    def wrong(self, what: str) -> ConfigError:
        """The error that says ``what`` is wrong in this place."""
        return ConfigError(f"{self.path} : {self._place}{what}.")

    def holds(self, key: str) -> bool:
        """True where there is such an entry, still to be taken."""
        self._asked[key] = None
        return key in self._left

    def take(self, key: str, expected: type[T], default: T | None = None) -> T:
        """The value of ``key``, of type ``expected``; ``default`` where there is none. It may not be empty."""
        if not self.holds(key) and default is not None:
            return default
        value = self._left.get(key)
        if value in (None, "", [], {}):
            near = get_close_matches(key, self._left.keys() - {key}, 1, _ALIKE)
            raise self._unknown(near[0], [key]) if near else self.wrong(f"il manque « {key} »")
        if type(value) is not expected and (type(value), expected) != (int, float):
            raise self.wrong(f"« {key} » doit être {_TYPES[expected]}")
        return self._left.pop(key)  # type: ignore[no-any-return]

    def text(self, key: str) -> str:
        """A text, without the white space around it."""
        return self.take(key, str).strip()

    def choice(self, key: str, among: Collection[str], default: str | None = None) -> str:
        """One of the names ``among``; ``default`` where there is no such entry."""
        return self._known(key, self.take(key, str, default), among)

    def choices(self, key: str, among: Collection[str]) -> frozenset[str]:
        """Some of the names ``among``; all of them where there is no such entry."""
        return frozenset(self._known(key, name, among) for name in self.texts(key, [*among]))

    def texts(self, key: str, default: list[str] | None = None) -> tuple[str, ...]:
        """A list of texts, in order."""
        values = self.take(key, list, default)
        if not all(isinstance(value, str) for value in values):
            raise self.wrong(f"« {key} » doit être une liste de textes entre guillemets")
        return tuple(values)

    def inside(self, key: str) -> Entries:
        """The entries under ``key``."""
        return Entries(self.take(key, dict), self.path, f"{self._place}dans « {key} », ")

    def each(self, key: str) -> list[Entries]:
        """The entries under each member of ``key``, a list or one alone; a bare text is an entry ``text``."""
        given = self._left.get(key)
        members = self.take(key, list) if isinstance(given, list) else [self.take(key, type(given))]
        return [
            Entries({"text": data} if isinstance(data, str) else data, self.path, f"dans « {key} » n° {rank}, ")
            for rank, data in enumerate(members, 1)
        ]

    def rest(self, expected: type[T]) -> dict[str, T]:
        """All that is left, each of type ``expected``."""
        return {key: self.take(key, expected) for key in [*self._left]}

    def threshold(self, *keys: str) -> None:
        """Take numbers (``value``), each with its reason (``why``)."""
        for key in keys:
            entry = self.inside(key)
            self.thresholds[key] = (float(entry.take("value", float)), entry.text("why"))
            entry.refuse_rest()

    def pattern(self, text: str) -> re.Pattern[str]:
        """``text`` as a regular expression."""
        try:
            return re.compile(text)
        except re.error as error:
            place = "" if error.pos is None else f", au caractère {error.pos + 1}"
            raise self.wrong(f"le motif « {text} » n’est pas une expression régulière{place}") from error

    def held_threshold(self, *keys: str) -> bool:
        """As `threshold`, where the file has the first of ``keys``; True then."""
        if not self.holds(keys[0]):
            return False
        self.threshold(*keys)
        return True

    def words(self, key: str) -> None:
        """Take a list (``words``) with its reason (``why``)."""
        entry = self.inside(key)
        entry.text("why")
        self.lists[key] = entry.texts("words")
        entry.refuse_rest()

    def keep_rest(self) -> None:
        """Take all that is left, each with its ``why``: numbers (``value``), lists (``words``), tables (``values``)."""
        for key in [*self._left]:
            shape = self._left[key] if isinstance(self._left[key], dict) else {}
            if "value" in shape:
                self.threshold(key)
            elif "words" in shape:
                self.words(key)
            elif "values" in shape:
                entry = self.inside(key)
                entry.text("why")
                self.tables[key] = entry.inside("values").rest(float)
                entry.refuse_rest()

    def refuse_rest(self) -> None:
        """ConfigError where an entry is left that nothing has asked for."""
        for key in self._left:
            raise self._unknown(key, self._asked)

    def _known(self, key: str, name: str, among: Collection[str]) -> str:
        if name not in among:
            raise self.wrong(f"« {key} » ne peut valoir « {name} »{did_you_mean(name, among)}")
        return name

    def _unknown(self, key: str, known: Collection[str]) -> ConfigError:
        return self.wrong(f"clé inconnue « {key} »{did_you_mean(str(key), known)}")
