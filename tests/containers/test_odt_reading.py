"""What OpenDocument texts say: each thing that LibreOffice puts between the words and their reader."""

import pytest

from seo_fr.containers.opening import read_any
from seo_fr.errors import InputError
from tests.containers.odt_files import FORMULA, box, changes, h, items, note, odt, p, remark, span, table
from tests.containers.pages import MORE, PROSE, Reading

TITLED = p("La piscine ferme", "Title")
READING = Reading(odt, "article.odt")
read, shown, texts, told = READING.read, READING.shown, READING.texts, READING.told


def test_title_and_headings_are_known_by_element_and_style():
    assert shown(TITLED + p(PROSE) + h("Une colère") + p(MORE)) == [
        ("title", 1, "La piscine ferme"),
        ("paragraph", 0, PROSE),
        ("heading", 2, "Une colère"),
        ("paragraph", 0, MORE),
    ]


@pytest.mark.parametrize("name", ["Heading_20_2", "Maison", "P2"])
def test_a_paragraph_in_a_style_of_headings_is_one_through_any_chain(name):
    assert shown(TITLED + p(PROSE) + p("Une colère.", name) + p(MORE))[2] == ("heading", 2, "Une colère.")


def test_a_style_is_known_by_the_name_that_a_person_reads():
    styles = '<style:style style:name="a1" style:display-name="Titre 3" style:family="paragraph"/>'
    body = TITLED + p(PROSE) + p("Une colère.", "a1") + p(MORE)
    assert shown(body, styles=styles)[2] == ("heading", 3, "Une colère.")


def test_a_title_in_an_automatic_style_is_the_title():
    assert read(p("La piscine ferme", "P3") + p(PROSE)).title.text == "La piscine ferme"


def test_a_circle_of_styles_ends():
    styles = "".join(
        f'<style:style style:name="{a}" style:family="paragraph" style:parent-style-name="{b}"/>'
        for a, b in ("xy", "yx")
    )
    assert texts(p("Un titre", "x") + p(PROSE, "y") + p(MORE), styles=styles) == ["Un titre", PROSE, MORE]


def test_first_level_headings_under_a_title_are_those_of_sections():
    assert shown(TITLED + p(PROSE) + h("Une colère", 1, "Heading_20_1") + p(MORE))[2] == ("heading", 2, "Une colère")


def test_lists_are_nested_numbered_and_of_several_lines():
    inner = p("Deux") + items("Dedans")
    body = p(PROSE) + items("Un", inner, p("Trois") + p("suite"), name="L2") + items("Point", name="L3")
    assert read(body).source.split("\n\n", 1)[1] == ("1. Un\n2. Deux\n   - Dedans\n3. Trois\\\n   suite\n\n- Point\n")


def test_the_headings_of_a_numbered_outline_are_headings_though_in_lists():
    outline = f'<text:list text:style-name="L2"><text:list-item>{h("Une colère")}</text:list-item></text:list>'
    assert shown(TITLED + p(PROSE) + outline + p(MORE))[2] == ("heading", 2, "Une colère")


def test_quotations_tables_notes_and_links_are_what_they_are():
    link = f'<text:a xlink:href="https://exemple.fr/">la {span("mairie", "T1")}</text:a>'
    body = TITLED + p(f"<text:span>Voir </text:span>{link}.{note('Selon elle.')}") + p(MORE, "Quotations")
    article = read(body + table(["Ville", "Voix"], ["Nayrac", "12"]) + p(PROSE))
    assert "Voir [la mairie](<https://exemple.fr/>).[^1]" in article.source
    assert "| Ville | Voix |\n| --- | --- |\n| Nayrac | 12 |" in article.source
    assert article.source.endswith("[^1]: Selon elle.\n")
    assert [b.view.text for b in article.blocks if b.kind == "quote"] == [MORE]
    assert article.links[0].target == "https://exemple.fr/"


def test_bold_and_italics_are_kept_as_marks():
    assert (
        "**fort** et *penché*" in read(p(f"<text:span/>C’est {span('fort', 'T1')} et {span('penché', 'T2')}.")).source
    )


def test_white_space_is_what_libreoffice_shows():
    body = p(
        f'<text:span>\n  Un </text:span> deux<text:s text:c="2"/>trois<text:tab/>quatre\n\tcinq {span(" six ", "T1")}'
    )
    assert read(body + p(PROSE)).blocks[0].view.text == "Un deux  trois quatre cinq six"


def test_a_line_break_ends_a_line_and_a_page_none():
    body = p("<text:span/>Un vers<text:line-break/>et l’autre, <text:soft-page-break/>ici.")
    assert texts(p(PROSE) + body + p(MORE))[1] == "Un vers\net l’autre, ici."


def test_fields_show_what_they_hold_and_scripts_nothing():
    body = p(
        '<text:span/>Le <text:date text:date-value="2026-11-27">27 novembre</text:date>, '
        "<text:script>alert(1)</text:script><text:ruby><text:ruby-base>base</text:ruby-base>"
        "<text:ruby-text>lecture</text:ruby-text></text:ruby>, <text:meta>ici</text:meta>."
    )
    assert texts(p(PROSE) + body + p(MORE))[1] == "Le 27 novembre, base, ici."


def test_hidden_text_is_left_out_and_told():
    hidden = (
        '<text:hidden-text text:condition="x" text:string-value="s" text:is-hidden="true">secret</text:hidden-text>'
    )
    body = p(f"<text:span/>Vu{span(' caché', 'T3')}{span(' caché', 'Cache')}.{hidden}") + p("Caché aussi.", "P5")
    section = f'<text:section text:name="S" text:display="none">{p("Encore caché.")}</text:section>'
    assert texts(p(PROSE) + body + section + p(MORE)) == [PROSE, "Vu.", MORE]
    assert told(p(PROSE) + body + section + p(MORE)) == ["5 passages masqués, laissés de côté."]


def test_tracked_changes_are_read_as_accepted_and_counted():
    body = changes("deletion", "insertion", "deletion", "format-change") + p(
        f'<text:change text:change-id="ct1"/>{PROSE[:9]}<text:change-start text:change-id="ct2"/>{PROSE[9:]}'
        '<text:change-end text:change-id="ct2"/>'
    )
    assert texts(body + p(MORE)) == [PROSE, MORE]
    assert told(body + p(MORE)) == ["2 suppressions et 1 ajout suivis\u00a0: lus comme acceptés."]


def test_text_boxes_pictures_and_formulas_are_left_out_and_told():
    inside = f"<text:span/>{PROSE}{box(p('Encadré.'))}{box(p('Photo Untel', 'Illustration'))}"
    objects = '<draw:frame><draw:object xlink:href="./Object {}"/></draw:frame>'
    body = p(inside + objects.format(1) + objects.format(2)) + box(p("Un autre")) + p(MORE)
    assert texts(body) == [PROSE, MORE]
    assert told(body, extra={"Object 1/": FORMULA}) == [
        "2 zones de texte, laissées de côté\u00a0; copiez leur texte dans l’article s’il en fait partie.",
        "1 légende, hors du texte de l’article.",
        "1 formule, laissée de côté.",
        "1 document inséré, laissé de côté.",
    ]


def test_comments_of_others_are_told_and_never_read():
    body = p(f'<text:span/>{remark("À vérifier")}{PROSE}<office:annotation-end office:name="a1"/>') + p(MORE)
    assert texts(body) == [PROSE, MORE]
    assert told(body) == ["1 commentaire, laissé tel quel et non lu."]


def test_a_table_of_contents_is_left_out_and_told():
    index = (
        f'<text:table-of-content text:name="S"><text:index-body><text:index-title>{p("Sommaire")}</text:index-title>'
        f"{p('Une colère 1', 'Contents_20_1')}</text:index-body></text:table-of-content>"
    )
    assert texts(index + p(PROSE) + p(MORE)) == [PROSE, MORE]
    assert told(index + p(PROSE) + p(MORE)) == ["une table des matières (2 lignes), laissée de côté."]


def test_sections_are_read_and_a_protected_one_told():
    section = f'<text:section text:name="S"{{}}>{p(PROSE)}</text:section>'
    assert texts(section.format("") + p(MORE)) == [PROSE, MORE]
    assert told(section.format("") + p(MORE)) == []
    assert told(section.format(' text:protected="true"') + p(MORE)) == [
        "1 section protégée ou liée à un autre fichier, lue\u00a0; rien n’y est écrit."
    ]


def test_the_title_of_the_properties_is_that_of_a_text_without_one():
    meta = (
        "<dc:title>La piscine de Nayrac</dc:title><meta:initial-creator>Claire Dubois</meta:initial-creator>"
        "<dc:creator>Le relecteur</dc:creator><dc:date>2026-11-27T10:00:00.123456789</dc:date>"
    )
    article = read(p(PROSE) + p(MORE), meta=meta)
    assert article.source.startswith(
        '---\ntitle: "La piscine de Nayrac"\nauthor: "Claire Dubois"\ndate: 2026-11-27T10:00:00\n---\n\n'
    )


@pytest.mark.parametrize(
    ("made", "line"),
    [
        (
            {"encrypted": True},
            "article.odt\u00a0: document protégé par un mot de passe\u00a0; dans LibreOffice, Fichier, "
            "Enregistrer sous, décochez «\u00a0Enregistrer avec mot de passe\u00a0», puis relancez.",
        ),
        (
            {"kind": "application/vnd.oasis.opendocument.spreadsheet"},
            "article.odt\u00a0: document LibreOffice d’un autre genre (classeur, présentation, dessin)\u00a0; copiez "
            "son texte dans un document texte.",
        ),
        (
            {"kind": "application/vnd.oasis.opendocument.text-master"},
            "article.odt\u00a0: document maître LibreOffice, dont le texte est dans d’autres fichiers\u00a0; "
            "donnez chacun d’eux.",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_one_line(made, line):
    with pytest.raises(InputError) as error:
        read(p(PROSE), **made)
    assert str(error.value) == line


def test_a_document_whose_words_are_all_in_boxes_is_refused():
    with pytest.raises(InputError, match="document sans texte"):
        read(p(box(p(PROSE))))


def test_a_template_is_read_and_keeps_its_ending():
    article = read(p(PROSE) + p(MORE), kind="application/vnd.oasis.opendocument.text-template")
    assert article.document.suffix == ".ott"


@pytest.mark.parametrize(
    ("head", "line"),
    [
        (
            '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">',
            "article.fodt\u00a0: c’est un document LibreOffice en un seul XML (.fodt)\u00a0; enregistrez-le en .odt.",
        ),
        (
            '<?mso-application progid="Word.Document"?><pkg:package>',
            "article.fodt\u00a0: c’est un document Word en un seul XML\u00a0; enregistrez-le en .docx.",
        ),
    ],
)
def test_a_document_of_one_xml_file_is_refused_with_its_mend(head, line):
    with pytest.raises(InputError) as error:
        read_any(f'<?xml version="1.0" encoding="UTF-8"?>\n{head}{PROSE}'.encode(), "article.fodt")
    assert str(error.value) == line


def test_an_article_that_speaks_of_such_a_document_is_read():
    article = read_any(
        f"Dans un .fodt, tout commence par <office:document et finit ainsi.\n\n{PROSE}\n".encode(), "a.md"
    )
    assert article.blocks
