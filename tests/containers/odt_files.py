"""OpenDocument texts made by hand: raw XML in a ZIP file, so that no library decides what a document may look like."""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape

from tests.containers.word_files import members

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = {
    "office": f"{_ODF}:office:1.0",
    "text": f"{_ODF}:text:1.0",
    "style": f"{_ODF}:style:1.0",
    "fo": f"{_ODF}:xsl-fo-compatible:1.0",
    "table": f"{_ODF}:table:1.0",
    "draw": f"{_ODF}:drawing:1.0",
    "meta": f"{_ODF}:meta:1.0",
    "config": f"{_ODF}:config:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}
NAMES = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in SPACES.items())
TEXT = "application/vnd.oasis.opendocument.text"
FORMULA = "application/vnd.oasis.opendocument.formula"
_MANIFEST = f"{_ODF}:manifest:1.0"


def style(name, parent="Standard", *, family="paragraph", shown="", inside="", more=""):
    """A style; ``inside`` are the attributes of its letters, ``more`` its own."""
    display = f' style:display-name="{shown}"' if shown else ""
    on = f' style:parent-style-name="{parent}"' if parent else ""
    letters = f"<style:text-properties {inside}/>" if inside else ""
    return f'<style:style style:name="{name}"{display} style:family="{family}"{on} {more}>{letters}</style:style>'


STYLES = "".join(
    [
        style("Standard", ""),
        style("Text_20_body", shown="Text body"),
        style("Heading", shown="Heading"),
        style("Title", "Heading"),
        style("Heading_20_1", "Heading", shown="Heading 1", more='style:default-outline-level="1"'),
        style("Heading_20_2", "Heading", shown="Heading 2", more='style:default-outline-level="2"'),
        style("Maison", "Heading_20_2", shown="Inter maison"),
        style("Quotations", inside='fo:font-style="italic"'),
        style("Illustration", "Caption"),
        style("Caption", shown="Caption"),
        style("Contents_20_1", shown="Contents 1"),
        style("Cache", family="text", parent="", inside='text:display="none"'),
    ]
)
AUTOMATIC = "".join(
    [
        style("P1", "Text_20_body"),
        style("P2", "Maison"),
        style("P3", "Title"),
        style("P4", "Standard", inside='fo:font-weight="bold"'),
        style("P5", "Standard", inside='text:display="none"'),
        style("T1", "", family="text", inside='fo:font-weight="bold"'),
        style("T2", "", family="text", inside='fo:font-style="italic"'),
        style("T3", "", family="text", inside='text:display="none"'),
        '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
        '<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>',
        '<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1"/>'
        '<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>',
        '<text:list-style style:name="L3"><text:list-level-style-number text:level="1" style:num-format=""/>'
        "</text:list-style>",
    ]
)


def p(content, name="Standard"):
    """A paragraph of characters, or of the XML that is given."""
    inside = content if content.startswith("<") else escape(content)
    return f'<text:p text:style-name="{name}">{inside}</text:p>'


def h(content, level=2, name="Heading_20_2"):
    inside = content if content.startswith("<") else escape(content)
    return f'<text:h text:style-name="{name}" text:outline-level="{level}">{inside}</text:h>'


def span(content, name):
    return f'<text:span text:style-name="{name}">{content}</text:span>'


def items(*entries, name="L1", more=""):
    """A list; an entry is characters, or the XML of what its item holds."""
    held = (entry if entry.startswith("<") else p(entry) for entry in entries)
    inside = "".join(f"<text:list-item>{entry}</text:list-item>" for entry in held)
    return f'<text:list text:style-name="{name}"{more}>{inside}</text:list>'


def table(*rows, more=""):
    made = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell>{c if c.startswith('<') else p(c)}</table:table-cell>" for c in row)
        + "</table:table-row>"
        for row in rows
    )
    repeated = f' table:number-columns-repeated="{max(map(len, rows))}"'
    return f'<table:table table:name="T"{more}><table:table-column{repeated}/>{made}</table:table>'


def note(text, kind="footnote"):
    return (
        f'<text:note text:id="n1" text:note-class="{kind}"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p(text, 'Footnote')}</text:note-body></text:note>"
    )


def remark(text, author="Claire", name="a1"):
    return (
        f'<office:annotation office:name="{name}"><dc:creator>{author}</dc:creator>'
        f"<dc:date>2026-11-02T10:00:00</dc:date>{p(text)}</office:annotation>"
    )


def box(content):
    return f'<draw:frame draw:name="C1"><draw:text-box>{content}</draw:text-box></draw:frame>'


def changes(*kinds, author="Claire"):
    """Tracked changes « ct1 », « ct2 », … of those kinds; a deletion holds a paragraph."""
    info = (
        f"<office:change-info><dc:creator>{author}</dc:creator><dc:date>2026-11-02T10:00:00</dc:date>"
        "</office:change-info>"
    )
    gone = {"deletion": p("Phrase ôtée.")}
    regions = "".join(
        f'<text:changed-region xml:id="ct{n}" text:id="ct{n}"><text:{kind}>{info}{gone.get(kind, "")}</text:{kind}>'
        "</text:changed-region>"
        for n, kind in enumerate(kinds, 1)
    )
    return f"<text:tracked-changes>{regions}</text:tracked-changes>"


def odt(body, *, styles=STYLES, automatic=AUTOMATIC, meta="", settings="", kind=TEXT, extra=None, encrypted=False):
    """The bytes of a document with that ``body``; ``styles`` None leaves the part of the common styles out."""
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    automatics = "" if automatic is None else f"<office:automatic-styles>{automatic}</office:automatic-styles>"
    parts = {
        "content.xml": f'{head}<office:document-content {NAMES} office:version="1.3">{automatics}<office:body>'
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    }
    if styles is not None:
        parts["styles.xml"] = (
            f'{head}<office:document-styles {NAMES} office:version="1.3"><office:styles>{styles}</office:styles>'
            "</office:document-styles>"
        )
    if meta:
        parts["meta.xml"] = (
            f'{head}<office:document-meta {NAMES} office:version="1.3"><office:meta>{meta}</office:meta>'
            "</office:document-meta>"
        )
    if settings:
        parts["settings.xml"] = (
            f'{head}<office:document-settings {NAMES} office:version="1.3"><office:settings>{settings}'
            "</office:settings></office:document-settings>"
        )
    parts |= extra or {}
    locked = "<manifest:encryption-data/>" if encrypted else ""
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" '
        f'manifest:media-type="{FORMULA if part == FORMULA else "text/xml"}">{locked}</manifest:file-entry>'
        for name, part in parts.items()
    )
    parts["META-INF/manifest.xml"] = (
        f'{head}<manifest:manifest xmlns:manifest="{_MANIFEST}" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>{entries}</manifest:manifest>'
    )
    return packed({"mimetype": kind, **parts})


def packed(parts):
    """A ZIP file of the parts, the type first and as it is."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            way = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            made.writestr(zipfile.ZipInfo(name, (2026, 11, 2, 10, 30, 0)), content, way)
    return file.getvalue()


def content(data):
    """The part with the text."""
    return members(data)["content.xml"].decode()


def commented(written):
    """What our comments stand around, marks left out."""
    text = content(written.data)
    whole = r'office:name="(seo-fr-\d+)">.*?</office:annotation>(.*?)<office:annotation-end[^>]*"\1"/>'
    found = re.findall(whole, text, re.DOTALL)
    return [re.sub("<[^>]+>", "", inside) for _, inside in found]
