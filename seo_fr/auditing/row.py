"""One article of the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# ok: measured; error: it cannot be (unreadable, not French); crash: our bug or a lost process, tried again next time.
Status = Literal["ok", "error", "crash"]


@dataclass(frozen=True, slots=True)
class Row:
    """What the table says of an article, in the order of its columns; figures are None where there are none.

    ``path`` is relative to the audited folder. ``long_sentence_share`` is 0 to 1, ``passives`` counts
    sentences, ``priority`` is by rules/audit.yml. ``top_rules`` are the rules that weigh most, heaviest
    first; ``rules`` is a JSON object, rule → findings. ``modified`` is the file's time, ISO 8601, UTC.
    """

    path: str
    status: Status
    title: str = ""
    words: int | None = None
    sentences: int | None = None
    flesch: float | None = None
    long_sentence_share: float | None = None
    passives: int | None = None
    errors: int | None = None
    warnings: int | None = None
    infos: int | None = None
    priority: float | None = None
    top_rules: str = ""
    keyphrase: str = ""
    modified: str = ""
    error: str = ""
    rules: str = "{}"


def printable(name: bytes) -> str:
    """A file name as text: bytes that are no UTF-8 are written out, so that two names stay two."""
    return name.decode("utf-8", "backslashreplace")
