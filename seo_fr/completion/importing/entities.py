"""One entity as Wikidata's JSON writes it: ranks, snaks, qualifiers, times with their precision."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from seo_fr.completion.importing.records import Day, Gender
from seo_fr.resources import number, rules

_GENDERS: Mapping[str, Gender] = {"Q6581097": "m", "Q2449503": "m", "Q6581072": "f", "Q1052281": "f"}
_GREGORIAN = "Q1985727"
_YEAR, _MONTH = 9, 10
_ITEMS = ("occupation", "country_of", "birth_place", "country", "within", "seat", "sector", "party")
_SPANS = ("office", "chair", "director")
_DAYS = ("born", "died", "founded", "dissolved")
Held = tuple[str, Day | None, Day | None]


@dataclass(frozen=True, slots=True)
class Entity:
    """What is kept of an entity; ``values`` by the names of rules/imports.yml."""

    id: str
    name: str
    description: str
    aliases: tuple[str, ...]
    classes: tuple[str, ...]
    above: tuple[str, ...]
    values: Mapping[str, Any]

    def packed(self) -> str:
        """As it waits in the temporary data base."""
        kept = [self.name, self.description, self.aliases, self.classes, self.values]
        return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def unpacked(cls, at: str, kept: list[Any]) -> Entity:
        """The same again, without the classes above it."""
        name, description, aliases, classes, values = kept
        return cls(at, name, description, tuple(aliases), tuple(classes), (), values)

    @property
    def gender(self) -> Gender:
        """Empty where it is not said, or neither."""
        return _GENDERS.get(self.values.get("gender", ""), "")

    @property
    def acronym(self) -> str:
        """A short name in capitals, or such an alias."""
        names = (self.values.get("short_name", ""), *self.aliases)
        return next((n for n in names if 2 <= len(n) <= 8 and n.isupper() and n.isalpha()), "")

    @property
    def population(self) -> tuple[int | None, Day | None]:
        """The latest that bears its date."""
        figure, day = self.values.get("population", (None, None))
        return figure, _unpacked_day(day)

    def ids(self, key: str) -> tuple[str, ...]:
        """The other entities under ``key``."""
        return tuple(self.values.get(key, ()))

    def day(self, key: str) -> Day | None:
        """The day under ``key``."""
        return _unpacked_day(self.values.get(key))

    def spans(self, key: str) -> Iterator[Held]:
        """Other entities, each from and until when."""
        for other, since, until in self.values.get(key, ()):
            yield other, _unpacked_day(since), _unpacked_day(until)

    def needed(self) -> Iterator[str]:
        """The entities whose names its sentences may need."""
        for key in _ITEMS:
            yield from self.ids(key)
        for key in _SPANS:
            yield from (other for other, _, _ in self.spans(key))
        yield from self.classes


def read_entity(raw: Mapping[str, Any]) -> Entity:
    """Whatever is not as the format says is passed over."""
    claims = {name: list(_statements(raw, prop)) for prop, name in rules("imports")["properties"]["pairs"].items()}
    values: dict[str, Any] = {key: found for key in _ITEMS if (found := list(_ids(claims[key])))}
    values |= {key: day for key in _DAYS if (day := next(_days(claims[key]), None))}
    values |= {key: spans for key in _SPANS if (spans := list(_held(claims[key])))}
    values["gender"] = next(_ids(claims["gender"]), "")
    values["short_name"] = _french(claims["short_name"])
    counted = max(_counted(claims["population"]), key=lambda pair: pair[1], default=None)
    values |= {"population": counted} if counted else {}
    classes, above = tuple(_ids(claims["class"])), tuple(_ids(claims["above"]))
    aliases = _dict(raw, "aliases").get("fr")
    others = [a["value"] for a in aliases if _is_text(a)] if isinstance(aliases, list) else []
    return Entity(str(raw["id"]), _label(raw), _text(raw, "descriptions", "fr"), tuple(others), classes, above, values)


def names_of(raw: Mapping[str, Any]) -> dict[str, str]:
    """The name of an entity as others use it: also in the feminine and the masculine, where it has them."""
    table = {name: prop for prop, name in rules("imports")["properties"]["pairs"].items()}
    forms = {key: _french(list(_statements(raw, table[key]))) for key in ("feminine", "masculine")}
    return {key: text for key, text in {"name": _label(raw), **forms}.items() if text}


def day_in(modified: Any) -> Day | None:
    """The day of *2025-01-06T10:20:30Z*."""
    return Day.parse(modified[:10]) if isinstance(modified, str) else None


def _dict(raw: Any, key: str) -> Mapping[str, Any]:
    found = raw.get(key) if isinstance(raw, dict) else None
    return found if isinstance(found, dict) else {}


def _is_text(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("value"), str)


def _text(raw: Mapping[str, Any], key: str, language: str) -> str:
    found = _dict(raw, key).get(language)
    return str(found["value"]) if isinstance(found, dict) and _is_text(found) else ""


def _label(raw: Mapping[str, Any]) -> str:
    """The French name; ``mul`` is that of all languages, which has taken the place of many of them."""
    return _text(raw, "labels", "fr") or _text(raw, "labels", "mul")


def _statements(raw: Mapping[str, Any], prop: str) -> Iterator[Mapping[str, Any]]:
    """The preferred statements before the normal ones; the deprecated are known to be wrong."""
    found = _dict(raw, "claims").get(prop)
    kept = [s for s in found if isinstance(s, dict)] if isinstance(found, list) else []
    for rank in ("preferred", "normal"):
        yield from (s for s in kept if s.get("rank", "normal") == rank)


def _value(snak: Any) -> Any:
    """None for an unknown value, or none."""
    return _dict(snak, "datavalue").get("value") if isinstance(snak, dict) and snak.get("snaktype") == "value" else None


def _id(value: Any) -> str:
    if not isinstance(value, dict):
        return ""
    at = value.get("id", f"Q{value.get('numeric-id')}")
    return at if isinstance(at, str) and at[1:].isdigit() and at[0] == "Q" else ""


def _ids(statements: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    yield from filter(None, (_id(_value(s.get("mainsnak"))) for s in statements if not _ended(s)))


def _ended(statement: Mapping[str, Any]) -> bool:
    return _qualifier(statement, "P582") is not None


def _qualifier(statement: Mapping[str, Any], prop: str) -> list[int] | None:
    found = _dict(statement, "qualifiers").get(prop)
    return _time(_value(found[0])) if isinstance(found, list) and found else None


def _time(value: Any) -> list[int] | None:
    """*+1971-08-19T00:00:00Z* of a precision → year, month, day; zero for what is not known."""
    if not isinstance(value, dict) or not isinstance(value.get("time"), str):
        return None
    told, precision = value["time"], value.get("precision")
    if not told.startswith("+") or not isinstance(precision, int) or precision < _YEAR:
        return None
    try:
        year, month, day = (int(part) for part in told[1:11].split("-"))
    except ValueError:
        return None
    if not str(value.get("calendarmodel", _GREGORIAN)).endswith(_GREGORIAN):
        precision = _YEAR  # a Julian day has another date in our calendar
    if precision == _YEAR:
        month = day = 0
    elif precision == _MONTH:
        day = 0
    text = f"{year:04}-{month:02}-{day:02}" if day else f"{year:04}-{month:02}" if month else f"{year:04}"
    return [year, month, day] if Day.parse(text) else None


def _unpacked_day(kept: Any) -> Day | None:
    return Day(*kept) if kept else None


def _days(statements: Iterable[Mapping[str, Any]]) -> Iterator[list[int]]:
    yield from filter(None, (_time(_value(s.get("mainsnak"))) for s in statements))


def _held(statements: Iterable[Mapping[str, Any]]) -> Iterator[list[Any]]:
    for statement in statements:
        other = _id(_value(statement.get("mainsnak")))
        if other:
            yield [other, _qualifier(statement, "P580"), _qualifier(statement, "P582")]


def _french(statements: Iterable[Mapping[str, Any]]) -> str:
    for statement in statements:
        value = _value(statement.get("mainsnak"))
        if isinstance(value, dict) and value.get("language") == "fr" and isinstance(value.get("text"), str):
            return str(value["text"])
    return ""


def _counted(statements: Iterable[Mapping[str, Any]]) -> Iterator[tuple[int, list[int]]]:
    for statement in statements:
        value, day = _value(statement.get("mainsnak")), _qualifier(statement, "P585")
        amount = value.get("amount") if isinstance(value, dict) else None
        if (
            day
            and isinstance(amount, str)
            and amount.lstrip("+").isdigit()
            and len(amount) < number("imports", "depth_most")
        ):
            yield int(amount), day
