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

from seo_fr.workspace.offline import python_path

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


def prove() -> Proof:
    """Run the job in a child process under the guard; RuntimeError where that gave no result."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "seo_fr.cli.guarded"],
        env={**os.environ, "PYTHONPATH": python_path()},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=_TIME_LIMIT,
        check=False,
    )
    try:
        return Proof(**json.loads(done.stdout))
    except (ValueError, TypeError) as error:
        last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise RuntimeError(f"le travail sous garde n’a rien rendu (code {done.returncode}) : {last}") from error
