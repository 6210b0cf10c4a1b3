"""Wheels fetched through pip, each held to the hash of the lock file; nothing is built."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bundle.archive import digest
from bundle.lock import Pinned
from bundle.targets import Target

_DOWNLOAD = (
    *("download", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"),
    *("--only-binary", ":all:", "--implementation", "cp"),
)


def fetch(pinned: Sequence[Pinned], target: Target, into: Path) -> None:
    """Download one wheel for each of ``pinned``; SystemExit names those the index does not have for ``target``."""
    into.mkdir(parents=True, exist_ok=True)
    wanted = into.parent / f"{into.name}.txt"
    wanted.write_text("".join(p.lines for p in pinned), encoding="utf-8")
    platforms = [argument for tag in target.tags for argument in ("--platform", tag)]
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pip", *_DOWNLOAD, "--python-version", target.python, *platforms),
            *("--dest", str(into), "--requirement", str(wanted)),
        ],
        check=False,
        stderr=subprocess.PIPE,
        text=True,
    )
    if done.returncode:
        raise SystemExit(f"{target.name} : incomplet. {done.stderr.strip()[-500:]}")
    verify(pinned, into)


def verify(pinned: Sequence[Pinned], folder: Path) -> None:
    """Exactly one file for each of ``pinned``, with one of its hashes; SystemExit otherwise."""
    found = {digest(p) for p in folder.iterdir()}
    missing = [p.name for p in pinned if not found & p.hashes]
    if missing or len(found) != len(pinned):
        raise SystemExit(f"{folder} : {len(found)} fichiers pour {len(pinned)} paquets ; manquent : {missing}")
