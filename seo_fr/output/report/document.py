"""The page around the parts of a report: landmarks, and nothing told to others about its reader."""

from __future__ import annotations

from seo_fr.output.html import Child, Html, element, join, lines, text
from seo_fr.output.page import page
from seo_fr.version import __version__
from seo_fr.workspace.finding import GENERATOR


def document(title: str, header: Html, navigation: Html, *parts: Child, promise: str) -> str:
    """A whole page. ``promise`` opens the foot: what the reader may rely on."""
    body = lines(
        element("a", "Aller au contenu", class_="skip", href="#contenu"),
        element("header", "\n", header, "\n", class_="top"),
        navigation,
        element("main", "\n", lines(*parts), "\n", id="contenu", tabindex="-1"),
        element("footer", _foot(promise)),
    )
    generator = element("meta", name="generator", content=GENERATOR)
    referrer = element("meta", name="referrer", content="no-referrer")
    robots = element("meta", name="robots", content="noindex")
    return page(title, body, generator, referrer, robots, style="report/report.css")


def _foot(promise: str) -> Html:
    return element("p", promise, " ", text(f"Rapport produit hors ligne par seo-fr {__version__}."))


def navigation(label: str, links: list[tuple[str, str]]) -> Html:
    """A list of links to the parts: (anchor, words)."""
    items = [element("li", element("a", words, href=f"#{anchor}")) for anchor, words in links]
    return element("nav", element("ul", join("\n", items, "\n")), aria_label=label)
