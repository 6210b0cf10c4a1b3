"""The archive that a document is: opened within bounds, and written again with nothing but what changes changed."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from seo_fr.containers.archive_records import (
    DEFLATED,
    ENCRYPTED,
    STORED,
    Directory,
    Record,
    central_line,
    final_record,
    local_header,
    new_member,
    read_directory,
)
from seo_fr.errors import InputError
from seo_fr.resources import number

_LEVEL = 6  # zlib's own default; named, since the same input must give the same bytes
_RAW = -15  # deflate without the header of zlib
_FOREIGN = ("..", "")


@dataclass(frozen=True, slots=True)
class Package:
    """A document's archive. ``where`` is the name of the file for messages."""

    data: bytes
    where: str
    directory: Directory
    members: Mapping[str, Record]

    def read(self, name: str) -> bytes:
        """The content of a member. Raises InputError where it is damaged or too long, KeyError where there is none."""
        record = self.members[name]
        packed = self.data[slice(*record.content)]
        if record.method == STORED:
            content = packed
        else:
            try:
                reader = zlib.decompressobj(_RAW)
                content = reader.decompress(packed, record.size + 1)
            except zlib.error as error:
                raise damaged(self.where, name) from error
            if not reader.eof or reader.unused_data:
                raise damaged(self.where, name)
        if len(content) != record.size or zlib.crc32(content) != record.crc:
            raise damaged(self.where, name)
        return content


def damaged(where: str, part: str = "") -> InputError:
    """The error for an archive or a part that cannot be what it says it is."""
    named = f" (partie «\u00a0{part[:60]}\u00a0»)" if part else ""
    return InputError(
        f"{where} : document abîmé{named} ; ouvrez-le dans Word ou LibreOffice, enregistrez-le sous un autre nom, "
        "et donnez ce fichier."
    )


def open_package(data: bytes, where: str) -> Package:
    """The archive ``data``, its members known and none read. Raises InputError, which names ``where`` and the mend."""
    try:
        directory = read_directory(data)
    except (ValueError, IndexError, OverflowError) as error:  # UnicodeDecodeError is a ValueError
        raise damaged(where) from error
    members = {record.name: record for record in directory.records}
    if len(members) != len(directory.records):
        raise damaged(where)
    _refuse(directory, where)
    return Package(data, where, directory, members)


def _refuse(directory: Directory, where: str) -> None:
    """Raise InputError where the archive is locked, too large, or not a document's."""
    records = directory.records
    if any(r.flags & ENCRYPTED for r in records):
        raise InputError(
            f"{where} : archive protégée par un mot de passe ; retirez-le dans Word ou LibreOffice, puis relancez."
        )
    if any(r.method not in (STORED, DEFLATED) or r.is_link or _is_foreign(r.name) for r in records):
        raise InputError(
            f"{where} : cette archive n’est pas faite comme un document (noms ou compression étrangers) ; "
            "enregistrez l’article de nouveau depuis Word ou LibreOffice."
        )
    if (
        len(records) > number("containers", "members_most")
        or sum(r.size for r in records) > number("containers", "total_bytes")
        or any(r.size > number("containers", "part_bytes") for r in records if r.name.endswith((".xml", ".rels")))
        or any(_swells(r) for r in records)
    ):
        raise InputError(
            f"{where} : document démesuré une fois décompressé ; donnez un seul article, "
            "ou copiez son texte dans un document neuf."
        )


def _is_foreign(name: str) -> bool:
    """True for a name that leads out of the archive."""
    parts = name.removesuffix("/").split("/")
    return "\\" in name or "\0" in name or ":" in parts[0] or any(part in _FOREIGN for part in parts)


def _swells(record: Record) -> bool:
    packed = max(1, record.content[1] - record.content[0])
    return (
        record.size > number("containers", "ratio_from_bytes")
        and record.size > number("containers", "ratio_most") * packed
    )


def rewritten(package: Package, changed: Mapping[str, bytes], added: Mapping[str, bytes]) -> bytes:
    """The file with the content of some members ``changed`` and others ``added`` at its end.

    Every other member is copied as it lies there, headers included, in the same order; the same input gives the same
    bytes.
    """
    data, directory = package.data, package.directory
    pieces: list[bytes] = [data[: min((r.entry[0] for r in directory.records), default=0)]]
    at = len(pieces[0])
    places: dict[str, tuple[int, tuple[int, int, int] | None]] = {}
    for record in sorted(directory.records, key=lambda r: r.entry):
        other = None
        entry = data[slice(*record.entry)]
        if record.name in changed:
            packed, other = _packed(changed[record.name])
            entry = local_header(data, record, *other) + packed
        places[record.name] = at, other
        pieces.append(entry)
        at += len(entry)
    lines = [central_line(data, r, *places[r.name]) for r in directory.records]
    for name, content in added.items():
        packed, (_, size, crc) = _packed(content)
        entry, line = new_member(name, packed, size, crc, at)
        pieces.append(entry)
        lines.append(line)
        at += len(entry)
    whole = b"".join(lines)
    return b"".join([*pieces, whole, final_record(data, directory.end, len(lines), at, len(whole))])


def _packed(content: bytes) -> tuple[bytes, tuple[int, int, int]]:
    """The content deflated, and its packed size, size and check sum."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW)
    packed = packer.compress(content) + packer.flush()
    return packed, (len(packed), len(content), zlib.crc32(content))
