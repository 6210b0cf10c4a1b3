"""What programs that are none of ours make of a document that was added to: LibreOffice, python-docx, mammoth."""

import io
import shutil
import subprocess

import pytest

from seo_fr.containers.opening import read_any
from seo_fr.containers.wanted import Insertion, NewParagraph, Remark, Wanted
from seo_fr.containers.writing import add_to
from seo_fr.model import Span
from tests.containers.word_files import docx, members, p, r, table

PROSE = "La mairie ferme la piscine de Nayrac en mars prochain."
MORE = "Les habitants protestent depuis lundi devant la mairie."
HEADING = "Une colère froide"
SOFFICE = shutil.which("soffice")
with_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice n’est pas installé")


def made(styles=True, **options):
    """A document with a heading, a comment on some words of a run and an added block."""
    body = p("La piscine ferme", "Titre") + p(r(PROSE)) + p(MORE) + table(["Ville", "Voix"]) + p("Fin du récit, ici.")
    data = docx(body) if styles else docx(body.replace('"Titre"', '"x"'), styles=None, numbering=None)
    document = read_any(data, "a.docx").document
    start, place = document.source.index("ferme la"), document.source.index(MORE)
    block = (NewParagraph("paragraph", "L’essentiel", bold=True), NewParagraph("item", MORE))
    wanted = Wanted(
        (
            Insertion(document.source.index(PROSE), block, "key-points drawn=9", ("D’où\u00a0: l’article",)),
            Insertion(place, (NewParagraph("heading", HEADING, 2),), remark=("Autres formulations",)),
        ),
        (Remark(Span(start, start + 8), ("Verbe à revoir.",)),),
        **options,
    )
    return add_to(document, wanted, "a.docx").data


def converted(data, kind, tmp_path):
    """What LibreOffice makes of the document, in a profile of its own."""
    source = tmp_path / "a.docx"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    subprocess.run(
        [SOFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(tmp_path), str(source)],
        check=True,
        capture_output=True,
        timeout=170,
    )
    return (tmp_path / f"a.{kind.partition(':')[0]}").read_bytes()


@with_libreoffice
@pytest.mark.parametrize("styles", [True, False])
def test_libreoffice_sees_a_tracked_heading_of_level_two_and_the_comments(styles, tmp_path):
    content = members(converted(made(styles), "odt", tmp_path))["content.xml"].decode()
    heading = content[: content.index(HEADING)].rpartition("<text:h ")[2]
    assert 'text:outline-level="2"' in heading
    assert content.count("<text:insertion>") >= 3
    assert "<dc:creator>seo-fr</dc:creator>" in content
    assert content.count("<office:annotation ") == 3
    assert "Verbe à revoir." in content


@with_libreoffice
def test_libreoffice_keeps_the_authors_text_and_shows_ours(tmp_path):
    lines = converted(made(), "txt:Text (encoded):UTF8", tmp_path).decode("utf-8-sig").split("\n")
    shown = [line.strip(" \r•·*") for line in lines if line.strip()]
    assert shown[:6] == ["La piscine ferme", "L’essentiel", MORE, PROSE, HEADING, MORE]
    assert shown[-1] == "Fin du récit, ici."


def test_python_docx_sees_the_style_the_revision_and_the_comments():
    library = pytest.importorskip("docx")
    document = library.Document(io.BytesIO(made()))
    heading = next(x for x in document.paragraphs if x.style.name == "Heading 2")
    assert "".join(heading._p.xpath(".//w:ins//w:t/text()")) == HEADING
    assert {c.author for c in document.comments} == {"seo-fr"}
    assert [c.text for c in document.comments] == ["D’où\u00a0: l’article", "Autres formulations", "Verbe à revoir."]
    assert [x.text for x in document.paragraphs if x.text] == ["La piscine ferme", PROSE, MORE, "Fin du récit, ici."]


def test_python_docx_sees_a_plain_heading_as_any_other():
    library = pytest.importorskip("docx")
    document = library.Document(io.BytesIO(made(tracked=False)))
    assert [x.text for x in document.paragraphs if x.style.name == "Heading 2"] == [HEADING]


def test_mammoth_reads_a_heading_of_level_two():
    library = pytest.importorskip("mammoth")
    html = library.convert_to_html(io.BytesIO(made())).value
    assert f"<h2>{HEADING}</h2><p>{MORE}</p>" in html.replace('<a id="_seofr_key_points_9"></a>', "")


def test_documents_of_python_docx_are_read():
    library = pytest.importorskip("docx")
    document = library.Document()
    document.add_heading("La piscine ferme", 0)
    document.add_paragraph(PROSE)
    document.add_heading(HEADING, 2)
    document.add_paragraph(MORE, style="List Bullet")
    document.add_paragraph(MORE, style="Intense Quote")
    file = io.BytesIO()
    document.save(file)
    article = read_any(file.getvalue(), "a.docx")
    assert [(b.kind, b.level) for b in article.blocks] == [
        ("title", 1),
        ("paragraph", 0),
        ("heading", 2),
        ("item", 0),
        ("quote", 0),
    ]
    assert article.front_matter is None


@with_libreoffice
def test_documents_of_libreoffice_are_read_and_added_to(tmp_path):
    (tmp_path / "b.html").write_text(
        f"<h1>La piscine ferme</h1><p>{PROSE}</p><h2>{HEADING}</h2><ul><li>Un</li><li>Deux</li></ul>"
        f"<p>Voir <a href='https://exemple.fr/'>la <b>mairie</b></a>.</p><blockquote>{MORE}</blockquote>",
        encoding="utf-8",
    )
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    convert = [SOFFICE, profile, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML"]
    subprocess.run([*convert, "--outdir", str(tmp_path), str(tmp_path / "b.html")], check=True, capture_output=True)
    data = (tmp_path / "b.docx").read_bytes()
    article = read_any(data, "b.docx")
    assert [(b.kind, b.level) for b in article.blocks][:5] == [
        ("title", 1),
        ("paragraph", 0),
        ("heading", 2),
        ("item", 0),
        ("item", 0),
    ]
    assert article.links[0].target == "https://exemple.fr/"
    place = article.source.index("Voir")
    written = add_to(article.document, Wanted((Insertion(place, (NewParagraph("heading", "Encore", 2),)),)), "b.docx")
    assert [b.view.text for b in read_any(written.data, "b.docx").blocks if b.kind == "heading"] == [HEADING, "Encore"]
