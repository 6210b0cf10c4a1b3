"""One bundle, from the exported sources to the archive."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bundle.archive import checksums, write_archive
from bundle.bill import bill_of_materials
from bundle.fetch import fetch
from bundle.lock import read_lock_file
from bundle.papers import contents, filled, requirements, write_licences
from bundle.sources import Sources
from bundle.targets import Target
from bundle.wheel import Wheel, read_wheel

PRODUCT = "seo-fr"
_UNIX = ("install.sh", "uninstall.sh")
_WINDOWS = ("install.ps1", "uninstall.ps1")


@dataclass(frozen=True, slots=True)
class Bundle:
    """What was written."""

    archive: Path
    wheels: tuple[Wheel, ...]


def assemble(sources: Sources, target: Target, work: Path, dist: Path) -> Bundle:
    """Fetch, write the papers, pack. ``work`` is an empty folder of ours."""
    tools = sources.folder / "tools" / "bundle"
    choices = yaml.safe_load((tools / "contents.yml").read_text(encoding="utf-8"))
    version = read_wheel(sources.wheel).version
    folder = work / f"{PRODUCT}-{version}-offline-{target.name}"
    omitted = frozenset(choices["omitted"]["packages"])
    lock = read_lock_file(sources.folder / "requirements" / "runtime.txt", target.environment, omitted)
    fetch(lock, target, folder / "wheels")
    fetch(read_lock_file(tools / "installer.txt", target.environment), target, folder / "installer")
    shutil.copy(sources.wheel, folder / "wheels")
    for left in folder.glob("*.txt"):
        left.unlink()
    wheels = write_papers(folder, sources, target, choices["heavy"])
    archive = dist / f"{folder.name}.tar.gz"
    dist.mkdir(parents=True, exist_ok=True)
    write_archive(folder, archive, sources.epoch)
    return Bundle(archive, tuple(wheels))


def write_papers(folder: Path, sources: Sources, target: Target, heavy: Mapping[str, Any]) -> Sequence[Wheel]:
    """Everything in the bundle but the wheels; returns the wheels to install."""
    wheels = sorted((read_wheel(p) for p in (folder / "wheels").iterdir()), key=lambda w: w.name)
    installer = [read_wheel(p) for p in (folder / "installer").iterdir()]
    values = {
        "VERSION": next(w.version for w in wheels if w.name == PRODUCT),
        "PLATFORM": target.name,
        "PYTHON": target.python,
        "PIP": installer[0].path.name,
    }
    for name in (*(_WINDOWS if target.windows else _UNIX), "verify.py", "LISEZMOI.txt"):
        text = filled((sources.folder / "packaging" / name).read_text(encoding="utf-8"), values)
        # Windows PowerShell 5 reads a script without a byte order mark in the old code page.
        encoding = "utf-8-sig" if name.endswith(".ps1") else "utf-8"
        (folder / name).write_text(text, encoding=encoding, newline="\r\n" if name.endswith(".ps1") else "\n")
    (folder / "requirements.txt").write_text(requirements(wheels), encoding="utf-8")
    (folder / "CONTENU.md").write_text(
        contents([*wheels, *installer], target, heavy["packages"], heavy["limit"]), encoding="utf-8"
    )
    (folder / "sbom.cdx.json").write_text(
        bill_of_materials([*wheels, *installer], PRODUCT, target, sources.epoch), encoding="utf-8"
    )
    write_licences([*wheels, *installer], folder / "licences")
    (folder / "SHA256SUMS").write_text(checksums(folder), encoding="utf-8")
    return wheels
