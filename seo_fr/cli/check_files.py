"""Which files ``check`` reads, and their bytes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from seo_fr.linting.settings import SettingsFinder
from seo_fr.linting.walking import STANDARD_INPUT, Target, find_targets


def choose(finder: SettingsFinder, arguments: argparse.Namespace) -> list[Target]:
    """The targets of the command line; standard input takes the name it is given."""
    found = find_targets(arguments.paths, finder.excluded, force_exclude=arguments.force_exclude)
    name = arguments.stdin_filename
    return [Target(t.path, name) if name and t.path == STANDARD_INPUT else t for t in found]


def read(target: Target) -> tuple[bytes, str]:
    """The bytes of a target, or in their place the French line that says why there are none."""
    if target.error:
        return b"", f"{target.shown} : {target.error}"
    if target.path == STANDARD_INPUT:
        raw = getattr(sys.stdin, "buffer", None)
        return raw.read() if raw is not None else sys.stdin.read().encode("utf-8", "surrogatepass"), ""
    try:
        return Path(target.path).read_bytes(), ""
    except FileNotFoundError:
        return b"", f"{target.shown} : fichier introuvable ; vérifiez le chemin."
    except PermissionError:
        return b"", f"{target.shown} : lecture refusée ; vérifiez les droits du fichier."
    except (OSError, ValueError):
        return b"", f"{target.shown} : lecture impossible ; vérifiez le fichier et le disque."
