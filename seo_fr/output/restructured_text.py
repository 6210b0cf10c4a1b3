"""What ``restructure`` did and what is left to the journalist, for a person at a terminal."""

from __future__ import annotations

from collections import Counter
from datetime import date

from seo_fr.analysis.genres.manners import manners_of
from seo_fr.checks.registry import load_rule
from seo_fr.completion.places.credits import credits_of
from seo_fr.containers.wanted import Written
from seo_fr.levels import INTERNAL_ERROR
from seo_fr.model import Addition, EarlierConsidered, Finding, Restructured
from seo_fr.output.keyphrase_words import keyphrase_question
from seo_fr.output.parts import (
    coverage_lines,
    finding_lines,
    genre_line,
    heading_line,
    metadata_lines,
    readability_gauge,
    words_gauge,
)
from seo_fr.output.sheet import Sheet, figure, plural
from seo_fr.restructuring.added_blocks import block_title
from seo_fr.restructuring.dated import french_date

_NAMED = 8


def restructured_report(result: Restructured, sheet: Sheet, written: Written | None = None) -> str:
    """The whole report; ``written`` is the document that the result was put into."""
    analysis = result.analysis
    sheet.line(f"Rapport sur {analysis.article.path}", "strong")
    genre_line(sheet, analysis)
    sheet.blank()
    words_gauge(sheet, result.words.article + result.words.added, result.words.target)
    readability_gauge(sheet, analysis)
    sheet.heading("Intertitres (+ : inséré)")
    for heading in result.headings:
        heading_line(sheet, heading, "  ")
    if not result.headings:
        nowhere = manners_of(analysis.article.genre.name).headings == "nowhere"
        said = "ce genre n’en veut pas" if nowhere else "pas d’intertitre plutôt qu’un intertitre faux ou vide"
        sheet.line(f"aucun\u00a0: {said}.", lead="  ")
    sheet.heading("Métadonnées (+ : inséré dans l’en-tête)")
    metadata_lines(sheet, result.metadata, result.inserted)
    if wanting := keyphrase_question(analysis):
        sheet.line(wanting, "faint", lead="  ")
    sheet.heading("Ce qui se lit mal (lignes de l’original)")
    hard = [f for f in analysis.findings if _is_readability(f)]
    finding_lines(sheet, hard, analysis.article.source)
    if not hard:
        sheet.line("rien à signaler.", lead="  ")
    if analysis.options.complete:
        _additions(sheet, result)
        _sheets(sheet, result)
        _archive(sheet, result)
    sheet.heading(_missing_heading(result))
    if result.questions:
        for question in result.questions:
            sheet.line(question.text, lead=f"  {'≈ ' + plural(question.words, 'mot'):>9}  ", lead_style="faint")
    else:
        coverage_lines(sheet, analysis.coverage)
    sheet.blank()
    sheet.line(_document(written) if written else promise(result), "faint")
    return sheet.text


def _additions(sheet: Sheet, result: Restructured) -> None:
    """A line a block, then the account: the article's words, those added, those that only repeat it."""
    sheet.heading("Ajouts (chaque phrase est dans sa source)")
    for addition in result.additions:
        lead = f"  {plural(addition.words, 'mot'):>9}  "
        sheet.line(
            f"{block_title(addition.kind)} : {_origins(addition)} [{addition.kind}]", lead=lead, lead_style="faint"
        )
    for credit in credits_of(s.ref for a in result.additions for s in a.sources if s.origin == "fiche"):
        sheet.line(f"Données : {credit}.", lead="  ")
    if not result.additions:
        nothing = (
            "rien à ajouter." if not result.words.missing else "aucune source n’offre de quoi compléter l’article."
        )
        sheet.line(nothing, lead="  ")
    words, drawn = result.words, sum(a.drawn for a in result.additions)
    total = plural(words.article + words.added, "mot")
    account = f"{figure(words.article)} (l’article) + {figure(words.added)} (ajouts) = {total}"
    repeated = f" ; {figure(drawn)} redisent l’article" if drawn else ""
    sheet.line(f"Compte : {account}{repeated}.", lead="  ")


def _sheets(sheet: Sheet, result: Restructured) -> None:
    """What contradicts the article, then the sheets by reason; the names without one are only counted."""
    for found in result.contradictions:
        line = result.analysis.article.source.count("\n", 0, found.span.start) + 1
        said = f"{found.subject} : l’article dit « {found.article} » (ligne {line}), la fiche « {found.fiche} »."
        sheet.line(said, lead="  À vérifier  ", lead_style="bad")
    used = [record.name for record in result.sheets_considered if record.used]
    if used:
        sheet.line(f"fiches employées : {_first(used)}.", lead="  ")
    by_reason: dict[str, list[str]] = {}
    for record in result.sheets_considered:
        if record.fiche is not None and not record.used:
            by_reason.setdefault(record.reason, []).append(record.name)
    for reason, names in by_reason.items():
        sheet.line(f"fiches laissées, {reason} : {_first(names)}.", lead="  ")
    unknown = [record.name for record in result.sheets_considered if record.fiche is None]
    if unknown:
        sheet.line(f"sans fiche : {_first(unknown)}.", lead="  ")


def _archive(sheet: Sheet, result: Restructured) -> None:
    """The earlier articles that may be of the affair, for who knows; then those for which there was no room."""
    for what, named in (
        ("peut-être de la même affaire", [_named(e) for e in result.earlier_considered if not e.sure]),
        ("de la même affaire, laissés", [_named(e) for e in result.earlier_considered if e.sure and not e.used]),
    ):
        if named:
            listed = "\u00a0; ".join(named)
            sheet.line(f"archives, {what}\u00a0: {listed}.", lead="  ")


def _named(earlier: EarlierConsidered) -> str:
    return f"«\u00a0{earlier.title}\u00a0» ({french_date(date.fromisoformat(earlier.date))})"


def _first(names: list[str]) -> str:
    """The first names, and how many more."""
    first, more = list(dict.fromkeys(names)), ""
    if len(first) > _NAMED:
        more = f" et {len(first) - _NAMED} autres (la liste : --format json)"
    return ", ".join(first[:_NAMED]) + more


def _origins(addition: Addition) -> str:
    """How many sources of each kind."""
    names = {"article": "phrase de l’article", "fiche": "fiche", "archive": "article des archives"}
    plurals = {"article": "phrases de l’article", "fiche": "fiches", "archive": "articles des archives"}
    counts: Counter[str] = Counter(s.origin for s in addition.sources)
    return ", ".join(plural(counts[origin], name, plurals[origin]) for origin, name in names.items() if counts[origin])


def _missing_heading(result: Restructured) -> str:
    missing = result.words.missing
    return f"Ce qui manque ({plural(missing, 'mot')})" if missing else "Ce que l’article dit, ce qu’il ne dit pas"


def promise(result: Restructured) -> str:
    """All that was inserted, and the promise that the text was kept."""
    inserted = result.inserted
    signs = (
        _some(inserted.title_marks, "dièse devant le titre", "dièses devant le titre"),
        _some(inserted.signs, "signe qui garde un caractère tel quel", "signes qui gardent des caractères tels quels"),
        _some(inserted.blank_lines, "ligne vide entre paragraphes", "lignes vides entre paragraphes"),
    )
    parts = (
        _some(inserted.headings, "intertitre", words=inserted.heading_words),
        _header(result),
        _some(len(inserted.blocks), "bloc ajouté", "blocs ajoutés"),
        _some(inserted.questions, "question en commentaire", "questions en commentaires"),
        *signs,
    )
    told = [part for part in parts if part]
    if not told:
        return "Rien n’a été inséré : le résultat est le texte de l’auteur, à la lettre."
    return f"Le texte de l’auteur est inchangé : seuls s’y ajoutent {_listed(told)}. Rien n’a été inventé."


def _document(written: Written) -> str:
    """What was put into a document, and the promise that the rest of it was kept."""
    parts = (_some(written.paragraphs, "paragraphe"), _some(written.remarks, "commentaire"))
    told = [part for part in parts if part]
    if not told:
        return "Rien n’a été inséré : le résultat est le document de l’auteur, à l’octet près."
    return f"Le document de l’auteur est inchangé : seuls s’y ajoutent {_listed(told)}. Rien n’a été inventé."


def _header(result: Restructured) -> str:
    """The header, or what went into the author's."""
    fields = result.inserted.fields
    if not fields:
        return ""
    where = "des champs de l’en-tête" if result.analysis.article.front_matter else "l’en-tête"
    return f"{where} ({', '.join(fields)})"


def _some(count: int, one: str, many: str | None = None, *, words: int = 0) -> str:
    after = f" ({plural(words, 'mot')}, hors du compte)" if words else ""
    return f"{plural(count, one, many)}{after}" if count else ""


def _listed(parts: list[str]) -> str:
    return " et ".join([", ".join(parts[:-1]), parts[-1]] if parts[:-1] else parts)


def _is_readability(finding: Finding) -> bool:
    return finding.rule != INTERNAL_ERROR and load_rule(finding.rule).category == "lisibilité"
