"""python tools/fit_affairs.py [TEXTS.jsonl …]: refit how an affair is known again.

data/quality/affaires.jsonl holds the articles of six newspapers made up by journalists who did not know the program:
affairs of three articles (``affair``), others of the same towns and people, and the articles of the day that go on with
them (``kind: new``).

The likeness of articles (`Likeness`) is fitted on archives of one newspaper, of all of them, and of all with the
``text`` of TEXTS (the first line its title, a ``date``), in folds by newspaper. What is printed is to be put by hand
under ``affair`` in rules/archive.yml.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from logistic import fit, in_folds

from seo_fr.completion.archive.affair import likenesses
from seo_fr.completion.archive.database import open_database
from seo_fr.completion.archive.store import Archive
from seo_fr.completion.recall import asked_of
from seo_fr.model import Analysis, Options
from seo_fr.pipeline import analyze_article
from seo_fr.reading import read_text

ARTICLES = Path(__file__).parents[1] / "data" / "quality" / "affaires.jsonl"
PENALTY = 0.5
LEAST_ODDS = (0.0, 0.5, 1.0, 1.5)

Told = dict[str, Any]


def main() -> None:
    """Print the fit and how it does on newspapers that it has not seen."""
    told = [json.loads(line) for line in ARTICLES.read_text("utf-8").splitlines()]
    more = [json.loads(line) for path in sys.argv[1:] for line in Path(path).read_text("utf-8").splitlines() if line]
    today = {t["id"]: _analysis(t) for t in told if t["kind"] == "new"}
    _fit_likeness(told, more, today)


def _analysis(told: Told) -> Analysis:
    return analyze_article(read_text(f"{told['title']}\n\n{told['text']}", "article.txt"), Options(date=told["date"]))


def _fit_likeness(told: list[Told], more: list[Told], today: dict[str, Analysis]) -> None:
    papers = sorted({t["paper"] for t in told})
    old = [t for t in told if t["kind"] == "archive"]
    rows = []
    with tempfile.TemporaryDirectory() as name:
        whole = _archive(Path(name, "all"), old, [])
        filled = _archive(Path(name, "more"), old, more) if more else whole
        for paper in papers:
            own = _archive(Path(name, paper), [t for t in old if t["paper"] == paper], [])
            for archive in dict.fromkeys((own, whole, filled)):
                rows += list(_pairs(archive, [t for t in told if t["paper"] == paper], today))
    traits, same = [r[0] for r in rows], [float(r[1]) for r in rows]
    odds = in_folds(traits, same, [papers.index(r[2]) for r in rows], PENALTY)
    print(f"{len(rows)} pairs, {int(sum(same))} of one affair")
    for least in LEAST_ODDS:
        right = sum(bool(s) for o, s in zip(odds, same, strict=True) if o >= least)
        print(f"odds from {least}: {right} of one affair, {sum(o >= least for o in odds) - right} of another")
    print(", ".join(f"{name}: {value:.2f}" for name, value in fit(traits, same, PENALTY).items()))


def _archive(folder: Path, old: list[Told], more: list[Told]) -> Path:
    folder.mkdir()
    for at, told in enumerate([*old, *more]):
        title, _, text = (told["title"], "", told["text"]) if "title" in told else told["text"].partition("\n\n")
        head = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\ndate: {told.get('date', '2024-01-01')}\n---\n\n"
        name = told["id"] if "title" in told else f"_{at}"
        (folder / f"{name}.md").write_text(f"{head}{text}\n", encoding="utf-8")
    path = folder.with_suffix(".db")
    with Archive.open(path, write=True) as archive:
        archive.add([folder])
    return path


def _pairs(archive: Path, told: list[Told], today: dict[str, Analysis]) -> Iterator[tuple[dict[str, float], bool, str]]:
    affairs = {t["id"]: t["affair"] for t in told if t["kind"] == "archive"}
    connection = open_database(archive, write=False)
    for one in told:
        if one["kind"] == "new":
            for candidate, like in likenesses(connection, asked_of(today[one["id"]])):
                same = bool(one["affair"]) and affairs.get(Path(candidate.path).stem) == one["affair"]
                yield like.traits, same, one["paper"]
    connection.close()


if __name__ == "__main__":
    main()
