import io

import pytest

from seo_fr.cli.batch import LONG_WORDS, _bar
from seo_fr.reading import read_text


class Terminal(io.StringIO):
    def isatty(self):
        return True


def bar_for(text, files, monkeypatch, stream):
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    with _bar(files) as bar:
        progress = bar(read_text(text, "article.txt"))
        if progress:
            progress(10)
    return progress, stream.getvalue()


@pytest.mark.parametrize(("words", "files", "shown"), [(100, 1, False), (LONG_WORDS, 1, True), (100, 4, True)])
def test_a_bar_is_shown_when_there_is_something_to_wait_for(monkeypatch, words, files, shown):
    progress, written = bar_for("mot " * words, files, monkeypatch, Terminal())
    assert (progress is not None) is shown
    assert ("article.txt" in written) is shown


def test_there_is_no_bar_without_a_terminal(monkeypatch):
    assert bar_for("mot " * LONG_WORDS, 9, monkeypatch, io.StringIO()) == (None, "")
