"""Footnotes and endnotes, which stand where they are called: numbered, and told at the end."""

from __future__ import annotations

from seo_fr.containers.odt.inline import Story, read_bits
from seo_fr.containers.paragraphs import Bit, DocumentParagraph
from seo_fr.containers.xml_places import Element


class Notes:
    """The notes of a document, in the order of their calls."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self.called: list[DocumentParagraph] = []

    def call(self, note: Element) -> str:
        """The mark at the place of a call; empty where the note says nothing."""
        body = note.child("text:note-body")
        bits: list[Bit] = []
        for element in body.walk() if body else ():
            if element.name in ("text:p", "text:h"):
                found = read_bits(element, self._story)
                bits += [Bit(" "), *found] if bits and found else found
        made = DocumentParagraph("note", bits, label="", counted=False)
        if not made.shows:
            return ""
        made.label = str(len(self.called) + 1)
        self.called.append(made)
        return f"[^{made.label}]"
