"""Several articles one after another: an error stops its own article only, and progress is shown."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from seo_fr.cli.bar import Progress, bar
from seo_fr.cli.files import load_article
from seo_fr.cli.settings import settings_finder
from seo_fr.cli.terminal import complain
from seo_fr.errors import SeoFrError, error_line
from seo_fr.resources import number
from seo_fr.workspace.finding import display_name
from seo_fr.workspace.time_limit import time_limit

if TYPE_CHECKING:
    from seo_fr.model import Article, Options

Result = TypeVar("Result")
Work = Callable[["Article", "Options", Progress], Result]


def process(paths: Sequence[str], arguments: argparse.Namespace, work: Work[Result]) -> Iterator[Result | None]:
    """Yield the result of each path in order, None where the article failed: the error has been said on stderr."""
    finder = settings_finder(arguments)
    for path in paths:
        article: Article | None = None
        try:
            options = finder.options_for(arguments.stdin_filename or "-" if path == "-" else path)
            with time_limit(display_name(path)):
                article = load_article(path, arguments.stdin_filename)
                for notice in article.notices:
                    complain(f"{article.path} : {notice.text}")
                words = len(article.source.split())
                long = words >= number("workspace", "progress_words") or len(paths) >= number(
                    "workspace", "progress_files"
                )
                with bar(article.path, "mots", max(words, 1), wanted=long) as progress:
                    result = work(article, options, progress)
        except SeoFrError as error:
            complain(error_line(error, article.path) if article else str(error))
            yield None
        except MemoryError as error:
            complain(error_line(error, display_name(path)))
            yield None
        else:
            yield result
