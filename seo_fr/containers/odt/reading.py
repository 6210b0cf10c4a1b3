"""An OpenDocument text → its working text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from seo_fr.containers.archive import Package
from seo_fr.containers.formats import Opened
from seo_fr.containers.odt.body import Body
from seo_fr.containers.odt.changes import count_changes
from seo_fr.containers.odt.inline import Story
from seo_fr.containers.odt.names import MANIFEST, META
from seo_fr.containers.odt.notes import Notes
from seo_fr.containers.odt.parts import Parts, body_of, open_parts
from seo_fr.containers.odt.sealed import reason_sealed
from seo_fr.containers.odt.styles import Styles, read_styles
from seo_fr.containers.outline import settle_outline
from seo_fr.containers.properties import Properties
from seo_fr.containers.told import told
from seo_fr.containers.whole import composed, refuse_empty
from seo_fr.containers.xml_places import Element
from seo_fr.model import WorkingText

_FORMULA = "application/vnd.oasis.opendocument.formula"
_MACROS = ("Basic/", "Scripts/")
_FRACTION = re.compile(r"\.\d+")


@dataclass(frozen=True, slots=True)
class Inner:
    """What writing needs of a document that is read: ``deeper`` is what headings of the page are deeper by."""

    parts: Parts
    body: Element
    styles: Styles
    deeper: int
    commented: bool


def read_document(package: Package) -> Opened:
    """The document as all its tracked changes would leave it. Raises InputError."""
    parts = open_parts(package)
    body = body_of(parts)
    styles = read_styles(parts)
    story = Story(styles, lambda _: "", formulas=_formulas(parts))
    notes = Notes(Story(styles, story.call, story.found, story.formulas))
    story.call = notes.call
    paragraphs = [*Body(story).read(body)]
    deeper = settle_outline(paragraphs)
    paragraphs += notes.called
    refuse_empty(package, paragraphs)
    commented = count_changes(body, story.found)
    story.found["macro"] += any(name.startswith(_MACROS) for name in package.members)
    whole = composed(paragraphs, _properties(parts))
    notices, sealed = told(story.found), reason_sealed(parts)
    text = WorkingText("odt", _suffix(package), whole.source, whole.pieces, package.data, notices, sealed)
    return Opened(text, tuple(paragraphs), Inner(parts, body, styles, deeper, commented))


def _suffix(package: Package) -> str:
    """The ending that the archive's type asks for."""
    return ".ott" if package.read("mimetype").strip().endswith(b"-template") else ".odt"


def _formulas(parts: Parts) -> frozenset[str]:
    """The folders of the formulas in the archive."""
    manifest = parts.of(MANIFEST)
    entries = [e.attributes for e in manifest.all("manifest:file-entry")] if manifest else []
    return frozenset(
        e.get("manifest:full-path", "").removesuffix("/") for e in entries if e.get("manifest:media-type") == _FORMULA
    )


def _properties(parts: Parts) -> Properties:
    root = parts.of(META)
    meta = root.child("office:meta") if root else None
    said = {c.name: c.text.strip() for c in meta.children} if meta else {}
    author = said.get("meta:initial-creator") or said.get("dc:creator") or ""
    date = said.get("dc:date") or said.get("meta:creation-date") or ""
    return Properties(said.get("dc:title", ""), author, _FRACTION.sub("", date))
