"""``seo-fr archive``: index the newsroom's earlier articles, search them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from seo_fr.cli.arguments import add_colour_option, add_config_option
from seo_fr.cli.bar import bar
from seo_fr.cli.parser import iso_date, positive_number, some_text
from seo_fr.cli.terminal import complain, new_sheet, write
from seo_fr.errors import ConfigError

_EXAMPLES = """\
Exemples :
  seo-fr archive add articles/ --archive archives.db
  seo-fr archive search "tramway hôpital" --archive archives.db

« archive = "archives.db" » dans seo-fr.toml dispense de --archive. Rien n’est écrit ailleurs."""
_FAILED = 2


def add_parser(commands: Any) -> None:
    """Declare the command and its two subcommands."""
    parser = commands.add_parser(
        "archive",
        help="les archives de la rédaction : indexer, chercher",
        description="Les articles déjà parus, dans un seul fichier SQLite : source du bloc « Contexte » de\n"
        "restructure --complete et des liens proposés par « seo-fr links ».",
        epilog=_EXAMPLES,
    )
    actions = parser.add_subparsers(
        dest="action", metavar="ACTION", title="Actions", required=True, help="« seo-fr archive ACTION --help »"
    )
    add = actions.add_parser(
        "add",
        help="indexer des dossiers d’articles",
        description="Indexe les articles de dossiers (.md, .txt, .html…) : les nouveaux et les modifiés ; les\n"
        "disparus sont retirés. Interrompue, la commande reprend où elle en était. Un fichier illisible est\n"
        "signalé et laissé de côté ; le code de sortie est alors 2.",
    )
    add.add_argument("folders", metavar="DOSSIER", nargs="+", type=Path, help="les dossiers à indexer")
    add_archive_options(add)
    add.set_defaults(run=run_add)
    search = actions.add_parser(
        "search",
        help="chercher dans les archives",
        description="Les articles qui répondent le mieux, chacun avec son meilleur passage. Accents, pluriels et\n"
        "conjugaisons ne comptent pas.",
    )
    search.add_argument("text", metavar="TEXTE", nargs="+", type=some_text, help="les mots à chercher")
    search.add_argument("--limit", metavar="N", type=positive_number, default=10, help="combien d’articles (10)")
    search.add_argument("--date", metavar="AAAA-MM-JJ", type=iso_date, help="seulement ceux parus jusqu’à ce jour")
    search.add_argument("--format", choices=("text", "json"), default="text", help="text (par défaut) ou json")
    add_archive_options(search)
    add_colour_option(search)
    search.set_defaults(run=run_search)


def add_archive_options(parser: Any) -> None:
    """Add ``--archive`` and ``--config``."""
    parser.add_argument("--archive", metavar="FICHIER", type=Path, help="le fichier des archives")
    add_config_option(parser)


def archive_path(arguments: argparse.Namespace, near: Path) -> Path:
    """``--archive``, else the ``archive`` of the project's file; there is no other place. Raises ConfigError."""
    from seo_fr.config import load_settings

    given: Path | None = arguments.archive or load_settings(near, arguments.config).archive
    if given is None:
        raise ConfigError("aucune archive désignée ; ajoutez --archive FICHIER, ou « archive » à seo-fr.toml.")
    return given


def run_add(arguments: argparse.Namespace) -> int:
    """Index and say what was done; 2 when a file could not be read."""
    from seo_fr.completion.archive import Archive
    from seo_fr.output.archive_text import add_report

    path = archive_path(arguments, Path())
    with Archive.open(path, write=True) as archive, bar("Archives", "articles") as progress:
        report = archive.add(arguments.folders, progress)
        articles = len(archive)
    for failure in report.failed:
        complain(failure.message)
    write(add_report(path, report, articles))
    return _FAILED if report.failed else 0


def run_search(arguments: argparse.Namespace) -> int:
    """Print the hits; finding nothing is no failure."""
    from seo_fr.completion.archive import Archive

    text = " ".join(arguments.text)
    with Archive.open(archive_path(arguments, Path())) as archive:
        hits = archive.search(text, arguments.limit, date=arguments.date)
    if arguments.format == "json":
        from seo_fr.output.archive_json import hits_json

        write(hits_json(text, hits))
        return 0
    from seo_fr.output.archive_text import hits_list

    write(hits_list(text, hits, new_sheet(arguments)))
    return 0
