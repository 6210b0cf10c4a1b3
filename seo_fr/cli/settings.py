"""The settings of files: the command line over the project's files, and ``--print-config``."""

from __future__ import annotations

import argparse
import json
import os
from typing import Any

from seo_fr.cli.terminal import write
from seo_fr.config import DEFAULTS
from seo_fr.errors import ConfigError
from seo_fr.levels import OFF, UNUSED_SUPPRESSION
from seo_fr.output.sheet import clean
from seo_fr.workspace.settings import FileSettings, SettingsFinder, Value


def settings_finder(arguments: argparse.Namespace) -> SettingsFinder:
    """What finds the settings of each file under these arguments, whichever of them the command has."""
    given: dict[str, Any] = {}
    for key in (*DEFAULTS, "exclude"):
        if value := getattr(arguments, key.replace("-", "_"), None):
            given[key] = value
    if rules := getattr(arguments, "rules", None):
        given["rules"] = dict(rules)
    return SettingsFinder(arguments.config, given)


def settings_of(finder: SettingsFinder, path: str) -> FileSettings:
    """What holds for the file ``path``. Raises ConfigError."""
    settings = finder.for_file(path)
    _refuse_dead_levels(settings)
    return settings


def _refuse_dead_levels(settings: FileSettings) -> None:
    """ConfigError where a level is given to a rule that the profile has off: it would do nothing."""
    raised = [(rule, value) for rule, value in settings.rules.items() if value.value != OFF]
    if not raised:
        return
    from seo_fr.checks.profiles import load_profile

    profile = settings.values["profile"].value
    running = {*load_profile(profile).levels, UNUSED_SUPPRESSION}
    for rule, value in raised:
        if rule not in running:
            raise ConfigError(
                f"{value.origin} : la règle « {rule} » est éteinte dans le profil « {profile} » ; "
                "retirez ce réglage, ou changez de profil."
            )


def print_config(finder: SettingsFinder, arguments: argparse.Namespace) -> None:
    """Each setting of each path with its origin, as text or JSON."""
    shown = {path: _values(finder, path, arguments.stdin_filename) for path in arguments.paths}
    if arguments.format == "json":
        content = {
            path: {name: {"value": v.value, "origin": v.origin} for name, v in values.items()}
            for path, values in shown.items()
        }
        write(json.dumps(content, ensure_ascii=False, indent=2) + "\n")
        return
    for number, (path, values) in enumerate(shown.items()):
        rows = [(name, json.dumps(v.value, ensure_ascii=False), v.origin) for name, v in values.items()]
        room = max(len(f"{name} = {value}") for name, value, _ in rows)
        lines = [f"  {f'{name} = {value}':<{room}}   {origin}" for name, value, origin in rows]
        write("\n" * bool(number) + "\n".join(clean(line) for line in (path, *lines)) + "\n")


def _values(finder: SettingsFinder, path: str, stdin_filename: str | None) -> dict[str, Value]:
    file = stdin_filename or "-" if path == "-" else path
    if os.path.isdir(file):
        file = os.path.join(file, "_")  # what holds for the files inside
    settings = finder.for_file(file)
    values = {**settings.values, "exclude": finder.exclusions(file)}
    return values | {f"rules.{rule}": value for rule, value in sorted(settings.rules.items())}
