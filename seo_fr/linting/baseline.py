"""The baseline: findings that an archive already has and that nobody wants to hear of again.

A JSON file, sorted and without line numbers, so that its changes can be read in a review. Paths are relative
to its folder.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seo_fr.errors import ConfigError, reason
from seo_fr.levels import INTERNAL_ERROR
from seo_fr.linting.report import Report
from seo_fr.workspace.writing import write_bytes

SCHEMA = "seo-fr/baseline/1"
_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class Baseline:
    """``entries`` map a path, relative to the file's folder, to fingerprint → (rule, excerpt)."""

    file: Path
    entries: Mapping[str, Mapping[str, tuple[str, str]]]

    def holds(self, path: str, fingerprint: str) -> bool:
        """True when the finding of the article ``path`` is an old one."""
        return fingerprint in self.entries.get(_key(self.file, path), {})


def read_baseline(file: Path) -> Baseline | None:
    """The baseline, None where the file does not exist or is empty. Raises ConfigError."""
    try:
        if file.exists() and not file.is_file():
            raise ConfigError(f"{file} : n’est pas un fichier ; donnez à --baseline un nom de fichier.")
        text = file.read_text(encoding="utf-8")
        if not text.strip():
            return None
        data = json.loads(text)
        if data["schema"] != SCHEMA:
            raise ConfigError(f"{file} : schéma de référence inconnu ; attendu « {SCHEMA} ».")
        entries = {
            path: {str(e["fingerprint"]): (str(e["rule"]), str(e["text"])) for e in found}
            for path, found in data["files"].items()
        }
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ConfigError(
            f"{file} : référence illisible ({reason(error)}) ; vérifiez le chemin et les droits."
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ConfigError(
            f"{file} : ce n’est pas une référence de seo-fr ; donnez à --baseline un autre nom pour en créer une."
        ) from error
    return Baseline(file, entries)


def update_baseline(file: Path, old: Baseline | None, reports: Iterable[Report]) -> Baseline:
    """Write the file and give its new content. ``reports`` were judged without a baseline.

    Without an old one every finding is taken. With an old one it is only pruned: what is mended goes, what
    is new stays out and is reported, so that the file can only shrink. Articles that were not checked keep
    their entries while they exist. Raises ConfigError.
    """
    entries = {} if old is None else {p: dict(e) for p, e in old.entries.items() if (file.parent / p).exists()}
    for report in reports:
        key = _key(file, report.path)
        before = entries.pop(key, {})
        found = {
            mark: (finding.rule, _excerpt(finding.span.of(report.source)))
            for finding, mark in zip(report.findings, report.fingerprints, strict=True)
            if (old is None or mark in before) and finding.rule != INTERNAL_ERROR
        }
        if found:
            entries[key] = found
    made = Baseline(file, entries)
    try:
        write_bytes(file, _text(made).encode("utf-8"))
    except OSError as error:
        raise ConfigError(
            f"{file} : écriture impossible ({reason(error)}) ; vérifiez le dossier, les droits et la place."
        ) from error
    return made


def _text(baseline: Baseline) -> str:
    files: dict[str, Any] = {}
    for path, found in sorted(baseline.entries.items()):
        files[path] = [
            {"rule": rule, "fingerprint": mark, "text": text}
            for mark, (rule, text) in sorted(found.items(), key=lambda item: (item[1], item[0]))
        ]
    return json.dumps({"schema": SCHEMA, "files": files}, ensure_ascii=False, indent=2) + "\n"


def _key(file: Path, path: str) -> str:
    return os.path.relpath(os.path.abspath(path), os.path.abspath(file.parent)).replace(os.sep, "/")


def _excerpt(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _EXCERPT else words[: _EXCERPT - 1] + "…"
