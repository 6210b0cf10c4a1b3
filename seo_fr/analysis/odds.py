"""What a logistic regression says of something, from weights that stand in the rules."""

from __future__ import annotations

import math
from collections.abc import Mapping


def log_odds(weights: Mapping[str, float], traits: Mapping[str, float]) -> float:
    """The logarithm of the odds: the weighed sum of the traits, and the weight ``constant``."""
    return float(weights["constant"] + sum(weights[name] * value for name, value in traits.items()))


def likelihood(odds: float) -> float:
    """0 to 1, from the logarithm of the odds."""
    return 1 / (1 + math.exp(-odds))
