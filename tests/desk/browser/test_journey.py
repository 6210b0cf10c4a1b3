"""From opening to export, as a journalist does it; numbers are those of the acceptance tests in docs/pupitre.md."""

import re

import pytest
from playwright.sync_api import expect

from seo_fr.containers.opening import read_any
from seo_fr.restructuring.decision_file import read_decisions
from tests.desk.browser.conftest import downloaded, exported, paste, ready

PROPOSED, KEPT = re.compile("^Intertitre proposé"), re.compile("^Intertitre gardé")


def headings(markdown):
    return [line for line in markdown.splitlines() if line.startswith("#")]


def test_1_the_real_article_has_its_proposals_in_place_and_its_length(opened):
    expect(opened.get_by_role("group", name="Longueur")).to_have_text("503 / 700 mots")
    assert opened.get_by_role("group", name=PROPOSED).count() >= 2
    for name in ("Titre", "Description", "Adresse"):
        group = opened.get_by_role("group", name=name, exact=True)
        for button in ("Garder", "Modifier", "Refuser", "D’où ça vient"):
            expect(group.get_by_role("button", name=button)).to_be_visible()


def test_2_what_was_pasted_comes_out_to_the_byte_but_for_what_is_inserted(page, shared):
    text = (
        "Le maire a dit : «\u00a0Non\u202f!\u00a0»\n\nL’«\u202faffaire\u202f» 😀 coûte 12\u202f000\u00a0€, "
        "et le conseil municipal en débat depuis trois mois sans rien décider.\n\nIl n’a rien ajouté, dit-on."
    )
    page.goto(shared.another_address())
    paste(page, text)
    ready(page)
    result = exported(page)
    assert result == text
    everything = exported(page, everything=True)
    body = everything.split("---\n\n", 1)[1]
    assert body.startswith(text[:40])
    assert [p for p in text.split("\n\n") if p not in everything] == []


def test_3_a_heading_kept_by_one_key_is_in_every_export(opened):
    first = opened.get_by_role("group", name=PROPOSED).first
    words = first.locator(".words").inner_text()
    first.focus()
    opened.keyboard.press("g")
    expect(opened.get_by_role("group", name=KEPT)).to_have_count(1)
    assert headings(exported(opened)) == [f"## {words}"]
    assert f"<h2>{words}</h2>" in exported(opened, "Page HTML").replace("&#x27;", "'")
    assert headings(read_any(downloaded(opened, "Word"), "a.docx").source)[-1] == f"## {words}"


def test_4_screen_plan_and_export_agree_after_swap_undo_and_redo(opened):
    card = opened.get_by_role("group", name=re.compile("^Intertitre")).first
    first, second = (card.get_by_role("radio").nth(i).get_attribute("data-text") for i in (0, 1))

    def agree(words, count):
        expect(card.locator(".words")).to_have_text(words)
        expect(opened.locator("#plan a").first).to_have_text(words)
        assert headings(exported(opened)) == [f"## {words}"] * count

    card.get_by_role("radio").nth(1).check()
    agree(second, 1)
    opened.get_by_role("button", name="Annuler", exact=True).click()
    agree(first, 0)
    opened.get_by_role("button", name="Rétablir").click()
    agree(second, 1)


def test_5_an_edited_heading_is_there_after_a_reload_and_after_another_analysis(opened):
    card = opened.get_by_role("group", name=PROPOSED).first
    place = card.get_attribute("data-key")
    card.get_by_role("button", name="Modifier").click()
    opened.get_by_role("textbox", name="Intertitre").fill("Mes mots à moi")
    opened.get_by_role("button", name="Valider").click()
    modified = opened.get_by_role("group", name=re.compile("^Intertitre modifié"))
    expect(modified).to_have_count(1)
    opened.reload()
    ready(opened)
    expect(modified.locator(".words")).to_have_text("Mes mots à moi")
    edit(opened, 0, "Une phrase de plus.")
    ready(opened)
    expect(modified).to_have_count(1)
    assert modified.get_attribute("data-key") == place


def edit(page, number, more):
    piece = page.locator(".piece").nth(number)
    piece.hover()
    piece.get_by_role("button", name="Modifier le paragraphe").click()
    field = page.get_by_role("textbox", name="Paragraphe")
    field.press("Control+End")
    field.press_sequentially(f" {more}")
    field.press("Escape")
    expect(page.locator("#enregistre")).to_have_text("Enregistré")
    expect(page.locator(".piece").nth(number)).to_contain_text(more)


def test_6_a_refused_heading_does_not_come_back(opened):
    card = opened.get_by_role("group", name=PROPOSED).first
    words, key = card.locator(".words").inner_text(), card.get_attribute("data-key")
    card.get_by_role("button", name="Refuser").click()
    expect(opened.get_by_role("group", name=re.compile("^Intertitre refusé"))).to_have_count(1)
    for number in range(3):
        edit(opened, number, f"Encore la phrase {number}.")
        ready(opened)
        expect(opened.locator(".waiting")).to_have_count(0, timeout=60_000)
        proposed = opened.get_by_role("group", name=PROPOSED)
        assert words not in proposed.locator(".words").all_inner_texts()
        assert key not in [g.get_attribute("data-key") for g in proposed.all()]


def test_7_all_sure_ones_are_kept_in_one_act_and_undone_in_one(opened):
    button = opened.get_by_role("button", name="Garder les sûrs")
    if button.is_disabled():
        pytest.skip("aucun intertitre sûr dans cet article")
    before = opened.get_by_role("group", name=PROPOSED).count()
    button.click()
    expect(opened.get_by_role("group", name=KEPT)).not_to_have_count(0)
    opened.locator("#article").focus()
    opened.keyboard.press("Control+z")
    expect(opened.get_by_role("group", name=PROPOSED)).to_have_count(before)


def test_the_same_decisions_on_the_command_line_give_the_same_bytes(opened, tmp_path):
    from seo_fr.cli.main import main

    opened.get_by_role("group", name=PROPOSED).first.get_by_role("button", name="Garder").click()
    opened.get_by_role("group", name="Titre", exact=True).get_by_role("button", name="Garder").click()
    expect(opened.get_by_role("group", name=KEPT)).to_have_count(1)
    markdown, decisions, text = (
        exported(opened),
        exported(opened, "Décisions (JSON)"),
        exported(opened, "Texte de travail"),
    )
    assert len(read_decisions(decisions, "d.json", text).entries) == 2
    (tmp_path / "d.json").write_bytes(decisions.encode())
    (tmp_path / "a.txt").write_bytes(text.encode())
    output = tmp_path / "a.md"
    assert (
        main(["restructure", str(tmp_path / "a.txt"), "--decisions", str(tmp_path / "d.json"), "-o", str(output)]) == 0
    )
    assert output.read_bytes().decode() == markdown


def test_a_paragraph_that_is_edited_is_the_journalists_and_the_rest_is_the_source(opened, seed_path):
    edit(opened, 2, "Ajout du journaliste.")
    result = exported(opened)
    source = seed_path.read_text(encoding="utf-8")
    assert "Ajout du journaliste." in result
    assert result.replace(" Ajout du journaliste.", "").split() == source.split()


def test_a_fault_is_repaired_alone_and_by_kind_and_undone(page, shared):
    page.goto(shared.another_address())
    text = "Le maire a dit oui !Il est content , enfin.\n\nLa mairie a répondu : « oui » .Elle est close ,dit-on.\n"
    paste(page, text * 1)
    ready(page)
    fixes = page.get_by_role("region", name="À corriger").get_by_role("button", name=re.compile("^Corriger"))
    assert fixes.count() > 0
    for folded in page.locator("details.rule summary").all():
        folded.click()
    fixes.first.click()
    expect(page.get_by_role("button", name="Annuler", exact=True)).to_be_enabled()
    assert exported(page, "Texte de travail") != text
    page.get_by_role("button", name="Annuler", exact=True).click()
    assert exported(page, "Texte de travail") == text
