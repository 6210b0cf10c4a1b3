"""Numbers as French writes them: 53,3 and 12 000 with thin spaces, and the noun in the right number."""

from __future__ import annotations


def figure(value: float, decimals: int = 0) -> str:
    """A number as French writes it: 53,3 and 12 000, with narrow no-break spaces."""
    return f"{value:,.{decimals}f}".replace(",", "\u202f").replace(".", ",").replace("-", "−")


def percentage(share: float) -> str:
    """A share of 0 to 1 as 48 %."""
    return f"{figure(100 * share)} %"


def plural(count: int, one: str, many: str | None = None) -> str:
    """``count`` and the noun in the right number: French keeps the singular up to 1."""
    return f"{figure(count)} {one if count < 2 else many or one + 's'}"
