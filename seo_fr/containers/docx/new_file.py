"""A new Word document from paragraphs: a small template of ours, the body, nothing that a clock or chance decides.

The template is raw XML in ``data/word``: the styles that French Word has under their built-in names, the numbering,
the language. python-docx would bring lxml and its own template at run time for what these few kilobytes do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import quoteattr

from seo_fr.containers.archive import Package, rewritten
from seo_fr.containers.archive_records import END, Directory
from seo_fr.containers.paragraphs import Bit, DocumentParagraph
from seo_fr.containers.properties import Properties
from seo_fr.containers.xml_text import clean, xml_text
from seo_fr.resources import data_dir

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006"
# A4, with the margins of French Word.
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" '
    'w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
)
_BULLETS = 1  # the list of all bullets; each numbered list has its own, so that it begins at one
_EMPTY = END + bytes(18)  # an archive without a member


def new_file(paragraphs: Sequence[DocumentParagraph], properties: Properties) -> bytes:
    """The bytes of a document; the same paragraphs give the same bytes."""
    body = _Body()
    content = "".join(body.blocks(paragraphs))
    members = {
        "[Content_Types].xml": _template("content_types.xml"),
        "_rels/.rels": _template("package.rels"),
        "word/document.xml": f'{_HEAD}<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{content}{_PAGE}</w:body>'
        "</w:document>",
        "word/_rels/document.xml.rels": body.relations(),
        "word/styles.xml": _template("styles.xml"),
        "word/numbering.xml": _template("numbering.xml").replace("</w:numbering>", f"{body.lists()}</w:numbering>"),
        "word/settings.xml": _template("settings.xml"),
        "docProps/core.xml": _core(properties),
    }
    parts = {name: text.encode("utf-8") for name, text in members.items()}
    return rewritten(Package(_EMPTY, "", Directory((), 0), {}), {}, parts)


def _template(name: str) -> str:
    return (data_dir() / "word" / name).read_text(encoding="utf-8")


def _core(properties: Properties) -> str:
    said = {"title": properties.title, "creator": properties.author, "language": "fr-FR"}
    inside = "".join(f"<dc:{name}>{xml_text(value)}</dc:{name}>" for name, value in said.items() if value)
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_CORE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{inside}</cp:coreProperties>'
    )


class _Body:
    """What the paragraphs need beside the body: links by address, a list a numbering."""

    def __init__(self) -> None:
        self._links: dict[str, str] = {}
        self._numbered: dict[object, int] = {}

    def blocks(self, paragraphs: Sequence[DocumentParagraph]) -> Iterator[str]:
        """The paragraphs in order, rows that belong together as one table."""
        for table, group in groupby(paragraphs, key=lambda p: p.list_key if p.kind == "row" else None):
            members = list(group)
            yield from map(self._paragraph, members) if table is None else [self._table(members)]

    def relations(self) -> str:
        """The relationships of the main part."""
        parts = "".join(
            f'<Relationship Id="rId{n}" Type="{_R}/{name}" Target="{name}.xml"/>'
            for n, name in enumerate(("styles", "numbering", "settings"), 1)
        )
        outside = f'Type="{_R}/hyperlink" TargetMode="External"'
        links = "".join(
            f'<Relationship Id="{key}" {outside} Target={quoteattr(clean(address))}/>'
            for address, key in self._links.items()
        )
        return f'{_HEAD}<Relationships xmlns="{_CORE}/relationships">{parts}{links}</Relationships>'

    def lists(self) -> str:
        """The lists that are used: the bullets, and each numbered one from one."""
        restart = "".join(f'<w:lvlOverride w:ilvl="{i}"><w:startOverride w:val="1"/></w:lvlOverride>' for i in range(9))
        numbered = "".join(
            f'<w:num w:numId="{n}"><w:abstractNumId w:val="1"/>{restart}</w:num>' for n in self._numbered.values()
        )
        return f'<w:num w:numId="{_BULLETS}"><w:abstractNumId w:val="0"/></w:num>{numbered}'

    def _paragraph(self, paragraph: DocumentParagraph) -> str:
        look = self._look(paragraph)
        return f"<w:p>{f'<w:pPr>{look}</w:pPr>' if look else ''}{''.join(map(self._bit, paragraph.bits))}</w:p>"

    def _look(self, paragraph: DocumentParagraph) -> str:
        match paragraph.kind:
            case "title":
                return '<w:pStyle w:val="Titre"/>'
            case "heading":
                return f'<w:pStyle w:val="Titre{min(max(paragraph.level, 1), 6)}"/>'
            case "quote":
                return '<w:pStyle w:val="Citation"/>'
            case "item":
                number = self._list(paragraph)
                return (
                    f'<w:pStyle w:val="Paragraphedeliste"/><w:numPr><w:ilvl w:val="{min(paragraph.level, 8)}"/>'
                    f'<w:numId w:val="{number}"/></w:numPr>'
                )
        return ""

    def _list(self, item: DocumentParagraph) -> int:
        if not item.ordered:
            return _BULLETS
        return self._numbered.setdefault(item.list_key, _BULLETS + 1 + len(self._numbered))

    def _table(self, rows: Sequence[DocumentParagraph]) -> str:
        columns = max(len(row.cells) for row in rows)
        grid = f'<w:gridCol w:w="{9072 // columns}"/>' * columns
        inside = "".join(
            f"<w:tr>{''.join(map(self._cell, [*row.cells, *[[]] * (columns - len(row.cells))]))}</w:tr>" for row in rows
        )
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="Grilledutableau"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{inside}</w:tbl><w:p/>"
        )

    def _cell(self, bits: list[Bit]) -> str:
        return f'<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p>{"".join(map(self._bit, bits))}</w:p></w:tc>'

    def _bit(self, bit: Bit) -> str:
        style = '<w:rStyle w:val="Lienhypertexte"/>' if bit.link else ""
        look = style + ("<w:b/>" if bit.bold else "") + ("<w:i/>" if bit.italic else "")
        lines = (f'<w:t xml:space="preserve">{xml_text(line)}</w:t>' if line else "" for line in bit.text.split("\n"))
        run = f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{'<w:br/>'.join(lines)}</w:r>"
        if not bit.link:
            return run
        key = self._links.setdefault(bit.link, f"rIdLien{len(self._links) + 1}")
        return f'<w:hyperlink r:id="{key}">{run}</w:hyperlink>'
