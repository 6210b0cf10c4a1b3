"""The parts that the text reports share: gauges, outline, metadata, coverage, findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from seo_fr.analysis.genres.manners import manners_of
from seo_fr.model import Analysis, Annotated, Facet, Finding, Heading, Inserted, Level, Metadata, Section
from seo_fr.output.keyphrase_words import keyphrase_origin, keyphrase_question
from seo_fr.output.press import press_marks, press_place
from seo_fr.output.sheet import Sheet, Style, excerpt, figure, percentage, plural
from seo_fr.output.told_once import told_once

LEVEL_NAMES: Mapping[Level, str] = {"error": "erreur", "warning": "avertissement", "info": "remarque"}
LEVEL_STYLES: Mapping[Level, Style] = {"error": "bad", "warning": "warn", "info": "accent"}
FLESCH_ENDS = (30.0, 90.0)
TITLES_SHOWN = 3
NOT_IN_HEADER = " — proposé seulement, à saisir vous-même\u00a0: rien ne peut s’insérer à cette place"
TO_REVIEW = " — à revoir\u00a0: l’attaque ne dit pas la nouvelle en peu de mots"


def size_in_words(annotated: Annotated) -> str:
    """« 503 mots, 21 phrases, 8 paragraphes »"""
    counts = ((annotated.words, "mot"), (len(annotated.sentences), "phrase"), (len(annotated.paragraphs), "paragraphe"))
    return ", ".join(plural(count, name) for count, name in counts)


def genre_line(sheet: Sheet, analysis: Analysis) -> None:
    """« Entretien : quatre questions suivies de leur réponse… (confiance 93 %). »; nothing for plain news."""
    genre = analysis.article.genre
    if genre.name != "news":
        said = f"{genre.reason.rstrip('.')} (confiance\u00a0: {percentage(genre.confidence)})."
        sheet.line(f"{said} {manners_of(genre.name).said}", lead="Genre  ", lead_style="faint")


def levels_in_words(counts: Mapping[Level, int], *, all_of_them: bool = False) -> str:
    """« 1 erreur, 7 avertissements »; the levels that do not occur are left out, or said too."""
    said = ((counts.get(level, 0), name) for level, name in LEVEL_NAMES.items())
    return ", ".join(plural(count, name) for count, name in said if count or all_of_them)


def words_gauge(sheet: Sheet, words: int, target: int) -> None:
    """The length against the target."""
    missing = max(0, target - words)
    verdict = f"il en manque {figure(missing)}" if missing else "la longueur visée est atteinte"
    after = f"{figure(words)} / {figure(target)} mots, {verdict}"
    sheet.gauge("Longueur", words / target, after, "warn" if missing else "good")


def readability_gauge(sheet: Sheet, analysis: Analysis) -> None:
    """The Flesch figure against the percentiles of the press, textstat's beside it."""
    figures = analysis.readability
    marks = press_marks()
    after = f"Flesch {figure(figures.flesch, 1)} : {figures.band}"
    sheet.scale("Lisibilité", figures.flesch, marks, FLESCH_ENDS, after)
    sheet.line(
        f"{press_place(figures.flesch)} (repères : {', '.join(figure(m) for m in marks)} ; "
        f"textstat afficherait {figure(figures.textstat_flesch, 1)}).",
        "faint",
        lead=" " * 14,
    )
    sheet.line(
        f"{figure(figures.words_per_sentence, 1)} mots par phrase ; {percentage(figures.long_sentence_share)} de "
        f"phrases longues ; {percentage(figures.passive_share)} au passif ; "
        f"{percentage(figures.connector_share)} avec un mot de liaison.",
        "faint",
        lead=" " * 14,
    )


def outline(sheet: Sheet, sections: Iterable[Section], depth: int = 0) -> None:
    """The plan: a line a section, proposed headings marked, alternatives under them."""
    for section in sections:
        indent = "  " * (depth + 1)
        lead = f"{indent}{plural(section.words, 'mot'):>9}  "
        if section.heading is None:
            sheet.line("(sans intertitre)", "faint", lead=lead, lead_style="faint")
        else:
            heading_line(sheet, section.heading, lead)
        outline(sheet, section.subsections, depth + 1)


def heading_line(sheet: Sheet, heading: Heading, lead: str) -> None:
    """One heading with its level, ``+`` when it is proposed."""
    proposed = heading.origin == "generated"
    mark = "+ " if proposed else "  "
    sheet.line(
        heading.text, "accent" if proposed else "plain", lead=f"{lead}{mark}H{heading.level} ", lead_style="faint"
    )
    for other in heading.alternatives:
        sheet.line(other, "faint", lead=" " * (len(lead) + 5) + "ou ", lead_style="faint")


def metadata_lines(sheet: Sheet, metadata: Metadata, inserted: Inserted | None = None) -> None:
    """Title, description, slug and keywords, with the lengths that count.

    With ``inserted``, ``+`` marks what has gone into the header, and what it could not take is said.
    """
    fields, left_out = (inserted.fields, inserted.left_out) if inserted else ((), ())

    def line(name: str, label: str, text: str, review: bool = False) -> None:
        after = (TO_REVIEW if review else "") + (NOT_IN_HEADER if name in left_out else "")
        sheet.line(text + after, lead=f"{'+' if name in fields else ' '} {label:13}", lead_style="faint")

    for place, title in enumerate(titles_shown(metadata)):
        said = f"{title} ({plural(len(title), 'caractère')})"
        if place == 0:
            line("title", "Titre", said, "title" in metadata.review)
        else:
            sheet.line(said, lead="            ou ", lead_style="faint")
    if metadata.description:
        length = plural(len(metadata.description), "caractère")
        line("description", "Description", f"{metadata.description} ({length})", "description" in metadata.review)
    line("slug", "Slug", metadata.slug)
    if metadata.focus and "keyphrase" in fields:
        line("keyphrase", "Expression", metadata.focus)
    if metadata.keywords:
        line("keywords", "Mots-clés", ", ".join(metadata.keywords))
    if inserted and metadata.json_ld:
        line("json_ld", "JSON-LD", ", ".join(name for name in metadata.json_ld if not name.startswith("@")))


def keyphrase_line(sheet: Sheet, analysis: Analysis) -> None:
    """The keyphrase and who chose it, or the question for one."""
    origin = keyphrase_origin(analysis)
    if origin:
        sheet.line(f"{analysis.focus} ({origin})", "strong", lead="  Expression visée  ", lead_style="faint")
    else:
        sheet.line(keyphrase_question(analysis), "faint", lead="  ")


def titles_shown(metadata: Metadata) -> tuple[str, ...]:
    """The title that is used, then the best of the other proposals."""
    others = [t for t in metadata.titles if t != metadata.title]
    return (metadata.title, *others)[:TITLES_SHOWN]


def coverage_lines(sheet: Sheet, coverage: Iterable[Facet]) -> None:
    """What the article answers on one line, what it does not on another, then a line for each question it calls for."""
    facets = tuple(coverage)
    if answered := [f.facet for f in facets if f.present]:
        sheet.line(", ".join(answered), lead="  ✓ ", lead_style="good")
    if missing := [f.facet for f in facets if not f.present]:
        sheet.line(", ".join(missing), lead="  ✗ ", lead_style="bad")
    for facet in facets:
        if facet.ask:
            sheet.line(facet.ask, lead="  ? ", lead_style="bad")


def line_or_paragraph(finding: Finding) -> str:
    """« ligne 12 », or « paragraphe 3 » of a document's page."""
    return f"paragraphe {finding.paragraph}" if finding.paragraph else f"ligne {finding.line}"


def finding_lines(sheet: Sheet, findings: Iterable[Finding], source: str) -> None:
    """A fault a line with its first place and, where it has one, the text it speaks of."""
    for told in told_once(tuple(findings)):
        finding = told.finding
        lead = f"  {LEVEL_NAMES[finding.level]:<15}"
        sheet.line(finding.message, lead=lead, lead_style=LEVEL_STYLES[finding.level], after=f"[{finding.rule}]")
        if finding.span.end > finding.span.start:
            quoted = excerpt(finding.span.of(source), sheet.width - 30)
            sheet.line(f"{line_or_paragraph(finding)} : {quoted}", "faint", lead=" " * len(lead))
