"""What ``restructure`` did and what is left to the journalist, for a person at a terminal."""

from __future__ import annotations

from seo_fr.checks.registry import INTERNAL_ERROR, load_rule
from seo_fr.model import Finding, Restructured
from seo_fr.output.parts import (
    coverage_lines,
    finding_lines,
    heading_line,
    metadata_lines,
    readability_gauge,
    words_gauge,
)
from seo_fr.output.sheet import Sheet, plural


def restructured_report(result: Restructured, *, width: int, colour: bool) -> str:
    """The report, at most ``width`` columns wide."""
    sheet = Sheet(width, colour=colour)
    analysis = result.analysis
    sheet.line(f"Rapport sur {analysis.article.path}", "strong")
    sheet.blank()
    words_gauge(sheet, result.words.article + result.words.added, result.words.target)
    readability_gauge(sheet, analysis)
    sheet.heading("Intertitres (+ : inséré)")
    for heading in result.headings:
        heading_line(sheet, heading, "  ")
    if not result.headings:
        sheet.line("aucun : pas d’intertitre plutôt qu’un intertitre faux ou vide.", lead="  ")
    sheet.heading("Métadonnées")
    metadata_lines(sheet, result.metadata)
    sheet.heading("Ce qui se lit mal")
    hard = [f for f in analysis.findings if _is_readability(f)]
    finding_lines(sheet, hard, analysis.article.source)
    if not hard:
        sheet.line("rien à signaler.", lead="  ")
    sheet.heading(_missing_heading(result))
    coverage_lines(sheet, analysis.coverage)
    sheet.blank()
    sheet.line(_promise(result), "faint")
    return sheet.text


def _missing_heading(result: Restructured) -> str:
    missing = result.words.missing
    return f"Ce qui manque ({plural(missing, 'mot')})" if missing else "Ce que l’article dit, ce qu’il ne dit pas"


def _promise(result: Restructured) -> str:
    """The account of the words, and the promise that the text was kept."""
    if not result.edits:
        return "Rien à insérer : l’article a déjà ses intertitres et ses métadonnées."
    inserted = sum(h.origin == "generated" for h in result.headings)
    parts = []
    if inserted:
        parts.append(f"{plural(inserted, 'intertitre')} ({plural(result.words.headings, 'mot')}, hors du compte)")
    if any(e.span.start <= 1 for e in result.edits):
        parts.append("l’en-tête")
    return f"Le texte de l’auteur est inchangé : seuls s’y ajoutent {' et '.join(parts)}. Rien n’a été inventé."


def _is_readability(finding: Finding) -> bool:
    return finding.rule != INTERNAL_ERROR and load_rule(finding.rule).category == "lisibilité"
