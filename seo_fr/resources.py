"""Where ``rules/`` and ``data/`` are, and how a rules file is read.

Both folders stand at the top of a checkout, because an editor owns them, and inside the package in
a wheel. Nothing else in the package knows a path.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from seo_fr.errors import ConfigError, reason

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def rules_dir() -> Path:
    """The folder of rules: in the wheel ``seo_fr/rules``, in a checkout the top-level one."""
    return _folder("rules")


def data_dir() -> Path:
    """The folder of data: in the wheel ``seo_fr/data``, in a checkout the top-level one."""
    return _folder("data")


@cache
def file_names(folder: str) -> tuple[str, ...]:
    """The names of the files ``rules/FOLDER/NAME.yml`` in alphabetical order; none is read."""
    return tuple(sorted(path.stem for path in (rules_dir() / folder).glob("*.yml")))


@cache
def strict_loader() -> Any:
    """A loader without booleans and dates: *on*, *oui*, *no* stay words, since *on* is a French pronoun."""
    import yaml

    class Strict(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        pass

    ambiguous = {"tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp"}
    Strict.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in ambiguous]
        for first, resolvers in Strict.yaml_implicit_resolvers.items()
    }
    return Strict


def read_yaml(text: str) -> Any:
    """Parse YAML with the strict scalars; raises ``yaml.YAMLError``."""
    import yaml  # the command line is parsed without it

    return yaml.load(text, Loader=strict_loader())  # noqa: S506 (the loader derives from SafeLoader)


@cache
def _rules_loader() -> Any:
    """As `strict_loader`, but a key that stands twice is an error: YAML would keep the last and lose the first."""
    import yaml

    class Once(strict_loader()):  # type: ignore[misc]
        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            seen = set()
            for key, _ in node.value:
                if not isinstance(key.value, str):
                    continue  # what is no plain key is refused below
                if key.value in seen:
                    problem = f"la clé « {key.value} » y est deux fois"
                    raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
                seen.add(key.value)
            return super().construct_mapping(node, deep)

    return Once


@cache
def rules(name: str) -> Mapping[str, Any]:
    """The file ``rules/NAME.yml`` as a read-only mapping; ConfigError names file and line."""
    import yaml

    path = rules_dir() / f"{name}.yml"
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_rules_loader())  # noqa: S506 (as in `read_yaml`)
    except OSError as error:
        raise ConfigError(f"{path} : fichier de règles illisible ({reason(error)}) ; réinstallez seo-fr.") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f", ligne {mark.line + 1}, colonne {mark.column + 1}" if mark else ""
        if isinstance(error, yaml.constructor.ConstructorError):
            raise ConfigError(f"{path}{place} : {error.problem} ; gardez-en une.") from error
        raise ConfigError(f"{path}{place} : YAML invalide ; corrigez la syntaxe à cet endroit.") from error
    if not isinstance(data, dict):
        raise ConfigError(f"{path} : le fichier doit contenir des paires « clé: valeur ».")
    return MappingProxyType(data)


@cache
def words(name: str, key: str) -> frozenset[str]:
    """The word list ``key`` of ``rules/NAME.yml``; every entry must be a string."""
    return frozenset(word_list(name, key))


@cache
def word_list(name: str, key: str) -> tuple[str, ...]:
    """As `words`, in the order of the file."""
    entry = rules(name).get(key)
    values = entry.get("words") if isinstance(entry, dict) else entry
    if not isinstance(values, list):
        raise ConfigError(f"{rules_dir() / name}.yml : « {key} » doit être une liste de mots.")
    for value in values:
        if not isinstance(value, str):
            raise ConfigError(
                f"{rules_dir() / name}.yml : dans « {key} », {value!r} n’est pas du texte ; mettez-le entre guillemets."
            )
    return tuple(values)


@cache
def expression(name: str, key: str, *, ignore_case: bool = False) -> re.Pattern[str]:
    """The regular expressions of the list ``key`` of ``rules/NAME.yml``, as one that matches where one of them does."""
    return re.compile("|".join(f"(?:{p})" for p in word_list(name, key)), re.IGNORECASE if ignore_case else 0)


@cache
def number(name: str, key: str) -> float:
    """The threshold ``key`` of ``rules/NAME.yml``: a number, or a mapping with ``value`` and its reason."""
    entry = rules(name).get(key)
    value = entry.get("value") if isinstance(entry, dict) else entry
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ConfigError(f"{rules_dir() / name}.yml : « {key} » doit être un nombre.")
    return float(value)
