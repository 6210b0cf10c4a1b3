"""Logistic regression with a ridge, by Newton's steps, for the tools that fit weights of the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean

import numpy as np

from seo_fr.analysis.odds import log_odds

_STEPS = 30


def fit(traits: Sequence[Mapping[str, float]], outcomes: Sequence[float], penalty: float) -> dict[str, float]:
    """The weights of the traits, ``constant`` first; ``outcomes`` from 0 to 1, the penalty on traits of spread 1."""
    names = list(traits[0])
    rows = np.array([[own[n] for n in names] for own in traits], dtype=float)
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    found = _logistic(np.c_[np.ones(len(rows)), (rows - mean) / spread], np.array(outcomes, dtype=float), penalty)
    slopes = found[1:] / spread
    return {"constant": float(found[0] - slopes @ mean), **dict(zip(names, map(float, slopes), strict=True))}


def in_folds(
    traits: Sequence[Mapping[str, float]], outcomes: Sequence[float], groups: Sequence[int], penalty: float
) -> list[float]:
    """The odds of each, by weights that have not seen its group."""
    found = [0.0] * len(traits)
    for group in sorted(set(groups)):
        there = [at for at, own in enumerate(groups) if own != group]
        weights = fit([traits[at] for at in there], [outcomes[at] for at in there], penalty)
        for at, own in enumerate(groups):
            if own == group:
                found[at] = log_odds(weights, traits[at])
    return found


def area(good: Sequence[float], bad: Sequence[float]) -> float:
    """The area under the curve: how often one of the good has the higher odds than one of the bad; a tie is a half."""
    return fmean(fmean((g > b) + (g == b) / 2 for b in bad) for g in good)


def _logistic(rows: np.ndarray, outcomes: np.ndarray, penalty: float) -> np.ndarray:
    found = np.zeros(rows.shape[1])
    ridge = penalty * np.eye(rows.shape[1])
    ridge[0, 0] = 0.0
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (outcomes - likely) - ridge @ found
        found = found + np.linalg.solve((rows * (likely * (1 - likely))[:, None]).T @ rows + ridge, slope)
    return found
