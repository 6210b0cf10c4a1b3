"""Fact sheets: one YAML file each, the starter set of ``data/fiches`` and the newsroom's own folders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from seo_fr.completion.fiche_facts import Fact, facts_of, flaws_of_facts, is_date
from seo_fr.errors import ConfigError, reason
from seo_fr.language.folding import fold_in_place
from seo_fr.resources import data_dir, read_yaml, word_list, words

_SUFFIXES = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class Fiche:
    """What a newsroom knows about one thing, to be printed word for word.

    ``valid`` is the day on which ``text`` was last known to be right. ``short_names`` (*la Cour*) count
    only after another name; where ``context`` is not empty the article must hold one of its words;
    ``homographs`` are longer phrases in which a name is not this thing. ``facts`` are what changes.
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
    homographs: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()

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


def load_fiches(folders: Iterable[Path | str] = ()) -> tuple[Fiche, ...]:
    """The starter set and the sheets of ``folders``, by name; a later folder's sheet replaces an earlier one's.

    Nothing is kept between calls. Raises ConfigError, which names file, line and mend, at the first flaw
    of form; flaws of content are for `check_fiches`.
    """
    found: dict[str, Fiche] = {}
    for folder in dict.fromkeys(Path(f).resolve() for f in (starter_dir(), *folders)):
        for key, fiche in _load_folder(folder).items():
            found[key] = fiche
    return tuple(found[key] for key in sorted(found))


def _load_folder(folder: Path) -> dict[str, Fiche]:
    found: dict[str, Fiche] = {}
    for path in fiche_files(folder):
        fiche, problems = read_fiche(path)
        if fiche is None:
            first = problems[0]
            raise ConfigError(f"{path}, ligne {first.line} : {first.message}")
        key = fold_in_place(fiche.name)
        if key in found:
            raise ConfigError(f"{path} : « {fiche.name} » a déjà une fiche, {found[key].path} ; gardez-en une.")
        found[key] = fiche
    return found


def fiche_files(folder: Path) -> tuple[Path, ...]:
    """The YAML files under ``folder``, in alphabetical order; hidden ones left out. Raises ConfigError."""
    if not folder.is_dir():
        raise ConfigError(f"{folder} : ce n’est pas un dossier de fiches ; donnez un dossier qui existe.")
    try:
        inside = (p for p in folder.rglob("*") if p.suffix.casefold() in _SUFFIXES and p.is_file())
        return tuple(sorted(p for p in inside if not any(s.startswith(".") for s in p.relative_to(folder).parts)))
    except OSError as error:
        raise ConfigError(f"{folder} : dossier illisible ({reason(error)}) ; vérifiez les droits.") from error


def read_fiche(path: Path) -> tuple[Fiche | None, tuple[Problem, ...]]:
    """A sheet, or None and at least one flaw of form."""
    try:
        source = path.read_text(encoding="utf-8-sig")
        data = read_yaml(source)
    except OSError as error:
        return None, (Problem(path, 1, "unreadable", f"fichier illisible ({reason(error)}) ; vérifiez les droits."),)
    except UnicodeDecodeError:
        return None, (Problem(path, 1, "unreadable", "le fichier n’est pas en UTF-8 ; réenregistrez-le en UTF-8."),)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        return None, (Problem(path, line, "yaml", "YAML invalide ; corrigez la syntaxe à cet endroit."),)
    problems = tuple(Problem(path, _line_of(source, key), flaw, text) for key, flaw, text in _form(data, source))
    return (None, problems) if problems else (_fiche(data, path), ())


def _form(data: Any, source: str) -> Iterator[tuple[str, str, str]]:
    """(key, flaw, message) for each flaw of form."""
    if not isinstance(data, dict):
        yield "", "yaml", "une fiche est une suite de paires « clé: valeur »."
        return
    for key in data:
        if key not in words("fiches", "keys"):
            known = ", ".join(word_list("fiches", "keys"))
            yield str(key), "unknown-key", f"clé inconnue « {key} » ; les clés sont : {known}."
        elif len(re.findall(rf"(?m)^{re.escape(key)}[ ]*:", source)) > 1:
            yield key, "repeated-key", f"la clé « {key} » est deux fois dans la fiche ; gardez-en une."
    for key in word_list("fiches", "required_keys"):
        if key not in data or data[key] in (None, ""):
            yield key, f"missing-{key}", f"il manque « {key} » ; {_WHY_REQUIRED[key]}."
    for key, value in data.items():
        if key in words("fiches", "keys") and value not in (None, ""):
            yield from _type(key, value)


_WHY_REQUIRED: Mapping[str, str] = {
    "name": "donnez le nom complet de la chose",
    "kind": "dites ce qu’elle est (organisation, loi, lieu…)",
    "text": "écrivez deux ou trois phrases qui se lisent seules",
    "source": "nommez une source que le lecteur peut vérifier",
    "valid": "donnez le jour où le texte a été vérifié, AAAA-MM-JJ",
}


def _type(key: str, value: Any) -> Iterator[tuple[str, str, str]]:
    if key in words("fiches", "list_keys"):
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            yield key, "type", f"« {key} » doit être une liste de textes ; mettez les nombres entre guillemets."
    elif key == "facts":
        yield from ((key, "fact", message) for message in flaws_of_facts(value))
    elif not isinstance(value, str) or not value.strip():
        yield key, "type", f"« {key} » doit être du texte ; mettez-le entre guillemets."
    elif key == "valid" and not is_date(value):
        yield key, "type", f"« {value} » n’est pas une date qui existe ; écrivez AAAA-MM-JJ."


def _line_of(source: str, key: str) -> int:
    """The line of a top-level key, 1 where it is missing."""
    found = re.search(rf"(?m)^[\"']?{re.escape(key)}[\"']?[ ]*:", source) if key else None
    return source.count("\n", 0, found.start()) + 1 if found else 1


def _fiche(data: Mapping[str, Any], path: Path) -> Fiche:
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
        homographs=many("homographs"),
        facts=facts_of(data.get("facts")),
    )
