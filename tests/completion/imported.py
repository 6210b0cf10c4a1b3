"""An import into a folder, and the sheets that came of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from seo_fr.completion.fiches import read_sheets
from seo_fr.completion.importing.importing import Asked, import_files

DAY = date(2025, 1, 15)


def run(folder, *paths, **more):
    return import_files(paths, folder, Asked(**({"day": DAY} | more)))


def sheets(folder):
    found = {}
    for path in sorted(Path(folder).iterdir()):
        for data, _, problems in read_sheets(path):
            assert problems == ()
            found[data["name"]] = data
    return found
