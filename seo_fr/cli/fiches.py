"""``seo-fr fiches``: the fact sheets at hand; ``seo-fr fiches check DIR``: what is wrong with a folder of them."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from seo_fr.cli.arguments import add_colour_option, add_config_option
from seo_fr.cli.parser import iso_date
from seo_fr.cli.terminal import new_sheet, write

_EXAMPLES = """\
Exemples :
  seo-fr fiches                      les fiches livrées et celles de la rédaction
  seo-fr fiches check mes-fiches/    vérifier un dossier de fiches"""
_FOUND = 1


def add_parser(commands: Any) -> None:
    """Declare the command and its one subcommand."""
    parser = commands.add_parser(
        "fiches",
        help="les fiches qui complètent un article, et leur vérification",
        description="Liste les fiches : celles de seo-fr, puis celles de la rédaction, dont « fiches »\n"
        "nomme les dossiers dans seo-fr.toml.",
        epilog=_EXAMPLES,
    )
    add_config_option(parser)
    add_colour_option(parser)
    parser.set_defaults(run=run_list)
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="Actions", help="sans action, la liste")
    check = actions.add_parser(
        "check",
        help="vérifier un dossier de fiches",
        description="Vérifie chaque fiche d’un dossier : forme, nom en double, source, date, longueur, phrases.\n"
        "Codes de sortie : 0 rien à reprendre, 1 des défauts, 2 dossier illisible ou vide.",
    )
    check.add_argument("folder", metavar="DOSSIER", type=Path, help="le dossier des fiches (.yml)")
    check.add_argument("--date", metavar="AAAA-MM-JJ", type=iso_date, help="le jour où juger l’âge (aujourd’hui)")
    add_colour_option(check)
    check.set_defaults(run=run_check)


def run_list(arguments: argparse.Namespace) -> int:
    """Print the sheets at hand."""
    from seo_fr.completion.fiches import load_fiches
    from seo_fr.config import load_settings
    from seo_fr.output.fiches_text import fiches_list

    settings = load_settings(Path(), arguments.config)
    write(fiches_list(load_fiches(settings.fiches), new_sheet(arguments)))
    return 0


def run_check(arguments: argparse.Namespace) -> int:
    """Print the flaws of a folder; 1 where there are any."""
    from seo_fr.completion.fiche_checking import check_fiches
    from seo_fr.output.fiches_text import fiche_problems

    today = date.fromisoformat(arguments.date) if arguments.date else date.today()
    count, problems = check_fiches(arguments.folder, today)
    write(fiche_problems(arguments.folder, count, problems, new_sheet(arguments)))
    return _FOUND if problems else 0
