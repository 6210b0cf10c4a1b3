"""A name for a finding that outlives edits elsewhere in the article: rule, text and occurrence, never the line."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable

from seo_fr.model import Finding

_LENGTH = 32  # hexadecimal digits: 128 bits, far from any collision in one archive


def fingerprints(source: str, findings: Iterable[Finding]) -> tuple[str, ...]:
    """One fingerprint a finding, in order; different within the article.

    It is made of the rule, the text the finding speaks of with its spaces, quotes and case levelled, and how
    many findings with the same rule and text came before. Give all findings of the article, hidden ones
    included: leaving one out would rename the later ones.
    """
    seen: Counter[tuple[str, str]] = Counter()
    made = []
    for finding in findings:
        key = (finding.rule, _levelled(finding.span.of(source)))
        text = "\0".join((*key, str(seen[key])))
        seen[key] += 1
        made.append(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH])
    return tuple(made)


def in_file(path: str, fingerprint: str) -> str:
    """A fingerprint that is different between files, for formats that gather many."""
    return hashlib.sha256(f"{path}\0{fingerprint}".encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def _levelled(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").casefold().split())
