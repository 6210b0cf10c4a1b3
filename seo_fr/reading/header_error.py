"""What is wrong with a header, before the file and the line are known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from seo_fr.resources import number


class HeaderError(Exception):
    """``at`` is an offset in the text of the header; ``what`` and ``mend`` are French, without a final stop."""

    def __init__(self, at: int, what: str, mend: str) -> None:
        """The whole message is made by `seo_fr.reading.front_matter`."""
        super().__init__(what)
        self.at, self.what, self.mend = at, what, mend


def too_deep(at: int) -> HeaderError:
    """More storeys than ``deepest`` in rules/header_fields.yml."""
    deepest = int(number("header_fields", "deepest"))
    return HeaderError(at, f"plus de {deepest} étages", "rapprochez ces valeurs du premier")


def too_many(at: int) -> HeaderError:
    """More values than ``largest_values``, each reference counted for what it repeats."""
    most = int(number("header_fields", "largest_values"))
    return HeaderError(
        at, f"plus de {most} valeurs, références comprises", "écrivez les valeurs au lieu de les répéter par « * »"
    )


def twice(at: int, key: str) -> HeaderError:
    """A key that says two things."""
    return HeaderError(at, f"la clé « {key[:60]} » est donnée deux fois", "gardez l’une des deux")


def refuse_depth(data: Any) -> None:
    """HeaderError where ``data`` has more storeys or values than the rules allow."""
    level, seen = [data], 0
    for _ in range(int(number("header_fields", "deepest")) + 1):
        seen += len(level)
        if seen > number("header_fields", "largest_values"):
            raise too_many(0)
        level = [inner for value in level for inner in _inside(value)]
        if not level:
            return
    raise too_deep(0)


def _inside(value: Any) -> list[Any]:
    return list(value.values()) if isinstance(value, Mapping) else value if isinstance(value, list) else []
