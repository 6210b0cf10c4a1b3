"""The report as people see it: in Chromium, at three widths, light and dark, and printed."""

import struct

import pytest

import seo_fr
from seo_fr.output.report_html import CheckPage, render_analysis, render_restructured
from tests.axe import axe

WIDTHS = [1280, 390, 320]
PAPER = 673  # pixels of CSS between the margins of an A4 page
# Faults that overlap, stand in quotations and brackets, follow each other in one line, and one in a table.
FAULTY = """# Les prix de l'eau montent dans trois villes de la région : le détail

Etats-Unis , France : le maire "de la ville" a dit (à Ecully ) que l'eau... coûte 12000 euros ! La suite  arrive.

« Le prix a doublé ! Le maire n'a rien dit : il attend » , a dit Mme Martin à Ecully... Puis elle est partie.

| Ville | Prix du mètre cube | Hausse sur un an | Gestionnaire de la distribution |
|---|---|---|---|
| Rennes | 3,20 euros | 2 % | Eau du bassin rennais |
| Nantes | 3,05 euros! | 4 % | Nantes Métropole |

La suite arrive : "bientôt" , dit-on à l’hôtel de ville de Rennes où le maire, qui avait réuni jeudi soir son conseil \
dans la salle des fêtes afin de voter enfin le budget de la nouvelle école, a salué devant les habitants venus \
nombreux un vote qu’il attendait depuis plus de trois ans.
"""


@pytest.fixture(scope="module")
def faulty():
    return seo_fr.analyze(FAULTY, path="eau.md")


@pytest.fixture(scope="module")
def pages(faulty, seed_analysis, seed_path):
    """The report of an article, of one with many faults, of one that was completed, and of several."""
    done = seo_fr.restructure(seed_path.read_bytes(), path="otan-ukraine.txt", complete=True)
    assert done.additions
    several = CheckPage()
    several.add(seed_analysis)
    several.add(faulty)
    return {
        "seed": render_analysis(seed_analysis),
        "faulty": render_analysis(faulty),
        "completed": render_restructured(done, {"sentence-too-long", "no-break-space-missing"}),
        "several": several.render(["vide.md : fichier vide."]),
    }


NAMES = ["seed", "faulty", "completed", "several"]


@pytest.fixture
def show(chromium, pages, tmp_path):
    """A function that opens a report; a complaint of the page, or a request, fails the test."""
    contexts, faults = [], []

    def opened(name, width=1280, scheme="light", media="screen"):
        context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, locale="fr-FR")
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text))
        page.on("request", lambda request: None if request.url.startswith("file:") else faults.append(request.url))
        file = tmp_path / f"{name}.html"
        file.write_text(pages[name], encoding="utf-8", newline="")
        page.goto(file.as_uri())
        page.emulate_media(media=media, color_scheme=scheme)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


def boxes(page, selector):
    """Where each element stands; one that runs over several lines has several boxes, the last is given."""
    return page.evaluate(
        "(s) => [...document.querySelectorAll(s)].map((e) => [...e.getClientRects()].at(-1)).filter((b) => b)"
        ".map((b) => ({left: b.left, right: b.right, top: b.top, bottom: b.bottom}))",
        selector,
    )


def overlap(one, other):
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > 1 and down > 1


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("width", "media"), [*((width, "screen") for width in WIDTHS), (PAPER, "print")])
def test_nothing_scrolls_sideways(show, tmp_path, name, width, media):
    page = show(name, width, media=media)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    picture = page.screenshot(full_page=True, path=str(tmp_path / f"{name}-{width}-{media}.png"))
    assert struct.unpack(">I", picture[16:20])[0] == width


@pytest.mark.parametrize("name", ["seed", "faulty"])
@pytest.mark.parametrize("width", WIDTHS)
def test_numbers_do_not_cover_each_other(show, name, width):
    found = boxes(show(name, width), ".call")
    assert len(found) > 5
    assert not [1 for i, one in enumerate(found) for other in found[i + 1 :] if overlap(one, other)]


@pytest.mark.parametrize("name", ["seed", "faulty", "completed"])
@pytest.mark.parametrize(("width", "media"), [(1280, "screen"), (900, "screen"), (PAPER, "print")])
def test_a_note_stands_beside_its_line_or_below_the_note_before_it(show, name, width, media):
    page = show(name, width, media=media)
    numbers = dict(zip(labels(page, ".call[id]"), boxes(page, ".call[id]"), strict=True))
    text = boxes(page, ".rows")[0]
    bottom = 0
    for number, note in zip(labels(page, ".note .number"), boxes(page, ".note"), strict=True):
        assert note["left"] >= text["right"]
        assert note["top"] >= bottom
        # A note of a table stands beside its head.
        wanted = numbers[number]["top"] if not page.locator(f"td #r{number}").count() else note["top"]
        assert note["top"] - max(wanted, bottom) < 30
        bottom = note["bottom"]


def labels(page, selector):
    return page.evaluate("(s) => [...document.querySelectorAll(s)].map((e) => e.dataset.n)", selector)


def test_on_a_phone_tables_are_cards_and_a_number_opens_its_note_below_the_line(show):
    page = show("faulty", 390)
    for selector in (".fields td", ".strips td", ".properties td", ".source tr:last-child td"):
        cell = page.locator(selector).first
        assert cell.evaluate("(e) => getComputedStyle(e).display") == "block"
        assert cell.evaluate("(e) => getComputedStyle(e, '::before').content").strip('"')
    assert page.locator(".note:visible").count() == 0
    number = page.locator("#r2")
    number.click()
    note = page.locator("#n2")
    assert note.is_visible()
    assert note.bounding_box()["y"] >= number.bounding_box()["y"]
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    note.locator(".number").click()
    assert page.locator(".note:visible").count() == 0


def test_what_is_copied_is_the_article_alone(show, faulty):
    page = show("faulty")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.rows'))")
    copied = page.evaluate("getSelection().toString()").split()
    assert copied == " ".join(b.view.text for b in faulty.article.blocks).split()


def test_the_list_leads_to_the_note_and_the_note_back(show):
    page = show("faulty")
    group = page.locator("details.rule").filter(has=page.locator(".places a")).first
    group.locator("summary").click()
    group.locator(".places a").first.click()
    note = page.locator(".note:target")
    assert note.is_visible()
    note.locator(".why").click()
    assert page.evaluate("document.querySelector(':target').tagName") == "DETAILS"


def test_on_paper_everything_is_open_and_no_link_is_told(show):
    page = show("seed", media="print")
    hidden = "[...document.querySelectorAll('details.rule .reason')].filter((e) => !e.checkVisibility()).length"
    assert page.evaluate(hidden) == 0
    assert page.locator(".why:visible, nav:visible").count() == 0


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light"), (320, "dark")])
def test_axe_finds_nothing(show, name, width, scheme):
    page = show(name, width, scheme)
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert axe(page) == []


def test_the_keyboard_reaches_the_text_first_and_one_sees_where_it_is(show):
    page = show("seed")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Aller au contenu"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#contenu"
