"""What is ours in a document is signed so, in every format, and known again by it."""

from __future__ import annotations

import re

from seo_fr.added_kinds import ADDED_KINDS

AUTHOR = "seo-fr"  # of our insertions and comments
_MARK = "_seofr_"  # before the name of the bookmark around an added block; Word hides those that begin with « _ »
_BOOKMARK = re.compile(rf"{_MARK}(?P<kind>[a-z_]+)_(?P<drawn>\d{{1,6}})")


def bookmark_name(mark: str) -> str:
    """The name of the bookmark around an added block, « KIND drawn=N »."""
    kind, _, drawn = mark.partition(" drawn=")
    return f"{_MARK}{kind.replace('-', '_')}_{drawn}"


def own_mark(name: str) -> str:
    """« KIND drawn=N » of the bookmark around an added block; empty for any other bookmark."""
    found = _BOOKMARK.fullmatch(name)
    kind = found["kind"].replace("_", "-") if found else ""
    return f"{kind} drawn={found['drawn']}" if found and kind in ADDED_KINDS else ""
