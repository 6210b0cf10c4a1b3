"""What stands in the paragraphs of a Word document: runs, fields, revisions, hidden text, emphasis."""

import pytest

from tests.containers.pages import MORE, PROSE, Reading
from tests.containers.word_files import deleted, docx, field, ins, p, r, t, table

READING = Reading(docx, "article.docx")
read, shown, texts, told = READING.read, READING.shown, READING.texts, READING.told


def either(choice, fallback):
    """Two ways of showing one thing, as Word writes it for itself and for older readers."""
    first = f'<mc:Choice Requires="wps">{choice}</mc:Choice>'
    return f"<mc:AlternateContent>{first}<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"


def test_words_cut_over_runs_are_whole():
    cut = r("La mai") + '<w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:t>rie</w:t></w:r>' + r(" ferme.")
    assert texts(p(cut)) == ["La mairie ferme."]


def test_white_space_at_the_ends_of_a_text_counts_only_where_it_says_so():
    cut = "<w:r><w:t>La mairie </w:t></w:r>" + r(" ferme.")
    assert texts(p(cut)) == ["La mairie ferme."]


@pytest.mark.parametrize(
    ("sign", "said"),
    [
        ("<w:tab/>", "Vu d’ici"),
        ("<w:noBreakHyphen/>", "Vu\u2011d’ici"),
        ("<w:softHyphen/>", "Vud’ici"),
        ("<w:br/>", "Vu\nd’ici"),
        ("<w:cr/>", "Vu\nd’ici"),
        ('<w:br w:type="page"/>', "Vu d’ici"),
        ('<w:sym w:font="Symbol" w:char="2014"/>', "Vu—d’ici"),
        ('<w:sym w:font="Wingdings" w:char="F0E0"/>', "Vud’ici"),
    ],
)
def test_signs_that_are_elements(sign, said):
    assert texts(p(f"<w:r>{t('Vu')}{sign}{t('d’ici, la mer est calme.')}</w:r>")) == [f"{said}, la mer est calme."]


def test_no_break_spaces_and_entities_stay_what_they_are():
    assert texts(p("Il a dit\u00a0: «\u202fDupont & fils <sic>\u202f», 3 > 2.")) == [
        "Il a dit\u00a0: «\u202fDupont & fils <sic>\u202f», 3 > 2."
    ]


def test_a_field_shows_its_result_and_not_its_code():
    assert texts(p(r("Page ") + field(" PAGE ", r("12")) + r(" du dossier de la mairie."))) == [
        "Page 12 du dossier de la mairie."
    ]


def test_a_simple_field_shows_its_result():
    simple = f'<w:fldSimple w:instr=" DATE ">{r("2 mars")}</w:fldSimple>'
    assert texts(p(r("Le ") + simple + r(", la piscine ferme."))) == ["Le 2 mars, la piscine ferme."]


def test_links_lead_where_they_lead_by_relationship_and_by_field():
    links = '<Relationship Id="rIdL" Type="x/hyperlink" Target="https://exemple.fr/a b" TargetMode="External"/>'
    linked = f'<w:hyperlink r:id="rIdL">{r("la mairie")}</w:hyperlink>'
    body = p(r("Voir ") + linked + r(" et ") + field(' HYPERLINK "https://exemple.fr/c" ', r("le plan")) + r("."))
    found = read(body, links=links).links
    assert [(link.text, link.target) for link in found] == [
        ("la mairie", "https://exemple.fr/a%20b"),
        ("le plan", "https://exemple.fr/c"),
    ]


def test_a_link_to_a_file_or_inside_the_document_is_text():
    links = '<Relationship Id="rIdL" Type="x/hyperlink" Target="file:///C:/secret.doc" TargetMode="External"/>'
    body = p(
        f'<w:hyperlink r:id="rIdL">{r("La mairie")}</w:hyperlink>'
        + r(" ferme. ")
        + f'<w:hyperlink w:anchor="x">{r("Plus bas.")}</w:hyperlink>'
    )
    article = read(body, links=links)
    assert not article.links
    assert article.blocks[0].view.text == "La mairie ferme. Plus bas."


def test_insertions_are_shown_and_deletions_are_not():
    body = p(r("La mairie ") + deleted("ouvre ") + ins(r("ferme ")) + r("la piscine.")) + p(MORE)
    assert texts(body)[0] == "La mairie ferme la piscine."
    assert told(body) == ["1 suppression et 1 ajout suivis\u00a0: lus comme acceptés."]


def test_a_move_is_read_where_it_goes():
    gone = f'<w:moveFrom w:id="3" w:author="A">{r("Loin. ")}</w:moveFrom>'
    come = f'<w:moveTo w:id="4" w:author="A">{r(" Loin.")}</w:moveTo>'
    body = p(gone + r("La mairie ferme.") + come)
    assert texts(body) == ["La mairie ferme. Loin."]
    assert told(body) == ["1 déplacement suivi\u00a0: lu comme accepté."]


def test_a_deleted_paragraph_mark_joins_two_paragraphs():
    mark = '<w:rPr><w:del w:id="5" w:author="A"/></w:rPr>'
    assert texts(p("La mairie ", properties=mark) + p("ferme la piscine.") + p(MORE)) == [
        "La mairie ferme la piscine.",
        MORE,
    ]


def test_a_deleted_mark_joins_nothing_over_a_table_nor_at_the_end():
    mark = '<w:rPr><w:del w:id="5" w:author="A"/></w:rPr>'
    body = p(PROSE, properties=mark) + table(["Ville"]) + p(MORE, properties=mark)
    assert texts(body) == [PROSE, "Ville", MORE]


def test_a_deleted_mark_before_a_caption_loses_nothing():
    mark = '<w:rPr><w:del w:id="5" w:author="A"/></w:rPr>'
    assert texts(p("La mairie ", properties=mark) + p("Légende", "Lgende") + p("ferme.") + p(MORE)) == [
        "La mairie ferme.",
        MORE,
    ]


def test_a_deleted_row_is_gone():
    row = (
        '<w:tr><w:trPr><w:del w:id="5" w:author="A"/></w:trPr><w:tc><w:p><w:r><w:t>Non</w:t></w:r></w:p></w:tc></w:tr>'
    )
    body = p(PROSE) + table(["Ville", "Voix"], ["Nayrac", "12"]).replace("</w:tbl>", f"{row}</w:tbl>")
    assert texts(body) == [PROSE, "Ville", "Voix", "Nayrac", "12"]


@pytest.mark.parametrize("look", ["<w:vanish/>", '<w:rStyle w:val="Cache"/>'])
def test_hidden_text_is_left_out_and_told(look):
    body = p(r("La mairie ferme") + r(" (ne pas publier)", look) + r(" la piscine."))
    assert texts(body) == ["La mairie ferme la piscine."]
    assert told(body) == ["1 passage masqué, laissé de côté."]


def test_a_text_box_is_left_out_and_told_once_though_it_is_there_twice():
    box = "<w:txbxContent>" + p("Encadré") + "</w:txbxContent>"
    twice = either(f"<w:drawing>{box}</w:drawing>", f"<w:pict>{box}</w:pict>")
    body = p(f"<w:r>{twice}</w:r>" + r(PROSE))
    assert texts(body) == [PROSE]
    assert told(body) == [
        "1 zone de texte, laissée de côté\u00a0; copiez son texte dans l’article s’il en fait partie."
    ]


def test_one_branch_of_alternate_content_is_read():
    both = either(r("ferme"), r("ouvre"))
    assert texts(p(r("La mairie ") + both + r(" la piscine."))) == ["La mairie ferme la piscine."]


def test_content_controls_are_read_in_a_paragraph_and_around_paragraphs():
    inner = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('ferme')}</w:sdtContent></w:sdt>"
    outer = f"<w:sdt><w:sdtContent>{p(MORE)}</w:sdtContent></w:sdt>"
    body = p(r("La mairie ") + inner + r(" la piscine.")) + outer
    assert texts(body) == ["La mairie ferme la piscine.", MORE]
    assert told(body) == ["2 contrôles de contenu, lus\u00a0; rien n’y est écrit."]


def test_a_table_of_contents_is_left_out():
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    contents = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p('Un 1')}</w:sdtContent></w:sdt>"
    assert texts(contents + p("Deux 2", "TM1") + p(PROSE)) == [PROSE]


def test_a_caption_is_left_out_and_told():
    assert texts(p(PROSE) + p("La piscine, lundi. Photo DR", "Lgende") + p(MORE)) == [PROSE, MORE]


def test_bold_and_italics_are_marked_where_markdown_can_and_lost_where_it_cannot():
    body = p(
        r("Un ") + r("mot ", "<w:b/>") + r("dit ") + r("ici", "<w:i/>") + r(", et ") + r("(", "<w:b/>") + r("non.")
    )
    article = read(body)
    assert article.source == "Un **mot** dit *ici*, et (non.\n"
    assert article.blocks[0].view.text == "Un mot dit ici, et (non."


def test_a_bold_line_is_an_intertitre_as_in_markdown():
    body = p(PROSE) + p(MORE) + p(r("Une colère froide", "<w:b/>")) + p(PROSE)
    assert [b.kind for b in read(body).blocks] == ["paragraph", "paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        "# Pas un titre, une phrase.",
        "- Pas un élément, une phrase.",
        "1. Pas un numéro, une phrase.",
        "> Pas une citation, une phrase.",
        "Une *étoile*, un _souligné_ et `du code` dans la phrase.",
        "Un [lien](http://exemple.fr), une <balise> et &eacute; dans la phrase.",
        "[1]: http://exemple.fr est une adresse.",
        "---",
        "import x from 'y'",
        "{{ gabarit }} et {% code %} dans la phrase.",
        "    Quatre espaces, puis une phrase.",
        "Un retour\\",
        "| a | b |",
        "Une phrase[^1], et [^2]: une autre.",
    ],
)
def test_what_would_be_markdown_is_text(text):
    assert texts(p(PROSE) + p(text) + p(MORE)) == [PROSE, text.strip(), MORE]
