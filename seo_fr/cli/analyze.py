"""``seo-fr analyze``: everything that was found out about one or several articles."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from seo_fr.cli.arguments import add_article_options, add_output_options
from seo_fr.cli.terminal import new_sheet
from seo_fr.errors import ConfigError

if TYPE_CHECKING:
    from seo_fr.model import Analysis

_EXAMPLES = """\
Exemples :
  seo-fr analyze article.md
  seo-fr analyze article.txt --keyphrase "aide militaire à l’Ukraine"
  seo-fr analyze articles/*.md --format jsonl -o analyses.jsonl
  pbpaste | seo-fr analyze - --stdin-filename article.md --format json"""


def add_parser(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "analyze",
        help="l’analyse complète : plan, mots-clés, lisibilité, manques",
        description="Analyse un article : plan et intertitres proposés, mots-clés, métadonnées, lisibilité,\n"
        "questions restées sans réponse, défauts. Le fichier n’est pas modifié.",
        epilog=_EXAMPLES,
    )
    parser.add_argument("files", metavar="FICHIER", nargs="+", help="les articles ; - pour l’entrée standard")
    parser.add_argument(
        "--format",
        choices=tuple(_FORMATS),
        default="text",
        help="la forme du résultat : text (par défaut), json, jsonl, html",
    )
    add_output_options(parser)
    add_article_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Analyse each file in order; 2 when one of them failed."""
    from seo_fr.cli.batch import process
    from seo_fr.cli.files import admit_result, emit
    from seo_fr.pipeline import analyze_article

    if arguments.format in ("json", "html") and len(arguments.files) > 1:
        raise ConfigError(
            f"--format {arguments.format} ne rend qu’un article ; donnez un seul fichier, ou --format jsonl."
        )
    admit_result(arguments, arguments.files)
    failed: list[int] = []

    def reports() -> Iterator[str]:
        for number, analysis in enumerate(process(arguments.files, arguments, analyze_article)):
            if analysis is None:
                failed.append(number)
                continue
            gap = "\n" if number and arguments.format == "text" else ""
            yield gap + _FORMATS[arguments.format](analysis, arguments)

    made = reports()
    first = next(made, None)
    if first is not None:  # of nothing no file is made
        emit(arguments, chain([first], made))
    return 2 if failed else 0


def _text(analysis: Analysis, arguments: argparse.Namespace) -> str:
    from seo_fr.output.analysis_text import analysis_report

    return analysis_report(analysis, new_sheet(arguments))


def _json(analysis: Analysis, arguments: argparse.Namespace) -> str:
    from seo_fr.output.analysis_json import analysis_json

    return analysis_json(analysis, one_line=arguments.format == "jsonl")


def _html(analysis: Analysis, _: argparse.Namespace) -> str:
    from seo_fr.output.report_html import render_analysis

    return render_analysis(analysis)


_FORMATS = {"text": _text, "json": _json, "jsonl": _json, "html": _html}
