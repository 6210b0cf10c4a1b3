"""A long sentence: from how many words, and what is not counted or no sentence at all."""

import pytest

from seo_fr.checks.series import series_words
from tests.checks.texts import levels


def test_a_few_words_over_a_limit_are_let_through_then_a_remark_and_twice_the_limit_a_warning(found):
    def sentence(count):
        return f"Il dit {' '.join(['mot'] * (count - 2))}.\n"

    assert found(sentence(36), "sentence-too-long") == found(sentence(38), "sentence-too-long") == ()
    assert levels(found(sentence(39), "sentence-too-long")) == ["info"]
    assert levels(found(sentence(40), "sentence-too-long")) == ["info"]
    assert levels(found(sentence(45), "sentence-too-long")) == ["info"]
    assert levels(found(sentence(46), "sentence-too-long")) == ["warning"]
    assert levels(found(sentence(70), "sentence-too-long")) == ["warning"]


def test_a_dateline_is_no_sentence_and_none_of_its_words(found):
    words = " ".join(["mot"] * 33)
    told = f"Il dit {words}."
    assert found(f"27 juin 2012. - {told}\n", "sentence-too-long", path="a.txt") == ()
    assert found(f"PARIS, 4 mai 2024 (AFP) – {told}\n", "sentence-too-long", path="a.txt") == ()
    assert found(f"Il reste que le maire, {told}\n", "sentence-too-long", path="a.txt")


def test_a_sentence_that_the_author_quotes_is_not_his_to_cut(found):
    long = f"Il dit {' '.join(['mot'] * 60)}."
    assert found(f"> {long}\n", "sentence-too-long") == ()
    assert found(f"{long}\n", "sentence-too-long")


def test_a_long_english_sentence_is_not_told_too_long(found):
    english = "We know that the people of this town have been waiting for it, and that they will not be left alone. "
    assert found(f"{english[:-2]} and {english * 3}", "sentence-too-long,long-sentences-share") == ()


def test_lines_that_have_lost_their_stops_are_no_long_sentence(found):
    line = f"La commune {' '.join(['terme'] * 15)}"
    assert found(f"{line}\n{line}\n{line}.\n", "sentence-too-long") == ()
    long = f"Le maire {' '.join(['terme'] * 44)}"
    (told,) = found(f"{line}\n{long}\n{line}.\n", "sentence-too-long")
    assert (told.line, told.message.split(" (")[0]) == (2, "Phrase de 46 mots")
    low = line.replace("La", "la")
    assert found(f"{line}\n{low}\n{low}.\n", "sentence-too-long")  # a source that wraps its lines
    assert found(f"{line} de la\n{line} et\n{line}.\n", "sentence-too-long")
    assert found(f"<p>{line}\n{line}\n{line}.</p>\n", "sentence-too-long", path="a.html")


SERIES = (
    "Mon temps peut servir à apprendre une langue, à donner un biberon à mon fils, à fermer une fenêtre de publicité, "
    "à écrire un article de blog, à écouter un ami qui parle, à réparer un pantalon à la machine à coudre, "
    "à cultiver des légumes ou à faire ce que mon employeur demande."
)
CLAUSES = (
    "Le maire de la commune, qui avait réuni son conseil dans la salle des fêtes jeudi soir, qui voulait faire voter "
    "le budget de la nouvelle école, qui l’attendait depuis trois ans et demi, a salué devant les habitants venus "
    "nombreux un vote attendu depuis le premier jour de son mandat."
)


def test_a_series_of_members_alike_is_a_remark_however_long(found):
    (told,) = found(f"{SERIES}\n", "sentence-too-long")
    assert (told.level, told.message.split(" (")[0]) == ("info", "Phrase de 54 mots")
    assert levels(found(f"{CLAUSES}\n", "sentence-too-long")) == ["warning"]


def test_a_series_does_not_excuse_what_stands_around_it(found):
    around = " ".join(["mot"] * 45)
    assert levels(found(f"Le {around} a vu le maire, la préfète, les élus.\n", "sentence-too-long")) == ["warning"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Il a vu des élus de la ville, des chercheurs, des étudiants et des élèves.", 12),
        ("Il vient pour voter; pour parler; pour partir.", 6),
        ("Il a vu le maire, la préfète.", 0),
        ("Il vote, il parle, il part.", 0),
        ("Il parle, hier, à Paris, de vote.", 0),
        ("", 0),
    ],
)
def test_the_members_of_a_series_open_alike(sentence, words):
    assert series_words(sentence, 3, 15) == words
