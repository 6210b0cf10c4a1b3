"""A table of everything that a newsroom may give: what it is, what came out, seconds of processor, memory.

    python tools/inputs.py [--family FAMILLE …] [--hostile-size 5000] [--faults]

Each input of `made_inputs` is given to the commands in a process of its own, which has the model already:
`restructure` (its insertions have to be removable to the very source), `restructure` of the result (the same
bytes), `check` (status 0 or 1). Prints a Markdown table and its sums. Exit status 1 where something else came out
than what is expected, or a run takes more than 1.5 GB.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from hostile import MEMORY, OPENING
from made_inputs import Input, inputs

from seo_fr import check, restructure
from seo_fr.cli.main import main as seo_fr_main
from seo_fr.errors import SeoFrError
from seo_fr.model import Edit, Span
from seo_fr.restructuring.apply import apply_edits, remove_edits

LIMIT = 120  # seconds of processor for the three runs of an input


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came out, in a few French words, and what it has cost; ``faults`` is empty where it is as expected."""

    what: str
    seconds: float
    memory: int
    faults: tuple[str, ...]


def main() -> int:
    """Print the table and its sums; 1 where one outcome is not the expected one."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--family", action="append", help="seulement cette famille")
    parser.add_argument("--hostile-size", type=int, default=5_000, help="longueur des suites hostiles")
    parser.add_argument("--faults", action="store_true", help="seulement ce qui n’est pas comme attendu")
    given = parser.parse_args()
    print("| famille | entrée | octets | ce qui est sorti | s | Mo |\n| --- | --- | ---: | --- | ---: | ---: |")
    warm()
    outcomes = []
    for item in inputs(given.hostile_size):
        if given.family and item.family not in given.family:
            continue
        found = outcome(item)
        outcomes.append(found)
        if found.faults or not given.faults:
            said = " ; ".join([found.what, *(f"**{fault}**" for fault in found.faults)]).replace("|", "\\|")
            cells = (item.family, item.name, len(item.data), said, f"{found.seconds:.2f}", found.memory)
            print("|", " | ".join(map(str, cells)), "|", flush=True)
    print(f"\n{_sums(outcomes)}")
    return int(any(found.faults for found in outcomes))


def _sums(outcomes: list[Outcome]) -> str:
    kinds = Counter(found.what.partition(" : ")[0] for found in outcomes)
    said = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    slowest = max((found.seconds for found in outcomes), default=0)
    largest = max((found.memory for found in outcomes), default=0)
    bad = sum(bool(found.faults) for found in outcomes)
    return f"{len(outcomes)} entrées : {said}. Au pire {slowest:.1f} s et {largest} Mo. Inattendues : {bad}."


def warm() -> None:
    """Load the model and the word lists once, so that no process of an input has to."""
    restructure(OPENING, complete=True)
    check(OPENING)


def _resident() -> int:
    """What this process holds in memory, in MiB; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024 // 1024


def outcome(item: Input) -> Outcome:
    """Run the commands on the input in a folder and a process of its own."""
    before = _resident()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / item.file).write_bytes(item.data)
        child = os.fork()
        if not child:
            status = 3
            try:
                status = _child(place, item.file)
            finally:  # whatever happens: never go on as a second copy of the program that asks
                os._exit(status)
        _, code, used = os.wait4(child, 0)
        what, faults = _judged(place, item, os.waitstatus_to_exitcode(code))
    memory = used.ru_maxrss // (1 if sys.platform != "darwin" else 1024) // 1024
    if memory - before > MEMORY:  # the copy of a process that is large already, as a test's is, is not the input's
        faults.append(f"{memory} Mo")
    return Outcome(what, used.ru_utime + used.ru_stime, memory, tuple(faults))


def _child(place: Path, file: str) -> int:
    """The three runs, each with its streams in files of the folder; the status of the last one that was needed."""
    os.chdir(place)
    os.environ["XDG_CACHE_HOME"] = str(place / "cache")
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
    status = _run("first", ["restructure", file, "--format", "json"])
    if status:
        return status
    again = f"resultat{Path(file).suffix.replace('.txt', '.md')}"
    Path(again).write_bytes(json.loads(Path("first.out").read_bytes())["markdown"].encode())
    return _run("second", ["restructure", again]) or _run("check", ["check", file, "--no-cache", "--format", "json"])


def _run(name: str, arguments: list[str]) -> int:
    with (
        open(f"{name}.out", "w", encoding="utf-8") as out,
        open(f"{name}.err", "w", encoding="utf-8") as err,
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        return seo_fr_main(arguments)


def _judged(place: Path, item: Input, status: int) -> tuple[str, list[str]]:
    """What came out, and in what it is not what was expected."""
    said = " ".join((place / "first.err").read_text(encoding="utf-8").split()) if (place / "first.err").exists() else ""
    every = [path.read_text(encoding="utf-8") for path in sorted(place.glob("*.err"))]
    faults = [what for what in ("Traceback", "erreur interne") for text in every if what.casefold() in text.casefold()]
    if status < 0:
        return f"tué : signal {-status}", [*faults, "arrêté"]
    if not (place / "second.out").exists():
        line = said.removeprefix("seo-fr : ")
        if status != 2 or (place / "first.out").stat().st_size or not item.refused or item.refused not in said:
            faults.append(f"attendu : {item.refused or 'un article'}")
        return f"refusé : {line.partition(' : ')[2] or line}", faults
    result = json.loads((place / "first.out").read_bytes())
    faults += _faults(item, result, (place / "second.out").read_bytes())
    faults += [f"code {status}"] * (status > 1) + ["attendu : un refus"] * bool(item.refused)
    headings = Counter(heading["origin"] for heading in result["headings"])
    return (
        f"complété : {result['genre']}, {headings['article']} intertitres de l’auteur, {headings['generated']} ajoutés"
    ), faults


def _faults(item: Input, result: dict[str, Any], second: bytes) -> Iterator[str]:
    """The promises, and what the input itself asks."""
    edits = tuple(Edit(Span(*edit["span"]), edit["replacement"]) for edit in result["edits"])
    source = _decoded(item.data)
    try:
        if apply_edits(source, edits) != result["markdown"] or remove_edits(result["markdown"], edits) != source:
            yield "le texte de l’auteur change"
    except SeoFrError as error:
        yield str(error)
    if second != result["markdown"].encode():
        yield "un second passage change le texte"
    if item.genre not in ("", result["genre"]):
        yield f"attendu : {item.genre}"
    own = [heading["text"] for heading in result["headings"] if heading["origin"] == "article"]
    yield from (f"intertitre perdu : {text}" for text in item.author if text not in own)
    ours = [heading["text"] for heading in result["headings"] if heading["origin"] == "generated"]
    told = "\n".join([*ours, *result["keywords"], result["description"] or ""])
    yield from (f"pris pour du texte : {word}" for word in item.never if word in told)


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252")


if __name__ == "__main__":
    sys.exit(main())
