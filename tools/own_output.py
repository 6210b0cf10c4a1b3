"""Check what `restructure` gives back: no finding may be one that the tool itself could have avoided.

    python tools/own_output.py PATH… [--half paires|impaires] [--show]

PATH is a file, a folder or a .jsonl with a ``text`` a line. Each article is restructured without an option and
with --complete, and the result checked as `check` would. A finding is ours where it stands in what was inserted,
or where the source alone does not have it; the others, and those that only facts could mend which no text tells
(`AUTHORS`), are the author's. Exit status 1 where one is ours.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles import articles

import seo_fr
from seo_fr.errors import SeoFrError
from seo_fr.model import Finding
from seo_fr.restructuring.apply import inserted_spans

# What a rule asks of a Markdown article or of a header, and only the author can give: a plain text is not asked.
AUTHORS = frozenset(
    {"author-missing", "date-missing", "external-link-missing", "internal-link-missing", "json-ld-incomplete"}
)
WAYS: dict[str, dict[str, Any]] = {"sans option": {}, "--complete": {"complete": True}}


def main() -> int:
    """Try all, print our findings by rule."""
    parser = argparse.ArgumentParser(description="Les défauts que l’outil met lui-même dans ses résultats.")
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--half", choices=("paires", "impaires"), help="un article sur deux")
    parser.add_argument("--show", action="store_true", help="montrer chaque défaut")
    arguments = parser.parse_args()
    ours: Counter[str] = Counter()
    tried = others = 0
    for number, (name, data) in enumerate(articles(arguments.paths), 1):
        if arguments.half and (number % 2 == 0) != (arguments.half == "paires"):
            continue
        for way, options in WAYS.items():
            try:
                found, rest = own_findings(name, data, options)
            except SeoFrError:
                continue
            tried += 1
            others += rest
            ours.update(f.rule for f, _ in found)
            for finding, text in found if arguments.show else ():
                print(f"{name} ({way}), {finding.rule} : {finding.message} {text[:200]!r}", flush=True)
    for rule, count in ours.most_common():
        print(f"{count:6}  {rule}")
    print(f"{tried} résultats : {sum(ours.values())} défauts de l’outil, {others} de l’auteur.")
    return int(bool(ours))


def own_findings(name: str, data: bytes, options: dict[str, Any]) -> tuple[list[tuple[Finding, str]], int]:
    """Our findings in the result with the text that they speak of, and how many are the author's."""
    result = seo_fr.restructure(data, path=name, **options)
    before = Counter(_said(seo_fr.check(data, path=name), result.analysis.article.source))
    inserted = inserted_spans(result.edits)
    found, rest = [], 0
    for finding in seo_fr.check(result.markdown, path="resultat.md"):
        key = next(_said([finding], result.markdown))
        if finding.rule in AUTHORS:
            rest += 1
        elif before[key] and not any(len(finding.span) and span.overlaps(finding.span) for span in inserted):
            before[key] -= 1
            rest += 1
        else:
            found.append((finding, key[1]))
    return found, rest


def _said(findings: list[Finding], source: str) -> Iterator[tuple[str, str]]:
    """The rule and the words it speaks of, without the backslashes that make a plain text Markdown."""
    for finding in findings:
        yield finding.rule, " ".join(finding.span.of(source).replace("\\", " ").split())


if __name__ == "__main__":
    sys.exit(main())
