"""A wheel and what it says of itself: name, version, dependencies, licence and licence texts."""

from __future__ import annotations

import email
import hashlib
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import Message
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_TEXTS = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS")


@dataclass(frozen=True, slots=True)
class Wheel:
    """``size`` in bytes, ``licences`` the texts by their path inside the wheel."""

    path: Path
    name: str
    version: str
    summary: str
    size: int
    sha256: str
    licence: str
    licences: dict[str, bytes]
    requirements: tuple[Requirement, ...]


def read_wheel(path: Path) -> Wheel:
    """Read ``path``; ValueError where it holds no METADATA."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        found = [n for n in names if n.count("/") == 1 and n.endswith(".dist-info/METADATA")]
        if not found:
            raise ValueError(f"{path.name} : pas de METADATA, ce n’est pas une roue")
        metadata = email.message_from_string(archive.read(found[0]).decode("utf-8"))
        texts = {n: archive.read(n) for n in sorted(names) if _is_licence(n)}
    content = path.read_bytes()
    return Wheel(
        path,
        canonicalize_name(metadata["Name"]),
        metadata["Version"],
        metadata["Summary"] or "",
        len(content),
        hashlib.sha256(content).hexdigest(),
        _licence(metadata),
        texts,
        tuple(Requirement(r) for r in metadata.get_all("Requires-Dist", [])),
    )


def _is_licence(name: str) -> bool:
    path = PurePosixPath(name)
    if name.endswith("/") or path.suffix in {".py", ".pyc"}:
        return False
    return "/licenses/" in name.partition(".dist-info")[2] or path.name.upper().startswith(_TEXTS)


def _licence(metadata: Message) -> str:
    """The SPDX expression where there is one, else the field or the classifiers, as the authors wrote them."""
    if expression := metadata["License-Expression"]:
        return str(expression)
    field = str(metadata["License"] or "").strip()
    if field and "\n" not in field:
        return field
    classifiers = [str(c) for c in metadata.get_all("Classifier", []) if str(c).startswith("License ::")]
    return " OR ".join(c.rpartition(" :: ")[2] for c in classifiers) or "non déclarée"


def requires(wheel: Wheel, environment: dict[str, str], present: Iterable[str]) -> list[str]:
    """The names among ``present`` that ``wheel`` depends on in ``environment``."""
    wanted = {
        canonicalize_name(r.name) for r in wheel.requirements if r.marker is None or r.marker.evaluate(environment)
    }
    return sorted(wanted & set(present))
