"""What programs that are none of ours make of an OpenDocument text that was added to: LibreOffice and odfpy."""

import io
import re
from xml.etree import ElementTree

import pytest

from seo_fr.containers.opening import read_any
from seo_fr.containers.wanted import Insertion, NewParagraph, Remark, Wanted
from seo_fr.containers.writing import add_to
from seo_fr.model import Span
from tests.containers.libreoffice import SOFFICE, settle
from tests.containers.odt_files import h, items, odt, p, table
from tests.containers.word_files import docx, members
from tests.containers.word_files import p as word_p

PROSE = "La mairie ferme la piscine de Nayrac en mars prochain."
MORE = "Les habitants protestent depuis lundi devant la mairie."
LAST = "Le conseil votera en mars, à huis clos."
TEXT_P = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p"
HEADINGS = ("Une colère froide", "Des chiffres", "Une liste", "Repères")
with_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice n’est pas installé")


def added(data, name="a.odt", **options):
    """A heading before a paragraph, a table, a list and at the end; a block, and a comment on some words."""
    document = read_any(data, name).document
    source = document.source
    places = [source.index(MORE), source.index("| Ville") if "| Ville" in source else None]
    places += [source.index("- Un") if "- Un" in source else None, len(source)]
    block = (NewParagraph("paragraph", "L’essentiel", bold=True), NewParagraph("item", MORE))
    start = source.index("ferme la")
    wanted = Wanted(
        (
            Insertion(source.index(PROSE), block, "key-points drawn=9", ("D’où\u00a0: l’article",)),
            *(
                Insertion(place, (NewParagraph("heading", text, 2),), remark=("Autres",))
                for place, text in zip(places, HEADINGS, strict=True)
                if place is not None
            ),
        ),
        (Remark(Span(start, start + 8), ("Verbe à revoir.",)),),
        **options,
    )
    return add_to(document, wanted, name).data


def made(**parts):
    body = p("La piscine ferme", "Title") + p(PROSE, "P1") + p(MORE, "P1") + table(["Ville", "Voix"], ["Nayrac", "12"])
    return odt(body + items("Un", "Deux") + p(LAST, "P1"), **parts)


def blocks(flat):
    """(element, level, text) of each paragraph that LibreOffice shows, comments left out."""
    body = re.sub(
        r"<office:annotation .*?</office:annotation>", "", flat[flat.index("<office:text") :], flags=re.DOTALL
    )
    body = re.sub(r"<text:tracked-changes.*?</text:tracked-changes>", "", body, flags=re.DOTALL)
    found = re.finditer(r"<text:([ph])\b([^>]*?)(?:/>|>(.*?)</text:\1>)", body, re.DOTALL)
    level = re.compile(r'outline-level="(\d)"')
    return [(m[1], *(level.findall(m[2]) or [""]), re.sub("<[^>]+>", "", m[3] or "").strip()) for m in found]


@with_libreoffice
@pytest.mark.parametrize("parts", [{}, {"styles": None, "automatic": None}])
def test_libreoffice_shows_headings_of_level_two_as_tracked_with_their_comments(parts, tmp_path):
    flat = settle(tmp_path, "a.odt", added(made(**parts)))
    assert [text for kind, level, text in blocks(flat) if (kind, level) == ("h", "2")] == list(HEADINGS)
    assert flat.count("<text:insertion>") == 5
    assert flat.count("<office:annotation ") == flat.count("<office:annotation-end ") == 6
    assert flat.count("<dc:creator>seo-fr</dc:creator>") >= 11
    assert 'text:track-changes="false"' in flat


@with_libreoffice
def test_refused_in_libreoffice_the_document_is_what_it_was(tmp_path):
    data = made()
    refused = settle(tmp_path, "b.odt", added(data), ".uno:RejectAllTrackedChanges")
    assert blocks(refused) == blocks(settle(tmp_path, "a.odt", data))


@with_libreoffice
def test_accepted_in_libreoffice_the_document_is_read_with_them(tmp_path):
    flat = settle(tmp_path, "b.odt", added(made()), ".uno:AcceptAllTrackedChanges")
    texts = [text for *_, text in blocks(flat)]
    assert texts == [
        *(
            "La piscine ferme",
            "L’essentiel",
            MORE,
            PROSE,
            HEADINGS[0],
            MORE,
            HEADINGS[1],
            "Ville",
            "Voix",
            "Nayrac",
            "12",
        ),
        *(HEADINGS[2], "Un", "Deux", LAST, HEADINGS[3]),
    ]
    assert "<text:changed-region" not in flat


@with_libreoffice
def test_a_word_document_refused_in_libreoffice_is_what_it_was(tmp_path):
    data = docx(word_p("La piscine ferme", "Titre") + "".join(map(word_p, (PROSE, MORE, LAST))))
    refused = settle(tmp_path, "b.docx", added(data, "b.docx"), ".uno:RejectAllTrackedChanges")
    assert [b for b in blocks(refused) if b[2]] == [b for b in blocks(settle(tmp_path, "a.docx", data)) if b[2]]


def test_odfpy_sees_the_headings_the_changes_and_the_comments():
    library = pytest.importorskip("odf.opendocument")
    from odf import dc, office, text
    from odf.teletype import extractText

    document = library.load(io.BytesIO(added(made())))
    headings = [
        (e.getAttribute("outlinelevel"), e.getAttribute("stylename")) for e in document.getElementsByType(text.H)
    ]
    assert headings == [("2", "Heading_20_2")] * 4
    assert len(document.getElementsByType(text.ChangedRegion)) == 5
    remarks = document.getElementsByType(office.Annotation)
    assert {str(c) for e in remarks for c in e.getElementsByType(dc.Creator)} == {"seo-fr"}
    assert any("Verbe à revoir." in extractText(e) for e in remarks)


def test_every_element_and_attribute_is_where_the_schema_of_opendocument_has_it():
    grammar = pytest.importorskip("odf.grammar")
    data = members(added(made(styles='<style:style style:name="Standard" style:family="paragraph"/>')))
    amiss = []
    for element in (e for name in ("content.xml", "styles.xml") for e in ElementTree.fromstring(data[name]).iter()):
        name = _name(element.tag)
        children, attributes = grammar.allowed_children.get(name), grammar.allowed_attributes.get(name)
        amiss += [(name, c.tag) for c in element if children is not None and _name(c.tag) not in children]
        amiss += [(name, a) for a in element.attrib if attributes is not None and _name(a) not in attributes]
        amiss += [
            (name, a) for a in grammar.required_attributes.get(name, ()) if f"{{{a[0]}}}{a[1]}" not in element.attrib
        ]
        amiss += [name] if (element.text or "").strip() and name not in grammar.allows_text else []
    assert not amiss
    assert _name(TEXT_P) in grammar.allowed_children


def _name(tag):
    """(namespace, name), as odfpy writes them."""
    namespace, _, name = tag[1:].partition("}")
    return namespace, name


def test_odfpy_sees_plain_headings_without_changes():
    library = pytest.importorskip("odf.opendocument")
    from odf import text

    document = library.load(io.BytesIO(added(made(), tracked=False)))
    assert [str(e).endswith(said) for e, said in zip(document.getElementsByType(text.H), HEADINGS, strict=True)] == [
        True
    ] * 4
    assert not document.getElementsByType(text.ChangedRegion)


def test_a_document_of_three_heading_levels_keeps_its_own_styles():
    data = odt(p("La piscine ferme", "Title") + p(PROSE) + h("Un", 2, "P2") + p(MORE) + p(LAST))
    document = read_any(data, "a.odt").document
    place = document.source.index(LAST)
    written = add_to(document, Wanted((Insertion(place, (NewParagraph("heading", "Trois", 3),)),)), "a.odt")
    assert [(b.view.text, b.level) for b in read_any(written.data, "a.odt").blocks if b.kind == "heading"] == [
        ("Un", 2),
        ("Trois", 3),
    ]
