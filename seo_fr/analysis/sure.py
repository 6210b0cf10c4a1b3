"""Whether a deduced keyphrase is sure: asked by rules and reports, which need none of what deduces one."""

from __future__ import annotations

from seo_fr.resources import number


def is_sure(value: float) -> bool:
    """True where a rule may speak of a deduced keyphrase of this confidence."""
    return value >= number("keyphrase", "sure_from")
