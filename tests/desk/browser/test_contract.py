"""The table of the contract, line by line: what other tests and assistive technology count on, by role and name."""

import re

from playwright.sync_api import expect

from tests.desk.browser.conftest import SLOW, paste, ready

ACTS = ("Garder", "Modifier", "Refuser", "D’où ça vient")
EXPORTS = ("Markdown", "Page HTML", "Copier pour le CMS", "Copier le code WordPress")


def starts(words):
    return re.compile(f"^{re.escape(words)}")


def has_acts(group, acts=ACTS):
    for name in acts:
        expect(group.get_by_role("button", name=name, exact=True)).to_be_visible()


def test_each_role_and_name_of_the_contract_is_there(page, shared, seed_path):
    page.goto(shared.another_address())
    file = page.get_by_label("Ouvrir un article", exact=True)
    assert file.get_attribute("type") == "file"
    expect(page.get_by_role("textbox", name="Coller un article", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Commencer", exact=True)).to_be_visible()
    file.set_input_files({"name": "otan.txt", "mimeType": "text/plain", "buffer": seed_path.read_bytes()})
    expect(page.get_by_role("status").filter(has_text=re.compile("propositions$"))).to_be_visible(timeout=SLOW)
    expect(page.get_by_role("group", name="Longueur", exact=True)).to_have_text("503 / 700 mots")
    expect(page.get_by_role("status").filter(has_text=re.compile("^Enregistré$"))).to_be_visible()
    for name in ("Garder les sûrs", "Annuler", "Rétablir"):
        expect(page.get_by_role("button", name=name, exact=True)).to_be_visible()
    for name in ("À corriger", "À demander"):
        expect(page.get_by_role("region", name=name, exact=True)).to_be_visible()
    for name in ("Titre", "Description", "Adresse"):
        has_acts(page.get_by_role("group", name=name, exact=True))
    has_acts(page.get_by_role("group", name=starts("Bloc proposé")).first)


def test_a_heading_is_kept_edited_and_refused_by_the_names_of_the_contract(opened):
    proposed = opened.get_by_role("group", name=starts("Intertitre proposé"))
    first = proposed.first
    has_acts(first)
    assert first.get_by_role("radio").count() >= 1
    first.get_by_role("button", name="Garder", exact=True).click()
    expect(opened.get_by_role("group", name=starts("Intertitre gardé"))).to_have_count(1)
    proposed.first.get_by_role("button", name="Modifier", exact=True).click()
    field = opened.get_by_role("textbox", name="Intertitre", exact=True)
    opened.get_by_role("button", name="Annuler la modification", exact=True).click()
    expect(field).to_have_count(0)
    proposed.first.get_by_role("button", name="Modifier", exact=True).click()
    field.fill("Mes mots")
    opened.get_by_role("button", name="Valider", exact=True).click()
    expect(opened.get_by_role("group", name=starts("Intertitre modifié"))).to_have_count(1)
    proposed.first.get_by_role("button", name="Refuser", exact=True).click()
    expect(opened.get_by_role("group", name=starts("Intertitre refusé"))).to_have_count(1)
    paragraph = opened.get_by_role("group", name=starts("Paragraphe")).first
    paragraph.get_by_role("button", name="Modifier le paragraphe", exact=True).click()
    expect(opened.get_by_role("textbox", name="Paragraphe", exact=True)).to_be_focused()
    opened.keyboard.press("Escape")
    opened.get_by_role("button", name="Exporter", exact=True).click()
    for name in EXPORTS:
        expect(opened.get_by_role("button", name=name, exact=True)).to_be_visible()


def test_an_article_with_a_title_of_its_own_still_has_the_group_and_only_a_copy(page, shared, seed_path):
    page.goto(shared.another_address())
    paste(page, "# Kiev réclame des missiles\n\n" + seed_path.read_text(encoding="utf-8"))
    ready(page)
    title = page.get_by_role("group", name="Titre", exact=True)
    expect(title).to_contain_text("Kiev réclame des missiles")
    assert [b.inner_text() for b in title.get_by_role("button").all()] == ["Copier"]
