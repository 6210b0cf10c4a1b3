"""What is put into Word documents is as ECMA-376 has it, since Word itself cannot be asked here."""

from xml.etree import ElementTree

import pytest

from seo_fr.containers.opening import read_any
from seo_fr.containers.writing import add_to
from tests.containers.corpus import CASES, additions
from tests.containers.word_files import W_STRICT, W, members

DOCUMENTS = [c for c in CASES if c.make and c.by == "XML" and c.name.startswith(("titres.docx", "sans-styles.docx"))]
DOCUMENTS += [
    c for c in CASES if c.name in ("suivi.docx", "commentaires.docx", "strict.docx", "macros.docm", "note.docx")
]
# CT_PPr, CT_Style (17.7.4.17) and the paragraph mark's CT_ParaRPr: what we write of them, in the schema's order.
IN_PARAGRAPH = ("pStyle", "keepNext", "keepLines", "numPr", "spacing", "outlineLvl", "rPr", "sectPr", "pPrChange")
IN_STYLE = ("name", "basedOn", "next", "uiPriority", "unhideWhenUsed", "qFormat", "pPr", "rPr")
SIGNED = ("ins", "del", "moveFrom", "moveTo", "comment")


def written(case):
    """The parts of the document with a heading, a block and a comment of ours, as trees."""
    document = read_any(case.make(), case.name).document
    wanted = additions(document, 3, 6)
    parts = members(add_to(document, wanted, case.name).data)
    return {name: ElementTree.fromstring(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))}


def local(element):
    return element.tag.rpartition("}")[2]


def given(element, name):
    return next((v for k, v in element.attrib.items() if k in (f"{{{W}}}{name}", f"{{{W_STRICT}}}{name}")), None)


def in_order(names, order):
    places = [order.index(name) for name in names if name in order]
    return places == sorted(places)


@pytest.fixture(params=DOCUMENTS, ids=[case.name for case in DOCUMENTS])
def parts(request):
    return written(request.param)


def test_properties_stand_first_and_in_the_order_of_the_schema(parts):
    body = parts["word/document.xml"]
    found = [e for e in body.iter() if local(e) == "pPr"]
    assert found
    assert all(in_order([local(c) for c in e], IN_PARAGRAPH) for e in found)
    assert all(local(p[0]) == "pPr" for p in body.iter() if local(p) == "p" and any(local(c) == "pPr" for c in p))
    styles = parts.get("word/styles.xml")
    for style in [] if styles is None else [s for s in styles if (given(s, "styleId") or "").startswith("SeoFr")]:
        assert [local(c) for c in style] == [n for n in IN_STYLE if n in [local(c) for c in style]]
        assert in_order([local(c) for c in style.find("{*}pPr")], IN_PARAGRAPH)


def test_what_is_signed_has_its_number_and_its_author(parts):
    found = [e for part in parts.values() for e in part.iter() if local(e) in SIGNED]
    assert len(found) >= 6
    assert all(given(e, "id") and given(e, "author") for e in found)


def test_numbers_of_our_revisions_bookmarks_and_comments_are_no_others(parts):
    body, comments = parts["word/document.xml"], parts["word/comments.xml"]
    ours = [given(e, "id") for e in body.iter() if local(e) == "ins" and given(e, "author") == "seo-fr"]
    others = [given(e, "id") for e in body.iter() if local(e) in SIGNED and given(e, "author") != "seo-fr"]
    marks = [given(e, "id") for e in body.iter() if local(e) == "bookmarkStart"]
    assert len({*ours}) == len(ours) >= 6
    assert not {*ours} & {*others}
    assert len({*marks}) == len(marks) >= 1
    numbers = [given(c, "id") for c in comments if local(c) == "comment"]
    assert len({*numbers}) == len(numbers)


def test_each_comment_begins_ends_and_is_referred_to_once(parts):
    body, comments = parts["word/document.xml"], parts["word/comments.xml"]
    numbers = sorted(given(c, "id") for c in comments if local(c) == "comment")
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(given(e, "id") for e in body.iter() if local(e) == mark) == numbers


def test_the_part_of_comments_has_its_type_and_its_relationship(parts):
    types = [
        e.get("ContentType", "") for e in parts["[Content_Types].xml"] if e.get("PartName") == "/word/comments.xml"
    ]
    related = [e for e in parts["word/_rels/document.xml.rels"] if e.get("Target") == "comments.xml"]
    assert [t.endswith("wordprocessingml.comments+xml") for t in types] == [True]
    assert [e.get("Type", "").endswith("/comments") for e in related] == [True]
    ids = [e.get("Id") for e in parts["word/_rels/document.xml.rels"]]
    assert len({*ids}) == len(ids)


def test_text_keeps_its_white_space_and_stands_in_runs(parts):
    body = parts["word/document.xml"]
    above = {child: parent for parent in body.iter() for child in parent}
    texts = [e for e in body.iter() if local(e) == "t"]
    assert all(local(above[e]) == "r" for e in texts)
    space = "{http://www.w3.org/XML/1998/namespace}space"
    assert all(e.get(space) == "preserve" for e in texts if (e.text or "") != (e.text or "").strip())
