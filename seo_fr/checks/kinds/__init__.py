"""The kinds of rules. All but ``python`` are wholly told by the rule's file.

A kind takes its own keys from the file, and so says which there are; what it gives is the check, which yields the
places where a rule is broken, by the thresholds of the rule as the profile has it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from seo_fr.checks.entries import Entries
from seo_fr.checks.kinds import code, keyphrase, metric, missing, patterns, share
from seo_fr.checks.rule import Check

KINDS: Mapping[str, Callable[[Entries], Check]] = {
    "python": code.read,
    "existence": patterns.read_existence,
    "substitution": patterns.read_substitution,
    "metric": metric.read,
    "missing": missing.read,
    "share": share.read,
    "keyphrase": keyphrase.read,
}
