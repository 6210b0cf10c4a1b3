"""The wheel holds all it needs and nothing of the machine that built it."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_rules_data_and_schemas_are_inside_and_nothing_that_only_tools_read(installed):
    for folder in ("rules", "data"):
        here = {p.relative_to(ROOT / folder) for p in (ROOT / folder).rglob("*") if p.is_file()}
        there = {p.relative_to(installed / "seo_fr" / folder) for p in (installed / "seo_fr" / folder).rglob("*")}
        assert {p for p in here if p.parts[0] != "quality"} <= there
        assert not any(p.parts[0] == "quality" for p in there)
    assert (installed / "seo_fr" / "output" / "schemas" / "analysis-1.json").is_file()


def test_type_checkers_are_told_that_it_is_typed(installed):
    assert (installed / "seo_fr" / "py.typed").is_file()


def test_the_source_distribution_can_make_the_bundle_and_holds_what_one_reads_first(tmp_path):
    pytest.importorskip("hatchling")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    with tarfile.open(next(tmp_path.iterdir())) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    assert {p.name for p in ROOT.glob("*.md")} | {"LICENSE", "seo_fr/py.typed"} <= inside
    for folder in ("packaging", "requirements", "tools", "docs", ".github", ".ci"):
        here = {p.relative_to(ROOT).as_posix() for p in (ROOT / folder).rglob("*") if p.is_file()}
        assert {name for name in here if "__pycache__" not in name} <= inside


def test_no_path_of_this_machine_is_inside(installed):
    secret = str(ROOT).encode()
    assert not [p for p in installed.rglob("*") if p.is_file() and secret in p.read_bytes()]


def test_it_runs_from_elsewhere(installed, tmp_path):
    run = subprocess.run(
        [sys.executable, "-m", "seo_fr", "rules", "title-missing"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        check=True,
    )
    assert "title-missing" in run.stdout.decode()
