"""The parts of an OpenDocument text; their names are fixed."""

from __future__ import annotations

from dataclasses import dataclass, field

from seo_fr.containers.archive import Package, damaged
from seo_fr.containers.odt.names import CONTENT, MANIFEST, NAMESPACES
from seo_fr.containers.xml_places import Element, read_part
from seo_fr.errors import InputError
from seo_fr.resources import rules


@dataclass(frozen=True, slots=True)
class Parts:
    """A document's archive; ``roots`` are the parts read so far."""

    package: Package
    roots: dict[str, Element] = field(default_factory=dict)

    def of(self, name: str) -> Element | None:
        """The root of a part, None where there is none. Raises InputError."""
        if name not in self.package.members:
            return None
        if name not in self.roots:
            self.roots[name] = read_part(self.package.read(name), NAMESPACES, self.package.where, name)
        return self.roots[name]

    def content(self) -> Element:
        """The root of the part with the text. Raises InputError."""
        root = self.of(CONTENT)
        if root is None:
            raise damaged(self.package.where, CONTENT)
        return root


def open_parts(package: Package) -> Parts:
    """The parts of the document. Raises InputError where a password locks them."""
    parts = Parts(package)
    manifest = parts.of(MANIFEST)
    if manifest is not None and any(e.name == "manifest:encryption-data" for e in manifest.walk()):
        raise InputError(f"{package.where}\u00a0: {rules('containers')['encrypted']['odt']}")
    return parts


def body_of(parts: Parts) -> Element:
    """The element that holds the text. Raises InputError."""
    body = parts.content().child("office:body")
    text = body.child("office:text") if body else None
    if text is None:
        raise damaged(parts.package.where, CONTENT)
    return text
