"""The made-up pieces of ``cases/``: a file a genre, each piece with what has to come out of it and what must not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from genre_cases import genre_cases

from seo_fr.model import Options
from seo_fr.pipeline import restructure_article
from seo_fr.reading.article import read_text

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """A piece: its genre, the author's headings (None: not said), and what no keyword or heading may hold."""

    name: str
    text: str
    genre: str
    author: list[str] | None = None
    not_keywords: list[str] = field(default_factory=list)
    not_headings: list[str] = field(default_factory=list)


def _case(name: str, wanted: Mapping[str, Any], text: str) -> Case:
    kept = {key: wanted[key] for key in ("genre", "author", "not_keywords", "not_headings") if key in wanted}
    return Case(f"{name}.{wanted['as']}", text, **kept)


CASES = [_case(*found) for found in genre_cases(FOLDER)]


@pytest.fixture(scope="session")
def cases():
    """All of them."""
    return CASES


@pytest.fixture(scope="session", params=CASES, ids=lambda c: c.name)
def case(request):
    """Each piece."""
    return request.param


@pytest.fixture(scope="session", params=[c for c in CASES if c.author is not None], ids=lambda c: c.name)
def authored(request):
    """Each piece whose author's headings are known."""
    return request.param


@pytest.fixture(scope="session")
def made(case):
    """A piece with what `restructure` makes of it."""
    return case, restructure_article(read_text(case.text, case.name), Options())


@pytest.fixture(scope="session", params=sorted({c.genre for c in CASES}))
def of_one_genre(request):
    """Two pieces of a genre."""
    return [c for c in CASES if c.genre == request.param][:2]
