"""What is mechanical in a sheet, put right in its file: typography, dates, names given twice, the order of the keys.

A fact is never touched. Comments stay where they are: only the values that change are written anew, and the file is
read again to see that it then says what it should, or it is left as it was.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from seo_fr.completion.fiches import sheet_files
from seo_fr.completion.importing.marks import as_line, as_yaml, is_untouched, key_of, marked
from seo_fr.completion.importing.records import Day
from seo_fr.errors import unwritable
from seo_fr.language.folding import fold_in_place
from seo_fr.resources import number, read_yaml, strict_loader, word_list, words
from seo_fr.workspace.writing import write_bytes

_QUOTED = re.compile(r"\"([^\"\n]*[^\s\"])\"")
_TYPOGRAPHY = (
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (_QUOTED, "«\u00a0\\1\u00a0»"),
    (re.compile(r"(?<=[^\s\u00a0\u202f]) (?=[:;!?»%](?:\s|[.,)»]|$))"), "\u00a0"),
    (re.compile(r"« (?=\S)"), "«\u00a0"),
)
_TOP = re.compile(r"(?m)^(?=[\"']?[^\W\d]\w*[\"']?[ ]*:)")


@dataclass(frozen=True, slots=True)
class Fix:
    """A file before and after."""

    path: Path
    before: str
    after: str


def fixes(places: Iterable[Path]) -> Iterator[Fix]:
    """The files of ``places``, folders or files, that can be mended. Raises ConfigError."""
    for path in sheet_files(places):
        try:
            raw = path.read_bytes() if path.stat().st_size <= number("imports", "whole_most_bytes") else b""
            before = raw.decode("utf-8")
        except (OSError, UnicodeDecodeError):
            continue  # the check says so
        after = _fixed_lines(before) if path.suffix.casefold() == ".jsonl" else _fixed_sheet(before)
        if after != before:
            yield Fix(path, before, after)


def write_fix(fix: Fix) -> None:
    """Put it in the file, whole or not at all. Raises InputError."""
    try:
        write_bytes(fix.path, fix.after.encode())
    except OSError as error:
        raise unwritable(fix.path, error, "vérifiez les droits, ou montrez les réparations avec --diff") from error


def repaired(data: Mapping[str, Any]) -> dict[str, Any]:
    """The keys as they should be, in their order."""
    made = {key: _value(key, value) for key, value in data.items()}
    if isinstance(made.get("other_names"), list):
        made["other_names"] = _once(made["other_names"], made.get("name"), made.get("acronym"))
        if not made["other_names"]:
            del made["other_names"]
    order = word_list("fiches", "key_order")
    return dict(sorted(made.items(), key=lambda pair: order.index(pair[0]) if pair[0] in order else len(order)))


def _value(key: str, value: Any) -> Any:
    if key in ("text", "source", "name") and isinstance(value, str):
        return _typographic(value)
    if key in ("valid", "from", "until") and isinstance(value, str):
        day = Day.parse(value)
        return day.first().isoformat() if day and day.day else value
    if key == "facts" and isinstance(value, list):
        return [{k: _value(k, v) for k, v in fact.items()} if isinstance(fact, dict) else fact for fact in value]
    if key in words("fiches", "list_keys") - words("fiches", "searched_keys") and isinstance(value, list):
        return [_typographic(v) if isinstance(v, str) else v for v in value]
    return value


def _typographic(text: str) -> str:
    for pattern, by in _TYPOGRAPHY:
        text = pattern.sub(by, text)
    return text


def _once(names: list[Any], *others: Any) -> list[Any]:
    """Each name once, never one that is the sheet's name or acronym to the letter; *ESA* and *Esa* are two."""
    kept: dict[Any, Any] = {}
    for name in names:
        key = (fold_in_place(name), *map(str.isupper, name)) if isinstance(name, str) else str(name)
        if name not in others:
            kept.setdefault(key, name)
    return list(kept.values())


def _fixed_lines(before: str) -> str:
    return "".join(_fixed_line(line) for line in before.splitlines(keepends=True))


def _fixed_line(line: str) -> str:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return line
    if not isinstance(data, dict):
        return line
    made = repaired(data)
    if list(made.items()) == list(data.items()):
        return line
    return as_line(_kept_mark(data, made, line.encode(), as_line(data))).decode()


def _kept_mark(data: Mapping[str, Any], made: dict[str, Any], raw: bytes, written: bytes) -> dict[str, Any]:
    """A sheet that no person has changed stays one that the import may renew."""
    if not key_of(data) or not is_untouched(data, raw, written):
        return made
    return marked({k: v for k, v in made.items() if k != "imported"}, key_of(data))


def _fixed_sheet(before: str) -> str:
    try:
        data = read_yaml(before)
        if not isinstance(data, dict):
            return before
        made = repaired(data)
        if list(made.items()) == list(data.items()):
            return before
        raw = before.encode()
        if key_of(data) and is_untouched(data, raw, as_yaml(data)):
            return as_yaml(_kept_mark(data, made, raw, as_yaml(data))).decode()
        after = _ordered(_replaced(before, data, made), list(made))
        same = list(read_yaml(after).items()) == list(made.items())
    except (yaml.YAMLError, RecursionError, AttributeError):
        return before
    return after if same else before


def _replaced(source: str, data: Mapping[str, Any], made: Mapping[str, Any]) -> str:
    """The source with the values that change written anew, from the last to the first."""
    node = yaml.compose(source, Loader=strict_loader())
    if not isinstance(node, yaml.MappingNode):
        return source
    pairs = [(key.value, key.start_mark.index, value) for key, value in node.value]
    for at, (key, start, value) in reversed(list(enumerate(pairs))):
        if data[key] == made.get(key):
            continue
        end = pairs[at + 1][1] if at + 1 < len(pairs) else len(source)
        if key not in made:
            source = source[:start] + source[end:]
        elif isinstance(value, yaml.ScalarNode) and value.style in (None, ">", "|") and key != "valid":
            inside = source[value.start_mark.index : value.end_mark.index]
            source = source[: value.start_mark.index] + _typographic(inside) + source[value.end_mark.index :]
        else:
            told = as_yaml({key: made[key]}).decode()
            comments = "".join(re.findall(r"(?m)^#.*\n", source[value.end_mark.index : end]))
            source = source[:start] + told + comments + source[end:]
    return source


def _ordered(source: str, order: list[str]) -> str:
    """The keys with what stands under them, a comment above a key going with it."""
    starts = [found.start() for found in _TOP.finditer(source)]
    starts = [_with_comments(source, start) for start in starts]
    if not starts:
        return source
    ends = [*starts[1:], len(source)]
    parts = [
        source[a:b] if source[a:b].endswith("\n") else source[a:b] + "\n" for a, b in zip(starts, ends, strict=True)
    ]
    named = [next(iter(read_yaml(part)), "") for part in parts]
    if sorted(named) != sorted(order):
        return source
    return source[: starts[0]] + "".join(part for _, part in sorted(zip(map(order.index, named), parts, strict=True)))


def _with_comments(source: str, start: int) -> int:
    lines = source[:start].splitlines(keepends=True)
    while lines and lines[-1].startswith("#") and len(lines) > 1:
        start -= len(lines.pop())
    return start
