"""``seo-fr links``: internal links to propose from an article to earlier ones."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from seo_fr.cli.arguments import add_article_options
from seo_fr.cli.parser import positive_number
from seo_fr.cli.terminal import new_sheet, write

_EXAMPLES = """\
Exemples :
  seo-fr links article.md --archive archives.db
  seo-fr links article.md --archive archives.db --format json"""


def add_parser(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "links",
        help="les liens internes à proposer, vers des articles déjà parus",
        description="Propose des liens vers les archives : l’article plus ancien, pourquoi, et les mots exacts de\n"
        "l’article où le poser, jamais dans un intertitre, une citation ou un lien. Le fichier n’est pas modifié.",
        epilog=_EXAMPLES,
    )
    parser.add_argument("file", metavar="FICHIER", help="l’article ; - pour l’entrée standard")
    parser.add_argument("--archive", metavar="BASE", type=Path, help="les archives (sinon « archive » de seo-fr.toml)")
    parser.add_argument("--limit", metavar="N", type=positive_number, help="combien de liens au plus (5)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (par défaut) ou json")
    add_article_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Propose the links of one article; the archive is opened first, since the analysis takes longer."""
    from seo_fr.cli.archive import archive_path
    from seo_fr.cli.batch import process
    from seo_fr.completion.archive import Archive
    from seo_fr.pipeline import analyze_article

    name = arguments.stdin_filename or "" if arguments.file == "-" else arguments.file
    with Archive.open(archive_path(arguments, Path(name).parent)) as archive:
        for analysis in process([arguments.file], arguments, analyze_article):
            if analysis is None:
                return 2
            links = archive.links(analysis, arguments.limit)
            if arguments.format == "json":
                from seo_fr.output.links_json import links_json

                write(links_json(analysis.article, links))
            else:
                from seo_fr.output.links_text import links_list

                write(links_list(analysis.article, links, new_sheet(arguments)))
    return 0
