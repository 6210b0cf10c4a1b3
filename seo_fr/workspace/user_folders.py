"""Where what a user keeps and what may be deleted lie: the only traces the program leaves."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """``$XDG_CACHE_HOME/seo-fr``, or under the platform's own cache folder: may be deleted. Not created here."""
    return _folder("XDG_CACHE_HOME", windows="Cache", mac="Caches", elsewhere=".cache")


def data_folder() -> Path:
    """``$XDG_DATA_HOME/seo-fr``, or under the platform's own data folder: the drafts. Not created here."""
    return _folder("XDG_DATA_HOME", windows="Desk", mac="Application Support", elsewhere=".local/share")


def _folder(variable: str, *, windows: str, mac: str, elsewhere: str) -> Path:
    given = os.environ.get(variable, "")
    # The XDG base directory specification: a relative path is to be ignored.
    if given and Path(given).is_absolute():
        return Path(given) / "seo-fr"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "seo-fr" / windows
    if sys.platform == "darwin":
        return Path.home() / "Library" / mac / "seo-fr"
    return Path.home() / elsewhere / "seo-fr"
