"""``PYTHONPATH=tools python -m bundle``: the archive that installs seo-fr on a machine without network.

Twice from one commit: the same bytes (same Python and zlib).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from bundle import targets
from bundle.archive import digest
from bundle.assemble import Bundle, assemble
from bundle.sources import prepare

_ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Build what is asked for; 1 when a platform could not be completed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--platform", default="", help="linux-x86_64, linux-aarch64-cp312… (this machine)")
    parser.add_argument("--all", action="store_true", help="every platform")
    parser.add_argument("--worktree", action="store_true", help="the files as they are, not the last commit")
    parser.add_argument("--dist", type=Path, default=_ROOT / "dist")
    arguments = parser.parse_args()
    wanted = targets.every() if arguments.all else [targets.parse(arguments.platform or None)]
    failed = 0
    with tempfile.TemporaryDirectory(prefix="seo-fr-bundle-") as temporary:
        work = Path(temporary)
        sources = prepare(work, worktree=arguments.worktree)
        for target in wanted:
            try:
                told(assemble(sources, target, work, arguments.dist))
            except SystemExit as stop:
                failed = 1
                print(stop, file=sys.stderr)
    return failed


def told(bundle: Bundle) -> None:
    """One line a bundle: size, hash, number of wheels."""
    size = bundle.archive.stat().st_size / 1_000_000
    print(f"{bundle.archive} : {size:.1f} Mo, {len(bundle.wheels)} roues, sha256 {digest(bundle.archive)}")


if __name__ == "__main__":
    sys.exit(main())
