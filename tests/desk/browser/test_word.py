"""A Word document from opening to export; the number is that of the acceptance tests in docs/pupitre.md."""

import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from seo_fr.containers.opening import read_any
from tests.containers.word_files import deleted, docx, ins, members, p, r
from tests.desk.browser.conftest import SLOW, ready

PROPOSED = re.compile("^Intertitre proposé")


@pytest.fixture(scope="module")
def document(seed_path):
    """The real article as French Word would have it, with two revisions of a colleague's."""
    title, *paragraphs = [line for line in seed_path.read_text(encoding="utf-8").split("\n") if line.strip()]
    revised = r(paragraphs[0]) + ins(r(" Ajouté par Claire.")) + deleted(" Ôté par Claire.")
    return docx(p(title, "Titre") + p(revised) + "".join(map(p, paragraphs[1:])))


def give(page, name, data):
    """Choose a file, once the page listens."""
    field = page.get_by_label("Ouvrir un article")
    expect(field).to_be_visible()
    field.set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})


@pytest.fixture
def opened(page, shared, document):
    page.goto(shared.another_address())
    give(page, "article.docx", document)
    expect(page.locator("#travail")).to_be_visible(timeout=SLOW)
    ready(page)
    return page


def word(page):
    """What the button « Word » downloads, under its name."""
    with page.expect_download(timeout=SLOW) as download:
        page.get_by_role("button", name="Word", exact=True).click()
    expect(page.locator("#export-dit")).to_contain_text("Téléchargé")
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_23_a_word_document_comes_back_as_its_own_file_with_what_was_decided(opened, document):
    expect(opened.locator("#avis")).to_have_text("1 suppression et 1 ajout suivis\u00a0: lus comme acceptés.")
    card = opened.get_by_role("group", name=PROPOSED).first
    words = card.locator(".words").inner_text()
    card.get_by_role("button", name="Garder").click()
    last = opened.get_by_role("button", name="Modifier le paragraphe").last
    last.click()
    opened.keyboard.press("Control+End")
    opened.keyboard.type(" Ajouté au pupitre.")
    opened.keyboard.press("Escape")
    expect(opened.locator("#enregistre")).to_have_text("Enregistré")
    opened.get_by_role("button", name="Exporter").click()
    expect(opened.locator("#mot-word")).to_contain_text("votre fichier garde son texte")
    name, data = word(opened)
    assert name == "article.seo.docx"
    old, new = members(document), members(data)
    assert {n for n in old if old[n] != new[n]} <= {
        "[Content_Types].xml",
        "word/document.xml",
        "word/_rels/document.xml.rels",
    }
    before, after = read_any(document, "a.docx").source, read_any(data, "a.docx").source
    assert after.replace(f"## {words}\n\n", "") == before
    assert after != before
    comments = new["word/comments.xml"].decode()
    assert re.search(r"Proposé\u00a0: [^<]* Ajouté au pupitre\.<", comments)
    library = pytest.importorskip("docx")
    read = library.Document(io.BytesIO(data))
    heading = next(x for x in read.paragraphs if x.style.name == "Heading 2")
    assert "".join(heading._p.xpath(".//w:ins//w:t/text()")) == words


def test_a_document_that_cannot_be_opened_is_refused_on_the_page_in_one_line(page, shared):
    page.goto(shared.another_address())
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") * 40
    give(page, "secret.docx", locked)
    expect(page.locator("#refus")).to_contain_text("mot de passe")
    expect(page.locator("#travail")).to_be_hidden()
