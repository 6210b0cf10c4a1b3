"""An archive whose bytes depend on nothing but names, contents and one date."""

from __future__ import annotations

import gzip
import hashlib
import io
import tarfile
from pathlib import Path

_RUN, _READ = 0o755, 0o644


def checksums(folder: Path) -> str:
    """One line a file of ``folder``, in the format of ``sha256sum``, in order of their names."""
    files = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    return "".join(f"{digest(folder / name)}  {name}\n" for name in files)


def digest(path: Path) -> str:
    """The sha256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_archive(folder: Path, archive: Path, epoch: int) -> None:
    """Pack ``folder`` under its own name: sorted, no owner, two modes, every date ``epoch`` (seconds, UTC)."""
    with (
        archive.open("wb") as raw,
        gzip.GzipFile(filename="", mode="wb", fileobj=raw, compresslevel=9, mtime=epoch) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for path in sorted(folder.rglob("*"), key=lambda p: p.relative_to(folder).as_posix()):
            if path.is_file():
                _add(tar, path, f"{folder.name}/{path.relative_to(folder).as_posix()}", epoch)


def _add(tar: tarfile.TarFile, path: Path, name: str, epoch: int) -> None:
    content = path.read_bytes()
    entry = tarfile.TarInfo(name)
    entry.size, entry.mtime = len(content), epoch
    entry.mode = _RUN if path.suffix == ".sh" else _READ
    tar.addfile(entry, io.BytesIO(content))
