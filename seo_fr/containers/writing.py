"""Additions to a document, carried out and proven: without the proof nothing is handed out."""

from __future__ import annotations

from collections.abc import Mapping

from seo_fr.containers.archive import Package, open_package, rewritten
from seo_fr.containers.collector import without_collector
from seo_fr.containers.formats import Changes, Opened, reader_of, writer_of
from seo_fr.containers.paragraphs import DocumentParagraph
from seo_fr.containers.splices import put_in, taken_out
from seo_fr.containers.wanted import Wanted, Written
from seo_fr.errors import InputError, PreservationError
from seo_fr.model import WorkingText


def add_to(document: WorkingText, wanted: Wanted, where: str) -> Written:
    """The document with what is ``wanted`` put in, all else the same bytes.

    Raises InputError where nothing may be written into it; PreservationError where the additions, taken out again,
    would not give the document back, or would not read as what they are.
    """
    if document.sealed:
        raise InputError(f"{where} : {document.sealed}")
    with without_collector():
        return _added(document, wanted, where)


def _added(document: WorkingText, wanted: Wanted, where: str) -> Written:
    package = open_package(document.data, where)
    opened = reader_of(document.format)(package)
    changes = writer_of(document.format)(package, opened, wanted)
    if not (changes.parts or changes.added):
        return Written(document.data, left=changes.left)
    before = {name: package.read(name) for name in changes.parts}
    changed = {name: put_in(before[name], splices) for name, splices in changes.parts.items()}
    data = rewritten(package, changed, changes.added)
    try:
        again = open_package(data, where)
        _compare_archives(package, again, changes, before)
        _compare_text(opened, reader_of(document.format)(again), changes)
    except InputError as error:
        raise PreservationError(f"Le document écrit ne se relit pas : {error}") from error
    return Written(data, changes.paragraphs, changes.remarks, changes.left)


def _compare_archives(before: Package, after: Package, changes: Changes, parts: Mapping[str, bytes]) -> None:
    """The same members in the same order, the untouched ones the same bytes; without the insertions, the others too.

    ``parts`` are those that are changed, as they were.
    """
    names = [r.name for r in before.directory.records]
    if [r.name for r in after.directory.records] != [*names, *changes.added]:
        raise PreservationError("Le document n’aurait plus les mêmes parties.")
    for name in names:
        old, new = before.members[name], after.members[name]
        if name in changes.parts:
            if taken_out(after.read(name), changes.parts[name]) != parts[name]:
                raise PreservationError(f"Sans les insertions, la partie « {name} » ne serait plus celle du document.")
        elif before.data[slice(*old.entry)] != after.data[slice(*new.entry)]:
            raise PreservationError(f"La partie « {name} » aurait changé.")


def _compare_text(before: Opened, after: Opened, changes: Changes) -> None:
    """Read again, the document says what it said, and the new paragraphs, each once and in order."""
    own, new = [_said(p) for p in before.paragraphs], [_said(p) for p in after.paragraphs]
    at, added = 0, 0
    for paragraph in new:
        if at < len(own) and paragraph == own[at]:
            at += 1
        else:
            added += paragraph[0] not in ("added", "added_end")
    if at < len(own) or added != changes.paragraphs:
        raise PreservationError("Le document ne se lirait plus pareil avec les insertions.")


def _said(paragraph: DocumentParagraph) -> tuple[str, int, str]:
    """Kind, level and text; what only its look made a heading may look otherwise beside what was put in."""
    kind, level = ("paragraph", 0) if paragraph.by_look else (paragraph.kind, paragraph.level)
    return kind, level, paragraph.text.strip()
