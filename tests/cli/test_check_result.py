"""Where the result of `check` goes: into a file, whole and nobody else’s."""

import pytest

WARNED = "# Titre\n\nUne FAUTE ici.\n"


def test_the_result_goes_into_a_file_that_nobody_has_changed(check, write, tmp_path):
    write("a.md", WARNED)
    out = tmp_path / "r.json"
    assert check("a.md", "-o", "r.json", "--format", "json")[1:] == ("", "")
    first = out.read_text(encoding="utf-8")
    assert first == check("a.md", "--format", "json")[1]
    assert check("a.md", "-o", "r.json", "--format", "json", "--fail-on", "warning") == (1, "", "")
    out.write_text("le mien", encoding="utf-8")
    status, _, err = check("a.md", "-o", "r.json", "--format", "json")
    assert (status, out.read_text(encoding="utf-8")) == (2, "le mien")
    assert "--force" in err
    assert check("a.md", "-o", "r.json", "--format", "json", "--force")[0] == 0
    assert out.read_text(encoding="utf-8") == first


@pytest.mark.parametrize(
    "given",
    [
        ("a.md", "-o", "a.md", "--force"),
        (".", "-o", "a.md", "--force"),
        ("a.md", "-o", "."),
        ("a.md", "-o", "absent/r.txt"),
        ("a.md", "-o", "r.txt", "--print-config"),
        ("-", "-o", "r.txt", "--fix"),
    ],
)
def test_a_result_that_has_no_place_to_go_is_refused_and_the_article_kept(check, write, tmp_path, given):
    write("a.md", WARNED)
    status, out, err = check(*given)
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == WARNED
    assert sorted(p.name for p in tmp_path.glob("r.txt")) == []


def test_a_result_in_a_file_has_neither_colours_nor_the_width_of_a_terminal(check, write, tmp_path, monkeypatch):
    write("a.md", WARNED)
    check("a.md", "-o", "r.txt")
    monkeypatch.setenv("COLUMNS", "40")
    check("a.md", "-o", "r2.txt")
    assert (tmp_path / "r.txt").read_bytes() == (tmp_path / "r2.txt").read_bytes()
