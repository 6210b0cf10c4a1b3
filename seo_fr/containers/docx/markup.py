"""What we write in WordprocessingML: paragraphs, revisions, comments, a style of headings. No clock, no chance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from seo_fr.containers.signature import AUTHOR, bookmark_name
from seo_fr.containers.wanted import NewParagraph
from seo_fr.containers.xml_places import Element
from seo_fr.containers.xml_text import xml_text

INITIALS = "sf"
_TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def is_strict(part: bytes, root: Element) -> bool:
    """True for a document in the strict namespaces."""
    return _STRICT.encode() in part[root.start : root.inside]


def namespace(*, strict: bool) -> str:
    """Its address."""
    return _STRICT if strict else _TRANSITIONAL


def declaration(root: Element, *, strict: bool) -> str:
    """What our outermost elements need in a part whose own prefix for the namespace is another than « w »."""
    return "" if root.tag.startswith("w:") else f' xmlns:w="{namespace(strict=strict)}"'


@dataclass(frozen=True, slots=True)
class Revisions:
    """How insertions are signed: not at all where they are not ``tracked``. ``date`` is ISO, or empty.

    ``declared`` is what our outermost elements declare in the main part.
    """

    tracked: bool
    date: str
    declared: str = ""

    @property
    def signed(self) -> str:
        """The attributes of an author's revision or comment, but for its number."""
        return f' w:author="{AUTHOR}"' + (f' w:date="{self.date}T00:00:00Z"' if self.date else "")


def text_run(text: str, *, bold: bool = False) -> str:
    """A run with one text."""
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'


def comment_start(number: int, declared: str = "") -> str:
    """Where a comment begins."""
    return f'<w:commentRangeStart{declared} w:id="{number}"/>'


def comment_end(number: int, declared: str = "") -> str:
    """Where it ends, and what shows it."""
    return f'<w:commentRangeEnd{declared} w:id="{number}"/><w:r{declared}><w:commentReference w:id="{number}"/></w:r>'


def comment(number: int, lines: Iterable[str], revisions: Revisions, declared: str) -> str:
    """The comment itself, a paragraph a line."""
    inside = "".join(f"<w:p>{text_run(line)}</w:p>" for line in lines)
    return f'<w:comment{declared} w:id="{number}"{revisions.signed} w:initials="{INITIALS}">{inside}</w:comment>'


def paragraph(
    new: NewParagraph, style: str, numbers: tuple[int, int], revisions: Revisions, around: tuple[str, str]
) -> str:
    """A paragraph of ours in the style of that id; ``around`` are the marks before and after its text."""
    first, second = numbers
    signed = revisions.signed
    look = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    mark = f'<w:rPr><w:ins w:id="{first}"{signed}/></w:rPr>' if revisions.tracked else ""
    run = text_run(new.text, bold=new.bold)
    if revisions.tracked:
        run = f'<w:ins w:id="{second}"{signed}>{run}</w:ins>'
    return f"<w:p{revisions.declared}><w:pPr>{look}{mark}</w:pPr>{around[0]}{run}{around[1]}</w:p>"


def bookmark(number: int, mark: str) -> tuple[str, str]:
    """The two ends of the bookmark around an added block, « KIND drawn=N »."""
    name = bookmark_name(mark)
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'


def heading_style(style: str, level: int, base: str, declared: str) -> str:
    """A style of headings for a document without one: its own letters, bold."""
    size = max(22, 32 - 3 * level)
    on = f"<w:basedOn w:val={quoteattr(base)}/><w:next w:val={quoteattr(base)}/>" if base else ""
    return (
        f'<w:style{declared} w:type="paragraph" w:styleId={quoteattr(style)}><w:name w:val="heading {level}"/>{on}'
        '<w:uiPriority w:val="9"/><w:unhideWhenUsed/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>'
        f'<w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:bCs/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )
