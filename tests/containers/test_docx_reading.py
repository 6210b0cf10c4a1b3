"""What Word documents say: each thing that Word puts between the words and their reader, and what comes of it."""

import pytest

from seo_fr.containers.opening import read_any
from seo_fr.errors import InputError
from tests.containers.word_files import MACROS, archive, deleted, docx, field, ins, members, p, r, t, table

PROSE = "La mairie ferme la piscine de Nayrac en mars prochain."
MORE = "Les habitants protestent depuis lundi devant la mairie."


def read(body, **parts):
    return read_any(docx(body, **parts), "article.docx")


def properties(title, author, date):
    said = f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
    return f"{said}<dcterms:modified>{date}</dcterms:modified>"


def either(choice, fallback):
    """Two ways of showing one thing, as Word writes it for itself and for older readers."""
    first = f'<mc:Choice Requires="wps">{choice}</mc:Choice>'
    return f"<mc:AlternateContent>{first}<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"


def shown(body, **parts):
    """Kind, level and text of each block."""
    return [(b.kind, b.level, b.view.text) for b in read(body, **parts).blocks]


def texts(body, **parts):
    return [text for _, _, text in shown(body, **parts)]


def told(body, **parts):
    return [n.text for n in read(body, **parts).notices]


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
