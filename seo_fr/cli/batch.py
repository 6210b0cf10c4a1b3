"""Several articles one after another: an error stops its own article only, and progress is shown."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from seo_fr.cli.check_config import settings_finder
from seo_fr.cli.files import display_name, load_article
from seo_fr.cli.terminal import complain, is_terminal
from seo_fr.errors import SeoFrError

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

    from seo_fr.model import Article, Options

Result = TypeVar("Result")
Progress = Callable[[int], None]
Work = Callable[["Article", "Options", "Progress | None"], Result]

# Under this the work is over before a bar could be read: about 5,000 words take a second or two.
LONG_WORDS = 5_000
MANY_FILES = 4


def process(
    paths: Sequence[str], arguments: argparse.Namespace, work: Work[Result]
) -> Iterator[tuple[str, Result | None]]:
    """Yield (path, result) for each path in order.

    The result is None where the article failed: the error has then been said on stderr.
    """
    finder = settings_finder(arguments)
    with _bar(len(paths)) as bar:
        for path in paths:
            name = arguments.stdin_filename or "-" if path == "-" else path
            try:
                options = finder.options_for(name)
                article = load_article(path, arguments.stdin_filename)
                for notice in article.notices:
                    complain(f"{article.path} : {notice.text}")
                result = _work(article, options, work, bar(article))
            except SeoFrError as error:
                complain(str(error))
                yield display_name(name), None
            else:
                yield article.path, result


def _work(article: Article, options: Options, work: Work[Result], progress: Progress | None) -> Result:
    """The work, with the article named in its errors."""
    try:
        return work(article, options, progress)
    except SeoFrError as error:
        if article.path in str(error):
            raise
        raise type(error)(f"{article.path} : {error}") from error


@contextmanager
def _bar(files: int) -> Iterator[Callable[[Article], Progress | None]]:
    """A progress bar on stderr, only for a person, and only where there is something to wait for."""
    shown = is_terminal(sys.stderr)
    opened: list[tuple[RichProgress, TaskID]] = []

    def for_article(article: Article) -> Progress | None:
        words = len(re.findall(r"\S+", article.source)) if shown else 0
        if words < LONG_WORDS and (files < MANY_FILES or not shown):
            return None
        bar, task = opened[0] if opened else _open()
        if not opened:
            opened.append((bar, task))
        bar.update(task, description=article.path, total=max(words, 1), completed=0)
        return lambda done: bar.update(task, completed=done)

    try:
        yield for_article
    finally:
        for bar, _ in opened:
            bar.stop()


def _open() -> tuple[RichProgress, TaskID]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.0f} / {task.total:.0f} mots"),
        console=Console(stderr=True),
        transient=True,
    )
    bar.start()
    return bar, bar.add_task("", total=1)
