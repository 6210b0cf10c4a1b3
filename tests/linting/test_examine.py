import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from seo_fr.linting import examine as module
from seo_fr.linting.examine import Job, examine, examine_all
from seo_fr.workspace.finding import Target
from seo_fr.workspace.settings import SettingsFinder

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = SettingsFinder().for_file("a.md")
# No text at all: reading refuses them, so that no process has to load the language model.
JOBS = [Job(Target(f"{n}.md", f"{n}.md"), b"# Titre\n" * n, SETTINGS) for n in range(9)]
DEADLY = """
import os
from seo_fr import pipeline
def check_article(article, options):
    if "MORTEL" in article.source:
        os.kill(os.getpid(), 9)
    return ()
pipeline.check_article = check_article
"""


def test_several_processes_give_the_same_as_one():
    expected = [(job, examine(job)) for job in JOBS]
    assert list(examine_all(JOBS)) == expected
    assert sorted(examine_all(JOBS, 2), key=lambda pair: pair[0].path) == expected
    assert [outcome.error.split()[0] for _, outcome in expected] == [job.path for job in JOBS]


def test_one_job_needs_no_process(monkeypatch):
    monkeypatch.setattr(module, "carry_out", None)
    assert list(examine_all(JOBS[:1], 8)) == [(JOBS[0], examine(JOBS[0]))]
    assert list(examine_all([], 8)) == []


def test_an_article_that_kills_its_process_is_named_and_the_others_are_reported(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(DEADLY)
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(6):
        (articles / f"{number}.md").write_text("Un article MORTEL.\n" if number == 3 else "Un article.\n")
    run = subprocess.run(
        [sys.executable, "-m", "seo_fr", "check", "articles", "--jobs", "2", "--no-cache", "--format", "json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT)))},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1
    assert run.stderr.startswith("seo-fr : articles/3.md : le processus qui l’analysait s’est arrêté")
    assert "--jobs" in run.stderr
    result = json.loads(run.stdout)
    assert [file["path"] for file in result["files"]] == [f"articles/{n}.md" for n in (0, 1, 2, 4, 5)]
    assert [failure["path"] for failure in result["errors"]] == ["articles/3.md"]


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
