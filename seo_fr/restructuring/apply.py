"""Putting insertions into a text, and taking them out again."""

from __future__ import annotations

from seo_fr.errors import PreservationError
from seo_fr.model import Edit, Span


def apply_edits(source: str, edits: tuple[Edit, ...]) -> str:
    """``source`` with the insertions made.

    Raises PreservationError where an edit would replace something, lies outside the source or shares
    its place with another, or where the edits are not in order.
    """
    pieces, at = [], 0
    _check(edits, len(source))
    for edit in edits:
        pieces += [source[at : edit.span.start], edit.replacement]
        at = edit.span.start
    return "".join([*pieces, source[at:]])


def remove_edits(result: str, edits: tuple[Edit, ...]) -> str:
    """The inverse of `apply_edits`: ``result`` without the insertions.

    Raises PreservationError where an insertion is not found at its place.
    """
    pieces, at = [], 0
    for edit, span in zip(edits, inserted_spans(edits), strict=True):
        if span.of(result) != edit.replacement:
            raise PreservationError(f"L’insertion prévue au caractère {edit.span.start} manque dans le résultat.")
        pieces.append(result[at : span.start])
        at = span.end
    return "".join([*pieces, result[at:]])


def inserted_spans(edits: tuple[Edit, ...]) -> tuple[Span, ...]:
    """Where the insertions stand in the result."""
    spans, shift = [], 0
    for edit in edits:
        start = edit.span.start + shift
        spans.append(Span(start, start + len(edit.replacement)))
        shift += len(edit.replacement)
    return tuple(spans)


def _check(edits: tuple[Edit, ...], length: int) -> None:
    previous = -1
    for edit in edits:
        place = edit.span.start
        if len(edit.span):
            raise PreservationError(f"Une modification remplacerait le texte de l’auteur au caractère {place}.")
        if not 0 <= place <= length:
            raise PreservationError(f"Une insertion est prévue hors du texte, au caractère {place}.")
        if place <= previous:
            raise PreservationError(f"Deux insertions se disputent le caractère {place}, ou sont en désordre.")
        previous = place
