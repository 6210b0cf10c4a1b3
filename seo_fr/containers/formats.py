"""Which document an archive is: one row a format, and a room that reads and adds to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, cast

from seo_fr.containers.archive import Package
from seo_fr.containers.paragraphs import DocumentParagraph
from seo_fr.containers.splices import Splice
from seo_fr.containers.wanted import Wanted
from seo_fr.errors import InputError
from seo_fr.model import DocumentFormat, WorkingText
from seo_fr.resources import rules

_TYPES, _MIMETYPE = "[Content_Types].xml", "mimetype"
_OPEN_TEXTS = (b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.text-template")
# In the content type of the main part; the second one of a document with macros.
_WORD = (b"wordprocessingml.", b"ms-word.")


@dataclass(frozen=True, slots=True)
class Opened:
    """A document as its own room reads it: the working text, the paragraphs it was made of, and what writing needs."""

    text: WorkingText
    paragraphs: tuple[DocumentParagraph, ...]
    inner: Any


@dataclass(frozen=True, slots=True)
class Changes:
    """What is put into the parts of a document, which parts are new, and what could not be done (French lines)."""

    parts: dict[str, tuple[Splice, ...]] = field(default_factory=dict)
    added: dict[str, bytes] = field(default_factory=dict)
    paragraphs: int = 0
    remarks: int = 0
    left: tuple[str, ...] = ()


def format_of(package: Package) -> DocumentFormat:
    """Which document the archive holds. Raises InputError, which says what else it is, and the mend."""
    types = package.read(_TYPES) if _TYPES in package.members else b""
    if any(mark in types for mark in _WORD):
        return "docx"
    kind = package.read(_MIMETYPE)[:100] if _MIMETYPE in package.members else b""
    if kind.strip() in _OPEN_TEXTS:
        return "odt"
    raise InputError(f"{package.where} : {_other(package, kind)}")


def _other(package: Package, kind: bytes) -> str:
    """What the archive is instead, and what to do, in French."""
    others = rules("containers")["other_archives"]
    for sign, said in others["members"].items():
        if any(name.startswith(sign) for name in package.members):
            return str(said)
    for sign, said in others["mimetypes"].items():
        if kind.startswith(sign.encode()):
            return str(said)
    return str(others["any"])


def reader_of(kind: DocumentFormat) -> Callable[[Package], Opened]:
    """What opens a document of that format; its room is imported now and not before."""
    return cast("Callable[[Package], Opened]", import_module(f"seo_fr.containers.{kind}.reading").read_document)


def writer_of(kind: DocumentFormat) -> Callable[[Package, Opened, Wanted], Changes]:
    """What plans the additions to a document of that format."""
    room = import_module(f"seo_fr.containers.{kind}.writing")
    return cast("Callable[[Package, Opened, Wanted], Changes]", room.plan_changes)
