"""The kinds of rules. All but ``python`` are wholly told by the rule's file: each has one module here.

A kind reads its own keys from the file (and so says which there are), and checks an article by them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from seo_fr.checks.entries import Entries
from seo_fr.checks.kinds.keyphrase import Keyphrase
from seo_fr.checks.kinds.metric import Metric
from seo_fr.checks.kinds.missing import Missing
from seo_fr.checks.kinds.patterns import Existence, Substitution
from seo_fr.checks.kinds.python import Python
from seo_fr.checks.kinds.share import Share
from seo_fr.checks.rule import Told

KINDS: Mapping[str, Callable[[Entries], Told]] = {
    "python": Python.read,
    "existence": Existence.read,
    "substitution": Substitution.read,
    "metric": Metric.read,
    "missing": Missing.read,
    "share": Share.read,
    "keyphrase": Keyphrase.read,
}
