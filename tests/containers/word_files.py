"""Word documents made by hand: raw XML in a ZIP file, so that no library decides what a document may look like."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
R_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCUMENT, MACROS = f"{_WORD}.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml"

# As French Word names them: the id is French, the name is not.
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Maison"><w:name w:val="Inter maison"/><w:basedOn w:val="Titre2"/></w:style>
<w:style w:type="paragraph" w:styleId="Citation"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/>
<w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Listepuces"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Lgende"><w:name w:val="caption"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="character" w:styleId="Cache"><w:name w:val="Cache"/><w:rPr><w:vanish/></w:rPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
"""


def t(text):
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(text, look=""):
    """A run; ``look`` is what stands in its properties."""
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{t(text)}</w:r>"


def p(content, style="", properties=""):
    """A paragraph of one run, or of the XML that is given."""
    inside = content if content.startswith("<w:") or content.startswith("<mc:") else r(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def ins(content, author="Claire"):
    return f'<w:ins w:id="7" w:author="{author}" w:date="2026-11-02T10:00:00Z">{content}</w:ins>'


def deleted(text):
    return f'<w:del w:id="8" w:author="Claire"><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def field(code, result):
    """A complex field: what it is made from, and what it shows."""
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        char.format("begin")
        + f'<w:r><w:instrText xml:space="preserve">{escape(code)}</w:instrText></w:r>'
        + char.format("separate")
        + result
        + char.format("end")
    )


def table(*rows):
    cells = ("".join(f"<w:tc>{c if c.startswith('<w:') else p(c)}</w:tc>" for c in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def docx(body, *, strict=False, kind=DOCUMENT, links="", extra=None, **parts):
    """The bytes of a document with that ``body``.

    ``parts`` are the content of others by name (styles, numbering, footnotes, settings, comments); ``core`` that of the
    properties, ``links`` more relationships, ``extra`` members as they are.
    """
    space, offices = (W_STRICT, R_STRICT) if strict else (W, R)
    names = f'xmlns:w="{space}" xmlns:r="{offices}" xmlns:mc="{MC}" xmlns:m="{M}"'
    given = {"styles": STYLES, "numbering": NUMBERING} | parts
    core = given.pop("core", None)
    parts = {name: content for name, content in given.items() if content is not None}
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{name}+xml"/>' for name in parts)
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{offices}/{name}" Target="{name}.xml"/>' for n, name in enumerate(parts, 1)
    )
    members = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_REL}"><Relationship Id="rId1" Type="{offices}/officeDocument" '
        f'Target="word/document.xml"/>'
        + (
            '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
            'core-properties" Target="docProps/core.xml"/>'
            if core
            else ""
        )
        + "</Relationships>",
        "word/document.xml": f"<w:document {names}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_REL}">{related}{links}</Relationships>',
    }
    for name, content in parts.items():
        members[f"word/{name}.xml"] = f"<w:{name} {names}>{content}</w:{name}>"
    if core:
        members["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"{core}</cp:coreProperties>"
        )
    return archive({**members, **(extra or {})})


def archive(members, **options):
    """A ZIP file of the members, dated, in their order."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(zipfile.ZipInfo(name, (2026, 11, 2, 10, 30, 0)), content, zipfile.ZIP_DEFLATED, **options)
    return file.getvalue()


def members(data):
    """The content of each member, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def xml(written, name="word/document.xml"):
    return members(written.data)[name].decode()
