"""``seo-fr audit``: a whole archive, with a table and a summary page; may be stopped and goes on where it was."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from seo_fr.cli.arguments import add_choice_options, add_fail_on_option, add_folder_options
from seo_fr.cli.bar import bar
from seo_fr.cli.parser import jobs_number, some_text
from seo_fr.cli.settings import settings_finder, settings_of
from seo_fr.cli.terminal import complain, write
from seo_fr.errors import ConfigError, InputError, unwritable
from seo_fr.workspace.finding import display_name
from seo_fr.workspace.outputs import admit, put

if TYPE_CHECKING:
    from seo_fr.auditing.audit import Archive, Audited
    from seo_fr.auditing.ledger import Ledger
    from seo_fr.auditing.overview import Overview
    from seo_fr.workspace.workplaces import Workplace

PAGE, TABLE = "index.html", "articles.csv"
_EXAMPLES = """\
Exemples :
  seo-fr audit archives/ --out rapport
  seo-fr audit archives/ --out rapport --jobs auto
  seo-fr audit archives/ --out rapport --exclude "brouillons/"
  seo-fr audit archives/ --out rapport --csv-excel
  seo-fr audit archives/ --out rapport --scheduler tcp://10.0.0.5:8786

Le dossier reçoit index.html (la synthèse), articles.csv et articles.sqlite (une ligne par article).
Interrompue, la commande relancée reprend où elle en était ; seuls les articles nouveaux ou changés
sont analysés de nouveau. --scheduler confie le travail à un cluster Dask (extra « seo-fr[cluster] ») :
c’est la seule option de seo-fr qui ouvre une connexion, à cette adresse.
Codes de sortie : 0 rien au niveau de --fail-on, 1 des défauts à ce niveau, 2 un fichier illisible
(sa ligne dit pourquoi) ou travail impossible."""


def add_parser(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "audit",
        help="une archive entière : une table, une synthèse, par où commencer",
        description="Mesure tous les articles d’un dossier (.md, .txt, .html…) et dit lesquels reprendre d’abord.",
        epilog=_EXAMPLES,
    )
    parser.add_argument("folder", metavar="DOSSIER", help="le dossier de l’archive")
    parser.add_argument(
        "-o", "--out", metavar="SORTIE", type=Path, required=True, help="le dossier du rapport, créé s’il n’existe pas"
    )
    parser.add_argument(
        "--force", action="store_true", help=f"remplacer {PAGE} et {TABLE} même si quelqu’un les a changés"
    )
    parser.add_argument(
        "--csv-excel",
        action="store_true",
        help=f"écrire {TABLE} comme l’ouvre un Excel français : points-virgules, virgules décimales, marque d’UTF-8",
    )
    work = parser.add_argument_group("Exécution")
    work.add_argument("--jobs", metavar="N", type=jobs_number, help="le nombre de processus (1 par défaut), ou auto")
    work.add_argument(
        "--scheduler", metavar="ADRESSE", type=some_text, help="l’ordonnanceur d’un cluster Dask, tcp://…"
    )
    settings = parser.add_argument_group("Réglages")
    add_fail_on_option(settings)
    add_choice_options(settings)
    add_folder_options(settings)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Audit the folder; 1 when a finding reaches ``--fail-on``, 2 when an article could not be measured."""
    from seo_fr.auditing.audit import audit
    from seo_fr.auditing.ledger import Ledger

    archive = _archive(arguments)
    place = _workplace(arguments)
    _admit(arguments)
    with Ledger(arguments.out) as ledger:
        _admit(arguments, ledger)
        with bar("Audit", "articles") as progress:
            audited = audit(archive, ledger, place, progress)
        target = archive.settings(str(Path(archive.root, "_"))).options().target
        overview = _write(ledger, arguments, target)
    _say(overview, audited, arguments.out)
    return 2 if overview.failed else int(audited.fails)


def _archive(arguments: argparse.Namespace) -> Archive:
    from seo_fr.auditing.audit import Archive

    name = display_name(arguments.folder)
    if not os.path.lexists(arguments.folder):
        raise InputError(f"{name} : dossier introuvable ; vérifiez le chemin.")
    if not os.path.isdir(arguments.folder):
        raise InputError(f"{name} : n’est pas un dossier ; pour un article, employez « seo-fr check ».")
    finder = settings_finder(arguments)
    return Archive(arguments.folder, finder.excluded, partial(settings_of, finder))


def _workplace(arguments: argparse.Namespace) -> Workplace:
    if arguments.scheduler:
        if arguments.jobs:
            raise ConfigError("--jobs et --scheduler ne s’emploient pas ensemble ; le cluster a ses propres processus.")
        from seo_fr.auditing.cluster import Cluster

        return Cluster(arguments.scheduler)
    from seo_fr.workspace.workplaces import Processes

    return Processes(arguments.jobs or 1)


def _admit(arguments: argparse.Namespace, ledger: Ledger | None = None) -> None:
    """Raise ConfigError where a report would take the place of somebody's work; an audit may take hours.

    Without a ``ledger``: a folder that has no table yet, of which none is to be made for nothing.
    """
    from seo_fr.auditing.ledger import FILE

    if arguments.force or (ledger is None and os.path.lexists(arguments.out / FILE)):
        return
    for name in (TABLE, PAGE):
        admit(arguments.out / name, ledger.written(name) if ledger else "")


def _write(ledger: Ledger, arguments: argparse.Namespace, target: int) -> Overview:
    """The CSV and the page, each whole or as it was."""
    from seo_fr.auditing.overview import survey
    from seo_fr.output.audit_csv import audit_csv
    from seo_fr.output.audit_page import audit_page

    def keep(name: str, lines: Iterator[str]) -> None:
        path = arguments.out / name
        try:
            pieces = (line.encode() for line in lines)
            ledger.keep_written(name, put(path, pieces, ledger.written(name), force=arguments.force))
        except OSError as error:
            raise unwritable(display_name(str(path)), error, "vérifiez le dossier et la place") from error

    keep(TABLE, audit_csv(ledger.rows(), excel=arguments.csv_excel))
    overview = survey(ledger.rows(heaviest_first=True))
    keep(PAGE, iter([audit_page(overview, target, ledger.file.name, TABLE)]))
    return overview


def _say(overview: Overview, audited: Audited, out: Path) -> None:
    """What could not be measured on stderr, the sum on stdout."""
    from seo_fr.output.audit_page import found_in_words
    from seo_fr.output.sheet import figure, plural
    from seo_fr.resources import number

    said = overview.failures[: int(number("audit", "said_failures"))]
    for row in said:
        complain(row.error)
    if rest := overview.failed - len(said):
        complain(f"et {plural(rest, 'autre article non mesuré', 'autres articles non mesurés')} : voir {out / TABLE}.")
    known = f", dont {figure(audited.known)} déjà dans la table" if audited.known else ""
    counted = f"{plural(audited.articles, 'article')}{known}\u00a0; {found_in_words(overview)}."
    write(f"{counted}\n{display_name(str(out / PAGE))}\n")
