"""Fact sheets: the starter set of ``data/fiches`` and the newsroom's own folders.

A YAML file holds one sheet, a file ``.jsonl`` any number of them, one a line with the same keys.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from seo_fr.completion.fiche_facts import Fact, facts_of
from seo_fr.completion.fiche_form import flaws_of_form
from seo_fr.errors import ConfigError, reason
from seo_fr.language.folding import fold_in_place
from seo_fr.resources import data_dir, number, read_yaml

_ONE, _MANY = (".yml", ".yaml"), ".jsonl"


@dataclass(frozen=True, slots=True)
class Fiche:
    """What a newsroom knows about one thing, to be printed word for word.

    ``valid`` is the day on which ``text`` was last known to be right. ``short_names`` (*la Cour*) count
    only after another name; where ``context`` is not empty the article must hold one of its words, and where it
    holds one of ``unless`` it says already what the sheet does;
    ``homographs`` are longer phrases in which a name is not this thing. ``facts`` are what changes.
    ``known``, 0 to 4, is how much of it a newspaper's reader knows: 3 sees what it is, 4 for a child.
    ``part`` tells the sheets of one file apart; ``imported`` is the mark of `importing.marks`.
    """

    name: str
    other_names: tuple[str, ...]
    acronym: str | None
    kind: str
    text: str
    source: str
    valid: date
    path: Path
    short_names: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    homographs: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    part: str = ""
    imported: str = ""
    known: int = 1

    @property
    def place(self) -> tuple[Path, str]:
        """What no other sheet has: two may share a name."""
        return self.path, self.part

    @property
    def is_person(self) -> bool:
        """A person is told whole: without the function, which the article gives too, only a birth is left."""
        return self.kind == "personne"

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that is enough by itself, the acronym included."""
        return (self.name, *self.other_names, *((self.acronym,) if self.acronym else ()))


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a file: its 1-based line, a French sentence, an identifier that names the flaw."""

    path: Path
    line: int
    flaw: str
    message: str


def starter_dir() -> Path:
    """The folder of the starter set."""
    return data_dir() / "fiches"


Sheet = tuple[Mapping[str, Any] | None, str, tuple[Problem, ...]]
"""The keys of a sheet, its part of the file and no flaw; or None and at least one flaw of form."""


def load_fiches(folders: Iterable[Path | str] = ()) -> tuple[Fiche, ...]:
    """The starter set and the sheets of ``folders``, by name; a later folder's sheet replaces an earlier one's.

    Sheets of one name in one folder are kept, as homonyms. Nothing is kept between calls. Raises ConfigError,
    which names file, line and mend, at the first flaw of form; flaws of content are for `check_fiches`.
    """
    found: dict[str, tuple[Fiche, ...]] = {}
    for folder in all_folders(folders):
        own: dict[str, list[Fiche]] = {}
        for path in fiche_files(folder):
            for data, part, problems in read_sheets(path):
                if data is None:
                    raise ConfigError(f"{path}, ligne {problems[0].line} : {problems[0].message}")
                fiche = fiche_of(data, path, part)
                own.setdefault(fold_in_place(fiche.name), []).append(fiche)
        found |= {key: tuple(sheets) for key, sheets in own.items()}
    return tuple(fiche for key in sorted(found) for fiche in found[key])


def all_folders(folders: Iterable[Path | str]) -> tuple[Path, ...]:
    """The starter set's folder, then ``folders``, each once."""
    return tuple(dict.fromkeys(Path(f).resolve() for f in (starter_dir(), *folders)))


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A file of sheets as it lies on the disk, and the rank of its folder: of one name the highest rank counts."""

    path: str
    size: int
    mtime: int
    rank: int = 0


def fiche_files(folder: Path) -> tuple[Path, ...]:
    """The files of sheets under ``folder``, in alphabetical order; hidden ones left out. Raises ConfigError."""
    return tuple(sorted(Path(file.path) for file in listed(folder)))


def sheet_files(places: Iterable[Path]) -> tuple[Path, ...]:
    """The files of sheets that ``places``, folders or files of them, hold, each once. Raises ConfigError."""
    found: dict[Path, Path] = {}
    for place in places:
        if not place.exists():
            raise ConfigError(f"{place} : introuvable ; donnez une fiche ou un dossier de fiches qui existe.")
        if place.is_file() and not place.name.casefold().endswith((*_ONE, _MANY)):
            raise ConfigError(f"{place} : ce n’est pas une fiche ; donnez un fichier .yml, ou le dossier des fiches.")
        for path in [place] if place.is_file() else fiche_files(place):
            found.setdefault(path.resolve(), path)
    return tuple(found.values())


def listed(folder: Path, rank: int = 0) -> list[SheetFile]:
    """The same with their size and time, in no order. Raises ConfigError."""
    if not folder.is_dir():
        raise ConfigError(f"{folder} : ce n’est pas un dossier de fiches ; donnez un dossier qui existe.")
    found: list[SheetFile] = []
    waiting = [str(folder)]
    try:
        while waiting:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif entry.name.casefold().endswith((*_ONE, _MANY)) and entry.is_file():
                        with suppress(FileNotFoundError):  # gone since
                            state = entry.stat()
                            found.append(SheetFile(entry.path, state.st_size, state.st_mtime_ns, rank))
    except OSError as error:
        raise ConfigError(f"{folder} : dossier illisible ({reason(error)}) ; vérifiez les droits.") from error
    return found


def read_sheets(path: Path) -> Iterator[Sheet]:
    """The sheets of a file, one after another: a file of many is never in memory whole."""
    if path.suffix.casefold() == _MANY:
        return _read_lines(path)
    return iter((_read_one(path),))


def _read_one(path: Path) -> Sheet:
    try:
        with path.open("rb") as file:
            raw = file.read(int(number("fiches", "sheet_most_bytes")) + 1)
        source = _decoded(raw)
        data = read_yaml(source)
    except OSError as error:
        return _unread(path, 1, f"fichier illisible ({reason(error)}) ; vérifiez les droits.")
    except ValueError as error:
        return _unread(path, 1, str(error))
    except RecursionError:
        return None, "", (Problem(path, 1, "yaml", "YAML trop emboîté ; une fiche est une suite de « clé: valeur »."),)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        return None, "", (Problem(path, line, "yaml", "YAML invalide ; corrigez la syntaxe à cet endroit."),)
    keys = data if isinstance(data, dict) else {}
    repeated = {key for key in keys if len(re.findall(rf"(?m)^{re.escape(str(key))}[ ]*:", source)) > 1}
    flaws = flaws_of_form(data, repeated)
    problems = tuple(Problem(path, _line_of(source, key), flaw, text) for key, flaw, text in flaws)
    return (None, "", problems) if problems else (data, "", ())


def _read_lines(path: Path) -> Iterator[Sheet]:
    most, line = int(number("fiches", "sheet_most_bytes")), 0
    try:
        with path.open("rb") as file:
            while raw := file.readline(most + 1):
                line += 1
                yield _read_line(path, line, raw)
                while len(raw) > most and not raw.endswith(b"\n"):  # the rest of a line that is too long
                    raw = file.readline(most + 1)
    except OSError as error:
        yield _unread(path, line + 1, f"fichier illisible ({reason(error)}) ; vérifiez les droits.")


def _read_line(path: Path, line: int, raw: bytes) -> Sheet:
    repeated: set[str] = set()

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            repeated.update(key for key in made if [k for k, _ in pairs].count(key) > 1)
        return made

    try:
        data = json.loads(_decoded(raw), object_pairs_hook=once)
    except json.JSONDecodeError:
        return _unread(path, line, "ce n’est pas du JSON entier ; une fiche par ligne, ou fichier en cours d’écriture.")
    except (ValueError, RecursionError) as error:
        said = str(error) if isinstance(error, ValueError) else "JSON trop emboîté ; une fiche par ligne."
        return _unread(path, line, said)
    problems = tuple(Problem(path, line, flaw, text) for _, flaw, text in flaws_of_form(data, repeated))
    return (None, "", problems) if problems else (data, str(line), ())


def _decoded(raw: bytes) -> str:
    """The text of a sheet. Raises ValueError with what to do, in French."""
    if len(raw) > number("fiches", "sheet_most_bytes"):
        raise ValueError("une fiche plus longue qu’un livre ; vérifiez que c’en est une.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("le fichier n’est pas en UTF-8 ; réenregistrez-le en UTF-8.") from None


def _unread(path: Path, line: int, message: str) -> Sheet:
    return None, "", (Problem(path, line, "unreadable", message),)


def _line_of(source: str, key: str) -> int:
    """The line of a top-level key, 1 where it is missing."""
    found = re.search(rf"(?m)^[\"']?{re.escape(key)}[\"']?[ ]*:", source) if key else None
    return source.count("\n", 0, found.start()) + 1 if found else 1


def fiche_of(data: Mapping[str, Any], path: Path, part: str = "") -> Fiche:
    """The sheet that ``data`` holds, whose form is right."""

    def many(key: str) -> tuple[str, ...]:
        return tuple(v.strip() for v in data.get(key) or ())

    return Fiche(
        name=data["name"].strip(),
        other_names=many("other_names"),
        acronym=(data.get("acronym") or "").strip() or None,
        kind=data["kind"].strip(),
        text=data["text"].strip(),
        source=data["source"].strip(),
        valid=date.fromisoformat(data["valid"]),
        path=path,
        short_names=many("short_names"),
        context=many("context"),
        unless=many("unless"),
        homographs=many("homographs"),
        facts=facts_of(data.get("facts")),
        part=part,
        imported=data.get("imported") or "",
        known=1 if data.get("known") in (None, "") else data["known"],
    )
