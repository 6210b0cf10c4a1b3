"""What a document says once its paragraphs are read, whichever format they came from."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.containers.archive import Package
from seo_fr.containers.composing import Composed, compose
from seo_fr.containers.paragraphs import DocumentParagraph
from seo_fr.containers.properties import Properties, header_of
from seo_fr.errors import InputError


def refuse_empty(package: Package, paragraphs: Sequence[DocumentParagraph]) -> None:
    """InputError where none of the paragraphs shows anything."""
    if not any(p.shows for p in paragraphs):
        raise InputError(
            f"{package.where}\u00a0: document sans texte\u00a0; donnez un article, "
            "ou sortez son texte des zones de texte et des images."
        )


def composed(paragraphs: Sequence[DocumentParagraph], properties: Properties) -> Composed:
    """The working text of the paragraphs; what is worth keeping of the properties stands above it."""
    titled = any(p.kind == "title" for p in paragraphs)
    return compose(paragraphs, header_of(properties, titled=titled))
