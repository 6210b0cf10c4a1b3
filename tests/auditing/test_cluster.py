"""The audit on a real scheduler with two worker processes on loopback, one of them killed in the middle."""

import json
import time

import pytest

pytest.importorskip("distributed", reason="l’extra seo-fr[cluster] n’est pas installé")


@pytest.fixture
def address(start, tmp_path):
    """The address of a scheduler; it listens on loopback only, on a free port.

    The scheduler creates its file before it writes it: a file that is there may still be empty, or half written.
    """
    file = tmp_path / "scheduler.json"
    place = ["--host", "127.0.0.1", "--port", 0, "--dashboard-address", "127.0.0.1:0"]
    start("-m", "dask", "scheduler", *place, "--scheduler-file", file)
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            return json.loads(file.read_text())["address"]
        except (FileNotFoundError, json.JSONDecodeError):
            time.sleep(0.05)
    pytest.fail("the scheduler has not written its address")


@pytest.fixture
def start_worker(start, address, tmp_path):
    """Start a worker without a nanny, which would start it anew when it is killed."""
    place = ["--host", "127.0.0.1", "--dashboard-address", "127.0.0.1:0", "--local-directory", tmp_path / "dask"]
    return lambda: start("-m", "dask", "worker", address, "--no-nanny", "--nthreads", 1, *place)


def test_a_killed_worker_loses_nothing(archive, address, start_worker, start_audit, stored, read_table, tmp_path):
    out, alone = tmp_path / "out", tmp_path / "alone"
    workers = [start_worker(), start_worker()]
    audit = start_audit(archive, "--out", out, "--scheduler", address)
    first = [audit.stdout.readline() for _ in range(8)]
    workers[0].kill()
    lines, errors = audit.stdout.read(), audit.stderr.read()  # communicate() would miss what readline() has read ahead
    audit.wait(50)
    assert audit.returncode == 2  # two of the files cannot be measured
    assert "processus" not in errors
    done = stored([*first, *lines.splitlines()])
    assert len(done) > len(first)
    assert sorted(done) == sorted(str(p.relative_to(archive)) for p in archive.rglob("*.*"))
    assert workers[1].poll() is None

    start_audit(archive, "--out", alone).communicate(timeout=50)
    assert (out / "articles.csv").read_bytes() == (alone / "articles.csv").read_bytes()
    assert [row["status"] for row in read_table(out)].count("ok") == 30


def test_a_cluster_that_has_gone_is_one_french_line(archive, address, start_worker, start_audit, tmp_path):
    text = (archive / "0" / "article-00.md").read_text(encoding="utf-8")
    for number in range(300):  # far more than one worker does before it is killed
        (archive / f"plus-{number}.md").write_text(text, encoding="utf-8")
    worker = start_worker()
    audit = start_audit(archive, "--out", tmp_path / "out", "--scheduler", address)
    for _ in range(3):
        audit.stdout.readline()
    worker.kill()
    worker.wait(20)
    errors = audit.stderr.read()
    audit.wait(50)
    assert audit.returncode == 2
    assert len(errors.splitlines()) == 1, errors
    assert "plus aucun processus de travail" in errors
