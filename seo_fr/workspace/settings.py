"""The settings of one file, each with where it comes from: default, project file, per-file table, command line."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from seo_fr.config import DEFAULTS, Settings, load_settings
from seo_fr.errors import ConfigError
from seo_fr.levels import OFF
from seo_fr.model import Finding, Level, Options
from seo_fr.options import SHARED

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

DEFAULT = "valeur par défaut"
COMMAND_LINE = "ligne de commande"


@dataclass(frozen=True, slots=True)
class Value:
    """A value and its origin, in French."""

    value: Any
    origin: str


@dataclass(frozen=True, slots=True)
class FileSettings:
    """What holds for one file. ``values`` by setting; ``rules`` only those whose level is set somewhere."""

    values: Mapping[str, Value]
    rules: Mapping[str, Value]

    @property
    def fail_on(self) -> Level:
        """The level that makes the command fail."""
        level: Level = self.values["fail-on"].value
        return level

    @property
    def min_level(self) -> Level:
        """The level under which nothing is shown."""
        level: Level = self.values["min-level"].value
        return level

    def options(self) -> Options:
        """The part that the analysis depends on."""
        asked = self.values["target"].origin != DEFAULT
        return Options(**{option.name: self.values[option.key].value for option in SHARED}, target_is_asked=asked)

    def level(self, finding: Finding) -> Level | None:
        """The level that the finding has here; None where its rule is off."""
        if finding.rule not in self.rules:
            return finding.level
        level = self.rules[finding.rule].value
        return None if level == OFF else level


@dataclass(frozen=True, slots=True)
class SettingsFinder:
    """Finds the settings of files during one run. ``explicit`` is ``--config``.

    ``command_line`` maps a setting to its value where one was given there, ``exclude`` and ``rules`` included.
    """

    explicit: Path | None = None
    command_line: Mapping[str, Any] = field(default_factory=dict)
    _found: dict[str, Settings] = field(default_factory=dict, repr=False)

    def for_file(self, path: str) -> FileSettings:
        """What holds for the file ``path``; ConfigError as `load_settings`."""
        settings = self._near(path)
        values = {key: Value(value, DEFAULT) for key, value in DEFAULTS.items()}
        values |= {key: Value(value, _file_name(settings)) for key, value in settings.values}
        rules = {rule: Value(level, _file_name(settings)) for rule, level in settings.rules}
        relative = _relative(path, settings)
        for number, table in enumerate(settings.per_file, 1):
            if not meant(relative, table.files, _file_name(settings)):
                continue
            source = f"{_file_name(settings)}, per-file n° {number} ({', '.join(table.files)})"
            values |= {key: Value(value, source) for key, value in table.values}
            rules |= {rule: Value(level, source) for rule, level in table.rules}
        for name, value in self.command_line.items():
            if name == "rules":
                rules |= {rule: Value(level, COMMAND_LINE) for rule, level in value.items()}
            elif name != "exclude":
                values[name] = Value(value, COMMAND_LINE)
        return FileSettings(values, rules)

    def options_for(self, path: str) -> Options:
        """All the options of the file ``path``: with the fact sheets and the archive, which no rule depends on."""
        settings = self._near(path)
        archive = str(settings.archive) if settings.archive else None
        return replace(self.for_file(path).options(), fiches=tuple(map(str, settings.fiches)), archive=archive)

    def excluded(self, path: str, folder: bool) -> bool:
        """True when the ``exclude`` of the project's file or of the command line means ``path``."""
        settings = self._near(path)
        given = tuple(self.command_line.get("exclude", ()))
        return meant(_relative(path, settings), settings.exclude, _file_name(settings), folder=folder) or meant(
            _inside(path, os.curdir), given, COMMAND_LINE, folder=folder
        )

    def idle(self, checked: Sequence[str], folders: Sequence[str]) -> list[str]:
        """What to say of patterns of ``[[per-file]]`` that mean none of the files ``checked``, a line each.

        Only of settings files whose whole folder is among ``folders``: of a part, most patterns mean nothing.
        """
        roots = [os.path.abspath(folder) for folder in folders]
        files: dict[Path, list[str]] = {}
        settings = {}
        for path in checked:
            near = self._near(path)
            if near.origin and near.per_file and _lies_in(os.path.abspath(near.origin.parent), roots):
                settings[near.origin] = near
                files.setdefault(near.origin, []).append(_relative(path, near))
        return [line for origin, near in settings.items() for line in _idle(near, files[origin])]

    def exclusions(self, path: str) -> Value:
        """The patterns that hold for ``path``."""
        settings = self._near(path)
        if given := tuple(self.command_line.get("exclude", ())):
            return Value((*settings.exclude, *given), COMMAND_LINE)
        return Value(settings.exclude, _file_name(settings) if "exclude" in settings.given else DEFAULT)

    def _near(self, path: str) -> Settings:
        folder = os.path.dirname(os.path.abspath(path))
        if folder not in self._found:  # a file is read once a run, not once an article
            self._found[folder] = load_settings(Path(folder), self.explicit)
        return self._found[folder]


def meant(path: str, patterns: tuple[str, ...], origin: str = COMMAND_LINE, *, folder: bool = False) -> bool:
    """True when gitignore(5) ``patterns`` mean ``path`` (relative, with slashes) or a folder that it lies in.

    Folders are asked first, from the outside: what lies in one that is meant cannot be taken back with ``!``.
    Raises ConfigError, which names the ``origin`` of a pattern that is none.
    """
    if not patterns:
        return False
    spec, parts = _spec(patterns, origin), path.split("/")
    ends = range(1, len(parts) + 1)
    return any(spec.match_file("/".join(parts[:end]) + "/" * (folder or end < len(parts))) for end in ends)


@cache
def _spec(patterns: tuple[str, ...], origin: str) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # of re, about sets such as [[:alpha:]]
            return GitIgnoreSpec.from_lines(patterns)
    except (ValueError, re.error) as error:
        raise ConfigError(
            f"{origin} : motif de fichiers mal formé parmi « {', '.join(patterns)} » ; "
            "écrivez-le comme dans un .gitignore."
        ) from error


def _idle(settings: Settings, files: Sequence[str]) -> list[str]:
    patterns = [(rank, p) for rank, table in enumerate(settings.per_file, 1) for p in table.files]
    return [
        f"{_file_name(settings)} : per-file n° {rank}, aucun fichier pour « {pattern} » ; corrigez ou retirez ce motif."
        for rank, pattern in patterns
        if not pattern.startswith("!") and not any(meant(file, (pattern,), _file_name(settings)) for file in files)
    ]


def _lies_in(folder: str, roots: Sequence[str]) -> bool:
    return any(folder == root or folder.startswith(root.rstrip(os.sep) + os.sep) for root in roots)


def _file_name(settings: Settings) -> str:
    if settings.origin is None:
        return DEFAULT
    name = os.path.relpath(settings.origin)
    return f"{name} [tool.seo-fr]" if settings.origin.name == "pyproject.toml" else name


def _relative(path: str, settings: Settings) -> str:
    return _inside(path, settings.origin.parent if settings.origin else os.curdir)


def _inside(path: str, root: str | os.PathLike[str]) -> str:
    return os.path.relpath(os.path.abspath(path), os.path.abspath(root)).replace(os.sep, "/")
