"""install.sh and uninstall.sh on a small bundle: what they write, what they keep, what they refuse."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX scripts")

# A folder only a careless script stumbles over.
AWKWARD = "l’article d'aujourd'hui $HOME"


ENTRY = ".local/share/applications/seo-fr-pupitre.desktop"
MENU = {".local", ".local/share", ".local/share/applications"}
not_a_mac = pytest.mark.skipif(sys.platform == "darwin", reason="the menu of a Linux desktop")


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
    assert files(run_script.home) == MENU | {ENTRY}, "written outside the folder"

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
    assert sorted(p.name for p in (prefix / "lib" / "seo-fr").iterdir()) == ["1.1", "menu", "uninstall.sh"]

    (run_script.home / ".cache" / "seo-fr").mkdir(parents=True)
    (run_script.home / ".cache" / "other").mkdir()
    status, out, err = run_script(prefix / "lib" / "seo-fr" / "uninstall.sh")
    assert (status, err) == (0, "")
    assert {name: (prefix / name).read_text() for name in own} == own
    assert files(prefix) == set(own) | {"fiches", "archive"}
    assert files(run_script.home) == {".cache", ".cache/other"} | (MENU - {".local/share/applications"})


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
    assert sorted(p.name for p in (prefix / "lib" / "seo-fr").iterdir()) == ["1.0-2", "menu", "uninstall.sh"]
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


def keys(entry: Path) -> dict[str, str]:
    """The keys of a .desktop file."""
    lines = entry.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    return dict(line.split("=", 1) for line in lines[1:] if not line.startswith("#"))


def arguments_of(value: str) -> list[str]:
    """The words of an Exec key, read back as the Desktop Entry Specification says: string escapes, then quotes."""
    text = re.sub(r"\\(.)", lambda m: {"s": " ", "n": "\n", "t": "\t"}.get(m[1], m[1]), value)
    words = re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', text)
    return [(re.sub(r"\\(.)", r"\1", quoted) or bare).replace("%%", "%") for quoted, bare in words]


@not_a_mac
@pytest.mark.parametrize("name", ["p", AWKWARD, 'a "b" `c` \\ 100 % é'])
def test_the_entry_of_the_menu_starts_the_desk_of_this_installation(small_bundle, run_script, tmp_path, name):
    run_script(small_bundle() / "install.sh", "--prefix", tmp_path / name)
    entry = keys(run_script.home / ENTRY)
    assert entry["Name"] == "seo-fr, le pupitre"
    assert entry["Type"] == "Application"
    command = arguments_of(entry["Exec"])
    assert command[1:] == ["desk", "%f"]
    done = subprocess.run([command[0], "desk", "un article.txt"], check=True, capture_output=True, text=True)
    assert done.stdout == "1.0 desk un article.txt\n"


@not_a_mac
def test_the_menu_is_where_it_was_asked_for_or_nowhere(small_bundle, run_script, tmp_path):
    install, menu = small_bundle() / "install.sh", tmp_path / "menu de tous"
    run_script(install, "--prefix", tmp_path / "a", "--no-menu")
    assert files(run_script.home) == set()
    assert not (tmp_path / "a" / "lib" / "seo-fr" / "menu").exists()
    run_script(install, "--prefix", tmp_path / "b", XDG_DATA_HOME=str(tmp_path / "data"))
    assert (tmp_path / "data" / "applications" / "seo-fr-pupitre.desktop").is_file()
    status, out, _ = run_script(install, "--prefix", tmp_path / "c", "--menu", menu)
    assert (status, files(menu)) == (0, {"seo-fr-pupitre.desktop"})
    assert str(menu) in out
    assert files(run_script.home) == set()
    run_script(tmp_path / "c" / "lib" / "seo-fr" / "uninstall.sh")
    assert not menu.exists()


@not_a_mac
def test_an_entry_that_another_installation_took_over_stays(small_bundle, run_script, tmp_path):
    for name in ("a", "b"):
        run_script(small_bundle(folder=tmp_path / f"bundle {name}") / "install.sh", "--prefix", tmp_path / name)
    run_script(tmp_path / "a" / "lib" / "seo-fr" / "uninstall.sh")
    assert (run_script.home / ENTRY).is_file()
    run_script(tmp_path / "b" / "lib" / "seo-fr" / "uninstall.sh")
    assert not (run_script.home / ENTRY).exists()


@not_a_mac
def test_an_entry_that_cannot_be_written_or_is_somebody_elses_is_said_and_nothing_fails(
    small_bundle, run_script, tmp_path
):
    theirs = run_script.home / ENTRY
    theirs.parent.mkdir(parents=True)
    theirs.write_text("theirs")
    (tmp_path / "file").write_text("")
    for number, menu in enumerate((theirs.parent, tmp_path / "file" / "x")):
        prefix = tmp_path / str(number)
        status, out, err = run_script(
            small_bundle(folder=tmp_path / f"bundle {number}") / "install.sh", "--prefix", prefix, "--menu", menu
        )
        assert (status, err) == (0, "")
        assert "Pas d’entrée dans le menu" in out
        assert run(prefix) == "1.0\n"
    assert theirs.read_text() == "theirs"


def test_drafts_of_the_desk_stay_and_it_is_said(small_bundle, run_script, tmp_path):
    drafts = tmp_path / "data" / "seo-fr" / "drafts"
    drafts.mkdir(parents=True)
    (drafts / "un.seofr").write_text("x")
    run_script(small_bundle() / "install.sh", "--prefix", tmp_path / "p")
    _, out, _ = run_script(tmp_path / "p" / "lib" / "seo-fr" / "uninstall.sh", XDG_DATA_HOME=str(tmp_path / "data"))
    assert (drafts / "un.seofr").read_text() == "x"
    assert str(drafts) in out
