"""What goes into Word documents as paragraphs: insertions, every other byte the author's."""

import io
import re
import zipfile

import pytest

from seo_fr.containers.opening import read_any
from seo_fr.containers.wanted import Insertion, NewParagraph, Remark
from seo_fr.errors import InputError
from tests.containers.word_files import MACROS, W, archive, deleted, docx, ins, members, p, r, table, xml
from tests.containers.writing_case import MORE, PROSE, WORD_BODY, at, before, heading, put, remark_on


def entries(data):
    """The bytes of each member as they lie in the archive, header and all."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        found = sorted(file.infolist(), key=lambda m: m.header_offset)
        ends = [*(m.header_offset for m in found[1:]), file.start_dir]
    return {m.filename: data[m.header_offset : end] for m, end in zip(found, ends, strict=True)}


def test_a_heading_is_a_tracked_paragraph_in_the_documents_own_style():
    written = before(docx(WORD_BODY), "Les habitants")
    assert (
        '<w:p><w:pPr><w:pStyle w:val="Titre2"/><w:rPr><w:ins w:id="1" w:author="seo-fr"/></w:rPr></w:pPr>'
        '<w:ins w:id="2" w:author="seo-fr"><w:r><w:t xml:space="preserve">Une colère froide</w:t></w:r></w:ins></w:p>'
        + p(MORE)
    ) in xml(written)
    assert [(b.kind, b.level) for b in read_any(written.data, "a.docx").blocks] == [
        ("title", 1),
        ("paragraph", 0),
        ("heading", 2),
        ("paragraph", 0),
    ]


def test_only_the_part_of_the_text_changes_and_the_others_are_the_same_bytes():
    data = docx(WORD_BODY, extra={"word/media/image1.png": bytes(range(256)) * 9, "customXml/item1.xml": "<a/>"})
    old, new = members(data), members(before(data, "Les habitants").data)
    assert [name for name in old if old[name] != new[name]] == ["word/document.xml"]
    assert list(new) == list(old)


def test_untouched_members_are_copied_as_they_lie_there():
    data = docx(WORD_BODY, extra={"word/media/image1.png": bytes(range(256)) * 9})
    # A time, an extra field and a level of compression that are none of ours.
    data = archive(members(data), compresslevel=1)
    old, new = entries(data), entries(before(data, "Les habitants").data)
    assert {name for name in old if old[name] != new[name]} == {"word/document.xml"}


def test_plain_headings_are_no_revision():
    written = before(docx(WORD_BODY), "Les habitants", tracked=False)
    assert "w:ins" not in xml(written)
    assert "Une colère froide" in xml(written)


def test_the_date_is_there_only_where_it_is_given():
    assert "w:date" not in xml(before(docx(WORD_BODY), "Les habitants"))
    assert 'w:date="2026-11-27T00:00:00Z"' in xml(before(docx(WORD_BODY), "Les habitants", date="2026-11-27"))


def test_the_same_document_gives_the_same_bytes():
    data = docx(WORD_BODY)
    assert before(data, "Les habitants").data == before(data, "Les habitants").data


def test_a_missing_style_is_added_and_nothing_else_of_the_styles_changes():
    styles = '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>'
    data = docx(WORD_BODY.replace("Titre", "Standard"), styles=styles)
    old, new = members(data)["word/styles.xml"].decode(), xml(before(data, "Les habitants"), "word/styles.xml")
    added = re.search(r"<w:style [^>]*w:styleId=\"SeoFrHeading2\".*?</w:style>", new)[0]
    assert new.replace(added, "") == old
    assert '<w:name w:val="heading 2"/>' in added
    assert '<w:basedOn w:val="Standard"/>' in added


def test_a_style_whose_id_is_taken_gets_another():
    styles = '<w:style w:type="paragraph" w:styleId="SeoFrHeading2"><w:name w:val="Autre chose"/></w:style>'
    written = before(docx(WORD_BODY, styles=styles), "Les habitants")
    assert '<w:pStyle w:val="SeoFrHeading21"/>' in xml(written)
    assert [b.kind for b in read_any(written.data, "a.docx").blocks].count("heading") == 1


def test_a_style_of_ours_is_not_one_that_paragraphs_have_asked_for_in_vain():
    data = docx(p(PROSE) + p(MORE) + p("Une ligne, et encore.", "Heading2"), styles="")
    written = before(data, "Les habitants")
    assert [b.kind for b in read_any(written.data, "a.docx").blocks] == [
        "paragraph",
        "heading",
        "paragraph",
        "paragraph",
    ]


def test_a_document_without_styles_gets_the_part_its_type_and_its_relationship():
    data = docx(p(PROSE) + p(MORE), styles=None, numbering=None)
    new = members(before(data, "Les habitants").data)
    assert b'PartName="/word/styles.xml"' in new["[Content_Types].xml"]
    assert (
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"'
        in new["word/_rels/document.xml.rels"]
    )
    assert b'w:val="heading 2"' in new["word/styles.xml"]


def test_under_a_title_with_first_level_headings_ours_are_first_level_too():
    body = p("La piscine ferme", "Titre") + p("Ici", "Titre1") + p(PROSE) + p(MORE)
    assert '<w:pStyle w:val="Titre1"/><w:rPr>' in xml(before(docx(body), "Les habitants"))


def test_an_empty_element_is_opened_by_insertions_alone():
    data = members(docx(WORD_BODY, styles=None, numbering=None))
    data["word/_rels/document.xml.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships" />'
    )
    written = remark_on(archive(data), "piscine de Nayrac")
    assert xml(written, "word/_rels/document.xml.rels").endswith('comments.xml"/></Relationships>')


def test_a_document_without_relationships_gets_them():
    data = members(docx(WORD_BODY, styles=None, numbering=None))
    del data["word/_rels/document.xml.rels"]
    written = put(archive(data), heading(10_000), remarks=[Remark(None, ("Oui.",))])
    assert xml(written, "word/_rels/document.xml.rels").count("<Relationship ") == 2
    assert len(set(re.findall(r' Id="(\w+)"', xml(written, "word/_rels/document.xml.rels")))) == 2


def test_our_numbers_come_after_all_others():
    body = p(r("La mairie ") + deleted("ouvre ") + ins(r("ferme.")).replace('w:id="7"', 'w:id="900"')) + p(MORE)
    assert 'w:id="901" w:author="seo-fr"' in xml(before(docx(body), "Les habitants"))


def test_nothing_goes_into_a_content_control_but_before_it():
    control = f"<w:sdt><w:sdtContent>{p(MORE)}{p('Une dernière phrase, ici.')}</w:sdtContent></w:sdt>"
    data = docx(p(PROSE) + control)
    assert "froide</w:t></w:r></w:ins></w:p><w:sdt>" in xml(before(data, "Les habitants"))
    inside = before(data, "Une dernière")
    assert inside.paragraphs == 0
    assert "« Une colère froide » n’est pas inséré" in inside.left[0].replace("\u00a0", " ")
    assert "Proposé ici\u00a0: Une colère froide" in xml(inside, "word/comments.xml")


def test_what_is_deeper_in_a_content_control_has_no_place_before_it_either():
    inner = f"<w:customXml>{p('Une dernière phrase, ici.')}</w:customXml>"
    data = docx(p(PROSE) + f"<w:sdt><w:sdtContent>{p(MORE)}{inner}</w:sdtContent></w:sdt>")
    assert before(data, "Une dernière").paragraphs == 0
    assert before(data, "Les habitants").paragraphs == 1


def test_nothing_goes_into_a_field_that_goes_on_over_paragraphs():
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = '<w:r><w:instrText>INCLUDETEXT "x"</w:instrText></w:r>'
    body = p(char.format("begin") + code + char.format("separate") + r(PROSE)) + p(r(MORE) + char.format("end"))
    assert before(docx(body), "Les habitants").paragraphs == 0


def test_a_block_goes_before_a_table_and_at_the_end_before_the_section():
    data = docx(p(PROSE) + table(["Ville", "Voix"]) + p(MORE))
    assert "froide</w:t></w:r></w:ins></w:p><w:tbl>" in xml(before(data, "| Ville"))
    end = put(data, heading(10_000))
    assert "froide</w:t></w:r></w:ins></w:p><w:sectPr/>" in xml(end)


def test_an_added_block_is_known_again_by_its_bookmark():
    new = (NewParagraph("paragraph", "L’essentiel", bold=True), NewParagraph("item", PROSE))
    data = docx(WORD_BODY)
    written = put(data, Insertion(at(data, "La mairie"), new, "key-points drawn=10", ("D’où\u00a0: l’article",)))
    source = read_any(written.data, "a.docx").source
    assert "<!-- seo-fr-bloc: key-points drawn=10\n-->\n\n**L’essentiel**\n\n- La mairie" in source
    assert f"{PROSE}\n\n<!-- /seo-fr-bloc -->\n\nLa mairie" in source
    assert '<w:pStyle w:val="Listepuces"/>' in xml(written)
    assert 'w:name="_seofr_key_points_10"' in xml(written)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"settings": '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'}, "protégé contre"),
        ({"settings": '<w:writeProtection w:hash="abc="/>'}, "mot de passe"),
        ({"extra": {"_xmlsignatures/sig1.xml": "<a/>"}}, "signé"),
    ],
)
def test_sealed_documents_are_read_and_not_written_to(parts, said):
    data = docx(WORD_BODY, **parts)
    assert read_any(data, "a.docx").blocks
    with pytest.raises(InputError, match=said) as error:
        before(data, "Les habitants")
    assert str(error.value).startswith("a.docx\u00a0: ")
    assert ".md" in str(error.value)


@pytest.mark.parametrize(
    "settings",
    ['<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', '<w:writeProtection w:recommended="1"/>'],
)
def test_what_only_advises_does_not_seal(settings):
    assert before(docx(WORD_BODY, settings=settings), "Les habitants").paragraphs == 1


def test_macros_are_kept_as_they_are():
    data = docx(WORD_BODY, kind=MACROS, extra={"word/vbaProject.bin": bytes(range(256))})
    written = before(data, "Les habitants")
    assert members(written.data)["word/vbaProject.bin"] == bytes(range(256))


def test_a_part_with_another_prefix_gets_ours_declared():
    data = members(docx(WORD_BODY))
    for name in ("word/document.xml", "word/styles.xml"):
        text = re.sub(r"(</?|\s)w:", r"\1n:", data[name].decode())
        data[name] = text.replace(f'xmlns:w="{W}"', f'xmlns:n="{W}"')
    written = remark_on(archive(data), "ferme la")
    assert f'<w:commentRangeStart xmlns:w="{W}" w:id="1"/><n:r><n:t xml:space="preserve">ferme la' in xml(written)
    again = before(archive(data), "Les habitants")
    assert f'<w:p xmlns:w="{W}"><w:pPr>' in xml(again)
    assert [b.kind for b in read_any(again.data, "a.docx").blocks][2] == "heading"


def test_a_strict_document_stays_strict():
    data = docx(WORD_BODY, strict=True)
    written = put(data, heading(at(data, "Les habitants")), remarks=[Remark(None, ("Oui.",))])
    assert "purl.oclc.org" in xml(written, "word/comments.xml")
    assert "http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in xml(
        written, "word/_rels/document.xml.rels"
    )


def test_what_xml_cannot_hold_does_not_get_there():
    written = put(docx(WORD_BODY), heading(10_000, "Une\x07 colère & <froide>"))
    assert "Une colère &amp; &lt;froide&gt;" in xml(written)


@pytest.mark.parametrize("lead", [b"\xef\xbb\xbf", b'<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- \xc3\xa9 -->\r\n'])
def test_what_stands_before_the_root_shifts_nothing(lead):
    data = members(docx(WORD_BODY))
    data["word/document.xml"] = lead + data["word/document.xml"]
    written = remark_on(before(archive(data), "Les habitants").data, "piscine de Nayrac")
    assert members(written.data)["word/document.xml"].startswith(lead + b"<w:document")
    assert ">piscine de Nayrac</w:t></w:r><w:commentRangeEnd" in xml(written)
