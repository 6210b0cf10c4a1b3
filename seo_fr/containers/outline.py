"""Which paragraph is the title, and what level of the page a heading of the document is."""

from __future__ import annotations

from seo_fr.containers.paragraphs import DocumentParagraph
from seo_fr.reading.intertitres import is_intertitre
from seo_fr.reading.plain import may_be_title
from seo_fr.reading.service_lines import is_service_line


def settle_outline(paragraphs: list[DocumentParagraph]) -> int:
    """Find the title and give headings their level in the page; return by how much that is deeper than the document's.

    The title is the paragraph that says so, else the only heading of level 1 above the text, else a first line that a
    plain text would have as its title. First-level headings beside it are those of sections: « Titre 1 » under a
    « Titre » is the page's second level.
    """
    own = _own(paragraphs)
    titles = [p for p in own if p.kind == "title"]
    firsts = [p for p in own if p.kind == "heading" and p.level == 1]
    for other in titles[1:]:
        other.kind = "paragraph"
    if not titles and len(firsts) == 1 and _is_above(firsts[0], own):
        firsts[0].kind, firsts[0].level = "title", 0
        firsts = []
    elif not titles:
        _take_first_line(own)
    deeper = _deepened(paragraphs) if firsts else 0
    _take_bare_lines(own)
    return deeper


def _own(paragraphs: list[DocumentParagraph]) -> list[DocumentParagraph]:
    """The author's: not the blocks that an earlier run has added."""
    own: list[DocumentParagraph] = []
    end = 0
    for at, paragraph in enumerate(paragraphs):
        if paragraph.kind == "added":
            end = next((i for i in range(at, len(paragraphs)) if paragraphs[i].kind == "added_end"), at)
        if at >= end and paragraph.kind not in ("added", "added_end"):
            own.append(paragraph)
    return own


def _deepened(paragraphs: list[DocumentParagraph]) -> int:
    """Set every heading one level lower."""
    for paragraph in paragraphs:
        if paragraph.kind == "heading":
            paragraph.level = min(paragraph.level + 1, 6)
    return 1


def _take_bare_lines(paragraphs: list[DocumentParagraph]) -> None:
    """Make headings of the short lines between paragraphs that a plain text would have as its author's."""
    first = next((at for at, p in enumerate(paragraphs) if p.kind == "paragraph"), 0)
    for at in range(first + 1, len(paragraphs) - 1):
        before, here, after = paragraphs[at - 1 : at + 2]
        if any(p.kind != "paragraph" for p in (before, here, after)) or "\n" in here.text:
            continue
        if is_intertitre(here.text, before.text, after.text, second=at == first + 1):
            here.kind, here.level, here.by_look = "heading", 2, True


def _is_above(heading: DocumentParagraph, paragraphs: list[DocumentParagraph]) -> bool:
    """True where nothing but lines that serve, or that could be titles, stands before the heading."""
    before = paragraphs[: paragraphs.index(heading)]
    return all(p.kind == "paragraph" and (may_be_title(p.text.strip()) or is_service_line(p.text)) for p in before)


def _take_first_line(paragraphs: list[DocumentParagraph]) -> None:
    """Make the first line that does not only serve the title, where a plain text would."""
    for at, paragraph in enumerate(paragraphs):
        if paragraph.kind != "paragraph":
            return
        text = paragraph.text.strip()
        if is_service_line(text):
            continue
        if at + 1 < len(paragraphs) and may_be_title(text) and "\n" not in text:
            paragraph.kind = "title"
        return
