"""install.sh and uninstall.sh on a small bundle: what they write, what they keep, what they refuse."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX scripts")

# A folder only a careless script stumbles over.
AWKWARD = "l’article d'aujourd'hui $HOME"


def files(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*")}


def run(prefix: Path, *arguments: str) -> str:
    return subprocess.run([prefix / "bin" / "seo-fr", *arguments], check=True, capture_output=True, text=True).stdout


def test_install_run_update_and_remove(small_bundle, run_script, tmp_path):
    prefix = tmp_path / AWKWARD
    status, out, err = run_script(small_bundle("1.0") / "install.sh", "--prefix", prefix)
    assert (status, err) == (0, "")
    assert "seo-fr 1.0 est installé" in out
    assert run(prefix, "a b", "*") == "1.0 a b *\n"
    assert files(run_script.home) == set(), "written outside the folder"

    own = {
        "seo-fr.toml": "target = 600\n",
        "fiches/otan.yml": "nom: OTAN\n",
        "archive/1.md": "x",
        "reference.json": "{}",
    }
    for name, text in own.items():
        (prefix / name).parent.mkdir(exist_ok=True)
        (prefix / name).write_text(text)

    status, out, err = run_script(small_bundle("1.1") / "install.sh", f"--prefix={prefix}")
    assert (status, err) == (0, "")
    assert "Ancienne version retirée\u00a0: 1.0" in out
    assert run(prefix) == "1.1\n"
    assert sorted(p.name for p in (prefix / "lib" / "seo-fr").iterdir()) == ["1.1", "uninstall.sh"]

    (run_script.home / ".cache" / "seo-fr").mkdir(parents=True)
    (run_script.home / ".cache" / "other").mkdir()
    status, out, err = run_script(prefix / "lib" / "seo-fr" / "uninstall.sh")
    assert (status, err) == (0, "")
    assert {name: (prefix / name).read_text() for name in own} == own
    assert files(prefix) == set(own) | {"fiches", "archive"}
    assert files(run_script.home) == {".cache", ".cache/other"}


def test_removal_leaves_nothing_where_nobody_put_anything(small_bundle, run_script, tmp_path):
    prefix = tmp_path / "seo-fr"
    run_script(small_bundle() / "install.sh", "--prefix", prefix)
    assert prefix.exists()
    status, _, _ = run_script(prefix / "lib" / "seo-fr" / "uninstall.sh")
    assert status == 0
    assert not prefix.exists()


def test_neighbours_under_a_shared_prefix_are_kept(small_bundle, run_script, tmp_path):
    for name in ("bin/other", "lib/other/file", "lib/seo-fr/notes.txt", "lib/seo-fr/fiches/f.yml"):
        (tmp_path / "usr" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "usr" / name).write_text("kept")
    before = files(tmp_path / "usr")
    run_script(small_bundle() / "install.sh", "--prefix", tmp_path / "usr")
    assert files(tmp_path / "usr") > before
    run_script(tmp_path / "usr" / "lib" / "seo-fr" / "uninstall.sh")
    assert files(tmp_path / "usr") == before


def test_the_same_version_goes_over_itself(small_bundle, run_script, tmp_path):
    bundle, prefix = small_bundle(), tmp_path / "p"
    for _ in range(2):
        status, _, err = run_script(bundle / "install.sh", "--prefix", prefix)
        assert (status, err) == (0, "")
    assert sorted(p.name for p in (prefix / "lib" / "seo-fr").iterdir()) == ["1.0-2", "uninstall.sh"]
    assert run(prefix) == "1.0\n"


def test_a_version_that_is_not_well_leaves_the_old_one_in_place(small_bundle, run_script, tmp_path):
    prefix = tmp_path / "p"
    run_script(small_bundle("1.0") / "install.sh", "--prefix", prefix)
    before = files(prefix)
    status, _, err = run_script(small_bundle("1.1", doctor=2) / "install.sh", "--prefix", prefix)
    assert status == 2
    assert "le contrôle a échoué" in err
    assert files(prefix) == before
    assert run(prefix) == "1.0\n"


def test_a_first_installation_that_fails_leaves_nothing(small_bundle, run_script, tmp_path):
    status, _, _ = run_script(small_bundle("1.1", doctor=2) / "install.sh", "--prefix", tmp_path / "p")
    assert status == 2
    assert not (tmp_path / "p").exists()


@pytest.mark.parametrize("damage", ["changed", "missing", "added"])
def test_a_damaged_bundle_is_refused_before_anything_is_written(small_bundle, run_script, tmp_path, damage):
    bundle = small_bundle()
    wheel = next((bundle / "wheels").glob("small*"))
    if damage == "changed":
        wheel.write_bytes(wheel.read_bytes() + b"x")
    elif damage == "missing":
        wheel.unlink()
    else:
        (bundle / "wheels" / "added.whl").write_text("x")
    status, _, err = run_script(bundle / "install.sh", "--prefix", tmp_path / "p")
    assert status == 2
    assert ("added.whl" if damage == "added" else wheel.name) in err
    assert not (tmp_path / "p").exists()


def test_somebody_elses_command_is_not_overwritten(small_bundle, run_script, tmp_path):
    (tmp_path / "p" / "bin").mkdir(parents=True)
    (tmp_path / "p" / "bin" / "seo-fr").write_text("theirs")
    status, _, err = run_script(small_bundle() / "install.sh", "--prefix", tmp_path / "p")
    assert status == 2
    assert "ne vient pas d’ici" in err
    assert files(tmp_path / "p") == {"bin", "bin/seo-fr"}


def test_the_wrong_python_is_named(small_bundle, run_script, tmp_path):
    status, _, err = run_script(small_bundle() / "install.sh", "--prefix", tmp_path / "p", "--python", "/bin/false")
    assert status == 2
    assert "/bin/false" in err
    assert f"CPython {sys.version_info[0]}.{sys.version_info[1]}" in err


@pytest.mark.parametrize("arguments", [["--prefixe"], ["--prefix"], ["x"]])
def test_a_slip_of_the_keyboard_is_one_french_line(small_bundle, run_script, arguments):
    status, out, err = run_script(small_bundle() / "install.sh", *arguments)
    assert (status, out) == (2, "")
    assert err.startswith("seo-fr\u00a0: ")
    assert err.count("\n") == 1


def test_uninstall_from_elsewhere_removes_nothing(small_bundle, run_script):
    bundle = small_bundle()
    before = files(bundle)
    status, _, err = run_script(bundle / "uninstall.sh")
    assert status == 2
    assert "lib/seo-fr" in err
    assert files(bundle) == before


def test_pip_and_the_users_python_settings_play_no_part(small_bundle, run_script, tmp_path):
    poison = tmp_path / "poison"
    poison.mkdir()
    (poison / "seo_fr.py").write_text("raise SystemExit('poisoned')")
    (poison / "pip.conf").write_text("[install]\nuser = true\n")
    status, _, err = run_script(
        small_bundle() / "install.sh",
        "--prefix",
        tmp_path / "p",
        PYTHONPATH=str(poison),
        PIP_CONFIG_FILE=str(poison / "pip.conf"),
        PIP_TARGET=str(poison),
    )
    assert (status, err) == (0, "")
    assert not list((tmp_path / "p" / "lib" / "seo-fr" / "1.0").rglob("pip"))
    done = subprocess.run(
        [tmp_path / "p" / "bin" / "seo-fr"], env={"PYTHONPATH": str(poison)}, check=True, capture_output=True
    )
    assert done.stdout == b"1.0\n"
