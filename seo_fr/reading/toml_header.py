"""TOML that a stranger wrote, bounded in depth."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from seo_fr.reading.header_error import HeaderError, refuse_depth, too_deep
from seo_fr.resources import number

_PLACE = re.compile(r"\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")
_PART = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
_LINE_END = re.compile(r"\r\n?|\n")


def read_toml_header(text: str) -> dict[str, Any]:
    """What ``text`` says; HeaderError where it is broken or too deep. Any line end will do."""
    parts = int(number("header_fields", "longest_key"))
    long_key = re.search(rf"(?<![\w-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{parts}}}", text)
    if long_key:
        raise too_deep(long_key.start())
    try:
        data = tomllib.loads(_LINE_END.sub("\n", text))
    except RecursionError as error:
        raise too_deep(0) from error
    except ValueError as error:  # a number of more digits than Python reads is one too
        raise HeaderError(_place(text, str(error)), _said(str(error)), _MEND) from error
    refuse_depth(data)
    return data


_MEND = "corrigez-la (guillemets autour des textes, une clé par ligne, « = » entre clé et valeur)"


def _said(message: str) -> str:
    return "une clé ou une table est donnée deux fois" if re.search(r"overwrite|twice|already|mutate", message) else ""


def _place(text: str, message: str) -> int:
    """The offset that the message of tomllib names; the start where it names none."""
    match = _PLACE.search(message)
    if match is None:
        return 0
    if not match["line"]:
        return len(text)
    starts = [0, *(m.end() for m in _LINE_END.finditer(text))]
    return min(len(text), starts[min(int(match["line"]), len(starts)) - 1] + int(match["column"]) - 1)
