"""The lock file read back: which releases a target needs, and which files are those very releases."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@dataclass(frozen=True, slots=True)
class Pinned:
    """One release: ``hashes`` are the sha256 of all its files, for every platform."""

    name: str
    version: str
    hashes: frozenset[str]

    @property
    def lines(self) -> str:
        """As pip reads it, without markers: they have been decided."""
        return f"{self.name}=={self.version}" + "".join(f" --hash=sha256:{h}" for h in sorted(self.hashes)) + "\n"


def read_lock(text: str, environment: Mapping[str, str]) -> list[Pinned]:
    """The releases that ``environment`` asks for, by name. ValueError for a line that is not pinned and hashed."""
    chosen = []
    for line in text.replace("\\\n", " ").splitlines():
        entry = line.partition("#")[0].strip()
        if not entry:
            continue
        requirement = Requirement(entry.partition("--hash")[0].strip())
        hashes = frozenset(re.findall(r"--hash=sha256:([0-9a-f]{64})", entry))
        version = re.fullmatch(r"==([^*,]+)", str(requirement.specifier))
        if not version or not hashes:
            raise ValueError(f"{entry[:60]} : version ou empreinte manquante")
        if requirement.marker is None or requirement.marker.evaluate(dict(environment)):
            chosen.append(Pinned(canonicalize_name(requirement.name), version[1], hashes))
    return sorted(chosen, key=lambda p: p.name)


def read_lock_file(path: Path, environment: Mapping[str, str], omitted: frozenset[str] = frozenset()) -> list[Pinned]:
    """As `read_lock`, less the names in ``omitted``; ValueError when one of those is not in the file at all."""
    pinned = read_lock(path.read_text(encoding="utf-8"), environment)
    if strangers := omitted - {p.name for p in pinned}:
        raise ValueError(f"{path.name} : {', '.join(sorted(strangers))} écartés, mais absents du fichier")
    return [p for p in pinned if p.name not in omitted]
