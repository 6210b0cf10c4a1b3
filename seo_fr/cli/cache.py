"""Where the cache lies: the only trace the program leaves, which may be deleted at any time."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """``$XDG_CACHE_HOME/seo-fr``, or under the platform's own cache folder. Not created here."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    # The XDG base directory specification: a relative path is to be ignored.
    if given and Path(given).is_absolute():
        return Path(given) / "seo-fr"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "seo-fr" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "seo-fr"
    return Path.home() / ".cache" / "seo-fr"
