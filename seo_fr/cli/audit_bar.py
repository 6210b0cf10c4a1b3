"""The progress bar of ``audit``: how many articles, and the time left at the pace of those measured now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from seo_fr.auditing.audit import Progress


@contextmanager
def audit_bar() -> Iterator[Progress]:
    """A bar on stderr that goes away at the end.

    What an earlier run has measured is taken off the total: it takes no time and would make the rest look
    quick.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("articles, reste"),
        TimeRemainingColumn(elapsed_when_finished=True),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Recensement", total=None)
        total = 0

        def begin(count: int) -> None:
            nonlocal total
            total = count
            bar.update(task, description="Audit", total=total)

        def advance(measured: bool) -> None:
            nonlocal total
            if measured:
                bar.advance(task)
            else:
                total -= 1
                bar.update(task, total=total)

        yield Progress(begin, advance)
