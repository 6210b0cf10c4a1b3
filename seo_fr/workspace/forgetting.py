"""Old files of the cache: forgotten in passing, so that it does not grow for ever."""

from __future__ import annotations

import os
import time
from pathlib import Path

from seo_fr.resources import number

_DAY = 86_400.0
_MARK = "pruned"  # its time is that of the last look


def forget_old(root: Path, days: float) -> None:
    """Delete, at most once a day, the files under ``root`` that are older than ``days`` days. Raises OSError."""
    mark = root / _MARK
    if mark.exists() and time.time() - mark.stat().st_mtime < number("workspace", "prune_days") * _DAY:
        return
    mark.touch()
    oldest = time.time() - days * _DAY
    for folder, _, names in os.walk(root, topdown=False):
        for name in names:
            path = Path(folder) / name
            if path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)
        if not os.listdir(folder) and folder != str(root):
            os.rmdir(folder)
