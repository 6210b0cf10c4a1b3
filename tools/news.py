"""How near first titles and descriptions come to what a newsroom printed: a measure for every day, no verdict.

    python tools/news.py TEXTS.jsonl [--desks DESKS.jsonl] [--show]

Each line of TEXTS has a ``text`` whose first paragraph is the title; it is taken away before the tool reads the
rest. Printed for the even and the odd lines apart: F1 of content stems between the first title proposed and the
newsroom's, the share of the newsroom's title that the description says, and the same of a lead that is merely cut
(at 70 and at 155 characters). With DESKS, what two desks wrote for the same lines (``one`` and ``two``: titles,
description, slug, keywords): the best F1 over their titles and slugs, the share of their keywords that ours have.
``--show`` prints what is proposed for the even lines, to be read; nobody reads the odd ones.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import fmean
from typing import Any

import seo_fr
from seo_fr.analysis.phrases import content_stems
from seo_fr.errors import SeoFrError
from seo_fr.language.folding import fold
from seo_fr.model import Analysis

Row = dict[str, Any]


def main() -> None:
    """Print the table, and the proposals where they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--desks", type=Path)
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    desks: list[Row] = _lines(arguments.desks) if arguments.desks else []
    figures: tuple[list[Mapping[str, float]], list[Mapping[str, float]]] = ([], [])
    for number, row in enumerate(_lines(arguments.texts)):
        title, _, body = row["text"].partition("\n\n")
        try:
            analysis = seo_fr.analyze(body.strip().encode(), path=f"{number}.txt", force_language=True)
        except SeoFrError as error:
            print(f"{number}: {error}")
            continue
        desk = desks[number] if desks else None
        measured = _measure(title, body, analysis, desk)
        figures[number % 2].append(measured)
        if arguments.show and number % 2 == 0:
            _show(number, title, analysis, measured)
    for name, half in zip(("even", "odd"), figures, strict=True):
        if half:
            means = "  ".join(f"{key} {fmean(m[key] for m in half):.3f}" for key in half[0])
            print(f"{name:5}{len(half):4}  {means}")


def _lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _measure(title: str, body: str, analysis: Analysis, desk: Row | None) -> dict[str, float]:
    told = analysis.metadata
    lead = body.strip()
    measured = {
        "title": _f1(told.title, [title]),
        "best-of-three": max(_f1(t, [title]) for t in (told.titles or (told.title,))[:3]),
        "lead-70": _f1(_cut(lead, 70), [title]),
        "description": _share(told.description, title),
        "lead-155": _share(_cut(lead, 155), title),
        "length": float(len(told.title)),
        "description-length": float(len(told.description)),
        "keywords": float(len(told.keywords)),
    }
    if desk is not None:
        both = [desk["one"], desk["two"]]
        measured["desk-title"] = _f1(told.title, [t for d in both for t in d["titles"]])
        measured["desk-description"] = fmean(_share(told.description, d["description"]) for d in both)
        measured["desk-slug"] = _f1(told.slug.replace("-", " "), [d["slug"].replace("-", " ") for d in both])
        wanted = {frozenset(_stems(k)) for d in both for k in d["keywords"]}
        measured["desk-keywords"] = fmean(frozenset(_stems(k)) in wanted for k in told.keywords or ("",))
    return measured


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0]


def _stems(text: str) -> set[str]:
    words = "".join(c if c.isalnum() or c in "'’" else " " for c in text)
    return {fold(s) for s in content_stems(words)}


def _f1(text: str, references: Iterable[str]) -> float:
    said = _stems(text)
    best = 0.0
    for reference in references:
        wanted = _stems(reference)
        shared = len(said & wanted)
        if shared:
            best = max(best, 2 * shared / (len(said) + len(wanted)))
    return best


def _share(text: str, title: str) -> float:
    wanted = _stems(title)
    return len(wanted & _stems(text)) / len(wanted) if wanted else 0.0


def _show(number: int, title: str, analysis: Analysis, measured: Mapping[str, float]) -> None:
    told = analysis.metadata
    print(f"\n# {number} {title}   [{measured['title']:.2f} {measured['description']:.2f}]")
    for proposal in told.titles:
        print(f"  T {proposal}")
    print(f"  D {told.description} ({len(told.description)})")
    print(f"  S {told.slug}")
    print(f"  K {', '.join(told.keywords)}   F {analysis.focus}")


if __name__ == "__main__":
    main()
