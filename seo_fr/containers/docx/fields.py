"""Fields: what they show is text, what they are made from is not (ECMA-376 17.16)."""

from __future__ import annotations

import re

from seo_fr.containers.paragraphs import outside_address

_LINK = re.compile(r"\s*HYPERLINK\s+(?:\\[a-z]\s+)*\"([^\"]+)\"", re.IGNORECASE)
_CONTENTS = re.compile(r"\s*(?:TOC|INDEX|TOA)\b", re.IGNORECASE)


class Fields:
    """The fields that are open at a place of the text, one in another; each is code first, then result."""

    def __init__(self) -> None:
        self._open: list[tuple[str, bool]] = []

    @property
    def shown(self) -> bool:
        """False inside the code of a field."""
        return all(result for _, result in self._open)

    @property
    def free(self) -> bool:
        """False inside any field: its result is made anew, and nothing is put into it."""
        return not self._open

    @property
    def lists_contents(self) -> bool:
        """True inside a table of contents or an index."""
        return any(_CONTENTS.match(code) for code, _ in self._open)

    @property
    def address(self) -> str:
        """The target of the innermost link."""
        return next((a for code, _ in reversed(self._open) if (a := self.address_of(code))), "")

    def address_of(self, code: str) -> str:
        """The address outside that the code of a field leads to; empty for any other field."""
        found = _LINK.match(code)
        return outside_address(found[1]) if found else ""

    def mark(self, kind: str) -> None:
        """A field begins, comes to its result, or ends."""
        if kind == "begin":
            self._open.append(("", False))
        elif kind == "separate" and self._open:
            self._open[-1] = (self._open[-1][0], True)
        elif kind == "end" and self._open:
            self._open.pop()

    def code(self, text: str) -> None:
        """Some more of the code of the innermost field."""
        if self._open and not self._open[-1][1]:
            self._open[-1] = (self._open[-1][0] + text, False)

    def end_paragraph(self) -> None:
        """A code that its paragraph does not end is a damaged field: what follows is shown."""
        while self._open and not self._open[-1][1]:
            self._open.pop()
