"""python tools/fit_affairs.py [TEXTS.jsonl …]: refit how an affair is known again, and which sentence recalls it.

data/quality/affaires.jsonl holds the articles of six newspapers made up by journalists who did not know the program:
affairs of three articles (``affair``), others of the same towns and people, and the articles of the day that go on with
them (``kind: new``). For each earlier article a sub-editor picked the sentence that he would print below its title
(``pick``) and those that would do (``also``).

The likeness of articles (`Likeness`) is fitted on archives of one newspaper, of all of them, and of all with the
``text`` of TEXTS (the first line its title, a ``date``), in folds by newspaper; the sentences likewise. What is printed
is to be put by hand under ``affair`` in rules/archive.yml and under ``recalled`` in rules/completion.yml.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from math import log
from pathlib import Path
from typing import Any

from logistic import fit, in_folds

from seo_fr.completion.archive.affair import likenesses
from seo_fr.completion.archive.database import open_database
from seo_fr.completion.archive.store import Archive
from seo_fr.completion.recall import asked_of
from seo_fr.completion.recalled import Today, is_recallable, recall_traits
from seo_fr.language.sentences import sentences_of
from seo_fr.model import Analysis, Options
from seo_fr.pipeline import analyze_article
from seo_fr.reading import read_text

ARTICLES = Path(__file__).parents[1] / "data" / "quality" / "affaires.jsonl"
PENALTY, WOULD_DO = 3.0, 0.75
LEAST_ODDS = (0.0, 0.5, 1.0, 1.5)

Told = dict[str, Any]


def main() -> None:
    """Print both fits and how they do on newspapers that they have not seen."""
    told = [json.loads(line) for line in ARTICLES.read_text("utf-8").splitlines()]
    more = [json.loads(line) for path in sys.argv[1:] for line in Path(path).read_text("utf-8").splitlines() if line]
    today = {t["id"]: _analysis(t) for t in told if t["kind"] == "new"}
    _fit_likeness(told, more, today)
    _fit_sentences(told, today)


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
    print(fit(traits, same, PENALTY), end="\n\n")


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
                traits = {"names": like.names, "words": like.words, "articles": log(like.articles)}
                yield traits, same, one["paper"]
    connection.close()


def _fit_sentences(told: list[Told], today: dict[str, Analysis]) -> None:
    papers = sorted({t["paper"] for t in told})
    rows = [(t["id"], papers.index(t["paper"]), *row) for t in told if t.get("pick") for row in _sentences(t, today)]
    traits, worth = [r[2] for r in rows], [r[3] for r in rows]
    odds = in_folds(traits, worth, [r[1] for r in rows], PENALTY)
    best = {}
    for row, chance in zip(rows, odds, strict=True):
        best[row[0]] = max(best.get(row[0], (chance, row[3])), (chance, row[3]))
    print(f"{len(rows)} sentences of {len(best)} earlier articles")
    for least in LEAST_ODDS:
        taken = [good for chance, good in best.values() if chance >= least]
        print(f"odds from {least}: {len(taken)} articles, {sum(g > 0 for g in taken)} sentences that would be printed")
    print(fit(traits, worth, PENALTY))


def _sentences(told: Told, today: dict[str, Analysis]) -> Iterator[tuple[dict[str, float], float]]:
    heard = Today.of(today[told["today"]].annotated)
    found = [(at, s) for at, passage in enumerate(told["text"].split("\n\n")) for s in sentences_of(passage)]
    for place, (at, text) in enumerate(found):
        if is_recallable(text):
            worth = 1.0 if text == told["pick"] else WOULD_DO * (text in told["also"])
            depth = place / max(1, len(found) - 1)
            yield recall_traits(text, told["title"], depth, heard, opening=at == 0), worth


if __name__ == "__main__":
    main()
