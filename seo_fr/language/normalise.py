"""French normalisation that keeps offsets: what spaCy should see, and the way back to the source."""

from __future__ import annotations

from seo_fr.model import TextView

_ONE_TO_ONE = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "})


def normalise(view: TextView) -> TextView:
    """The same text with straight apostrophes and plain spaces, mapped to the same source."""
    return TextView(view.text.translate(_ONE_TO_ONE), view.runs)
