"""The documents of the tests, for tools that try them: installed packages may have a « tests » of their own."""

from __future__ import annotations

import sys
import types
from pathlib import Path

REPO = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPO))
if str(REPO / "tests") not in [*getattr(sys.modules.get("tests"), "__path__", ())]:
    sys.modules["tests"] = tests = types.ModuleType("tests")
    tests.__path__ = [str(REPO / "tests")]

from tests.containers import archives, corpus, libreoffice, odt_files, word_files  # noqa: E402

__all__ = ["archives", "corpus", "libreoffice", "odt_files", "word_files"]
