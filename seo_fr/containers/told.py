"""What was in a document beside plain text, and what became of it, in French lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from seo_fr.resources import rules


def told(found: Counter[str]) -> tuple[str, ...]:
    """A line for each kind of thing that was found, in the order of ``rules/containers.yml``.

    Tracked insertions and deletions, which are one thing to an editor, share a line.
    """
    texts = rules("containers")["told"]
    lines = [_tracked(found, rules("containers")["tracked"])]
    lines += [_said(entry, found[kind]) for kind, entry in texts.items() if found[kind]]
    return tuple(line for line in lines if line)


def _said(entry: Mapping[str, str], count: int) -> str:
    return str(entry["one"] if count == 1 else entry["many"]).format(count=count)


def _tracked(found: Counter[str], texts: Mapping[str, Mapping[str, str]]) -> str:
    parts = [_said(texts[kind], found[kind]) for kind in ("deletion", "insertion", "move") if found[kind]]
    if not parts:
        return ""
    total = found["deletion"] + found["insertion"] + found["move"]
    whole = " et ".join([", ".join(parts[:-1]), parts[-1]] if parts[1:] else parts)
    gender = "feminine" if total == found["deletion"] else "masculine"
    return _said(texts[gender], total).replace("(parts)", whole)
