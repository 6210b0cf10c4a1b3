"""YAML that a stranger wrote: bounded in size and depth, and no scalar changed into another thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import yaml

from seo_fr.reading.header_error import HeaderError, too_deep, too_many, twice
from seo_fr.resources import number, strict_loader

_MEND = "corrigez-la (guillemets autour d’une valeur qui contient « : », alignement, tabulations)"


def read_yaml_header(text: str) -> Any:
    """What ``text`` says; HeaderError where it is broken, too large, or says one thing twice.

    « NO », « 12:30 », « 007 » and dates stay the words they are written in; a number is one only where it would be
    written the same way again.
    """
    try:
        _weigh(text)
        return yaml.load(text, Loader=_loader())  # noqa: S506 (the loader derives from SafeLoader)
    except HeaderError:
        raise
    except Exception as error:  # PyYAML lets ValueError, KeyError, RecursionError… of its constructors through
        raise _explained(error) from error


def compose(text: str) -> yaml.MappingNode | None:
    """The root of a header that has been read, each node with its place; None where it is no mapping."""
    root = yaml.compose(text, Loader=_loader())
    return root if isinstance(root, yaml.MappingNode) else None


@cache
def _loader() -> Any:
    class Lossless(strict_loader()):  # type: ignore[misc]
        pass

    for kind in ("int", "float"):
        Lossless.add_constructor(f"tag:yaml.org,2002:{kind}", _number)
    return Lossless


def _number(loader: Any, node: yaml.ScalarNode) -> Any:
    """1.10 and 1_000 are written otherwise by Python: they stay texts."""
    if node.tag.endswith(":int") and len(node.value) > 18:
        return node.value
    value = loader.construct_yaml_int(node) if node.tag.endswith(":int") else loader.construct_yaml_float(node)
    return value if str(value) == node.value else node.value


@dataclass(slots=True)
class _Frame:
    """An open list or mapping: how many values it holds, its anchor, and the keys of a mapping so far."""

    anchor: str | None
    is_mapping: bool
    values: int = 1
    keys: set[str] = field(default_factory=set)
    at_key: bool = True


def _weigh(text: str) -> None:
    """Refuse what would grow: depth, values, references that multiply; and keys given twice."""
    most, deepest = number("header_fields", "largest_values"), number("header_fields", "deepest")
    frames, weights = [_Frame(None, is_mapping=False)], dict[str, int]()
    for event, closed in _events(text, frames):
        at, anchor = _place(event), str(event.anchor or "")
        weight = closed or 1
        if isinstance(event, yaml.AliasEvent):
            if anchor not in weights and any(f.anchor == anchor for f in frames):
                raise HeaderError(at, f"« *{anchor} » se contient elle-même", "écrivez la valeur en entier")
            weight = weights.get(anchor, 1)
        elif isinstance(event, yaml.ScalarEvent):
            _note_key(frames[-1], event)
            weights[anchor] = 1
        frames[-1].values += weight
        frames[-1].at_key = not frames[-1].at_key
        if closed:
            weights[anchor] = closed
        if sum(f.values for f in frames) > most:
            raise too_many(at)
        if len(frames) > deepest + 1:
            raise too_deep(at)


def _note_key(frame: _Frame, event: yaml.ScalarEvent) -> None:
    if frame.is_mapping and frame.at_key:
        if event.value in frame.keys and event.value != "<<":
            raise twice(_place(event), event.value)
        frame.keys.add(event.value)


@dataclass(frozen=True, slots=True)
class _Closed:
    """The end of a list or mapping, under its anchor."""

    anchor: str | None
    start_mark: Any


def _events(text: str, frames: list[_Frame]) -> Iterator[tuple[Any, int]]:
    """Scalars and references with 0, ends of lists and mappings with their values; opened ones go on ``frames``."""
    for event in yaml.parse(text, Loader=_loader()):
        if isinstance(event, yaml.CollectionStartEvent):
            frames.append(_Frame(event.anchor, isinstance(event, yaml.MappingStartEvent)))
            if len(frames) > number("header_fields", "deepest") + 1:
                raise too_deep(_place(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            frame = frames.pop()
            yield _Closed(frame.anchor, event.start_mark), frame.values
        elif isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            yield event, 0


def _place(event: Any) -> int:
    return int(event.start_mark.index)


def _explained(error: Exception) -> HeaderError:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = mark.index if mark is not None else 0
    if isinstance(error, yaml.reader.ReaderError) and isinstance(error.position, int):
        at = error.position
    problem = str(getattr(error, "problem", "") or "")
    if isinstance(error, yaml.constructor.ConstructorError) and "tag" in problem:
        tag = problem.partition("'")[2].partition("'")[0].replace("tag:yaml.org,2002:", "!!")
        return HeaderError(at, f"balise YAML « {tag} » inconnue", "ôtez-la, et laissez la valeur")
    if isinstance(error, yaml.composer.ComposerError):
        return HeaderError(at, "référence « * » ou « & » qui ne désigne rien de sûr", "écrivez la valeur en entier")
    return HeaderError(at, "", _MEND)
