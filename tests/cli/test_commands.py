"""The commands on real articles, in this process."""

import json
import socket

import pytest

from seo_fr.checks.registry import load_rule, rule_ids
from seo_fr.output.findings_facts import rule_texts
from seo_fr.resources import data_dir
from seo_fr.workspace.offline import NetworkDenied, network_denied

TEXT = "La commune a voté jeudi le budget de la nouvelle école. Le maire a salué ce vote devant les habitants.\n"


@pytest.fixture
def article(tmp_path):
    (tmp_path / "article.md").write_text(TEXT, encoding="utf-8")
    return "article.md"


def test_the_result_alone_goes_to_standard_output(seo_fr_command, seed_path, seed_result):
    status, out, err = seo_fr_command("restructure", str(seed_path))
    assert (status, err) == (0, "")
    assert out == seed_result.markdown


def test_the_report_goes_to_standard_error(seo_fr_command, seed_path):
    _, out, err = seo_fr_command("restructure", str(seed_path), "--report")
    for expected in ("503 / 700 mots, il en manque 197", "RAPPORT", "INTERTITRES", "MÉTADONNÉES", "SE LIT MAL"):
        assert expected.lower() in err.lower()
    assert "Flesch 5" in err
    assert "\x1b" not in out + err


def test_output_to_a_file_is_the_same_bytes(seo_fr_command, seed_path, seed_result, tmp_path):
    status, out, err = seo_fr_command("restructure", str(seed_path), "-o", "pret.md")
    assert (status, out, err) == (0, "", "")
    assert (tmp_path / "pret.md").read_bytes() == seed_result.markdown.encode()


def test_a_second_run_changes_nothing(seo_fr_command, seed_path, tmp_path):
    seo_fr_command("restructure", str(seed_path), "-o", "un.md")
    assert seo_fr_command("restructure", "un.md", "--diff") == (0, "", "")
    seo_fr_command("restructure", "un.md", "-o", "deux.md")
    assert (tmp_path / "un.md").read_bytes() == (tmp_path / "deux.md").read_bytes()


def test_the_article_itself_is_overwritten_only_when_asked(seo_fr_command, article, tmp_path):
    status, _, err = seo_fr_command("restructure", article, "-o", str(tmp_path / article))
    assert status == 2
    assert "--force" in err
    assert (tmp_path / article).read_text(encoding="utf-8") == TEXT
    assert seo_fr_command("restructure", article, "-o", article, "--force")[0] == 0
    assert TEXT.strip() in (tmp_path / article).read_text(encoding="utf-8")


def test_the_report_of_what_was_made_is_a_page_of_its_own(seo_fr_command, seed_path, tmp_path):
    done = seo_fr_command("restructure", str(seed_path), "--complete", "-o", "pret.md", "--report-html", "rapport.html")
    assert done[:2] == (0, "")
    page = (tmp_path / "rapport.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "Rien n’empêche de publier." in page
    assert "Titre inséré" in page
    assert "De la fiche <code>international/otan.yml</code>" in page
    assert (tmp_path / "pret.md").read_text(encoding="utf-8").startswith("---\ntitle:")


@pytest.mark.parametrize("where", ["article.md", "pret.md", "absent/rapport.html", "a-moi.html", "-", "."])
def test_a_report_that_has_no_place_leaves_everything_as_it_was(seo_fr_command, article, tmp_path, where):
    (tmp_path / "a-moi.html").write_text("à moi")
    before = sorted((p.name, p.read_bytes()) for p in tmp_path.iterdir() if p.is_file())
    status, out, err = seo_fr_command("restructure", article, "-o", "pret.md", "--report-html", where)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert where in err
    assert sorted((p.name, p.read_bytes()) for p in tmp_path.iterdir() if p.is_file()) == before


def test_a_result_that_has_no_place_leaves_no_report(seo_fr_command, article, tmp_path):
    (tmp_path / "a-moi.md").write_text("à moi")
    status, _, err = seo_fr_command("restructure", article, "-o", "a-moi.md", "--report-html", "rapport.html")
    assert (status, err.count("\n")) == (2, 1)
    assert "a-moi.md" in err
    assert (tmp_path / "a-moi.md").read_text() == "à moi"
    assert not (tmp_path / "rapport.html").exists()


def test_nothing_is_written_when_the_work_fails(seo_fr_command, tmp_path):
    (tmp_path / "vide.md").write_text("")
    assert seo_fr_command("restructure", "vide.md", "-o", "pret.md")[0] == 2
    assert not (tmp_path / "pret.md").exists()


def test_html_is_a_page(seo_fr_command, article):
    for command in ("analyze", "restructure"):
        status, out, _ = seo_fr_command(command, article, "--format", "html")
        assert status == 0
        assert out.startswith('<!doctype html>\n<html lang="fr">')


def test_json_lines_keep_the_order_and_go_on_after_an_error(seo_fr_command, article, tmp_path):
    (tmp_path / "b.md").write_text(TEXT, encoding="utf-8")
    status, out, err = seo_fr_command("analyze", article, "absent.md", "b.md", "--format", "jsonl")
    assert status == 2
    assert [json.loads(line)["path"] for line in out.splitlines()] == ["article.md", "b.md"]
    assert err.count("\n") == 1
    assert "absent.md" in err


@pytest.mark.parametrize("form", ["json", "html"])
def test_one_object_is_one_article(seo_fr_command, article, form):
    status, out, err = seo_fr_command("analyze", article, article, "--format", form)
    assert (status, out) == (2, "")
    assert "jsonl" in err


def test_standard_input(seo_fr_command, monkeypatch, article, tmp_path):
    with (tmp_path / article).open(encoding="ascii", errors="surrogateescape") as stream:
        monkeypatch.setattr("sys.stdin", stream)
        status, out, _ = seo_fr_command("analyze", "-", "--stdin-filename", "colle.md", "--format", "json")
    assert status == 0
    data = json.loads(out)
    assert data["path"] == "colle.md"
    assert data["words"]["article"] == 20


def test_options_reach_the_analysis(seo_fr_command, article):
    arguments = ("--title", "Le budget est voté", "--keyphrase", "budget de l’école", "--target", "20")
    _, out, _ = seo_fr_command("analyze", article, "--format", "json", *arguments)
    data = json.loads(out)
    assert data["title"] == {"text": "Le budget est voté", "origin": "article", "span": None}
    assert data["focus"] == "budget de l’école"
    assert data["words"] == {"article": 20, "target": 20, "missing": 0}


@pytest.mark.parametrize(("level", "status"), [("error", 1), ("warning", 1), ("info", 1)])
def test_check_fails_at_the_level_asked_for(seo_fr_command, article, level, status):
    assert seo_fr_command("check", article, "--fail-on", level)[0] == status


def test_check_passes_what_stands_under_the_level(seo_fr_command, article):
    arguments = ("check", article, "--title", "La commune vote le budget de l’école")
    assert seo_fr_command(*arguments)[0] == 0
    assert seo_fr_command(*arguments, "--fail-on", "warning")[0] == 1


def test_check_reads_folders_and_writes_json(seo_fr_command, article, tmp_path):
    (tmp_path / "sous").mkdir()
    (tmp_path / "sous" / "b.txt").write_text(TEXT, encoding="utf-8")
    status, out, _ = seo_fr_command("check", ".", "--format", "json")
    assert status == 1
    assert [f["path"] for f in json.loads(out)["files"]] == ["article.md", "sous/b.txt"]


def test_a_crashing_rule_is_exit_status_2(seo_fr_command, article, monkeypatch):
    def crash(facts, rule):
        raise RuntimeError("panne")

    monkeypatch.setattr("seo_fr.checks.unbalanced_marks.check", crash)
    status, out, _ = seo_fr_command("check", article)
    assert status == 2
    assert "internal-error" in out


def test_the_settings_of_the_project_count(seo_fr_command, article, tmp_path):
    (tmp_path / "seo-fr.toml").write_text("target = 10\n")
    _, out, _ = seo_fr_command("analyze", article, "--format", "json")
    assert json.loads(out)["words"]["target"] == 10
    (tmp_path / "seo-fr.toml").write_text("targt = 10\n")
    status, _, err = seo_fr_command("analyze", article)
    assert status == 2
    assert "seo-fr.toml" in err


def test_no_state_is_carried_from_one_run_to_the_next(seo_fr_command, article):
    first = seo_fr_command("analyze", article, "--format", "json")
    seo_fr_command("analyze", article, "--target", "5", "--keyphrase", "maire")
    assert seo_fr_command("analyze", article, "--format", "json") == first


def test_doctor_finds_all_in_place(seo_fr_command, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    status, out, _ = seo_fr_command("doctor")
    assert "✗" not in out
    assert "aucune tentative de connexion" in out
    assert status == 0
    assert list((tmp_path / "cache" / "seo-fr").iterdir()) == []


def test_doctor_says_what_is_wrong_and_the_mend(seo_fr_command, monkeypatch, tmp_path):
    (tmp_path / "fichier").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "fichier"))
    status, out, _ = seo_fr_command("doctor", "--json")
    assert status == 2
    broken = [c for c in json.loads(out)["checks"] if not c["ok"]]
    assert [c["name"] for c in broken] == ["cache"]
    assert broken[0]["mend"]


def test_the_network_is_denied_and_comes_back():
    before = socket.socket, socket.create_connection, socket.getaddrinfo
    with network_denied() as attempts:
        with pytest.raises(NetworkDenied):
            socket.create_connection(("127.0.0.1", 9))
        with pytest.raises(NetworkDenied):
            socket.socket()
        with pytest.raises(NetworkDenied):
            socket.getaddrinfo("localhost", 80)
    assert attempts == ["create_connection", "socket", "getaddrinfo"]
    assert (socket.socket, socket.create_connection, socket.getaddrinfo) == before


def test_the_sample_is_there():
    assert (data_dir() / "articles" / "otan-ukraine.txt").is_file()


@pytest.mark.parametrize("rule", rule_ids())
def test_a_rule_is_explained_in_full(seo_fr_command, rule):
    status, out, err = seo_fr_command("rules", rule)
    assert (status, err) == (0, "")
    known = load_rule(rule)
    text = " ".join(out.split())
    for expected in (rule, known.summary, known.why, known.date, "POURQUOI", "À ÉVITER", "MIEUX"):
        assert " ".join(expected.split()) in text


@pytest.mark.parametrize("name", ["unused-suppression", "internal-error"])
def test_a_finding_that_comes_from_no_rule_is_explained_too(seo_fr_command, name):
    status, out, err = seo_fr_command("rules", name)
    assert (status, err) == (0, "")
    text = " ".join(out.split())
    for expected in (name, rule_texts(name)["summary"], rule_texts(name)["mend"], "POURQUOI", "QUE FAIRE"):
        assert " ".join(expected.split()) in text


def test_the_list_names_every_rule(seo_fr_command):
    status, out, _ = seo_fr_command("rules")
    assert status == 0
    assert all(f"  {rule} " in out for rule in rule_ids())
