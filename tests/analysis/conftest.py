"""Articles made from a few lines, annotated with the real pipeline."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seo_fr.language.annotate import annotate
from seo_fr.model import Annotated, Language
from seo_fr.reading.article import read_article, read_text

FRENCH = Language("fr", 1.0)


@pytest.fixture(scope="session")
def annotated() -> Callable[..., Annotated]:
    """``annotated("Un paragraphe.", "Un autre.")``: paragraphs parted by blank lines."""

    def make(*paragraphs: str, path: str = "-") -> Annotated:
        return annotate(read_text("\n\n".join(paragraphs) + "\n", path), FRENCH)

    return make


@pytest.fixture(scope="session")
def seed(seed_path) -> Annotated:
    """The real article."""
    return annotate(read_article(seed_path.read_bytes(), str(seed_path)), FRENCH)
