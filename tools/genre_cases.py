"""The made-up pieces of tests/genres/cases: one file a genre, parted by lines of equals signs, a header to each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from seo_fr.resources import read_yaml


def genre_cases(folder: Path) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    """Each piece: the file's name and the piece's number in it, its header, its text."""
    for path in sorted(folder.glob("*.txt")):
        for number, piece in enumerate(path.read_text(encoding="utf-8").split("===== ")[1:], 1):
            head, text = piece.split("\n-----\n", 1)
            yield f"{path.stem}-{number}", read_yaml(head), text
