"""``seo-fr fiches``: the fact sheets at hand; a new one, an import, and what is wrong with a folder of them."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from seo_fr.cli.arguments import add_colour_option, add_config_option
from seo_fr.cli.parser import iso_date, some_text
from seo_fr.cli.terminal import complain, new_sheet, write
from seo_fr.errors import ConfigError
from seo_fr.language.figures import plural

_EXAMPLES = """\
Exemples :
  seo-fr fiches                                     les fiches livrées et celles de la rédaction
  seo-fr fiches new "Martine Dupont" -o mes-fiches/ une fiche à remplir
  seo-fr fiches import elus.csv -o mes-fiches/      des fiches tirées d’un tableau
  seo-fr fiches check mes-fiches/ --fix             vérifier un dossier, réparer la typographie
  seo-fr fiches check mes-fiches/martine-dupont.yml vérifier une fiche"""
_NEW = """\
Exemples :
  seo-fr fiches new "Martine Dupont" -o mes-fiches/
  seo-fr fiches new "Halle aux grains" --kind lieu -o mes-fiches/"""
_IMPORT = """\
Exemples :
  seo-fr fiches import elus.csv -o mes-fiches/ --source "Préfecture de l’Ariège, liste des élus"
  seo-fr fiches import associations.csv --kind organisation -o mes-fiches/ --dry-run
  seo-fr fiches import wikidata-20250106-all.json.bz2 -o wikidata/"""
_FOUND = 1
_KINDS = ("personne", "organisation", "lieu", "événement")


def add_parser(commands: Any) -> None:
    """Declare the command and its subcommands."""
    parser = commands.add_parser(
        "fiches",
        help="les fiches qui complètent un article, et leur vérification",
        description="Liste les fiches : celles de seo-fr, puis celles de la rédaction, dont « fiches »\n"
        "nomme les dossiers dans seo-fr.toml.",
        epilog=_EXAMPLES,
    )
    add_config_option(parser)
    add_colour_option(parser)
    parser.set_defaults(run=run_list)
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="Actions", help="sans action, la liste")
    _add_new(actions)
    _add_import(actions)
    _add_check(actions)


def _add_new(actions: Any) -> None:
    new = actions.add_parser(
        "new",
        help="une fiche à remplir",
        description="Écrit une fiche à remplir, dont le nom est déjà là. Une fiche qui existe n’est pas touchée.",
        epilog=_NEW,
    )
    new.add_argument("name", metavar="NOM", type=some_text, help="le nom complet, tel qu’au milieu d’une phrase")
    new.add_argument("--kind", metavar="NATURE", default="personne", help=f"{', '.join(_KINDS)}… (personne)")
    new.add_argument("-o", dest="folder", metavar="DOSSIER", type=Path, default=Path(), help="où l’écrire (ici)")
    new.set_defaults(run=run_new)


def _add_import(actions: Any) -> None:
    imported = actions.add_parser(
        "import",
        help="des fiches tirées d’un CSV, d’un JSON ou de Wikidata",
        description="Fait des fiches de personnes, d’organisations, de lieux, avec leurs fonctions et leurs dates.\n"
        "Lit le CSV d’un tableur, un JSON, le JSON de Wikidata (.json, .json.gz, .json.bz2).\n"
        "Refait, l’import renouvelle ses fiches, jamais celles qu’une personne a modifiées.",
        epilog=_IMPORT,
    )
    imported.add_argument("files", metavar="FICHIER", type=Path, nargs="+", help="les fichiers à lire")
    imported.add_argument("-o", dest="folder", metavar="DOSSIER", type=Path, required=True, help="où écrire les fiches")
    imported.add_argument("--source", metavar="TEXTE", type=some_text, help="la source à citer")
    imported.add_argument("--date", metavar="AAAA-MM-JJ", type=iso_date, help="le jour des données (aujourd’hui)")
    imported.add_argument("--kind", metavar="NATURE", default="", help="la nature, si aucune colonne ne la dit")
    imported.add_argument("--dry-run", action="store_true", help="compter sans rien écrire")
    add_colour_option(imported)
    imported.set_defaults(run=run_import)


def _add_check(actions: Any) -> None:
    check = actions.add_parser(
        "check",
        help="vérifier des fiches",
        description="Vérifie des fiches, ou toutes celles d’un dossier :\n"
        "forme, nom en double, source, date, longueur, phrases.\n"
        "Codes de sortie : 0 rien à reprendre, 1 des défauts, 2 introuvable, illisible ou sans fiche.",
    )
    check.add_argument("places", metavar="FICHES", type=Path, nargs="+", help="des dossiers ou des fichiers de fiches")
    check.add_argument("--date", metavar="AAAA-MM-JJ", type=iso_date, help="le jour où juger l’âge (aujourd’hui)")
    check.add_argument("--fix", action="store_true", help="réparer typographie, dates, ordre des clés, noms en double")
    check.add_argument("--diff", action="store_true", help="avec --fix, montrer les réparations sans rien écrire")
    add_colour_option(check)
    check.set_defaults(run=run_check)


def run_list(arguments: argparse.Namespace) -> int:
    """Print the sheets at hand."""
    from seo_fr.completion.fiches import load_fiches
    from seo_fr.config import load_settings
    from seo_fr.output.fiches_text import fiches_list

    settings = load_settings(Path(), arguments.config)
    write(fiches_list(load_fiches(settings.fiches), new_sheet(arguments)))
    return 0


def run_new(arguments: argparse.Namespace) -> int:
    """Write a sheet to fill."""
    from seo_fr.completion.fiche_new import new_fiche

    kind = _known_kind(arguments.kind)
    write(f"{new_fiche(arguments.name, kind, arguments.folder, date.today())}\n")
    return 0


def _known_kind(kind: str) -> str:
    from seo_fr.config import did_you_mean
    from seo_fr.language.folding import fold
    from seo_fr.resources import word_list

    kinds = word_list("fiches", "kinds")
    found = next((k for k in kinds if fold(k) == fold(kind)), None)
    if found is None:
        raise ConfigError(f"--kind : nature inconnue « {kind} »{did_you_mean(kind, kinds)}.")
    return found


def run_import(arguments: argparse.Namespace) -> int:
    """Read the files and tell what became of each subject."""
    from seo_fr.completion.importing.importing import Asked, import_files
    from seo_fr.output.fiches_text import imported_account

    asked = Asked(
        source=arguments.source or "",
        day=date.fromisoformat(arguments.date) if arguments.date else None,
        kind=_known_kind(arguments.kind) if arguments.kind else "",
        dry=arguments.dry_run,
    )
    result = import_files(arguments.files, arguments.folder, asked)
    for note in result.notes:
        complain(note)
    write(imported_account(result, arguments.folder, new_sheet(arguments), dry=arguments.dry_run))
    return 0


def run_check(arguments: argparse.Namespace) -> int:
    """Print the flaws of a folder; 1 where there are any."""
    from seo_fr.completion.fiche_checking import check_fiches
    from seo_fr.output.fiches_text import fiche_problems

    if arguments.diff and not arguments.fix:
        raise ConfigError("--diff ne s’emploie qu’avec --fix ; ajoutez --fix.")
    if arguments.fix:
        _fix(arguments)
    today = date.fromisoformat(arguments.date) if arguments.date else date.today()
    count, problems = check_fiches(arguments.places, today)
    write(fiche_problems(arguments.places, count, problems, new_sheet(arguments)))
    return _FOUND if problems else 0


def _fix(arguments: argparse.Namespace) -> None:
    """Repair what is mechanical, or show what would be."""
    from seo_fr.completion.fiche_fixing import fixes, write_fix
    from seo_fr.output.difference import difference

    count = 0
    for fix in fixes(arguments.places):
        count += 1
        if arguments.diff:
            write(difference(str(fix.path), fix.before, fix.after, new_sheet(arguments)))
        else:
            write_fix(fix)
    one, many = ("à réparer", "à réparer") if arguments.diff else ("réparée", "réparées")
    write(f"{plural(count, f'fiche {one}', f'fiches {many}')}.\n")
