"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from seo_fr.cli.parser import FrenchParser, iso_date, output_file, positive_number, rule_setting, some_text
from seo_fr.config import profile_names, usage_names
from seo_fr.levels import LEVELS
from seo_fr.options import SHARED, Form, Shared

_FORMS: Mapping[Form, Mapping[str, Any]] = {
    "text": {"metavar": "TEXTE", "type": some_text},
    "date": {"metavar": "AAAA-MM-JJ", "type": iso_date},
    "words": {"metavar": "N", "type": positive_number},
    "profile": {"metavar": "NOM"},
    "usage": {"metavar": "CODE"},
    "flag": {"action": "store_true"},
}
_NAMES: Mapping[Form, Callable[[], tuple[str, ...]]] = {"profile": profile_names, "usage": usage_names}


def add_article_options(parser: FrenchParser) -> None:
    """Add what every command that reads articles accepts."""
    group = parser.add_argument_group("Options de l’article")
    for option in SHARED:
        _add_shared(group, option)
    add_config_option(group)
    group.add_argument(
        "--stdin-filename", metavar="NOM", help="le nom du texte lu sur l’entrée standard (son extension compte)"
    )
    add_colour_option(parser)


def add_folder_options(group: Any) -> None:
    """Add those of the shared options that hold for a whole folder: what a settings file may set."""
    for option in SHARED:
        if option.in_file != "no":
            _add_shared(group, option)
    add_config_option(group)


def _add_shared(group: Any, option: Shared) -> None:
    settings, said = dict(_FORMS[option.form]), option.help
    if option.form in _NAMES:
        settings["choices"] = names = _NAMES[option.form]()
        said += f" : {', '.join(names)}"
    group.add_argument(f"--{option.key}", help=said, **settings)


def add_config_option(group: Any) -> None:
    """Add ``--config``."""
    group.add_argument(
        "--config", metavar="FICHIER", type=Path, help="le fichier de réglages (sinon le seo-fr.toml le plus proche)"
    )


def add_output_options(group: Any, replaced: str = "") -> None:
    """Add ``-o`` and ``--force``; ``replaced`` says what else may be replaced."""
    group.add_argument(
        "-o", "--output", metavar="SORTIE", type=output_file, help="écrire le résultat dans ce fichier, d’un coup"
    )
    group.add_argument(
        "--force",
        action="store_true",
        help=f"accepter que -o remplace un fichier que seo-fr n’a pas écrit{replaced}",
    )


def add_fail_on_option(group: Any) -> None:
    """Add ``--fail-on``."""
    group.add_argument(
        "--fail-on",
        choices=LEVELS,
        metavar="NIVEAU",
        help="le niveau qui fait échouer : error (par défaut), warning, info",
    )


def add_choice_options(group: Any) -> None:
    """Add ``--rule`` and ``--exclude``, which `check` and `audit` share."""
    group.add_argument(
        "--rule",
        metavar="REGLE=NIVEAU",
        dest="rules",
        type=rule_setting,
        action="append",
        default=[],
        help="changer le niveau d’une règle (error, warning, info) ou l’éteindre (off) ; répétable",
    )
    group.add_argument(
        "--exclude",
        metavar="MOTIF",
        type=some_text,
        action="append",
        default=[],
        help="laisser de côté dans les dossiers, comme dans un .gitignore ; répétable",
    )


def add_colour_option(parser: FrenchParser) -> None:
    """Add ``--no-color``."""
    parser.add_argument("--no-color", action="store_true", help="ne pas employer de couleurs")
