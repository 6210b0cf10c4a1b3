"""The HTML report: one article (``analyze``), or several with an index (``check``)."""

from __future__ import annotations

from collections.abc import Iterable

from seo_fr.model import Analysis, Finding
from seo_fr.output.html import Html, element, join, lines, row, table
from seo_fr.output.parts import size_in_words
from seo_fr.output.report.article import article_part
from seo_fr.output.report.coverage import coverage_part
from seo_fr.output.report.document import document, navigation
from seo_fr.output.report.frame import Frame
from seo_fr.output.report.gauges import gauges_part
from seo_fr.output.report.marks import place_notes
from seo_fr.output.report.metadata import metadata_part
from seo_fr.output.report.notes import LEVEL_TITLES, counts_in_words, findings_part
from seo_fr.output.report.outline import outline_part
from seo_fr.output.report.strips import keywords_part, sentences_part
from seo_fr.output.sheet import figure, plural

_PARTS = [
    ("chiffres", "Chiffres"),
    ("corriger", "À corriger"),
    ("texte", "Texte annoté"),
    ("plan", "Plan"),
    ("phrases", "Phrases"),
    ("mots-cles", "Mots-clés"),
    ("questions", "Questions"),
    ("metadonnees", "Métadonnées"),
]
_PROMISE = (
    "Les intertitres et les métadonnées marqués « proposé » sont tirés du texte : rien n’est inventé, "
    "et le fichier de l’article n’est pas modifié."
)


def render_analysis(analysis: Analysis) -> str:
    """The report of one article: a whole page, the same bytes for the same analysis."""
    frame = Frame(analysis)
    header = join(element("p", "Rapport de relecture", class_="kicker"), _head(frame))
    title = f"Relecture : {analysis.title.text}"
    return document(title, header, navigation("Parties du rapport", _PARTS), _parts(frame), promise=_PROMISE)


class CheckPage:
    """The report of several articles, in the order in which they are added: an index, then a section an article.

    Of each only its part of the page is kept, not its analysis.
    """

    def __init__(self) -> None:
        self._rows: list[Html] = []
        self._sections: list[Html] = []
        self._findings: list[Finding] = []

    def add(self, analysis: Analysis) -> None:
        """One more article, with the findings of its analysis."""
        frame = Frame(analysis, prefix=f"a{len(self._rows) + 1}-", level=2)
        self._rows.append(_index_row(frame))
        self._sections.append(_section(frame))
        self._findings += analysis.findings

    def render(self, failures: Iterable[str] = ()) -> str:
        """The whole page; ``failures`` are the French lines that say which files could not be read."""
        title = f"Contrôle de {plural(len(self._rows), 'article')}"
        header = lines(
            element("p", "Rapport de relecture", class_="kicker"),
            element("h1", title),
            element("p", counts_in_words(self._findings), class_="about"),
        )
        missed = [element("li", line) for line in failures]
        unread = element("ul", "\n", missed, "\n", class_="unread") if missed else None
        return document(title, header, _index(self._rows), unread, self._sections, promise=_PROMISE)


def _parts(frame: Frame) -> Html:
    notes = place_notes(frame.analysis.article, frame.analysis.findings)
    return lines(
        gauges_part(frame),
        findings_part(frame, notes),
        article_part(frame, notes),
        outline_part(frame),
        sentences_part(frame),
        keywords_part(frame),
        coverage_part(frame),
        metadata_part(frame),
    )


def _head(frame: Frame) -> Html:
    """The article's title, where it comes from, and what its reader has to say about the file."""
    analysis = frame.analysis
    annotated = analysis.annotated
    origin = "Sans titre dans l’article ; celui-ci est proposé. " if analysis.title.origin == "suggested" else ""
    about = f" : {size_in_words(annotated)}. {origin}"
    return lines(
        element(f"h{frame.level}", analysis.title.text, id=frame.id("article")),
        element("p", element("code", analysis.article.path), about, class_="about"),
        [element("p", notice.text, class_="about notice") for notice in analysis.article.notices],
    )


def _section(frame: Frame) -> Html:
    links = [(frame.id(anchor), words) for anchor, words in _PARTS]
    inside = navigation(f"Parties du rapport sur {frame.analysis.title.text}", links)
    body = lines(_head(frame), inside, _parts(frame), element("p", element("a", "Retour à la liste", href="#articles")))
    return element("article", "\n", body, "\n", aria_labelledby=frame.id("article"))


def _index(rows: list[Html]) -> Html:
    columns = ["Article", "Mots", *(f"{name}s" for name in LEVEL_TITLES.values()), "Note SEO", "Lisibilité"]
    heading = element("h2", "Les articles", id="articles")
    return element("nav", heading, table(columns, rows, "index"), aria_labelledby="articles", class_="contents")


def _index_row(frame: Frame) -> Html:
    analysis = frame.analysis
    name = element("a", analysis.title.text, href="#" + frame.id("article"))
    path = element("span", analysis.article.path, class_="path")
    counts = [sum(f.level == level for f in analysis.findings) for level in LEVEL_TITLES]
    words = f"{figure(analysis.annotated.words)} / {figure(analysis.options.target)}"
    cells = [words, *map(str, counts), str(analysis.scores.seo), str(analysis.scores.readability)]
    return row(join(name, path), *cells)
