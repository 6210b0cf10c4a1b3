"""Title, description, slug and keywords: proposals with the lengths that count, and how Google would show them."""

from __future__ import annotations

from seo_fr.analysis.title_width import pixel_width
from seo_fr.output.html import Child, Html, element, join, row, table
from seo_fr.output.parts import TO_REVIEW, titles_shown
from seo_fr.output.report.frame import Frame
from seo_fr.output.sheet import figure, plural
from seo_fr.reading.author_fields import author_description, author_list, author_slug
from seo_fr.resources import number
from seo_fr.restructuring.metadata import title_limit

_SITE = "votre-site.fr"


def metadata_part(frame: Frame) -> Html:
    """The preview, then a row a field."""
    preview = element("figure", element("figcaption", "Aperçu dans les résultats de Google"), _snippet(frame))
    rows = [*_titles(frame), _description(frame), _slug(frame), _keywords(frame)]
    return frame.part("metadonnees", "Les métadonnées", preview, table(("Champ", "Texte", "Longueur"), rows, "fields"))


def _snippet(frame: Frame) -> Html:
    metadata = frame.analysis.metadata
    return element(
        "div",
        element("p", f"{_SITE} › {metadata.slug}", class_="address"),
        element("p", metadata.title, class_="link"),
        element("p", metadata.description or "Google choisira lui-même un extrait.", class_="extract"),
        class_="snippet",
    )


def _titles(frame: Frame) -> list[Html]:
    """The title in use, then the other proposals."""
    own, review = frame.analysis.article.title is not None, frame.analysis.metadata.review
    names = ["Titre" if own else "Titre proposé", *["Autre titre"] * 9]
    return [
        _row(name, _reviewed(title, name == names[0] and "title" in review), *_title_length(frame, title))
        for name, title in zip(names, titles_shown(frame.analysis.metadata), strict=False)
    ]


def _title_length(frame: Frame, title: str) -> tuple[str, str, bool]:
    fits = pixel_width(title) <= title_limit(frame.analysis.options)
    verdict = "tient en entier" if fits else "trop large pour Google, la fin sera coupée"
    return plural(len(title), "caractère"), verdict, fits


def _description(frame: Frame) -> Html:
    description = frame.analysis.metadata.description
    name = "Description" if author_description(frame.analysis.article) else "Description proposée"
    if not description:
        return _row(name, "Aucune phrase ne convient ; à écrire.", "0 caractère", "manque", False)
    low, high = number("metadata", "description_min"), number("metadata", "description_max")
    span, length = f"{figure(low)} à {figure(high)}", len(description)
    verdict = "bonne longueur" if low <= length <= high else f"courte ({span} conseillés)"
    if length > high:
        verdict = f"longue ({span} conseillés)"
    shown = _reviewed(description, "description" in frame.analysis.metadata.review)
    return _row(name, shown, plural(length, "caractère"), verdict, low <= length <= high)


def _slug(frame: Frame) -> Html:
    slug, limit = frame.analysis.metadata.slug, number("metadata", "slug_max")
    name = "Slug" if author_slug(frame.analysis.article) else "Slug proposé"
    fits = len(slug) <= limit
    verdict = "bonne longueur" if fits else f"long ({figure(limit)} au plus)"
    return _row(name, element("code", slug), plural(len(slug), "caractère"), verdict, fits)


def _keywords(frame: Frame) -> Html:
    keywords = frame.analysis.metadata.keywords
    name = "Mots-clés" if author_list(frame.analysis.article, "keywords") else "Mots-clés proposés"
    return _row(name, ", ".join(keywords) or "aucun", figure(len(keywords)), "", True)


def _reviewed(value: Child, review: bool) -> Child:
    """The value, marked where an editor has to write it himself."""
    return join(value, element("span", TO_REVIEW, class_="warn")) if review else value


def _row(name: str, value: Child, length: str, verdict: str, good: bool) -> Html:
    said = join(element("br"), element("span", verdict, class_="good" if good else "warn")) if verdict else None
    return row(name, value, join(length, said))
