"""A Word document → its working text."""

from __future__ import annotations

from dataclasses import dataclass

from seo_fr.containers.archive import Package, damaged
from seo_fr.containers.docx.body import Body
from seo_fr.containers.docx.notes import Notes
from seo_fr.containers.docx.numbering import read_numbering
from seo_fr.containers.docx.parts import TYPES, Parts, open_parts
from seo_fr.containers.docx.runs import Story, is_own
from seo_fr.containers.docx.sealed import reason_sealed
from seo_fr.containers.docx.styles import Styles, read_styles
from seo_fr.containers.formats import Opened
from seo_fr.containers.outline import settle_outline
from seo_fr.containers.paragraphs import outside_address
from seo_fr.containers.properties import Properties
from seo_fr.containers.told import told
from seo_fr.containers.whole import composed, refuse_empty
from seo_fr.containers.xml_places import Element
from seo_fr.model import WorkingText

_SUFFIXES = {
    "wordprocessingml.document.main": ".docx",
    "ms-word.document.macroEnabled.main": ".docm",
    "wordprocessingml.template.main": ".dotx",
    "ms-word.template.macroEnabledTemplate.main": ".dotm",
}


@dataclass(frozen=True, slots=True)
class Inner:
    """What writing needs of a document that is read: ``deeper`` is what headings of the page are deeper by."""

    parts: Parts
    body: Element
    styles: Styles
    deeper: int
    commented: bool


def read_document(package: Package) -> Opened:
    """The document as all its revisions would leave it. Raises InputError."""
    parts = open_parts(package)
    body = parts.root(parts.main).child("w:body")
    if body is None:
        raise damaged(package.where, parts.main)
    styles = read_styles(parts.of("styles"))
    story = Story(styles, lambda key: _address(parts, key), lambda *_: "")
    notes = Notes(parts, styles, Story(styles, story.address, story.call))
    story.call = notes.call
    paragraphs = [*Body(story, read_numbering(parts.of("numbering"))).read(body)]
    deeper = settle_outline(paragraphs)
    paragraphs += notes.called
    refuse_empty(package, paragraphs)
    comments = parts.of("comments")
    remarks = [*comments.all("w:comment")] if comments else []
    story.found["comment"] += sum(not is_own(c) for c in remarks)
    suffix = _suffix(parts)
    story.found["macro"] += suffix in (".docm", ".dotm")
    whole = composed(paragraphs, _properties(parts))
    notices, sealed = told(story.found), reason_sealed(parts)
    text = WorkingText("docx", suffix, whole.source, whole.pieces, package.data, notices, sealed)
    commented = any(map(is_own, remarks))
    return Opened(text, tuple(paragraphs), Inner(parts, body, styles, deeper, commented))


def _address(parts: Parts, key: str) -> str:
    """The address of a link, where it leads outside to what a reader can open."""
    found = parts.relations.get(key)
    return outside_address(found.target) if found and found.outside else ""


def _suffix(parts: Parts) -> str:
    """The ending that the type of the main part asks for."""
    for element in parts.root(TYPES).all("ct:Override"):
        if element.attributes.get("PartName", "").lstrip("/") == parts.main:
            kind = element.attributes.get("ContentType", "")
            return next((s for mark, s in _SUFFIXES.items() if mark in kind), ".docx")
    return ".docx"


def _properties(parts: Parts) -> Properties:
    root = parts.of("core-properties")
    said = {c.name: c.text.strip() for c in root.children} if root else {}
    date = said.get("dcterms:modified") or said.get("dcterms:created") or ""
    return Properties(said.get("dc:title", ""), said.get("dc:creator", ""), date)
