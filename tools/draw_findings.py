"""Draw findings of `check` for readers to judge, and tell the precision of each rule from their verdicts.

    python tools/draw_findings.py draw PATH… [--number 200] [--most 12] [--seed 1] [--min-level info]
                                             [--half paires|impaires] > tirage.jsonl
    python tools/draw_findings.py table tirage-lu-par-a.jsonl [tirage-lu-par-b.jsonl]

PATH is a file, a folder or a .jsonl with a ``text`` a line. The draw is spread by rule (``--most`` at most of each),
then by file; the same seed and articles give the same lines. Each line has what a reader needs who does not know the
rules (message, words, sentence, opening of the file) and an empty ``verdict``: he writes *juste*, *discutable* or
*faux* there, and why under ``raison``. With two readers a finding is right where both find it so, wrong where one
does, and arguable else. Exit status 2 where a verdict is missing or none of these words.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles import articles

import seo_fr
from seo_fr.errors import SeoFrError
from seo_fr.language.sentences import sentence_starts
from seo_fr.model import Finding, Span
from seo_fr.reading.decoding import decode

Row = dict[str, Any]
LEVELS = {"error": "erreurs", "warning": "avertissements", "info": "remarques"}
VERDICTS = {"juste": "juste", "right": "juste", "1": "juste", "discutable": "discutable", "arguable": "discutable"} | {
    "faux": "faux",
    "wrong": "faux",
    "0": "faux",
}
_PARAGRAPH = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_SHOWN = 600
_OPENING = 300


def main(argv: Sequence[str] | None = None) -> int:
    """Draw, or print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    actions = parser.add_subparsers(dest="action", required=True)
    drawing = actions.add_parser("draw", help="tirer des constats")
    drawing.add_argument("paths", type=Path, nargs="+")
    drawing.add_argument("--number", type=int, default=200, help="combien de constats")
    drawing.add_argument("--most", type=int, default=12, help="combien par règle, au plus")
    drawing.add_argument("--seed", type=int, default=1)
    drawing.add_argument("--min-level", choices=tuple(LEVELS), default="info")
    drawing.add_argument("--half", choices=("paires", "impaires"), help="un article sur deux, dans l’ordre")
    telling = actions.add_parser("table", help="la précision, d’un ou de deux lecteurs")
    telling.add_argument("readings", type=Path, nargs="+")
    arguments = parser.parse_args(argv)
    if arguments.action == "draw":
        rows = draw(_found(arguments), arguments.number, arguments.most, arguments.seed)
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
        return 0
    try:
        print(table([_read(path) for path in arguments.readings]))
    except ValueError as error:
        print(f"draw_findings : {error}", file=sys.stderr)
        return 2
    return 0


def _found(arguments: argparse.Namespace) -> Iterator[Row]:
    """Every finding of the articles from the level on; what the command refuses is told on standard error."""
    wanted = list(LEVELS)[: list(LEVELS).index(arguments.min_level) + 1]
    for number, (name, data) in enumerate(articles(arguments.paths), 1):
        if arguments.half and (number % 2 == 0) != (arguments.half == "paires"):
            continue
        try:
            findings = seo_fr.check(data, path=name)
        except SeoFrError as error:
            print(error, file=sys.stderr)
            continue
        source = decode(data, name)[0]
        yield from (as_row(f, name, source) for f in findings if f.level in wanted)


def as_row(finding: Finding, name: str, source: str) -> Row:
    """The finding and its surroundings, the verdict still to be written."""
    return {
        "path": name,
        "line": finding.line,
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "words": _cut(finding.span.of(source)),
        "sentence": _cut(_sentence(source, finding.span)),
        "opening": source[:_OPENING],
        "verdict": "",
        "raison": "",
    }


def _sentence(source: str, span: Span) -> str:
    """The sentences that the span touches, within its paragraph."""
    ends = [m.start() for m in _PARAGRAPH.finditer(source)]
    start = max((m.end() for m in _PARAGRAPH.finditer(source) if m.end() <= span.start), default=0)
    paragraph = source[start : min((end for end in ends if end >= span.end), default=len(source))]
    first, last = span.start - start, span.end - start
    starts = sentence_starts(paragraph)
    begin = max((at for at in starts if at <= first), default=0)
    return paragraph[begin : min((at for at in starts if at >= max(last, first + 1)), default=len(paragraph))].strip()


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN // 2]} […] {text[-_SHOWN // 2 :]}"


def draw(found: Iterable[Row], number: int, most: int, seed: int) -> list[Row]:
    """``number`` of the findings, numbered: a turn of the rules at a time, and within a rule of its files."""
    chance = random.Random(seed)
    by_rule: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in found:
        by_rule[row["rule"]][row["path"]].append(row)
    turns = [_by_file(by_rule[rule], chance)[:most] for rule in sorted(by_rule)]
    drawn = [row for turn in zip_longest(*turns) for row in turn if row is not None][:number]
    drawn.sort(key=lambda row: (row["rule"], row["path"], row["line"]))
    return [{"n": n, **row} for n, row in enumerate(drawn, 1)]


def _by_file(files: dict[str, list[Row]], chance: random.Random) -> list[Row]:
    """The findings of one rule: one of each file in turn, files and findings shuffled."""
    shuffled = [files[name] for name in sorted(files)]
    chance.shuffle(shuffled)
    for rows in shuffled:
        chance.shuffle(rows)
    return [row for turn in zip_longest(*shuffled) for row in turn if row is not None]


def _read(path: Path) -> list[Row]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for row in rows:
        verdict = VERDICTS.get(str(row.get("verdict", "")).strip().lower())
        if verdict is None:
            known = "juste, discutable ou faux"
            raise ValueError(f"{path} : le constat n° {row.get('n')} n’a pas de verdict lisible ; écrivez {known}.")
        row["verdict"] = verdict
    return rows


def table(readings: Sequence[list[Row]]) -> str:
    """Precision by rule and by level as a Markdown table, and how often two readers agree."""
    judged = [(row, _together(row, [_of(other, row) for other in readings[1:]])) for row in readings[0]]
    lines = ["| règle | jugés | justes | discutables | faux | précision |", "| --- | --- | --- | --- | --- | --- |"]
    for rule in sorted({row["rule"] for row, _ in judged}):
        lines.append(_line(rule, [v for row, v in judged if row["rule"] == rule]))
    for level, name in LEVELS.items():
        verdicts = [v for row, v in judged if row["level"] == level]
        lines += [_line(f"**{name}**", verdicts)] if verdicts else []
    if len(readings) == 2:
        same = sum(row["verdict"] == _of(readings[1], row)["verdict"] for row in readings[0])
        lines += ["", f"Les deux lecteurs sont d’accord {same} fois sur {len(judged)}."]
    return "\n".join(lines)


def _of(reading: list[Row], row: Row) -> Row:
    """What another reader said of the same finding."""
    for other in reading:
        if (other["n"], other["rule"], other["path"]) == (row["n"], row["rule"], row["path"]):
            return other
    raise ValueError(
        f"le constat n° {row['n']} ({row['rule']}) manque chez le second lecteur ; donnez deux fois le même tirage."
    )


def _together(row: Row, others: Sequence[Row]) -> str:
    verdicts = {row["verdict"], *(other["verdict"] for other in others)}
    if "faux" in verdicts:
        return "faux"
    return "juste" if verdicts == {"juste"} else "discutable"


def _line(name: str, verdicts: Sequence[str]) -> str:
    counts = [sum(v == verdict for v in verdicts) for verdict in ("juste", "discutable", "faux")]
    share = f"{100 * counts[0] / len(verdicts):.0f}\u00a0%"
    return f"| {name} | {len(verdicts)} | {' | '.join(map(str, counts))} | {share} |"


if __name__ == "__main__":
    raise SystemExit(main())
