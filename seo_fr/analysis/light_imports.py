"""Libraries imported without the large ones that they themselves import and that we never reach.

YAKE brings in networkx for the type of one argument, textstat brings in nltk for English pronunciations:
0.15 s of every command together, and nltk is able to download. They stay within reach for whoever asks.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any


class _Deferred(ModuleType):
    """Stands for a module that is imported when a name of it is first used.

    While the library that imports it is being read, a name can only be part of an annotation.
    """

    _reading = True

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return object if self._reading else getattr(importlib.import_module(self.__name__), name)


def import_without(name: str, unused: str) -> ModuleType:
    """The module ``name``; what it knows as ``unused`` is imported on first use, unless somebody has already."""
    top = name.partition(".")[0]
    if top in sys.modules or unused in sys.modules:
        return importlib.import_module(name)
    deferred = sys.modules[unused] = _Deferred(unused)
    try:
        return importlib.import_module(name)
    finally:
        del sys.modules[unused]
        deferred._reading = False
