"""A bound on the time of one article, so that the next one has its turn."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from seo_fr.errors import InputError
from seo_fr.resources import number


class _TimeUpError(BaseException):
    """Past everything that catches an Exception: a rule that takes for ever has not crashed."""


@contextmanager
def time_limit(name: str) -> Iterator[None]:
    """InputError about the article ``name`` where what is done here takes too many seconds of processor.

    Time of processor, not of the clock: on a busy machine the result must not be another. Only the main thread
    of a process on a system with timers can be stopped; elsewhere (Windows, Dask) nothing is bounded here.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    seconds = number("workspace", "article_seconds")
    before = signal.signal(signal.SIGPROF, _end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    except _TimeUpError as over:
        raise InputError(
            f"{name} : abandonné après {seconds:g} secondes de calcul ; coupez l’article en plusieurs fichiers."
        ) from over
    finally:
        signal.signal(signal.SIGPROF, before)


def _end(_signal: int, _frame: FrameType | None) -> None:
    raise _TimeUpError
