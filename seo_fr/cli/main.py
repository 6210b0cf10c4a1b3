"""``seo-fr``: parse the arguments, run one command, turn errors into one line and an exit status.

Nothing heavy is imported here: ``seo-fr --help`` has to answer at once.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

from seo_fr.cli import analyze, archive, audit, check, desk, doctor, fiches, links, restructure, rules
from seo_fr.cli.parser import FrenchParser
from seo_fr.cli.terminal import complain, hold_closed_streams
from seo_fr.errors import InputError, error_line, reason
from seo_fr.version import __version__

FAILED = 2
INTERRUPTED = 130
PIPE_CLOSED = 141
_COMMANDS = (analyze, restructure, check, desk, audit, rules, links, archive, fiches, doctor)
_EPILOG = """\
Exemples :
  seo-fr analyze article.md                    l’analyse complète, à l’écran
  seo-fr restructure article.txt -o pret.md    l’article avec intertitres et métadonnées
  seo-fr check articles/                       les défauts, pour l’intégration continue
  seo-fr COMMANDE --help                       l’aide d’une commande

Codes de sortie : 0 rien à signaler, 1 des défauts au seuil choisi, 2 travail impossible.
Aucune commande n’utilise le réseau."""


def build_parser() -> FrenchParser:
    """The whole command line."""
    parser = FrenchParser(
        prog="seo-fr",
        description="Rend un article de presse français compatible SEO, avec intertitres, hors ligne,\n"
        "sans toucher à une lettre du texte et sans rien inventer.",
        epilog=_EPILOG,
    )
    parser.add_argument("--version", action="version", version=f"seo-fr {__version__}", help="afficher la version")
    commands = parser.add_subparsers(dest="command", metavar="COMMANDE", title="Commandes", required=True)
    for module in _COMMANDS:
        module.add_parser(commands)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0, 1 or 2, 130 after Ctrl-C, 141 when the pipe closed."""
    try:
        hold_closed_streams()
        arguments = build_parser().parse_args(argv)
        return _run(arguments)
    except SystemExit as end:  # argparse leaves this way after --help, --version and errors
        return end.code if isinstance(end.code, int) else FAILED
    except BrokenPipeError:
        return PIPE_CLOSED  # the reader (head, less) has had enough: nothing is wrong
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: argparse.Namespace) -> int:
    try:
        _require_folder()
        status: int = arguments.run(arguments)
    except BrokenPipeError:
        raise
    except Exception as error:
        complain(error_line(error))
        return FAILED
    return status


def _require_folder() -> None:
    """InputError where the current folder is gone: every path and every settings file is looked for from it."""
    try:
        os.getcwd()
    except OSError as error:
        raise InputError(
            f"dossier courant inaccessible ({reason(error)}) ; "
            "placez-vous dans un dossier qui existe (cd), puis relancez."
        ) from error
