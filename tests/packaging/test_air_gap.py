"""The real bundle, built twice, installed and used where there is no network at all.

It fetches 130 MB of wheels and takes most of a minute: CI asks for it with SEO_FR_TEST_BUNDLE=1.
"""

import json
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
import yaml

from seo_fr import __version__

ROOT = Path(__file__).resolve().parents[2]
CHECK = ("check", "articles", "parus", "--baseline", "reference.json")
NEXT = f"{__version__}.1"
FICHE = """\
name: Valmorin
kind: lieu
text: >-
  Valmorin est une ville imaginaire, que seo-fr emploie dans ses exemples d’archives. Elle a des halles, un tramway et
  une rivière, le Morin.
source: "seo-fr, articles d’exemple"
valid: 2025-01-01
"""
ENTRY = ".local/share/applications/seo-fr-pupitre.desktop"
NAMESPACE = ("unshare", "--map-root-user", "--net")

pytestmark = pytest.mark.skipif(not os.environ.get("SEO_FR_TEST_BUNDLE"), reason="SEO_FR_TEST_BUNDLE=1 asks for it")


@pytest.fixture(scope="module")
def no_network():
    """The words before a command that give it a network namespace without any interface."""
    if not shutil.which("unshare") or subprocess.run([*NAMESPACE, "true"], capture_output=True, check=False).returncode:
        pytest.skip("network namespaces are not permitted here")
    seen = subprocess.run([*NAMESPACE, "cat", "/proc/self/net/dev"], capture_output=True, text=True, check=True).stdout
    assert [line.split(":")[0].strip() for line in seen.splitlines()[2:]] == ["lo"]
    return NAMESPACE


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """The bundle for this machine, from the files as they are; its bytes are the same when made again."""
    pytest.importorskip("hatchling")
    made = []
    for turn in ("first", "second"):
        dist = tmp_path_factory.mktemp(turn)
        subprocess.run(
            [sys.executable, "-m", "bundle", "--worktree", "--dist", str(dist)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT / "tools"), "TZ": "UTC" if turn == "first" else "Asia/Tokyo"},
            check=True,
        )
        made.append(next(dist.iterdir()))
    assert made[0].read_bytes() == made[1].read_bytes()
    return made[0]


@pytest.fixture(scope="module")
def bundle(archive, tmp_path_factory):
    """The archive unpacked, and found to be what its own sums say."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    unpacked = folder / archive.name.removesuffix(".tar.gz")
    subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=unpacked, check=True)
    return unpacked


@pytest.fixture(scope="module")
def next_bundle(bundle, tmp_path_factory):
    """The bundle of the next version: our wheel built anew from sources that say so, the others as they are."""
    from bundle.assemble import write_papers
    from bundle.sources import Sources, build_wheel, export
    from bundle.targets import parse

    work = tmp_path_factory.mktemp("next")
    sources = work / "sources"
    sources.mkdir()
    epoch = export(sources, worktree=True)
    own = sources / "seo_fr" / "version.py"
    own.write_text(own.read_text(encoding="utf-8").replace(f'"{__version__}"', f'"{NEXT}"'), encoding="utf-8")
    choices = yaml.safe_load((sources / "tools" / "bundle" / "contents.yml").read_text(encoding="utf-8"))
    folder = work / "bundle"
    for name in ("wheels", "installer"):
        shutil.copytree(bundle / name, folder / name, copy_function=os.link)
    next((folder / "wheels").glob("seo_fr-*.whl")).unlink()
    wheel = shutil.copy(build_wheel(sources, work / "own", epoch), folder / "wheels")
    write_papers(folder, Sources(sources, wheel, epoch), parse(), choices["heavy"])
    return folder


@pytest.fixture
def desk(tmp_path):
    """What a newsroom has beside the program: articles, settings, fact sheets; the rest is made by commands."""
    desk = tmp_path / "desk"
    shutil.copytree(ROOT / "data" / "articles", desk / "articles")
    shutil.copytree(ROOT / "data" / "archive-exemple", desk / "parus")
    (desk / "fiches").mkdir()
    (desk / "seo-fr.toml").write_text('target = 600\nfiches = ["fiches"]\narchive = "archives.db"\n', encoding="utf-8")
    (desk / "fiches" / "valmorin.yml").write_text(FICHE, encoding="utf-8")
    return desk


def contents(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_installed_used_updated_and_removed_without_network(
    bundle, next_bundle, desk, no_network, run_script, tmp_path
):
    prefix = tmp_path / "opt" / "seo-fr"

    def seo_fr(*arguments, expected=(0,)):
        done = subprocess.run(
            [*no_network, prefix / "bin" / "seo-fr", *arguments],
            cwd=desk,
            env={"HOME": str(run_script.home), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode in expected, done.stderr
        return done.stdout

    def install(folder):
        status, out, err = run_script(folder / "install.sh", "--prefix", prefix, before=no_network)
        assert (status, err) == (0, "")
        return out

    def known_findings():
        """How many findings the baseline knows; there are no others."""
        told = json.loads(seo_fr(*CHECK, "--format", "json", "--jobs", "2"))["summary"]
        assert (told["error"], told["warning"], told["info"]) == (0, 0, 0)
        return told["baseline"]

    install(bundle)
    assert [p for p in run_script.home.rglob("*") if p.is_file()] == [run_script.home / ENTRY]
    assert seo_fr("--version").split()[-1] == __version__
    assert "Tout est en place." in seo_fr("doctor")
    proof = json.loads(seo_fr("doctor", "--offline", "--json"))
    assert proof["ok"]
    assert "127.0.0.1" in next(check["detail"] for check in proof["checks"] if check["name"] == "pupitre")
    seo_fr("archive", "add", "parus")
    seo_fr(*CHECK, "--update-baseline")
    known = known_findings()
    assert known > 0
    restructured = seo_fr("restructure", "articles/otan-ukraine.txt")
    assert restructured.count("\n## ") >= 2
    before = contents(desk)
    assert {"reference.json", "archives.db", "seo-fr.toml"} <= set(before)

    assert f"Ancienne version retirée\u00a0: {__version__}\n" in install(next_bundle)
    assert contents(desk) == before
    assert sorted(p.name for p in (prefix / "lib" / "seo-fr").iterdir()) == [NEXT, "menu", "uninstall.sh"]
    assert seo_fr("--version").split()[-1] == NEXT
    assert "Tout est en place." in seo_fr("doctor")
    assert known_findings() == known
    assert "Valmorin" in seo_fr("archive", "search", "tramway")
    assert "Valmorin" in seo_fr("fiches")
    assert seo_fr("restructure", "articles/otan-ukraine.txt") == restructured

    status, _, err = run_script(prefix / "lib" / "seo-fr" / "uninstall.sh", before=no_network)
    assert (status, err) == (0, "")
    assert not prefix.exists()
    assert contents(desk) == before
    assert [p for p in run_script.home.rglob("*") if "seo-fr" in p.name] == []
