"""A cached result as JSON, and back. Anything unexpected in it raises ValueError."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import Any

from seo_fr.linting.examine import Outcome
from seo_fr.linting.suppressions import Suppression, Suppressions
from seo_fr.model import Edit, Finding, Options, Span


def encode_entry(outcome: Outcome, path: str) -> bytes:
    """The entry; ``path`` goes with an error, whose message names it."""
    content = {
        "path": path if outcome.error else "",
        "error": outcome.error,
        "encoding": outcome.encoding,
        "working": outcome.working,
        "notices": list(outcome.notices),
        "findings": [_finding(f) for f in outcome.findings],
        "wanted": [[s.rule, _pair(s.region), _pair(s.place)] for s in outcome.suppressions.wanted],
        "problems": [[_pair(place), rule, kind] for place, rule, kind in outcome.suppressions.problems],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def decode_entry(data: bytes, path: str) -> Outcome | None:
    """The outcome; None where it is an error that was said of another path."""
    try:
        content = json.loads(data.decode("utf-8", "surrogatepass"))
        if content["error"] and content["path"] != path:
            return None
        wanted = tuple(Suppression(rule, Span(*region), Span(*place)) for rule, region, place in content["wanted"])
        problems = tuple((Span(*place), str(rule), str(kind)) for place, rule, kind in content["problems"])
        return Outcome(
            encoding=content["encoding"],
            notices=tuple(content["notices"]),
            findings=tuple(map(_read_finding, content["findings"])),
            suppressions=Suppressions(wanted, problems),
            error=content["error"],
            working=content["working"],
        )
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError(f"unexpected entry: {error}") from error


def encode_options(options: Options) -> str:
    """The options as one line that is the same for equal options."""
    names = [f.name for f in fields(options)]
    return json.dumps({name: asdict(options)[name] for name in sorted(names)}, ensure_ascii=True)


def _finding(finding: Finding) -> list[Any]:
    fix = [_pair(finding.fix.span), finding.fix.replacement] if finding.fix else None
    place = [_pair(finding.span), finding.line, finding.column]
    where = [[_pair(p) for p in finding.places], finding.block, finding.paragraph, finding.words]
    return [finding.rule, finding.level, finding.message, *place, fix, *where]


def _read_finding(values: list[Any]) -> Finding:
    rule, level, message, span, line, column, fix, places, *where = values
    edit = Edit(Span(*fix[0]), fix[1]) if fix else None
    return Finding(rule, level, message, Span(*span), line, column, edit, tuple(Span(*p) for p in places), *where)


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
