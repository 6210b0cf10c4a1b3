"""`Analysis` for a person at a terminal."""

from __future__ import annotations

from seo_fr.analysis.focus import editor_keywords
from seo_fr.language.usage import default_usage
from seo_fr.model import Analysis
from seo_fr.output.parts import (
    coverage_lines,
    finding_lines,
    genre_line,
    keyphrase_line,
    metadata_lines,
    outline,
    readability_gauge,
    size_in_words,
    words_gauge,
)
from seo_fr.output.sheet import Sheet, figure, percentage

_KEYWORDS_SHOWN = 12


def analysis_report(analysis: Analysis, sheet: Sheet) -> str:
    """The whole report."""
    annotated = analysis.annotated
    title = analysis.title
    sheet.line(title.text, "strong")
    named = f"{analysis.article.path} : {size_in_words(annotated)}"
    if title.origin == "suggested":
        named += " ; l’article n’a pas de titre, celui-ci est une proposition"
    if annotated.language.code not in ("fr", "und"):
        named += f" ; langue reconnue : {annotated.language.code} ({percentage(annotated.language.confidence)})"
    if annotated.usage.code != default_usage():
        named += f" ; usage : {annotated.usage.code} ({annotated.usage.reason})"
    sheet.line(f"{named}.", "faint")
    genre_line(sheet, analysis)
    sheet.blank()
    words_gauge(sheet, annotated.words, analysis.options.target)
    readability_gauge(sheet, analysis)
    sheet.line(
        f"{analysis.scores.seo} / 100 en SEO, {analysis.scores.readability} / 100 en lisibilité", lead="  Notes       "
    )
    sheet.heading("Plan (+ : intertitre proposé)")
    outline(sheet, analysis.sections)
    _keywords(sheet, analysis)
    sheet.heading("Métadonnées proposées")
    metadata_lines(sheet, analysis.metadata)
    sheet.heading("Ce que l’article dit, ce qu’il ne dit pas")
    coverage_lines(sheet, analysis.coverage)
    sheet.heading("À corriger" if analysis.findings else "Rien à corriger")
    finding_lines(sheet, analysis.findings, analysis.article.source)
    return sheet.text


def _keywords(sheet: Sheet, analysis: Analysis) -> None:
    sheet.heading("Mots-clés")
    keyphrase_line(sheet, analysis)
    for keyword in editor_keywords(analysis.keywords)[:_KEYWORDS_SHOWN]:
        kind = "nom propre" if keyword.kind == "entity" else ""
        sheet.line(f"{keyword.text}", lead=f"  {figure(keyword.score, 2)}  {keyword.count:>3}×  {kind:<10}  ")
