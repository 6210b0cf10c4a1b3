"""The document's own styles for what is put in: the heading style of each level, that of its body text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from seo_fr.containers.odt.styles import Styles
from seo_fr.containers.paragraphs import DocumentParagraph
from seo_fr.containers.places import Origin


class HouseStyles:
    """Which common styles the author has used for what."""

    def __init__(self, styles: Styles, paragraphs: Iterable[DocumentParagraph], deeper: int) -> None:
        self._styles = styles
        self._used: dict[tuple[str, int], Counter[str]] = {}
        for paragraph in paragraphs:
            if isinstance(paragraph.origin, Origin) and paragraph.origin.elements and not paragraph.by_look:
                named = paragraph.origin.elements[0].attributes.get("text:style-name", "")
                level = paragraph.level - deeper if paragraph.kind == "heading" else 0
                counted = self._used.setdefault((paragraph.kind, level), Counter())
                counted[styles.common(named)] += 1

    def heading(self, level: int) -> str:
        """The style of most of the author's headings of that level, else the one of that name; empty for none."""
        for style, _ in self._counted("heading", level):
            if self._styles.role(style) == ("heading", level):
                return style
        return self._styles.heading(level)

    def body(self) -> str:
        """The style of most paragraphs; empty for the one that holds where none is named."""
        return next((style for style, _ in self._counted("paragraph", 0)), "")

    def _counted(self, kind: str, level: int) -> list[tuple[str, int]]:
        return self._used.get((kind, level), Counter()).most_common()
