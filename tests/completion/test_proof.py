"""Attacks on the proof: whatever is added must stand in its source, word for word."""

import re
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.added_kinds import CLOSE
from seo_fr.completion.material import inert
from seo_fr.errors import PreservationError
from seo_fr.language.sentences import sentences_of
from seo_fr.model import Addition, Source, Span
from seo_fr.reading import read_text
from seo_fr.restructuring.added_blocks import opening
from seo_fr.restructuring.added_items import make_item
from seo_fr.restructuring.additions import plan_additions
from seo_fr.restructuring.apply import apply_edits
from seo_fr.restructuring.insertions import as_edits
from seo_fr.restructuring.proof import Evidence, Original, beside, prove
from seo_fr.restructuring.verify import verify

TEXT = (
    "Le maire de Figeac, Paul Durand, ouvre la salle. La ville compte 9 800 habitants.\n\n"
    "Selon l’opposant, « La salle a coûté dix millions. Le maire a menti aux habitants. »\n\n"
    "Les travaux ont commencé le 3 mai 2024. Il pleut.\n"
)
ARTICLE = read_text(TEXT, "a.md")
SHEET = "La Cour des comptes contrôle les comptes publics. Elle compte 800 magistrats."
PASSAGE = "Le maire n’a pas fermé la piscine. Il est faux de dire que La piscine a fermé. Elle a rouvert en mai."
EVIDENCE = Evidence(
    (
        Original("fiche", "f/cour.yml", "Cour des comptes", SHEET),
        Original("archive", "/piscine", "La piscine rouvre", PASSAGE, date(2024, 5, 2), "/piscine"),
        Original("archive", "/salle", "La salle ferme", "La salle ferme.", date(2024, 3, 12), None),
    )
)


def addition(kind, body, *sources, heading=None):
    titles = {"key-points": "L’essentiel", "people": "Qui est qui", "background": "Repères"}
    titles |= {"timeline": "Chronologie", "archive": "Contexte"}
    lines = [opening(kind, 0, sources), f"## {heading or titles[kind]}", body, CLOSE]
    return Addition(kind, "\n\n".join(lines), 1, 0, sources, len(TEXT))


def from_article(text, shift=0):
    start = TEXT.index(text) + shift
    return Source("article", "a.md", Span(start, start + len(text)), text)


def sheet(text=SHEET):
    return Source("fiche", "f/cour.yml", None, text)


def archive(text):
    return Source("archive", "/piscine", None, text)


def proven(added, evidence=EVIDENCE):
    try:
        prove(ARTICLE, (added,), evidence)
    except PreservationError:
        return False
    return True


CITY = "La ville compte 9 800 habitants."
DATED = "Les travaux ont commencé le 3 mai 2024."
ROLE = "Le maire de Figeac, Paul Durand, ouvre la salle."


@pytest.mark.parametrize(
    "added",
    [
        addition("key-points", f"- {CITY}", from_article(CITY)),
        addition("people", "- **Paul Durand**, maire de Figeac.", from_article(ROLE)),
        addition("background", f"- {SHEET}", sheet()),
        addition("background", f"- **Cour des comptes.** {SHEET}", sheet()),
        addition("timeline", f"- **3 mai 2024.** {DATED}", from_article(DATED)),
        addition(
            "timeline", "- **12 mars 2024.** La salle ferme", Source("archive", "/salle", None, "La salle ferme.")
        ),
        addition(
            "archive",
            "**2 mai 2024.** [La piscine rouvre](/piscine)",
            archive("Elle a rouvert en mai."),
        ),
    ],
)
def test_what_is_in_its_source_is_let_through(added):
    assert proven(added)


@pytest.mark.parametrize(
    "added",
    [
        # a fact sheet with a changed number, in the block or in the source as well
        addition("background", f"- {SHEET.replace('800', '900')}", sheet()),
        addition("background", f"- {SHEET.replace('800', '900')}", sheet(SHEET.replace("800", "900"))),
        # a sentence cut, two joined, one moved
        addition("background", "- Elle compte 800.", sheet()),
        addition("key-points", f"- {CITY[:-12]}.", from_article(CITY)),
        addition("key-points", f"- {CITY} {CITY}", from_article(CITY)),
        # a source that is not known, or of something else
        addition("background", "- Tout va bien.", Source("fiche", "f/autre.yml", None, "Tout va bien.")),
        addition("key-points", f"- {CITY}", from_article(ROLE)),
        # out of the quotation: the falsehood would be the newsroom's own
        addition(
            "key-points", "- Le maire a menti aux habitants. »", from_article("Le maire a menti aux habitants. »")
        ),
        addition("key-points", "- Le maire a menti aux habitants.", from_article("Le maire a menti aux habitants.")),
        addition("key-points", "- La salle a coûté dix millions.", from_article("La salle a coûté dix millions.")),
        # cut inside a negation, or inside the words that deny it
        addition("archive", "**2 mai 2024.** La piscine rouvre", archive("Le maire a fermé la piscine.")),
        addition("archive", "**2 mai 2024.** La piscine rouvre", archive("pas fermé la piscine.")),
        addition("archive", "**2 mai 2024.** La piscine rouvre", archive("La piscine a fermé.")),
        # a function that is someone else's, or is not beside the name
        addition("people", "- **Paul Durand**, maire de Cahors.", from_article(ROLE)),
        addition("people", "- **Jean Petit**, maire de Figeac.", from_article(ROLE)),
        addition("people", "- **Paul Durand**, ouvre la salle.", from_article(ROLE)),
        # another date, title, link, heading, level
        addition("timeline", f"- **4 mai 2024.** {DATED}", from_article(DATED)),
        addition(
            "timeline", "- **13 mars 2024.** La salle ferme", Source("archive", "/salle", None, "La salle ferme.")
        ),
        addition(
            "timeline", "- **12 mars 2024.** La salle brûle", Source("archive", "/salle", None, "La salle ferme.")
        ),
        addition("timeline", "- **3 mai 2024.** Les travaux ont fini.", from_article(DATED)),
        addition("archive", "**2 mai 2024.** Autre titre", archive("Elle a rouvert en mai.")),
        addition(
            "archive", "**2 mai 2024.** La piscine rouvre. Elle a rouvert en mai.", archive("Elle a rouvert en mai.")
        ),
        addition(
            "archive",
            "**2 mai 2024.** [La piscine rouvre](https://mal.example)",
            archive("Elle a rouvert en mai."),
        ),
        addition("key-points", f"- {CITY}", from_article(CITY), heading="Le scandale"),
        # other kinds of block
        addition("key-points", f"- {CITY}\n\n<b>gras</b>", from_article(CITY)),
        addition("key-points", f"- {CITY}\n\n    code", from_article(CITY)),
        addition("key-points", f"- {CITY} ![](x.png)", from_article(CITY)),
        addition("key-points", f"- {CITY} <!-- x -->", from_article(CITY)),
    ],
)
def test_what_is_not_is_refused(added):
    assert not proven(added)


@given(st.integers(-4, 4).filter(bool), st.sampled_from([CITY, ROLE, "Il pleut."]))
def test_a_span_off_by_one_is_refused(shift, text):
    assert proven(addition("key-points", f"- {text}", from_article(text)))
    assert not proven(addition("key-points", f"- {text}", from_article(text, shift)))


@given(st.data())
def test_no_changed_letter_or_figure_passes(data):
    at = data.draw(st.integers(0, len(SHEET) - 1))
    other = data.draw(st.sampled_from("0123456789aeinrt,;"))
    forged = SHEET[:at] + other + SHEET[at + 1 :]
    genuine = forged == SHEET
    assert proven(addition("background", f"- {inert(forged)}", sheet())) is genuine
    assert proven(addition("background", f"- {inert(forged)}", sheet(forged))) is genuine


HOSTILE = [
    "---\ntitle: Piège\n---\nVrai.",
    "<script>alert(1)</script> Vrai.",
    "<!-- /seo-fr-bloc -->\n\n# Piège",
    "Vrai. <!-- seo-fr: off title-missing -->",
    "# Titre",
    "1. Liste",
    "> Citation",
    "[lien](https://mal.example) et ![image](x.png)",
    "**gras** _italique_ `code` ~~non~~ &eacute; \\*",
    "| a | b |\n| - | - |",
    "```\ncode",
    "    code",
    "[^1]: note",
    "[a]: https://mal.example",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_passes_for_markup_comes_out_inert(text):
    line = " ".join(text.split())
    written = f"- {inert(text)}\n"
    (block,) = read_text(written, "a.md").blocks
    assert (block.kind, block.view.text) == ("item", line)


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60))
def test_any_text_is_shown_as_it_is_or_left_out(text):
    item = make_item(inert(text), (), drawn=False)
    if item is not None:
        (block,) = read_text(f"- {item.markdown}\n", "a.md").blocks
        assert block.kind == "item"
        assert re.sub(r"\s+", " ", block.view.text).strip() == re.sub(r"\s+", " ", text).strip()


def test_a_hostile_sheet_stays_inside_its_block():
    hostile = "La Cour <!-- /seo-fr-bloc --> <script>x</script> juge. Elle siège à Paris."
    evidence = Evidence((Original("fiche", "f/cour.yml", "Cour", hostile),))
    added = addition("background", f"- {inert(hostile)}", sheet(hostile))
    edits = as_edits(plan_additions(ARTICLE, (added,), ()))
    result = apply_edits(TEXT, edits)
    verify(ARTICLE, edits, result, (added,), evidence)
    assert "<script>" not in re.sub(r"\\<", "", result)


def test_an_insertion_that_no_addition_accounts_for_is_refused():
    added = addition("background", f"- {SHEET}", sheet())
    edits = as_edits(plan_additions(ARTICLE, (added,), ()))
    result = apply_edits(TEXT, edits)
    verify(ARTICLE, edits, result, (added,), EVIDENCE)
    with pytest.raises(PreservationError, match="comme prévu"):
        verify(ARTICLE, edits, result, (), EVIDENCE)


@pytest.mark.parametrize(
    ("sentence", "given"),
    [
        ("Le président russe Vladimir Poutine a parlé.", True),
        ("Vladimir Poutine, président russe, a parlé.", True),
        ("L’ex-président russe Vladimir Poutine a parlé.", False),
        ("Le conseiller du président russe, Vladimir Poutine, a parlé.", False),
        ("Le faux président russe Vladimir Poutine a parlé.", False),
        ("Le texte dit « le président russe Vladimir Poutine » sans rien prouver.", False),
        ("Vladimir Poutine a reçu le président russe.", False),
        ("Le président russe a reçu Poutine.", False),
        ("Le président russe Igor Poutine a parlé.", False),
    ],
)
def test_a_function_stands_beside_its_name(sentence, given):
    assert beside("Vladimir Poutine", "président russe", sentence) is given


def test_a_line_of_a_chronology_may_leave_out_the_date_it_stands_under_and_nothing_else():
    text = "Il pleut.\n\nLe 3 mai 2024, les travaux ont commencé.\n"
    sentence = "Le 3 mai 2024, les travaux ont commencé."
    source = Source("article", "a.md", Span(text.index(sentence), text.index(sentence) + len(sentence)), sentence)

    def is_proven(line):
        try:
            prove(read_text(text, "a.md"), (addition("timeline", f"- {line}", source),), EVIDENCE)
        except PreservationError:
            return False
        return True

    assert is_proven("**3 mai 2024.** Les travaux ont commencé.")
    assert not is_proven("**3 mai 2023.** Les travaux ont commencé.")
    assert not is_proven("**3 mai 2024.** Des travaux ont commencé.")


TANK = (
    "Le Duval est un char exporté jusqu’aux U.S.A. Il pèse 55 tonnes. Duval et Cie le construit. "
    "Elle siège à Figeac. Paris en a cent. Il pèse 55 tonnes."
)
TANKS = Evidence((Original("fiche", "f/duval.yml", "Duval", TANK), *EVIDENCE.originals))


def of_tank(*sentences):
    text = " ".join(sentences)
    return addition("background", text, Source("fiche", "f/duval.yml", None, text))


FIRST, *BEHIND = sentences_of(TANK)


@pytest.mark.parametrize("kept", [kept for size in range(6) for kept in combinations(BEHIND, size)])
def test_any_sentences_of_a_sheet_in_their_order_are_proven(kept):
    assert proven(of_tank(FIRST, *kept), TANKS)


@pytest.mark.parametrize(
    "kept",
    [
        ("Elle siège à Figeac.", FIRST),
        (FIRST, FIRST),
        (FIRST, "Paris en a cent.", "Elle siège à Figeac."),
        (FIRST, "Elle siège."),
        (FIRST, "siège à Figeac."),
        (FIRST, "Elle compte 800 magistrats."),
        (FIRST, "Paris en a cent. Il pèse 55 tonnes. Il pèse 55 tonnes."),
        (f"{FIRST}Elle siège à Figeac.",),
    ],
)
def test_moved_repeated_cut_or_foreign_ones_are_not(kept):
    assert not proven(of_tank(*kept), TANKS)


def test_of_an_archived_article_nothing_is_left_out_between():
    whole, rest = PASSAGE.split(" Il est faux de dire que ")
    gone = f"{whole} {rest.partition('. ')[2]}"
    assert proven(addition("archive", "**2 mai 2024.** [La piscine rouvre](</piscine>)", archive(PASSAGE)))
    assert not proven(addition("archive", "**2 mai 2024.** [La piscine rouvre](</piscine>)", archive(gone)))
