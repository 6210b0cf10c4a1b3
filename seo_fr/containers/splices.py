"""Bytes put into a part of a document, and taken out again: the only change there is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from seo_fr.errors import PreservationError


@dataclass(frozen=True, slots=True)
class Splice:
    """``content`` put in before the byte at ``place`` of the part."""

    place: int
    content: bytes


def joined(splices: Iterable[Splice]) -> tuple[Splice, ...]:
    """The splices by place, one a place; several at one place stay in the order they are given in."""
    ordered = sorted(splices, key=lambda s: s.place)
    return tuple(
        Splice(place, b"".join(s.content for s in found)) for place, found in groupby(ordered, key=lambda s: s.place)
    )


def put_in(part: bytes, splices: tuple[Splice, ...]) -> bytes:
    """The part with the splices made, which are in order, one a place. Raises PreservationError."""
    pieces, at, before = [], 0, -1
    for splice in splices:
        if not before < splice.place <= len(part):
            raise PreservationError(
                f"Une insertion est prévue hors d’une partie du document, à l’octet {splice.place}."
            )
        pieces += [part[at : splice.place], splice.content]
        at = before = splice.place
    return b"".join([*pieces, part[at:]])


def taken_out(result: bytes, splices: tuple[Splice, ...]) -> bytes:
    """The inverse of `put_in`. Raises PreservationError where an insertion is not found at its place."""
    pieces, at, shift = [], 0, 0
    for splice in splices:
        start = splice.place + shift
        if result[start : start + len(splice.content)] != splice.content:
            raise PreservationError(f"L’insertion prévue à l’octet {splice.place} manque dans le document.")
        pieces.append(result[at:start])
        at = start + len(splice.content)
        shift += len(splice.content)
    return b"".join([*pieces, result[at:]])
