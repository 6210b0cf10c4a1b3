"""An audit killed in the middle goes on where it was: nothing lost, nothing twice."""

import os
import signal
import time
from pathlib import Path

import pytest

BEFORE = 8  # rows that are stored when the audit is killed


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_killed_audit_goes_on(jobs, archive, tmp_path, start_audit, stored, read_table):
    whole, out = tmp_path / "whole", tmp_path / "out"
    killed = start_audit(archive, "--out", out, "--jobs", jobs)
    first = [killed.stdout.readline() for _ in range(BEFORE)]
    killed.kill()
    first += killed.stdout.read().splitlines()  # what it had stored before the signal reached it
    assert killed.wait(20) != 0
    assert not (out / "articles.csv").exists()

    again = start_audit(archive, "--out", out, "--jobs", jobs)
    lines, errors = again.communicate(timeout=50)
    assert again.returncode == 2, errors  # two of the files cannot be measured
    done = stored([*first, *lines.splitlines()])
    unread = {"binaire.md", "english.txt"}
    assert sorted(done) == sorted({str(p.relative_to(archive)) for p in archive.rglob("*.*")})
    assert BEFORE <= len(stored(first)) < len(done)

    start_audit(archive, "--out", whole).communicate(timeout=50)
    for name in ("articles.csv", "index.html"):
        assert (out / name).read_bytes() == (whole / name).read_bytes()
    rows = read_table(out)
    assert {row["path"] for row in rows if row["status"] != "ok"} == unread
    assert len(rows) == len({row["path"] for row in rows}) == len(done)
    assert sorted(p.name for p in out.iterdir()) == ["articles.csv", "articles.sqlite", "index.html"]


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="reads /proc")
def test_no_process_outlives_a_killed_audit(archive, tmp_path, start_audit):
    run = start_audit(archive, "--out", tmp_path / "out", "--jobs", 2)
    run.stdout.readline()
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text().split()
    assert len(children) >= 2
    run.kill()
    run.wait(20)
    assert not still_alive(children)


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="reads /proc")
def test_ctrl_c_ends_quietly_and_keeps_what_was_done(archive, tmp_path, start_audit):
    run = start_audit(archive, "--out", tmp_path / "out", "--jobs", 2)
    run.stdout.readline()
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text().split()
    for pid in [run.pid, *map(int, children)]:  # as a terminal does
        os.kill(pid, signal.SIGINT)
    _, errors = run.communicate(timeout=20)
    assert (run.returncode, errors) == (130, "")
    assert not still_alive(children)
    again = start_audit(archive, "--out", tmp_path / "out")
    assert "déjà dans la table" in again.communicate(timeout=50)[0]


def still_alive(processes):
    """Those that do not end within 20 seconds."""
    until = time.monotonic() + 20
    while any(map(alive, processes)) and time.monotonic() < until:
        time.sleep(0.05)
    return [pid for pid in processes if alive(pid)]


def alive(pid):
    """True unless the process is gone, or dead and only not yet buried."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0] not in "ZX"
    except OSError:
        return False
