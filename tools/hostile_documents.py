"""Damaged and hostile documents: each gives one clear line or a sound result, in bounded time and memory.

python tools/hostile_documents.py [--count 2000] [--first 0] [--command-every 25]

A number makes a document of the tests and does one of a score of things to it: bits turned, bytes cut off, parts
taken out, doubled or exchanged, lies about sizes, bombs, entities, addresses outside, deep nesting, wrong types,
attributes out of all bounds. It is read and added to; each n-th also goes through « restructure -o » as a file. Prints
what came of each kind, the slowest and the largest. Exit status 1 where a run shows anything but a line or a result,
takes more than 20 seconds or 1.5 GB, or leaves something half written.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import random
import re
import resource
import struct
import sys
import tempfile
import time
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable
from functools import cache
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from own_tests import corpus

from seo_fr.containers.opening import read_any
from seo_fr.containers.wanted import Insertion, NewParagraph, Remark, Wanted
from seo_fr.containers.writing import add_to
from seo_fr.errors import InputError, PreservationError
from seo_fr.model import Span

SECONDS, MEGABYTES = 20, 1_500
_TAGS = re.compile(rb"<[^>]+>")
_VALUES = re.compile(rb'="[^"]*"')
_ODD_VALUES = (
    b"",
    b"-1",
    b"0",
    b"99999999999999999999",
    b"1e9",
    "٣".encode(),
    b"\xc2\xb2",
    b"x" * 5000,
    b"true",
    b"&#10;",
)
_PARTS = (
    "word/document.xml",
    "word/styles.xml",
    "content.xml",
    "styles.xml",
    "[Content_Types].xml",
    "META-INF/manifest.xml",
)
Rng = random.Random
Parts = dict[str, bytes]


@cache
def originals() -> tuple[tuple[str, bytes], ...]:
    """The documents that are damaged."""
    return tuple((c.name, c.make()) for c in corpus.CASES if c.make and not c.refused)


def _parts(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def _packed(parts: list[tuple[str, bytes]]) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w") as made:
        warnings.simplefilter("ignore")  # of names that are there twice
        for name, content in parts:
            way = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            made.writestr(zipfile.ZipInfo(name), content, way)
    return file.getvalue()


def _turned(data: bytes, rng: Rng) -> bytes:
    turned = bytearray(data)
    for _ in range(rng.randint(1, 12)):
        turned[rng.randrange(len(turned))] ^= 1 << rng.randrange(8)
    return bytes(turned)


def _some_part(parts: Parts, rng: Rng) -> str:
    return rng.choice([name for name in _PARTS if name in parts])


def _in_part(change: Callable[[bytes, Rng], bytes]) -> Callable[[bytes, Rng], bytes]:
    """The change made to one part, the archive sound."""

    def damage(data: bytes, rng: Rng) -> bytes:
        parts = _parts(data)
        name = _some_part(parts, rng)
        return _packed([*(parts | {name: change(parts[name], rng)}).items()])

    return damage


def _without_tags(part: bytes, rng: Rng) -> bytes:
    tags = [*_TAGS.finditer(part)]
    gone = rng.sample(tags, min(len(tags), rng.randint(1, 3)))
    for tag in sorted(gone, key=lambda t: -t.start()):
        part = part[: tag.start()] + part[tag.end() :]
    return part


def _without_stretch(part: bytes, rng: Rng) -> bytes:
    """Without what stands between two tags of one name: often well formed still."""
    opening = [t for t in _TAGS.finditer(part) if t[0][1:2].isalpha()]
    tag = rng.choice(opening)
    name = re.match(rb"<([^\s/>]+)", tag[0])
    end = part.find(b"</" + (name[1] if name else b"?") + b">", tag.end())
    return part[: tag.start()] + part[max(end + len(name[1]) + 3, tag.end()) if name and end > 0 else tag.end() :]


def _odd_values(part: bytes, rng: Rng) -> bytes:
    values = [*_VALUES.finditer(part)]
    for value in sorted(rng.sample(values, min(len(values), rng.randint(1, 6))), key=lambda v: -v.start()):
        part = part[: value.start()] + b'="' + rng.choice(_ODD_VALUES) + b'"' + part[value.end() :]
    return part


def _swapped_names(part: bytes, rng: Rng) -> bytes:
    """One name of an element becomes another one's, throughout."""
    names = sorted({m[1] for m in re.finditer(rb"<([A-Za-z:-]+)", part)})
    old, new = rng.choice(names), rng.choice(names)
    return re.sub(rb"(</?)" + re.escape(old) + rb"(?=[\s/>])", rb"\1" + new, part)


def _doctype(declared: bytes) -> Callable[[bytes, Rng], bytes]:
    def change(part: bytes, _: Rng) -> bytes:
        head = part.find(b"?>") + 2 if part.startswith(b"<?xml") else 0
        return part[:head] + declared + part[head:].replace(b"</", b"&a;</", 1)

    return change


def _nested(part: bytes, rng: Rng) -> bytes:
    depth = rng.choice((100, 240, 260, 20_000))
    tags = [t for t in _TAGS.finditer(part) if t[0].startswith((b"<w:p>", b"<text:p", b"<w:r>"))]
    at = tags[-1].start() if tags else len(part) // 2
    name = b"w:sdt" if b"<w:" in part else b"text:section"
    return part[:at] + (b"<" + name + b">") * depth + (b"</" + name + b">") * depth + part[at:]


def _wide(part: bytes, rng: Rng) -> bytes:
    """A hundred thousand of one small element."""
    tags = [t for t in _TAGS.finditer(part) if t[0].startswith((b"<w:p>", b"<text:p", b"<w:r>"))]
    at = tags[-1].start() if tags else len(part) // 2
    one = b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" if b"<w:" in part else b"<text:p>a<text:s text:c='9999999'/></text:p>"
    return part[:at] + one * rng.choice((10, 2_000, 20_000)) + part[at:]


def _coded(part: bytes, rng: Rng) -> bytes:
    text = part.decode("utf-8", "replace")
    return rng.choice(
        (
            text.encode("utf-16"),
            text.encode("latin-1", "replace"),
            part.replace(b"UTF-8", b"ISO-8859-1"),
            part + b"\0",
            b"\xef\xbb\xbf" + part,
            part.replace(b">", b">\x01", 1),
            part.replace(b"</", b"&#0;</", 1),
            part.replace(b"</", b"&#xD800;</", 1),
            b"",
            b"bonjour",
        )
    )


def _members(data: bytes, rng: Rng) -> bytes:
    """A member gone, there twice, renamed, exchanged with another one's content, or with a name that leads out."""
    parts = [*_parts(data).items()]
    at = rng.randrange(len(parts))
    name, content = parts[at]
    match rng.randrange(6):
        case 0:
            del parts[at]
        case 1:
            parts.append((name, rng.choice(parts)[1]))
        case 2:
            parts[at] = name.upper(), content
        case 3:
            parts[at] = name, rng.choice(parts)[1]
        case 4:
            parts.append((rng.choice(("../x", "/etc/x", "C:/x", "a\\..\\b", "a//b", "é" * 300)), b"x"))
        case _:
            parts += [(f"n{i}.xml", b"<a/>") for i in range(5_000)]
    return _packed(parts)


def _lies(data: bytes, rng: Rng) -> bytes:
    """Another number in a header or in the directory."""
    lied = bytearray(data)
    marks = [m.start() for m in re.finditer(rb"PK\x01\x02|PK\x03\x04|PK\x05\x06", data)]
    for _ in range(rng.randint(1, 3)):
        at = rng.choice(marks) + rng.choice((4, 6, 8, 10, 14, 16, 18, 20, 22, 24, 26, 28, 30, 42))
        number = rng.choice((0, 1, 0xFFFF, 0xFFFFFFFF, 0x7FFFFFFF, len(data), rng.randrange(2**32)))
        lied[at : at + 4] = struct.pack("<L", number)[: rng.choice((2, 4))]
    return bytes(lied)


@cache
def _bomb(kind: int) -> bytes:
    pieces = (
        b" " * 60_000_000,
        b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 400_000,
        b"<text:p>a</text:p>" * 900_000,
        b"a" * 90_000_000,
    )
    return pieces[kind]


def _swollen(data: bytes, rng: Rng) -> bytes:
    parts = _parts(data)
    name = _some_part(parts, rng)
    part = parts[name]
    at = part.rfind(b"</")
    return _packed([*(parts | {name: part[:at] + _bomb(rng.randrange(4)) + part[at:]}).items()])


def _typed(data: bytes, rng: Rng) -> bytes:
    """Another content type, or that of the other format as well."""
    parts = _parts(data)
    other = rng.choice(originals())[1]
    name = "mimetype" if "mimetype" in parts else "[Content_Types].xml"
    changed = rng.choice(
        (
            parts[name].replace(b"wordprocessingml", b"spreadsheetml").replace(b".text", b".spreadsheet"),
            parts[name].replace(b"main+xml", b"main"),
            b"application/vnd.oasis.opendocument.text",
            parts[name] + b"\n",
        )
    )
    return _packed([*(parts | {name: changed}).items(), *rng.choice(([], [*_parts(other).items()][:3]))])


_LAUGHS = b'<!DOCTYPE d [<!ENTITY b "ha"><!ENTITY a "' + b"&b;" * 1000 + b'">]>'
KINDS: dict[str, Callable[[bytes, Rng], bytes]] = {
    "bits de l’archive": _turned,
    "archive coupée": lambda data, rng: data[: rng.randrange(4, len(data))],
    "octets autour": lambda data, rng: rng.choice((data + b"x" * 40, data[:4] + b"x" * 9 + data[4:], data + data)),
    "bits d’une partie": _in_part(_turned),
    "partie coupée": _in_part(lambda part, rng: part[: rng.randrange(len(part) + 1)]),
    "balises ôtées": _in_part(_without_tags),
    "élément ôté": _in_part(_without_stretch),
    "valeurs hors bornes": _in_part(_odd_values),
    "noms échangés": _in_part(_swapped_names),
    "entités": _in_part(_doctype(_LAUGHS)),
    "adresse externe": _in_part(
        _doctype(b'<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY a SYSTEM "file:///etc/hosts">]>')
    ),
    "emboîtement": _in_part(_nested),
    "éléments sans nombre": _in_part(_wide),
    "codage": _in_part(_coded),
    "membres": _members,
    "mensonges de l’archive": _lies,
    "bombe": _swollen,
    "type": _typed,
}
_RARE = ("bombe", "éléments sans nombre")  # slow to make: one in eight of what the others have


def damaged(number: int) -> tuple[str, str, bytes]:
    """The kind of damage, the name of the document and its bytes; the same number gives the same."""
    rng = Rng(number)
    names = [*KINDS]
    kind = names[number % len(names)]
    if kind in _RARE and number // len(names) % 8:
        kind = names[number // len(names) % len(names)]
        kind = "valeurs hors bornes" if kind in _RARE else kind
    name, data = rng.choice(originals())
    return kind, name, KINDS[kind](data, rng)


def tried(name: str, data: bytes) -> tuple[str, str]:
    """What came of it (refused, read, written), and the line that was said. Anything else that is raised is a fault."""
    try:
        article = read_any(data, name)
    except InputError as error:
        return "refusé", str(error)
    document = article.document
    if document is None:
        return "lu comme texte", ""
    places = [piece.span.start for piece in document.pieces]
    place = places[len(places) // 2]
    heading = Insertion(place, (NewParagraph("heading", "Un intertitre", 2),), remark=("Autres",))
    end = Insertion(len(document.source), (NewParagraph("paragraph", "Repères"),), "background drawn=4")
    wanted = Wanted((heading, end), (Remark(Span(place, place + 3), ("À revoir.",)),))
    try:
        add_to(document, wanted, name)
    except InputError as error:
        return "lu, pas écrit", str(error)
    except PreservationError as error:
        return "lu, écriture arrêtée", f"{name}\u00a0: {error}"
    return "lu et écrit", ""


def commanded(name: str, data: bytes) -> str:
    """What is wrong with « restructure -o » on the file; empty where nothing is."""
    from seo_fr.cli.main import main as seo_fr_main

    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / name, Path(folder) / f"fait-{name}"
        source.write_bytes(data)
        said = io.StringIO()
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
            status = seo_fr_main(["restructure", str(source), "-o", str(target)])
        left = sorted(p.name for p in Path(folder).iterdir())
    if status not in (0, 1, 2) or "Traceback" in said.getvalue():
        return f"code {status}"
    if source.name not in left or len(left) > 2 or (status == 2) != (target.name not in left):
        return f"code {status}, restent {left}"
    # What the document had in it may have been told before the line that refuses it.
    lines = said.getvalue().strip().split("\n")
    return "" if status != 2 or all(line.startswith("seo-fr\u00a0: ") for line in lines) else f"lignes : {lines}"


def trial(number: int, *, command: bool) -> tuple[str, str, float, str]:
    """(kind, what came of it, seconds, fault) of a number."""
    kind, name, data = damaged(number)
    start = time.process_time()
    try:
        came, line = tried(name, data)
        fault = "" if not line or ("\n" not in line and line.startswith(name)) else f"ligne : {line[:200]}"
        fault = fault or (commanded(name, data) if command else "")
    except Exception as error:
        came, fault = "erreur", f"{type(error).__name__}: {error}"[:300]
    return kind, came, time.process_time() - start, fault


def _batch(given: tuple[range, int]) -> tuple[list[tuple[int, tuple[str, str, float, str]]], float]:
    numbers, every = given
    found = [(n, trial(n, command=bool(every) and n % every == 0)) for n in numbers]
    return found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def run(first: int, count: int, every: int) -> int:
    """Try the numbers, a hundred a process; how many faults there are."""
    batches = [(range(n, min(n + 100, first + count)), every) for n in range(first, first + count, 100)]
    results, largest = [], 0.0
    with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        for found, memory in pool.imap(_batch, batches, chunksize=1):
            results += found
            largest = max(largest, memory)
    table = Counter((kind, came) for _, (kind, came, _, _) in results)
    for (kind, came), n in sorted(table.items()):
        sys.stdout.write(f"{kind:28}{came:24}{n:5}\n")
    slowest = max(results, key=lambda r: r[1][2])
    faults = [(n, r) for n, r in results if r[3] or r[2] > SECONDS]
    for n, (kind, came, seconds, fault) in faults:
        sys.stdout.write(f"FAUTE {n} {kind} {came} {seconds:.1f} s {fault}\n")
    sys.stdout.write(
        f"{len(results)} documents, {len(faults)} fautes ; le plus lent {slowest[1][2]:.1f} s "
        f"(n° {slowest[0]}, {slowest[1][0]}) ; au plus {largest:.0f} Mo\n"
    )
    return len(faults) + (largest > MEGABYTES)


def main() -> None:
    """Entry point."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--command-every", type=int, default=25)
    given = parser.parse_args()
    sys.exit(bool(run(given.first, given.count, given.command_every)))


if __name__ == "__main__":
    main()
