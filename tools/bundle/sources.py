"""What the bundle is built from: the commit itself, not what lies about in the folder."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Sources:
    """The project's files, its own wheel, and the date of all of it (seconds, UTC)."""

    folder: Path
    wheel: Path
    epoch: int


def prepare(work: Path, *, worktree: bool) -> Sources:
    """Export the project into ``work`` and build its wheel there."""
    folder = work / "sources"
    folder.mkdir()
    epoch = export(folder, worktree=worktree)
    return Sources(folder, build_wheel(folder, work / "own", epoch), epoch)


def export(folder: Path, *, worktree: bool) -> int:
    """Lay the project's files in ``folder``; returns SOURCE_DATE_EPOCH, else the commit's date.

    With ``worktree`` the files as they are now, committed or not, as git would take them.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if worktree:
        listed = _git("ls-files", "-z", "--cached", "--others", "--exclude-standard").decode().split("\0")
        for name in sorted(n for n in listed if n and (_ROOT / n).is_file()):
            there = folder / name
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_bytes((_ROOT / name).read_bytes())
    else:
        with tarfile.open(fileobj=io.BytesIO(_git("archive", "--format=tar", "HEAD"))) as tar:
            tar.extractall(folder, filter="data")
        if _git("status", "--porcelain"):
            print("Des modifications ne sont pas commitées : le paquet n’en tient pas compte.", file=sys.stderr)
    return int(given) if given else int(_git("log", "-1", "--format=%ct"))


def _git(*arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], cwd=_ROOT, check=True, stdout=subprocess.PIPE).stdout


def build_wheel(sources: Path, into: Path, epoch: int) -> Path:
    """The project's own wheel; hatchling sorts its entries and dates them by SOURCE_DATE_EPOCH."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(into)],
        cwd=sources,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)},
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    (wheel,) = into.glob("*.whl")
    return wheel
