"""``restructure IN.docx -o OUT.docx``: the author's own document, with what is proposed put in."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from seo_fr.cli.terminal import is_terminal
from seo_fr.errors import ConfigError
from seo_fr.workspace.finding import DOCUMENT_SUFFIXES, display_name

if TYPE_CHECKING:
    from seo_fr.containers.wanted import Written
    from seo_fr.model import Restructured

WORD = "docx"  # of --format


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
    given = {"--no-track": arguments.no_track, "--no-comments": arguments.no_comments}
    for name, value in given.items():
        if value and not is_document(output) and arguments.format != WORD:
            raise ConfigError(
                f"{name} ne s’emploie qu’avec -o et un document\u00a0; ajoutez «\u00a0-o SORTIE.docx\u00a0»."
            )
    if arguments.format == WORD and not arguments.diff:
        _refuse_new(output)
    elif is_document(output) and (arguments.diff or arguments.format != "markdown"):
        option = "--diff" if arguments.diff else f"--format {arguments.format}"
        raise ConfigError(f"{option} ne va pas avec -o {display_name(str(output))}\u00a0; retirez l’un des deux.")


def _refuse_new(output: Path | None) -> None:
    """Raise ConfigError where a Word file would go to a screen, or under the name of something else."""
    if output is None and is_terminal(sys.stdout):
        raise ConfigError(
            f"--format {WORD} écrit un fichier Word, pas du texte à l’écran\u00a0; "
            "ajoutez «\u00a0-o SORTIE.docx\u00a0»."
        )
    if output is not None and output.suffix and not is_document(output):
        raise ConfigError(
            f"--format {WORD} ne va pas avec -o {display_name(str(output))}\u00a0; donnez à -o un nom en .docx."
        )


def wants_document(arguments: argparse.Namespace) -> bool:
    """True where the result is a document of a word processor."""
    return arguments.format == WORD or is_document(arguments.output)


def made_document(result: Restructured, arguments: argparse.Namespace) -> Written:
    """The article's document, or a new one, with the proposals. Raises ConfigError, InputError, PreservationError."""
    from seo_fr.containers.writing import add_to
    from seo_fr.restructuring.into_document import wanted_of

    article, document, output = result.analysis.article, result.analysis.article.document, arguments.output
    name = display_name(str(output))
    if document is None and arguments.format == WORD:
        from seo_fr.desk.new_word import new_document

        if output and output.suffix.lower() not in ("", ".docx"):
            raise ConfigError(f"{name}\u00a0: un document neuf est un .docx\u00a0; donnez à -o un nom qui finit ainsi.")
        return new_document(result, comments=not arguments.no_comments, date=arguments.date or "")
    if document is None:
        raise ConfigError(
            f"{name}\u00a0: un document se fait d’un document, et {article.path} n’en est pas un\u00a0; "
            f"ajoutez --format {WORD} pour un document neuf, ou donnez à -o un nom en .md ou .html."
        )
    if output and output.suffix.lower() != document.suffix:
        raise ConfigError(
            f"{name}\u00a0: {article.path} est un document {document.suffix}\u00a0; donnez à -o un nom qui finit ainsi."
        )
    wanted = wanted_of(
        result, tracked=not arguments.no_track, comments=not arguments.no_comments, date=arguments.date or ""
    )
    return add_to(document, wanted, article.path)
