"""The formats of ``check``: one row here, and a module with a function of the same name that takes `Findings`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from seo_fr.output.sheet import Sheet

if TYPE_CHECKING:
    from seo_fr.linting.report import Failure, Report


@dataclass(frozen=True, slots=True)
class Findings:
    """What a format is given, and takes what it needs from: the articles in input order, and what failed.

    ``statistics`` asks for the sums by rule, ``quiet`` for one line a finding; ``sheet`` is an empty page of text.
    """

    reports: Sequence[Report]
    failures: Sequence[Failure] = ()
    statistics: bool = False
    quiet: bool = False
    sheet: Sheet = field(default_factory=Sheet)


Renderer = Callable[[Findings], str]


def _by(name: str) -> Renderer:
    """The renderer of module ``name``, imported when something is to be rendered."""

    def render(findings: Findings) -> str:
        return cast(Renderer, getattr(import_module(f"seo_fr.output.{name}"), name))(findings)

    return render


FORMATS: Mapping[str, Renderer] = MappingProxyType(
    {
        "text": _by("findings_text"),
        "json": _by("findings_json"),
        "github": _by("findings_github"),
        "gitlab": _by("findings_gitlab"),
        "sarif": _by("findings_sarif"),
        "junit": _by("findings_junit"),
    }
)
