"""The bundle's papers: hashed requirements, table of contents, licences, and the scripts filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bundle.targets import Target
from bundle.wheel import Wheel


def requirements(wheels: Sequence[Wheel]) -> str:
    """For ``pip install --require-hashes``: the very files of this bundle."""
    return "".join(f"{w.name}=={w.version} --hash=sha256:{w.sha256}\n" for w in wheels)


def write_licences(wheels: Sequence[Wheel], folder: Path) -> None:
    """Every licence text of every wheel, at the path it has in there; SystemExit for a wheel without any."""
    if bare := [w.name for w in wheels if not w.licences]:
        raise SystemExit(f"sans texte de licence : {', '.join(bare)}")
    for wheel in wheels:
        for name, text in wheel.licences.items():
            there = folder / f"{wheel.name}-{wheel.version}" / name
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_bytes(text)


def contents(wheels: Sequence[Wheel], target: Target, heavy: Mapping[str, str], limit: int) -> str:
    """The table of all wheels, the biggest first; SystemExit when one above ``limit`` bytes has no reason."""
    by_size = sorted(wheels, key=lambda w: (-w.size, w.name))
    if unjustified := [w.name for w in by_size if w.size > limit and w.name not in heavy]:
        raise SystemExit(f"plus de {limit} octets sans raison dans contents.yml : {', '.join(unjustified)}")
    lines = [
        f"# Contenu pour {target.name}",
        "",
        "Les roues sont celles des index publics, à l’octet près (sauf seo-fr, construite ici) ; pip sert à installer "
        "et n’est pas installé. Les textes des licences sont dans `licences/`, la nomenclature CycloneDX dans "
        "`sbom.cdx.json`.",
        "",
        "| paquet | version | octets | licence |",
        "| --- | --- | ---: | --- |",
        *(f"| {w.name} | {w.version} | {w.size} | {w.licence} |" for w in by_size),
        f"| **total** | {len(by_size)} roues | {sum(w.size for w in by_size)} | |",
        "",
        f"Pourquoi celles de plus de {limit // 1_000_000} Mo :",
        "",
        *(f"- {w.name} : {heavy[w.name]}" for w in by_size if w.size > limit),
    ]
    return "\n".join(lines) + "\n"


def filled(template: str, values: Mapping[str, str]) -> str:
    """``template`` with each ``@NAME@`` replaced."""
    for name, value in values.items():
        template = template.replace(f"@{name}@", value)
    return template
