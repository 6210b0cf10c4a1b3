"""The keyphrase is in too few or too many headings."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw, percent
from seo_fr.checks.keyphrase import present
from seo_fr.checks.rule import Rule
from seo_fr.resources import rules


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw at the first H2 or H3; silent under a given number of headings, where a share means nothing.

    The headings of added blocks (*Repères*, *Qui est qui*…) are not asked to hold it. A deduced keyphrase is never in
    too few: we chose it, the author did not.
    """
    added = set(rules("completion")["headings"].values())
    headings = [h for h in facts.headings if h.level in (2, 3) and h.view.text.strip() not in {"", *added}]
    if len(headings) < rule.threshold("headings") or not facts.focus:
        return
    # Half of the words is enough, as with Yoast: a heading is shorter than the title.
    held = [present(facts.focus, h.view.text) > rule.threshold("part") for h in headings]
    share = sum(held) / len(held)
    few = share < rule.threshold("least") and facts.focus_is_given
    if few or share > rule.threshold("most"):
        values = {"focus": facts.focus, "share": percent(share), "held": _held(sum(held)), "total": len(held)}
        limits = {key: percent(rule.threshold(key)) for key in ("least", "most")}
        yield Flaw(headings[0].span, {**values, **limits})


def _held(count: int) -> str:
    return f"figure dans {count} des" if count else "ne figure dans aucun des"
