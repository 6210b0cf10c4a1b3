"""Comments in Word documents: around their words, whatever the runs these are written in."""

import re

import pytest

from seo_fr.containers.opening import read_any
from seo_fr.containers.wanted import Remark
from seo_fr.model import Span
from tests.containers.word_files import docx, field, members, p, r, t, xml
from tests.containers.writing_case import PROSE, WORD_BODY, put, remark_on


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
    data = docx(WORD_BODY, comments=comments)
    old, new = members(data), members(remark_on(data, "piscine de Nayrac").data)
    assert b'w:id="42" w:author="seo-fr" w:initials="sf"' in new["word/comments.xml"]
    assert old["word/comments.xml"][:-20] in new["word/comments.xml"]
    assert new["[Content_Types].xml"] == old["[Content_Types].xml"]


def test_the_part_of_comments_is_made_with_its_type_and_relationship():
    new = members(remark_on(docx(WORD_BODY), "piscine de Nayrac").data)
    assert new["[Content_Types].xml"].count(b'PartName="/word/comments.xml"') == 1
    assert new["word/_rels/document.xml.rels"].count(b'Target="comments.xml"') == 1
    assert list(new)[-1] == "word/comments.xml"


def test_comments_are_not_doubled_and_it_is_said():
    data = remark_on(docx(WORD_BODY), "piscine de Nayrac").data
    again = put(data, remarks=[Remark(None, ("Encore.",))])
    assert again.data == data
    assert "déjà" in again.left[0]


def test_an_empty_text_element_is_no_place():
    data = docx(p(f"<w:r><w:t/></w:r>{r(PROSE)}<w:r>{t('')}</w:r>"))
    assert remark_on(data, PROSE).remarks == 1


def test_a_comment_without_words_parts_nothing():
    data = docx(WORD_BODY)
    assert put(data, remarks=[Remark(Span(3, 5), ())]).data == data
