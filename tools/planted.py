"""What `check` finds of the faults that a script plants in clean articles, and what it says elsewhere for that.

    python tools/planted.py PATH… [--half paires|impaires] [--count 300] [--seed 15] [--show] [--kind MOT]

PATH is a file, a folder or a .jsonl with a ``text`` a line. One fault is planted in one copy of an article, where a
reader would call it a fault (`planted_signs`, `planted_words`, `planted_page`), and `check` reads the copy before and
after. *Found*: a finding of the rule that is there for it, at the place of the fault, that the clean copy does not
have. *Elsewhere*: any other new finding, but what the fault itself makes true (``follows``). The same seed and
articles plant the same faults. Exit status 1 where fewer than 95 % are found or anything appears elsewhere.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles import articles
from planted_page import PAGE
from planted_signs import SIGNS
from planted_words import WORDS
from planting import Change, Ground, Kind

import seo_fr
from seo_fr.checks.profiles import load_profile
from seo_fr.config import profile_names
from seo_fr.errors import SeoFrError
from seo_fr.model import Finding
from seo_fr.options import DEFAULT_PROFILE

KINDS = (*SIGNS, *WORDS, *PAGE)
ENOUGH = 0.95
IsClean = Callable[[Kind, Ground, list[Change]], bool]


@dataclass
class Tally:
    """What became of the faults of one kind."""

    planted: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)


def main() -> int:
    """Plant, check, print the table; 1 under the bar."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--half", choices=("paires", "impaires"), help="un article sur deux")
    parser.add_argument("--count", type=int, default=300, help="combien de fautes")
    parser.add_argument("--seed", type=int, default=15)
    parser.add_argument("--kind", default="", help="seulement les sortes dont le nom contient ce mot")
    parser.add_argument("--show", action="store_true", help="montrer chaque faute posée")
    given = parser.parse_args()
    grounds = [
        Ground(name, data.decode().replace("\r\n", "\n"))
        for number, (name, data) in enumerate(articles(given.paths), 1)
        if not given.half or (number % 2 == 0) == (given.half == "paires")
    ]
    kinds = [kind for kind in KINDS if given.kind in kind.name]
    tallies = {kind.name: Tally() for kind in kinds}
    clean = Clean()
    for kind, ground, changes in faults(kinds, grounds, given.count, given.seed, clean.is_clean):
        try:
            said = judge(kind, ground, changes, clean, tallies[kind.name])
            print(*[said] * given.show, end="\n" * given.show, flush=True)
        except SeoFrError as error:
            print(f"{ground.path} : {error}", file=sys.stderr)
    return report(tallies)


def faults(
    kinds: list[Kind], grounds: list[Ground], count: int, seed: int, is_clean: IsClean = lambda *_: True
) -> Iterator[tuple[Kind, Ground, list[Change]]]:
    """A fault of each kind in turn, each kind in articles of its own order, until there are ``count``.

    Where a copy has the fault already it is not clean, and another one is taken.
    """
    waiting = {kind.name: _of_a_kind(kind, grounds, Random(f"{seed}-{kind.name}")) for kind in kinds}
    left = count
    while waiting and left:
        for kind in kinds:
            if kind.name not in waiting or not left:
                continue
            planted = next((p for p in waiting[kind.name] if is_clean(kind, *p)), None)
            if planted is None:
                del waiting[kind.name]
                continue
            left -= 1
            yield kind, *planted


def _of_a_kind(kind: Kind, grounds: list[Ground], rng: Random) -> Iterator[tuple[Ground, list[Change]]]:
    for _ in range(3):  # an article may bear the same kind again, at another place
        order = list(grounds)
        rng.shuffle(order)
        for ground in order:
            prepared = kind.prepare(ground)
            changes = kind.plant(prepared, rng) if prepared is not None else None
            if prepared is not None and changes:
                yield prepared, changes


def profile_of(kind: Kind) -> str:
    """The default profile, or, for what it leaves to settings, one where the rules are on."""
    names = (DEFAULT_PROFILE, *profile_names())
    return next((name for name in names if kind.rules & load_profile(name).levels.keys()), DEFAULT_PROFILE)


def told(text: str, path: str, profile: str) -> list[Finding]:
    """The findings of `check`, one a place: what is told once of a paragraph is marked at each of its places."""
    found = seo_fr.check(text, path=path, profile=profile)
    return [replace(f, span=place, places=()) for f in found for place in f.places or (f.span,)]


class Clean:
    """The findings of clean copies, each checked once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, str], list[Finding]] = {}

    def findings(self, ground: Ground, profile: str) -> list[Finding]:
        """Those of one copy, under a profile."""
        key = ground.path, ground.text, profile
        if key not in self._known:
            self._known[key] = told(ground.text, ground.path, profile)
        return self._known[key]

    def is_clean(self, kind: Kind, ground: Ground, changes: list[Change]) -> bool:
        """False where what is to be planted is found already, or the text is none that `check` reads."""
        try:
            found = [f.span for f in self.findings(ground, profile_of(kind)) if f.rule in kind.rules]
        except SeoFrError:
            return False
        return not any(
            kind.anywhere or (span.start <= c.end and c.start <= span.end)
            for span in found
            for c in changes
            if c.marked
        )


def judge(kind: Kind, ground: Ground, changes: list[Change], clean: Clean, tally: Tally) -> str:
    """Count the fault as found or missed, and what is new elsewhere; the line that shows it."""
    text, profile = ground.changed(changes), profile_of(kind)
    places = places_of(changes)
    new = new_findings(clean.findings(ground, profile), told(text, ground.path, profile), changes)
    there = [f for f in new if any(f.span.start <= end + 1 and start - 1 <= f.span.end for start, end in places)]
    found = any(f.rule in kind.rules for f in (new if kind.anywhere else there))
    start, end = places[0]
    said = f"{Path(ground.path).name}: …{text[max(0, start - 30) : end + 30]!r}…"[:200]
    tally.planted += 1
    tally.found += found
    tally.missed += [said] * (not found)
    for finding in new:
        if finding not in there and finding.rule not in kind.rules | kind.follows:
            tally.elsewhere.append(f"{finding.rule} {finding.span.of(text)[:60]!r} ({said})")
    return f"{'+' if found else '-'} [{kind.name}] {said}"


def places_of(changes: list[Change]) -> list[tuple[int, int]]:
    """Where the marked replacements stand in the text that has them all."""
    places, moved = [], 0
    for change in sorted(changes, key=lambda c: c.start):
        start = change.start + moved
        if change.marked:
            places.append((start, start + len(change.text)))
        moved += len(change.text) - (change.end - change.start)
    return places


def new_findings(before: list[Finding], after: list[Finding], changes: list[Change]) -> list[Finding]:
    """Those after that none before accounts for.

    One before accounts for the same rule at the place that the changes moved it to, or, where it is gone from there
    (the first of many passives), for another of the same rule.
    """
    old = [(f.rule, _moved(f.span.start, changes), _moved(f.span.end, changes)) for f in before]
    rest = []
    for finding in after:
        key = (finding.rule, finding.span.start, finding.span.end)
        if key in old:
            old.remove(key)
        else:
            rest.append(finding)
    gone = [rule for rule, _, _ in old]
    new = []
    for finding in sorted(rest, key=lambda f: _touches(f, changes)):
        if finding.rule in gone:
            gone.remove(finding.rule)
        else:
            new.append(finding)
    return new


def _touches(finding: Finding, changes: list[Change]) -> bool:
    return any(finding.span.start <= end and start <= finding.span.end for start, end in places_of(changes))


def _moved(offset: int, changes: list[Change]) -> int:
    moved = sum(len(c.text) - (c.end - c.start) for c in changes if c.end <= offset and c.start < offset)
    return offset + moved


def report(tallies: dict[str, Tally]) -> int:
    """The table, what was missed and what appeared elsewhere; the exit status."""
    print("| faute | posées | trouvées | ailleurs |\n| --- | ---: | ---: | ---: |")
    for name, tally in tallies.items():
        print(f"| {name} | {tally.planted} | {tally.found} | {len(tally.elsewhere)} |")
    planted, found = sum(t.planted for t in tallies.values()), sum(t.found for t in tallies.values())
    elsewhere = sum(len(t.elsewhere) for t in tallies.values())
    share = 100 * found / planted if planted else 0
    print(f"| **{len(tallies)} sortes** | **{planted}** | **{found} ({share:.0f} %)** | **{elsewhere}** |")
    for name, tally in tallies.items():
        for said in tally.missed:
            print(f"manquée, {name} : {said}")
        for said in tally.elsewhere:
            print(f"ailleurs, {name} : {said}")
    return int(found < ENOUGH * planted or elsewhere > 0)


if __name__ == "__main__":
    sys.exit(main())
