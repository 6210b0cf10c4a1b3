"""A sign for or against a genre."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cue:
    """``name`` is its row under the genre in rules/genres.yml; ``values`` fill the words of that row."""

    name: str
    values: Mapping[str, object] = field(default_factory=dict)
