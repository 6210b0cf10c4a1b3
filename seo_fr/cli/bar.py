"""The progress of every command, on stderr: a bar for a person, gone at the end; a line now and then for a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from seo_fr.cli.terminal import complain, is_terminal
from seo_fr.language.figures import figure
from seo_fr.resources import number

Progress = Callable[..., None]


@contextmanager
def bar(title: str, unit: str, total: int | None = None, *, wanted: bool = True) -> Iterator[Progress]:
    """Yield what moves the bar, called with how many ``unit`` are done and, where it changes, of how many.

    Nothing is shown where it is not ``wanted``. Where stderr is no terminal a line is said after each
    ``progress_seconds`` (rules/workspace.yml): a log that says nothing for ten minutes looks like a run that hangs.
    """
    if not wanted or sys.stderr is None:
        yield lambda done, total=None: None
        return
    if not is_terminal(sys.stderr):
        yield _lines(title, unit, total)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as RichProgress

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn(f"{unit}, reste"))
    left = TimeRemainingColumn(elapsed_when_finished=True)
    with RichProgress(*columns, left, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(title, total=total)
        yield lambda done, total=None: shown.update(task, completed=done, total=total)


def _lines(title: str, unit: str, total: int | None) -> Progress:
    """Says a line when one is due; what comes between two is not told."""
    pause = number("workspace", "progress_seconds")
    known, due = total, time.monotonic() + pause

    def progress(done: int, total: int | None = None) -> None:
        nonlocal known, due
        known = total or known
        if time.monotonic() < due:
            return
        due = time.monotonic() + pause
        complain(f"{title}, {figure(done)} {f'sur {figure(known)} {unit}' if known else unit}.")

    return progress
