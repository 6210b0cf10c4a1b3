"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from seo_fr.cli.parser import FrenchParser, iso_date, positive_number, rule_setting, some_text
from seo_fr.config import PROFILES


def add_article_options(parser: FrenchParser) -> None:
    """Add what every command that reads articles accepts."""
    group = parser.add_argument_group("Options de l’article")
    group.add_argument(
        "--keyphrase", metavar="TEXTE", type=some_text, help="l’expression visée ; déduite de l’article si absente"
    )
    group.add_argument("--title", metavar="TEXTE", type=some_text, help="le titre, à la place de celui de l’article")
    group.add_argument(
        "--target", metavar="N", type=positive_number, help="la longueur visée, en mots (700 par défaut)"
    )
    group.add_argument("--date", metavar="AAAA-MM-JJ", type=iso_date, help="la date de publication")
    group.add_argument("--profile", metavar="NOM", choices=PROFILES, help=f"les seuils : {', '.join(PROFILES)}")
    group.add_argument(
        "--config", metavar="FICHIER", type=Path, help="le fichier de réglages (sinon le seo-fr.toml le plus proche)"
    )
    group.add_argument(
        "--stdin-filename", metavar="NOM", help="le nom du texte lu sur l’entrée standard (son extension compte)"
    )
    group.add_argument("--force-language", action="store_true", help="continuer même si le texte n’est pas en français")
    add_colour_option(parser)


def add_choice_options(group: Any) -> None:
    """Add ``--rule`` and ``--exclude``, which `check` and `audit` share."""
    group.add_argument(
        "--rule",
        metavar="REGLE=NIVEAU",
        dest="rules",
        type=rule_setting,
        action="append",
        default=[],
        help="changer le niveau d’une règle (error, warning, info) ou l’éteindre (off) ; répétable",
    )
    group.add_argument(
        "--exclude",
        metavar="MOTIF",
        type=some_text,
        action="append",
        default=[],
        help="laisser de côté dans les dossiers, comme dans un .gitignore ; répétable",
    )


def add_colour_option(parser: FrenchParser) -> None:
    """Add ``--no-color``."""
    parser.add_argument("--no-color", action="store_true", help="ne pas employer de couleurs")
