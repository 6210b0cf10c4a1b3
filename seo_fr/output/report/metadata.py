"""Titles, description, address and keywords: proposals in words, with the lengths that count, and their preview."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.analysis.title_width import pixel_width
from seo_fr.output.html import Child, Html, element, join
from seo_fr.output.parts import TO_REVIEW
from seo_fr.output.report.card_table import card_table
from seo_fr.output.report.frame import Frame
from seo_fr.output.report.preview import preview
from seo_fr.output.sheet import figure, plural
from seo_fr.reading.author_fields import author_description, author_list, author_slug
from seo_fr.resources import number
from seo_fr.restructuring.metadata import title_limit

_OTHERS = 5


def metadata_part(frame: Frame) -> Html:
    """The titles to choose from, the previews, then a row a field."""
    fields = card_table(("Champ", "Texte", "Longueur"), [_description(frame), _slug(frame), _keywords(frame)], "fields")
    return frame.part("metadonnees", "Le titre, la description, l’aperçu", _titles(frame), preview(frame), fields)


def _titles(frame: Frame) -> Html:
    """The title in use, then the other proposals."""
    analysis = frame.analysis
    own, metadata = analysis.article.title is not None, analysis.metadata
    others = [t for t in metadata.titles if t != metadata.title][:_OTHERS]
    name = "Titre de l’article" if own else "Titre inséré" if frame.result else "Titre proposé"
    first = _title(frame, metadata.title, name, review="title" in metadata.review)
    return element(
        "ol", "\n", first, [_title(frame, t, "ou") for t in others], "\n", class_="titles", aria_label="Titres"
    )


def _title(frame: Frame, title: str, name: str, *, review: bool = False) -> Html:
    fits = pixel_width(title) <= title_limit(frame.analysis.options)
    verdict = "tient en entier" if fits else "trop large pour Google, la fin sera coupée"
    length = element("span", plural(len(title), "caractère"), ", ", _verdict(verdict, good=fits), class_="length")
    shown = element("span", title, _review() if review else None, class_="words")
    return element("li", element("span", name, class_="badge"), " ", shown, " ", length)


def _description(frame: Frame) -> Sequence[Child]:
    description = frame.analysis.metadata.description
    name = "Description" if author_description(frame.analysis.article) else _named(frame, "Description", "e")
    if not description:
        return name, "Aucune phrase ne convient ; à écrire.", _verdict("manque", good=False)
    low, high = number("metadata", "description_min"), number("metadata", "description_max")
    span, length = f"{figure(low)} à {figure(high)}", len(description)
    verdict = "bonne longueur" if low <= length <= high else f"courte ({span} conseillés)"
    if length > high:
        verdict = f"longue ({span} conseillés)"
    shown = join(description, _review() if "description" in frame.analysis.metadata.review else None)
    return name, shown, _length(length, verdict, good=low <= length <= high)


def _slug(frame: Frame) -> Sequence[Child]:
    slug, limit = frame.analysis.metadata.slug, number("metadata", "slug_max")
    name = "Adresse" if author_slug(frame.analysis.article) else _named(frame, "Adresse", "e")
    fits = len(slug) <= limit
    verdict = "bonne longueur" if fits else f"longue ({figure(limit)} au plus)"
    return name, element("code", slug), _length(len(slug), verdict, good=fits)


def _keywords(frame: Frame) -> Sequence[Child]:
    keywords = frame.analysis.metadata.keywords
    name = "Mots-clés" if author_list(frame.analysis.article, "keywords") else _named(frame, "Mots-clés", "s")
    return name, ", ".join(keywords) or "aucun", figure(len(keywords))


def _named(frame: Frame, name: str, ending: str) -> str:
    """What the name of a field is called that is not the author's."""
    return f"{name} {'inséré' if frame.result else 'proposé'}{ending}"


def _length(count: int, verdict: str, *, good: bool) -> Html:
    return join(plural(count, "caractère"), ", ", _verdict(verdict, good=good))


def _verdict(words: str, *, good: bool) -> Html:
    return element("span", words, class_="good" if good else "warn")


def _review() -> Html:
    """What an editor has to write himself is marked so."""
    return element("span", TO_REVIEW, class_="warn")
