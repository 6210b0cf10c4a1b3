"""The HTML report: one article (``analyze``, ``restructure``), or several with an index (``check``)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from seo_fr.analysis.genres.recognise import genre_name
from seo_fr.model import Analysis, Finding, Restructured
from seo_fr.output.html import Child, Html, element, join, lines
from seo_fr.output.parts import size_in_words
from seo_fr.output.report.additions import additions_part
from seo_fr.output.report.article import article_part
from seo_fr.output.report.card_table import card_table
from seo_fr.output.report.coverage import coverage_part
from seo_fr.output.report.document import document, navigation
from seo_fr.output.report.faults import counts_in_words, faults_part
from seo_fr.output.report.frame import Frame
from seo_fr.output.report.genre import genre_part
from seo_fr.output.report.marks import place_notes
from seo_fr.output.report.metadata import metadata_part
from seo_fr.output.report.notes import LEVEL_TITLES
from seo_fr.output.report.outline import outline_part
from seo_fr.output.report.strips import keywords_part, readability_part
from seo_fr.output.report.structured_data import structured_part
from seo_fr.output.report.verdict import verdict_part
from seo_fr.output.sheet import figure, plural

_PARTS = [
    ("verdict", "Verdict"),
    ("metadonnees", "Titre et aperçu"),
    ("texte", "Article"),
    ("corriger", "À corriger"),
    ("questions", "Questions"),
    ("mots-cles", "Mots-clés"),
    ("lisibilite", "Lisibilité"),
    ("donnees", "Données structurées"),
    ("plan", "Plan"),
    ("ajouts", "Ajouts"),
    ("genre", "Genre"),
]
_PROMISE = (
    "Les intertitres et les métadonnées marqués « proposé » sont tirés du texte : rien n’est inventé, "
    "et le fichier de l’article n’est pas modifié."
)
_KEPT = "Le texte de l’auteur est gardé à la lettre ; tout ce qui s’y ajoute a sa source."


def render_analysis(analysis: Analysis) -> str:
    """The report of one article: a whole page, the same bytes for the same analysis."""
    return _page(Frame(analysis), _PROMISE)


def render_restructured(result: Restructured, remaining: Collection[str]) -> str:
    """The report of an article made ready: what was inserted and added stands in it, with its sources.

    ``remaining`` are the rules that still find something in the result; what the others found is mended.
    """
    findings = tuple(f for f in result.analysis.findings if f.rule in remaining)
    return _page(Frame(replace(result.analysis, findings=findings), result=result), _KEPT)


def _page(frame: Frame, promise: str) -> str:
    header = join(element("p", "Rapport de relecture", class_="kicker"), _head(frame))
    parts = _parts(frame)
    links = navigation("Parties du rapport", _links(frame, parts))
    title = f"Relecture : {frame.analysis.title.text}"
    return document(title, header, links, *parts.values(), promise=promise)


class CheckPage:
    """The report of several articles, in the order in which they are added: an index, then a section an article.

    Of each only its part of the page is kept, not its analysis.
    """

    def __init__(self) -> None:
        self._rows: list[list[Child]] = []
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


def _parts(frame: Frame) -> dict[str, Html]:
    """The parts that there are, by the name of their anchor, in the order of the page."""
    notes = place_notes(frame.analysis.article, frame.analysis.findings)
    made = (
        verdict_part(frame, notes),
        metadata_part(frame),
        article_part(frame, notes),
        faults_part(frame, notes),
        coverage_part(frame),
        keywords_part(frame),
        readability_part(frame),
        structured_part(frame),
        outline_part(frame),
        additions_part(frame),
        genre_part(frame),
    )
    return {name: shown for (name, _), shown in zip(_PARTS, made, strict=True) if shown is not None}


def _links(frame: Frame, parts: dict[str, Html]) -> list[tuple[str, str]]:
    return [(frame.id(anchor), words) for anchor, words in _PARTS if anchor in parts]


def _head(frame: Frame) -> Html:
    """The article's title, where it comes from, and what its reader has to say about the file."""
    analysis = frame.analysis
    about = f" : {size_in_words(analysis.annotated)}."
    if analysis.title.origin == "suggested":
        about += f" Sans titre dans l’article ; celui-ci {'a été inséré' if frame.result else 'est proposé'}."
    if analysis.article.genre.name != "news":
        about += f" Lu comme : {genre_name(analysis.article.genre.name)}."
    return lines(
        element(f"h{frame.level}", analysis.title.text, id=frame.id("article")),
        element("p", element("code", analysis.article.path), about, class_="about"),
        [element("p", notice.text, class_="about notice") for notice in analysis.article.notices],
    )


def _section(frame: Frame) -> Html:
    parts = _parts(frame)
    inside = navigation(f"Parties du rapport sur {frame.analysis.title.text}", _links(frame, parts))
    back = element("p", element("a", "Retour à la liste", href="#articles"))
    body = lines(_head(frame), inside, *parts.values(), back)
    return element("article", "\n", body, "\n", aria_labelledby=frame.id("article"))


def _index(rows: list[list[Child]]) -> Html:
    columns = ["Article", "Mots", *(f"{name}s" for name in LEVEL_TITLES.values()), "Note SEO", "Lisibilité"]
    heading = element("h2", "Les articles", id="articles")
    return element("nav", heading, card_table(columns, rows, "index"), aria_labelledby="articles", class_="contents")


def _index_row(frame: Frame) -> list[Child]:
    analysis = frame.analysis
    name = element("a", analysis.title.text, href="#" + frame.id("article"))
    path = element("span", analysis.article.path, class_="path")
    counts = [sum(f.level == level for f in analysis.findings) for level in LEVEL_TITLES]
    words = f"{figure(analysis.annotated.words)} / {figure(analysis.options.target)}"
    return [join(name, path), words, *map(figure, counts), str(analysis.scores.seo), str(analysis.scores.readability)]
