"""The parts of a Word document, found by their relationships: their names in the archive are free."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field

from seo_fr.containers.archive import Package, damaged
from seo_fr.containers.docx.names import NAMESPACES, UNREAD, relation_kind
from seo_fr.containers.xml_places import Element, read_part

TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a relationship leads: the name of a part, or an address outside."""

    kind: str
    target: str
    outside: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """A document's archive, the name of its main part and what that refers to; ``roots`` are the parts read so far."""

    package: Package
    main: str
    relations: Mapping[str, Relation]
    roots: dict[str, Element] = field(default_factory=dict)

    def named(self, kind: str) -> str:
        """The name of the part that the main one refers to as ``kind``; empty where there is none."""
        targets = (r.target for r in self.relations.values() if r.kind == kind and not r.outside)
        return next((t for t in targets if t in self.package.members), "")

    def root(self, name: str) -> Element:
        """The root of a part. Raises InputError."""
        if name not in self.roots:
            self.roots[name] = read_part(self.package.read(name), NAMESPACES, self.package.where, name, UNREAD)
        return self.roots[name]

    def of(self, kind: str) -> Element | None:
        """The root of the part that the main one refers to as ``kind``."""
        name = self.named(kind)
        return self.root(name) if name else None


def relations_name(part: str) -> str:
    """Where the relationships of a part stand."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def open_parts(package: Package) -> Parts:
    """The parts of the document. Raises InputError where it has no main one."""
    whole = _relations(package, "")
    main = next((r.target for r in whole.values() if r.kind == "officeDocument" and not r.outside), "")
    if main not in package.members:
        raise damaged(package.where, main)
    extra = {f"package {key}": r for key, r in whole.items() if r.kind in ("core-properties", "origin")}
    return Parts(package, main, {**_relations(package, main), **extra})


def _relations(package: Package, part: str) -> dict[str, Relation]:
    name = relations_name(part) if part else "_rels/.rels"
    if name not in package.members:
        return {}
    folder = posixpath.dirname(part)
    found = {}
    for element in read_part(package.read(name), NAMESPACES, package.where, name).all("rel:Relationship"):
        given = element.attributes
        outside = given.get("TargetMode") == "External"
        target = given.get("Target", "")
        path = target if outside else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[given.get("Id", "")] = Relation(relation_kind(given.get("Type", "")), path, outside)
    return found
