"""The archive at the size of a newsroom: indexing speed, size, query time over 10,000 generated articles.

The articles are made from the repository's samples: paragraphs drawn at random, their longer words replaced by
invented ones a third of the time, so that the vocabulary grows with the archive as it does in a newsroom. The
seed is fixed: every run has the same articles.

    python tools/bench_archive.py [--articles 10000]

`archive` is a part of ``tools/bench.py`` like the others: the floors of these figures stand in data/floors.json.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
SAMPLES = (ROOT / "data" / "archive-exemple", ROOT / "data" / "articles")
ARTICLES = 10_000
# Characters of the article that stand for its title, keyphrase and keywords.
SOUGHT = 200
QUERIES = 200
WORDS = 350
_LONG = re.compile(r"[^\W\d_]{6,}")
_FRONT = re.compile(r"---\n.*?\n---\n", re.DOTALL)


def archive(articles: int = ARTICLES) -> Iterator[tuple[str, float]]:
    """The figures by name: articles a second, kilobytes an article, milliseconds a query, all on this machine.

    Indexing is timed by the clock, because it waits for the disk.
    """
    from seo_fr.completion.archive import Archive

    with tempfile.TemporaryDirectory() as name:
        folder, path = Path(name) / "articles", Path(name) / "archive.db"
        folder.mkdir()
        queries = generate(folder, articles, random.Random(5))
        source = sum(file.stat().st_size for file in folder.iterdir())
        start = time.perf_counter()
        with Archive.open(path, write=True) as base:
            report = base.add([folder])
        spent = time.perf_counter() - start
        if report.added != articles or report.failed:
            raise SystemExit(f"{report.added} articles indexed of {articles}: {report.failed[:1]}")
        yield "archive.articles_per_second", articles / spent
        start = time.perf_counter()
        with Archive.open(path, write=True) as base:
            base.add([folder])
        yield "archive.unchanged_seconds", time.perf_counter() - start
        yield "archive.kb_per_article", path.stat().st_size / 1000 / articles
        yield "archive.size_ratio", path.stat().st_size / source
        yield from _query_times(path, queries)


def _query_times(path: Path, queries: dict[str, list[tuple[str, tuple[str, ...]]]]) -> Iterator[tuple[str, float]]:
    """Opening included, as a command would pay for it; short queries as typed, long ones as ``links`` makes them.

    An affair is looked for by a whole article. Processor time: what a query takes where the machine has nothing else
    to do, since the file is in memory then.
    """
    from seo_fr.completion.archive import Archive, Asked

    day = date(2024, 6, 30)
    for kind, asked in queries.items():
        times = []
        for text, names in asked:
            start = time.process_time()
            with Archive.open(path) as base:
                if kind == "affair":
                    base.affair(Asked(text, text[:SOUGHT], names, day), 12)
                else:
                    base.search(text, 10, date=day, entities=names)
            times.append(1000 * (time.process_time() - start))
        yield f"archive.median_{kind}_ms", statistics.median(times)
        yield f"archive.p95_{kind}_ms", statistics.quantiles(times, n=20)[-1]


def generate(folder: Path, articles: int, chance: random.Random) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Write the articles; gives queries taken from some of them."""
    pool = [p for file in sorted(q for s in SAMPLES for q in s.iterdir()) for p in _paragraphs(file)]
    invented = [_invent(chance) for _ in range(20 + articles * 2)]
    queries: dict[str, list[tuple[str, tuple[str, ...]]]] = {"query": [], "long_query": [], "affair": []}
    for number in range(articles):
        text: list[str] = []
        while sum(len(p.split()) for p in text) < WORDS:
            text.append(_varied(chance.choice(pool), invented, chance))
        title = " ".join(text[0].split()[:9]).rstrip(".,; :")
        day = date(2014, 1, 1) + timedelta(days=number * 3650 // articles)
        head = f'---\ntitle: "{title.replace(chr(34), "")}"\ndate: {day}\nurl: /{number}\n---\n\n'
        (folder / f"{number:05}.md").write_text(head + "\n\n".join(text) + "\n", encoding="utf-8")
        if number % max(1, articles // QUERIES) == 0:
            words = _LONG.findall(" ".join(text))
            queries["query"].append((" ".join(chance.sample(words, 3)), ()))
            names = tuple(w for w in words if w[0].isupper())[:12]
            queries["long_query"].append((f"{title} {' '.join(chance.sample(words, 30))}", names))
            queries["affair"].append((f"{title} {' '.join(text)}", names))
    return queries


def _paragraphs(file: Path) -> list[str]:
    text = _FRONT.sub("", file.read_text(encoding="utf-8"), count=1)
    return [line for line in text.splitlines() if line.strip()]


def _varied(paragraph: str, invented: list[str], chance: random.Random) -> str:
    def other(match: re.Match[str]) -> str:
        if chance.random() > 1 / 3:
            return match[0]
        # Some words are everywhere and most are rare (Zipf), here as in any language.
        word = invented[min(int(chance.paretovariate(0.4)), len(invented)) - 1]
        return word.capitalize() if match[0][0].isupper() else word

    return _LONG.sub(other, paragraph)


def _invent(chance: random.Random) -> str:
    syllables = ("ba", "cho", "dé", "fri", "gue", "lon", "mar", "né", "pou", "ro", "sel", "tri", "vau", "zi")
    ends = ("tion", "ment", "eur", "aux", "ière", "ois", "ées", "isme")
    return "".join(chance.choices(syllables, k=chance.randint(2, 4))) + chance.choice(ends)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    for name, value in archive(parser.parse_args().articles):
        print(f"{name:<36} {value:10.2f}", flush=True)


if __name__ == "__main__":
    main()
