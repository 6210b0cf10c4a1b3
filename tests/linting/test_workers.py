import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from seo_fr.errors import InputError
from seo_fr.linting import workers
from seo_fr.linting.examine import Job, examine
from seo_fr.linting.processes import Pool, processors
from seo_fr.linting.workers import examine_all
from seo_fr.model import Options

ROOT = Path(__file__).resolve().parents[2]
# No text at all: reading refuses them, so that no process has to load the language model.
JOBS = [Job(f"{n}.md", b"# Titre\n" * n, Options()) for n in range(9)]


def test_several_processes_give_the_same_in_the_same_order():
    expected = [examine(job) for job in JOBS]
    assert list(examine_all(JOBS, 2)) == expected
    assert [outcome.error.split()[0] for outcome in expected] == [job.path for job in JOBS]


def test_one_job_needs_no_process(monkeypatch):
    monkeypatch.setattr(workers, "_in_processes", None)
    assert list(examine_all(JOBS[:1], 8)) == [examine(JOBS[0])]
    assert list(examine_all([], 8)) == []


def test_a_process_that_dies_is_one_french_line(monkeypatch):
    monkeypatch.setattr(workers, "examine", os._exit)
    with pytest.raises(InputError, match="--jobs"):
        list(examine_all([1, 1, 1], 2))


def test_many_processors_are_no_trouble_on_windows(monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")
    Pool(128).close(finished=True)


def test_there_is_a_processor():
    assert processors() >= 1


@pytest.fixture
def started(tmp_path):
    """A check of many articles in two processes, and the processes it has started."""
    for number in range(40):
        (tmp_path / f"{number}.md").write_text("Le maire a présenté jeudi le budget de l’école. " * 50)
    code = "import sys; from seo_fr.cli.main import main; print('parti', flush=True); sys.exit(main(sys.argv[1:]))"
    run = subprocess.Popen(
        [sys.executable, "-c", code, "check", str(tmp_path), "--jobs", "2", "--no-cache"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    run.stdout.readline()
    while len(children := Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text().split()) < 3:
        time.sleep(0.01)  # two workers and the tracker of multiprocessing
    with run:
        yield run, children
        for pid in filter(alive, [str(run.pid), *children]):
            os.kill(int(pid), signal.SIGKILL)


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="reads /proc")
def test_ctrl_c_ends_every_process_at_once_and_quietly(started):
    run, children = started
    os.killpg(run.pid, signal.SIGINT)
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out, err) == (130, b"", b"")
    assert not still_alive(children)


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="reads /proc")
def test_no_process_outlives_a_killed_check(started):
    run, children = started
    run.kill()
    run.wait(20)
    assert not still_alive(children)


def still_alive(processes):
    """Those that do not end within 30 seconds."""
    until = time.monotonic() + 30
    while any(map(alive, processes)) and time.monotonic() < until:
        time.sleep(0.05)
    return [pid for pid in processes if alive(pid)]


def alive(pid):
    """True unless the process is gone, or dead and only not yet buried."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0] not in "ZX"
    except OSError:
        return False
