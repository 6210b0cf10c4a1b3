"""Results of earlier runs, one small file each, so that an unchanged article is not analysed again.

A file an entry rather than a data base: two runs at once need no lock, a network home folder does no harm,
and the whole may be deleted at any time, even during a run. An entry begins with the digest of the rest, so
that a damaged one is noticed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from contextlib import suppress
from pathlib import Path

from seo_fr.linting.entries import decode_entry, encode_entry, encode_options
from seo_fr.linting.examine import Job, Outcome
from seo_fr.resources import number
from seo_fr.workspace.forgetting import forget_old
from seo_fr.workspace.writing import replacing

_DIGEST = 32
_DAY = 86_400.0
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Cache de seo-fr ; peut être effacé à tout moment.\n"


class ResultCache:
    """The entries of one `stamp`, in ``folder/findings/STAMP``; damaged ones are made again, which is no news."""

    def __init__(self, folder: Path, stamp: str) -> None:
        self._root = folder / "findings"
        self._folder = self._root / stamp[:_DIGEST]
        self._usable = True
        self._wrote = False

    def get(self, job: Job) -> Outcome | None:
        """The outcome of an equal job, or None."""
        path = self._path(job)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        try:
            content = data[_DIGEST:]
            if hashlib.sha256(content).digest() != data[:_DIGEST]:
                raise ValueError("wrong digest")
            outcome = decode_entry(content, job.path)
        except ValueError:
            self._throw_away()
            return None
        self._touch(path)
        return outcome

    def put(self, job: Job, outcome: Outcome) -> None:
        """Keep a sound outcome. A cache that cannot be written is done without, in silence (``doctor`` tells)."""
        if not self._usable or not outcome.sound:
            return
        content = encode_entry(outcome, job.path)
        try:
            self._write(self._path(job), hashlib.sha256(content).digest() + content)
        except OSError:
            self._usable = False

    def close(self) -> None:
        """Forget, at most once a day, what has not served for a month."""
        if not (self._wrote and self._usable):
            return
        with suppress(OSError):  # another run is deleting too, or somebody has deleted it all
            forget_old(self._root, number("linting", "cache_days"))

    def _path(self, job: Job) -> Path:
        digest = hashlib.sha256(f"{job.name}\0{encode_options(job.options)}\0".encode("utf-8", "surrogatepass"))
        digest.update(job.data)
        key = digest.hexdigest()
        return self._folder / key[:2] / key[2:]

    def _write(self, path: Path, data: bytes) -> None:
        if not self._wrote:
            self._root.mkdir(parents=True, exist_ok=True)
            tag = self._root.parent / "CACHEDIR.TAG"  # backup programs leave such a folder out (bford.info/cachedir)
            if not tag.exists():
                tag.write_text(_TAG, encoding="utf-8")
            self._wrote = True
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as file:
            file.write(data)

    def _throw_away(self) -> None:
        """One damaged entry casts doubt on its neighbours: all entries of this stamp go."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _touch(self, path: Path) -> None:
        """Remember that the entry serves, without writing to the disk at each run."""
        try:
            if time.time() - path.stat().st_mtime > _DAY:
                os.utime(path)
        except OSError:
            return
