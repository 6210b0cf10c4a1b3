"""``restructure IN.docx -o OUT.docx``: the author's own document, with what is proposed put in."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from seo_fr.errors import ConfigError
from seo_fr.workspace.finding import DOCUMENT_SUFFIXES, display_name

if TYPE_CHECKING:
    from seo_fr.containers.wanted import Written
    from seo_fr.model import Restructured


def add_document_options(parser: argparse.ArgumentParser) -> None:
    """Add what only a document of a word processor can have."""
    group = parser.add_argument_group("Dans un document Word ou LibreOffice (-o SORTIE.docx, .odt)")
    group.add_argument(
        "--no-track", action="store_true", help="insérer les intertitres tels quels, sans suivi des modifications"
    )
    group.add_argument("--no-comments", action="store_true", help="ne mettre aucun commentaire dans la marge")


def is_document(output: Path | None) -> bool:
    """True where the name of the result is that of a document."""
    return output is not None and output.suffix.lower() in DOCUMENT_SUFFIXES


def refuse_document(arguments: argparse.Namespace) -> None:
    """Raise ConfigError where options and result do not go together."""
    output: Path | None = arguments.output
    for name in ("--no-track", "--no-comments"):
        if getattr(arguments, name[2:].replace("-", "_")) and not is_document(output):
            raise ConfigError(
                f"{name} ne s’emploie qu’avec -o et un document\u00a0; ajoutez «\u00a0-o SORTIE.docx\u00a0»."
            )
    if is_document(output) and (arguments.diff or arguments.format != "markdown"):
        option = "--diff" if arguments.diff else f"--format {arguments.format}"
        raise ConfigError(f"{option} ne va pas avec -o {display_name(str(output))}\u00a0; retirez l’un des deux.")


def made_document(result: Restructured, output: Path, arguments: argparse.Namespace) -> Written:
    """The article's document with the proposals in it. Raises ConfigError, InputError, PreservationError."""
    from seo_fr.containers.writing import add_to
    from seo_fr.restructuring.into_document import wanted_of

    article, name = result.analysis.article, display_name(str(output))
    document = article.document
    if document is None:
        raise ConfigError(
            f"{name}\u00a0: un document se fait d’un document, et {article.path} n’en est pas un\u00a0; "
            "donnez à -o un nom en .md ou .html."
        )
    if output.suffix.lower() != document.suffix:
        raise ConfigError(
            f"{name}\u00a0: {article.path} est un document {document.suffix}\u00a0; donnez à -o un nom qui finit ainsi."
        )
    wanted = wanted_of(
        result, tracked=not arguments.no_track, comments=not arguments.no_comments, date=arguments.date or ""
    )
    return add_to(document, wanted, article.path)
