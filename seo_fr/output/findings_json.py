"""Findings of several articles as one JSON object, schema ``seo-fr/findings/1``."""

from __future__ import annotations

from collections.abc import Iterable

from seo_fr.model import Finding
from seo_fr.output.analysis_json import finding_object, to_json

FINDINGS_SCHEMA = "seo-fr/findings/1"
Report = tuple[str, str, tuple[Finding, ...]]


def findings_json(reports: Iterable[Report]) -> str:
    """``reports`` are (path, source, findings) in input order."""
    files = [{"path": path, "findings": [finding_object(f) for f in found]} for path, _, found in reports]
    return to_json({"schema": FINDINGS_SCHEMA, "files": files})
