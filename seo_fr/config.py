"""Where the options come from: defaults, then the project's file, then the command line. Strict.

The project's file is the nearest ``seo-fr.toml``, or ``pyproject.toml`` with a ``[tool.seo-fr]`` table,
from the article's folder upwards. An unknown key is an error: a setting that silently does nothing is
worse than none.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seo_fr.errors import ConfigError, reason
from seo_fr.levels import LEVELS, OFF, UNUSED_SUPPRESSION
from seo_fr.options import SHARED, Form, InFile

Pairs = tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class PerFile:
    """One ``[[per-file]]`` table: what holds for the files whose path matches one of the patterns.

    ``values`` are pairs of a key and its value, ``rules`` of a rule and its level (or ``off``).
    """

    files: tuple[str, ...]
    values: Pairs = ()
    rules: Pairs = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project's file sets. ``origin`` is the file, None where there is none.

    ``values`` are pairs of a key of `DEFAULTS` and its value, only of those that the file sets; ``given`` are all
    the keys it sets, as it writes them; patterns are relative to its folder. ``fiches`` are the newsroom's folders
    of fact sheets, ``archive`` its earlier articles, joined to that folder.
    """

    values: Pairs = ()
    exclude: tuple[str, ...] = ()
    fiches: tuple[Path, ...] = ()
    archive: Path | None = None
    rules: Pairs = ()
    per_file: tuple[PerFile, ...] = ()
    given: frozenset[str] = frozenset()
    origin: Path | None = None


# The settings that have one value for each article, and what they are where nothing sets them.
DEFAULTS: Mapping[str, Any] = {option.key: option.default for option in SHARED} | {
    "fail-on": "error",
    "min-level": "info",
}

# Of few names all are told; of many the one that is surely meant, or the nearest.
_MANY, _SURE, _CLOSE = 10, 0.8, 0.6
_MOST_BYTES = 1_000_000  # a device or a wrong file given as the settings is read no further
_TYPES: Mapping[Form, type] = {
    "text": str,
    "date": str,
    "words": int,
    "profile": str,
    "usage": str,
    "flag": bool,
}


def _option_keys(*where: InFile) -> dict[str, type]:
    return {option.key: _TYPES[option.form] for option in SHARED if option.in_file in where}


_KEYS: Mapping[str, type] = {
    **_option_keys("all", "each"),
    "fail-on": str,
    "min-level": str,
    "exclude": list,
    "fiches": list,
    "archive": str,
    "rules": dict,
    "per-file": list,
}
_PER_FILE_KEYS: Mapping[str, type] = {"files": list, **_option_keys("each"), "rules": dict}
_TYPE_NAMES: Mapping[type, str] = {
    int: "un nombre entier",
    str: "un texte entre guillemets",
    bool: "true ou false",
    list: "une liste",
    dict: "une table",
}


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` (suggestion : X)` for the nearest known name; else what is known, and of many the three nearest."""
    names = list(known)
    close = difflib.get_close_matches(word, names, n=1, cutoff=_SURE if len(names) > _MANY else _CLOSE)
    if close:
        return f" (suggestion : {close[0]})"
    if len(names) > _MANY:
        return f" (suggestions : {', '.join(_nearest(word, names))})"
    return f" (connus : {', '.join(names)})"


def _nearest(word: str, names: list[str]) -> list[str]:
    """The three names nearest to the word: those that share a part with it first, then by their letters."""
    parts = set(word.casefold().split("-"))
    alike = difflib.get_close_matches(word, names, n=len(names), cutoff=0.0)
    return sorted(alike, key=lambda name: -len(parts & set(name.split("-"))))[:3]


def known_rules() -> tuple[str, ...]:
    """Every rule whose level a user may set, in alphabetical order; reads file names only."""
    from seo_fr.resources import file_names

    return tuple(sorted({*file_names("checks"), UNUSED_SUPPRESSION}))


def profile_names() -> tuple[str, ...]:
    """The profiles there are, in alphabetical order; reads file names only."""
    from seo_fr.resources import file_names

    return file_names("profiles")


def usage_names() -> tuple[str, ...]:
    """The usages of French that are known, in alphabetical order; reads file names only."""
    from seo_fr.resources import file_names

    return file_names("usages")


def load_settings(near: Path, explicit: Path | None = None) -> Settings:
    """The settings for an article in the folder ``near``; ``explicit`` is ``--config``.

    Raises ConfigError, which names the file and the mend.
    """
    path = explicit or find_project_file(near)
    if path is None:
        return Settings()
    table = _read_toml(path)
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("seo-fr", {})
    return _settings(table, path)


def find_project_file(near: Path) -> Path | None:
    """The nearest file with settings, from ``near`` upwards; ``seo-fr.toml`` wins in one folder."""
    folder = near.absolute()
    for candidate in (folder, *folder.parents):
        if (own := candidate / "seo-fr.toml").is_file():
            return own
        shared = candidate / "pyproject.toml"
        if shared.is_file() and "seo-fr" in _read_toml(shared).get("tool", {}):
            return shared
    return None


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise ConfigError(f"{path} : configuration de plus de 1 Mo ; donnez à --config un fichier TOML.")
        return tomllib.loads(data.decode("utf-8"))
    except OSError as error:
        said = f"configuration illisible ({reason(error)})"
        raise ConfigError(f"{path} : {said} ; vérifiez le chemin et les droits.") from error
    except RecursionError as error:
        raise ConfigError(f"{path} : TOML trop imbriqué ; retirez des crochets.") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} : la configuration n’est pas en UTF-8 ; réenregistrez-la en UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        place = str(error).rpartition("(at ")[2].rstrip(")").replace("line", "ligne").replace("column", "colonne")
        place = place.replace("end of document", "fin du fichier")
        raise ConfigError(f"{path} : TOML invalide ({place}) ; corrigez la syntaxe à cet endroit.") from error


def _settings(table: dict[str, Any], path: Path) -> Settings:
    values = _checked(table, _KEYS, path, "")
    tables = values.pop("per-file", [])
    per_file = tuple(_per_file(entry, path, f"per-file n° {n}, ") for n, entry in enumerate(tables, 1))
    return Settings(_taken(values), **values, per_file=per_file, given=frozenset(table), origin=path)


def _per_file(table: Any, path: Path, place: str) -> PerFile:
    if not isinstance(table, dict):
        raise ConfigError(f"{path} : {place}doit être une table ; écrivez « [[per-file]] ».")
    values = _checked(table, _PER_FILE_KEYS, path, place)
    if not values.get("files"):
        raise ConfigError(f"{path} : {place}il manque « files », la liste des motifs de fichiers.")
    return PerFile(values=_taken(values), **values)


def _taken(values: dict[str, Any]) -> Pairs:
    """The pairs of the keys of `DEFAULTS`, which leave ``values``."""
    return tuple((key, values.pop(key)) for key in DEFAULTS if key in values)


def _checked(table: dict[str, Any], keys: Mapping[str, type], path: Path, place: str) -> dict[str, Any]:
    """The values of a table, each of the right type and among its choices; lists and tables made immutable."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in keys:
            raise ConfigError(f"{path} : {place}clé inconnue « {key} »{did_you_mean(key, keys)}.")
        if type(value) is not keys[key]:  # not isinstance: true is an int in Python
            raise ConfigError(f"{path} : {place}« {key} » doit être {_TYPE_NAMES[keys[key]]}.")
        values[key] = _value(key, value, path, place)
    return values


def _value(key: str, value: Any, path: Path, place: str) -> Any:
    """What stands under ``key``, checked and made immutable; paths are joined to the folder of ``path``."""
    where = f"{path} : {place}« {key} »"
    match key:
        case "exclude" | "files":
            return _patterns(value, where)
        case "fiches":
            return tuple(path.parent / name for name in _patterns(value, where, "dossiers"))
        case "archive" if not value.strip():
            raise ConfigError(f"{where} doit être un nom de fichier.")
        case "archive":
            return path.parent / value
        case "rules":
            return tuple((r, rule_level(r, level, f"{path} : {place}")) for r, level in value.items())
        case "profile" | "usage" | "fail-on" | "min-level":
            choices = {"profile": profile_names, "usage": usage_names}.get(key, lambda: LEVELS)()
            if value not in choices:
                raise ConfigError(f"{where} ne peut valoir « {value} »{did_you_mean(value, choices)}.")
    if type(value) is int and value < 1:
        raise ConfigError(f"{where} doit être un nombre de mots supérieur à zéro.")
    return value


def _patterns(values: list[Any], place: str, kind: str = "motifs") -> tuple[str, ...]:
    if not all(isinstance(v, str) and v.strip() for v in values):
        raise ConfigError(f"{place} doit être une liste de {kind} entre guillemets.")
    return tuple(values)


def rule_level(rule: str, level: Any, place: str = "") -> str:
    """``level`` where both names are known; ConfigError, begun by ``place``, gives the nearest ones."""
    if rule not in known_rules():
        raise ConfigError(f"{place}règle inconnue « {rule} »{did_you_mean(rule, known_rules())}.")
    if level not in (OFF, *LEVELS):
        raise ConfigError(f"{place}« {rule} » ne peut valoir « {level} »{did_you_mean(str(level), (OFF, *LEVELS))}.")
    return str(level)
