"""The records of a ZIP file (PKWARE APPNOTE 6.3.10), as they lie there: read to be copied, not to be made again.

Offsets are bytes of the file. Whatever is not as it should be raises ValueError.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_COMMENT_MOST = 0xFFFF
_FULL_16, _FULL_32 = 0xFFFF, 0xFFFFFFFF
ENCRYPTED, DESCRIPTOR, UTF8 = 0x1, 0x8, 0x800
STORED, DEFLATED = 0, 8
_LINK, _TYPE = 0o120000, 0o170000


@dataclass(frozen=True, slots=True)
class Record:
    """One member. ``entry`` is its local header and its data, up to the next one; ``central`` its directory line.

    ``content`` are its compressed bytes. All are (start, end).
    """

    name: str
    flags: int
    method: int
    crc: int
    size: int
    entry: tuple[int, int]
    content: tuple[int, int]
    central: tuple[int, int]
    is_link: bool


@dataclass(frozen=True, slots=True)
class Directory:
    """All members in the order of the directory, and where the final record stands."""

    records: tuple[Record, ...]
    end: int


def read_directory(data: bytes) -> Directory:
    """The directory of a ZIP file that is one whole file, without ZIP64."""
    end = data.rfind(END, max(0, len(data) - _COMMENT_MOST - _END.size))
    if end < 0 or end + _END.size > len(data):
        raise ValueError("no final record")
    _, disk, first_disk, here, count, size, start, comment = _END.unpack_from(data, end)
    if disk or first_disk or here != count or _FULL_16 in (here, count) or _FULL_32 in (size, start):
        raise ValueError("several disks, or ZIP64")
    if start + size != end or end + _END.size + comment != len(data):
        raise ValueError("the directory is not where it should be")
    lines, at = [], start
    for _ in range(count):
        if data[at : at + 4] != CENTRAL or at + _CENTRAL.size > end:
            raise ValueError("a line of the directory is damaged")
        lines.append(at)
        name, extra, note = struct.unpack_from("<3H", data, at + 28)
        at += _CENTRAL.size + name + extra + note
    if at != end:
        raise ValueError("the directory is longer than its lines")
    return Directory(_records(data, [*lines, end]), end)


def _records(data: bytes, lines: list[int]) -> tuple[Record, ...]:
    fields = [_CENTRAL.unpack_from(data, at) for at in lines[:-1]]
    offsets = sorted(f[16] for f in fields)
    if len(set(offsets)) != len(offsets):
        raise ValueError("two members in one place")
    start = lines[0] if lines else 0
    following = dict(zip(offsets, [*offsets[1:], start], strict=True))
    return tuple(
        _record(data, f, (at, after), following[f[16]])
        for f, at, after in zip(fields, lines[:-1], lines[1:], strict=True)
    )


def _record(data: bytes, fields: tuple[int, ...], central: tuple[int, int], limit: int) -> Record:
    flags, method, crc, packed, size = fields[3], fields[4], fields[7], fields[8], fields[9]
    offset = fields[16]
    named = central[0] + _CENTRAL.size
    name = data[named : named + fields[10]]
    if data[offset : offset + 4] != LOCAL or offset + _LOCAL.size > limit:
        raise ValueError("a member is not where the directory says")
    length, extra = struct.unpack_from("<2H", data, offset + 26)
    begin = offset + _LOCAL.size + length + extra
    if data[offset + _LOCAL.size : offset + _LOCAL.size + length] != name or begin + packed > limit:
        raise ValueError("a member is not what the directory says")
    is_link = (fields[15] >> 16) & _TYPE == _LINK
    text = name.decode("utf-8" if flags & UTF8 else "cp437")
    return Record(text, flags, method, crc, size, (offset, limit), (begin, begin + packed), central, is_link)


def local_header(data: bytes, record: Record, packed: int, size: int, crc: int) -> bytes:
    """The local header of ``record`` for other content, deflated: same name, same time, same extra fields."""
    at = record.entry[0]
    _, needs, flags, _, time, day, _, _, _, name, extra = _LOCAL.unpack_from(data, at)
    head = _LOCAL.pack(LOCAL, needs, flags & ~DESCRIPTOR, DEFLATED, time, day, crc, packed, size, name, extra)
    return head + data[at + _LOCAL.size : record.content[0]]


def central_line(data: bytes, record: Record, offset: int, other: tuple[int, int, int] | None = None) -> bytes:
    """The directory line of ``record`` at another ``offset``; ``other`` is (packed, size, crc) of new content."""
    fields = list(_CENTRAL.unpack_from(data, record.central[0]))
    fields[16] = offset
    if other:
        fields[3] &= ~DESCRIPTOR
        fields[4], fields[7], fields[8], fields[9] = DEFLATED, other[2], other[0], other[1]
    return _CENTRAL.pack(*fields) + data[record.central[0] + _CENTRAL.size : record.central[1]]


def new_member(name: str, packed: bytes, size: int, crc: int, offset: int) -> tuple[bytes, bytes]:
    """The entry and the directory's line of a member of ours: dated 1 January 1980, as no clock is asked."""
    label, day = name.encode("utf-8"), 0x21
    flags = 0 if name.isascii() else UTF8
    head = _LOCAL.pack(LOCAL, 20, flags, DEFLATED, 0, day, crc, len(packed), size, len(label), 0)
    line = _CENTRAL.pack(
        CENTRAL, 20, 20, flags, DEFLATED, 0, day, crc, len(packed), size, len(label), 0, 0, 0, 0, 0, offset
    )
    return head + label + packed, line + label


def final_record(data: bytes, end: int, count: int, start: int, size: int) -> bytes:
    """The final record of a file with ``count`` members, its comment as it was."""
    comment = data[end + _END.size :]
    return _END.pack(END, 0, 0, count, count, size, start, len(comment)) + comment
