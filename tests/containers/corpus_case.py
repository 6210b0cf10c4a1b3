"""A document of the corpus: what it is, what must come out, and what the documents of every make share.

Each holds a thing that word processors do, then the paragraphs of an article, so that there is something to add to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.containers import odt_files as o
from tests.containers import word_files as w

ARTICLE = Path(__file__).resolve().parents[2] / "data" / "articles" / "otan-ukraine.txt"
TAIL = tuple(line.strip() for line in ARTICLE.read_text(encoding="utf-8").split("\n") if line.strip())[1:7]
TITLE = "La piscine de Nayrac ferme"
LEAD = "La mairie ferme la piscine de Nayrac en mars prochain, faute de moyens."


@dataclass(frozen=True, slots=True)
class Case:
    """A document, and what comes of it.

    ``text`` is the working text before that of the article, ``told`` the lines about it. ``refused`` is the line of
    what cannot be read, ``sealed`` that of what cannot be written. ``source`` is the name of the document that
    LibreOffice makes this one from.
    """

    name: str
    by: str
    make: Callable[[], bytes] | None = None
    text: str = ""
    told: tuple[str, ...] = ()
    refused: str = ""
    sealed: str = ""
    source: str = ""

    @property
    def working(self) -> str:
        """The whole working text."""
        return "\n\n".join([*([self.text] if self.text else []), *TAIL]) + "\n"


def by_hand(suffix, make, paragraph, name, body, text, *told, sealed="", refused="", tail=True, **parts):
    """A document by raw XML: ``body``, then the article; ``make`` and ``paragraph`` are those of its format."""
    rest = "".join(map(paragraph, TAIL)) if tail else ""
    return Case(f"{name}{suffix}", "XML", lambda: make(body + rest, **parts), text, told, refused, sealed)


HEAD = f"# {TITLE}\n\n"
BOX_TOLD = "1 zone de texte, laissée de côté\u00a0; copiez son texte dans l’article s’il en fait partie."
SIGNED = "document signé, donc laissé tel quel\u00a0; retirez la signature dans {}, ou donnez à -o un nom en .md."
DAMAGED = (
    "document abîmé (partie «\u00a0{}\u00a0»)\u00a0; ouvrez-le dans Word ou LibreOffice, enregistrez-le sous un autre "
    "nom, et donnez ce fichier."
)
CONTROL = "{} contrôle{} de contenu, lu{}\u00a0; rien n’y est écrit."
EMPTY = "document sans texte\u00a0; donnez un article, ou sortez son texte des zones de texte et des images."


def with_part(data, name, content):
    """The document with another part in the place of one of its own, or beside them."""
    parts = w.members(data)
    parts[name] = content
    return (o.packed if "mimetype" in parts else w.archive)(parts)
