"""A new Word document made of an article that is text: real styles, the same words, the same bytes each time."""

import base64
import io
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_fr.containers.docx.new_file import new_file
from seo_fr.containers.opening import open_document, read_any
from seo_fr.containers.paragraphs import Bit, DocumentParagraph
from seo_fr.containers.properties import Properties
from seo_fr.desk import new_word
from seo_fr.desk.clipboard import plain_html
from seo_fr.desk.exporting import export_all
from seo_fr.desk.job import Export
from seo_fr.desk.new_word import made, new_document
from seo_fr.desk.pieces import offsets
from seo_fr.desk.plain_paragraphs import paragraphs_of
from seo_fr.errors import PreservationError
from seo_fr.model import Finding, Options, Span
from seo_fr.pipeline import restructure_article
from seo_fr.reading import read_text
from tests.containers.test_other_readers import converted, with_libreoffice
from tests.containers.word_files import members
from tests.desk.conftest import ARTICLE
from tests.desk.test_word import act

FIRST = "La mairie ferme la **piscine** de *Nayrac* en mars, dit [le maire](https://exemple.fr/a?b=1&c=2)."
LAST = "Les habitants protestent depuis lundi & mardi devant la mairie."
MARKDOWN = f"""# La piscine ferme

{FIRST}

- Un point
- Deux points
  1. Emboîté

1. Premier
2. Second

> « Nous n’avons pas le choix », a dit le maire.

| Ville | Voix |
| --- | --- |
| Nayrac | 12 |

## Une suite

{LAST}

1. Autre liste

```
code = 1 < 2
```

### Plus bas

La fin\u202f: 12\u00a0euros.
"""
HTML = f"""<!doctype html><html lang="fr"><head><title>La piscine ferme</title></head><body><article>
<h1>La piscine ferme</h1><p>La mairie ferme la <b>piscine</b> de <i>Nayrac</i>, et
<a href="javascript:x()">rien</a> d’autre.</p><h2>Une suite</h2><ul><li>Un</li><li>Deux</li></ul>
<table><tr><th>Ville</th><th>Voix</th></tr><tr><td>Nayrac</td><td>12</td></tr></table>
<p>{LAST.replace("&", "&amp;")}</p></article></body></html>"""


@pytest.fixture(scope="module")
def result():
    return restructure_article(read_text(MARKDOWN, "a.md"), Options())


@pytest.fixture(scope="module")
def data(result):
    return new_document(result).data


def body(source=MARKDOWN, name="a.md"):
    return paragraphs_of(plain_html(source, name, tables=True))


def test_the_document_says_the_article_in_its_own_kinds():
    paragraphs = [DocumentParagraph("title", [Bit("La piscine ferme")]), *body()]
    source = made(paragraphs, Properties(), "a.docx").source
    assert source.replace("(<https://exemple.fr/a?b=1&c=2>)", "(https://exemple.fr/a?b=1&c=2)") == MARKDOWN.replace(
        "```\n", ""
    )


def test_a_page_of_html_becomes_a_document_too_and_nothing_hostile_goes_along():
    article = read_text(HTML, "a.html")
    found = new_document(restructure_article(article, Options()), comments=False)
    read = read_any(found.data, "a.docx")
    own = [(b.kind, b.level, b.view.text) for b in article.blocks if b.kind != "table"]
    assert [(b.kind, b.level, " ".join(b.view.text.split())) for b in read.blocks if b.kind != "table"] == [
        (kind, level, " ".join(text.split())) for kind, level, text in own
    ]
    assert "| Nayrac | 12 |" in read.source
    assert "javascript" not in "".join(m.decode() for m in members(found.data).values())


def test_headings_are_in_the_built_in_styles_and_the_language_is_french(data):
    parts = {name: content.decode() for name, content in members(data).items()}
    assert re.findall(r'<w:pStyle w:val="(Titre\d?)"', parts["word/document.xml"]) == ["Titre", "Titre2", "Titre3"]
    assert '<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/>' in parts["word/styles.xml"]
    assert 'w:lang w:val="fr-FR"' in parts["word/styles.xml"]
    assert "<dc:language>fr-FR</dc:language>" in parts["docProps/core.xml"]


def test_the_same_article_gives_the_same_bytes(result, data):
    assert new_document(result).data == data
    assert b"dcterms" not in members(data)["docProps/core.xml"]


def test_a_second_document_of_it_is_the_same_text(data):
    read = read_any(data, "a.docx")
    assert [b.view.text for b in read.blocks if b.kind == "heading"] == ["Une suite", "Plus bas"]


def test_comments_say_the_metadata_and_stand_on_the_words_they_are_about(result):
    at = MARKDOWN.index("mardi devant")
    fault = Finding("weekday-without-date", "info", "Quel jour ?", Span(at, at + 5), 0, 0)
    found = replace(result, analysis=replace(result.analysis, findings=(fault,)))
    parts = members(new_document(found).data)
    assert "Adresse" in parts["word/comments.xml"].decode()
    document = parts["word/document.xml"].decode()
    number = re.search(r'<w:comment w:id="(\d+)"(?:(?!</w:comment>).)*Quel jour', parts["word/comments.xml"].decode())[
        1
    ]
    words = document.partition(f'<w:commentRangeStart w:id="{number}"/>')[2].partition(f'RangeEnd w:id="{number}"')[0]
    assert re.findall(r"<w:t[^>]*>([^<]*)", words) == ["mardi"]
    assert "word/comments.xml" not in members(new_document(found, comments=False).data)


def test_numbered_lists_begin_at_one_each(data):
    document = members(data)["word/document.xml"].decode()
    numbers = re.findall(r'<w:ilvl w:val="(\d)"/><w:numId w:val="(\d)"', document)
    assert numbers == [("0", "1"), ("0", "1"), ("1", "2"), ("0", "3"), ("0", "3"), ("0", "4")]


def test_what_would_not_read_as_it_was_made_is_not_handed_out(monkeypatch):
    monkeypatch.setattr(new_word, "new_file", lambda paragraphs, said: new_file(paragraphs[:-1], said))
    with pytest.raises(PreservationError):
        made(body(), Properties(), "a.docx")


TEXT = st.text(alphabet="aéB .«»\u00a0\u202f\u00ad\u2011\t\n<>&\"'*_|😀\x0b\u2028", min_size=1, max_size=20)
BITS = st.lists(
    st.builds(Bit, TEXT, st.booleans(), st.booleans(), st.sampled_from(["", "https://exemple.fr/?a=1&b=\"'<"])),
    min_size=1,
    max_size=3,
)
PARAGRAPHS = st.lists(
    st.one_of(
        st.builds(DocumentParagraph, st.just("paragraph"), BITS),
        st.builds(DocumentParagraph, st.just("quote"), BITS),
        st.builds(DocumentParagraph, st.just("heading"), BITS, st.integers(2, 6)),
        st.builds(DocumentParagraph, st.just("item"), BITS, st.integers(0, 3), st.booleans(), st.integers(0, 2)),
    ),
    max_size=5,
)


@settings(deadline=None, max_examples=80)
@given(PARAGRAPHS)
def test_whatever_the_words_are_the_document_says_them(paragraphs):
    sure = [DocumentParagraph("paragraph", [Bit("Une phrase, pour qu’il y ait de quoi lire.")])]
    document = made(
        [*sure, *paragraphs], Properties(), "a.docx"
    ).document  # raises where a paragraph would not come back
    assert open_document(document.data, "a.docx").paragraphs


def test_python_docx_and_mammoth_read_it(data):
    library = pytest.importorskip("docx")
    document = library.Document(io.BytesIO(data))
    styled = [(x.style.name, x.text) for x in document.paragraphs if x.text]
    assert ("Title", "La piscine ferme") in styled
    assert ("Heading 2", "Une suite") in styled
    assert ("Heading 3", "Plus bas") in styled
    assert ("Quote", "« Nous n’avons pas le choix », a dit le maire.") in styled
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["Nayrac", "12"]
    assert document.core_properties.language == "fr-FR"
    html = pytest.importorskip("mammoth").convert_to_html(io.BytesIO(data)).value
    assert "<strong>piscine</strong>" in html
    assert "<h2>Une suite</h2>" in html
    assert "<ul><li>Un point</li><li>Deux points<ol><li>Emboîté</li></ol></li></ul>" in html
    assert 'href="https://exemple.fr/a?b=1&amp;c=2"' in html


@with_libreoffice
def test_libreoffice_opens_it(data, tmp_path):
    content = members(converted(data, "odt", tmp_path))["content.xml"].decode()
    assert re.search(r'<text:h [^>]*text:outline-level="2"[^>]*>(?:<[^>]*>)*Une suite', content)
    assert "<text:list " in content
    assert "<table:table " in content
    assert "office:annotation" in content


def test_the_button_makes_a_new_document_of_a_text(desk):
    draft = desk.create("article.txt", ARTICLE.encode())
    act(draft, {"kind": "decide", "key": "h:p2", "verdict": "write", "text": "Personne ne s’y attendait"})
    at = offsets(draft.state.pieces)["p2"]
    fault = Finding("x", "info", "À revoir.", Span(at, at + 2), 0, 0)
    written = export_all(Export(1, "word", draft.job(1), draft.manuscript([fault])))["written"]
    data = base64.b64decode(written["data"])
    assert "Personne ne s’y attendait" in read_any(data, "a.docx").source
    assert "À revoir. [x]" in members(data)["word/comments.xml"].decode()
