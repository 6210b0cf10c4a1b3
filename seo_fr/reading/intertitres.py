"""The bare short line of a plain text that its author means as a heading (docs/contrat.md, *Lire un texte*)."""

from __future__ import annotations

import re

from seo_fr.reading.lines import is_kept_line
from seo_fr.reading.service_lines import is_service_line
from seo_fr.resources import number

_OPENS = re.compile(r"[\"“«‹„]?\s*[^\W\d_]")
_STOPS = re.compile(r"[.,:;]\s*\Z|[.,:;][\"”’')\]»\s]+\Z")
_ENDS_PROSE = re.compile(r"[.!?…:][\s\"”’')\]»]*\Z")
# « Marie Dupont », « M. D. »: two or three capitalised words and nothing else are a signature or a caption.
_SIGNATURE = re.compile(r"(?:[A-ZÀ-Ý][\w’'-]*\.?\s+){1,3}[A-ZÀ-Ý][\w’'-]*\.?")
# A caption's credit, an address, a licence.
_CREDIT = re.compile(r"[©@<]|\bCC[- ]BY|\bWikimedia\b|https?:")
_LETTERED = re.compile(r"[A-Za-z][.)]\s")


def is_intertitre(line: str, before: str, after: str, *, second: bool) -> bool:
    """True for a short line without final stop between two longer paragraphs of prose.

    ``second`` tells that one paragraph alone stands above it: there a bare name is the byline, not a heading.
    """
    line = line.strip()
    if not reads_as_intertitre(line) or (second and _SIGNATURE.fullmatch(line)):
        return False
    return _is_longer(before, line) and not before.rstrip().endswith(":") and _is_longer(after, line)


def reads_as_intertitre(line: str) -> bool:
    """True for a short line that ends as headings do, whatever stands around it."""
    line = line.strip()
    if len(line) >= number("reading", "intertitre_characters") or not _OPENS.match(line) or _STOPS.search(line):
        return False
    if _CREDIT.search(line) or (line.endswith("!") and len(line) > number("reading", "exclamation_characters")):
        return False
    return not (_LETTERED.match(line) or is_service_line(line) or is_kept_line(line))


def ends_prose(text: str) -> bool:
    """True where ``text`` ends a sentence, and announces nothing."""
    return _ENDS_PROSE.search(text) is not None and not text.rstrip().endswith(":")


def _is_longer(text: str, line: str) -> bool:
    """True for a longer paragraph that is prose: it ends a sentence, or is too long to be a line."""
    long = len(text) >= number("reading", "intertitre_characters")
    return len(text) > len(line) and (long or _ENDS_PROSE.search(text) is not None)
