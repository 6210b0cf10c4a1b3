"""The kinds of rules. All but ``python`` are wholly told by the rule's file.

``read`` takes the kind's own keys from the file, and so says which there are; ``check`` yields the places where a
rule is broken, by what was read (`Rule.told`) and by the thresholds of the rule as the profile has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.kinds import code, keyphrase, metric, missing, patterns, share
from seo_fr.checks.rule import Rule


@dataclass(frozen=True, slots=True)
class Kind:
    """The two functions of a kind."""

    read: Callable[[Entries], Any]
    check: Callable[[Facts, Rule], Iterable[Flaw]]


KINDS: Mapping[str, Kind] = {
    "python": Kind(code.read, code.check),
    "existence": Kind(patterns.read_existence, patterns.check),
    "substitution": Kind(patterns.read_substitution, patterns.check),
    "metric": Kind(metric.read, metric.check),
    "missing": Kind(missing.read, missing.check),
    "share": Kind(share.read, share.check),
    "keyphrase": Kind(keyphrase.read, keyphrase.check),
}
