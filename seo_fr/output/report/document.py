"""The page around the parts: a policy that lets nothing in, the style sheet, landmarks."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from seo_fr.output.report.html import Child, Html, element, join, lines, text
from seo_fr.version import __version__


@cache
def _style() -> str:
    return (Path(__file__).parent / "report.css").read_text(encoding="utf-8")


def document(title: str, header: Html, navigation: Html, *parts: Child, promise: str) -> str:
    """A whole page. Its only style is the one whose hash the policy names; it has no script at all.

    ``promise`` opens the foot: what the reader may rely on.
    """
    head = lines(
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy()),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="robots", content="noindex"),
        element("title", title),
        Html(f"<style>{_style()}</style>"),
    )
    body = lines(
        element("a", "Aller au contenu", class_="skip", href="#contenu"),
        element("header", "\n", header, "\n", class_="top"),
        navigation,
        element("main", "\n", lines(*parts), "\n", id="contenu", tabindex="-1"),
        element("footer", _foot(promise)),
    )
    return f'<!doctype html>\n<html lang="fr">\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'


def _policy() -> str:
    digest = b64encode(sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _foot(promise: str) -> Html:
    return element("p", promise, " ", text(f"Rapport produit hors ligne par seo-fr {__version__}."))


def navigation(label: str, links: list[tuple[str, str]]) -> Html:
    """A list of links to the parts: (anchor, words)."""
    items = [element("li", element("a", words, href=f"#{anchor}")) for anchor, words in links]
    return element("nav", element("ul", join("\n", items, "\n")), aria_label=label)
