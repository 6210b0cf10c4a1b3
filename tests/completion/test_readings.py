"""What nobody has read, or readers would rather touch, is printed only where the length is not reached without."""

import sys
from pathlib import Path

import pytest

from seo_fr.completion.fiches import fiche_of, starter_dir
from seo_fr.completion.readings import READINGS, _kept, is_proven, reading_key
from seo_fr.model import Options
from seo_fr.pipeline import restructure_article
from seo_fr.reading import read_text
from seo_fr.resources import data_dir

ROOT = Path(__file__).parents[2]
DEFINITION, CASE = "La Cour compte deux chambres.", "Elle siège à Figeac."


@pytest.fixture
def read(tmp_path, monkeypatch):
    """The readings of a test's own: a sentence, under how many articles it was read, under how many kept."""

    def write(*rows):
        lines = (f"{reading_key(sentence):08x}\t{times}\t{kept}\n" for sentence, times, kept in rows)
        (tmp_path / READINGS).write_text("# Essai\n" + "".join(lines), encoding="utf-8")
        monkeypatch.setattr("seo_fr.completion.readings.data_dir", lambda: tmp_path)
        _kept.cache_clear()

    yield write
    _kept.cache_clear()


def sheet(folder=None):
    data = {"name": "Cour", "kind": "terme", "text": f"{DEFINITION} {CASE}", "source": "a", "valid": "2026-01-01"}
    return fiche_of(data, (folder or starter_dir()) / "cour.yml", "")


@pytest.mark.parametrize(
    ("times", "kept", "proven"),
    [(0, 0, False), (1, 1, True), (1, 0.5, False), (2, 1, False), (3, 2, False), (4, 3, True), (10, 6.5, False)],
)
def test_a_sentence_is_proven_where_it_was_kept_twice_as_often_as_not(read, times, kept, proven):
    read((DEFINITION, 5, 5), (CASE, times, kept))
    assert is_proven(sheet()) is proven


def test_a_sentence_is_known_in_another_typography_and_no_longer_once_a_word_is_another(read):
    read((DEFINITION.replace(" ", "\u00a0").upper(), 2, 2), (CASE, 2, 2))
    assert is_proven(sheet())
    assert reading_key(DEFINITION) != reading_key(DEFINITION.replace("deux", "trois"))


def test_the_sheets_of_the_newsroom_need_no_reader(read, tmp_path):
    read()
    assert is_proven(sheet(tmp_path))


ARTICLE = (
    "Figeac : le débrayage dure\n\nLe débrayage des salariés de la scierie de Figeac dure depuis mardi. "
    "Le débrayage a été voté lundi soir.\n\nLa direction a reçu les salariés. Elle promet une réponse vendredi.\n"
)


def background(target):
    options = Options(complete=True, target=target, date="2024-05-14")
    result = restructure_article(read_text(ARTICLE, "a.txt"), options)
    (considered,) = [s for s in result.sheets_considered if s.fiche == "economie/debrayage.yml"]
    return [a for a in result.additions if a.kind == "background"], considered


def test_what_nobody_has_read_waits_for_the_length_and_the_report_says_so(read):
    read()
    added, considered = background(5000)
    assert added == []
    assert considered.reason.startswith("pas encore assez relue")


def test_it_is_printed_where_the_length_is_reached_with_it(read):
    read()
    words = len(ARTICLE.split())
    added, considered = background(words + 5)
    assert considered.used
    assert len(added) == 1


def test_the_readings_are_those_of_the_record():
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        import sheet_readings
    finally:
        sys.path.remove(str(ROOT / "tools"))
    assert (data_dir() / READINGS).read_text(encoding="utf-8") == sheet_readings.table(
        sheet_readings.sheets().values()
    ), "run python tools/sheet_readings.py --write"
