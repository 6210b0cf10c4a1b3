"""What an earlier article told, in a sentence of its own that reads below its title."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.analysis.stems import telling_stems
from seo_fr.completion.recalled import Today, is_recallable, recalled
from seo_fr.restructuring.proof import Original, whole_sentences

FACT = "Le chantier de la piscine a coûté 4,2 millions d’euros à la commune, dont un tiers payé par l’État."
PASSAGE = (
    f"Le maire n’a pas fermé la piscine. Il est faux de dire que La piscine a fermé. {FACT} Elle a rouvert en mai."
)
NOTHING = Today(())


def told(*texts, title="Figeac : la piscine en chantier"):
    return Original("archive", "/a", title, texts, date(2024, 3, 12), "/a")


@given(st.integers(0, len(PASSAGE)), st.integers(0, len(PASSAGE)))
def test_what_is_told_of_a_cut_passage_is_whole_in_it(start, end):
    passage = PASSAGE[start:end].strip()
    text = recalled(told("Un début.", passage), NOTHING)
    assert not text or whole_sentences(passage, text)


def test_a_figure_below_the_first_paragraph_is_told():
    assert recalled(told("Figeac a une piscine.", PASSAGE), NOTHING) == FACT


def test_what_the_article_tells_itself_is_not_told_again():
    today = Today((telling_stems(FACT),))
    assert recalled(told("Figeac a une piscine.", PASSAGE), today) == ""


def test_a_noun_that_only_the_title_names_is_known_below_it():
    fact = "Le chantier a coûté 4,2 millions d’euros à la commune, dont un tiers payé par l’État et la région."
    assert recalled(told("Voilà.", f"{fact} Elle dure.", title="Figeac : le chantier est fini"), NOTHING) == fact
    assert recalled(told("Voilà.", f"{fact} Elle dure.", title="Figeac : la piscine est finie"), NOTHING) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Elle a rouvert en mai, après deux ans de travaux et de retard.",
        "Plus un véhicule ne franchit depuis lundi 14 heures le pont de Cazères.",
        "Le pont suspendu de Cazères rouvrira avant l’été de 2024 aux piétons.",
        "Le maire de Figeac, Paul Durand, a dit : « Jamais cette piscine ne fermera. »",
        "n’a pas fermé la piscine de Figeac pendant les travaux de l’été.",
        "La piscine ferme.",
    ],
)
def test_neither_a_reaction_nor_what_was_to_come_nor_another_day_nor_a_fragment(text):
    assert not is_recallable(text)
