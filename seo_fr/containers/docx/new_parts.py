"""A part added to a Word document, or added to: with its content type and the relationship that leads to it."""

from __future__ import annotations

import posixpath
from itertools import count

from seo_fr.containers.docx.markup import declaration, is_strict, namespace
from seo_fr.containers.docx.parts import TYPES, Parts, relations_name
from seo_fr.containers.splices import Splice
from seo_fr.containers.xml_places import at_end

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class PartWriter:
    """What is put into which part, gathered; ``added`` are whole new parts."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        main = parts.package.read(parts.main)
        self.strict = is_strict(main, parts.root(parts.main))
        self.splices: dict[str, list[Splice]] = {}
        self.added: dict[str, bytes] = {}

    def declared(self, name: str) -> str:
        """What our elements need to declare in the part ``name``; in a part of ours, nothing."""
        known = name in self._parts.package.members
        return declaration(self._parts.root(name), strict=self.strict) if known else ""

    def put(self, name: str, splice: Splice) -> None:
        """Put something into a part that is there."""
        self.splices.setdefault(name, []).append(splice)

    def place(self, kind: str) -> str:
        """The name of the part ``kind`` (comments, styles), that of the new one where there is none."""
        if name := self._parts.named(kind):
            return name
        folder = posixpath.dirname(self._parts.main)
        names = (posixpath.join(folder, f"{kind}{number or ''}.xml") for number in count())
        return next(name for name in names if name not in self._parts.package.members)

    def append(self, kind: str, content: str) -> None:
        """Put ``content`` last into the part ``kind``, made where there is none."""
        name, data = self.place(kind), content.encode("utf-8")
        if name in self._parts.package.members:
            for splice in at_end(self._parts.root(name), data):
                self.put(name, splice)
            return
        opening = f'{_HEAD}<w:{kind} xmlns:w="{namespace(strict=self.strict)}">'
        self.added[name] = opening.encode() + data + f"</w:{kind}>".encode()
        self._tell(kind, name)

    def _tell(self, kind: str, name: str) -> None:
        """Add the content type of a new part, and the relationship of the main part to it."""
        types = self._parts.root(TYPES)
        override = f'<{types.prefix}Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>'
        for splice in at_end(types, override.encode()):
            self.put(TYPES, splice)
        where = relations_name(self._parts.main)
        target = posixpath.relpath(name, posixpath.dirname(self._parts.main) or ".")
        number = 1
        while f"rIdSeoFr{number}" in self._parts.relations or f'"rIdSeoFr{number}"'.encode() in self._told(where):
            number += 1
        said = f'Relationship Id="rIdSeoFr{number}" Type="{_KINDS[self.strict]}/{kind}" Target="{target}"/>'
        if where in self._parts.package.members:
            root = self._parts.root(where)
            for splice in at_end(root, f"<{root.prefix}{said}".encode()):
                self.put(where, splice)
        else:
            before = self.added.get(where, f'{_HEAD}<Relationships xmlns="{_RELATIONS}"></Relationships>'.encode())
            self.added[where] = before.replace(b"</Relationships>", f"<{said}</Relationships>".encode())

    def _told(self, where: str) -> bytes:
        """What is to go into the relationships so far."""
        return b"".join([*(s.content for s in self.splices.get(where, ())), self.added.get(where, b"")])
