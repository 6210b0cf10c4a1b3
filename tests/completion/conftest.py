"""Articles analysed and completed by the real pipeline, from sheets and earlier articles made in the tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seo_fr.completion.archive.records import Earlier
from seo_fr.completion.complete import complete
from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.completion.fiches import Fiche
from seo_fr.model import Analysis, Options, Restructured, Span
from seo_fr.pipeline import analyze_article
from seo_fr.reading import read_text
from seo_fr.restructuring.added_blocks import set_aside
from seo_fr.restructuring.result import restructure


def place(source: str, sheet: Fiche) -> FicheMatch:
    """A match at the first mention of the sheet's name."""
    at = source.index(sheet.name)
    return FicheMatch(sheet, (Span(at, at + len(sheet.name)),), explained=False)


@pytest.fixture(scope="session")
def completed() -> Callable[..., Restructured]:
    """``completed(text, sheets, earlier, path=…, **options)``: the whole way, with the proof at its end."""

    def make(
        text: str, sheets: tuple[Fiche, ...] = (), earlier: tuple[Earlier, ...] = (), path: str = "a.md", **options
    ):
        own, present, _ = set_aside(read_text(text, path))
        analysis = analyze_article(own, Options(complete=True, **options))
        matches = tuple(place(text, s) for s in sheets)
        return restructure(analysis, complete(analysis, matches, earlier, present))

    return make


@pytest.fixture(scope="session")
def analysed() -> Callable[..., Analysis]:
    """The analysis alone."""

    def make(text: str, path: str = "a.md", **options) -> Analysis:
        return analyze_article(read_text(text, path), Options(**options))

    return make
