"""`--fix` and `--diff`: only what can be repaired safely, written back as it was."""

import stat
import sys

import pytest

TEXT = "# Titre\n\nLe  maire a  parlé.\n"
DONE = "# Titre\n\nLe maire a parlé.\n"


def test_a_file_is_repaired_and_a_second_run_changes_nothing(check, write, tmp_path):
    write("a.md", TEXT)
    (tmp_path / "a.md").chmod(0o640)
    status, out, err = check("a.md", "--fix", "--fail-on", "info")
    assert (status, out) == (0, "1 article\u00a0: rien à signaler.\n")
    assert err == "seo-fr\u00a0: 2 réparations dans 1 article.\n"
    assert (tmp_path / "a.md").read_bytes() == DONE.encode()
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o640
    before = (tmp_path / "a.md").stat().st_mtime_ns
    assert check("a.md", "--fix")[2] == ""
    assert (tmp_path / "a.md").stat().st_mtime_ns == before
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


def test_a_difference_is_shown_and_nothing_written(check, write, tmp_path):
    write("a.md", TEXT)
    status, out, err = check("a.md", "--diff", "--fail-on", "info")
    assert (status, err) == (1, "")
    assert out.startswith("--- a/a.md\n+++ b/a.md\n@@")
    assert "-Le  maire a  parlé.\n+Le maire a parlé.\n" in out
    assert (tmp_path / "a.md").read_bytes() == TEXT.encode()
    assert check(write("b.md", DONE), "--diff") == (0, "", "")


@pytest.mark.parametrize(
    "data",
    [
        "\ufeff# T\r\n\r\nLe  maire.\r\n".encode(),
        b"# T\r\rLe  maire.",
        "# Été\n\nL’œuvre  a coûté 3 €.\n".encode("cp1252"),
    ],
)
def test_mark_line_ends_last_line_and_encoding_are_kept(check, write, tmp_path, data):
    write("a.md", data)
    check("a.md", "--fix")
    assert (tmp_path / "a.md").read_bytes() == data.replace(b"  ", b" ")


def test_a_sign_that_windows_1252_lacks_leaves_the_file_alone(check, write, tmp_path, monkeypatch):
    from seo_fr.linting import fixing

    known = fixing.apply
    monkeypatch.setattr(fixing, "apply", lambda source, edits: known(source, edits).replace(" 3", "\u202f3"))
    data = "# Été\n\nL’œuvre  a coûté 3 €.\n".encode("cp1252")
    write("a.md", data)
    status, _, err = check("a.md", "--fix")
    assert status == 2
    assert "UTF-8" in err.splitlines()[-1]
    assert (tmp_path / "a.md").read_bytes() == data


def test_what_is_not_told_is_not_touched(check, write, tmp_path):
    text = "# T\n\n<!-- seo-fr: ignore paragraph-too-long -->\n\nLe  maire.\n"
    write("a.md", text)
    check("a.md", "--fix")
    write("b.md", TEXT)
    check("b.md", "--fix", "--rule", "paragraph-too-long=off")
    write("c.md", TEXT)
    check("c.md", "--baseline", "r.json", "--update-baseline", "--fix")
    assert (tmp_path / "a.md").read_text() == text
    assert (tmp_path / "b.md").read_text() == (tmp_path / "c.md").read_text() == TEXT


def test_a_file_that_changes_meanwhile_is_left_to_its_author(check, write, tmp_path, monkeypatch):
    from seo_fr.cli import check_fix

    known = check_fix.fix

    def slow(report, check):
        (tmp_path / "a.md").write_text("# T\n\nAutre  texte.\n")
        return known(report, check)

    monkeypatch.setattr(check_fix, "fix", slow)
    write("a.md", TEXT)
    status, _, err = check("a.md", "--fix")
    assert status == 2
    assert "vient de changer" in err
    assert (tmp_path / "a.md").read_text() == "# T\n\nAutre  texte.\n"


def test_standard_input_is_given_back_repaired(check, write, tmp_path, monkeypatch):
    write("entree", "# Été\n\nL’œuvre  a coûté 3 €.\n".encode("cp1252"))
    with (tmp_path / "entree").open(encoding="ascii", errors="surrogateescape") as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        with pytest.raises(UnicodeDecodeError):  # the fixture reads UTF-8; the bytes are the article's own
            check("-", "--stdin-filename", "a.md", "--fix", "-q")
    write("entree", TEXT)
    with (tmp_path / "entree").open(encoding="ascii", errors="surrogateescape") as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        status, out, _ = check("-", "--stdin-filename", "a.md", "--fix", "-q")
    assert (status, out) == (0, DONE)


def test_the_real_rules_repair_the_real_article_once(seo_fr_command, seed_path, write, tmp_path):
    source = seed_path.read_bytes()
    write("a.txt", source)
    seo_fr_command("check", "a.txt", "--fix", "-q")
    once = (tmp_path / "a.txt").read_bytes()
    seo_fr_command("check", "a.txt", "--fix", "-q")
    assert (tmp_path / "a.txt").read_bytes() == once

    def letters(data):
        return [c for c in data.decode() if c.isalnum()]

    assert letters(once) == letters(source)
    assert once != source
