"""The progress bar of every command: on stderr, for a person only, gone at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from seo_fr.cli.terminal import is_terminal

Progress = Callable[..., None]


@contextmanager
def bar(title: str, unit: str, total: int | None = None, *, wanted: bool = True) -> Iterator[Progress]:
    """Yield what moves the bar, called with how many ``unit`` are done and, where it changes, of how many.

    Nothing is shown where nobody reads stderr, or where the bar is not ``wanted``.
    """
    if not (wanted and is_terminal(sys.stderr)):
        yield lambda done, total=None: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as RichProgress

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn(f"{unit}, reste"))
    left = TimeRemainingColumn(elapsed_when_finished=True)
    with RichProgress(*columns, left, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(title, total=total)
        yield lambda done, total=None: shown.update(task, completed=done, total=total)
