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

from seo_fr.errors import ConfigError

LEVELS = ("error", "warning", "info")
OFF = "off"
PROFILES = ("presse", "yoast")
DEFAULT_TARGET = 700
UNUSED_SUPPRESSION = "unused-suppression"


@dataclass(frozen=True, slots=True)
class PerFile:
    """One ``[[per-file]]`` table: what holds for the files whose path matches one of the patterns.

    ``rules`` are pairs of a rule and its level (or ``off``); None is "not set here".
    """

    files: tuple[str, ...]
    target: int | None = None
    profile: str | None = None
    rules: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project's file may set. ``origin`` is the file, None where there is none.

    ``given`` are the keys the file sets itself, as it writes them; patterns are relative to its folder.
    ``fiches`` are the newsroom's folders of fact sheets, ``archive`` its earlier articles, joined to that folder.
    """

    target: int = DEFAULT_TARGET
    profile: str = "presse"
    fail_on: str = "error"
    force_language: bool = False
    exclude: tuple[str, ...] = ()
    fiches: tuple[Path, ...] = ()
    archive: Path | None = None
    rules: tuple[tuple[str, str], ...] = ()
    per_file: tuple[PerFile, ...] = ()
    given: frozenset[str] = frozenset()
    origin: Path | None = None


_KEYS: Mapping[str, type] = {
    "target": int,
    "profile": str,
    "fail-on": str,
    "force-language": bool,
    "exclude": list,
    "fiches": list,
    "archive": str,
    "rules": dict,
    "per-file": list,
}
_PER_FILE_KEYS: Mapping[str, type] = {"files": list, "target": int, "profile": str, "rules": dict}
_TYPE_NAMES: Mapping[type, str] = {
    int: "un nombre entier",
    str: "un texte entre guillemets",
    bool: "true ou false",
    list: "une liste",
    dict: "une table",
}
_CHOICES: Mapping[str, tuple[str, ...]] = {"profile": PROFILES, "fail-on": LEVELS}


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` (suggestion : X)` for the nearest known name, else the list of what is known."""
    names = list(known)
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    return f" (suggestion : {near[0]})" if near else f" (connus : {', '.join(names)})"


def known_rules() -> tuple[str, ...]:
    """Every rule whose level a user may set, in alphabetical order; reads file names only."""
    from seo_fr.resources import rules_dir

    return tuple(sorted({p.stem for p in (rules_dir() / "checks").rglob("*.yml")} | {UNUSED_SUPPRESSION}))


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
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = error.strerror or "erreur de lecture"
        raise ConfigError(f"{path} : configuration illisible ({reason}) ; vérifiez le chemin et les droits.") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} : la configuration n’est pas en UTF-8 ; réenregistrez-la en UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        place = str(error).rpartition("(at ")[2].rstrip(")").replace("line", "ligne").replace("column", "colonne")
        place = place.replace("end of document", "fin du fichier")
        raise ConfigError(f"{path} : TOML invalide ({place}) ; corrigez la syntaxe à cet endroit.") from error


def _settings(table: dict[str, Any], path: Path) -> Settings:
    values = _checked(table, _KEYS, path, "")
    tables = values.pop("per-file", [])
    fields: dict[str, Any] = {key.replace("-", "_"): value for key, value in values.items()}
    per_file = tuple(_per_file(entry, path, f"per-file n° {n}, ") for n, entry in enumerate(tables, 1))
    return Settings(**fields, per_file=per_file, given=frozenset(table), origin=path)


def _per_file(table: Any, path: Path, place: str) -> PerFile:
    if not isinstance(table, dict):
        raise ConfigError(f"{path} : {place}doit être une table ; écrivez « [[per-file]] ».")
    values = _checked(table, _PER_FILE_KEYS, path, place)
    if not values.get("files"):
        raise ConfigError(f"{path} : {place}il manque « files », la liste des motifs de fichiers.")
    return PerFile(**values)


def _checked(table: dict[str, Any], keys: Mapping[str, type], path: Path, place: str) -> dict[str, Any]:
    """The values of a table, each of the right type and among its choices; lists and tables made immutable."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in keys:
            raise ConfigError(f"{path} : {place}clé inconnue « {key} »{did_you_mean(key, keys)}.")
        _check_type(value, keys[key], f"{path} : {place}« {key} »")
        if key in _CHOICES and value not in _CHOICES[key]:
            hint = did_you_mean(str(value), _CHOICES[key])
            raise ConfigError(f"{path} : {place}« {key} » ne peut valoir « {value} »{hint}.")
        if key == "target" and value < 1:
            raise ConfigError(f"{path} : {place}« target » doit être un nombre de mots supérieur à zéro.")
        if key in ("exclude", "files"):
            values[key] = _patterns(value, f"{path} : {place}« {key} »")
        elif key == "fiches":
            names = _patterns(value, f"{path} : {place}« {key} »", "dossiers")
            values[key] = tuple(path.parent / name for name in names)
        elif key == "archive":
            if not value.strip():
                raise ConfigError(f"{path} : {place}« archive » doit être un nom de fichier.")
            values[key] = path.parent / value
        elif key == "rules":
            values[key] = tuple((r, rule_level(r, level, f"{path} : {place}")) for r, level in value.items())
        else:
            values[key] = value
    return values


def _check_type(value: Any, expected: type, place: str) -> None:
    if type(value) is not expected:  # not isinstance: true is an int in Python
        raise ConfigError(f"{place} doit être {_TYPE_NAMES[expected]}.")


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
