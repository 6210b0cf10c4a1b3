"""What the journalist adds in words of his own: a block made his, an answer to a question; each once, each undone."""

import re

import pytest
from playwright.sync_api import expect

from tests.desk.browser.conftest import exported, paste, ready


@pytest.fixture
def asking(page, shared, seed_path):
    """A draft that leaves something to be asked: the real article, behind a petition whose signatures nobody counts."""
    page.goto(shared.another_address())
    petition = "Une pétition circule depuis mardi contre la scierie Grosjacques, à Cornimont."
    paste(page, f"{petition}\n\n{seed_path.read_text(encoding='utf-8')}")
    ready(page)
    return page


def test_a_block_that_is_rewritten_is_in_the_export_once_and_without_a_comment_of_ours(opened):
    block = opened.get_by_role("group", name=re.compile("^Bloc proposé")).first
    block.get_by_role("button", name="Modifier", exact=True).click()
    field = opened.get_by_role("textbox", name="Bloc", exact=True)
    assert "seo-fr-bloc" not in field.input_value()
    field.fill("## Mes repères\n\nLa base de Ramstein est en Allemagne.")
    opened.get_by_role("button", name="Valider").click()
    expect(opened.get_by_role("group", name=re.compile("^Bloc modifié"))).to_have_count(1)
    assert opened.evaluate("document.activeElement !== document.body")
    result = exported(opened)
    assert result.count("## Mes repères") == result.count("Ramstein est en Allemagne.") == 1
    assert "seo-fr-bloc" not in result
    opened.get_by_role("button", name="Annuler", exact=True).click()
    expect(opened.get_by_role("group", name=re.compile("^Bloc proposé"))).not_to_have_count(0)
    assert "Mes repères" not in exported(opened)


def test_a_sentence_of_a_block_is_left_out_by_its_tick_or_its_digit_and_taken_back(opened):
    block = opened.get_by_role("group", name=re.compile("^Bloc .*Repères"))
    ticks = block.get_by_role("checkbox")
    second = ticks.nth(1)
    left_out = second.get_attribute("data-part")
    second.uncheck()
    expect(opened.get_by_role("group", name=re.compile("^Bloc gardé.*Repères"))).to_have_count(1)
    expect(block.locator("del")).to_have_text(left_out)
    assert opened.evaluate("document.activeElement.dataset.part") == left_out
    result = exported(opened)
    assert "<!-- seo-fr-bloc: background" in result
    assert left_out not in result.replace("**", "")
    second.focus()
    opened.keyboard.press("2")
    expect(block.locator("del")).to_have_count(0)
    assert left_out in exported(opened).replace("**", "")
    for line in block.get_by_role("listitem").all():
        line.get_by_role("checkbox").first.uncheck()
    expect(opened.get_by_role("group", name=re.compile("^Bloc refusé.*Repères"))).to_have_count(1)
    undo = opened.get_by_role("button", name="Annuler", exact=True)
    undo.click()
    expect(opened.get_by_role("group", name=re.compile("^Bloc gardé.*Repères"))).to_have_count(1)


def test_an_answer_is_kept_while_it_is_typed_goes_where_its_question_belongs_and_is_undone(asking):
    opened = asking
    asked = opened.get_by_role("region", name="À demander")
    asked.get_by_role("button", name=re.compile("^Répondre")).first.click()
    field = asked.get_by_role("textbox", name="Réponse")
    field.fill("Ils étaient quarante-deux.")
    opened.get_by_role("group", name=re.compile("^Intertitre proposé")).first.get_by_role(
        "button", name="Garder"
    ).click()
    expect(opened.get_by_role("group", name=re.compile("^Intertitre gardé"))).to_have_count(1)
    expect(field).to_have_value("Ils étaient quarante-deux.")
    field.press("Escape")
    asked.get_by_role("button", name=re.compile("^Répondre")).first.click()
    expect(field).to_have_value("Ils étaient quarante-deux.")
    asked.get_by_role("button", name="Ajouter au texte").click()
    put = opened.locator(".piece").filter(has_text="quarante-deux")
    expect(put).to_have_count(1)
    expect(put).to_be_focused()
    undo = opened.get_by_role("button", name="Annuler", exact=True)
    expect(undo).to_have_attribute("title", re.compile("^Un paragraphe ajouté"))
    undo.click()
    expect(put).to_have_count(0)
    assert opened.evaluate("document.activeElement !== document.body")
