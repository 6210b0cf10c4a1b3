"""What goes into OpenDocument texts as paragraphs: insertions, every other byte the author's."""

import re

import pytest

from seo_fr.containers.opening import read_any
from seo_fr.containers.wanted import Insertion, NewParagraph, Remark
from seo_fr.errors import InputError
from seo_fr.model import Span
from tests.containers.odt_files import AUTOMATIC, changes, commented, content, h, items, odt, p, packed, style, table
from tests.containers.word_files import members
from tests.containers.writing_case import MORE, ODT_BODY, PROSE, at, before, heading, put

KEY_POINTS = (
    NewParagraph("paragraph", "L’essentiel", bold=True),
    NewParagraph("item", MORE),
    NewParagraph("item", PROSE),
)


def test_a_heading_is_a_tracked_paragraph_in_the_documents_own_style():
    text = content(before(odt(ODT_BODY), "Les habitants").data)
    assert (
        '<text:h text:style-name="Heading_20_2" text:outline-level="2"><text:change-start text:change-id="seo-fr-1"/>'
        'Une colère froide</text:h><text:change-end text:change-id="seo-fr-1"/>' + p(MORE, "P1")
    ) in text
    assert (
        '<office:text><text:tracked-changes text:track-changes="false">'
        '<text:changed-region xml:id="seo-fr-1" text:id="seo-fr-1"><text:insertion><office:change-info>'
        "<dc:creator>seo-fr</dc:creator><dc:date>1970-01-01T00:00:00</dc:date></office:change-info></text:insertion>"
        "</text:changed-region></text:tracked-changes>"
    ) in text


def test_the_heading_is_read_as_one_of_the_authors():
    assert [(b.kind, b.level) for b in read_any(before(odt(ODT_BODY), "Les habitants").data, "a.odt").blocks] == [
        ("title", 1),
        ("paragraph", 0),
        ("heading", 2),
        ("paragraph", 0),
    ]


def test_only_the_part_of_the_text_changes():
    data = odt(ODT_BODY, extra={"Pictures/1.png": bytes(range(256)) * 9, "Basic/script-lc.xml": "<a/>"})
    old, new = members(data), members(before(data, "Les habitants").data)
    assert [name for name in old if old[name] != new[name]] == ["content.xml"]
    assert list(new) == list(old)
    assert next(iter(new)) == "mimetype"


def test_the_type_stays_first_and_as_it_is():
    written = before(odt(ODT_BODY), "Les habitants").data
    assert written[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"


def test_plain_headings_are_no_change():
    text = content(before(odt(ODT_BODY), "Les habitants", tracked=False).data)
    assert "change" not in text
    assert "Une colère froide</text:h>" + p(MORE, "P1") in text


def test_the_date_is_that_which_is_given():
    text = content(before(odt(ODT_BODY), "Les habitants", date="2026-11-27").data)
    assert "<dc:date>2026-11-27T00:00:00</dc:date>" in text
    assert "1970" not in text


def test_the_same_document_gives_the_same_bytes():
    assert before(odt(ODT_BODY), "Les habitants").data == before(odt(ODT_BODY), "Les habitants").data


def test_the_style_is_the_one_that_the_author_uses_for_such_headings():
    data = odt(ODT_BODY + h("Autre chose", 2, "P2") + p(PROSE))
    assert '<text:h text:style-name="Maison" text:outline-level="2"><text:change-start' in content(
        before(data, "Les habitants").data
    )


def test_the_level_is_that_of_the_document_where_its_sections_have_the_first():
    data = odt(ODT_BODY + h("Autre chose", 1, "Heading_20_1") + p(PROSE))
    assert '<text:h text:style-name="Heading_20_1" text:outline-level="1"><text:change-start' in content(
        before(data, "Les habitants").data
    )


def test_a_missing_style_is_added_and_nothing_else_of_the_styles_changes():
    data = odt(ODT_BODY, styles=style("Standard", "") + style("Text_20_body", shown="Text body"))
    old, new = (members(d)["styles.xml"].decode() for d in (data, before(data, "Les habitants").data))
    added = re.search(r'<style:style style:name="Heading_20_2".*?</style:style>', new)[0]
    assert new.replace(added, "") == old
    assert 'style:display-name="Heading 2"' in added
    assert 'style:parent-style-name="Standard"' in added


def test_a_style_whose_name_is_taken_gets_another():
    data = odt(ODT_BODY, styles=style("Heading_20_2", "", shown="Autre chose"))
    written = before(data, "Les habitants")
    assert '<text:h text:style-name="SeoFrTitre2"' in content(written.data)


def test_a_style_that_is_added_answers_to_no_name_that_paragraphs_have_asked_for_in_vain():
    data = odt(ODT_BODY + p("Une ligne à part, sans style.", "Heading_20_2"), styles=style("Standard", ""))
    assert '<text:h text:style-name="SeoFrTitre2"' in content(before(data, "Les habitants").data)


@pytest.mark.parametrize("automatic", [None, "", AUTOMATIC])
def test_a_document_without_common_styles_gets_an_automatic_one(automatic):
    data = odt(ODT_BODY, styles=None, automatic=automatic)
    text = content(before(data, "Les habitants").data)
    assert text.index("<office:automatic-styles>") < text.index('style:name="Heading_20_2"') < text.index("office:body")


def test_prefixes_that_the_document_does_not_have_are_declared():
    data = odt(ODT_BODY)
    parts = members(data)
    bare = parts["content.xml"].decode().replace(' xmlns:dc="http://purl.org/dc/elements/1.1/"', "")
    bare = re.sub(r"(?<=[</ ])text:", "t:", bare.replace("xmlns:text=", "xmlns:t="))
    data = packed(parts | {"content.xml": bare})
    start = read_any(data, "a.odt").source.index("Les habitants")
    written = put(data, heading(start, remark=("Autres.",)), remarks=[Remark(Span(start, start + 3), ("Là.",))])
    article = read_any(written.data, "a.odt")
    assert [b.view.text for b in article.blocks if b.kind == "heading"] == ["Une colère froide"]
    assert written.remarks == 2
    assert "text:p" not in bare


def test_insertions_beside_tracked_changes_of_others_have_their_own_names():
    body = changes("insertion").replace("ct1", "seo-fr-1") + ODT_BODY
    text = content(before(odt(body), "Les habitants").data)
    assert text.count('xml:id="seo-fr-1"') == 1
    assert '<text:change-start text:change-id="seo-fr-2"/>' in text
    assert "1 ajout suivi" in read_any(before(odt(body), "Les habitants").data, "a.odt").notices[0].text


def test_forms_stay_before_the_changes():
    text = content(before(odt("<office:forms/>" + ODT_BODY), "Les habitants").data)
    assert text.index("<office:forms/>") < text.index("<text:tracked-changes")


def test_a_block_is_tracked_with_its_source_and_known_again():
    data = odt(ODT_BODY)
    block = Insertion(at(data, PROSE), KEY_POINTS, "key-points drawn=17", ("D’où\u00a0:", "l’article"))
    written = put(data, block)
    article = read_any(written.data, "a.odt")
    assert "key-points drawn=17" in article.source
    assert [b.view.text for b in article.blocks if b.kind == "item"] == [MORE, PROSE]
    assert commented(written) == ["L’essentiel"]
    text = content(written.data)
    assert text.count("<text:list ") == 1
    assert '<text:span text:style-name="SeoFrGras">L’essentiel</text:span>' in text
    assert '<text:p text:style-name="Text_20_body">' in text


def test_what_comes_last_is_tracked_from_the_end_of_the_paragraph_before():
    data = odt(ODT_BODY)
    end = len(read_any(data, "a.odt").source)
    written = put(data, heading(end, "Repères"), heading(end, "Suite"))
    assert (
        f'{MORE}<text:change-start text:change-id="seo-fr-1"/></text:p>'
        '<text:h text:style-name="Heading_20_2" text:outline-level="2">Repères'
        '<text:change-end text:change-id="seo-fr-1"/><text:change-start text:change-id="seo-fr-2"/></text:h>'
        '<text:h text:style-name="Heading_20_2" text:outline-level="2">Suite'
        '<text:change-end text:change-id="seo-fr-2"/>'
        "</text:h></office:text>"
    ) in content(written.data)


def test_what_comes_last_after_a_table_is_put_in_all_the_same():
    data = odt(ODT_BODY + table(["Ville", "Voix"]))
    written = put(data, heading(len(read_any(data, "a.odt").source), "Repères"))
    assert read_any(written.data, "a.odt").source.endswith("\n\n## Repères\n")


@pytest.mark.parametrize("block", [items("Un", "Deux"), table(["Ville", "Voix"])])
def test_a_heading_stands_before_a_whole_list_or_table(block):
    data = odt(ODT_BODY + block + p("La fin du récit."))
    place = at(data, "Un" if "list" in block else "| Ville")
    assert f'<text:change-end text:change-id="seo-fr-1"/>{block}' in content(put(data, heading(place)).data)


def test_in_the_middle_of_a_list_or_a_protected_section_it_is_a_comment():
    section = f'<text:section text:name="S" text:protected="true">{p("Un texte clos.")}{p(PROSE)}</text:section>'
    data = odt(p("La piscine ferme", "Title") + p(MORE) + section)
    written = before(data, PROSE)
    assert written.paragraphs == 0
    assert written.left[0].startswith("«\u00a0Une colère froide\u00a0» n’est pas inséré, mais proposé en commentaire")
    assert "Proposé ici\u00a0: Une colère froide" in content(written.data)
    assert commented(written) == [MORE]


@pytest.mark.parametrize("more", ['style:master-page-name="Une"', ""])
def test_nothing_is_put_in_before_what_begins_a_page_where_it_would_stay_on_the_one_before(more):
    inside = "" if more else '<style:paragraph-properties fo:break-before="page"/>'
    own = style("P9", "P1", more=more).replace("></style:style>", f">{inside}</style:style>")
    data = odt(p("La piscine ferme", "Title") + p(PROSE, "P1") + p(MORE, "P9"), automatic=AUTOMATIC + own)
    written = before(data, "Les habitants")
    assert written.paragraphs == 0
    assert "Proposé ici\u00a0: Une colère froide" in content(written.data)


def test_what_xml_cannot_hold_is_left_out_and_spaces_are_kept():
    data = odt(ODT_BODY)
    written = put(data, heading(at(data, MORE), "A\x07 < B  & C"))
    assert "A &lt; B <text:s/>&amp; C" in content(written.data)


@pytest.mark.parametrize(
    ("made", "says"),
    [
        ({"extra": {"META-INF/documentsignatures.xml": "<a/>"}}, "document signé, donc laissé tel quel"),
        (
            {"settings": '<config:config-item config:name="RedlineProtectionKey">k9</config:config-item>'},
            "suivi des modifications protégé par un mot de passe",
        ),
        (
            {"settings": '<config:config-item config:name="LoadReadonly">true</config:config-item>'},
            "document ouvert en lecture seule par la volonté de son auteur",
        ),
        (
            {"settings": '<config:config-item-map-indexed config:name="ModifyPasswordInfo"/>'},
            "document ouvert en lecture seule par la volonté de son auteur",
        ),
    ],
)
def test_signed_and_protected_documents_are_read_and_not_written(made, says):
    data = odt(ODT_BODY, **made)
    assert read_any(data, "a.odt").title.text == "La piscine ferme"
    with pytest.raises(InputError, match=says):
        before(data, "Les habitants")


def test_a_template_that_is_not_protected_by_empty_settings_is_written():
    settings = (
        '<config:config-item config:name="RedlineProtectionKey"/>'
        '<config:config-item config:name="LoadReadonly">false</config:config-item>'
    )
    assert before(odt(ODT_BODY, settings=settings), "Les habitants").paragraphs == 1
