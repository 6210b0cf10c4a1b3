"""What Word documents say: titles, blocks, notes, properties, and what is refused."""

import pytest

from seo_fr.containers.opening import read_any
from seo_fr.errors import InputError
from tests.containers.pages import MORE, PROSE, Reading
from tests.containers.word_files import MACROS, archive, docx, members, p, r, table

READING = Reading(docx, "article.docx")
read, shown, texts, told = READING.read, READING.shown, READING.texts, READING.told


def properties(title, author, date):
    said = f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
    return f"{said}<dcterms:modified>{date}</dcterms:modified>"


def test_title_and_headings_are_known_by_the_names_of_their_styles():
    body = p("La piscine ferme", "Titre") + p(PROSE) + p("Une colère", "Titre2") + p(MORE)
    assert shown(body) == [
        ("title", 1, "La piscine ferme"),
        ("paragraph", 0, PROSE),
        ("heading", 2, "Une colère"),
        ("paragraph", 0, MORE),
    ]


def test_a_style_of_the_house_is_what_it_is_based_on():
    assert shown(p(PROSE) + p("Une colère", "Maison") + p(MORE))[1] == ("heading", 2, "Une colère")


def test_an_outline_level_makes_a_heading_without_a_style():
    body = p(PROSE) + p("Une colère.", properties='<w:outlineLvl w:val="2"/>') + p(MORE)
    assert shown(body)[1] == ("heading", 3, "Une colère.")


def test_first_level_headings_under_a_title_are_those_of_sections():
    body = p("La piscine ferme", "Titre") + p(PROSE) + p("Une colère", "Titre1") + p(MORE)
    assert shown(body)[2] == ("heading", 2, "Une colère")


def test_the_only_first_level_heading_above_the_text_is_the_title():
    assert read(p("La piscine ferme", "Titre1") + p(PROSE)).title.text == "La piscine ferme"


def test_a_first_level_heading_below_the_text_is_no_title():
    article = read(p(PROSE) + p("Une colère", "Titre1") + p(MORE))
    assert article.title is None
    assert [b.level for b in article.blocks if b.kind == "heading"] == [2]


def test_a_first_line_without_a_style_is_the_title_as_in_a_plain_text():
    assert read(p("La piscine de Nayrac ferme en mars") + p(PROSE)).title.text == "La piscine de Nayrac ferme en mars"


def test_a_bare_short_line_between_paragraphs_is_an_intertitre_by_its_look():
    found = read(p("Un titre court", "Titre") + p(PROSE) + p(MORE) + p("Une colère froide") + p(PROSE)).blocks[3]
    assert (found.kind, found.view.text, found.by_look) == ("heading", "Une colère froide", True)


def test_lists_by_style_and_by_number_nest():
    number = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    body = (
        p(PROSE)
        + p("Un", "Listepuces")
        + p("Un bis", properties=number.format(1, 1))
        + p("Deux", "Listepuces")
        + p("Premier", properties=number.format(0, 2))
        + p("Second", properties=number.format(0, 2))
        + p("Hors liste, et bien une phrase.", "Listepuces", number.format(0, 0))
    )
    article = read(body)
    assert [b.kind for b in article.blocks] == ["paragraph", *["item"] * 5, "paragraph"]
    assert "- Un\n  - Un bis\n- Deux\n\n1. Premier\n2. Second\n\nHors liste" in article.source


def test_quotations_are_one_and_their_style_is_no_emphasis():
    article = read(p(PROSE) + p("Une phrase.", "Citation") + p("Une autre.", "Citation"))
    assert [b.kind for b in article.blocks] == ["paragraph", "quote", "quote"]
    assert "> Une phrase.\n>\n> Une autre." in article.source


def test_a_table_and_the_one_in_its_cell_are_read():
    nested = "<w:p><w:r><w:t>Voix</w:t></w:r></w:p>" + table(["a|b"])
    body = p(PROSE) + table(["Ville", nested], ["Nayrac"]) + p(MORE)
    assert texts(body) == [PROSE, "Ville", "Voix a|b", "Nayrac", MORE]
    assert told(body) == ["1 tableau dans un tableau, lu à la suite de sa case."]


def test_notes_are_called_and_told_at_the_end_and_no_words_of_the_text():
    from seo_fr.language.words import count_words

    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:type="separator" w:id="-1">{p("---")}</w:footnote>'
    notes += f'<w:footnote w:id="2">{p("Selon la mairie.")}</w:footnote>'
    notes += f'<w:footnote w:id="2">{p("Selon la mairie.")}</w:footnote>'
    article = read(p(r("La mairie ferme") + call + r(" la piscine.")) + p(MORE), footnotes=notes)
    assert "ferme[^1] la" in article.source
    assert article.source.endswith("[^1]: Selon la mairie.\n")
    assert (article.blocks[0].kind, count_words(article.blocks[0].view.text)) == ("paragraph", 5)
    assert article.blocks[-1].kind == "note"


def test_author_date_and_title_come_from_the_properties_where_the_text_has_none():
    core = properties("La piscine ferme", "Claire Dupont", "2026-11-02T09:00:00Z")
    article = read(p(PROSE) + p(MORE), core=core)
    assert dict(article.front_matter.data) == {
        "title": "La piscine ferme",
        "author": "Claire Dupont",
        "date": "2026-11-02T09:00:00Z",
    }
    assert article.title.text == "La piscine ferme"
    titled = read(p("Un titre", "Titre") + p(PROSE), core=core)
    assert titled.title.text == "Un titre"
    assert "title" not in titled.front_matter.data


@pytest.mark.parametrize("title", ["Document1", "Microsoft Word - brouillon.doc", "Sans titre", "article.docx"])
def test_what_a_program_fills_in_is_not_said(title):
    core = properties(title, "python-docx", "2013-12-23T23:15:00Z")
    assert read(p(PROSE) + p(MORE), core=core).front_matter is None


def test_strict_documents_are_read_alike():
    body = p("La piscine ferme", "Titre") + p(PROSE)
    assert shown(body, strict=True) == shown(body)


def test_another_prefix_is_read_alike():
    data = members(docx(p("La piscine ferme", "Titre") + p(PROSE)))
    for name in ("word/document.xml", "word/styles.xml"):
        data[name] = data[name].replace(b"w:", b"n:").replace(b"xmln:", b"xmlns:").replace(b"xmlns:n:", b"xmlns:")
        data[name] = data[name].replace(b"xmlns:w=", b"xmlns:n=")
    assert read_any(archive(data), "a.docx").title.text == "La piscine ferme"


def test_a_document_with_macros_is_read_and_told():
    article = read(p(PROSE), kind=MACROS, extra={"word/vbaProject.bin": b"\x00macro"})
    assert [n.text for n in article.notices] == ["des macros, gardées telles quelles et jamais lancées."]
    assert article.document.suffix == ".docm"


def test_comments_of_others_are_counted_and_not_read():
    comments = f'<w:comment w:id="0" w:author="Claire">{p("À revoir")}</w:comment>'
    assert told(p(PROSE), comments=comments) == ["1 commentaire, laissé tel quel et non lu."]


def test_paragraphs_are_counted_as_the_page_shows_them():
    article = read(p("Un titre", "Titre") + p("") + p(PROSE) + table(["a", "b"]) + p(MORE))
    numbers = [(piece.number, piece.span.of(article.source)) for piece in article.document.pieces]
    assert numbers == [(1, "# Un titre"), (2, PROSE), (2, "| a | b |"), (3, MORE)]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "ancien document Word"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "mot de passe"),
        (b"{\\rtf1 bonjour}", "RTF"),
        (b"%PDF-1.7 bonjour", "PDF"),
        (archive({"Index/Document.iwa": b"x"}), "Pages"),
        (archive({"xl/workbook.xml": b"<a/>"}), "Excel"),
        (archive({"ppt/presentation.xml": b"<a/>"}), "PowerPoint"),
        (archive({"mimetype": b"application/epub+zip"}), "EPUB"),
        (archive({"a.txt": b"bonjour"}), "archive ZIP"),
    ],
)
def test_what_is_no_document_is_named_with_its_mend(data, said):
    with pytest.raises(InputError) as error:
        read_any(data, "article.docx")
    line = str(error.value)
    assert line.startswith("article.docx\u00a0: ")
    assert said in line
    assert "\n" not in line
    assert ";" in line


@pytest.mark.parametrize(
    "part",
    [
        '<!DOCTYPE w:document [<!ENTITY a "aaaa">]><w:document xmlns:w="x"><w:body>&a;</w:body></w:document>',
        '<!DOCTYPE w:document SYSTEM "http://exemple.fr/x.dtd"><w:document xmlns:w="x"/>',
        "<w:document",
        "",
        "<a>" * 5000 + "</a>" * 5000,
        '<?xml version="1.0" encoding="ISO-8859-1"?><w:document xmlns:w="x"/>',
        '<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="x"/>'.encode("utf-16"),
    ],
)
def test_a_damaged_or_hostile_part_is_refused_in_a_line(part):
    data = members(docx(p(PROSE)))
    data["word/document.xml"] = part
    with pytest.raises(InputError) as error:
        read_any(archive(data), "article.docx")
    assert str(error.value).startswith("article.docx\u00a0: document ")


def test_a_document_without_text_says_so():
    with pytest.raises(InputError, match="sans texte"):
        read(p(""))
