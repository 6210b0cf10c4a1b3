"""What a genre wants: where headings may be proposed, which blocks may be added, which rules mean nothing to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from seo_fr.added_kinds import ADDED_KINDS
from seo_fr.errors import ConfigError
from seo_fr.model import GenreName
from seo_fr.resources import rules, rules_dir

Where = Literal["everywhere", "before_turns", "nowhere"]
Titles = Literal["told", "said", "first_line"]
_PLACES: frozenset[str] = frozenset({"everywhere", "before_turns", "nowhere"})
_TITLES: frozenset[str] = frozenset({"told", "said", "first_line"})


@dataclass(frozen=True, slots=True)
class Manners:
    """A row of rules/genres.yml.

    ``headings``: where they may be proposed; ``titles``: from what the opening tells, what is said, the first line;
    ``refused``: kinds of block; ``unasked``: names of rules; ``said``: a French sentence for the reports.
    """

    headings: Where
    titles: Titles
    refused: frozenset[str]
    unasked: frozenset[str]
    said: str


@cache
def manners_of(name: GenreName) -> Manners:
    """The row of rules/genres.yml; ConfigError where it says what nobody knows."""
    row = rules("genres")["genres"][name]
    titles = row.get("titles", "told")
    if row["headings"] not in _PLACES or titles not in _TITLES or not set(row["refused"]) <= set(ADDED_KINDS):
        raise ConfigError(
            f"{rules_dir() / 'genres.yml'} : « {name} » demande une place d’intertitre, un titre ou un bloc inconnus ; "
            f"places : {', '.join(sorted(_PLACES))} ; titres : {', '.join(sorted(_TITLES))} ; "
            f"blocs : {', '.join(ADDED_KINDS)}."
        )
    return Manners(
        row["headings"], titles, frozenset(row["refused"]), frozenset(row["unasked"]), str(row.get("said", ""))
    )
