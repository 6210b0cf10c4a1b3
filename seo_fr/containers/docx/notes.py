"""Footnotes and endnotes: numbered as they are called, and told at the end."""

from __future__ import annotations

from seo_fr.containers.docx.parts import Parts
from seo_fr.containers.docx.runs import Story, read_bits
from seo_fr.containers.docx.styles import Styles, value_of
from seo_fr.containers.paragraphs import DocumentParagraph, called_note, joined_bits
from seo_fr.containers.xml_places import Element


class Notes:
    """The notes of a document, in the order of their calls."""

    def __init__(self, parts: Parts, styles: Styles, story: Story) -> None:
        self._notes: dict[tuple[str, str], Element] = {}
        self._styles, self._story = styles, story
        self.called: list[DocumentParagraph] = []
        for kind in ("footnote", "endnote"):
            root = parts.of(f"{kind}s")
            for note in root.all(f"w:{kind}") if root else ():
                if note.attributes.get("w:type", "normal") == "normal":
                    self._notes[kind, note.attributes.get("w:id", "")] = note

    def call(self, kind: str, key: str) -> str:
        """The mark at the place of a call; empty where the note says nothing, or is told already."""
        note = self._notes.pop((kind, key), None)
        found = (
            read_bits(element, value_of(element.child("w:pPr"), "w:pStyle") or "", self._story)
            for element in (note.walk() if note else ())
            if element.name == "w:p"
        )
        return called_note(self.called, [b for b in joined_bits(found) if not b.mark])
