"""What we write in OpenDocument: paragraphs, tracked insertions, comments, styles. No clock, no chance."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from xml.sax.saxutils import quoteattr

from seo_fr.containers.odt.names import ADDRESSES
from seo_fr.containers.signature import AUTHOR, bookmark_name
from seo_fr.containers.wanted import NewParagraph
from seo_fr.containers.xml_places import Element
from seo_fr.containers.xml_text import xml_text

# An insertion has to have a date (ODF 1.3, part 3, 5.5.7.2). This one LibreOffice takes for none.
_NO_DATE = "1970-01-01T00:00:00"
_USED = ("office", "text", "style", "fo", "dc")
_DECLARED = re.compile(rb"xmlns:([^\s=]+)\s*=\s*[\"']([^\"']*)[\"']")
BOLD, BULLETS = "SeoFrGras", "SeoFrPuces"


def declaration(part: bytes, root: Element) -> str:
    """What our outermost elements need in a part whose root does not give our prefixes their usual meaning."""
    said = {name.decode(): address.decode() for name, address in _DECLARED.findall(part[root.start : root.inside])}
    return "".join(f' xmlns:{p}="{ADDRESSES[p]}"' for p in _USED if said.get(p) != ADDRESSES[p])


@dataclass(frozen=True, slots=True)
class Styling:
    """Names of the styles that new paragraphs are in; ``declared`` is what outermost elements declare."""

    body: str
    bold: str
    bullets: str
    declared: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """Marks before the text of the first paragraph, after it, and after that of the last one."""

    before: str = ""
    behind: str = ""
    end: str = ""


def written(text: str) -> str:
    """Characters as XML; spaces that would be lost are told."""
    return re.sub(r"(?<= ) |^ | $", "<text:s/>", xml_text(text))


def paragraphs(new: Sequence[tuple[NewParagraph, str]], styling: Styling, around: Around) -> str:
    """Paragraphs of ours, each with the style of its heading if it is one; items that follow each other are a list."""
    blocks: list[str] = []
    count = 0
    for is_item, group in groupby(new, key=lambda n: n[0].kind == "item"):
        made = []
        for paragraph, style in group:
            inner = _text(paragraph, styling)
            inner = f"{around.before}{inner}{around.behind}" if count == 0 else inner
            count += 1
            inner = inner + around.end if count == len(new) else inner
            made.append(_block(paragraph, style, inner, styling if not is_item else replace(styling, declared="")))
        if is_item:
            items = "".join(f"<text:list-item>{block}</text:list-item>" for block in made)
            blocks.append(f"<text:list{styling.declared}{_named(styling.bullets)}>{items}</text:list>")
        else:
            blocks += made
    return "".join(blocks)


def _text(paragraph: NewParagraph, styling: Styling) -> str:
    text = written(paragraph.text)
    return f"<text:span{_named(styling.bold)}>{text}</text:span>" if paragraph.bold else text


def _block(paragraph: NewParagraph, style: str, inner: str, styling: Styling) -> str:
    if paragraph.kind == "heading":
        level = f' text:outline-level="{paragraph.level}"'
        return f"<text:h{styling.declared}{_named(style)}{level}>{inner}</text:h>"
    return f"<text:p{styling.declared}{_named(styling.body)}>{inner}</text:p>"


def _named(style: str) -> str:
    return f" text:style-name={quoteattr(style)}" if style else ""


def change_start(key: str, declared: str = "") -> str:
    """Where a tracked insertion begins."""
    return f'<text:change-start{declared} text:change-id="{key}"/>'


def change_end(key: str, declared: str = "") -> str:
    """Where it ends."""
    return f'<text:change-end{declared} text:change-id="{key}"/>'


def changed_region(key: str, date: str, declared: str) -> str:
    """Whose insertion it is."""
    when = f"{date}T00:00:00" if date else _NO_DATE
    return (
        f'<text:changed-region{declared} xml:id="{key}" text:id="{key}"><text:insertion><office:change-info>'
        f"<dc:creator>{AUTHOR}</dc:creator><dc:date>{when}</dc:date></office:change-info></text:insertion>"
        "</text:changed-region>"
    )


def bookmark(mark: str) -> tuple[str, str]:
    """The two ends of the bookmark around an added block, « KIND drawn=N »."""
    name = bookmark_name(mark)
    return f'<text:bookmark-start text:name="{name}"/>', f'<text:bookmark-end text:name="{name}"/>'


def annotation(name: str, lines: Iterable[str], date: str, declared: str) -> str:
    """A comment, a paragraph a line, where it begins."""
    when = f"<dc:date>{date}T00:00:00</dc:date>" if date else ""
    inside = "".join(f"<text:p>{written(line)}</text:p>" for line in lines)
    return (
        f'<office:annotation{declared} office:name="{name}"><dc:creator>{AUTHOR}</dc:creator>{when}{inside}'
        "</office:annotation>"
    )


def annotation_end(name: str, declared: str) -> str:
    """Where it ends."""
    return f'<office:annotation-end{declared} office:name="{name}"/>'


def heading_style(name: str, level: int, base: str, following: str, declared: str) -> str:
    """A style of headings for a document without one: its own letters, bold."""
    size = max(11, 16 - level)
    on = f" style:parent-style-name={quoteattr(base)}" if base else ""
    on += f" style:next-style-name={quoteattr(following)}" if following else ""
    return (
        f'<style:style{declared} style:name={quoteattr(name)} style:display-name="Heading {level}" '
        f'style:family="paragraph"{on} style:default-outline-level="{level}" style:class="text">'
        '<style:paragraph-properties fo:margin-top="0.42cm" fo:margin-bottom="0.14cm" fo:keep-with-next="always"/>'
        f'<style:text-properties fo:font-size="{size}pt" fo:font-weight="bold"/></style:style>'
    )


def bold_style(name: str, declared: str) -> str:
    """The automatic style of the title of an added block."""
    return (
        f'<style:style{declared} style:name="{name}" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
    )


def bullet_style(name: str, declared: str) -> str:
    """The automatic style of the lists of added blocks."""
    return (
        f'<text:list-style{declared} style:name="{name}"><text:list-level-style-bullet text:level="1" '
        'text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.63cm" '
        'fo:margin-left="1.27cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>'
    )
