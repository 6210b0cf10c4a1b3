"""The entries of a rule's file, each taken by what knows it; what nobody takes is an error.

Every error is a ConfigError of one line: the file, the key, the nearest name that is known.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from seo_fr.config import did_you_mean
from seo_fr.errors import ConfigError

T = TypeVar("T")
_TYPES: Mapping[type, str] = {
    str: "du texte entre guillemets",
    int: "un nombre entier",
    list: "une liste",
    dict: "des paires « clé: valeur »",
}
_ALIKE = 0.8  # a missing key and an unknown one as near as this are one key, misspelt


class Entries:
    """The entries of a file, or those under one of its keys: ``place`` then says which.

    ``thresholds``, ``lists`` and ``tables`` are what `threshold` and `keep_rest` have taken.
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
        """The value of ``key``, of type ``expected``. Without a default, it is missing where it is empty."""
        if not self.holds(key) or (default is None and self._left[key] in (None, "", [], {})):
            if default is None:
                raise self._missing(key)
            return default
        value = self._left.pop(key)
        if type(value) is not expected:
            raise self.wrong(f"« {key} » doit être {_TYPES[expected]}")
        return value

    def text(self, key: str, default: str | None = None) -> str:
        """A text, without the white space around it."""
        return self.take(key, str, default).strip()

    def choice(self, key: str, among: Collection[str], default: str | None = None) -> str:
        """One of the names ``among``; ``default``, which need not be one, where there is no such entry."""
        if default is not None and not self.holds(key):
            return default
        return self._one_of(key, self.text(key), among)

    def choices(self, key: str, among: Collection[str]) -> frozenset[str]:
        """Some of the names ``among``; all of them where there is no such entry."""
        if not self.holds(key):
            return frozenset(among)
        return frozenset(self._one_of(key, value, sorted(among)) for value in self.texts(key))

    def texts(self, key: str, default: list[str] | None = None) -> tuple[str, ...]:
        """A list of texts, in order."""
        values = self.take(key, list, default)
        if not all(isinstance(value, str) for value in values):
            raise self.wrong(f"« {key} » doit être une liste de textes entre guillemets")
        return tuple(values)

    def number(self, key: str) -> float:
        """A number, whole or not."""
        if not self.holds(key):
            raise self._missing(key)
        value = self._left.pop(key)
        if type(value) not in (int, float):
            raise self.wrong(f"« {key} » doit être un nombre")
        return float(value)

    def inside(self, key: str) -> Entries:
        """The entries under ``key``."""
        return Entries(self.take(key, dict), self.path, f"{self._place}dans « {key} », ")

    def each(self, key: str) -> tuple[Entries, ...]:
        """The entries under each member of the list ``key``; none where there is no such entry."""
        members = enumerate(self.take(key, list, []), 1)
        return tuple(Entries(data, self.path, f"{self._place}dans « {key} » n° {n}, ") for n, data in members)

    def pairs(self) -> dict[str, str]:
        """All that is left, each a text under its name."""
        return {key: self.take(key, str) for key in [*self._left]}

    def one_or_more(self, key: str) -> tuple[str | Entries, ...]:
        """A text or entries, or a list of them, each named by its rank."""
        self._asked[key] = None
        given = self._left.pop(key, None)
        if not given:
            raise self._missing(key)
        members = given if isinstance(given, list) else [given]
        return tuple(
            data if isinstance(data, str) else Entries(data, self.path, f"{self._place}dans « {key} » n° {n}, ")
            for n, data in enumerate(members, 1)
        )

    def threshold(self, *keys: str) -> None:
        """Take numbers (``value``) with their reason (``why``)."""
        for key in keys:
            entry = self.inside(key)
            self.thresholds[key] = (entry.number("value"), entry.text("why"))
            entry.refuse_rest()

    def keep_rest(self) -> None:
        """Take all that is left, each with its ``why``: numbers (``value``), lists (``words``), tables (``values``)."""
        for key, data in [*self._left.items()]:
            shape = data.keys() & {"value", "words", "values"} if isinstance(data, dict) else set()
            if not shape:
                raise self._unknown(key)
            if "value" in shape:
                self.threshold(key)
                continue
            entry = self.inside(key)
            entry.text("why")
            if "words" in shape:
                self.lists[key] = entry.texts("words")
            else:
                table = entry.inside("values")
                self.tables[key] = {word: table.number(word) for word in data["values"]}
            entry.refuse_rest()

    def refuse_rest(self) -> None:
        """ConfigError where an entry is left that nothing has asked for."""
        for key in self._left:
            raise self._unknown(key)

    def _one_of(self, key: str, value: str, among: Iterable[str]) -> str:
        if value not in among:
            raise self.wrong(f"« {key} » ne peut valoir « {value} »{did_you_mean(value, among)}")
        return value

    def _missing(self, key: str) -> ConfigError:
        for near in difflib.get_close_matches(key, set(self._left) - {key}, 1, _ALIKE):
            return self.wrong(f"clé inconnue « {near} » (suggestion : {key})")
        return self.wrong(f"il manque « {key} »")

    def _unknown(self, key: str) -> ConfigError:
        return self.wrong(f"clé inconnue « {key} »{did_you_mean(str(key), self._asked)}")
