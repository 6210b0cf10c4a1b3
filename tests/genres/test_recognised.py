"""Every piece is recognised for what it is, without any model."""

from collections import Counter

from seo_fr.analysis.genres.recognise import recognise
from seo_fr.reading.article import read_text


def test_a_piece_is_of_its_genre(case):
    genre = recognise(read_text(case.text, case.name))
    assert (genre.name, 0 <= genre.confidence <= 1) == (case.genre, True), genre.reason


def test_the_lines_that_the_author_means_as_headings_are_read_as_such(authored):
    blocks = read_text(authored.text, authored.name).blocks
    assert [b.view.text for b in blocks if b.kind == "heading"] == authored.author


def test_the_reason_is_one_french_sentence(case):
    reason = recognise(read_text(case.text, case.name)).reason
    assert reason[0].isupper()
    assert reason.endswith(".")
    assert "{" not in reason
    assert "\n" not in reason


def test_there_are_five_of_every_genre_and_many_traps(cases):
    counts = Counter(c.genre for c in cases)
    assert len(cases) >= 80
    assert min(counts.values()) >= 5
    assert counts["news"] >= 30
