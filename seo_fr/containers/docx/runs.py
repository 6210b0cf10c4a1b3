"""The content of a Word paragraph → stretches of text with one look, fields and revisions as Word shows them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from seo_fr.containers.docx.fields import Fields
from seo_fr.containers.docx.styles import Styles, look_of, value_of
from seo_fr.containers.paragraphs import Bit
from seo_fr.containers.signature import AUTHOR
from seo_fr.containers.xml_places import Chars, Element

_THROUGH = ("w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:ins", "w:moveTo", "w:fldSimple", "w:hyperlink")
_SIGNS = {"w:tab": " ", "w:ptab": " ", "w:cr": "\n", "w:noBreakHyphen": "\u2011"}
_SPACES = " \t\r\n"
_PRIVATE = range(0xE000, 0xF900)  # where the fonts of symbols keep their signs
_WHITE = re.compile(r"[\t\r\n]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch stands: ``chars`` from ``first`` on, in the text element of a run. ``free``: it may be parted."""

    chars: Chars
    first: int
    element: Element
    run: Element
    free: bool


@dataclass(slots=True)
class Story:
    """What is read of one document as its paragraphs come: fields go on over them, and things are counted.

    ``address`` gives the target of a link by its relationship, ``call`` the mark of a note by (kind, id).
    """

    styles: Styles
    address: Callable[[str], str]
    call: Callable[[str, str], str]
    found: Counter[str] = field(default_factory=Counter)
    fields: Fields = field(default_factory=Fields)


@dataclass(frozen=True, slots=True)
class _Context:
    link: str = ""
    free: bool = True


def read_bits(paragraph: Element, style: str, story: Story) -> list[Bit]:
    """What the paragraph of that ``style`` shows, in order."""
    bits = list(_content(paragraph.children, style, story, _Context()))
    story.fields.end_paragraph()
    return bits


def chosen(alternatives: Element) -> Iterable[Element]:
    """The one branch of ``mc:AlternateContent`` that is read: the first choice, else the fallback."""
    branch = alternatives.child("mc:Choice") or alternatives.child("mc:Fallback")
    return branch.children if branch else ()


def _content(elements: Iterable[Element], style: str, story: Story, context: _Context) -> Iterator[Bit]:
    for element in elements:
        name = element.name
        if name == "w:r":
            yield from _run(element, style, story, context)
        elif name in ("w:del", "w:moveFrom"):
            story.found["deletion"] += name == "w:del"
        elif name == "w:sdt":
            story.found["control"] += 1
            inner = element.child("w:sdtContent")
            yield from _content(inner.children if inner else (), style, story, _Context(context.link, free=False))
        elif name == "mc:AlternateContent":
            yield from _content(chosen(element), style, story, _Context(context.link, free=False))
        elif name.startswith("m:oMath"):
            story.found["formula"] += 1
        elif name in _THROUGH:
            _count(element, story)
            yield from _content(element.children, style, story, _inside(element, story, context))


def is_own(element: Element) -> bool:
    """True for a revision or a comment of ours."""
    return element.attributes.get("w:author") == AUTHOR


def _count(element: Element, story: Story) -> None:
    if not is_own(element):
        story.found["insertion"] += element.name == "w:ins"
        story.found["move"] += element.name == "w:moveTo"


def _inside(element: Element, story: Story, context: _Context) -> _Context:
    """What holds inside an element that has runs."""
    match element.name:
        case "w:hyperlink":
            return _Context(story.address(element.attributes.get("r:id", "")) or context.link, context.free)
        case "w:fldSimple":
            return _Context(story.fields.address_of(element.attributes.get("w:instr", "")), free=False)
        case "w:ins" | "w:moveTo":
            return context
    return _Context(context.link, free=False)


def _run(run: Element, style: str, story: Story, context: _Context) -> Iterator[Bit]:
    own = run.child("w:rPr")
    look = look_of(own)
    of_style = value_of(own, "w:rStyle") or ""

    def looks(name: str) -> bool:
        if name in look:
            return look[name]
        return of_style in story.styles.styles and story.styles.looks(of_style, name)

    # A style of paragraphs in italics is that of quotations; one in bold may be all that makes a line an intertitre.
    of_paragraph = {name for name in ("b", "vanish") if name not in look and story.styles.looks(style, name)}
    hidden = looks("vanish") or "vanish" in of_paragraph
    if hidden and story.fields.shown:
        story.found["hidden"] += any(c.name == "w:t" for c in run.children)
    bold, italic = looks("b") or "b" in of_paragraph, looks("i")
    for text, place, mark in _run_parts(run, run.children, story, context):
        if not hidden and story.fields.shown and (text or mark):
            link = context.link or story.fields.address
            yield Bit(text, bold, italic, link, mark, place)


def _run_parts(
    run: Element, elements: Iterable[Element], story: Story, context: _Context
) -> Iterator[tuple[str, Place | None, str]]:
    """(text, its place, a mark) of each part of a run, in order; the state of fields is that at the part."""
    for element in elements:
        match element.name:
            case "w:t":
                yield from ((text, place, "") for text, place in _text(element, run, story, context))
            case "w:ruby":
                base = element.child("w:rubyBase")
                for inner in base.all("w:r") if base else ():
                    yield from ((t, None, m) for t, _, m in _run_parts(inner, inner.children, story, context))
            case "mc:AlternateContent":
                yield from _run_parts(run, chosen(element), story, _Context(context.link, free=False))
            case "w:footnoteReference" | "w:endnoteReference":
                yield "", None, story.call(element.name[2:-9], element.attributes.get("w:id", ""))
            case _:
                _note(element, story)
                yield _sign(element, story), None, ""


def _note(element: Element, story: Story) -> None:
    """What changes how the text after it is read, or is only counted."""
    match element.name:
        case "w:fldChar":
            story.fields.mark(element.attributes.get("w:fldCharType", ""))
        case "w:instrText":
            story.fields.code(element.text)
        case "w:drawing" | "w:pict" | "w:object":
            story.found["box"] += any(e.name == "w:txbxContent" for e in element.walk())


def _sign(element: Element, story: Story) -> str:
    """The characters that an element without any stands for."""
    if element.name == "w:br":
        return "\n" if element.attributes.get("w:type", "textWrapping") == "textWrapping" else " "
    return _symbol(element, story) if element.name == "w:sym" else _SIGNS.get(element.name, "")


def _text(element: Element, run: Element, story: Story, context: _Context) -> Iterator[tuple[str, Place]]:
    """The characters of a text element; white space at its ends counts only where it says so."""
    pieces = [(chars, 0, len(chars.text)) for chars in element.chars]
    whole = True
    if (space := element.attributes.get("xml:space")) != "preserve":
        kept = _trimmed(pieces)
        # Parting the text needs xml:space, which would bring the white space back.
        whole, pieces = space is None and kept == pieces, kept
    for chars, first, end in pieces:
        free = whole and context.free and chars.plain and story.fields.free
        yield _WHITE.sub(" ", chars.text[first:end]), Place(chars, first, element, run, free)


def _trimmed(pieces: list[tuple[Chars, int, int]]) -> list[tuple[Chars, int, int]]:
    pieces = [*pieces]
    while pieces:
        chars, first, end = pieces[0]
        first += len(chars.text[first:end]) - len(chars.text[first:end].lstrip(_SPACES))
        if first < end:
            pieces[0] = chars, first, end
            break
        pieces = pieces[1:]
    while pieces:
        chars, first, end = pieces[-1]
        end = first + len(chars.text[first:end].rstrip(_SPACES))
        if first < end:
            pieces[-1] = chars, first, end
            break
        pieces = pieces[:-1]
    return pieces


def _symbol(element: Element, story: Story) -> str:
    """The sign, where its number is that of a character and not a place in a font."""
    try:
        number = int(element.attributes.get("w:char", ""), 16)
        sign = chr(number)
    except (ValueError, OverflowError):
        sign, number = "", _PRIVATE.start
    if number < 0x20 or number in _PRIVATE or 0xD800 <= number < 0xE000:
        story.found["symbol"] += 1
        return ""
    return sign
