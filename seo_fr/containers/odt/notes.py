"""Footnotes and endnotes, which stand where they are called: numbered, and told at the end."""

from __future__ import annotations

from seo_fr.containers.odt.inline import Story, read_bits
from seo_fr.containers.paragraphs import DocumentParagraph, called_note, joined_bits
from seo_fr.containers.xml_places import Element


class Notes:
    """The notes of a document, in the order of their calls."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self.called: list[DocumentParagraph] = []

    def call(self, note: Element) -> str:
        """The mark at the place of a call; empty where the note says nothing."""
        body = note.child("text:note-body")
        elements = body.walk() if body else ()
        return called_note(
            self.called, joined_bits(read_bits(e, self._story) for e in elements if e.name in ("text:p", "text:h"))
        )
