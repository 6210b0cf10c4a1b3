"""argparse that speaks French: usage, headings, errors in one line, suggestions for a slip of the keyboard.

argparse is kept, rather than a friendlier library, because its English can be replaced in one place.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from seo_fr.config import did_you_mean, rule_level
from seo_fr.errors import ConfigError

# argparse asks gettext for each of its messages, by its English text; those that can reach a user.
_FRENCH = {
    "usage: ": "Utilisation : ",
    "positional arguments": "Arguments",
    "options": "Options",
    "show this help message and exit": "afficher cette aide",
    "argument %(argument_name)s: %(message)s": "argument %(argument_name)s : %(message)s",
    "the following arguments are required: %s": "il manque %s",
    "expected one argument": "une valeur est attendue",
    "expected at least one argument": "au moins une valeur est attendue",
    "ignored explicit argument %r": "ne prend pas de valeur (%r)",
}


def _french(message: str) -> str:
    """The French of an English message of argparse; one that is not known stays as it is."""
    return _FRENCH.get(message, message)


argparse._ = _french  # type: ignore[attr-defined] # the name under which every module has its gettext


class FrenchFormatter(argparse.RawDescriptionHelpFormatter):
    """Help with a French usage line, at most 100 columns wide."""

    def __init__(self, prog: str, **settings: Any) -> None:
        super().__init__(prog, max_help_position=28, **settings)
        self._width = min(self._width, 98)
        self._action_max_length = 17  # so that the names of the commands and their help share a line

    def start_section(self, heading: str | None) -> None:
        """A heading with the no-break space that French has before a colon."""
        super().start_section(f"{heading} " if heading else heading)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return textwrap.wrap(" ".join(text.split(" ")), width, break_on_hyphens=False)

    def _format_action_invocation(self, action: argparse.Action) -> str:
        if not action.option_strings or action.nargs == 0:
            return super()._format_action_invocation(action)
        value = self._format_args(action, self._get_default_metavar_for_optional(action))
        return f"{', '.join(action.option_strings)} {value}"


class FrenchParser(argparse.ArgumentParser):
    """A parser whose errors are one French line on stderr, with exit status 2."""

    def __init__(self, *, prog: str | None = None, description: str | None = None, epilog: str | None = None) -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            formatter_class=FrenchFormatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Leave with status 2 and one line that says what is wrong and where to read more."""
        from seo_fr.cli.terminal import complain

        complain(f"{message}. Voir « {self.prog} --help ».")
        raise SystemExit(2)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """As argparse's, but nothing may be unknown; the nearest option is named."""
        parsed, unknown = super().parse_known_args(args, namespace)
        if unknown:
            option = unknown[0].partition("=")[0]
            hint = did_you_mean(option, self.option_names()) if option.startswith("-") else ""
            self.error(f"argument inconnu « {unknown[0]} »{hint}")
        return parsed, []

    def option_names(self) -> list[str]:
        """The long options of this parser."""
        return [o for o in self._option_string_actions if o.startswith("--")]

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            names = [str(c) for c in action.choices]
            raise argparse.ArgumentError(action, f"choix invalide « {value} »{did_you_mean(str(value), names)}")


def positive_number(text: str) -> int:
    """A whole number of words above zero."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"« {text} » n’est pas un nombre entier supérieur à zéro")
    return int(text)


def jobs_number(text: str) -> int:
    """A number of processes, ``auto`` being one a processor."""
    if text == "auto":
        from seo_fr.workspace.processes import processors

        return processors()
    return positive_number(text)


def rule_setting(text: str) -> tuple[str, str]:
    """``RULE=LEVEL``, both known."""
    rule, equals, level = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"« {text} » doit s’écrire REGLE=NIVEAU")
    try:
        return rule, rule_level(rule, level)
    except ConfigError as error:
        raise argparse.ArgumentTypeError(str(error).rstrip(".")) from error


def iso_date(text: str) -> str:
    """A date YYYY-MM-DD that exists."""
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"« {text} » n’est pas une date AAAA-MM-JJ")


def output_file(name: str) -> Path | None:
    """The file to write; ``-`` stands for the standard output, as in other commands."""
    return None if name == "-" else Path(some_text(name))


def some_text(text: str) -> str:
    """Text that is not blank."""
    if not text.strip():
        raise argparse.ArgumentTypeError("un texte non vide est attendu")
    return text.strip()
