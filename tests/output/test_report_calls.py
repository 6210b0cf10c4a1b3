"""Where the number of a note stands: never where it makes the text harder to read."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.output.report.calls import CallPlaces, enclosures

# The words between braces are marked; the number comes where ¹ stands.
PLACED = [
    ("Le {maire}, hier.", "Le maire,¹ hier."),
    ("Il dit « {oui} ou non », puis part.", "Il dit « oui ou non »,¹ puis part."),
    ("(les {Etats-Unis}), donc", "(les Etats-Unis),¹ donc"),
    ("Un film d{’}horreur. Fin", "Un film d’horreur.¹ Fin"),
    ("Sombre{ }: la peur", "Sombre :¹ la peur"),
    ("Un mot{  }de trop. Fin", "Un mot  de¹ trop. Fin"),
    ("« {Etats} et rien ne ferme", "« Etats¹ et rien ne ferme"),
    ("La fin{.}Suite ici", "La fin.Suite¹ ici"),
    ("à 12{,}5 km", "à 12,5¹ km"),
    ("{Title:} Vous", "Title:¹ Vous"),
    ('Il dit "{oui} non". Bon', 'Il dit "oui non".¹ Bon'),
    ("Une {phrase longue.} Et", "Une phrase longue.¹ Et"),
    ("trois{...} Bon", "trois...¹ Bon"),
    ("[« {a} » (b)] ; c", "[« a » (b)] ;¹ c"),
    ("près de 100{ }% des", "près de 100 %¹ des"),
    ("il {part} « loin »", "il part¹ « loin »"),
    ("et {fini}", "et fini¹"),
]


@pytest.mark.parametrize(("marked", "expected"), PLACED)
def test_the_number_follows_the_words_and_what_closes_them(marked, expected):
    text = marked.replace("{", "").replace("}", "")
    place = CallPlaces(text).after(marked.index("}") - 1)
    assert f"{text[:place]}¹{text[place:]}" == expected


TEXTS = st.text(alphabet='ab 1.,;!?:«»()[]"“”’…\u00a0\n', max_size=40)


@given(text=TEXTS, end=st.integers(0, 40))
def test_it_is_in_no_quotation_no_bracket_no_word_and_before_no_stop(text, end):
    end = min(end, len(text))
    place = CallPlaces(text).after(end)
    assert end <= place <= len(text)
    assert not [1 for start, stop in enclosures(text) if start < place < stop]
    if 0 < place < len(text):
        assert not (text[place - 1].isalnum() and text[place].isalnum())
        assert text[place] not in ".,…)]»”"


@given(text=TEXTS)
def test_enclosures_are_apart_in_order_and_closed(text):
    found = enclosures(text)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    pairs = {"«": "»", "“": "”", "(": ")", "[": "]", '"': '"'}
    assert all(pairs[text[start]] == text[stop - 1] for start, stop in found)


def test_a_text_of_opening_marks_is_read_in_one_go():
    text = "(«" * 50_000
    assert enclosures(text) == []
    assert enclosures(text + ")")[0][1] == len(text) + 1
