"""HTML by construction: a plain ``str`` is text and is escaped, only `Html` is markup.

The article, its path and the messages made from it are untrusted; no caller has to remember to escape.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

# Not allowed in HTML, or able to turn the page's own words around (bidirectional overrides and isolates).
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_VOID = frozenset({"meta", "br", "hr"})
Value = str | int | float | bool | None


class Html(str):
    """Markup that is safe to place as it is."""

    __slots__ = ()


Child = str | None | Iterable["Child"]


def text(raw: str) -> Html:
    """``raw`` as text of an element or an attribute; control characters become ``\N{REPLACEMENT CHARACTER}``."""
    return Html(escape(_CONTROLS.sub("\ufffd", raw)))


def element(name: str, /, *children: Child, **attributes: Value) -> Html:
    """An element; ``class_`` is ``class``, ``aria_label`` is ``aria-label``, None and False leave one out."""
    start = f"<{name}{''.join(_attribute(k, v) for k, v in attributes.items())}>"
    return Html(start) if name in _VOID else Html(f"{start}{join(*children)}</{name}>")


def join(*children: Child) -> Html:
    """The children one after another; None is nothing, an iterable its members."""
    return Html("".join(_child(c) for c in children))


def lines(*children: Child) -> Html:
    """As `join`, with a line end between two children, so that the source of the page can be read."""
    return Html("\n".join(part for part in map(_child, children) if part))


def _child(child: Child) -> str:
    if child is None:
        return ""
    if isinstance(child, Html):
        return child
    return text(child) if isinstance(child, str) else lines(*child)


def _attribute(name: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{text(str(value))}"'


def part(kind: str, title: str, *children: Child, anchor: str | None = None, level: int = 2) -> Html:
    """A part of a page under its own heading, which the navigation leads to.

    Only those of the first level are landmarks: below, the same names come again in each article.
    """
    anchor = anchor or kind
    body = join("\n", element(f"h{level}", title, id=anchor), "\n", list(children), "\n")
    return element("section", body, class_=f"part {kind}", aria_labelledby=anchor if level == 2 else None)


def table(columns: Iterable[str], rows: Iterable[Html], kind: str | None = None) -> Html:
    """A table with the names of its columns."""
    names = [element("th", name, scope="col") for name in columns]
    head = element("thead", element("tr", names)) if names else None
    return element("table", head, element("tbody", "\n", rows, "\n"), class_=kind)


def row(name: Child, *cells: Child) -> Html:
    """A row of a table; ``name`` is what it is about."""
    return element("tr", element("th", name, scope="row"), [element("td", cell) for cell in cells])


def percent(share: float) -> str:
    """A share of 0 to 1 as an SVG length, held between the two ends."""
    return f"{100 * max(0.0, min(1.0, share)):.2f}".rstrip("0").rstrip(".") + "%"
