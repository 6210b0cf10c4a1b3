"""The files that a fresh machine starts from."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("runtime.txt", "build.txt", "dev.txt")


def name_of(requirement):
    return re.match(r"[A-Za-z0-9._-]+", requirement).group().lower().replace("_", "-").replace(".", "-")


def pins(lock):
    """Name and markers → version, of one lock file."""
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    found = re.findall(r"^([a-z0-9-]+)==(\S+)(?: ; (.+?))? \\$", text, re.MULTILINE)
    return {(name, marker): version for name, version, marker in found}


def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes_and_no_address_leaks(lock):
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^(-i|-f|--[a-z-]*(index|find|extra))", text, re.MULTILINE)
    blocks = re.split(r"\n(?=\S)", text.strip())
    assert len(blocks) == len(pins(lock))
    assert all("--hash=sha256:" in block for block in blocks)


def test_what_the_project_asks_for_is_locked():
    runtime, dev = ({name for name, _ in pins(lock)} for lock in ("runtime.txt", "dev.txt"))
    asked = {name_of(d) for d in project()["project"]["dependencies"]}
    assert asked <= runtime
    assert {name_of(d) for d in project()["dependency-groups"]["dev"]} <= dev
    assert {"hatchling", "editables"} <= {name for name, _ in pins("build.txt")}


def test_the_locks_agree():
    dev = pins("dev.txt")
    for lock in ("runtime.txt", "build.txt"):
        assert pins(lock).items() <= dev.items()


def test_the_makefile_has_the_targets_of_the_readme():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for target in set(re.findall(r"make ([a-z]+)", readme)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_ci_runs_the_test_command_of_the_readme():
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_a_machine_without_a_fitting_python_is_told_so_in_french(tmp_path):
    old = tmp_path / "python3"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo Python 3.9.2 || exit 1\n')
    old.chmod(0o755)
    environment = {"PATH": str(tmp_path)}
    run = subprocess.run(
        ["/bin/bash", str(ROOT / "tools" / "python.sh"), "python3"], env=environment, capture_output=True, check=False
    )
    assert run.returncode == 1
    assert run.stdout == b""
    message = run.stderr.decode()
    assert message.count("\n") == 1
    assert "Python 3.11, 3.12 ou 3.13" in message
    assert "3.9.2" in message
