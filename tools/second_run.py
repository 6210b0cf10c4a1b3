"""Run `restructure` on its own results: the second run has to change nothing, and to find the same keyphrase.

    python tools/second_run.py PATH… [--half paires|impaires]

PATH is a file, a folder or a .jsonl with a ``text`` a line. Each article is tried as the command would be
without an option, with --complete, and with its questions as comments. What the tool refuses is counted. Exit
status 1 where one result is not its own.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from difflib import unified_diff
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles import articles

import seo_fr
from seo_fr.errors import SeoFrError

WAYS: dict[str, dict[str, Any]] = {
    "sans option": {},
    "--complete": {"complete": True},
    "--questions-as-comments": {"complete": True, "questions": True},
}


def main() -> int:
    """Try all, print what differs and the counts."""
    parser = argparse.ArgumentParser(description="Un second passage ne change rien.")
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--half", choices=("paires", "impaires"), help="un article sur deux")
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    for number, (name, data) in enumerate(articles(arguments.paths), 1):
        if arguments.half and (number % 2 == 0) != (arguments.half == "paires"):
            continue
        for way, options in WAYS.items():
            found = fault(name, data, options)
            counts[f"{way} : {found.splitlines()[0] if found else 'inchangé'}"] += 1
            if found and not found.startswith("refusé"):
                print(f"{name} ({way}) : {found}", flush=True)
    for what, count in sorted(counts.items()):
        print(f"{count:6}  {what}")
    return int(any("inchangé" not in what and "refusé" not in what for what in counts))


def fault(name: str, data: bytes, options: dict[str, Any]) -> str:
    """What the second run changes; the first line says it shortly; empty where it changes nothing."""
    try:
        first = seo_fr.restructure(data, path=name, **options)
    except SeoFrError:
        return "refusé"
    second = seo_fr.restructure(first.markdown, path="resultat.md", **options)
    if second.markdown != first.markdown:
        lines = unified_diff(first.markdown.splitlines(), second.markdown.splitlines(), lineterm="", n=0)
        return "\n".join(["le texte change", *lines])
    if second.analysis.focus != first.analysis.focus:
        return f"l’expression-clé change\n{first.analysis.focus!r} devient {second.analysis.focus!r}"
    return ""


if __name__ == "__main__":
    sys.exit(main())
