"""Damaged and hostile documents give one line or a sound result: a sample of what tools/hostile_documents.py tries."""

import pytest
from hostile_documents import KINDS, damaged, tried

# Bombs are slow to make, and have their own tests among those of the archive.
SAMPLE = [n for n in range(5 * len(KINDS)) if damaged(n)[0] not in ("bombe", "éléments sans nombre")]


@pytest.mark.parametrize("number", SAMPLE)
def test_a_damaged_document_is_refused_in_a_line_or_soundly_read(number):
    _, name, data = damaged(number)
    came, line = tried(name, data)
    assert came != "lu, écriture arrêtée"
    assert bool(line) == (came in ("refusé", "lu, pas écrit"))
    assert "\n" not in line
    assert line.startswith(name) or not line


def test_the_sample_has_what_is_refused_and_what_is_read():
    came = {tried(name, data)[0] for _, name, data in map(damaged, SAMPLE)}
    assert {"refusé", "lu et écrit"} <= came


def test_the_same_number_gives_the_same_damage():
    assert all(damaged(number) == damaged(number) for number in SAMPLE[:20])
