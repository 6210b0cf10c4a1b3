"""`Analysis` as a page to read: figures, plan, keywords, what is missing, what to mend."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from seo_fr.analysis.keywords import editor_keywords
from seo_fr.model import Analysis, Heading, Section
from seo_fr.output.page import page
from seo_fr.output.parts import LEVEL_NAMES, press_place, titles_shown
from seo_fr.output.sheet import figure, percentage, plural


def analysis_page(analysis: Analysis) -> str:
    """The whole page."""
    parts = [
        f"<h1>{escape(analysis.title.text)}</h1>",
        f'<p class="quiet">{escape(analysis.article.path)}</p>',
        _figures(analysis),
        f"<h2>Plan</h2>\n{_sections(analysis.sections)}",
        _keywords(analysis),
        _metadata(analysis),
        _coverage(analysis),
        _findings(analysis),
    ]
    return page(f"Analyse : {analysis.title.text}", "<main>\n" + "\n".join(parts) + "\n</main>")


def _figures(analysis: Analysis) -> str:
    words, target, figures = analysis.annotated.words, analysis.options.target, analysis.readability
    missing = f", il en manque {figure(analysis.missing)}" if analysis.missing else ""
    rows = [
        (
            "Longueur",
            f'<meter min="0" max="{target}" value="{min(words, target)}"></meter> '
            f"{figure(words)} / {figure(target)} mots{missing}",
        ),
        (
            "Lisibilité",
            f"Flesch {figure(figures.flesch, 1)}, {escape(figures.band)}. {press_place(figures.flesch)} ; "
            f"textstat afficherait {figure(figures.textstat_flesch, 1)}.",
        ),
        ("Phrases", f"{figure(figures.words_per_sentence, 1)} mots en moyenne"),
        ("Passif", percentage(figures.passive_share)),
        ("Notes", f"{analysis.scores.seo} / 100 en SEO, {analysis.scores.readability} / 100 en lisibilité"),
    ]
    return _table(rows)


def _table(rows: Iterable[tuple[str, str]]) -> str:
    """Rows of a heading, escaped here, and a cell that is HTML already."""
    lines = [f'<tr><th scope="row">{escape(name)}</th><td>{cell}</td></tr>' for name, cell in rows]
    return "<table>\n" + "\n".join(lines) + "\n</table>"


def _sections(sections: Iterable[Section]) -> str:
    items = []
    for section in sections:
        inner = _sections(section.subsections) if section.subsections else ""
        items.append(
            f'<li>{_heading(section.heading)} <span class="quiet">({plural(section.words, "mot")})</span>{inner}</li>'
        )
    return "<ul>\n" + "\n".join(items) + "\n</ul>"


def _heading(heading: Heading | None) -> str:
    if heading is None:
        return "<em>sans intertitre</em>"
    proposed = " <small>(proposé)</small>" if heading.origin == "generated" else ""
    return f"<strong>{escape(heading.text)}</strong>{proposed}"


def _keywords(analysis: Analysis) -> str:
    items = "\n".join(
        f'<li>{escape(k.text)} <span class="quiet">({k.count}×)</span></li>' for k in editor_keywords(analysis.keywords)
    )
    return (
        f"<h2>Mots-clés</h2>\n<p>Expression visée : <strong>{escape(analysis.focus)}</strong></p>\n<ol>\n{items}\n</ol>"
    )


def _metadata(analysis: Analysis) -> str:
    metadata = analysis.metadata
    rows = [("Titre", escape(t)) for t in titles_shown(metadata)]
    rows += [("Description", escape(metadata.description)), ("Slug", escape(metadata.slug))]
    return "<h2>Métadonnées proposées</h2>\n" + _table(rows)


def _coverage(analysis: Analysis) -> str:
    rows = [(f.facet, "✓" if f.present else f"✗ {escape(f.ask)}") for f in analysis.coverage]
    return "<h2>Ce que l’article dit, ce qu’il ne dit pas</h2>\n" + _table(rows)


def _findings(analysis: Analysis) -> str:
    items = [
        f"<li><strong>{LEVEL_NAMES[f.level]}</strong>, ligne {f.line} : {escape(f.message)} "
        f'<span class="quiet">[{escape(f.rule)}]</span></li>'
        for f in analysis.findings
    ]
    body = "<ul>\n" + "\n".join(items) + "\n</ul>" if items else "<p>Rien à corriger.</p>"
    return f"<h2>À corriger</h2>\n{body}"
