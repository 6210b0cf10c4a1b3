"""The summary page of an audit: figures, distributions, what to mend first; the same bytes for the same table."""

from __future__ import annotations

from seo_fr.auditing.overview import Overview
from seo_fr.auditing.row import Row
from seo_fr.levels import LEVELS
from seo_fr.output.audit_charts import flesch_chart, length_chart
from seo_fr.output.findings_facts import rule_texts
from seo_fr.output.html import Html, element, join, lines, part, row, table
from seo_fr.output.parts import levels_in_words
from seo_fr.output.report.document import document, navigation
from seo_fr.output.sheet import figure, percentage, plural
from seo_fr.resources import number

_PARTS = [
    ("chiffres", "Chiffres"),
    ("longueur", "Longueur"),
    ("lisibilite", "Lisibilité"),
    ("priorites", "À reprendre d’abord"),
    ("defauts", "Défauts"),
]
_FAILED = ("echecs", "Non mesurés")
_PROMISE = "Les chiffres sont ceux de « seo-fr analyze » sur chaque article ; aucun article n’a été modifié."


def audit_page(overview: Overview, target: int, database: str, csv: str) -> str:
    """A whole page. ``target`` is the length aimed at, ``database`` and ``csv`` the names of the files beside it."""
    title = f"Audit de {plural(overview.articles, 'article')}"
    files = element("p", "Une ligne par article : ", _file(csv), ", ", _file(database), ".", class_="about")
    header = lines(
        element("p", "Audit d’une archive", class_="kicker"),
        element("h1", title),
        element("p", _in_words(overview), class_="about"),
        files,
    )
    links = [*_PARTS, _FAILED] if overview.failures else _PARTS
    return document(
        title,
        header,
        navigation("Parties de l’audit", links),
        _figures(overview),
        part("longueur", "Longueur des articles", length_chart(overview.lengths, target)),
        part("lisibilite", "Lisibilité des articles", flesch_chart(overview.flesch)),
        _priorities(overview),
        _rules(overview),
        _failures(overview),
        promise=_PROMISE,
    )


def found_in_words(overview: Overview) -> str:
    """How many findings of each level there are."""
    counts = dict(zip(LEVELS, (overview.errors, overview.warnings, overview.infos), strict=True))
    return levels_in_words(counts, all_of_them=True)


def _in_words(overview: Overview) -> str:
    said = f"{found_in_words(overview)}."
    if overview.failed:
        said += f" {plural(overview.failed, 'article non mesuré', 'articles non mesurés')}."
    return said


def _file(name: str) -> Html:
    return element("a", element("code", name), href=name)


def _figures(overview: Overview) -> Html:
    flesch, words = overview.flesch.median, overview.lengths.median
    pairs = [
        ("Articles mesurés", figure(overview.measured)),
        ("Mots", figure(overview.words)),
        ("Longueur médiane", "–" if words is None else plural(int(words), "mot")),
        ("Flesch médian", "–" if flesch is None else figure(flesch, 1)),
        ("Défauts par article", figure(_all(overview) / max(1, overview.measured), 1)),
    ]
    shown = [element("div", element("dt", name), element("dd", value)) for name, value in pairs]
    return part("chiffres", "Les chiffres", element("dl", "\n", shown, "\n", class_="figures"))


def _all(overview: Overview) -> int:
    return overview.errors + overview.warnings + overview.infos


def _priorities(overview: Overview) -> Html:
    limit = figure(number("audit", "limit"))
    points = [figure(number("audit", level)) for level in ("error", "warning", "info")]
    said = (
        f"Points : {points[0]} par erreur, {points[1]} par avertissement, {points[2]} par remarque, "
        f"{limit} défauts par règle au plus. À points égaux, le plus long d’abord."
    )
    if not overview.first:
        return part("priorites", "À reprendre d’abord", element("p", "Aucun article n’a de défaut."))
    rows = [_priority(article) for article in overview.first]
    shown = table(("Article", "Points", "Mots", "Flesch", "Ce qui pèse le plus"), rows)
    return part("priorites", "À reprendre d’abord", element("p", said, class_="legend"), shown)


def _priority(article: Row) -> Html:
    name = join(article.title or article.path, element("span", article.path, class_="path"))
    reasons = [element("div", _summary(rule)) for rule in article.top_rules.split()]
    figures = (figure(article.priority or 0), figure(article.words or 0), figure(article.flesch or 0, 1))
    return row(name, *figures, reasons)


def _rules(overview: Overview) -> Html:
    if not overview.rules:
        return part("defauts", "Les défauts, règle par règle", element("p", "Aucun défaut."))
    rows = [
        row(
            join(_summary(count.rule), element("span", element("code", count.rule), class_="path")),
            figure(count.articles),
            percentage(count.articles / max(1, overview.measured)),
            figure(count.findings),
        )
        for count in overview.rules
    ]
    return part("defauts", "Les défauts, règle par règle", table(("Règle", "Articles", "Part", "Défauts"), rows))


def _failures(overview: Overview) -> Html | None:
    if not overview.failures:
        return None
    shown = [element("li", row.error) for row in overview.failures]
    rest = overview.failed - len(shown)
    more = element("p", f"Et {figure(rest)} de plus dans la table.", class_="quiet") if rest else None
    return part(*_FAILED, element("ul", "\n", shown, "\n", class_="unread"), more)


def _summary(rule: str) -> str:
    """What a rule finds, in a sentence."""
    return str(rule_texts(rule).get("summary", rule)).strip()
