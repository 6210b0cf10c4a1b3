"""The page itself: nothing goes out, nothing hostile comes alive, everybody can use it, and it is quick to type in."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.axe import axe
from tests.desk.browser.conftest import exported, paste, ready

PROPOSED = re.compile("^Intertitre proposé")
HOSTILE = (
    "Un <script>window.hacked=1</script> dans la phrase, <img src=x onerror=window.hacked=2> et le maire parle.\n\n"
    "[un lien](javascript:window.hacked=3) </textarea></div> & « fin », dit-il aux habitants de Rennes mardi.\n"
)


def test_14_every_request_goes_to_the_desk_and_nowhere_else(page, shared, seed_path):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(shared.another_address())
    paste(page, seed_path.read_text(encoding="utf-8"))
    ready(page)
    exported(page)
    page.get_by_role("button", name="Versions").click()
    page.locator("dialog[open]").get_by_role("button", name="Fermer").click()
    own = f"http://127.0.0.1:{shared.port}/"
    assert [url for url in asked if not url.startswith((own, f"blob:{own}"))] == []


def test_the_token_is_neither_in_the_address_nor_in_a_cookie(opened):
    assert "t=" not in opened.url
    assert opened.context.cookies() == []
    assert opened.evaluate("document.cookie") == ""


def test_16_a_hostile_article_is_inert(page, shared):
    page.goto(shared.another_address())
    paste(page, HOSTILE)
    ready(page)
    assert page.evaluate("window.hacked") is None
    assert page.locator("#article img, #article script, #article a[href^='javascript']").count() == 0
    assert exported(page, "Texte de travail") == HOSTILE
    assert "<script>window" not in exported(page, "Page HTML", everything=True)


def test_17_the_proof_says_what_is_listened_to_and_that_nothing_was_tried(opened, shared):
    opened.get_by_role("link", name="seo-fr").click()
    opened.get_by_role("button", name="La preuve").click()
    expect(opened.locator("#hors-ligne-dit")).to_contain_text(f"127.0.0.1:{shared.port}")
    expect(opened.locator("#hors-ligne-dit")).to_contain_text("refusées : 0")


def test_18_the_whole_journey_by_keyboard_alone(page, shared, seed_path):
    page.goto(shared.another_address())
    page.get_by_role("textbox", name="Coller un article").focus()
    page.keyboard.insert_text(seed_path.read_text(encoding="utf-8"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    ready(page)
    page.keyboard.press("Alt+ArrowDown")
    stops = []
    for key in ("g", "g", "r"):
        stops.append(
            page.evaluate("[document.activeElement.className, getComputedStyle(document.activeElement).outlineStyle]")
        )
        page.keyboard.press(key)
        page.wait_for_timeout(300)
        assert page.evaluate("document.activeElement !== document.body")
    assert all("card" in name and outline != "none" for name, outline in stops)
    page.keyboard.press("m")
    expect(page.locator(".editing textarea")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("Mon texte")
    page.keyboard.press("Enter")
    expect(page.locator(".card.write")).to_have_count(1)
    page.keyboard.press("Control+Shift+e")
    expect(page.get_by_role("dialog", name="Exporter")).to_be_visible()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Markdown":
            break
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert "Mon texte" in Path(download.value.path()).read_text(encoding="utf-8")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Exporter")).to_be_hidden()
    assert page.evaluate("document.activeElement !== document.body")


SCHEMES = [("light", "none"), ("dark", "none"), ("light", "active")]


@pytest.mark.parametrize(("scheme", "forced"), SCHEMES)
def test_19_axe_finds_nothing_in_any_state(page, shared, seed_path, scheme, forced):
    page.emulate_media(color_scheme=scheme, forced_colors=forced, reduced_motion="reduce")
    page.goto(shared.another_address())
    expect(page.get_by_role("textbox", name="Coller un article")).to_be_visible()
    found = {"empty": axe(page)}
    paste(page, seed_path.read_text(encoding="utf-8"))
    found["loading"] = axe(page)
    ready(page)
    found["proposals"] = axe(page)
    page.get_by_role("group", name=PROPOSED).first.get_by_role("button", name="Modifier").click()
    found["editing a heading"] = axe(page)
    page.get_by_role("button", name="Annuler la modification").click()
    page.get_by_role("group", name=PROPOSED).first.get_by_role("button", name="Refuser").click()
    page.locator(".piece").first.hover()
    page.locator(".piece").first.get_by_role("button", name="Modifier le paragraphe").click()
    found["editing a paragraph"] = axe(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Exporter").click()
    found["dialog"] = axe(page)
    assert {state: faults for state, faults in found.items() if faults} == {}


@pytest.mark.parametrize("width", [390, 320])
def test_20_on_a_narrow_screen_nothing_scrolls_sideways_and_every_target_can_be_hit(page, shared, seed_path, width):
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(shared.another_address())
    assert sideways(page) == 0
    paste(page, seed_path.read_text(encoding="utf-8"))
    ready(page)
    assert sideways(page) == 0
    small = page.evaluate(
        "[...document.querySelectorAll('button, summary, .variants label')].filter((e) => e.offsetParent)"
        ".map((e) => [e.textContent.slice(0, 30), e.getBoundingClientRect()])"
        ".map(([words, box]) => [words, Math.min(box.width, box.height)])"
        ".filter(([, size]) => size < 24)"
    )
    assert small == []
    page.get_by_role("button", name="Exporter").click()
    assert sideways(page) == 0


def sideways(page):
    return page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)")


def test_21_typing_goes_on_while_a_long_article_is_analysed_and_nothing_moves_under_the_caret(page, shared, seed_path):
    page.goto(shared.another_address())
    paste(page, "\n\n".join([seed_path.read_text(encoding="utf-8").replace("\n", "\n\n")] * 18))
    piece = page.locator(".piece").nth(20)
    piece.hover()
    piece.get_by_role("button", name="Modifier le paragraphe").click()
    field = page.get_by_role("textbox", name="Paragraphe")
    field.press("Control+Home")
    field.press_sequentially("Tapé pendant l’analyse. ", delay=30)
    ready(page)
    expect(field).to_be_focused()
    assert page.evaluate("document.activeElement.selectionStart") == len("Tapé pendant l’analyse. ")
    assert field.input_value().startswith("Tapé pendant l’analyse. ")


def test_22_the_right_signs_are_marked_inside_a_link_after_an_emoji_and_for_words_said_twice(page, shared):
    page.goto(shared.another_address())
    text = (
        "# Un titre d’essai\n\n"
        "😀😀 Le [maire a dit mardi que oui](https://exemple.fr/page) à tous, et le maire a dit oui.\n\n"
        "Le conseil municipal de Rennes a débattu mardi du budget de la ville pendant trois heures.\n"
    )
    paste(page, text)
    ready(page)
    marked = page.locator("#article mark").all_inner_texts()
    assert "mardi" in marked, marked
    assert "".join(marked).count("mardi que oui") <= 1


def test_24_the_clipboard_holds_html_and_text_and_the_code_of_wordpress_is_in_blocks(opened):
    opened.get_by_role("group", name=PROPOSED).first.get_by_role("button", name="Garder").click()
    opened.get_by_role("button", name="Exporter").click()
    opened.get_by_role("button", name="Copier pour le CMS").click()
    expect(opened.locator("#export-dit")).to_have_text("Copié.")
    kinds = opened.evaluate("navigator.clipboard.read().then((items) => items[0].types)")
    assert set(kinds) >= {"text/html", "text/plain"}
    html = opened.evaluate("navigator.clipboard.read().then((i) => i[0].getType('text/html')).then((b) => b.text())")
    assert set(re.findall(r"<(\w+)", html)) <= {
        "h2",
        "h3",
        "p",
        "ul",
        "ol",
        "li",
        "a",
        "em",
        "strong",
        "blockquote",
        "br",
        "meta",
    }
    opened.get_by_role("button", name="Copier le code WordPress").click()
    expect(opened.locator("#export-dit")).to_have_text("Copié.")
    code = opened.evaluate("navigator.clipboard.readText()")
    assert code.count('<!-- wp:heading -->\n<h2 class="wp-block-heading">') == 1
    assert re.sub(r"<!-- wp:\w+ -->\n.*?\n<!-- /wp:\w+ -->", "", code, flags=re.DOTALL).strip() == ""


def test_a_paste_from_word_keeps_headings_and_paragraphs_and_nothing_else(page, shared):
    page.goto(shared.another_address())
    html = (
        "<html xmlns:o='urn:x'><head><style>p{mso-style-name:Normal}</style></head><body>"
        "<p class=MsoTitle>Un titre<o:p></o:p></p><h2 style='mso-outline-level:2'>Un&nbsp;intertitre</h2>"
        "<p class=MsoNormal>Une <b>phrase</b>\n coupée par Word.<o:p>&nbsp;</o:p></p>"
        "<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
        "<p class=MsoListParagraph><!--[if !supportLists]--><span>·<span>&nbsp;&nbsp; </span></span><!--[endif]-->"
        "un point</p>"
        "</body></html>"
    )
    page.get_by_role("textbox", name="Coller un article").focus()
    page.evaluate(
        "([html]) => { const data = new DataTransfer(); data.setData('text/html', html);"
        "data.setData('text/plain', 'x'); const how = {clipboardData: data, bubbles: true, cancelable: true};"
        "document.activeElement.dispatchEvent(new ClipboardEvent('paste', how)); }",
        [html],
    )
    expected = "# Un titre\n\n## Un\u00a0intertitre\n\nUne phrase coupée par Word.\n\n- un point\n"
    assert page.get_by_role("textbox", name="Coller un article").input_value() == expected


def test_the_start_has_room_to_paste_and_forced_colours_mark_only_what_has_a_fault(page, shared, seed_path):
    page.emulate_media(forced_colors="active")
    page.goto(shared.another_address())
    field = page.get_by_role("textbox", name="Coller un article")
    expect(field).to_be_visible()
    assert field.bounding_box()["height"] > 150
    paste(page, seed_path.read_text(encoding="utf-8"))
    expect(page.locator(".piece:not(.noted)").first).to_be_visible()
    plain = "getComputedStyle(document.querySelector('.piece:not(.noted)')).borderInlineStartColor"
    assert page.evaluate(plain) == page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_a_text_that_is_not_french_says_so_and_is_kept(page, shared):
    page.goto(shared.another_address())
    english = (
        "The mayor of the city resigned on Tuesday evening after twelve years.\n\n"
        "Nobody had expected him to leave so soon, and the council will meet on Friday.\n"
    )
    paste(page, english)
    expect(page.get_by_role("alert").filter(has_text="anglais")).to_be_visible(timeout=60_000)
    assert page.locator(".piece").count() == 2
