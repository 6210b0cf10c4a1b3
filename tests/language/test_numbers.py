"""What is a figure, and what a number in words is worth."""

import pytest

from seo_fr.checks.rule_file import load_rule
from seo_fr.language.numbers import is_figure, spelled_number
from seo_fr.language.spacy_pipeline import parse


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("douze", 12),
        ("vingt et un", 21),
        ("soixante-douze", 72),
        ("septante-deux", 72),
        ("quatre-vingts", 80),
        ("huitante", 80),
        ("quatre-vingt-douze", 92),
        ("Nonante-deux", 92),
        ("cent", 100),
        ("deux cents", 200),
        ("deux cent mille", 200_000),
        ("mille deux cent nonante-neuf", 1299),
        ("trois mille", 3000),
    ],
)
def test_a_number_in_words_is_worth(text, number):
    assert spelled_number(text, load_rule("number-inconsistent").table("numbers")) == number


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("90'000", True),
        ("1'250'000.50", True),
        ("12.-", True),
        ("12.50.–", True),
        ("5'6", False),
        ("1'43", False),
        ("l'", False),
    ],
)
def test_figures_of_the_swiss(text, is_one):
    assert is_figure(text) is is_one


@pytest.mark.parametrize("text", ["Il coûte 90'000 francs.", "Il coûte 1'250'000 francs.", "Il coûte CHF 12.- par an."])
def test_the_model_takes_them_for_one_number_and_one_sentence(text):
    (doc,) = parse([text])
    assert sum(t.like_num for t in doc) == 1
    assert len([*doc.sents]) == 1


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Le billet coûte fr. 12.50. Il coûtait 12 fr. en 2020.", 2),
        ("Le projet coûte 10 G$. Il coûtait 3 M$.", 2),
        ("L’entrée vaut 12 fr. Elle valait Fr. 10.– l’an dernier.", 2),
        ("Il vaut 12'000.-. Elle en veut 3.5 millions.", 2),
        ("Il part à 14 h 30. Elle arrive.", 2),
    ],
)
def test_sums_do_not_break_sentences(text, sentences):
    (doc,) = parse([text])
    assert [s.text for s in doc.sents] == [s.text.strip() for s in doc.sents]
    assert len([*doc.sents]) == sentences
