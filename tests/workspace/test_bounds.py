"""Nothing is read or worked at without end."""

import io
import os
import signal
import threading

import pytest

from seo_fr import resources
from seo_fr.errors import InputError
from seo_fr.reading import read_article
from seo_fr.workspace.reading import read_bytes
from seo_fr.workspace.time_limit import time_limit

SENTENCE = "Le maire de la commune a présenté jeudi soir le budget de la nouvelle école aux habitants.\n"


@pytest.fixture
def limits(monkeypatch):
    """Set thresholds of the rules: limits(input_seconds=0.1)."""

    def change(**given):
        real = resources.number
        monkeypatch.setattr("seo_fr.workspace.reading.number", lambda name, key: given.get(key, real(name, key)))
        monkeypatch.setattr("seo_fr.workspace.time_limit.number", lambda name, key: given.get(key, real(name, key)))
        monkeypatch.setattr("seo_fr.reading.decoding.number", lambda name, key: given.get(key, real(name, key)))

    return change


@pytest.fixture
def pipe(tmp_path):
    """A named pipe into which a thread writes the pieces it is given; its end is closed after the last."""
    path = tmp_path / "tube"
    os.mkfifo(path)
    written = []

    def start(pieces):
        def write():
            try:
                with path.open("wb", buffering=0) as file:
                    for piece in pieces:
                        file.write(piece)
                        written.append(len(piece))
            except BrokenPipeError:
                return

        threading.Thread(target=write, daemon=True).start()
        return str(path), written

    return start


def endless():
    while True:
        yield SENTENCE.encode() * 100


def test_a_pipe_is_read_to_its_end(pipe):
    path, _ = pipe([b"a" * 100_000, b"b" * 100_000])
    assert read_bytes(path, "tube") == b"a" * 100_000 + b"b" * 100_000


def test_a_pipe_without_end_is_read_up_to_the_limit(pipe, limits):
    limits(largest_file_bytes=300_000)
    path, written = pipe(endless())
    assert len(read_bytes(path, "tube")) == 300_001
    assert sum(written) < 600_000


def test_a_pipe_that_nobody_writes_to_is_left(tmp_path, limits):
    os.mkfifo(tmp_path / "tube")
    limits(input_seconds=0.05)
    with pytest.raises(InputError, match=r"tube.*toujours pas de fin"):
        read_bytes(str(tmp_path / "tube"), "tube")


def test_of_what_is_no_text_only_the_beginning_is_read(pipe):
    path, written = pipe(b"\0" * 60_000 for _ in range(1_000))
    with pytest.raises(InputError, match=r"tube.*binaire"):
        read_article(read_bytes(path, "tube"), "tube")
    assert sum(written) < 1_000_000


def test_the_device_of_zeros(seo_fr_command):
    status, out, err = seo_fr_command("analyze", "/dev/zero")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "/dev/zero" in err


def test_a_file_that_grows_is_read_up_to_the_limit(tmp_path, limits, monkeypatch):
    limits(largest_file_bytes=300_000)
    file = tmp_path / "a.md"
    file.write_bytes(b"a" * 100_000)
    read = os.read

    def growing(handle, size):
        with file.open("ab") as more:
            more.write(b"b" * 100_000)
        return read(handle, size)

    monkeypatch.setattr("os.read", growing)
    assert len(read_bytes(str(file), "a.md")) == 300_001


def test_a_standard_input_that_is_no_file_is_read_up_to_the_limit(monkeypatch, limits):
    limits(largest_file_bytes=10)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"a" * 100)))
    assert read_bytes("-", "-") == b"a" * 11


def test_a_closed_standard_input_is_said(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(InputError, match="entrée standard fermée"):
        read_bytes("-", "-")


def test_too_many_words_are_said_at_once(seo_fr_command, tmp_path):
    (tmp_path / "a.md").write_text(SENTENCE * 10_000, encoding="utf-8")
    status, out, err = seo_fr_command("analyze", "a.md")
    assert (status, out) == (2, "")
    assert "a.md\u00a0: 170\u00a0000 mots" in err


def spin():
    """Work without end that catches whatever a rule would."""
    while True:
        try:
            sum(range(1_000))
        except Exception:
            continue


def test_work_without_end_is_given_up(limits):
    limits(article_seconds=0.05)
    before = signal.getsignal(signal.SIGPROF)
    with pytest.raises(InputError, match=r"a\.md.*abandonné après 0\.05 secondes"), time_limit("a.md"):
        spin()
    assert signal.getsignal(signal.SIGPROF) is before
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_work_that_ends_is_left_in_peace(limits):
    limits(article_seconds=5)
    with time_limit("a.md"):
        assert sum(range(1_000)) == 499_500
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_another_thread_is_not_stopped(limits):
    limits(article_seconds=0.01)
    done = []

    def work():
        with time_limit("a.md"):
            done.append(sum(range(2_000_000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done


@pytest.mark.parametrize("command", ["analyze", "check"])
def test_the_next_article_has_its_turn(seo_fr_command, tmp_path, limits, monkeypatch, command):
    from seo_fr.reading import read_text

    def slow(data, path):
        if path == "lent.md":
            spin()
        return read_text(data.decode(), path)

    limits(article_seconds=0.3)
    monkeypatch.setattr("seo_fr.reading.read_article", slow)
    for name in ("lent.md", "court.md"):
        (tmp_path / name).write_text(f"# Le budget\n\n{SENTENCE}", encoding="utf-8")
    monkeypatch.setattr("seo_fr.pipeline.check_article", lambda article, options: ())
    monkeypatch.setattr("seo_fr.cli.analyze._FORMATS", {"text": lambda analysis, _: f"{analysis}\n"})
    monkeypatch.setattr("seo_fr.pipeline.analyze_article", lambda article, options, progress: article.path)
    status, out, err = seo_fr_command(command, "lent.md", "court.md")
    assert status == 2
    assert "lent.md\u00a0: abandonné" in err
    assert "court.md" not in err
    assert out
