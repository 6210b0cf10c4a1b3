"""Where added blocks go, and how a result that is read again knows them."""

import pytest

from seo_fr.added_kinds import CLOSE
from seo_fr.model import Addition, Article, Question, Source
from seo_fr.reading import read_text
from seo_fr.reading.own_comments import is_own_comment
from seo_fr.restructuring.added_blocks import opening, question_comment, question_key, set_aside
from seo_fr.restructuring.additions import block_places, end_place, plan_additions, summary_place
from seo_fr.restructuring.apply import apply_edits
from seo_fr.restructuring.insertions import as_edits

SOURCES = (Source("fiche", "f/a--b.yml", None, "Un."),)
BLOCK = "\n\n".join([opening("background", 0, SOURCES), "## Repères", "- **Un.** Deux trois.", CLOSE])


def put(article: Article, place: int, *questions: Question) -> str:
    addition = Addition("background", BLOCK, 3, 0, SOURCES, place)
    return apply_edits(article.source, as_edits(plan_additions(article, (addition,), questions)))


@pytest.mark.parametrize(
    "source", ["Un texte.\n\nDeux.\n", "Un texte.\n\nDeux.", "Un texte.\n\n- Deux.\n- Trois.\n", "# T\n\nUn.\n"]
)
def test_a_block_is_set_aside_when_it_is_read_again(source):
    article = read_text(source, "a.md")
    again = read_text(put(article, len(source)), "a.md")
    own, present, added = set_aside(again)
    assert [b.view.text for b in own.blocks] == [b.view.text for b in article.blocks]
    assert (present.kinds, present.words, present.headings) == ({"background"}, 3, 1)
    assert [b.kind for b in added] == ["html", "heading", "item", "html"]


def test_a_block_that_is_not_closed_is_text():
    article = read_text(BLOCK.removesuffix(CLOSE) + "Un texte.\n", "a.md")
    assert set_aside(article)[0] == article


def test_without_comments_a_kind_is_still_known_by_its_heading():
    article = read_text("Un texte.\n\n## Repères\n\n- Deux.\n", "a.md")
    own, present, added = set_aside(article)
    assert (own, present.kinds, present.words, added) == (article, {"background"}, 0, ())


def test_comments_cannot_be_ended_by_what_they_hold():
    hostile = Source("archive", "x --> <script> --", None, "Un.")
    comment = opening("archive", 0, (hostile,))
    assert comment.count("-->") == 1
    assert is_own_comment(comment)
    assert is_own_comment(question_comment("Qui --> <b> ?"))
    assert not is_own_comment(f"{CLOSE}<script>")


def test_a_question_is_known_again_whatever_it_holds():
    text = "« a > b -- c » : qu’est-ce ?"
    article = read_text(f"Un texte.\n\n{question_comment(text)}\n", "a.md")
    assert question_key(text) in set_aside(article)[1].questions


def test_the_summary_goes_above_the_text_and_below_its_title():
    assert summary_place(read_text("Le chapô.\n\nLe texte.\n", "a.md")) == 0
    headed = read_text("---\ntitle: T\n---\n\n# Titre\n\nLe chapô.\n\nLe texte.\n", "a.md")
    assert summary_place(headed) == headed.source.index("Le chapô")
    line = read_text("Québec : un musée\n\nLe musée ouvre.\n", "a.md")
    assert summary_place(line) == line.source.index("Le musée")
    assert summary_place(read_text("- Un\n- Deux.\n", "a.md")) == 0


def test_the_end_is_before_closing_notes_and_never_in_open_code():
    noted = read_text("Le texte.\n\nAvec AFP\n", "a.md")
    assert end_place(noted) == noted.source.index("Avec")
    assert (
        end_place(read_text("Le texte.\n\nAvec AFP, la ville a signé. " + "Un mot. " * 15 + "\n", "a.md")) is not None
    )
    assert end_place(read_text("Le texte.\n\n```\ncode\n", "a.md")) is None
    assert end_place(read_text("Le texte.\n\n<!-- ouvert\n", "a.md")) is None


def test_a_comment_never_parts_a_list():
    article = read_text("Un.\n\n- Deux.\n- Trois.\n\nQuatre.\n", "a.md")
    source = article.source
    assert block_places(article) == (source.index("- Deux"), -1, source.index("Quatre"), len(source))


def test_a_question_without_a_place_is_not_written():
    article = read_text("Un texte.\n", "a.md")
    text = put(article, len(article.source), Question("Qui ?", "qui", 10, -1), Question("Où ?", "où", 10, 0))
    assert "Qui ?" not in text
    assert text.startswith("<!-- seo-fr-question: Où ? -->\n\nUn texte.")
