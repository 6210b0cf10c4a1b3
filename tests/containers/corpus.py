"""Documents of every make, and what must come out of each: by raw XML, python-docx, odfpy and LibreOffice."""

from __future__ import annotations

from pathlib import Path

from seo_fr.containers.wanted import Insertion, NewParagraph, Remark, Wanted
from seo_fr.model import Span
from tests.containers.corpus_case import ARTICLE, HEAD, LEAD, TAIL, Case
from tests.containers.corpus_libraries import LIBRARIES
from tests.containers.corpus_odt import OPEN
from tests.containers.corpus_word import WORD
from tests.containers.libreoffice import convert

__all__ = ["ARTICLE", "CASES", "TAIL", "additions", "converted", "notes_of"]


def _through(name, *told, text=None):
    """The document ``name`` as LibreOffice writes it in the other format, read alike unless it is said."""
    of = next(c for c in (*WORD, *OPEN) if c.name == name)
    stem, _, ending = name.partition(".")
    other = "odt" if ending == "docx" else "docx"
    return Case(f"{stem}-lo.{other}", "LibreOffice", None, of.text if text is None else text, told, source=name)


_CARRIED = ("titres", "titre-1", "style-maison", "mots-coupés", "signes", "note")
_MARKED = {
    "suivi": "1 suppression et 1 ajout suivis\u00a0: lus comme acceptés.",
    "texte-masqué": "1 passage masqué, laissé de côté.",
    "commentaires": "1 commentaire, laissé tel quel et non lu.",
}
# LibreOffice numbers pages anew, and further lines of an item are paragraphs to Word.
_CHANGED = {
    "champs-et-liens.docx": f"{HEAD}Page 0, voir [le plan](<https://exemple.fr/plan>) et [la carte](<https://exemple.fr/c>).",
    "champs-et-liens.odt": f"{HEAD}Page 1, voir [le plan](<https://exemple.fr/plan>).",
    "listes.odt": f"{HEAD}{LEAD}\n\n- Un\n  - Un bis\n\n1. Premier\n2. Second\n\nsuite",
}
CONVERTED = (
    *(_through(f"{stem}.{ending}") for stem in _CARRIED for ending in ("docx", "odt")),
    *(_through(f"{stem}.{ending}", line) for stem, line in _MARKED.items() for ending in ("docx", "odt")),
    *(_through(name, text=text) for name, text in _CHANGED.items()),
    _through("listes.docx"),
    _through("citations-et-tableaux.odt", "1 tableau dans un tableau, lu à la suite de sa case."),
)
CASES = (*WORD, *OPEN, *LIBRARIES, *CONVERTED)
_NOTED = ("note", "note-de-fin", "note-op")


def converted(folder: Path) -> dict[str, bytes]:
    """The documents of LibreOffice, by their names."""
    found: dict[str, bytes] = {}
    by_name = {case.name: case for case in CASES}
    for kind in ("docx", "odt"):
        cases = [case for case in CONVERTED if case.name.endswith(kind)]
        sources = {case.source: by_name[case.source].make() for case in cases}
        results = convert(folder / kind, sources, kind)
        found |= {case.name: results[case.source] for case in cases}
    return found


def notes_of(case: Case) -> str:
    """What stands behind the article in the working text."""
    return "\n[^1]: Selon la mairie.\n" if case.name.partition(".")[0].removesuffix("-lo") in _NOTED else ""


def additions(document, start, length, *, tracked=True):
    """A block, a heading and a comment on ``length`` signs from ``start`` signs behind the block's place."""
    place = document.source.index(TAIL[1])
    block = (NewParagraph("paragraph", "L’essentiel", bold=True), NewParagraph("item", TAIL[2]))
    heading = (NewParagraph("heading", "Une promesse", 2),)
    return Wanted(
        (
            Insertion(place, block, "key-points drawn=9", ("D’où\u00a0: l’article",)),
            Insertion(document.source.index(TAIL[3]), heading, remark=("Autres",)),
        ),
        (Remark(Span(place + start, place + start + length), ("À revoir.",)),),
        tracked,
    )
