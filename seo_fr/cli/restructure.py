"""``seo-fr restructure``: the article made SEO-ready, and a short report of what was done and what is missing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from seo_fr.added_kinds import ADDED_KINDS
from seo_fr.cli.arguments import add_article_options, add_output_options
from seo_fr.cli.restructure_document import WORD, add_document_options, made_document, refuse_document, wants_document
from seo_fr.cli.terminal import complain, is_terminal, new_sheet, write
from seo_fr.errors import ConfigError
from seo_fr.workspace.finding import STANDARD_INPUT

if TYPE_CHECKING:
    from seo_fr.cli.bar import Progress
    from seo_fr.cli.batch import Work
    from seo_fr.containers.wanted import Written
    from seo_fr.model import Article, Decisions, Options, Restructured

_EXAMPLES = """\
Exemples :
  seo-fr restructure article.txt                     le résultat à l’écran
  seo-fr restructure article.txt -o article.md       le résultat dans un fichier
  seo-fr restructure article.md --diff               seulement ce qui change
  seo-fr restructure article.md --format html -o page.html
  seo-fr restructure article.md --format docx -o article.docx
  seo-fr restructure article.docx -o pret.docx       dans le document, en suivi des modifications
  seo-fr restructure article.md --complete --without timeline -o complet.md

Le texte de l’auteur est gardé à la lettre : seuls des intertitres, un en-tête et, avec
--complete, des blocs dont chaque phrase a sa source, sont insérés."""


def add_parser(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "restructure",
        help="l’article prêt à publier : intertitres, titre, description, slug",
        description="Insère des intertitres et un en-tête (titre, description, slug, mots-clés, JSON-LD)\n"
        "sans changer une lettre du texte, et dit ce qui manque pour atteindre la longueur visée.",
        epilog=_EXAMPLES,
    )
    parser.add_argument("file", metavar="FICHIER", help="l’article ; - pour l’entrée standard")
    add_output_options(parser, replaced=", l’article lui-même compris")
    parser.add_argument(
        "--format",
        choices=(*_FORMATS, WORD),
        default="markdown",
        help="la forme du résultat : markdown (par défaut), html, json, docx",
    )
    parser.add_argument("--diff", action="store_true", help="montrer les différences au lieu du résultat")
    parser.add_argument(
        "--report", action="store_true", help="écrire le rapport sur la sortie d’erreur, même hors d’un terminal"
    )
    parser.add_argument(
        "--report-html",
        metavar="RAPPORT",
        type=Path,
        help="écrire le rapport en page HTML dans ce fichier : ce qui a été inséré, à sa place, et d’où cela vient",
    )
    parser.add_argument(
        "--decisions",
        metavar="FICHIER",
        type=Path,
        help="garder, échanger, écrire ou refuser comme ce fichier le dit (le pupitre les exporte)",
    )
    _add_completion_options(parser)
    add_document_options(parser)
    add_article_options(parser)
    parser.set_defaults(run=run)


def _add_completion_options(parser: Any) -> None:
    group = parser.add_argument_group("Compléter l’article")
    group.add_argument(
        "--complete",
        action="store_true",
        help="ajouter, jusqu’à la longueur visée, des blocs tirés mot pour mot de l’article, de fiches et d’archives",
    )
    group.add_argument(
        "--without",
        action="append",
        default=[],
        choices=tuple(ADDED_KINDS),
        metavar="BLOC",
        help=f"se passer d’un bloc ({', '.join(ADDED_KINDS)}) ; peut se répéter",
    )
    group.add_argument(
        "--questions-as-comments",
        action="store_true",
        help="écrire en commentaires, là où iraient les réponses, ce qui reste à demander",
    )
    group.add_argument(
        "--fiches",
        action="append",
        default=[],
        type=Path,
        metavar="DOSSIER",
        help="des fiches de la rédaction, en plus de celles fournies ; peut se répéter",
    )
    group.add_argument("--archive", type=Path, metavar="BASE", help="les archives de la rédaction (seo-fr archive add)")


def _work(arguments: argparse.Namespace) -> Work[Restructured]:
    """The work of the pipeline, with the options that only this command has."""
    from dataclasses import replace

    from seo_fr.pipeline import restructure_article

    def work(article: Article, options: Options, progress: Progress) -> Restructured:
        wanted = replace(
            options,
            complete=arguments.complete,
            without=tuple(dict.fromkeys(arguments.without)),
            questions=arguments.questions_as_comments,
            fiches=(*options.fiches, *map(str, arguments.fiches)),
            archive=str(arguments.archive) if arguments.archive else options.archive,
        )
        decided = _decisions(arguments.decisions, article) if arguments.decisions else None
        return restructure_article(article, wanted, progress, decided)

    return work


def _decisions(path: Path, article: Article) -> Decisions:
    from seo_fr.restructuring.decision_file import read_decisions
    from seo_fr.workspace.reading import read_bytes

    return read_decisions(read_bytes(str(path), str(path)), str(path), article.source)


def run(arguments: argparse.Namespace) -> int:
    """Restructure one article; nothing is written when it fails."""
    _refuse(arguments)
    from seo_fr.cli.batch import process
    from seo_fr.cli.files import admit_made, write_result

    output: Path | None = arguments.output
    for result in process([arguments.file], arguments, _work(arguments)):
        if result is None:
            return 2
        for note in result.notes:
            complain(note)
        written = made_document(result, arguments) if wants_document(arguments) else None
        text = written.data if written else _FORMATS[arguments.format](result, arguments)
        if arguments.report_html:
            if output:
                admit_made(output, text, force=arguments.force)
            write_result(arguments.report_html, [_report_page(result)], arguments.file, force=arguments.force)
        if output:
            write_result(output, [text], arguments.file, force=arguments.force)
        else:
            write(text)
        for line in written.left if written else ():
            complain(f"{arguments.file} : {line}")
        if is_terminal(sys.stderr) or (arguments.report and sys.stderr is not None):
            _report(result, arguments, written)
    return 0


def _refuse(arguments: argparse.Namespace) -> None:
    refuse_document(arguments)
    given = {
        "--without": arguments.without,
        "--questions-as-comments": arguments.questions_as_comments,
        "--fiches": arguments.fiches,
        "--archive": arguments.archive,
    }
    for name, value in given.items():
        if value and not arguments.complete:
            raise ConfigError(f"{name} ne s’emploie qu’avec --complete ; ajoutez --complete.")
    if arguments.diff and arguments.format != "markdown":
        raise ConfigError("--diff ne s’emploie qu’avec --format markdown ; retirez l’une des deux options.")
    page: Path | None = arguments.report_html
    if page and (str(page) == STANDARD_INPUT or page.is_dir()):
        raise ConfigError(f"--report-html {page} : le rapport s’écrit dans un fichier ; donnez-en le nom.")
    _refuse_output("-o", arguments.output, arguments)
    _refuse_output("--report-html", arguments.report_html, arguments)
    if arguments.output and arguments.report_html and arguments.output.absolute() == arguments.report_html.absolute():
        raise ConfigError(f"{arguments.output} : -o et --report-html désignent le même fichier ; donnez-en deux.")


def _refuse_output(option: str, output: Path | None, arguments: argparse.Namespace) -> None:
    """The article itself is replaced only where the user says so."""
    from seo_fr.cli.files import same_file

    if output and not arguments.force and same_file(arguments.file, output):
        raise ConfigError(
            f"{output} : {option} désigne l’article d’origine ; choisissez un autre fichier, ou ajoutez --force."
        )


def _markdown(result: Restructured, arguments: argparse.Namespace) -> str:
    if not arguments.diff:
        return result.markdown
    from seo_fr.output.difference import difference
    from seo_fr.output.sheet import Sheet

    article = result.analysis.article
    sheet = Sheet() if arguments.output else new_sheet(arguments)
    return difference(article.path, article.source, result.markdown, sheet)


def _html(result: Restructured, _: argparse.Namespace) -> str:
    from seo_fr.output.restructured_html import restructured_page

    return restructured_page(result)


def _json(result: Restructured, _: argparse.Namespace) -> str:
    from seo_fr.output.restructured_json import restructured_json

    return restructured_json(result)


_FORMATS = {"markdown": _markdown, "html": _html, "json": _json}


def _report_page(result: Restructured) -> str:
    """The page of the report. The result is checked too: a fault that it mends is none any more."""
    from seo_fr.output.report_html import render_restructured
    from seo_fr.pipeline import check_article
    from seo_fr.reading import read_text

    article = result.analysis.article
    name = article.path if article.format == "html" else f"{Path(article.path).stem}.md"
    made = read_text(result.markdown, name)
    remaining = {f.rule for f in check_article(made, result.analysis.options)}
    return render_restructured(result, remaining)


def _report(result: Restructured, arguments: argparse.Namespace, written: Written | None) -> None:
    from seo_fr.output.restructured_text import restructured_report

    # The article may end without a line end, which is its own to have; the report starts after an empty line.
    gap = "\n" if arguments.output or result.markdown.endswith("\n") else "\n\n"
    write(gap + restructured_report(result, new_sheet(arguments, sys.stderr), written), sys.stderr)
