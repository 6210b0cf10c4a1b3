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
PROFILES = ("presse",)
DEFAULT_TARGET = 700


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project's file may set. ``origin`` is the file, None where there is none."""

    target: int = DEFAULT_TARGET
    profile: str = "presse"
    fail_on: str = "error"
    force_language: bool = False
    origin: Path | None = None


_KEYS: Mapping[str, type] = {"target": int, "profile": str, "fail-on": str, "force-language": bool}
_TYPE_NAMES: Mapping[type, str] = {int: "un nombre entier", str: "un texte entre guillemets", bool: "true ou false"}
_CHOICES: Mapping[str, tuple[str, ...]] = {"profile": PROFILES, "fail-on": LEVELS}


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` (suggestion : X)` for the nearest known name, else the list of what is known."""
    names = list(known)
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    return f" (suggestion : {near[0]})" if near else f" (connus : {', '.join(names)})"


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


def _settings(table: Mapping[str, Any], path: Path) -> Settings:
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _KEYS:
            raise ConfigError(f"{path} : clé inconnue « {key} »{did_you_mean(key, _KEYS)}.")
        expected = _KEYS[key]
        if type(value) is not expected:  # not isinstance: true is an int in Python
            raise ConfigError(f"{path} : « {key} » doit être {_TYPE_NAMES[expected]}.")
        if key in _CHOICES and value not in _CHOICES[key]:
            raise ConfigError(
                f"{path} : « {key} » ne peut valoir « {value} »{did_you_mean(str(value), _CHOICES[key])}."
            )
        if isinstance(value, int) and key == "target" and value < 1:
            raise ConfigError(f"{path} : « target » doit être un nombre de mots supérieur à zéro.")
        values[key.replace("-", "_")] = value
    return Settings(**values, origin=path)
