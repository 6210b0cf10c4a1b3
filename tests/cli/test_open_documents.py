"""OpenDocument texts on the command line: read by every command, added to by one, refused in a line."""

import json
from pathlib import Path

import pytest

from tests.cli.test_documents import TEXT
from tests.containers.odt_files import changes, odt, p
from tests.containers.word_files import members

BODY = changes("deletion", "insertion") + p("La piscine de Nayrac ferme en mars", "Title") + "".join(map(p, TEXT))


@pytest.fixture
def article(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = Path("article.odt")
    path.write_bytes(odt(BODY))
    return path


def test_restructure_gives_the_document_back_with_tracked_headings_and_comments(seo_fr_command, article):
    status, _, err = seo_fr_command("restructure", "article.odt", "-o", "pret.odt", "--complete")
    assert status == 0
    assert "1 suppression et 1 ajout suivis\u00a0: lus comme acceptés." in err
    old, new = members(article.read_bytes()), members(Path("pret.odt").read_bytes())
    text = new["content.xml"].decode()
    assert '<text:h text:style-name="Heading_20_2" text:outline-level="2"><text:change-start' in text
    assert "Description\u00a0: " in text
    assert [name for name in old if old[name] != new[name]] == ["content.xml"]


def test_a_second_run_changes_nothing_and_the_first_is_the_same_again(seo_fr_command, article):
    for name, source in (("un.odt", "article.odt"), ("deux.odt", "article.odt"), ("trois.odt", "un.odt")):
        status, _, err = seo_fr_command("restructure", source, "-o", name)
        assert status == 0, err
    assert Path("un.odt").read_bytes() == Path("deux.odt").read_bytes() == Path("trois.odt").read_bytes()


def test_plain_headings_without_comments_on_request(seo_fr_command, article):
    assert seo_fr_command("restructure", "article.odt", "-o", "pret.odt", "--no-track", "--no-comments")[0] == 0
    text = members(Path("pret.odt").read_bytes())["content.xml"].decode()
    assert "seo-fr" not in text
    assert '<text:h text:style-name="Heading_20_2" text:outline-level="2">' in text


def test_findings_say_the_paragraph_and_the_words(seo_fr_command, article):
    found = [
        f for f in json.loads(seo_fr_command("analyze", "article.odt", "--format", "json")[1])["findings"] if f["words"]
    ]
    assert found
    assert all(f["paragraph"] >= 1 for f in found)


def test_a_result_of_another_format_is_refused_in_a_line_and_nothing_is_written(seo_fr_command, article):
    status, _, err = seo_fr_command("restructure", "article.odt", "-o", "pret.docx")
    assert status == 2
    assert err.splitlines()[-1] == (
        "seo-fr\u00a0: pret.docx\u00a0: article.odt est un document .odt\u00a0; donnez à -o un nom qui finit ainsi."
    )
    assert not Path("pret.docx").exists()


def test_a_locked_document_is_refused_in_a_line_and_nothing_is_written(seo_fr_command, article):
    article.write_bytes(odt(BODY, encrypted=True))
    status, _, err = seo_fr_command("restructure", "article.odt", "-o", "pret.odt")
    assert status == 2
    assert err.count("\n") == 1
    assert "document protégé par un mot de passe" in err
    assert [path.name for path in Path().iterdir()] == ["article.odt"]
