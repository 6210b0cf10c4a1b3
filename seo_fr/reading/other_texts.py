"""Text that is no article: data, mail, logs, programs. It is asked about, not taken for prose."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import PurePath

from seo_fr.errors import InputError
from seo_fr.reading.characters import BYTE_ORDER_MARK
from seo_fr.resources import number, rules, word_list, words

_LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")
_FIELD = re.compile(r"([^\W\d_][\w-]{0,30})[ \u00a0]?:\s")
# What a paste from Word has at the head of every line of its lists: a bullet or a number, and tabs.
_MARGIN = re.compile(r"^\s*(?:[^\w\s\"]|\d{1,3}[.)])?\s*(?<=\s)")
_QUOTED = re.compile(r'"[^"\r\n]*"')
_SENDERS = ("from", "de", "return-path", "received")


def refuse_other_texts(source: str, where: str, path: str, *, markdown: bool) -> None:
    """InputError where the text is no article; ``where`` names it, ``path`` has the suffix.

    What only looks like something else passes where the name says that it is ``markdown``.
    """
    texts = rules("other_texts")
    suffix = PurePath(path).suffix.lower()
    if suffix in words("other_texts", "suffixes"):
        raise InputError(f"{where}\u00a0: {texts['named'].format(suffix=suffix)}")
    if what := _certain(source):
        raise InputError(f"{where}\u00a0: {texts['refusal'].format(what=what)}")
    if not markdown and (what := _probable(source)):
        raise InputError(f"{where}\u00a0: {texts['asked'].format(what=what)}")


def _certain(source: str) -> str:
    """What the text is beyond doubt, in French; empty for an article."""
    begin = len(source) - len(source.lstrip(f" \t\r\n{BYTE_ORDER_MARK}"))
    for pattern, said in _beginnings():
        if pattern.match(source, begin):
            return said
    return str(rules("other_texts")["json"]) if source[begin : begin + 1] in ("{", "[") and _is_json(source) else ""


@cache
def _beginnings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(e["pattern"], re.IGNORECASE), e["said"]) for e in rules("other_texts")["beginnings"])


def _is_json(source: str) -> bool:
    """True for one value or a value a line, even where it is nested deeper than Python reads."""
    text = source.strip(f" \t\r\n{BYTE_ORDER_MARK}")
    try:
        return isinstance(json.loads(text), dict | list)
    except RecursionError:
        return True
    except ValueError:
        lines = _lines(text)
    try:
        return len(lines) > 1 and all(isinstance(json.loads(line), dict | list) for line in lines)
    except (ValueError, RecursionError):
        return False


def _probable(source: str) -> str:
    """What the text looks like, in French; empty for an article."""
    lines = _lines(source.removeprefix(BYTE_ORDER_MARK))
    for name, matches in (("mail", _is_mail), ("log", _is_log), ("table", _is_table)):
        if matches(lines):
            return str(rules("other_texts")[name])
    return ""


def _lines(source: str) -> list[str]:
    """The first lines that are not blank."""
    most = int(number("other_texts", "sample_lines"))
    return [match[0] for match, _ in zip(_LINE.finditer(source), range(most), strict=False)]


def _is_mail(lines: list[str]) -> bool:
    names = []
    for line in lines:
        field = _FIELD.match(line)
        if field:
            names.append(field[1].lower())
        elif not (names and line[0] in " \t"):  # a field may go on, indented
            break
    known = [name for name in names if name in words("other_texts", "mail_names")]
    return len(known) >= number("other_texts", "mail_fields") and any(name in _SENDERS for name in known)


def _is_log(lines: list[str]) -> bool:
    pattern = re.compile(rules("other_texts")["log_line"])
    return _enough(lines) and _share([pattern.match(line) is not None for line in lines]) >= number(
        "other_texts", "log_share"
    )


def _is_table(lines: list[str]) -> bool:
    if not _enough(lines):
        return False
    bare = [_QUOTED.sub("", _MARGIN.sub("", line)) for line in lines]
    return any(_is_divided(bare, mark) for mark in word_list("other_texts", "table_delimiters"))


def _is_divided(lines: list[str], mark: str) -> bool:
    """True where the lines have as many ``mark`` as the first, and no prose around them."""
    count = lines[0].count(mark)
    if count < (2 if mark == "," else 1):
        return False
    alike = [line.count(mark) == count and f"{mark} " not in line and f"{mark}\u00a0" not in line for line in lines]
    return _share(alike) >= number("other_texts", "table_share")


def _enough(lines: list[str]) -> bool:
    return len(lines) >= number("other_texts", "least_lines")


def _share(found: list[bool]) -> float:
    return sum(found) / len(found)
