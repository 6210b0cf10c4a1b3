"""The browser that the tools draw pages with: Debian’s, with the same flags, so that pictures are the same."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-lcd-text", "--force-color-profile=srgb", "--hide-scrollbars")


def draw_from_arguments(
    tool: str, description: str | None, name: str, usual: Path, draw: Callable[[Path], None]
) -> int:
    """The command line of a tool that draws into a file or folder, ``usual`` where none is named.

    The exit status: 1, and one line, where there is no browser.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument(name, nargs="?", type=Path, default=usual)
    where: Path = getattr(parser.parse_args(), name)
    if not Path(CHROMIUM).exists():
        print(f"{tool} : {CHROMIUM} absent ; apt-get install chromium.", file=sys.stderr)
        return 1
    draw(where)
    return 0
