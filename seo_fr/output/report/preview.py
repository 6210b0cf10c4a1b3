"""The article as a results page of Google shows it, on a wide screen and on a phone."""

from __future__ import annotations

from datetime import date

from seo_fr.output.html import Html, element
from seo_fr.output.report.frame import Frame
from seo_fr.restructuring.dated import french_date

_SITE = "votre-site.fr"
_NAME = "Votre site"


def preview(frame: Frame) -> Html:
    """Both previews; titles and descriptions that are too long are cut where Google cuts them."""
    wide = element("figure", element("figcaption", "Dans Google, sur un ordinateur"), _snippet(frame, "wide"))
    phone = element("figure", element("figcaption", "Dans Google, sur un téléphone"), _snippet(frame, "phone"))
    return element("div", wide, "\n", phone, class_="previews")


def _snippet(frame: Frame, kind: str) -> Html:
    metadata = frame.analysis.metadata
    address = element("span", f"{_SITE} › {metadata.slug}", class_="address")
    site = element(
        "p", element("span", class_="icon"), element("span", _NAME, class_="site"), address, class_="from-site"
    )
    words = metadata.description or "Pas de description : Google choisira lui-même un extrait."
    published = _published(frame)
    shown = element("span", f"{published} — ", class_="date") if published else None
    extract = element("p", shown, words, class_="extract" if metadata.description else "extract missing")
    return element("div", site, element("p", metadata.title, class_="link"), extract, class_=f"snippet {kind}")


def _published(frame: Frame) -> str:
    """The day of publication in words; empty where nobody has told it."""
    told = str(frame.analysis.metadata.json_ld.get("datePublished", ""))[:10]
    try:
        return french_date(date.fromisoformat(told))
    except ValueError:
        return ""
