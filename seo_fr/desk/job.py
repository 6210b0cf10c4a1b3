"""What the model is asked about one version of a draft, and what it answers: plain values, they cross processes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from seo_fr.model import Decisions, Options
from seo_fr.workspace.settings import FileSettings

Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Job:
    """One version of the working text with what was decided about it. ``name`` tells the format by its suffix.

    ``settings`` are those of the newsroom for this article: the levels of its rules.
    """

    number: int
    name: str
    source: str
    options: Options
    decisions: Decisions
    settings: FileSettings


@dataclass(frozen=True, slots=True)
class Export:
    """The result in one form, wanted in full: through `verify` and `prove` like any other."""

    number: int
    form: str
    job: Job
