"""Syllables of written French words."""

from __future__ import annotations

import re


def count_syllables(word: str, *, verb: bool = False) -> int:
    """Syllables of one word (no white space); ``verb`` tells that a final *-ent* is mute."""
    return max(1, len(re.findall(r"[aeiouyàâäéèêëîïôöûùüœæ]+", re.sub(r"(?:es?|ent)$" if verb else r"es?$", "", word.lower()))))
