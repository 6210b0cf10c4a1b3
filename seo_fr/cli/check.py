"""``seo-fr check``: the lint, for people and for continuous integration."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from seo_fr.cli.arguments import (
    add_article_options,
    add_choice_options,
    add_fail_on_option,
    add_output_options,
)
from seo_fr.cli.parser import FrenchParser, jobs_number
from seo_fr.cli.terminal import new_sheet, write
from seo_fr.errors import ConfigError
from seo_fr.levels import LEVELS
from seo_fr.output.findings import FORMATS, Findings

if TYPE_CHECKING:
    from seo_fr.cli.check_run import Checked

_EXAMPLES = """\
Exemples :
  seo-fr check articles/
  seo-fr check article.md --fail-on warning
  seo-fr check "archives/**/*.md" --jobs auto --statistics
  seo-fr check articles/ --format gitlab -o qualite.json
  seo-fr check articles/ -q --fail-on warning        seulement ce qui fait échouer
  seo-fr check articles/ --diff                      ce que --fix réparerait
  seo-fr check articles/ --rule sentence-too-long=off
  seo-fr check articles/ --baseline reference.json --update-baseline
  seo-fr check - --stdin-filename article.md < article.md

Un défaut se lit « fichier:ligne:colonne » ; « seo-fr rules REGLE » explique la règle.
Codes de sortie : 0 rien au niveau de --fail-on, 1 des défauts à ce niveau, 2 un fichier illisible
ou des réglages faux (les autres fichiers sont contrôlés quand même)."""


def add_parser(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "check",
        help="les défauts, avec un code de sortie pour l’intégration continue",
        description="Cherche dans les articles (fichiers, dossiers, motifs) ce qu’une rédaction corrigerait.",
        epilog=_EXAMPLES,
    )
    parser.add_argument(
        "paths", metavar="CHEMIN", nargs="+", help="des articles, dossiers ou motifs ; - pour l’entrée standard"
    )
    _add_output_options(parser)
    _add_selection_options(parser)
    _add_repair_options(parser)
    _add_speed_options(parser)
    add_article_options(parser)
    parser.set_defaults(run=run)


def _add_output_options(parser: FrenchParser) -> None:
    group = parser.add_argument_group("Résultat")
    formats = (*FORMATS, "html")
    group.add_argument("--format", choices=formats, default="text", help=f"la forme du résultat : {', '.join(formats)}")
    add_output_options(group)
    add_fail_on_option(group)
    group.add_argument(
        "--min-level",
        choices=LEVELS,
        metavar="NIVEAU",
        help="le niveau à partir duquel montrer : info (par défaut), warning, error",
    )
    group.add_argument(
        "-q", "--quiet", action="store_true", help="ce qui fait échouer, une ligne par défaut, et rien d’autre"
    )
    group.add_argument("--statistics", action="store_true", help="le nombre de défauts par règle, au lieu des défauts")
    group.add_argument(
        "--print-config", action="store_true", help="montrer chaque réglage et d’où il vient, sans rien contrôler"
    )


def _add_selection_options(parser: FrenchParser) -> None:
    group = parser.add_argument_group("Choix des fichiers et des règles")
    add_choice_options(group)
    group.add_argument(
        "--force-exclude",
        action="store_true",
        help="traiter les fichiers nommés comme ceux d’un dossier (pour pre-commit)",
    )
    group.add_argument("--baseline", metavar="REFERENCE", help="taire les défauts anciens de ce fichier JSON")
    group.add_argument(
        "--update-baseline",
        action="store_true",
        help="créer la référence, ou en retirer ce qui a été corrigé (elle ne grossit jamais)",
    )


def _add_repair_options(parser: FrenchParser) -> None:
    group = parser.add_argument_group("Réparation")
    group.add_argument("--fix", action="store_true", help="réparer la typographie dans les fichiers, et rien d’autre")
    group.add_argument("--diff", action="store_true", help="montrer ce que --fix changerait, sans rien écrire")


def _add_speed_options(parser: FrenchParser) -> None:
    group = parser.add_argument_group("Vitesse")
    group.add_argument(
        "--jobs", metavar="N", type=jobs_number, default=1, help="le nombre de processus (1 par défaut), ou auto"
    )
    group.add_argument("--no-cache", action="store_true", help="ne pas employer les résultats gardés, ni en garder")


def run(arguments: argparse.Namespace) -> int:
    """Check each article; 1 when a finding reaches ``--fail-on``, 2 when an article or a rule failed."""
    from seo_fr.cli.check_run import check_targets, find
    from seo_fr.cli.files import admit_result, emit
    from seo_fr.cli.settings import print_config, settings_finder

    _refuse(arguments)
    finder = settings_finder(arguments)
    if arguments.print_config:
        print_config(finder, arguments)
        return 0
    targets = find(finder, arguments)
    admit_result(arguments, (target.path for target in targets))
    if arguments.format == "html":
        from seo_fr.output.report_html import CheckPage

        page = CheckPage()
        checked = check_targets(targets, finder, arguments, page)
        emit(arguments, [page.render(failure.message for failure in checked.failures)])
        return _exit_status(checked)
    checked = check_targets(targets, finder, arguments)
    if arguments.fix or arguments.diff:
        from seo_fr.cli.check_fix import repair

        checked = repair(checked, arguments)
    _show(checked, arguments)
    return _exit_status(checked)


def _show(checked: Checked, arguments: argparse.Namespace) -> None:
    """Write the reports; of ``--diff`` and of a repaired standard input the text has gone out already."""
    if arguments.diff:
        return
    repaired_input = arguments.fix and arguments.paths == ["-"]
    stream = sys.stderr if repaired_input else sys.stdout
    from seo_fr.cli.files import emit
    from seo_fr.linting.report import shown

    if repaired_input and stream is None:  # closed; the article is alone on the standard output
        return
    sheet = new_sheet(arguments, stream if repaired_input else None)
    findings = Findings([*map(shown, checked.reports)], checked.failures, arguments.statistics, arguments.quiet, sheet)
    text = FORMATS[arguments.format](findings)
    if repaired_input:
        write(text, stream)
    else:
        emit(arguments, [text])


def _exit_status(checked: Checked) -> int:
    """The exit status (docs/contrat.md): 2 before 1 before 0."""
    if checked.failures or any(report.crashed for report in checked.reports):
        return 2
    return int(any(report.fails for report in checked.reports))


def _refuse(arguments: argparse.Namespace) -> None:
    """Options that contradict each other."""
    if arguments.fix and arguments.diff:
        raise ConfigError("--fix et --diff ne s’emploient pas ensemble ; gardez l’une des deux options.")
    if arguments.diff and arguments.format != "text":
        raise ConfigError("--diff ne s’emploie qu’avec --format text ; retirez l’une des deux options.")
    if arguments.statistics and arguments.format not in ("text", "json"):
        raise ConfigError("--statistics ne s’emploie qu’avec --format text ou json ; retirez l’une des deux options.")
    if arguments.fix and "-" in arguments.paths and (len(arguments.paths) > 1 or arguments.format != "text"):
        raise ConfigError("--fix sur l’entrée standard s’emploie avec - seul et --format text.")
    if arguments.output and arguments.print_config:
        raise ConfigError("-o ne s’emploie pas avec --print-config, qui ne contrôle rien ; retirez l’une des deux.")
    if arguments.output and arguments.fix and "-" in arguments.paths:
        raise ConfigError("--fix sur l’entrée standard rend le texte réparé sur la sortie standard ; retirez -o.")
    if arguments.format == "html" and (arguments.fix or arguments.update_baseline):
        raise ConfigError("--format html ne fait que montrer ; retirez --fix ou --update-baseline.")
    if arguments.update_baseline and not arguments.baseline:
        raise ConfigError("--update-baseline demande --baseline REFERENCE ; nommez le fichier de référence.")
