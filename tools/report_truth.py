"""Lay every line of the report of `restructure` beside the result itself, read again.

    python tools/report_truth.py PATH… [--half paires|impaires]

PATH is a file, a folder or a .jsonl with a ``text`` a line. Each article is restructured without an option, with
--complete and with its questions as comments. Exit status 1 where a report says what its file does not.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles import articles

import seo_fr
from seo_fr.errors import SeoFrError
from seo_fr.language.words import count_words
from seo_fr.model import PROSE, Article, PageHead, Restructured, Span
from seo_fr.output.restructured_text import restructured_report
from seo_fr.output.sheet import Sheet, clean
from seo_fr.reading import read_text
from seo_fr.reading.author_fields import author_json_ld, author_list, author_text
from seo_fr.reading.header_names import is_empty
from seo_fr.reading.own_comments import asked, parted
from seo_fr.restructuring.apply import inserted_spans

WAYS: tuple[dict[str, Any], ...] = ({}, {"complete": True}, {"complete": True, "questions": True})
_WIDE = 100_000
_FIELDS = {
    "Titre": "title",
    "Description": "description",
    "Slug": "slug",
    "Mots-clés": "keywords",
    "JSON-LD": "json_ld",
}
_KINDS = r"\[(key-points|people|background|timeline|archive)\]"


def main() -> int:
    """Try all, print each untruth."""
    parser = argparse.ArgumentParser(description="Le rapport dit ce qui est dans le fichier.")
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--half", choices=("paires", "impaires"), help="un article sur deux")
    arguments = parser.parse_args()
    tried = faults = 0
    for number, (name, data) in enumerate(articles(arguments.paths), 1):
        if arguments.half and (number % 2 == 0) != (arguments.half == "paires"):
            continue
        for options in WAYS:
            try:
                result = seo_fr.restructure(data, path=name, **options)
            except SeoFrError:
                continue
            tried += 1
            for untruth in untruths(result):
                faults += 1
                print(f"{name} ({', '.join(options) or 'sans option'}) : {untruth}", flush=True)
    print(f"{tried} rapports, {faults} lignes que le fichier dément.")
    return int(bool(faults))


def untruths(result: Restructured) -> Iterator[str]:
    """What the report says and the result does not, or the other way round."""
    lines = restructured_report(result, Sheet(_WIDE)).split("\n")
    file = read_text(result.markdown, "resultat.md")
    spans = inserted_spans(result.edits)
    yield from _differing("mots", _said(lines, r"Longueur.* ([\d\s]+) / "), [_digits(_length(file))])
    yield from _differing("intertitres", _headings(lines), _shown_headings(file, spans))
    yield from _differing("blocs", _said(lines, _KINDS), [a.kind for a in result.additions])
    yield from _fields(lines, file, result.analysis.article)
    yield from _promise(lines[-2], file, spans, result)


def _differing(what: str, said: list[str], shown: list[str]) -> Iterator[str]:
    if said != shown:
        yield f"{what} : le rapport dit {said}, le fichier {shown}"


def _said(lines: list[str], pattern: str) -> list[str]:
    found = (re.search(pattern, line) for line in lines)
    said = [m[1].strip() for m in found if m]
    return [_digits(text) if text[0].isdigit() else text for text in said]


def _digits(number: int | str) -> str:
    return re.sub(r"\D", "", str(number))


def _length(file: Article) -> int:
    """Words of the author's prose and of what was added to it, but for the titles of the added blocks."""
    own, added = parted(file.blocks)
    titles = {"L’essentiel", "L'essentiel"}
    return sum(count_words(b.view.text) for b in (*own, *added) if b.kind in PROSE and b.view.text not in titles)


def _headings(lines: list[str]) -> list[str]:
    start = next(i for i, line in enumerate(lines) if line.startswith("INTERTITRES"))
    end = next(i for i in range(start, len(lines)) if not lines[i])
    return [m[0].strip() for line in lines[start + 1 : end] if (m := re.match(r"\s+(?:\+ )?H\d .*", line))]


def _shown_headings(file: Article, spans: tuple[Span, ...]) -> list[str]:
    shown = []
    for block in parted(file.blocks)[0]:
        if block.kind == "heading":
            mark = "+ " if any(span.contains(block.span) for span in spans) else ""
            shown.append(clean(f"{mark}H{block.level} {' '.join(block.view.text.split(chr(10)))}").strip())
    return shown


def _has(article: Article, name: str) -> bool:
    """True where the header says something under the very name that seo-fr writes."""
    head = article.front_matter
    if isinstance(head, PageHead):
        return name in head.written
    return head is not None and any(k.casefold() == name and not is_empty(v) for k, v in head.data.items())


def _fields(lines: list[str], file: Article, source: Article) -> Iterator[str]:
    """Each field of the header: what it says, whether it was put in, whether it is there at all."""
    for label, name in _FIELDS.items():
        line = next((m for text in lines if (m := re.match(rf"(?P<mark>[+ ]) {label}\s+(?P<said>.*)", text))), None)
        if name == "keywords":
            value = ", ".join(author_list(file, name))
        elif name == "json_ld":
            value = ", ".join(key for key in (author_json_ld(file) or {}) if not key.startswith("@"))
        else:
            value = author_text(file, name) or ""
        if name == "title":
            value = value or (file.title.text if file.title else "")
        said, mark = (line["said"], line["mark"]) if line else ("", " ")
        only_proposed = "proposé seulement" in said
        if (only_proposed == bool(value) and line) or (value and not said.startswith(clean(value))):
            yield f"{name} : le rapport dit « {said} », le fichier « {value} »"
        if (mark == "+") != (not _has(source, name) and _has(file, name)):
            yield f"{name} : le signe « {mark} » est faux"


def _promise(line: str, file: Article, spans: tuple[Span, ...], result: Restructured) -> Iterator[str]:
    """The last line: it names each kind of insertion that the file has, and no other."""
    new = [b for b in parted(file.blocks)[0] if any(span.contains(b.span) for span in spans)]
    headings = [b for b in new if b.kind == "heading"]
    old = result.analysis.article.front_matter
    head = {k: repr(v) for k, v in dict(old.data).items()} if old else {}
    keys = [str(k) for k, v in (file.front_matter.data.items() if file.front_matter else ()) if head.get(k) != repr(v)]
    counts = {
        r"([\d\s]+) intertitres? \(": len(headings),
        r"intertitres? \(([\d\s]+) mot": sum(count_words(b.view.text) for b in headings),
        r"([\d\s]+) blocs? ajout": len(result.additions),
        r"([\d\s]+) questions? en": sum(asked(b) is not None for b in new),
    }
    for pattern, count in counts.items():
        yield from _differing(f"promesse, {pattern}", _said([line], pattern), [str(count)] if count else [])
    named = re.search(r"l’en-tête \(([^)]*)\)", line)
    yield from _differing("champs de l’en-tête", named[1].split(", ") if named else [], keys)
    if "à la lettre" in line and result.markdown != result.analysis.article.source:
        yield "le rapport dit que rien n’a été inséré"


if __name__ == "__main__":
    sys.exit(main())
