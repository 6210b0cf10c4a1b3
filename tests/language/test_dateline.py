"""The day at the head of an article, told from a day in its first sentence."""

from datetime import date

import pytest

from seo_fr.language.dateline import dateline, dateline_end
from seo_fr.reading import read_text
from seo_fr.restructuring.proof import whole_sentences

BODY = "Le maire ouvre la salle."


@pytest.mark.parametrize(
    "head",
    [
        "4 juillet 2012. - ",
        "4 juillet 2012 – ",
        "Mercredi 4 juillet 2012 — ",
        "PARIS, 4 juillet 2012 (AFP) - ",
        "4 juillet 2012. - Québec - ",
        "Saint-Denis (Réunion), le 4 juillet 2012 – ",
    ],
)
def test_a_day_parted_by_a_dash_dates_the_article(head):
    assert dateline(read_text(f"{head}{BODY}\n", "a.txt")) == date(2012, 7, 4)
    assert dateline(read_text(f"Un titre sans point\n\n{head}{BODY}\n", "a.txt")) == date(2012, 7, 4)
    assert dateline_end(head + BODY) == len(head)


@pytest.mark.parametrize(
    "text",
    [
        "Le 4 juillet 2012, le maire a ouvert la salle.",
        "4 juillet 2012 : le maire ouvre la salle.",
        "Depuis le 4 juillet 2012 - un mercredi - la salle est ouverte.",
        "34 juillet 2012. - Le maire ouvre la salle.",
        "31 juin 2012. - Le maire ouvre la salle.",
        "4 juillet. - Le maire ouvre la salle.",
    ],
)
def test_any_other_day_does_not(text):
    assert dateline(read_text(text, "a.txt")) is None


def test_a_dateline_is_no_part_of_the_sentence_and_any_other_dash_is():
    assert whole_sentences(f"4 juillet 2012. - {BODY}", BODY)
    assert not whole_sentences(f"Il dit : non. - {BODY}", BODY, len("Il dit : non. - "))
