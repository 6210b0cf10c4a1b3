"""How grave a finding is, and the names of the findings that no rule makes."""

from __future__ import annotations

from typing import Literal, get_args

Level = Literal["error", "warning", "info"]
# The gravest first.
LEVELS: tuple[Level, ...] = get_args(Level)
# What a profile or a user writes in the place of a level.
OFF = "off"
# A comment that suppresses nothing.
UNUSED_SUPPRESSION = "unused-suppression"
# A rule that crashed.
INTERNAL_ERROR = "internal-error"
