"""The lemmatizer's tables as plain dictionaries.

spaCy keeps a table in an ordered dictionary with a Bloom filter beside it and enters its 217,000 keys
one by one in Python, 0.5 s; a dictionary straight from the file answers every question alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from srsly import msgpack

from seo_fr.language.loading.collection import collection_paused
from seo_fr.language.loading.lean_spacy import spacy

if TYPE_CHECKING:
    from spacy.lookups import Lookups

_INDEX = "lemma_index"


class PlainTable(Mapping[str | int, Any]):
    """A table read as spaCy reads its own: by string, or by the string's hash, which is what it stores."""

    def __init__(self, entries: dict[int, Any]) -> None:
        self._entries = entries

    def __getitem__(self, key: str | int) -> Any:
        return self._entries[spacy.strings.get_string_id(key)]

    def get(self, key: str | int, default: Any = None) -> Any:
        """The value, or ``default``."""
        return self._entries.get(spacy.strings.get_string_id(key), default)

    def __contains__(self, key: object) -> bool:
        return spacy.strings.get_string_id(key) in self._entries

    def __iter__(self) -> Iterator[str | int]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


def read_lookups(path: Path) -> Lookups:
    """The tables of the file ``lookups.bin``; raises OSError or ValueError when it is not one.

    The index lists up to 66,000 forms a part of speech and is only asked whether it holds one: sets.
    """
    lookups = spacy.lookups.Lookups()
    with collection_paused():
        tables = msgpack.unpackb(path.read_bytes(), raw=False, strict_map_key=False)
    for name, table in tables.items():
        if name == _INDEX:
            table = {part: frozenset(forms) for part, forms in table.items()}  # noqa: PLW2901
        lookups.set_table(name, PlainTable(table))
    return lookups
