"""``seo-fr desk``: the local page in which an article is made ready."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from seo_fr.cli.arguments import add_folder_options
from seo_fr.errors import ConfigError

_EXAMPLES = """\
Exemples :
  seo-fr desk                        la page, dans le navigateur
  seo-fr desk article.txt            avec cet article ouvert
  seo-fr desk --no-browser           sans ouvrir de navigateur : l’adresse est affichée

La page n’écoute que cette machine (127.0.0.1) et ne va chercher rien ailleurs. Les brouillons
restent sur ce poste, dans le dossier des données de seo-fr. Ctrl-C arrête le pupitre."""
_LAST_PORT = 65_535


def add_parser(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "desk",
        help="le pupitre : une page locale où tout se décide",
        description="Ouvre dans le navigateur une page locale où l’article se prépare : intertitres, titre,\n"
        "description, adresse, défauts, questions. Rien ne quitte ce poste, rien de tapé ne se perd.",
        epilog=_EXAMPLES,
    )
    parser.add_argument("file", metavar="FICHIER", nargs="?", help="l’article à ouvrir")
    parser.add_argument("--port", metavar="N", type=_port, help="le port (sinon toujours le même pour un utilisateur)")
    parser.add_argument("--no-browser", action="store_true", help="ne pas ouvrir le navigateur")
    add_folder_options(parser.add_argument_group("Réglages, pour tous les articles du pupitre"))
    parser.set_defaults(run=run)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _LAST_PORT:
        raise argparse.ArgumentTypeError(f"« {text} » n’est pas un port, de 1 à {_LAST_PORT}")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Serve until Ctrl-C or SIGTERM. Raises ConfigError where the extra is not installed, InputError for the file."""
    try:
        from seo_fr.desk.serve import serve
    except ModuleNotFoundError as error:
        if error.name and error.name.startswith("seo_fr"):
            raise
        raise ConfigError(
            "le pupitre n’est pas installé ; installez seo-fr[desk] (pip install 'seo-fr[desk]'), "
            "ou le paquet hors ligne, qui le contient."
        ) from error
    from seo_fr.cli.settings import settings_finder

    file = Path(arguments.file) if arguments.file else None
    finder = settings_finder(arguments)
    return serve(file, port=arguments.port, browser=not arguments.no_browser, finder=finder)
