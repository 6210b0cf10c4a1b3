"""The options of `check`, with quick rules in the place of the real ones."""

import json
import sys

import pytest

GOOD = "# Titre\n\nLe maire a parlé.\n"
WARNED = "# Titre\n\nUne FAUTE ici.\n"
UNTITLED = "Le maire a parlé.\n"


def findings(out):
    return [(f["path"], e["rule"], e["level"]) for f in json.loads(out)["files"] for e in f["findings"]]


@pytest.mark.parametrize(
    ("text", "fail_on", "status"),
    [
        (GOOD, "info", 0),
        (WARNED, "error", 0),
        (WARNED, "warning", 1),
        (WARNED, "info", 1),
        (UNTITLED, "error", 1),
        (GOOD + "CRASH\n", "error", 2),
        ("# Titre\n", "error", 2),
    ],
)
def test_the_exit_status_is_that_of_the_contract(check, write, text, fail_on, status):
    assert check(write("a.md", text), "--fail-on", fail_on)[0] == status


def test_what_cannot_be_read_is_told_and_the_rest_is_checked(check, write, tmp_path):
    write("b/a.md", WARNED)
    write("b/binaire.md", b"\x89PNG\r\n\x1a\n\x00")
    write("b/vide.md", "")
    (tmp_path / "b" / "perdu.md").symlink_to("nulle-part.md")
    status, out, err = check("b", "absent.md", "--format", "json")
    assert status == 2
    assert findings(out) == [("b/a.md", "sentence-too-long", "warning")]
    assert [e["path"] for e in json.loads(out)["errors"]] == ["b/binaire.md", "b/vide.md", "absent.md"]
    assert [line.split()[2] for line in err.splitlines()] == ["b/binaire.md", "b/vide.md", "absent.md"]


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif", "junit"])
def test_each_format_is_written_even_when_all_is_well(check, write, form):
    status, out, err = check(write("a.md", GOOD), "--format", form)
    assert (status, err) == (0, "")
    assert out or form == "github"


def test_standard_input_under_a_name(check, write, monkeypatch, tmp_path):
    write("seo-fr.toml", '[[per-file]]\nfiles = ["depeches/*"]\n[per-file.rules]\nsentence-too-long = "error"\n')
    write("entree", WARNED)
    with (tmp_path / "entree").open(encoding="ascii", errors="surrogateescape") as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        status, out, _ = check("-", "--stdin-filename", "depeches/x.md", "--format", "json")
    assert (status, findings(out)) == (1, [("depeches/x.md", "sentence-too-long", "error")])


def test_exclusions_of_file_and_command_line(check, write):
    write("seo-fr.toml", 'exclude = ["brouillons/"]\n')
    for name in ("a.md", "b.md", "brouillons/c.md"):
        write(name, WARNED)
    _, out, _ = check(".", "--exclude", "b.md", "--format", "json")
    assert [path for path, *_ in findings(out)] == ["a.md"]
    _, out, _ = check("brouillons/c.md", "a.md", "--force-exclude", "--format", "json")
    assert [path for path, *_ in findings(out)] == ["a.md"]
    _, out, _ = check("brouillons/c.md", "--format", "json")
    assert [path for path, *_ in findings(out)] == ["brouillons/c.md"]


def test_levels_of_the_command_line_win(check, write):
    write("seo-fr.toml", '[rules]\nsentence-too-long = "error"\n')
    write("a.md", WARNED)
    assert check("a.md")[0] == 1
    assert check("a.md", "--rule", "sentence-too-long=info")[0] == 0
    _, out, _ = check("a.md", "--rule", "sentence-too-long=off", "--format", "json")
    assert findings(out) == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--rule", "sentence-to-long=off"], "(suggestion\u00a0: sentence-too-long)"),
        (["--rule", "sentence-too-long=warn"], "(suggestion\u00a0: warning)"),
        (["--rule", "sentence-too-long"], "REGLE=NIVEAU"),
        (["--fix", "--diff"], "--fix et --diff"),
        (["--diff", "--format", "json"], "--diff"),
        (["--statistics", "--format", "sarif"], "--statistics"),
        (["--update-baseline"], "--baseline"),
        (["--baseline", "absente.json"], "--update-baseline"),
        (["--jobs", "0"], "supérieur à zéro"),
        (["--jobs", "beaucoup"], "supérieur à zéro"),
        (["--fix", "--format", "html"], "--format html"),
        (["-", "--fix"], "entrée standard"),
    ],
)
def test_what_cannot_be_is_one_french_line(check, write, arguments, expected):
    status, out, err = check(write("a.md", GOOD), *arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert expected in err


def test_a_bug_in_one_article_does_not_stop_the_others(check, write, monkeypatch):
    from seo_fr import pipeline

    known = pipeline.check_article

    def analyse(article, options):
        if article.path == "a.md":
            raise RuntimeError("panne")
        return known(article, options)

    monkeypatch.setattr(pipeline, "check_article", analyse)
    write("a.md", GOOD)
    write("b.md", WARNED)
    for _ in range(2):  # and it is not kept
        status, out, err = check(".", "--format", "json")
        assert (status, err.count("\n"), len(findings(out))) == (2, 1, 1)
        assert "a.md\u00a0: erreur interne (RuntimeError" in err
    monkeypatch.setattr(pipeline, "check_article", known)
    assert check(".")[0] == 0


def test_a_wrong_setting_is_told_once_for_a_whole_tree(check, write):
    write("seo-fr.toml", "targt = 3\n")
    for number in range(5):
        write(f"{number}.md", GOOD)
    status, out, err = check(".")
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_print_config_tells_each_value_and_its_origin(check, write):
    write("seo-fr.toml", 'target = 300\n[[per-file]]\nfiles = ["d/*"]\n[per-file.rules]\ntitle-missing = "off"\n')
    write("d/b.md", GOOD)
    status, out, _ = check("a.md", "d/b.md", "--print-config", "--fail-on", "info")
    assert status == 0
    assert "target = 300" in out
    assert "seo-fr.toml" in out
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert lines.count('rules.title-missing = "off" seo-fr.toml, per-file n° 1 (d/*)') == 1
    assert lines.count('fail-on = "info" ligne de commande') == 2
    assert lines.count('profile = "presse" valeur par défaut') == 2
    _, out, _ = check("d", "--print-config", "--format", "json")
    assert json.loads(out)["d"]["rules.title-missing"]["value"] == "off"


def test_suppressions_count_and_unused_ones_are_told(check, write):
    comment = "<!-- seo-fr: ignore sentence-too-long -->\n\n"
    write("a.md", f"# T\n\n{comment}Une FAUTE ici.\n\nUne FAUTE.\n\n{comment}Rien ici.\n")
    _, out, _ = check("a.md", "--format", "json")
    assert [rule for _, rule, _ in findings(out)] == ["sentence-too-long", "unused-suppression"]
    assert json.loads(out)["summary"]["suppressed"] == 1
    assert "1 écarté par un commentaire" in check("a.md")[1]


def test_a_baseline_silences_what_is_old_and_shrinks(check, write, tmp_path):
    write("a.md", "# T\n\nUne FAUTE ici.\n\nUne FAUTE là.\n")
    arguments = (".", "--baseline", "r.json", "--fail-on", "warning")
    status, out, _ = check(*arguments, "--update-baseline")
    assert status == 0
    assert "2 déjà connus" in out
    write("a.md", "# T\n\nUn ajout.\n\nUne FAUTE ici.\n\nFAUTE FAUTE là.\n")
    assert check(*arguments)[0] == 1
    assert check(*arguments, "--update-baseline")[0] == 1
    write("a.md", "# T\n\nUne FAUTE ici.\n")
    assert check(*arguments, "--update-baseline")[0] == 0
    assert len(json.loads((tmp_path / "r.json").read_text())["files"]["a.md"]) == 1


def test_quiet_and_statistics(check, write):
    write("a.md", WARNED)
    assert check("a.md", "-q") == (0, "", "")
    line = "a.md:3:5 avertissement Message de sentence-too-long. [sentence-too-long]\n"
    assert check("a.md", "-q", "--fail-on", "warning") == (1, line, "")
    assert check(write("b.md", GOOD), "--quiet") == (0, "", "")
    assert check("a.md", "--statistics")[1].split()[:2] == ["1", "sentence-too-long"]
    assert json.loads(check("a.md", "--statistics", "--format", "json")[1])["statistics"][0]["findings"] == 1


def test_the_level_to_show_changes_every_form_and_not_the_exit_status(check, write):
    write("a.md", WARNED)
    for form in ("text", "json", "github", "gitlab", "sarif", "junit"):
        arguments = ("a.md", "--fail-on", "warning", "--format", form)
        status, out, _ = check(*arguments, "--min-level", "error")
        assert status == 1
        assert "Message de sentence-too-long" not in out, form
        assert "Message de sentence-too-long" in check(*arguments, "--min-level", "warning")[1], form


def test_the_level_to_show_may_stand_in_the_settings(check, write):
    write("a.md", WARNED)
    write("seo-fr.toml", 'min-level = "error"\n')
    assert "non affiché" in check("a.md")[1]
    assert "sentence-too-long" in check("a.md", "--min-level", "info")[1]
    write("seo-fr.toml", 'min-level = "grave"\n')
    status, _, err = check("a.md")
    assert (status, "(connus\u00a0: error, warning, info)" in err) == (2, True)


def test_what_is_lighter_is_repaired_all_the_same(check, write, tmp_path):
    path = write("a.md", "# T\n\nUn  mot.\n")
    check("a.md", "--fix", "--min-level", "error", "-q")
    assert "Un mot." in (tmp_path / path).read_text(encoding="utf-8")


def test_machine_forms_stay_whole_under_quiet(check, write):
    write("a.md", WARNED)
    for form in ("json", "gitlab", "sarif", "junit"):
        assert "sentence-too-long" in check("a.md", "-q", "--format", form)[1], form
    assert check("a.md", "-q", "--format", "github")[1] == ""


def test_an_unknown_rule_is_answered_by_three_names_at_most(check, write):
    write("a.md", WARNED)
    for slip, suggested in (
        ("sentence-to-long", "(suggestion\u00a0: sentence-too-long)"),
        ("keyphrase", "(suggestions\u00a0: keyphrase-density, keyphrase-gathered, keyphrase-not-in-slug)"),
        ("titre", "title-missing"),
    ):
        status, _, err = check("a.md", "--rule", f"{slip}=off")
        assert status == 2
        assert suggested in err
        assert err.count("-") < 20


def test_a_pattern_of_the_settings_that_means_no_file_is_told(check, write):
    for name in ("depeches/a.md", "blog/b.md"):
        write(name, GOOD)
    files = '"depeches/**", "blogue/**", "!x.md"'
    write("seo-fr.toml", f"[[per-file]]\nfiles = [{files}]\ntarget = 300\n")
    told = (
        "seo-fr.toml\u00a0: per-file n° 1, aucun fichier pour «\u00a0blogue/**\u00a0»\u00a0; "
        "corrigez ou retirez ce motif."
    )
    assert check(".")[2].splitlines() == [f"seo-fr\u00a0: {told}"]
    assert check(".", "-q")[2] == ""
    # Of a part of the folder nothing can be said.
    assert check("blog")[2] == check("depeches/a.md")[2] == ""


def test_an_exclusion_that_leaves_nothing_is_told(check, write):
    write("articles/a.md", WARNED)
    for pattern in ("*.md", "articles/"):
        status, out, err = check(".", "--exclude", pattern)
        assert (status, out) == (0, "")
        assert "il ne reste aucun article" in err
        assert "--exclude" in err
    # pre-commit names files that it does not know to be excluded.
    assert check("articles/a.md", "--exclude", "*.md", "--force-exclude") == (0, "", "")


def test_a_glob_that_the_shell_left_alone(check, write):
    write("x/a.md", WARNED)
    write("x/y/b.md", WARNED)
    assert len(findings(check("x/**/*.md", "--format", "json")[1])) == 2


def test_windows_1252_is_said_also_from_the_cache(check, write):
    write("a.md", "# Été\n\nL’œuvre a coûté 3 €.\n".encode("cp1252"))
    first = check("a.md")
    assert "1252" in first[2]
    assert check("a.md") == first


def test_a_level_for_a_rule_that_the_profile_turns_off_is_refused(check, write, monkeypatch):
    from seo_fr.checks import profiles

    known = profiles.load_profile("presse")
    rules = {name: rule for name, rule in known.rules.items() if name != "title-missing"}
    monkeypatch.setattr(profiles, "load_profile", lambda name: profiles.Profile(name, rules, {}))
    status, _, err = check(write("a.md", GOOD), "--rule", "title-missing=info")
    assert status == 2
    assert "éteinte dans le profil" in err
    assert check("a.md", "--rule", "title-missing=off")[0] == 0
