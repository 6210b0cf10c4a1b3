"""Where drafts lie, and which there are."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from seo_fr.desk.store import Draft, DraftError, MissingError
from seo_fr.language.folding import fold

_SUFFIX = ".seofr"
_NAME = re.compile(r"[a-z0-9-]{1,80}\Z")


@dataclass(frozen=True, slots=True)
class Listed:
    """A draft in the list: its name, the article's file name, the last change (seconds since 1970)."""

    id: str
    name: str
    changed: float


class Folder:
    """The drafts of one user."""

    def __init__(self, root: Path) -> None:
        self.root = root / "drafts"

    def create(self, name: str, data: bytes, path: str = "") -> Draft:
        """A new draft named after the day and the article."""
        stem = re.sub(r"[^a-z0-9]+", "-", fold(Path(name).stem)).strip("-")[:40] or "article"
        file = self.root / f"{date.today().isoformat()}-{stem}-{secrets.token_hex(3)}{_SUFFIX}"
        return Draft.create(file, name, data, path)

    def open(self, draft: str) -> Draft:
        """The draft of that name. Raises DraftError."""
        return Draft.open(self.file(draft))

    def file(self, draft: str) -> Path:
        """The file of a draft; a name that is none of ours leads nowhere. Raises DraftError."""
        if not _NAME.match(draft):
            raise MissingError("Brouillon inconnu\u00a0; choisissez-en un dans la liste.")
        return self.root / f"{draft}{_SUFFIX}"

    def delete(self, draft: str) -> None:
        """The draft goes for good."""
        self.file(draft).unlink(missing_ok=True)

    def same(self, path: str, data: bytes) -> str | None:
        """The newest draft that began with these bytes of this file."""
        for listed in self.listed():
            with suppress(DraftError):
                draft = self.open(listed.id)
                try:
                    opened = draft.opened()
                finally:
                    draft.close()
                if opened.path == path and opened.data == data:
                    return listed.id
        return None

    def listed(self) -> list[Listed]:
        """The drafts, last changed first; a file that is no draft of ours is left out."""
        return sorted(self._found(), key=lambda d: -d.changed)

    def _found(self) -> Iterator[Listed]:
        if not self.root.is_dir():
            return
        for file in self.root.glob(f"*{_SUFFIX}"):
            with suppress(DraftError, OSError):
                draft = Draft.open(file)
                try:
                    yield Listed(file.stem, draft.opened().name, file.stat().st_mtime)
                finally:
                    draft.close()
