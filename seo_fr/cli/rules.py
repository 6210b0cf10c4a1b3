"""``seo-fr rules``: the rules, or one explained in full, from the files that the checks themselves read."""

from __future__ import annotations

import argparse
from typing import Any

from seo_fr.cli.arguments import add_colour_option
from seo_fr.cli.terminal import new_sheet, write
from seo_fr.config import did_you_mean, profile_names
from seo_fr.errors import ConfigError
from seo_fr.options import DEFAULT_PROFILE

_EXAMPLES = """\
Exemples :
  seo-fr rules
  seo-fr rules --profile yoast
  seo-fr rules sentence-too-long"""


def add_parser(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "rules",
        help="les règles, ou l’une d’elles expliquée",
        description="Liste les règles de « seo-fr check », ou en explique une : pourquoi, selon qui, seuils, exemples.",
        epilog=_EXAMPLES,
    )
    parser.add_argument("rule", metavar="REGLE", nargs="?", help="l’identifiant d’une règle")
    parser.add_argument(
        "--profile",
        metavar="NOM",
        default=DEFAULT_PROFILE,
        help=f"le profil dont lire les niveaux ({DEFAULT_PROFILE})",
    )
    add_colour_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the list, or one rule."""
    from seo_fr.checks.profiles import load_profile
    from seo_fr.checks.registry import load_rule, rule_ids
    from seo_fr.output.findings_facts import OWN, rule_texts
    from seo_fr.output.rules_text import own_page, rule_page, rules_list

    sheet = new_sheet(arguments)
    known = rule_ids()
    profile = load_profile(arguments.profile)
    if arguments.rule is None:
        write(rules_list([load_rule(i) for i in known], profile, sheet))
        return 0
    if arguments.rule in OWN:
        write(own_page(arguments.rule, rule_texts(arguments.rule), sheet))
        return 0
    if arguments.rule not in known:
        raise ConfigError(f"règle inconnue « {arguments.rule} »{did_you_mean(arguments.rule, (*known, *OWN))}.")
    profiles = [load_profile(name) for name in profile_names()]
    write(rule_page(load_rule(arguments.rule), profiles, sheet))
    return 0
