"""The summary page of an audit: figures, distributions, what to mend first; the same bytes for the same table."""

from __future__ import annotations

from seo_fr.auditing.overview import Overview
from seo_fr.auditing.row import Row
from seo_fr.output.audit_charts import flesch_chart, length_chart
from seo_fr.output.findings_facts import rule_texts
from seo_fr.output.report.document import document, navigation
from seo_fr.output.report.html import Child, Html, element, join, lines
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


def audit_page(overview: Overview, target: int, table: str, csv: str) -> str:
    """A whole page. ``target`` is the length aimed at, ``table`` and ``csv`` the names of the files beside it."""
    title = f"Audit de {plural(overview.articles, 'article')}"
    files = element("p", "Une ligne par article : ", _file(csv), ", ", _file(table), ".", class_="about")
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
        _part("longueur", "Longueur des articles", length_chart(overview.lengths, target)),
        _part("lisibilite", "Lisibilité des articles", flesch_chart(overview.flesch)),
        _priorities(overview),
        _rules(overview),
        _failures(overview),
        promise=_PROMISE,
    )


def _in_words(overview: Overview) -> str:
    counts = (
        plural(overview.errors, "erreur"),
        plural(overview.warnings, "avertissement"),
        plural(overview.infos, "remarque"),
    )
    said = f"{', '.join(counts)}."
    if overview.failed:
        said += f" {plural(overview.failed, 'article non mesuré', 'articles non mesurés')}."
    return said


def _file(name: str) -> Html:
    return element("a", element("code", name), href=name)


def _part(name: str, title: str, *children: Child) -> Html:
    body = join("\n", element("h2", title, id=name), "\n", list(children), "\n")
    return element("section", body, class_=f"part {name}", aria_labelledby=name)


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
    return _part("chiffres", "Les chiffres", element("dl", "\n", shown, "\n", class_="figures"))


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
        return _part("priorites", "À reprendre d’abord", element("p", "Aucun article n’a de défaut."))
    rows = [_priority(row) for row in overview.first]
    table = _table(("Article", "Points", "Mots", "Flesch", "Ce qui pèse le plus"), rows)
    return _part("priorites", "À reprendre d’abord", element("p", said, class_="legend"), table)


def _priority(row: Row) -> Html:
    name = element("th", row.title or row.path, element("span", row.path, class_="path"), scope="row")
    reasons = [element("div", _summary(rule)) for rule in row.top_rules.split()]
    cells = [figure(row.priority or 0), figure(row.words or 0), figure(row.flesch or 0, 1)]
    return element("tr", name, [element("td", cell) for cell in cells], element("td", reasons))


def _rules(overview: Overview) -> Html:
    if not overview.rules:
        return _part("defauts", "Les défauts, règle par règle", element("p", "Aucun défaut."))
    rows = [
        element(
            "tr",
            element(
                "th", _summary(count.rule), element("span", element("code", count.rule), class_="path"), scope="row"
            ),
            element("td", figure(count.articles)),
            element("td", percentage(count.articles / max(1, overview.measured))),
            element("td", figure(count.findings)),
        )
        for count in overview.rules
    ]
    return _part("defauts", "Les défauts, règle par règle", _table(("Règle", "Articles", "Part", "Défauts"), rows))


def _failures(overview: Overview) -> Html | None:
    if not overview.failures:
        return None
    shown = [element("li", row.error) for row in overview.failures]
    rest = overview.failed - len(shown)
    more = element("p", f"Et {figure(rest)} de plus dans la table.", class_="quiet") if rest else None
    return _part(*_FAILED, element("ul", "\n", shown, "\n", class_="unread"), more)


def _table(names: tuple[str, ...], rows: list[Html]) -> Html:
    head = element("thead", element("tr", [element("th", name, scope="col") for name in names]))
    return element("table", head, element("tbody", "\n", rows, "\n"))


def _summary(rule: str) -> str:
    """What a rule finds, in a sentence."""
    return str(rule_texts(rule).get("summary", rule)).strip()
