"""The content of an OpenDocument paragraph → stretches of text with one look, as LibreOffice shows them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from seo_fr.containers.odt.styles import Styles
from seo_fr.containers.paragraphs import Bit, outside_address
from seo_fr.containers.xml_places import Chars, Element

# Of the elements that say nothing themselves; all other ones of text are fields, which show what they hold.
_SILENT = ("text:script", "text:ruby-text", "text:hidden-paragraph", "text:note-citation", "text:note-body")
_OPEN = ("text:span", "text:a", "text:meta")
_SIGNS = {"text:tab": " ", "text:line-break": "\n"}
_SPACES_MOST = 80  # « text:s » says how many spaces it stands for; beyond the width of a page they only take memory
_WHITE = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch stands: ``chars`` from ``first`` on. ``free``: a mark may be put in between them."""

    chars: Chars
    first: int
    free: bool


@dataclass(slots=True)
class Story:
    """What is read of one document: things are counted, and ``call`` gives the mark of a note."""

    styles: Styles
    call: Callable[[Element], str]
    found: Counter[str] = field(default_factory=Counter)
    formulas: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Context:
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    link: str = ""
    free: bool = True


def read_bits(paragraph: Element, story: Story) -> list[Bit]:
    """What the paragraph shows, in order."""
    own = story.styles.looks("paragraph", paragraph.attributes.get("text:style-name", ""))
    # A paragraph style in italics is that of quotations; one in bold may be all that makes a line an intertitre.
    hidden = own.get("hidden", False) or any(_is_hidden_paragraph(c) for c in paragraph.children)
    story.found["hidden"] += hidden and bool(paragraph.chars or paragraph.children)
    reader = _Reader(story)
    return [] if hidden else [*reader.read(paragraph, _Context(bold=own.get("bold", False)))]


def _is_hidden_paragraph(element: Element) -> bool:
    return element.name == "text:hidden-paragraph" and element.attributes.get("text:is-hidden") == "true"


class _Reader:
    """One paragraph; white space that follows white space, or begins it, is none (ODF 1.3, part 3, 6.1.2)."""

    def __init__(self, story: Story) -> None:
        self._story, self._spaced = story, True

    def read(self, element: Element, context: _Context) -> Iterator[Bit]:
        """What stands in the element, its own characters and its children in their order."""
        parts: list[Chars | Element] = [*element.chars, *element.children]
        if element.chars and element.children:
            parts.sort(key=_byte)
        for part in parts:
            if isinstance(part, Chars):
                yield from self._characters(part, context)
            else:
                yield from self._child(part, context)

    def _child(self, element: Element, context: _Context) -> Iterator[Bit]:
        name = element.name
        if name == "text:s":
            count = element.attributes.get("text:c", "1")
            yield self._sign(" " * min(int(count) if count.isdecimal() else 1, _SPACES_MOST), context)
        elif name in _SIGNS:
            yield self._sign(_SIGNS[name], context)
        elif name == "text:note":
            mark = self._story.call(element)
            yield from [Bit("", mark=mark)] if mark and not context.hidden else []
        elif name == "draw:a":
            yield from self.read(element, context)
        elif name.startswith("draw:"):
            count_drawing(element, self._story)
        elif name == "loext:content-control":
            self._story.found["control"] += 1
            yield from self.read(element, replace(context, free=False))
        elif name.startswith("text:") and name not in _SILENT:
            yield from self.read(element, self._inside(element, context))

    def _inside(self, element: Element, context: _Context) -> _Context:
        """What holds inside an element that shows what it holds."""
        given = element.attributes
        if element.name == "text:span":
            look = self._story.styles.looks("text", given.get("text:style-name", ""))
            self._story.found["hidden"] += look.get("hidden", False) and not context.hidden
            return _Context(
                look.get("bold", context.bold),
                look.get("italic", context.italic),
                context.hidden or look.get("hidden", False),
                context.link,
                context.free,
            )
        if element.name == "text:a":
            target = given.get("xlink:href", "")
            return replace(context, link=outside_address(target) or context.link)
        hides = given.get("text:display") == "none"
        hides = hides or (element.name == "text:hidden-text" and given.get("text:is-hidden", "true") != "false")
        self._story.found["hidden"] += hides and not context.hidden
        return replace(context, hidden=context.hidden or hides, free=context.free and element.name in _OPEN)

    def _sign(self, text: str, context: _Context) -> Bit:
        self._spaced = False
        return self._bit("" if context.hidden else text, context, None)

    def _characters(self, chars: Chars, context: _Context) -> Iterator[Bit]:
        """The characters of one piece, white space made single spaces."""
        if context.hidden:
            return
        at = 0
        for found in _WHITE.finditer(chars.text):
            start, end = found.span()
            kept = start if self._spaced and start == at else start + 1
            if kept > at:
                text = chars.text[at:kept]
                yield self._bit(
                    text if kept == start else f"{text[:-1]} ", context, Place(chars, at, self._free(chars, context))
                )
            self._spaced, at = True, end
        if at < len(chars.text):
            self._spaced = False
            yield self._bit(chars.text[at:], context, Place(chars, at, self._free(chars, context)))

    def _free(self, chars: Chars, context: _Context) -> bool:
        return chars.plain and context.free

    def _bit(self, text: str, context: _Context, place: Place | None) -> Bit:
        return Bit(text, context.bold, context.italic, context.link, origin=place)


def _byte(part: Chars | Element) -> int:
    return part.place if isinstance(part, Chars) else part.start


def count_drawing(element: Element, story: Story) -> None:
    """Tell a drawing that has words: a text box, a caption under its picture, a formula, another document."""
    inner = [*element.walk()]
    if any(e.name == "draw:object" for e in inner):
        targets = (e.attributes.get("xlink:href", "").removeprefix("./") for e in inner if e.name == "draw:object")
        story.found["formula" if any(t in story.formulas for t in targets) else "foreign"] += 1
        return
    words = [e for e in inner if e.name in ("text:p", "text:h") and _has_words(e)]
    if words:
        roles = {story.styles.role(e.attributes.get("text:style-name", ""))[0] for e in words}
        story.found["caption" if roles == {"caption"} else "box"] += 1


def _has_words(paragraph: Element) -> bool:
    return any(e.text.strip() for e in paragraph.walk())
