"""What kind of piece an article is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

GenreName = Literal["news", "interview", "live", "recipe", "results", "verse", "list", "release", "faq", "flash"]


@dataclass(frozen=True, slots=True)
class Genre:
    """A kind of piece, how sure that is (0 to 1), and why: one French sentence."""

    name: GenreName = "news"
    confidence: float = 0.0
    reason: str = ""


# What an article is until somebody has looked.
NEWS = Genre()
