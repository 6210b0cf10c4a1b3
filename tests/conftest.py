"""What many tests share: the real article, and one load of the language model a process."""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from pathlib import Path

import pytest

from seo_fr.resources import data_dir


@pytest.fixture(scope="session")
def seed_path() -> Path:
    """The real article that the project was asked for."""
    return data_dir() / "articles" / "otan-ukraine.txt"


@pytest.fixture(scope="session")
def seed_analysis(seed_path):
    """The real article, analysed once for all tests; frozen, so it may be shared."""
    import seo_fr

    return seo_fr.analyze(seed_path.read_bytes(), path="otan-ukraine.txt")


@pytest.fixture(scope="session")
def seed_result(seed_path):
    """The real article, restructured once for all tests."""
    import seo_fr

    return seo_fr.restructure(seed_path.read_bytes(), path="otan-ukraine.txt")


@pytest.fixture
def seo_fr_command(capfdbinary, monkeypatch, tmp_path):
    """Run the command in this process, in an empty folder: (status, stdout, stderr), both decoded."""
    from seo_fr.cli.main import main

    for name in ("NO_COLOR", "COLUMNS", "SEO_FR_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        capfdbinary.readouterr()
        status = main(arguments)
        out, err = capfdbinary.readouterr()
        return status, out.decode("utf-8"), err.decode("utf-8")

    return run


def pytest_addoption(parser):
    """``--update-golden`` rewrites the golden files instead of comparing with them."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/end_to_end/golden")
