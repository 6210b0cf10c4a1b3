"""Run the rules, and keep one that crashes from hiding the others."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import replace
from itertools import islice

from seo_fr.analysis.genres.manners import manners_of
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.message import fill, several
from seo_fr.checks.profiles import load_profile
from seo_fr.checks.rule import Rule
from seo_fr.checks.rule_file import load_rule, rule_ids
from seo_fr.errors import SeoFrError
from seo_fr.levels import INTERNAL_ERROR
from seo_fr.model import Article, Finding, Level, Span, WorkingText

__all__ = ["load_rule", "rule_ids", "run_checks"]


def run_checks(facts: Facts, only: Collection[str] | None = None) -> tuple[Finding, ...]:
    """Every finding, in source order, then by rule. A crash becomes an ``internal-error`` finding.

    The profile of the options says which rules are on; ``only`` keeps those named. What means nothing
    to the genre is not asked. Raises ConfigError
    on an unknown profile or a broken rules file.
    """
    unasked = manners_of(facts.article.genre.name).unasked
    starts = _Starts(facts.article)
    findings: list[Finding] = []
    for rule in load_profile(facts.options.profile).rules.values():
        if rule.id in unasked or (only is not None and rule.id not in only):
            continue
        try:
            findings += _findings(rule, facts, starts)
        except (SeoFrError, MemoryError):
            raise
        except Exception as error:
            message = (
                f"La règle « {rule.id} » a échoué ({type(error).__name__} : {error}) ; signalez ce défaut de seo-fr."
            )
            findings.append(_finding(INTERNAL_ERROR, "error", message, Flaw(Span(0, 0)), starts))
    if facts.article.document:
        findings = [_on_page(finding, facts.article, facts.article.document) for finding in findings]
    return tuple(sorted(findings, key=lambda f: (f.span, f.rule, f.message)))


def _on_page(finding: Finding, article: Article, document: WorkingText) -> Finding:
    """The finding as one finds it on the page of a document, which nothing but its own program repairs."""
    piece = document.piece_at(finding.span.start)
    behind = islice(article.blocks, max(finding.block, 0), None)  # no block before the one that it stands in
    block = next((b for b in behind if b.span.overlaps(finding.span)), None)
    shown = " ".join(block.view.shown(finding.span).split()) if block else ""
    return replace(finding, fix=None, paragraph=piece.number if piece else 1, words=shown)


def _findings(rule: Rule, facts: Facts, starts: _Starts) -> list[Finding]:
    if rule.needs == "markdown" and facts.article.format == "text":
        return []
    if facts.usage.code not in rule.usages:
        return []
    return [
        _finding(rule.id, flaw.level or rule.level, _message(rule, flaw), flaw, starts)
        for flaw in rule.check(facts, rule)
    ]


def _message(rule: Rule, flaw: Flaw) -> str:
    try:
        if len(flaw.places) > 1 and rule.several:
            return several(rule.several, len(flaw.places))
        return fill(rule.message, flaw.values)
    except (KeyError, IndexError, ValueError) as error:
        names = ", ".join(f"{{{name}}}" for name in flaw.values) or "rien"
        raise rule.wrong(f"« message » ne peut nommer entre accolades que\u00a0: {names}") from error


class _Starts:
    """Where the lines and the blocks of an article begin."""

    def __init__(self, article: Article) -> None:
        self._lines = [0, *(m.end() for m in re.finditer(r"\r\n|\r|\n", article.source))]
        self._blocks = [block.span.start for block in article.blocks]

    def place(self, at: int) -> tuple[int, int]:
        """The 1-based line and column of the offset ``at``."""
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1

    def block(self, at: int) -> int:
        """The rank of the block where the offset lies; -1 before the first one."""
        return bisect_right(self._blocks, at) - 1


def _finding(rule_id: str, level: Level, message: str, flaw: Flaw, starts: _Starts) -> Finding:
    line, column = starts.place(flaw.span.start)
    block = starts.block(flaw.span.start)
    return Finding(rule_id, level, message, flaw.span, line, column, flaw.fix, flaw.places, block)
