"""``seo-fr check``: the lint, for people and for continuous integration."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from seo_fr.cli.arguments import add_article_options
from seo_fr.cli.terminal import columns, wants_colour, write
from seo_fr.config import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from seo_fr.model import Finding

_EXAMPLES = """\
Exemples :
  seo-fr check articles/
  seo-fr check article.md --fail-on warning
  seo-fr check articles/ --format json > defauts.json

Un défaut se lit « fichier:ligne:colonne » ; « seo-fr rules REGLE » explique la règle."""


def add_parser(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "check",
        help="les défauts, avec un code de sortie pour l’intégration continue",
        description="Cherche dans les articles (fichiers ou dossiers) ce qu’une rédaction corrigerait.",
        epilog=_EXAMPLES,
    )
    parser.add_argument(
        "paths", metavar="CHEMIN", nargs="+", help="des articles ou des dossiers ; - pour l’entrée standard"
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="la forme du résultat : text (par défaut), json"
    )
    parser.add_argument(
        "--fail-on",
        choices=LEVELS,
        metavar="NIVEAU",
        help="le niveau qui fait échouer : error (par défaut), warning, info",
    )
    add_article_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check each article; 1 when a finding reaches ``--fail-on``, 2 when an article or a rule failed."""
    from seo_fr.checks.registry import INTERNAL_ERROR
    from seo_fr.cli.batch import process
    from seo_fr.cli.files import walk
    from seo_fr.pipeline import analyze_article

    reports, failed, found = [], False, False
    for path, analysis, settings in process(list(walk(arguments.paths)), arguments, analyze_article):
        if analysis is None or settings is None:
            failed = True
            continue
        reports.append((path, analysis.article.source, analysis.findings))
        failed = failed or any(f.rule == INTERNAL_ERROR for f in analysis.findings)
        found = found or _reaches(analysis.findings, arguments.fail_on or settings.fail_on)
    if arguments.format == "json":
        from seo_fr.output.findings_json import findings_json

        write(findings_json(reports))
    elif reports:
        from seo_fr.output.findings_text import findings_report

        colour = wants_colour(sys.stdout, refused=arguments.no_color)
        write(findings_report(reports, width=columns(sys.stdout), colour=colour))
    return 2 if failed else int(found)


def _reaches(findings: Iterable[Finding], level: str) -> bool:
    return any(LEVELS.index(f.level) <= LEVELS.index(level) for f in findings)
