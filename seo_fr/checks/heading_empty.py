"""A heading without text, or without anything under it."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.message import cut
from seo_fr.checks.rule import Rule

_TOLD = 50


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a heading that shows nothing, or that another of its level or the end follows at once.

    A bold line or a bare question that stands over nothing is a line of the text.
    """
    blocks = [b for b in facts.article.blocks if b.kind != "title"]
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        if block.kind != "heading":
            continue
        if not any(map(str.isalnum, block.view.text)):
            yield Flaw(block.span, {"what": "Intertitre vide"})
        elif not block.by_look and (after is None or (after.kind == "heading" and after.level <= block.level)):
            yield Flaw(
                block.span, {"what": f"Rien ne suit l’intertitre «\u00a0{cut(block.view.text.strip(), _TOLD)}\u00a0»"}
            )
