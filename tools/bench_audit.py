"""Figures of ``seo-fr audit``: scaling over processes, growth with the number of articles, memory.

python tools/bench_audit.py [--articles 100 1000] [--from FOLDER] [--jobs 1 2] [--work FOLDER]

The articles are variations of real ones: sentences drawn again, numbers changed, names invented, so that the
model meets words it has never seen, as in a real archive. Prints CPU and wall seconds of each audit and the
highest resident memory of the process and of its children. ``alone`` is the wall time less what other programs
of the machine have kept the workers waiting: the figure to believe where the machine is busy. ``idle`` is the
share of their lives in which the workers had nothing to do.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_SYLLABLES = ("ba", "bel", "bri", "cor", "cha", "dour", "fel", "gué", "lan", "mar", "né", "quin", "rou", "sau", "tal")
_NAME = re.compile(r"(?<=[a-zéè,] )[A-ZÉ][a-zéèêëïç]{3,}(?![\w’'-])")


def vary(text: str, chance: random.Random) -> str:
    """Another article of the same kind and language: paragraphs shuffled and dropped, names and numbers changed."""
    names: dict[str, str] = {}

    def name(match: re.Match[str]) -> str:
        made = "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).capitalize()
        return names.setdefault(match[0], made)

    border = r"\n\s*\n" if re.search(r"\n\s*\n", text.strip()) else r"\n"
    first, *rest = re.split(border, text.strip())
    chance.shuffle(rest)
    kept = [first, *rest[: max(2, round(len(rest) * chance.uniform(0.5, 1.0)))]]
    varied = _NAME.sub(name, "\n\n".join(kept))
    return re.sub(r"\d", lambda m: str(chance.randint(1, 9)), varied) + "\n"


def make_archive(folder: Path, count: int, sources: list[str]) -> None:
    """``count`` articles, a hundred a folder, always the same for the same sources."""
    chance = random.Random(count)
    for index in range(count):
        path = folder / f"{index // 100:03}" / f"article-{index:06}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# Article {index}\n\n" + vary(sources[index % len(sources)], chance), encoding="utf-8")


def timed(folder: Path, out: Path, jobs: int) -> dict[str, float]:
    """One audit in a process of its own, which prints what it has cost; see `waits` for ``alone`` and ``idle``."""
    code = (
        "import resource, sys\n"
        "from seo_fr.cli.main import main\n"
        "status = main(sys.argv[1:])\n"
        "own, children = (resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))\n"
        "cpu = own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime\n"
        "print(status, cpu, own.ru_maxrss / 1024, children.ru_maxrss / 1024, file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", code, "audit", str(folder), "--out", str(out), "--jobs", str(jobs)]
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    begun = time.perf_counter()
    with tempfile.TemporaryFile("w+") as said:
        run = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=said)
        waited, idle = waits(run)
        wall = time.perf_counter() - begun
        said.seek(0)
        _, cpu, own, children = map(float, said.read().splitlines()[-1].split())
    return {"wall": wall, "alone": wall - waited / jobs, "idle": idle, "cpu": cpu, "own": own, "children": children}


def waits(run: subprocess.Popen[bytes]) -> tuple[float, float]:
    """Watch an audit to its end: seconds its workers could not run because others had the processors, idle share.

    From /proc/PID/schedstat (Linux; zeros elsewhere): nanoseconds on a processor, and ready but kept waiting for
    one. What the audit's own first process has taken is not counted as taken by others. The idle share is the
    part of the workers' lives in which they had nothing to do: what better scheduling could still win.
    """
    seen: dict[int, tuple[float, float, float, float]] = {}  # process: first seen, last seen, on a processor, waiting
    parent = 0.0
    while run.poll() is None:
        now = time.perf_counter()
        for pid in _workers(run.pid):
            if times := _times(pid):
                seen[pid] = (seen[pid][0] if pid in seen else now, now, *times)
        parent = (_times(run.pid) or (parent, 0.0))[0]
        time.sleep(0.05)
    lived = sum(last - first for first, last, _, _ in seen.values())
    ran, waited = sum(s[2] for s in seen.values()), sum(s[3] for s in seen.values())
    return max(0.0, waited - parent), max(0.0, 1 - (ran + waited) / lived) if lived else 0.0


def _workers(pid: int) -> list[int]:
    """The children of a process that work: not the tracker that multiprocessing starts."""
    found = []
    with contextlib.suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in (thread / "children").read_text().split():
                if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
                    found.append(int(child))
    return found


def _times(pid: int) -> tuple[float, float] | None:
    """Seconds on a processor and seconds kept waiting for one, of every thread."""
    try:
        threads = [(t / "schedstat").read_text().split() for t in Path(f"/proc/{pid}/task").iterdir()]
    except OSError:
        return None
    return sum(int(t[0]) for t in threads) / 1e9, sum(int(t[1]) for t in threads) / 1e9


def main() -> None:
    """Print a line an audit, then the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--from", dest="sources", type=Path, default=ROOT / "data" / "articles")
    parser.add_argument("--work", type=Path, help="keep the archives and the reports in this folder")
    arguments = parser.parse_args()
    sources = [p.read_text(encoding="utf-8") for p in sorted(arguments.sources.glob("*.[tm][xd]*"))]
    with tempfile.TemporaryDirectory() as temporary:
        work = arguments.work or Path(temporary)
        costs: dict[tuple[int, int], dict[str, float]] = {}
        print(f"load {os.getloadavg()[0]:.2f} on {os.cpu_count()} processors, {len(sources)} sources")
        for count in arguments.articles:
            archive = work / f"archive-{count}"
            make_archive(archive, count, sources)
            tables = set()
            for jobs in arguments.jobs:
                out = work / f"report-{count}-{jobs}-{os.getpid()}"
                cost = timed(archive, out, jobs)
                costs[count, jobs] = cost
                tables.add((out / "articles.csv").read_bytes())
                print(
                    f"{count:6} articles, {jobs} process(es): {cost['wall']:7.1f} s wall, {cost['alone']:.1f} s alone, "
                    f"{cost['cpu']:7.1f} s CPU, {100 * cost['idle']:.1f} % idle, "
                    f"{1000 * cost['cpu'] / count:6.1f} ms CPU an article, {count / cost['wall']:5.1f} articles/s; "
                    f"peak {cost['own']:.0f} MB here, {cost['children']:.0f} MB in the largest child; "
                    f"load {os.getloadavg()[0]:.2f}",
                    flush=True,
                )
            if len(arguments.jobs) > 1:
                said = "identical" if len(tables) == 1 else "DIFFERENT"
                print(f"{count:6} articles: CSV {said} whatever the processes")
        for count in arguments.articles:
            if (count, 1) in costs and (count, 2) in costs:
                one, two = costs[count, 1], costs[count, 2]
                print(
                    f"{count:6} articles: 2 processes are {one['wall'] / two['wall']:.2f} times as quick as 1, "
                    f"{one['alone'] / two['alone']:.2f} with the machine to themselves"
                )


if __name__ == "__main__":
    main()
