"""What goes into OpenDocument texts: paragraphs and comments as insertions, every other byte the author's."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_fr.containers.opening import read_any
from seo_fr.containers.wanted import Insertion, NewParagraph, Remark, Wanted
from seo_fr.containers.writing import add_to
from seo_fr.errors import InputError
from seo_fr.model import Span
from tests.containers.odt_files import AUTOMATIC, changes, content, h, items, odt, p, packed, remark, span, style, table
from tests.containers.word_files import members

PROSE = "La mairie ferme la piscine de Nayrac en mars prochain."
MORE = "Les habitants protestent depuis lundi devant la mairie."
BODY = p("La piscine ferme", "Title") + p(PROSE, "P1") + p(MORE, "P1")
KEY_POINTS = (
    NewParagraph("paragraph", "L’essentiel", bold=True),
    NewParagraph("item", MORE),
    NewParagraph("item", PROSE),
)


def heading(place, text="Une colère froide", level=2, remark=()):
    return Insertion(place, (NewParagraph("heading", text, level),), remark=remark)


def at(data, words):
    """Where the paragraph with the ``words`` begins in the working text."""
    article = read_any(data, "a.odt")
    place = article.source.index(words)
    return max(s.span.start for s in article.document.pieces if s.span.start <= place)


def put(data, *insertions, remarks=(), **options):
    document = read_any(data, "a.odt").document
    return add_to(document, Wanted(tuple(insertions), tuple(remarks), **options), "a.odt")


def before(data, words, **options):
    """The document with a heading before the paragraph that has the ``words``."""
    return put(data, heading(at(data, words)), **options)


def remark_on(data, words, *lines):
    """The document with a comment on the ``words``."""
    start = read_any(data, "a.odt").source.index(words)
    return put(data, remarks=[Remark(Span(start, start + len(words)), lines or ("À revoir.",))])


def commented(written):
    """What our comments stand around, marks left out."""
    text = content(written.data)
    whole = r'office:name="(seo-fr-\d+)">.*?</office:annotation>(.*?)<office:annotation-end[^>]*"\1"/>'
    found = re.findall(whole, text, re.DOTALL)
    return [re.sub("<[^>]+>", "", inside) for _, inside in found]


def test_a_heading_is_a_tracked_paragraph_in_the_documents_own_style():
    text = content(before(odt(BODY), "Les habitants").data)
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
    assert [(b.kind, b.level) for b in read_any(before(odt(BODY), "Les habitants").data, "a.odt").blocks] == [
        ("title", 1),
        ("paragraph", 0),
        ("heading", 2),
        ("paragraph", 0),
    ]


def test_only_the_part_of_the_text_changes():
    data = odt(BODY, extra={"Pictures/1.png": bytes(range(256)) * 9, "Basic/script-lc.xml": "<a/>"})
    old, new = members(data), members(before(data, "Les habitants").data)
    assert [name for name in old if old[name] != new[name]] == ["content.xml"]
    assert list(new) == list(old)
    assert next(iter(new)) == "mimetype"


def test_the_type_stays_first_and_as_it_is():
    written = before(odt(BODY), "Les habitants").data
    assert written[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"


def test_plain_headings_are_no_change():
    text = content(before(odt(BODY), "Les habitants", tracked=False).data)
    assert "change" not in text
    assert "Une colère froide</text:h>" + p(MORE, "P1") in text


def test_the_date_is_that_which_is_given():
    text = content(before(odt(BODY), "Les habitants", date="2026-11-27").data)
    assert "<dc:date>2026-11-27T00:00:00</dc:date>" in text
    assert "1970" not in text


def test_the_same_document_gives_the_same_bytes():
    assert before(odt(BODY), "Les habitants").data == before(odt(BODY), "Les habitants").data


def test_the_style_is_the_one_that_the_author_uses_for_such_headings():
    data = odt(BODY + h("Autre chose", 2, "P2") + p(PROSE))
    assert '<text:h text:style-name="Maison" text:outline-level="2"><text:change-start' in content(
        before(data, "Les habitants").data
    )


def test_the_level_is_that_of_the_document_where_its_sections_have_the_first():
    data = odt(BODY + h("Autre chose", 1, "Heading_20_1") + p(PROSE))
    assert '<text:h text:style-name="Heading_20_1" text:outline-level="1"><text:change-start' in content(
        before(data, "Les habitants").data
    )


def test_a_missing_style_is_added_and_nothing_else_of_the_styles_changes():
    data = odt(BODY, styles=style("Standard", "") + style("Text_20_body", shown="Text body"))
    old, new = (members(d)["styles.xml"].decode() for d in (data, before(data, "Les habitants").data))
    added = re.search(r'<style:style style:name="Heading_20_2".*?</style:style>', new)[0]
    assert new.replace(added, "") == old
    assert 'style:display-name="Heading 2"' in added
    assert 'style:parent-style-name="Standard"' in added


def test_a_style_whose_name_is_taken_gets_another():
    data = odt(BODY, styles=style("Heading_20_2", "", shown="Autre chose"))
    written = before(data, "Les habitants")
    assert '<text:h text:style-name="SeoFrTitre2"' in content(written.data)


def test_a_style_that_is_added_answers_to_no_name_that_paragraphs_have_asked_for_in_vain():
    data = odt(BODY + p("Une ligne à part, sans style.", "Heading_20_2"), styles=style("Standard", ""))
    assert '<text:h text:style-name="SeoFrTitre2"' in content(before(data, "Les habitants").data)


@pytest.mark.parametrize("automatic", [None, "", AUTOMATIC])
def test_a_document_without_common_styles_gets_an_automatic_one(automatic):
    data = odt(BODY, styles=None, automatic=automatic)
    text = content(before(data, "Les habitants").data)
    assert text.index("<office:automatic-styles>") < text.index('style:name="Heading_20_2"') < text.index("office:body")


def test_prefixes_that_the_document_does_not_have_are_declared():
    data = odt(BODY)
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
    body = changes("insertion").replace("ct1", "seo-fr-1") + BODY
    text = content(before(odt(body), "Les habitants").data)
    assert text.count('xml:id="seo-fr-1"') == 1
    assert '<text:change-start text:change-id="seo-fr-2"/>' in text
    assert "1 ajout suivi" in read_any(before(odt(body), "Les habitants").data, "a.odt").notices[0].text


def test_forms_stay_before_the_changes():
    text = content(before(odt("<office:forms/>" + BODY), "Les habitants").data)
    assert text.index("<office:forms/>") < text.index("<text:tracked-changes")


def test_a_block_is_tracked_with_its_source_and_known_again():
    data = odt(BODY)
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
    data = odt(BODY)
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
    data = odt(BODY + table(["Ville", "Voix"]))
    written = put(data, heading(len(read_any(data, "a.odt").source), "Repères"))
    assert read_any(written.data, "a.odt").source.endswith("\n\n## Repères\n")


@pytest.mark.parametrize("block", [items("Un", "Deux"), table(["Ville", "Voix"])])
def test_a_heading_stands_before_a_whole_list_or_table(block):
    data = odt(BODY + block + p("La fin du récit."))
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


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (PROSE, "piscine"),
        (f"<text:span/>La mairie ferme la {span('pis', 'T1')}cine de {span('Nayrac', 'T2')}.", "cine de"),
        ("<text:span/>Le prix de l’eau &amp; du gaz monte.", "l’eau \\& du"),
        ('<text:span/>Un <text:a xlink:href="https://exemple.fr/">lien vers la page</text:a> ici.', "vers"),
        ("<text:span/>Un   long\n   blanc au milieu.", "long blanc"),
    ],
)
def test_a_comment_stands_around_its_words(inside, words):
    data = odt(p("La piscine ferme", "Title") + p(inside) + p(MORE))
    source = read_any(data, "a.odt").source
    words = words if words in source else words.replace("\\", "")
    shown = re.sub(r"\s+", " ", commented(remark_on(data, words))[0]).replace("&amp;", "&")
    assert shown == words.replace("\\", "")


def test_a_comment_on_the_words_of_a_field_stands_around_the_paragraph():
    data = odt(p("La piscine ferme", "Title") + p("<text:span/>Vu le <text:date>27 novembre</text:date>.") + p(MORE))
    assert commented(remark_on(data, "27 novembre")) == ["Vu le 27 novembre."]


def test_a_comment_in_a_table_goes_to_the_paragraph_above():
    data = odt(BODY + table(["Ville", "Voix"]))
    assert commented(remark_on(data, "Ville")) == [MORE]


def test_several_comments_at_one_place_are_closed_before_others_begin():
    data = odt(BODY)
    start = at(data, PROSE)
    written = put(
        data, remarks=[Remark(Span(start, start + 3), ("Un",)), Remark(Span(start + 3, start + 9), ("Deux",))]
    )
    assert re.search(
        r'<office:annotation-end office:name="seo-fr-1"/><office:annotation office:name="seo-fr-2"',
        content(written.data),
    )


def test_the_comment_of_a_person_stays_and_names_do_not_meet():
    body = p("La piscine ferme", "Title") + p(f"<text:span/>{remark('Vu', name='seo-fr-1')}{PROSE}") + p(MORE)
    text = content(remark_on(odt(body), "protestent").data)
    assert text.count('office:name="seo-fr-1"') == 1
    assert text.count('office:name="seo-fr-2"') == 2


def test_a_document_with_our_comments_gets_no_more():
    written = remark_on(odt(BODY), "protestent")
    again = remark_on(written.data, "piscine de")
    assert again.data == written.data
    assert again.left == (
        "Des commentaires de seo-fr y sont déjà\u00a0: aucun n’est ajouté. "
        "Supprimez-les dans Word ou LibreOffice pour en avoir de nouveaux.",
    )


def test_what_xml_cannot_hold_is_left_out_and_spaces_are_kept():
    data = odt(BODY)
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
    data = odt(BODY, **made)
    assert read_any(data, "a.odt").title.text == "La piscine ferme"
    with pytest.raises(InputError, match=says):
        before(data, "Les habitants")


def test_a_template_that_is_not_protected_by_empty_settings_is_written():
    settings = (
        '<config:config-item config:name="RedlineProtectionKey"/>'
        '<config:config-item config:name="LoadReadonly">false</config:config-item>'
    )
    assert before(odt(BODY, settings=settings), "Les habitants").paragraphs == 1


_INLINE = [
    "mot",
    "é",
    "&amp;",
    " ",
    "\n ",
    "\t",
    "<text:s/>",
    "<text:tab/>",
    "«\u00a0",
    "𝄞",
    "<text:bookmark/>",
    "&#233;",
]
_SHOWN = {"<text:s/>": " ", "<text:tab/>": " "}


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(_INLINE), st.booleans()), min_size=3, max_size=14), st.data())
def test_a_comment_on_any_words_stands_around_them_and_nothing_else_changes(pieces, drawn):
    inside = "".join(span(piece, "T1") if spanned else piece for piece, spanned in pieces)
    data = odt(p("La piscine ferme", "Title") + p(f"<text:span/>Début {inside} fin.") + p(MORE))
    document = read_any(data, "a.odt").document
    piece = document.pieces[1]
    words = list(re.finditer(r"[^\W_]+", piece.span.of(document.source)))
    first, last = sorted(drawn.draw(st.tuples(*[st.integers(0, len(words) - 1)] * 2)))
    asked = Span(piece.span.start + words[first].start(), piece.span.start + words[last].end())
    written = add_to(document, Wanted(remarks=(Remark(asked, ("À revoir.",)),)), "a.odt")
    text = content(written.data)
    between = re.search(r"</office:annotation>(.*?)<office:annotation-end", text, re.DOTALL)[1]
    for mark, shown in _SHOWN.items():
        between = between.replace(mark, shown)
    assert _letters(re.sub("<[^>]+>", "", between)) == _letters(asked.of(document.source))
    bare = re.sub(
        r"<office:annotation .*?</office:annotation>|<office:annotation-end [^>]*>", "", text, flags=re.DOTALL
    )
    assert bare == content(data)


def _letters(text):
    """The words alone: white space and the marks of Markdown are written otherwise."""
    return "".join(re.findall(r"[^\W_]+|𝄞|«", html.unescape(text)))
