"""Writes docs/regles.md from the files of rules/: python tools/rules_doc.py [--check]."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from seo_fr.checks.profiles import load_profile  # noqa: E402
from seo_fr.checks.rule import CATEGORIES, Example, Rule  # noqa: E402
from seo_fr.checks.rule_file import load_rule, rule_ids  # noqa: E402
from seo_fr.config import profile_names, usage_names  # noqa: E402
from seo_fr.pipeline import check_article  # noqa: E402
from seo_fr.reading import read_text  # noqa: E402

PAGE = ROOT / "docs" / "regles.md"
LEVELS = {"error": "erreur", "warning": "avertissement", "info": "remarque"}
NEEDS = {"text": "texte", "markdown": "Markdown", "nlp": "modèle de langue"}
AUTHORITIES = {
    "google": "Google",
    "yoast": "Yoast",
    "presse": "usage de la presse",
    "typographie": "typographie française",
    "maison": "règle de la maison",
}
_LONGEST = 420
_HEAD = """\
# Les règles de « seo-fr check »

<!-- Page écrite par tools/rules_doc.py à partir de rules/checks : ne la modifiez pas à la main. -->

{count} règles. Le niveau est celui du profil `presse` ; « + » marque ce que `--fix` corrige. Une règle qui demande
le modèle de langue est la seule raison de charger spaCy. `seo-fr rules REGLE` montre la même chose hors ligne.

Google ne fixe ni nombre de mots, ni nombre d’intertitres, ni longueur de titre : les seuils de longueur sont des
conventions, et chaque règle dit de qui.
"""


def render() -> str:
    """The whole page."""
    rules = [load_rule(i) for i in rule_ids()]
    parts = [_HEAD.format(count=len(rules))]
    for category in CATEGORIES:
        own = [r for r in rules if r.category == category]
        parts.append(
            f"\n## {category.capitalize()}\n\n| règle | niveau | + | ce qu’elle relève |\n| --- | --- | --- | --- |\n"
        )
        parts += [f"| [`{r.id}`](#{r.id}) | {_level(r)} | {'+' if r.fixable else ''} | {r.summary} |\n" for r in own]
        parts += [_section(r) for r in own]
    return (
        "".join(parts)
        .replace(" :", "\u00a0:")
        .replace(" ;", "\u00a0;")
        .replace("« ", "«\u00a0")
        .replace(" »", "\u00a0»")
    )


def _level(rule: Rule, profile: str = "presse") -> str:
    level = load_profile(profile).levels.get(rule.id)
    return LEVELS[level] if level else "éteinte"


def _section(rule: Rule) -> str:
    lines = [f"\n### {rule.id}\n", f"\n{rule.summary} {rule.why}\n\n"]
    lines.append(f"- Autorité : {AUTHORITIES[rule.authority]}. {rule.reference} ({rule.date}).\n")
    profiles = " ; ".join(f"`{name}` : {_level(rule, name)}{_changes(rule, name)}" for name in profile_names())
    lines.append(f"- Profils : {profiles}. Demande : {NEEDS[rule.needs]}.\n")
    if rule.usages != frozenset(usage_names()):
        lines.append(f"- Usages : {', '.join(f'`{name}`' for name in sorted(rule.usages))} seulement.\n")
    lines += [f"- Seuil `{name}` : {_figure(value)}. {why}\n" for name, (value, why) in rule.thresholds.items()]
    for title, examples in (("À éviter", rule.bad_examples), ("Mieux", rule.good_examples)):
        lines.append(f"\n{title} :\n")
        lines += [f"\n```text\n{_shown(e)}\n```\n" for e in examples]
        if examples is rule.bad_examples:
            lines.append(f"\nCe qui s’affiche :\n\n> {_message(rule)}\n")
    return "".join(lines)


def _message(rule: Rule) -> str:
    """What the rule says of its first bad example, under a profile where it is on."""
    example = rule.bad_examples[0]
    profile = next(p for p in (example.options.profile, *profile_names()) if rule.id in load_profile(p).levels)
    article = read_text(example.text, example.path)
    findings = check_article(article, replace(example.options, profile=profile))
    return next(f.message for f in findings if f.rule == rule.id)


def _changes(rule: Rule, profile: str) -> str:
    changed = [f"`{k}` {_figure(v)}" for (i, k), v in load_profile(profile).numbers.items() if i == rule.id]
    return f" ({', '.join(changed)})" if changed else ""


def _shown(example: Example) -> str:
    text = example.text.strip()
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rpartition(" ")[0] + " […]"
    asked = f"(expression visée : {example.options.keyphrase})\n" if example.options.keyphrase else ""
    asked += f"(usage : {example.options.usage})\n" if example.options.usage else ""
    return asked + text.replace("```", "'''")


def _figure(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def main() -> int:
    """Write the page, or with ``--check`` say whether it is stale (status 1)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    if parser.parse_args().check:
        return int(not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != render())
    PAGE.write_text(render(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
