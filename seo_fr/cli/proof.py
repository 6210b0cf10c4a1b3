"""The main job in a process that may reach nobody, and what it tried: ``seo-fr doctor --offline``.

A process of its own, because an audit hook can never be taken away, and because the guard has to stand
before the first library is imported; what runs in it is `guarded`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec

from seo_fr.workspace.offline import python_path

NOT_ALONE = 3  # status of a process that the kernel gave no network namespace
_TIME_LIMIT = 600  # seconds; the job takes a few, a very slow disk a minute


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of it.

    ``isolated``: the kernel gave the process a network namespace of its own, whose ``interfaces`` are
    named. ``provoked``: attempts made on purpose, each with whether the guard stopped it. ``job``: the
    commands run and their exit status. ``attempts``: what the job itself tried.
    """

    isolated: bool
    interfaces: list[str]
    provoked: dict[str, bool]
    job: dict[str, int]
    attempts: list[str]

    @property
    def guard_holds(self) -> bool:
        """True when every attempt made on purpose was stopped."""
        return bool(self.provoked) and all(self.provoked.values())

    @property
    def job_done(self) -> bool:
        """True when every command did its work; ``check`` may have found something (1)."""
        return bool(self.job) and all(status in {0, 1} for status in self.job.values())


@dataclass(frozen=True, slots=True)
class DeskProof:
    """What came of the desk under its guard.

    ``alone``: it had a network namespace of its own, with the ``interfaces`` named. ``provoked``: attempts made on
    purpose once it listened on ``port``, each with whether it was stopped. ``answered``: the HTTP status that a
    visitor of this machine got. ``attempts``: what the desk itself tried.
    """

    alone: bool
    interfaces: list[str]
    provoked: dict[str, bool]
    port: int
    answered: int
    attempts: list[str]

    @property
    def holds(self) -> bool:
        """True when it answered, tried nothing, and all that was tried on purpose was stopped."""
        return self.answered == 200 and not self.attempts and bool(self.provoked) and all(self.provoked.values())


def prove() -> Proof:
    """Run the job in a child process under the guard; RuntimeError where that gave no result."""
    done = _run("seo_fr.cli.guarded")
    try:
        return Proof(**json.loads(done.stdout))
    except (ValueError, TypeError) as error:
        raise _nothing_came("le travail sous garde", done) from error


def prove_desk() -> DeskProof | None:
    """Serve the desk for a moment in a child process, alone where the kernel permits; None where it is not installed.

    Raises RuntimeError where that gave no result.
    """
    if find_spec("starlette") is None or find_spec("uvicorn") is None:
        return None
    done = _run("seo_fr.cli.guarded_desk", "--alone")
    if done.returncode == NOT_ALONE:
        done = _run("seo_fr.cli.guarded_desk")
    try:
        return DeskProof(**json.loads(done.stdout))
    except (ValueError, TypeError) as error:
        raise _nothing_came("le pupitre sous garde", done) from error


def _run(module: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 (this Python, modules of ours)
        [sys.executable, "-P", "-m", module, *arguments],
        env={**os.environ, "PYTHONPATH": python_path()},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=_TIME_LIMIT,
        check=False,
    )


def _nothing_came(what: str, done: subprocess.CompletedProcess[bytes]) -> RuntimeError:
    last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
    return RuntimeError(f"{what} n’a rien rendu (code {done.returncode})\u00a0: {last}")
