"""Where a Flesch figure stands among the articles of the daily press (rules/press.yml)."""

from __future__ import annotations

from seo_fr.resources import number


def press_marks() -> tuple[float, float, float]:
    """Flesch at the 10th, 50th and 90th percentile of the daily press."""
    return number("press", "flesch_low"), number("press", "flesch_median"), number("press", "flesch_high")


def press_place(flesch: float) -> str:
    """Where a Flesch figure stands among press articles, in words."""
    low, median, high = press_marks()
    if flesch < low:
        return "Plus difficile que neuf articles de presse sur dix"
    if flesch < median:
        return "Un peu plus difficile que l’article de presse moyen"
    if flesch <= high:
        return "Un peu plus facile que l’article de presse moyen"
    return "Plus facile que neuf articles de presse sur dix"
