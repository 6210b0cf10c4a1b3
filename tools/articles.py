"""The articles of files and folders, for the tools that try all of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIXES = (".md", ".markdown", ".mdx", ".txt")


def articles(paths: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    """A name and the bytes of each article: Markdown and plain text, and each ``text`` of a .jsonl, in order."""
    for path in paths:
        found = sorted(p for p in path.rglob("*") if p.suffix in SUFFIXES) if path.is_dir() else [path]
        for file in found:
            if file.suffix == ".jsonl":
                yield from _lines(file)
            else:
                yield str(file), file.read_bytes()


def _lines(file: Path) -> Iterator[tuple[str, bytes]]:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        yield f"{file}#{number}.txt", json.loads(line)["text"].encode()
