"""What the tests of audits share: an archive of small articles, and commands run in processes of their own."""

import csv
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Says the path of each row as it is stored, so that a test knows when to strike.
TELLING = """
import sys
from seo_fr.auditing.ledger import Ledger
from seo_fr.cli.main import main
store = Ledger.store
def telling(self, key, row, *stamps):
    store(self, key, row, *stamps)
    print(row.path, flush=True)
Ledger.store = telling
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def archive(tmp_path):
    """Thirty short articles in two folders, one that is not French and one that is binary."""
    folder = tmp_path / "archive"
    for number in range(30):
        path = folder / f"{number % 2}" / f"article-{number:02}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = f"Le conseil municipal a voté jeudi {number} mesures pour l’école. Le maire de Dijon a salué ce vote. "
        path.write_text(f"# Le budget de l’école numéro {number}\n\n{text * 3}\n", encoding="utf-8")
    english = "The council has voted the budget of the new school, and the mayor was very pleased with it. " * 4
    (folder / "english.txt").write_text(english)
    (folder / "binaire.md").write_bytes(b"\x00\x01\x02")
    return folder


@pytest.fixture
def start(tmp_path):
    """Start a process; it is killed when the test ends, or after 50 seconds, by its own handle."""
    begun = []
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1", "PYTHONUNBUFFERED": "1"}
    environment["DASK_TEMPORARY_DIRECTORY"] = str(tmp_path / "dask")

    def begin(*arguments):
        run = subprocess.Popen(
            [sys.executable, *map(str, arguments)],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        watch = threading.Timer(50, run.kill)
        watch.start()
        begun.append((run, watch))
        return run

    yield begin
    for run, watch in begun:
        watch.cancel()
        if run.poll() is None:
            run.kill()
        run.communicate(timeout=20)


@pytest.fixture
def start_audit(start):
    """Start an audit that says on stdout the path of each row that it stores."""
    return lambda *arguments: start("-c", TELLING, "audit", *arguments)


@pytest.fixture
def read_table():
    """The rows of an audit's CSV."""

    def read(folder):
        with (folder / "articles.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return read


@pytest.fixture
def stored():
    """The paths among the lines that `start_audit` printed."""
    return lambda lines: [line.strip() for line in lines if line.strip().endswith((".md", ".txt"))]
