"""What readers did with a sentence of the project's sheets, under the articles that it was printed under.

data/readings.tsv is made of data/quality/complements.csv by tools/sheet_readings.py: a line a sentence that was read,
its `reading_key`, under how many articles it was read, and under how many its line was printed as it is.
"""

from __future__ import annotations

import zlib
from functools import cache

from seo_fr.completion.fiches import Fiche, starter_dir
from seo_fr.language.folding import lower_with_accents
from seo_fr.language.sentences import sentences_of
from seo_fr.resources import data_dir, number

READINGS = "readings.tsv"


def reading_key(sentence: str) -> int:
    """The same for a sentence in whatever typography, another as soon as a word is another: CRC 32, 0 to 2**32 - 1."""
    return zlib.crc32(" ".join(lower_with_accents(sentence).split()).encode())


def is_proven(fiche: Fiche) -> bool:
    """True where each sentence that is to be printed was kept often enough; always for the newsroom's own sheets."""
    if not fiche.path.is_relative_to(starter_dir()):
        return True
    return all(reading_key(sentence) in _kept() for sentence in sentences_of(fiche.text))


@cache
def _kept() -> frozenset[int]:
    """The sentences `kept_least` times as likely to be kept as not, by the rule of succession (Laplace)."""
    rows = (line.split("\t") for line in (data_dir() / READINGS).read_text("utf-8").splitlines() if line[0] != "#")
    told = ((int(key, 16), float(read), float(kept)) for key, read, kept in rows)
    least = number("completion", "kept_least")
    return frozenset(key for key, read, kept in told if kept + 1 >= least * (read - kept + 1))
