"""spaCy without its command line, for every module of ours that needs spaCy at its top.

``import spacy`` brings in ``spacy.cli`` for the sake of one function, ``spacy.info``, and with it the
command line, project and download tools: typer, weasel, httpx, requests and 200 modules more, a third
of the time of the import. A tool that never opens a socket has no use for two HTTP clients either.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

import seo_fr.language.loading.arithmetic  # noqa: F401 (numpy before spaCy imports it)
from seo_fr.language.loading.collection import collection_paused

_COMMAND_LINE = "spacy.cli"
_INFO = f"{_COMMAND_LINE}.info"


def _info(*arguments: Any, **options: Any) -> Any:
    """``spacy.info``, imported when somebody calls it."""
    return importlib.import_module(_INFO).info(*arguments, **options)


def _import_spacy() -> ModuleType:
    """Import spaCy with an empty ``spacy.cli`` in place, then take that away: a later import gets the real one.

    Should spaCy come to need more of it than ``info``, the import fails and is made again the plain way.
    """
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    package, module = ModuleType(_COMMAND_LINE), ModuleType(_INFO)
    package.__path__ = []
    module.info = _info  # type: ignore[attr-defined]
    sys.modules.update({_COMMAND_LINE: package, _INFO: module})
    try:
        with collection_paused():
            spacy = importlib.import_module("spacy")
    except ImportError:
        spacy = None
    finally:
        del sys.modules[_COMMAND_LINE], sys.modules[_INFO]
    return spacy or importlib.import_module("spacy")


spacy = _import_spacy()
