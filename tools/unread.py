"""Keys of rules/*.yml that no code reads; exit status 1 where there is one.

    python tools/unread.py

A key is read when a string of the program is its name, or an f-string could make it (``f"after-{border}"``).
Only names are compared, whatever file they belong to: a key that another file's reader happens to name passes.
Rules and profiles of rules/checks and rules/profiles are validated key by key when they are loaded.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from seo_fr.resources import rules, rules_dir  # noqa: E402


def main() -> int:
    """Print what is not read, a line each."""
    names, patterns = read_strings()
    found = [
        f"rules/{path.name} : « {key} »"
        for path in sorted(rules_dir().glob("*.yml"))
        for key in keys(rules(path.stem))
        if key not in names and not any(p.fullmatch(key) for p in patterns)
    ]
    print("\n".join(found) or "Toutes les clés des règles sont lues.")
    return 1 if found else 0


def keys(table: Mapping[str, Any]) -> Iterator[str]:
    """The keys of a file, and those of its tables of numbers (the weights of headings and the like)."""
    for key, value in table.items():
        yield key
        if isinstance(value, Mapping):
            yield from (k for k, v in value.items() if isinstance(v, Mapping) and "value" in v)


def read_strings() -> tuple[frozenset[str], list[re.Pattern[str]]]:
    """Every string of the program, docstrings left out, and a pattern for every f-string with words of its own."""
    names: set[str] = set()
    patterns: list[re.Pattern[str]] = []
    for path in (ROOT / "seo_fr").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                names.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [re.escape(v.value) if isinstance(v, ast.Constant) else r"[\w-]+" for v in node.values]
                if any(isinstance(v, ast.Constant) and re.fullmatch(r"[\w-]{3,}", v.value) for v in node.values):
                    patterns.append(re.compile("".join(parts)))
    return frozenset(names), patterns


if __name__ == "__main__":
    sys.exit(main())
