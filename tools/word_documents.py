"""The documents of the tests through the whole command: what is written, what other readers make of it.

python tools/word_documents.py [--only docx|odt] [--folder FOLDER] [--no-libreoffice]

Each document is written to the folder, then goes through « restructure --complete -o », a second time through its own
output, and the parts are compared with the original's byte by byte. LibreOffice, where it is installed, opens each
result: to text, and to its own format, where headings, tracked insertions and comments are counted, and what is left
when they are all taken out is compared with what it makes of the original. Exit status 1 where anything is amiss.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import re
import sys
import tempfile
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from own_tests import archives, corpus, libreoffice

from seo_fr.cli.main import main as seo_fr_main


def restructured(source: Path, target: Path) -> tuple[int, str]:
    """The exit status of the command, and what it said."""
    said = io.StringIO()
    command = ["restructure", str(source), "-o", str(target), "--complete", "--force"]
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
        status = seo_fr_main(command)
    return status, said.getvalue().strip()


def faults(data: bytes, result: bytes) -> list[str]:
    """What in the result is not the original and insertions."""
    before, after = archives.entries(data), archives.entries(result)
    names = [name for name in before if name not in after]
    old, new = (zipfile.ZipFile(io.BytesIO(d)) for d in (data, result))
    changed = [name for name in before if name in after and before[name] != after[name]]
    return [*names, *(name for name in changed if not archives.holds(new.read(name), old.read(name)))]


def try_one(name: str, data: bytes, case: Any, folder: Path) -> tuple[bytes | None, str]:
    """The result, and what is amiss."""
    source, target = folder / name, folder / f"fait-{name}"
    source.write_bytes(data)
    status, said = restructured(source, target)
    if case.refused or case.sealed:
        amiss = "" if status == 2 and not target.exists() and said.count("\n") == 0 else f"pas refusé : {said[:90]}"
        return None, amiss
    if status != 0 or not target.exists():
        return None, f"code {status} : {said[:120]}"
    result = target.read_bytes()
    wrong = faults(data, result)
    again = folder / f"encore-{name}"
    status, _ = restructured(target, again)
    if status != 0 or again.read_bytes() != result:
        wrong.append("le second passage change le document")
    return result, ", ".join(wrong)


def shown(content: str) -> list[str]:
    """The paragraphs of an OpenDocument's text, without changes, comments and notes."""
    body = content[content.index("<office:text") :]
    for tag in ("office:annotation", "text:tracked-changes"):
        body = re.sub(rf"<{tag}[ >].*?</{tag}>", "", body, flags=re.DOTALL)
    # What is inserted stands between its two marks.
    body = re.sub(
        r'<text:change-start text:change-id="([^"]*)"/>.*?<text:change-end text:change-id="\1"/>',
        "",
        body,
        flags=re.DOTALL,
    )
    return [text for text in (re.sub("<[^>]+>", "", p).strip() for p in re.split(r"</text:[ph]>", body)) if text]


def in_libreoffice(results: dict[str, bytes], originals: dict[str, bytes], folder: Path) -> dict[str, str]:
    """What LibreOffice does not show as it should, by document."""
    amiss: dict[str, str] = {}
    text = libreoffice.convert(folder / "texte", results, "txt:Text (encoded):UTF8")
    pages = libreoffice.convert(folder / "pages", results, "pdf")
    opened = {n: _content(d) for n, d in libreoffice.convert(folder / "résultats", results, "odt").items()}
    before = {n: _content(d) for n, d in libreoffice.convert(folder / "originaux", originals, "odt").items()}
    for name, content in opened.items():
        ours = len(re.findall(r"<text:insertion><office:change-info><dc:creator>seo-fr<", content))
        remarks = len(re.findall(r"<office:annotation [^>]*><dc:creator>seo-fr<", content))
        level = 1 if name.startswith("titre-1") else 2  # the level that sections have in the document
        headings = len(re.findall(rf'<text:h [^>]*text:outline-level="{level}"[^>]*>', content))
        wrong = [w for w, n in (("insertion", ours), ("commentaire", remarks), ("intertitre", headings)) if not n]
        wrong += [] if pages[name].startswith(b"%PDF") and len(text[name]) > 500 else ["page"]
        own = shown(before[name])
        lost = Counter(shown(content)) - Counter(own) or Counter(own) - Counter(shown(content))
        if lost:
            wrong.append(f"autre texte sans les insertions : {next(iter(lost))[:60]}")
        amiss[name] = ", ".join(wrong)
    return amiss


def _content(data: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read("content.xml").decode("utf-8")


def run(folder: Path, only: str, *, opened: bool) -> int:
    """Try all of them; the number of those with which something is amiss."""
    made = corpus.converted(folder / "libreoffice") if libreoffice.SOFFICE else {}
    cases = [c for c in corpus.CASES if c.name.endswith(only) and (c.make or c.name in made)]
    originals = {case.name: case.make() if case.make else made[case.name] for case in cases}
    outcomes = {case.name: try_one(case.name, originals[case.name], case, folder) for case in cases}
    results = {name: result for name, (result, _) in outcomes.items() if result}
    amiss = {name: wrong for name, (_, wrong) in outcomes.items()}
    if opened and libreoffice.SOFFICE:
        seen = in_libreoffice(results, {name: originals[name] for name in results}, folder)
        amiss |= {name: ", ".join(filter(None, (amiss[name], wrong))) for name, wrong in seen.items()}
    for case in cases:
        kind = "refusé" if case.refused else "lu, pas écrit" if case.sealed else "lu et écrit"
        sys.stdout.write(f"{case.name:40}{case.by:14}{kind:16}{amiss[case.name] or 'bien'}\n")
    kinds = Counter((case.name.rpartition(".")[2], case.by) for case in cases)
    sys.stdout.write("".join(f"{n:4} {ending} par {by}\n" for (ending, by), n in sorted(kinds.items())))
    bad = sum(map(bool, amiss.values()))
    sys.stdout.write(f"{len(cases)} documents, {len(results)} écrits, {bad} où quelque chose ne va pas\n")
    return bad


def main() -> None:
    """Entry point."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", choices=("", "docx", "odt"))
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--no-libreoffice", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as other:
        folder = given.folder or Path(other)
        folder.mkdir(parents=True, exist_ok=True)
        sys.exit(bool(run(folder.resolve(), given.only, opened=not given.no_libreoffice)))


if __name__ == "__main__":
    main()
