import io
import re

import pytest

from seo_fr.cli.bar import bar


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def screen(monkeypatch):
    """Puts a stream, a terminal or not, in the place of stderr."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")

    def put(stream):
        monkeypatch.setattr("sys.stderr", stream)
        return lambda: re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", stream.getvalue())

    return put


def test_a_total_may_be_told_late_and_shrink(screen):
    shown = screen(Terminal())
    with bar("Audit", "articles") as progress:
        progress(0, 3)
        progress(1, 2)
        progress(2)
    assert "Audit" in shown()
    assert "2/2 articles, reste" in shown()


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still until it is set."""
    now = [0.0]
    monkeypatch.setattr("seo_fr.cli.bar.time.monotonic", lambda: now[0])
    return now


def test_a_log_is_told_a_line_now_and_then_and_not_each_article(screen, clock):
    shown = screen(io.StringIO())
    with bar("Contrôle", "articles", 12_000) as progress:
        for done in range(1, 1_501):
            clock[0] += 0.1
            progress(done)
    lines = shown().splitlines()
    assert 4 <= len(lines) <= 5
    assert all(re.fullmatch("seo-fr\u00a0: Contrôle, [\\d\u202f]+ sur 12\u202f000 articles[.]", line) for line in lines)


def test_a_log_is_told_of_a_total_that_comes_late_or_not_at_all(screen, clock):
    shown = screen(io.StringIO())
    with bar("Audit", "articles") as progress:
        clock[0] = 1_000
        progress(3)
        clock[0] = 2_000
        progress(4, 9)
    assert shown().splitlines() == ["seo-fr\u00a0: Audit, 3 articles.", "seo-fr\u00a0: Audit, 4 sur 9 articles."]


@pytest.mark.parametrize(("stream", "wanted"), [(io.StringIO, True), (io.StringIO, False), (Terminal, False)])
def test_nothing_is_shown_where_it_is_soon_over_or_not_wanted(screen, clock, stream, wanted):
    clock[0] = 0 if wanted else 1_000
    shown = screen(stream())
    with bar("Audit", "articles", 2, wanted=wanted) as progress:
        progress(1)
        progress(2, 3)
    assert shown() == ""


@pytest.mark.parametrize(
    ("files", "arguments", "stream", "expected"),
    [
        (6, (), Terminal, True),
        (2, (), Terminal, False),
        (6, ("-q",), Terminal, False),
        (6, (), io.StringIO, False),
    ],
)
def test_check_shows_one_to_a_person_who_waits(
    seo_fr_command, quick_rules, write, screen, files, arguments, stream, expected
):
    for number in range(files):
        write(f"{number}.md", f"# T\n\nTexte {number}.\n")
    shown = screen(stream())
    status, _, _ = seo_fr_command("check", ".", *arguments)
    assert status == 0
    assert ("Contrôle" in shown()) is expected


@pytest.mark.parametrize(
    ("words", "files", "stream", "expected"),
    [
        (10, 1, Terminal, False),
        (6_000, 1, Terminal, True),
        (10, 4, Terminal, True),
        (6_000, 9, io.StringIO, False),
    ],
)
def test_analyze_shows_one_where_there_is_something_to_wait_for(
    seo_fr_command, write, screen, monkeypatch, words, files, stream, expected
):
    def work(article, options, progress):
        progress(words)

    monkeypatch.setattr("seo_fr.pipeline.analyze_article", work)
    names = [write(f"article-{n}.txt", "mot " * words) for n in range(files)]
    shown = screen(stream())
    seo_fr_command("analyze", *names)
    assert ("article-0.txt" in shown()) is expected
