"""What goes into Word documents: paragraphs and comments as insertions, every other byte the author's."""

import io
import re
import zipfile

import pytest

from seo_fr.containers.opening import read_any
from seo_fr.containers.wanted import Insertion, NewParagraph, Remark, Wanted
from seo_fr.containers.writing import add_to
from seo_fr.errors import InputError
from seo_fr.model import Span
from tests.containers.word_files import MACROS, W, archive, deleted, docx, field, ins, members, p, r, t, table

PROSE = "La mairie ferme la piscine de Nayrac en mars prochain."
MORE = "Les habitants protestent depuis lundi devant la mairie."
BODY = p("La piscine ferme", "Titre") + p(PROSE) + p(MORE)


def heading(place, text="Une colère froide", level=2, remark=()):
    return Insertion(place, (NewParagraph("heading", text, level),), remark=remark)


def at(data, words):
    """Where the paragraph with the ``words`` begins in the working text, and its article."""
    article = read_any(data, "a.docx")
    place = article.source.index(words)
    return max(s.span.start for s in article.document.pieces if s.span.start <= place), article


def put(data, *insertions, remarks=(), **options):
    document = read_any(data, "a.docx").document
    return add_to(document, Wanted(tuple(insertions), tuple(remarks), **options), "a.docx")


def before(data, words, **options):
    """The document with a heading before the paragraph that has the ``words``."""
    return put(data, heading(at(data, words)[0]), **options)


def remark_on(data, words, *lines):
    """The document with a comment on the ``words``."""
    start = read_any(data, "a.docx").source.index(words)
    return put(data, remarks=[Remark(Span(start, start + len(words)), lines or ("À revoir.",))])


def entries(data):
    """The bytes of each member as they lie in the archive, header and all."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        found = sorted(file.infolist(), key=lambda m: m.header_offset)
        ends = [*(m.header_offset for m in found[1:]), file.start_dir]
    return {m.filename: data[m.header_offset : end] for m, end in zip(found, ends, strict=True)}


def xml(written, name="word/document.xml"):
    return members(written.data)[name].decode()


def test_a_heading_is_a_tracked_paragraph_in_the_documents_own_style():
    written = before(docx(BODY), "Les habitants")
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
    data = docx(BODY, extra={"word/media/image1.png": bytes(range(256)) * 9, "customXml/item1.xml": "<a/>"})
    old, new = members(data), members(before(data, "Les habitants").data)
    assert [name for name in old if old[name] != new[name]] == ["word/document.xml"]
    assert list(new) == list(old)


def test_untouched_members_are_copied_as_they_lie_there():
    data = docx(BODY, extra={"word/media/image1.png": bytes(range(256)) * 9})
    # A time, an extra field and a level of compression that are none of ours.
    data = archive(members(data), compresslevel=1)
    old, new = entries(data), entries(before(data, "Les habitants").data)
    assert {name for name in old if old[name] != new[name]} == {"word/document.xml"}


def test_plain_headings_are_no_revision():
    written = before(docx(BODY), "Les habitants", tracked=False)
    assert "w:ins" not in xml(written)
    assert "Une colère froide" in xml(written)


def test_the_date_is_there_only_where_it_is_given():
    assert "w:date" not in xml(before(docx(BODY), "Les habitants"))
    assert 'w:date="2026-11-27T00:00:00Z"' in xml(before(docx(BODY), "Les habitants", date="2026-11-27"))


def test_the_same_document_gives_the_same_bytes():
    data = docx(BODY)
    assert before(data, "Les habitants").data == before(data, "Les habitants").data


def test_a_missing_style_is_added_and_nothing_else_of_the_styles_changes():
    styles = '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>'
    data = docx(BODY.replace("Titre", "Standard"), styles=styles)
    old, new = members(data)["word/styles.xml"].decode(), xml(before(data, "Les habitants"), "word/styles.xml")
    added = re.search(r"<w:style [^>]*w:styleId=\"SeoFrHeading2\".*?</w:style>", new)[0]
    assert new.replace(added, "") == old
    assert '<w:name w:val="heading 2"/>' in added
    assert '<w:basedOn w:val="Standard"/>' in added


def test_a_style_whose_id_is_taken_gets_another():
    styles = '<w:style w:type="paragraph" w:styleId="SeoFrHeading2"><w:name w:val="Autre chose"/></w:style>'
    written = before(docx(BODY, styles=styles), "Les habitants")
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


def test_a_comment_stands_around_its_words_and_the_run_is_parted():
    data = docx(p("<w:r><w:rPr><w:i/></w:rPr><w:t>La mairie ferme la piscine de Nayrac.</w:t></w:r>"))
    written = remark_on(data, "ferme la")
    look, ours = "<w:rPr><w:i/></w:rPr>", '<w:commentRange{} w:id="1"/>'
    assert (
        f'<w:r>{look}<w:t xml:space="preserve">La mairie </w:t></w:r>{ours.format("Start")}'
        f'<w:r>{look}<w:t xml:space="preserve">ferme la</w:t></w:r>{ours.format("End")}'
        '<w:r><w:commentReference w:id="1"/></w:r>'
        f'<w:r>{look}<w:t xml:space="preserve"> piscine de Nayrac.</w:t></w:r>'
    ) in xml(written)
    assert read_any(written.data, "a.docx").blocks[0].view.text == "La mairie ferme la piscine de Nayrac."


def test_a_comment_on_a_whole_run_parts_nothing():
    written = remark_on(docx(p(r("La mairie ") + r("ferme") + r(" la piscine."))), "ferme")
    assert f'<w:commentRangeStart w:id="1"/>{r("ferme")}<w:commentRangeEnd w:id="1"/>' in xml(written)


def test_comments_may_share_a_place_and_one_another():
    data = docx(p(PROSE))
    source = read_any(data, "a.docx").source
    spans = [Span(0, 9), Span(3, 9), Span(3, 15), Span(9, 15), Span(0, len(source) - 1)]
    written = put(data, remarks=[Remark(s, (f"n° {n}",)) for n, s in enumerate(spans)])
    assert written.remarks == 5
    assert read_any(written.data, "a.docx").source == source
    assert xml(written).count("commentReference") == 5


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("Dupont &amp; fils, &#233;lus de Nayrac.", "& fils"),
        ("Dupont &amp; fils, &#233;lus de Nayrac.", "élus"),
        ("Dupont &amp; fils, &#233;lus de Nayrac.", "Dupont \\&"),
        ("L’été à Nayrac, 🏊 en plein air.", "🏊 en"),
        ("Deux\r\nlignes de Nayrac.", "lignes"),
    ],
)
def test_a_run_is_parted_between_characters_however_they_are_written(inside, words):
    data = docx(p(f'<w:r><w:t xml:space="preserve">{inside}</w:t></w:r>'))
    article = read_any(data, "a.docx")
    words = words if words in article.source else words.replace("\\", "")
    written = remark_on(data, words)
    assert read_any(written.data, "a.docx").source == article.source
    marked = re.search(r"RangeStart.*?<w:t[^>]*>(.*?)</w:t>.*?RangeEnd", xml(written), re.DOTALL)[1]
    assert marked.replace("&amp;", "&").replace("&#233;", "é") == words.replace("\\", "")


@pytest.mark.parametrize(
    "content",
    [
        field(" REF a ", r("ferme la")),
        f"<w:sdt><w:sdtContent>{r('ferme la')}</w:sdtContent></w:sdt>",
        "<w:r><w:t><![CDATA[ferme la]]></w:t></w:r>",
        "<w:r><w:t>ferme la</w:t><w:br/><w:t> ville</w:t></w:r>".replace("ferme la", " ferme la "),
    ],
)
def test_what_cannot_be_parted_is_commented_as_a_paragraph(content):
    data = docx(p(r("La mairie ") + content + r(" piscine de Nayrac.")))
    source = read_any(data, "a.docx").source
    written = remark_on(data, "rme")
    assert f'<w:commentRangeStart w:id="1"/>{r("La mairie ")}' in xml(written)
    assert read_any(written.data, "a.docx").source == source


def test_comments_join_those_that_are_there():
    comments = f'<w:comment w:id="41" w:author="Claire">{p("À revoir")}</w:comment>'
    data = docx(BODY, comments=comments)
    old, new = members(data), members(remark_on(data, "piscine de Nayrac").data)
    assert b'w:id="42" w:author="seo-fr" w:initials="sf"' in new["word/comments.xml"]
    assert old["word/comments.xml"][:-20] in new["word/comments.xml"]
    assert new["[Content_Types].xml"] == old["[Content_Types].xml"]


def test_the_part_of_comments_is_made_with_its_type_and_relationship():
    new = members(remark_on(docx(BODY), "piscine de Nayrac").data)
    assert new["[Content_Types].xml"].count(b'PartName="/word/comments.xml"') == 1
    assert new["word/_rels/document.xml.rels"].count(b'Target="comments.xml"') == 1
    assert list(new)[-1] == "word/comments.xml"


def test_an_empty_element_is_opened_by_insertions_alone():
    data = members(docx(BODY, styles=None, numbering=None))
    data["word/_rels/document.xml.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships" />'
    )
    written = remark_on(archive(data), "piscine de Nayrac")
    assert xml(written, "word/_rels/document.xml.rels").endswith('comments.xml"/></Relationships>')


def test_a_document_without_relationships_gets_them():
    data = members(docx(BODY, styles=None, numbering=None))
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
    data = docx(BODY)
    written = put(data, Insertion(at(data, "La mairie")[0], new, "key-points drawn=10", ("D’où\u00a0: l’article",)))
    source = read_any(written.data, "a.docx").source
    assert "<!-- seo-fr-bloc: key-points drawn=10\n-->\n\n**L’essentiel**\n\n- La mairie" in source
    assert f"{PROSE}\n\n<!-- /seo-fr-bloc -->\n\nLa mairie" in source
    assert '<w:pStyle w:val="Listepuces"/>' in xml(written)
    assert 'w:name="_seofr_key_points_10"' in xml(written)


def test_comments_are_not_doubled_and_it_is_said():
    data = remark_on(docx(BODY), "piscine de Nayrac").data
    again = put(data, remarks=[Remark(None, ("Encore.",))])
    assert again.data == data
    assert "déjà" in again.left[0]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"settings": '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'}, "protégé contre"),
        ({"settings": '<w:writeProtection w:hash="abc="/>'}, "mot de passe"),
        ({"extra": {"_xmlsignatures/sig1.xml": "<a/>"}}, "signé"),
    ],
)
def test_sealed_documents_are_read_and_not_written_to(parts, said):
    data = docx(BODY, **parts)
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
    assert before(docx(BODY, settings=settings), "Les habitants").paragraphs == 1


def test_macros_are_kept_as_they_are():
    data = docx(BODY, kind=MACROS, extra={"word/vbaProject.bin": bytes(range(256))})
    written = before(data, "Les habitants")
    assert members(written.data)["word/vbaProject.bin"] == bytes(range(256))


def test_a_part_with_another_prefix_gets_ours_declared():
    data = members(docx(BODY))
    for name in ("word/document.xml", "word/styles.xml"):
        text = re.sub(r"(</?|\s)w:", r"\1n:", data[name].decode())
        data[name] = text.replace(f'xmlns:w="{W}"', f'xmlns:n="{W}"')
    written = remark_on(archive(data), "ferme la")
    assert f'<w:commentRangeStart xmlns:w="{W}" w:id="1"/><n:r><n:t xml:space="preserve">ferme la' in xml(written)
    again = before(archive(data), "Les habitants")
    assert f'<w:p xmlns:w="{W}"><w:pPr>' in xml(again)
    assert [b.kind for b in read_any(again.data, "a.docx").blocks][2] == "heading"


def test_a_strict_document_stays_strict():
    data = docx(BODY, strict=True)
    written = put(data, heading(at(data, "Les habitants")[0]), remarks=[Remark(None, ("Oui.",))])
    assert "purl.oclc.org" in xml(written, "word/comments.xml")
    assert "http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in xml(
        written, "word/_rels/document.xml.rels"
    )


def test_what_xml_cannot_hold_does_not_get_there():
    written = put(docx(BODY), heading(10_000, "Une\x07 colère & <froide>"))
    assert "Une colère &amp; &lt;froide&gt;" in xml(written)


def test_an_empty_text_element_is_no_place():
    data = docx(p(f"<w:r><w:t/></w:r>{r(PROSE)}<w:r>{t('')}</w:r>"))
    assert remark_on(data, PROSE).remarks == 1


@pytest.mark.parametrize("lead", [b"\xef\xbb\xbf", b'<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- \xc3\xa9 -->\r\n'])
def test_what_stands_before_the_root_shifts_nothing(lead):
    data = members(docx(BODY))
    data["word/document.xml"] = lead + data["word/document.xml"]
    written = remark_on(before(archive(data), "Les habitants").data, "piscine de Nayrac")
    assert members(written.data)["word/document.xml"].startswith(lead + b"<w:document")
    assert ">piscine de Nayrac</w:t></w:r><w:commentRangeEnd" in xml(written)


def test_a_comment_without_words_parts_nothing():
    data = docx(BODY)
    assert put(data, remarks=[Remark(Span(3, 5), ())]).data == data
