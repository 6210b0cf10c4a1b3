"""Documents of word processors on the command line: read by every command, added to by one, refused in a line."""

import json
import sys
from pathlib import Path

import pytest

from seo_fr.containers.opening import read_any
from tests.containers.word_files import MACROS, docx, members, p, r

TEXT = (
    "La mairie de Nayrac fermera la piscine municipale le 12 mars, a annoncé lundi le maire, Paul Girard.",
    "Le bassin perd 40 mètres cubes d’eau par jour depuis l’été. Sa réparation coûterait 2,3 millions d’euros, "
    "selon une étude que la commune a commandée à un cabinet toulousain.",
    "Les habitants protestent depuis lundi devant la mairie. Une pétition a réuni 1 200 signatures en deux jours.",
    "« Nous n’avons pas été consultés », regrette Claire Dupont, la présidente du club de natation, qui compte "
    "340 licenciés et trois salariés.",
    "Le conseil départemental promet d’étudier une aide. Il se prononcera le 3 avril, après la visite d’un expert.",
)
BODY = p("La piscine de Nayrac ferme en mars", "Titre") + "".join(map(p, TEXT))


@pytest.fixture
def article(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = Path("article.docx")
    path.write_bytes(docx(BODY))
    return path


def test_restructure_gives_the_document_back_with_tracked_headings_and_comments(seo_fr_command, article):
    assert seo_fr_command("restructure", "article.docx", "-o", "pret.docx")[0] == 0
    old, new = members(article.read_bytes()), members(Path("pret.docx").read_bytes())
    text = new["word/document.xml"].decode()
    assert '<w:pStyle w:val="Titre2"/><w:rPr><w:ins w:id=' in text
    assert "Description\u00a0: " in new["word/comments.xml"].decode()
    assert {name for name in old if old[name] != new[name]} == {
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
    }


def test_a_second_run_changes_nothing_and_the_first_is_the_same_again(seo_fr_command, article):
    for name, source in (("un.docx", "article.docx"), ("deux.docx", "article.docx"), ("trois.docx", "un.docx")):
        status, _, err = seo_fr_command("restructure", source, "-o", name)
        assert status == 0, err
    assert Path("un.docx").read_bytes() == Path("deux.docx").read_bytes() == Path("trois.docx").read_bytes()


def test_properties_are_a_header_of_the_working_text_and_never_go_into_the_document(seo_fr_command, article):
    core = "<dc:creator>Claire Dupont</dc:creator><dcterms:modified>2026-11-02T09:00:00Z</dcterms:modified>"
    article.write_bytes(docx(BODY, core=core))
    assert seo_fr_command("restructure", "article.docx")[1].startswith('---\nauthor: "Claire Dupont"\n')
    assert seo_fr_command("restructure", "article.docx", "-o", "un.docx", "--complete")[0] == 0
    assert seo_fr_command("restructure", "un.docx", "-o", "deux.docx", "--complete")[0] == 0
    assert Path("un.docx").read_bytes() == Path("deux.docx").read_bytes()
    assert b"json_ld" not in members(Path("un.docx").read_bytes())["word/document.xml"]


def test_plain_headings_without_comments_on_request(seo_fr_command, article):
    assert seo_fr_command("restructure", "article.docx", "-o", "pret.docx", "--no-track", "--no-comments")[0] == 0
    new = members(Path("pret.docx").read_bytes())
    assert "word/comments.xml" not in new
    assert b"w:ins" not in new["word/document.xml"]
    assert new["word/document.xml"].count(b"Titre2") >= 1


def test_without_a_document_to_write_the_result_is_markdown(seo_fr_command, article):
    status, out, _ = seo_fr_command("restructure", "article.docx")
    assert status == 0
    assert "# La piscine de Nayrac ferme en mars\n\nLa mairie" in out
    assert "\n## " in out


def test_findings_say_paragraph_and_words(seo_fr_command, article):
    status, out, _ = seo_fr_command("check", "article.docx", "--format", "json", "--no-cache")
    found = json.loads(out)["files"][0]["findings"]
    assert status == 0
    shown = ["La piscine de Nayrac ferme en mars", *TEXT]
    placed = [f for f in found if f["words"]]
    assert placed
    for finding in placed:
        assert finding["words"] in shown[finding["paragraph"] - 1]
        assert finding["fix"] is None


def test_the_cache_gives_back_what_was_found_in_a_document(seo_fr_command, article):
    first = seo_fr_command("check", "article.docx", "--format", "json")
    assert seo_fr_command("check", "article.docx", "--format", "json") == first


def test_the_text_form_names_the_paragraph(seo_fr_command, article):
    _, out, _ = seo_fr_command("check", "article.docx", "--no-cache")
    assert ":1:" not in out
    assert "article.docx, paragraphe " in out
    assert "article.docx:1:" not in out


def test_standard_input_is_told_by_its_content(seo_fr_command, article, monkeypatch):
    with article.open("rb") as file:
        monkeypatch.setattr(sys, "stdin", type("In", (), {"buffer": file})())
        status, out, _ = seo_fr_command("restructure", "-", "--stdin-filename", "x.docx")
    assert status == 0
    assert "# La piscine" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("article.docx", "-o", "pret.docm"), "pret.docm\u00a0: article.docx est un document .docx\u00a0; "),
        (("texte.md", "-o", "pret.docx"), "pret.docx\u00a0: un document se fait d’un document"),
        (("texte.md", "-o", "pret.docx"), "ajoutez --format docx pour un document neuf"),
        (("texte.md", "--format", "docx", "-o", "pret.txt"), "--format docx ne va pas avec -o pret.txt"),
        (("texte.md", "--format", "docx", "-o", "pret.odt"), "pret.odt\u00a0: un document neuf est un .docx"),
        (("texte.md", "--format", "docx", "--diff", "-o", "pret.docx"), "--diff ne va pas avec -o pret.docx"),
        (("article.docx", "-o", "pret.docx", "--diff"), "--diff ne va pas avec -o pret.docx"),
        (("article.docx", "-o", "pret.docx", "--format", "json"), "--format json ne va pas"),
        (("article.docx", "-o", "pret.md", "--no-track"), "--no-track ne s’emploie"),
        (("article.docx", "--no-comments"), "--no-comments ne s’emploie"),
        (("signe.docx", "-o", "pret.docx"), "signe.docx\u00a0: document signé"),
        (("macros.docm", "-o", "pret.docx"), "macros.docm est un document .docm"),
    ],
)
def test_what_does_not_go_together_is_a_line_and_nothing_is_written(seo_fr_command, article, arguments, said):
    Path("texte.md").write_text("# Titre\n\n" + "\n\n".join(TEXT), encoding="utf-8")
    Path("signe.docx").write_bytes(docx(BODY, extra={"_xmlsignatures/sig1.xml": "<a/>"}))
    Path("macros.docm").write_bytes(docx(BODY, kind=MACROS))
    before = sorted(Path().iterdir())
    status, out, err = seo_fr_command("restructure", *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert sorted(Path().iterdir()) == before


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_a_document_is_not_repaired_from_here(seo_fr_command, article, option):
    before = article.read_bytes()
    status, _, err = seo_fr_command("check", "article.docx", option, "--no-cache")
    assert status == 2
    assert "un document ne se répare pas d’ici" in err
    assert article.read_bytes() == before


def test_what_was_there_is_said(seo_fr_command, article):
    hidden = r("Non", "<w:vanish/>") + r("Une phrase de plus.")
    article.write_bytes(docx(BODY + p(hidden)))
    _, _, err = seo_fr_command("check", "article.docx", "-q", "--no-cache", "--format", "json")
    assert "passage masqué" not in err  # as all notices, under --quiet
    _, _, err = seo_fr_command("analyze", "article.docx")
    assert "article.docx\u00a0: 1 passage masqué, laissé de côté." in err


def test_folders_are_searched_for_documents_but_not_for_what_word_keeps_beside_them(seo_fr_command, article):
    Path("~$article.docx").write_bytes(b"\x05Claire")
    status, out, err = seo_fr_command("check", ".", "--format", "json", "--no-cache")
    assert [f["path"] for f in json.loads(out)["files"]] == ["article.docx"]
    assert status == 0, err


def test_no_room_of_documents_is_loaded_for_a_text():
    import subprocess

    code = (
        "import sys; from seo_fr.containers.opening import read_any; read_any(b'Une phrase de texte.', 'a.txt');"
        "print([m for m in sys.modules if m.startswith(('seo_fr.containers.', 'xml.parsers', 'pyexpat'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['seo_fr.containers.opening']"


def test_a_new_document_of_a_text_is_the_same_article_twice_the_same_bytes(seo_fr_command, tmp_path):
    Path("texte.md").write_text("# Titre\n\n" + "\n\n".join(TEXT) + "\n", encoding="utf-8")
    for name in ("a.docx", "b.docx"):
        assert seo_fr_command("restructure", "texte.md", "--format", "docx", "-o", name)[:2] == (0, "")
    data = Path("a.docx").read_bytes()
    assert data == Path("b.docx").read_bytes()
    made = seo_fr_command("restructure", "texte.md")[1]
    again = read_any(data, "a.docx").source
    assert again.partition("# Titre")[2] == made.partition("# Titre")[2]
    assert "word/comments.xml" in members(data)
    seo_fr_command("restructure", "texte.md", "--format", "docx", "--no-comments", "-o", "c.docx")
    assert "word/comments.xml" not in members(Path("c.docx").read_bytes())


def test_a_word_file_is_never_written_to_a_screen(seo_fr_command, monkeypatch):
    from seo_fr.cli import restructure_document

    Path("texte.md").write_text("# Titre\n\n" + "\n\n".join(TEXT), encoding="utf-8")
    monkeypatch.setattr(restructure_document, "is_terminal", lambda _: True)
    status, out, err = seo_fr_command("restructure", "texte.md", "--format", "docx")
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert "ajoutez «\u00a0-o SORTIE.docx\u00a0»" in err


def test_the_own_file_of_a_document_is_what_its_format_means(seo_fr_command, article):
    assert seo_fr_command("restructure", "article.docx", "--format", "docx", "-o", "a.docx")[0] == 0
    seo_fr_command("restructure", "article.docx", "-o", "b.docx")
    assert Path("a.docx").read_bytes() == Path("b.docx").read_bytes()
