"""Fact sheets as a list, and what is wrong with a folder of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from seo_fr.completion.fiches import Fiche, Problem
from seo_fr.completion.importing.importing import Imported
from seo_fr.language.words import count_words
from seo_fr.output.sheet import Sheet, figure, plural
from seo_fr.resources import rules

_LONGEST = 62


def fiches_list(fiches: Sequence[Fiche], sheet: Sheet) -> str:
    """The sheets by kind, each with its acronym, words and date."""
    for kind in sorted({f.kind for f in fiches}):
        of_kind = [f for f in fiches if f.kind == kind]
        sheet.heading(f"{kind} ({len(of_kind)})")
        for fiche in of_kind:
            acronym = f" ({fiche.acronym})" if fiche.acronym else ""
            sheet.line(
                f"{plural(count_words(fiche.text), 'mot')}, {fiche.valid}", "faint", f"  {fiche.name}{acronym}  "
            )
    sheet.blank()
    sheet.line(plural(len(fiches), "fiche") + ". « seo-fr fiches check DOSSIER » vérifie les vôtres.", "faint")
    return sheet.text


def fiche_problems(places: Sequence[Path], count: int, problems: Sequence[Problem], sheet: Sheet) -> str:
    """Each flaw with file, line and mend, then the account."""
    for path in dict.fromkeys(p.path for p in problems):
        sheet.blank()
        sheet.line(str(path), "strong")
        for problem in (p for p in problems if p.path == path):
            sheet.line(f"{problem.message} [{problem.flaw}]", lead=f"  {problem.line:>4}  ", lead_style="faint")
    sheet.blank()
    where = places[0] if len(places) == 1 else plural(len(places), "endroit")
    faults = plural(len(problems), "défaut") if problems else "rien à reprendre"
    sheet.line(f"{plural(count, 'fiche')} dans {where} : {faults}.", "warn" if problems else "good")
    return sheet.text


def imported_account(result: Imported, folder: Path, sheet: Sheet, *, dry: bool) -> str:
    """One line: *1 204 fiches écrites, 38 laissées : sans nom français 30, rien à en dire 8.*"""
    verb = ("à écrire", "à écrire") if dry else ("écrite", "écrites")
    told = [plural(result.written, f"fiche {verb[0]}", f"fiches {verb[1]}")]
    if result.same:
        told.append(f"{figure(result.same)} sans changement")
    left = sum(result.left.values())
    if left:
        names = rules("imports")["reasons"]
        why = ", ".join(f"{names[key]} {figure(count)}" for key, count in result.left.most_common() if count)
        told.append(f"{plural(left, 'laissée', 'laissées')} : {why}")
    sheet.line(f"{folder} : {', '.join(told)}.", "good" if result.written or result.same else "warn")
    return sheet.text
