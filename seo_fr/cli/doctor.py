"""``seo-fr doctor``: is everything in place, and the proof that nothing needs the network."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from seo_fr.cli.arguments import add_colour_option
from seo_fr.cli.terminal import new_sheet, write
from seo_fr.version import __version__

_REINSTALL = "réinstallez seo-fr : l’install.sh du paquet hors ligne, ou pip depuis une copie du dépôt"
_REPORT = "signalez ce défaut de seo-fr, avec cette ligne"
_SAMPLE = "otan-ukraine.txt"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report; ``mend`` is what to do when it is not ``ok``."""

    name: str
    ok: bool
    detail: str
    mend: str = ""


def add_parser(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "doctor",
        help="vérifie l’installation et prouve que rien n’utilise le réseau",
        description="Vérifie les versions, le modèle, les règles, les données et le cache, puis analyse un article\n"
        "réel pendant que toute connexion est interdite.",
        epilog="Exemples :\n  seo-fr doctor\n  seo-fr doctor --json\n  seo-fr doctor --offline",
    )
    parser.add_argument(
        "--offline",
        action="store_true",
        help="seulement la preuve : le travail entier dans un processus privé de réseau, et ce qu’il a tenté",
    )
    parser.add_argument("--json", action="store_true", help="le résultat en JSON")
    add_colour_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Run every check; 0 when all is well, else 2."""
    checks = list((*_proof(), _desk()) if arguments.offline else _checks())
    well = all(c.ok for c in checks)
    if arguments.json:
        report = {"schema": "seo-fr/doctor/1", "ok": well, "checks": [asdict(c) for c in checks]}
        write(json.dumps(report, ensure_ascii=False, indent=2) + "\n")
    else:
        write(_report(checks, well, arguments))
    return 0 if well else 2


def _report(checks: list[Check], well: bool, arguments: argparse.Namespace) -> str:
    sheet = new_sheet(arguments)
    for check in checks:
        lead = f"  {'✓' if check.ok else '✗'} {check.name:<16}"
        sheet.line(check.detail, lead=lead, lead_style="good" if check.ok else "bad")
        if not check.ok and check.mend:
            sheet.line(check.mend, "warn", lead=" " * len(lead) + "→ ")
    sheet.blank()
    good = "Rien n’a cherché le réseau." if arguments.offline else "Tout est en place."
    sheet.line(good if well else "Quelque chose ne va pas : voir les lignes ✗.", "strong")
    return sheet.text


def _checks() -> Iterator[Check]:
    from seo_fr.linting.stamp import LIBRARIES

    yield _python()
    yield from (_library(name) for name in (*LIBRARIES, "pathspec", "rich"))
    for name, work, mend in (
        ("règles", _rules, _REINSTALL),
        ("données", _data, _REINSTALL),
        ("cache", _cache, "rendez ce dossier accessible en écriture, ou changez XDG_CACHE_HOME"),
        ("hors ligne", _offline, _REPORT),
    ):
        yield _guarded(name, work, mend)


def _guarded(name: str, work: Callable[[], str], mend: str) -> Check:
    """The check that ``work`` makes: its result is the detail, any exception a failure."""
    try:
        return Check(name, True, work())
    except Exception as error:
        return Check(name, False, str(error) or type(error).__name__, mend)


def _proof() -> Iterator[Check]:
    """The lines of ``--offline``: the guard itself, the kernel, the job, what the job tried."""
    from seo_fr.cli.proof import prove

    try:
        proof = prove()
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        yield Check("travail", False, str(error), _REPORT)
        return
    stopped = [name for name, stop in proof.provoked.items() if stop]
    passed = [name for name, stop in proof.provoked.items() if not stop]
    yield Check(
        "garde",
        proof.guard_holds,
        "posée avant tout import, impossible à retirer ; tentatives provoquées et refusées : "
        f"{', '.join(stopped) or 'aucune'}" + (f" ; non refusées : {', '.join(passed)}" if passed else ""),
        _REPORT,
    )
    yield Check("noyau", True, _kernel(proof.isolated, proof.interfaces))
    done = ", ".join(f"{name} (code {status})" for name, status in proof.job.items())
    yield Check("travail", proof.job_done, f"articles d’exemple traités : {done}", "lancez « seo-fr doctor »")
    tried = " ; ".join(dict.fromkeys(proof.attempts))
    nothing = "aucune : ni connexion, ni écoute, ni nom de machine cherché, ni processus lancé"
    yield Check("tentatives", not tried, f"{len(proof.attempts)} : {tried}" if tried else nothing, _REPORT)


def _desk() -> Check:
    """The desk, served for a moment: where it listens, what it may not do."""
    from seo_fr.cli.proof import prove_desk

    try:
        proof = prove_desk()
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        return Check("pupitre", False, str(error), _REPORT)
    if proof is None:
        return Check("pupitre", True, "pas installé (seo-fr[desk])\u00a0: rien n’écoute")
    stopped = ", ".join(name for name, stop in proof.provoked.items() if stop)
    passed = ", ".join(name for name, stop in proof.provoked.items() if not stop)
    where = f"dans un espace réseau sans autre interface que {', '.join(proof.interfaces)}" if proof.alone else ""
    said = (
        f"une seule écoute, 127.0.0.1:{proof.port}" if proof.answered == 200 else "ne répond pas",
        where,
        f"tentatives provoquées et refusées\u00a0: {stopped or 'aucune'}",
        f"non refusées\u00a0: {passed}" if passed else "",
        f"tentées par lui-même\u00a0: {', '.join(proof.attempts) or 'aucune'}",
    )
    return Check("pupitre", proof.holds, "\u00a0; ".join(part for part in said if part), _REPORT)


def _kernel(isolated: bool, seen: list[str]) -> str:
    if not isolated:
        return "espace réseau séparé non permis ici : garde de Python seule (moyens du système : docs/securite.md)"
    return f"espace réseau séparé, sans interface active ({', '.join(seen) or 'aucune interface'})"


def _python() -> Check:
    version = ".".join(str(n) for n in sys.version_info[:3])
    ok = (3, 11) <= sys.version_info[:2] <= (3, 13)
    return Check("seo-fr", ok, f"{__version__}, sous Python {version}", "installez Python 3.11, 3.12 ou 3.13")


def _library(name: str) -> Check:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return Check(name, True, version(name))
    except PackageNotFoundError:
        return Check(name, False, "absent", _REINSTALL)


def _rules() -> str:
    """Read every rules file: a broken one is named with its line."""
    from seo_fr.checks.registry import load_rule, rule_ids
    from seo_fr.resources import rules, rules_dir

    files = sorted(rules_dir().rglob("*.yml"))
    if not files:
        raise FileNotFoundError(f"{rules_dir()} : aucun fichier de règles")
    for path in files:
        rules(path.relative_to(rules_dir()).with_suffix("").as_posix())
    for rule_id in rule_ids():
        load_rule(rule_id)
    return f"{len(files)} fichiers, {len(rule_ids())} règles ({rules_dir()})"


def _data() -> str:
    """Read every data file through, so that a damaged one is noticed."""
    import gzip

    from seo_fr.resources import data_dir

    files = sorted(p for p in data_dir().rglob("*") if p.is_file())
    if not (data_dir() / "articles" / _SAMPLE).is_file():
        raise FileNotFoundError(f"{data_dir()} : l’article d’exemple manque")
    for path in files:
        if path.suffix == ".gz":
            with gzip.open(path) as file:
                while file.read(1 << 16):
                    pass
        else:
            path.read_bytes()
    return f"{len(files)} fichiers ({data_dir()})"


def _cache() -> str:
    from seo_fr.workspace.user_folders import cache_folder

    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"seo-fr")
    return f"accessible en écriture ({folder})"


def _offline() -> str:
    """A whole restructuring of the sample with the network denied."""
    from seo_fr.cli.files import load_article
    from seo_fr.model import Options
    from seo_fr.pipeline import restructure_article
    from seo_fr.resources import data_dir
    from seo_fr.workspace.offline import network_denied

    with network_denied() as attempts:
        article = load_article(str(data_dir() / "articles" / _SAMPLE))
        result = restructure_article(article, Options())
    if attempts:
        raise ConnectionError(f"{len(attempts)} tentative(s) de connexion : {', '.join(sorted(set(attempts)))}")
    return (
        f"article d’exemple traité, connexions interdites : {result.words.article} mots, "
        f"{len(result.headings)} intertitres, aucune tentative de connexion"
    )
