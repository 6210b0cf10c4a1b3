"""Archives compared: what lies in one as it lies there, and what is left of bytes when some are taken out."""

from __future__ import annotations

import io
import zipfile


def entries(data):
    """The bytes of each member as they lie in the archive, header and all."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        found = sorted(file.infolist(), key=lambda m: m.header_offset)
        ends = [*(m.header_offset for m in found[1:]), file.start_dir]
    return {m.filename: data[m.header_offset : end] for m, end in zip(found, ends, strict=True)}


def holds(new, old):
    """True where ``old`` is what is left of ``new`` when some bytes are taken out."""
    at = done = 0
    while done < len(old):
        # Long stretches are the same; where one is not, byte by byte.
        step = next((n for n in (4096, 64) if old[done : done + n] == new[at : at + n]), 0)
        if not step:
            at, step = new.find(old[done], at), 1
            if at < 0:
                return False
        at, done = at + step, done + step
    return True
