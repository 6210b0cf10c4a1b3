"""One part of a document as a tree in which everything knows its bytes.

Expat reads the part once and is asked for the byte of each event. Nothing is ever resolved: a document type, an
entity, another encoding than UTF-8 is refused, and so is what is too deep or too large.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from xml.parsers import expat

from seo_fr.containers.archive import damaged
from seo_fr.containers.splices import Splice
from seo_fr.errors import InputError
from seo_fr.resources import number

# A start tag; a value may hold « > ».
_TAG = re.compile(rb"<[^\"'>]*(?:\"[^\"]*\"[^\"'>]*|'[^']*'[^\"'>]*)*>")
_XML = "http://www.w3.org/XML/1998/namespace"
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_NONE: Mapping[str, str] = MappingProxyType({})
_SEPARATOR = "\n"  # between the parts of a name; it can be in no name


@dataclass(slots=True, frozen=True)
class Chars:
    """Characters as they stand: ``place`` is their first byte, ``plain`` false in CDATA, where nothing can be put."""

    text: str
    place: int
    plain: bool


class Element:
    """An element. ``name`` is « prefix:local » with the prefix that the caller has given its namespace.

    ``tag`` is the name as it is written. ``start`` to ``end`` are all its bytes, ``inside`` to ``last`` what stands
    between its tags; of an empty-element tag both are ``end``. A document has a million of them: none knows what it
    stands in (a circle would be the collector's to find), and attributes stay as expat gives them until asked for.
    """

    __slots__ = ("_given", "_named", "chars", "children", "end", "inside", "last", "name", "start", "tag")

    def __init__(self, names: tuple[str, str], places: tuple[int, int]) -> None:
        self.name, self.tag = names
        self.start, self.inside = places
        self.last = self.end = 0
        self.children: Sequence[Element] = ()
        self.chars: Sequence[Chars] = ()
        self._given: Mapping[str, str] = _NONE
        self._named: Callable[[str], tuple[str, str]] | None = None

    def give(self, attributes: Mapping[str, str], named: Callable[[str], tuple[str, str]]) -> None:
        """Its attributes under expat's names, and what makes ours of them."""
        self._given, self._named = attributes, named

    @property
    def attributes(self) -> Mapping[str, str]:
        """Under names as elements have; without a prefix their own."""
        named = self._named
        return {named(key)[0]: value for key, value in self._given.items()} if named else _NONE

    @property
    def text(self) -> str:
        """The characters directly inside."""
        return "".join(c.text for c in self.chars)

    @property
    def prefix(self) -> str:
        """The prefix of the tag with its colon; empty where it has none."""
        return f"{self.tag.partition(':')[0]}:" if ":" in self.tag else ""

    def child(self, name: str) -> Element | None:
        """The first child of that name."""
        return next((c for c in self.children if c.name == name), None)

    def all(self, name: str) -> Iterator[Element]:
        """The children of that name."""
        return (c for c in self.children if c.name == name)

    def walk(self) -> Iterator[Element]:
        """The element and all below it, in the order of the part."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(element.children)


def read_part(
    part: bytes, namespaces: Mapping[str, str], where: str, name: str, unread: frozenset[str] = frozenset()
) -> Element:
    """The root of the part ``name`` of the document ``where``.

    ``namespaces`` gives each known one its prefix; others keep their whole name. Elements that are ``unread`` are not
    among the children, nor is what stands in them. Raises InputError.
    """
    if part.startswith(_WIDE):
        raise InputError(
            f"{where} : document codé en UTF-16 (partie «\u00a0{name[:60]}\u00a0») ; "
            "ouvrez-le dans Word ou LibreOffice et enregistrez-le de nouveau."
        )
    reader = _Reader(part, {_XML: "xml", **namespaces}, unread)
    try:
        return reader.read()
    except (expat.ExpatError, ValueError) as error:
        raise damaged(where, name) from error


class _Reader:
    """What expat tells, made into elements."""

    def __init__(self, part: bytes, namespaces: Mapping[str, str], unread: frozenset[str]) -> None:
        self._part, self._namespaces, self._unread = part, namespaces, unread
        self._within = 0  # how deep inside an element that is not read
        self._root: Element | None = None
        self._open: list[Element] = []
        self._count, self._plain = 0, True
        self._most, self._depth = number("containers", "elements_most"), number("containers", "depth_most")
        self._names: dict[str, tuple[str, str]] = {}
        parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        parser.namespace_prefixes = True
        parser.buffer_text = False
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._chars
        parser.StartDoctypeDeclHandler = _refuse
        parser.XmlDeclHandler = _declared
        parser.StartCdataSectionHandler, parser.EndCdataSectionHandler = self._cdata, self._no_cdata
        self._parser = parser

    def read(self) -> Element:
        """The root element. Raises ExpatError, ValueError."""
        self._parser.Parse(self._part, True)
        if self._root is None:
            raise ValueError("no element")
        return self._root

    def _named(self, name: str) -> tuple[str, str]:
        """The name under our prefix, and as it is written."""
        known = self._names.get(name)
        if known is None:
            parts = name.split(_SEPARATOR)
            uri, local, prefix = ["", *parts, "", ""][:3] if len(parts) == 1 else [*parts, ""][:3]
            ours = self._namespaces.get(uri, f"{{{uri}}}") if uri else ""
            joint = ":" if ours and not ours.endswith("}") else ""
            known = self._names[name] = f"{ours}{joint}{local}", f"{prefix}:{local}" if prefix else local
        return known

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > self._most or len(self._open) + self._within >= self._depth:
            raise ValueError("too many elements, or too deep")
        names = self._named(name)
        if self._within or names[0] in self._unread:
            self._within += 1
            return
        at = self._parser.CurrentByteIndex
        parent = self._open[-1] if self._open else None
        element = Element(names, (at, self._tag_end(at, attributes)))
        if attributes:
            element.give(attributes, self._named)
        if parent is None:
            self._root = element
        elif parent.children:
            parent.children.append(element)  # type: ignore[attr-defined]
        else:
            parent.children = [element]
        self._open.append(element)

    def _tag_end(self, at: int, attributes: dict[str, str]) -> int:
        """Behind the start tag. The first « > » ends it, unless a value has one."""
        if attributes and any(">" in value for value in attributes.values()):
            tag = _TAG.match(self._part, at)
            if tag is None:
                raise ValueError("no tag where expat saw one")
            return tag.end()
        return self._part.index(b">", at) + 1

    def _end(self, _: str) -> None:
        if self._within:
            self._within -= 1
            return
        element = self._open.pop()
        if self._part[element.inside - 2 : element.inside] == b"/>":
            element.last = element.end = element.inside
        else:
            element.last = at = self._parser.CurrentByteIndex
            element.end = self._part.index(b">", at) + 1

    def _chars(self, text: str) -> None:
        if self._within:
            return
        element, chars = self._open[-1], Chars(text, self._parser.CurrentByteIndex, self._plain)
        if element.chars:
            element.chars.append(chars)  # type: ignore[attr-defined]
        else:
            element.chars = [chars]

    def _cdata(self) -> None:
        self._plain = False

    def _no_cdata(self) -> None:
        self._plain = True


def _refuse(*_: object) -> None:
    raise ValueError("a document type")


def _declared(_: str, encoding: str | None, __: int) -> None:
    if encoding and encoding.lower() not in ("utf-8", "us-ascii"):
        raise ValueError("another encoding than UTF-8")


def at_end(element: Element, content: bytes) -> tuple[Splice, ...]:
    """What puts ``content`` last inside the element.

    An empty-element tag becomes two tags by insertions alone: « <a/> » is « <a », « >content< », « / », « a », « > ».
    """
    if element.last < element.end:
        return (Splice(element.last, content),)
    slash = element.end - 2
    return Splice(slash, b">" + content + b"<"), Splice(slash + 1, element.tag.encode("utf-8"))


def byte_of(part: bytes, chars: Chars, index: int) -> int:
    """The byte before which the character ``index`` of ``chars`` stands; its length gives where they end.

    A character that is given by a reference, and a line end of two bytes, come alone.
    """
    first = part[chars.place : chars.place + 1]
    if index and first == b"&":
        return part.index(b";", chars.place) + 1
    if index and first == b"\r":
        return chars.place + (2 if part[chars.place + 1 : chars.place + 2] == b"\n" else 1)
    return chars.place + len(chars.text[:index].encode("utf-8"))
