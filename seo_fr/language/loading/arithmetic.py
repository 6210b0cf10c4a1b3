"""numpy on one thread, for every module of ours that needs it at its top, and the model's products made by it.

spaCy multiplies matrices with BLIS, which is published with its generic kernels alone; the OpenBLAS that comes
with numpy takes a third of the time, and products are most of a parse. On several threads it would be
slower: an article's matrices are small, and the threads spin while they wait for each other.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_THREADS = "OPENBLAS_NUM_THREADS"


def _import_numpy() -> None:
    """OpenBLAS reads its number of threads once, when it is loaded: what the user has set stands.

    So does a numpy that the calling program has imported before us.
    """
    if "numpy" in sys.modules or _THREADS in os.environ:
        return
    os.environ[_THREADS] = "1"
    try:
        importlib.import_module("numpy")
    finally:
        del os.environ[_THREADS]


_import_numpy()
import numpy as np  # noqa: E402

__all__ = ["np", "numpy_products"]


@contextmanager
def numpy_products() -> Iterator[None]:
    """Models made inside multiply by numpy, unless something better than BLIS is installed (Apple's, a GPU's)."""
    from thinc.api import NumpyOps, get_current_ops, use_ops

    if type(get_current_ops()) is not NumpyOps:
        yield
        return
    with use_ops("numpy", use_blis=False):
        yield
