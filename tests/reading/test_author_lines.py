"""What an author means as structure by the look of a line: intertitres, bold lines, questions, times, service lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_fr.errors import InputError
from seo_fr.model import Options
from seo_fr.pipeline import check_article
from seo_fr.reading.article import read_text
from seo_fr.reading.service_lines import is_service_line

LONG = "La mairie de Vannes a annoncé mardi la fermeture de trois crèches à la rentrée, faute de budget."
OTHER = "Une centaine de familles devront trouver une autre solution avant le mois de septembre, dit-elle."


def headings(source, path="article.txt"):
    return [b.view.text for b in read_text(source, path).blocks if b.kind == "heading"]


def around(line):
    return f"Le titre de l’article\n\n{OTHER}\n\n{LONG}\n\n{line}\n\n{OTHER}\n"


@pytest.mark.parametrize(
    "line",
    [
        "Parce que c’est la loi",
        "Que faire ?",
        "« On nous a menti »",
        "“Plus jamais ça”",
        "« La fin »",
        "Jamais !",
        "État des lieux",
    ],
)
def test_a_bare_short_line_between_two_longer_paragraphs_is_a_heading(line):
    assert headings(around(line)) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Un point final.",
        "Une virgule,",
        "Un deux-points :",
        "« Une phrase dite. »",
        "12 mars",
        "- un élément",
        "a) un élément",
        "12, rue de la Paix, 75002 Paris",
        "Place de la Mairie, 56000 Vannes",
        "Rennes - Brest : 3-2",
        "Nadal bat Federer 6-4 7-5",
        "Par Marie Dupont",
        "Propos recueillis par Marie Dupont",
        "À lire aussi : les crèches en France",
        "Photo : Yves Rault",
        "Contact presse",
        "Une ligne bien trop longue pour être un intertitre, puisqu’elle passe les quatre-vingts caractères",
    ],
)
def test_what_is_no_heading_stays_a_paragraph(line):
    assert headings(around(line)) == []


def test_the_byline_under_the_first_paragraph_is_no_heading_and_a_name_further_down_is():
    source = f"Le titre\n\n{LONG}\n\nMarie Dupont\n\n{OTHER}\n\nEmmanuel Macron\n\n{LONG}\n"
    assert headings(source) == ["Emmanuel Macron"]


def test_a_line_that_the_paragraph_above_announces_is_no_heading():
    assert (
        headings(f"Le titre\n\n{OTHER}\n\nLe maire l’a dit à tous les élus de la ville :\n\nCela suffit\n\n{LONG}\n")
        == []
    )


def test_neither_the_first_nor_the_last_line_is_a_heading():
    assert headings(f"{LONG}\n\n{OTHER}\n\nVictor Hugo\n") == []


def test_a_bold_line_is_a_heading_and_a_standfirst_is_not():
    source = f"# Titre\n\n**{LONG}**\n\n{OTHER}\n\n**Un intertitre**\n\n{LONG}\n\n<p><strong>Non</strong></p>\n"
    assert headings(source, "a.md") == ["Un intertitre"]


def test_bold_words_inside_a_paragraph_make_no_heading():
    assert headings(f"# Titre\n\n{LONG}\n\n**Important** : {OTHER}\n\n{LONG}\n", "a.md") == []


def test_a_bold_question_that_opens_its_paragraph_is_a_block_with_exact_spans():
    source = "# Titre\n\nLe chapô de l’entretien.\n\n**Que faire ?**\nRien, *hélas*, dit-elle.\n"
    _, _, question, answer = read_text(source, "a.md").blocks
    assert (question.kind, question.view.text, question.span.of(source)) == ("heading", "Que faire ?", "Que faire ?")
    assert answer.view.text == "Rien, hélas, dit-elle."
    assert answer.span.of(source) == "Rien, *hélas*, dit-elle."
    assert question.outer == answer.outer


def test_the_lines_of_a_verse_and_of_scores_stay_lines():
    verse = "Les feuilles tombent sur le quai,\nLe vent les mène jusqu’à l’eau,\nUn enfant compte,\nEt le soir vient.\n"
    [block] = read_text(f"Le quai\n\n{verse}", "a.txt").prose
    assert block.view.text.count("\n") == 3


@pytest.mark.parametrize(
    "line",
    [
        "Contact presse : Julie Martin, 06 12 34 56 78",
        "© Le Monde, tous droits réservés",
        "Propos recueillis par Marie Dupont",
        "(avec AFP)",
        "Crédit photo : Yves Rault",
        "À lire aussi > Le budget",
        "Par Marie Dupont, à Rennes",
        "COMMUNIQUÉ DE PRESSE",
        "Paris, le 14 mars 2024",
    ],
)
def test_service_lines_are_known(line):
    assert is_service_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Par ailleurs, le maire a démissionné.",
        "Contact a été pris avec la famille.",
        "Dans un communiqué de presse, la ville dément.",
        "Photo souvenir devant la mairie",
        "L’AFP a annoncé la nouvelle mardi.",
        "À lire les sondages, tout est joué",
        "L’exposition a ouvert le 13 octobre 2012.",
    ],
)
def test_sentences_that_begin_like_service_lines_are_none(line):
    assert not is_service_line(line)


def test_a_contact_block_reaches_over_its_paragraphs():
    source = f"{LONG}\n\n{OTHER}\n\nContact presse\n\nJulie Martin\n\n06 12 34 56 78\n\n{LONG}\n"
    assert [b.is_apart for b in read_text(source, "a.txt").prose] == [False, False, True, True, True, False]


def test_check_sees_the_authors_intertitres():
    text = "\n\n".join([LONG + " " + OTHER] * 12)
    bare = text.replace("\n\n", "\n\nParce que c’est la loi\n\n", 5)
    found = [{f.rule for f in check_article(read_text(t, "a.txt"), Options())} for t in (text, bare)]
    assert "headings-missing" in found[0]
    assert "headings-missing" not in found[1]


PIECES = [
    "**Que faire ?**",
    "Rien.",
    "\n",
    "\n\n",
    "18h45 - Point",
    "Q : Oui ?",
    "R : Non.",
    "© X",
    "a@b.fr",
    "- x",
    "« Y »",
    LONG,
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(["a.txt", "a.md"]))
def test_every_block_shows_what_its_span_holds_and_none_overlap(pieces, path):
    source = "Un début.\n\n" + "".join(pieces)
    try:
        article = read_text(source, path)
    except InputError:
        return
    ends = 0
    for block in article.blocks:
        if not block.view.text:
            continue
        assert block.span.start >= ends
        ends = block.span.end
        assert block.view.span() == block.span
        assert all(block.span.contains(a) for a in block.apart)
        for run in block.view.runs:
            if run.verbatim and "\n" not in run.source.of(source):
                assert run.source.of(source) == block.view.text[run.text_start : run.text_end]
