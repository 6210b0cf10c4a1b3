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

ROOT = Path(__file__).resolve().parents[2]
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


def test_installed_used_updated_and_removed_without_network(archive, no_network, run_script, tmp_path):
    with tarfile.open(archive) as tar:
        tar.extractall(tmp_path, filter="data")
    bundle = tmp_path / archive.name.removesuffix(".tar.gz")
    subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=bundle, check=True)
    prefix = tmp_path / "opt" / "seo-fr"
    for _ in range(2):
        status, out, err = run_script(bundle / "install.sh", "--prefix", prefix, before=no_network)
        assert (status, err) == (0, "")
    assert "Ancienne version retirée" in out
    assert list(run_script.home.iterdir()) == []

    desk = tmp_path / "desk"
    shutil.copytree(ROOT / "data" / "articles", desk / "articles")
    (desk / "seo-fr.toml").write_text("target = 600\n")

    def seo_fr(*arguments, expected):
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

    assert "Tout est en place." in seo_fr("doctor", expected={0})
    assert json.loads(seo_fr("doctor", "--offline", "--json", expected={0}))["ok"]
    restructured = seo_fr("restructure", "articles/otan-ukraine.txt", expected={0})
    assert restructured.count("\n## ") >= 2
    found = json.loads(seo_fr("check", "articles", "--jobs", "2", "--format", "json", expected={0, 1}))
    assert found

    status, _, err = run_script(prefix / "lib" / "seo-fr" / "uninstall.sh", before=no_network)
    assert (status, err) == (0, "")
    assert not prefix.exists()
    assert sorted(p.name for p in desk.iterdir()) == ["articles", "seo-fr.toml"]
    assert [p for p in run_script.home.rglob("*") if "seo-fr" in p.name] == []
