"""Two headings say the same."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.language.folding import fold, fold_in_place


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a heading already met under the same parent, or the same as one that it stands under.

    *Composition* may stand under each of two teams.
    """
    seen: set[tuple[str, ...]] = set()
    path: list[tuple[int, str]] = []
    for heading in facts.headings:
        text = " ".join(fold(fold_in_place(heading.view.text)).split())
        path = [(level, t) for level, t in path if level < heading.level]
        key = (*(t for _, t in path), text)
        if text and (key in seen or text in key[:-1]):
            yield Flaw(heading.span, {"heading": heading.view.text.strip()})
        seen.add(key)
        path.append((heading.level, text))
