"""A sheet to fill: the name already there, what each key is for said above it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import yaml

from seo_fr.errors import ConfigError, unwritable
from seo_fr.language.folding import fold
from seo_fr.resources import number, rules
from seo_fr.workspace.writing import appear, write_pieces


def new_fiche(name: str, kind: str, folder: Path, today: date) -> Path:
    """Write the sheet and say where. Raises ConfigError where there is one already, InputError."""
    name = " ".join(name.split()).replace("'", "’")
    most = int(number("imports", "name_most"))
    if len(name) > most or not any(map(str.isalpha, name)):
        raise ConfigError(f"« {name[:40]} » n’est pas un nom de fiche ; donnez un nom de {most} caractères au plus.")
    path = folder / f"{file_stem(name)}.yml"
    scalar = yaml.safe_dump(name, allow_unicode=True, width=1000).removesuffix("...\n").strip()
    table = rules("fiches")["new_sheet"]
    hint = table["hints"].get(kind, table["hints"]["other"])
    text = str(table["text"]).format(name=scalar, kind=kind, hint=hint, day=today.isoformat(), folder=folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_pieces(path, [text.encode()], appear)
    except FileExistsError as error:
        raise ConfigError(f"{path} : cette fiche existe déjà ; complétez-la, ou donnez un autre nom.") from error
    except OSError as error:
        raise unwritable(path, error, "choisissez un dossier où écrire avec -o") from error
    return path


def file_stem(name: str) -> str:
    """A file's name that every disk takes."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:60].strip("-") or "fiche"
