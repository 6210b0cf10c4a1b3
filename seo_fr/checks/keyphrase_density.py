"""The keyphrase comes too rarely or too often."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.keyphrase import count
from seo_fr.checks.rule import Rule
from seo_fr.language.figures import figure


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw at the start of the text; density is occurrences a hundred words, as Yoast counts them.

    A deduced keyphrase is never too rare: we chose it, the author did not.
    """
    if not facts.focus or facts.words < rule.threshold("words"):
        return
    found = sum(count(facts.focus, [s.text for p in facts.passages for s in p.sentences]))
    density = 100 * found / facts.words
    most, least = rule.threshold("most"), rule.threshold("least")
    share = figure(density, 0 if density == round(density) else 1)
    times = f"revient {figure(found, 0)} fois, soit {share}\u00a0% des mots"
    values = {"focus": facts.focus, "used": times if found else "n’est nulle part dans le texte"}
    if density > most and found > 2:
        verdict = f"au-delà de {figure(most, 1)}\u00a0%, variez les mots"
        yield Flaw(facts.start, {**values, "verdict": verdict}, level=None if facts.focus_is_given else "info")
    elif density < least and facts.focus_is_given:
        yield Flaw(facts.start, {**values, "verdict": f"visez {figure(least, 1)}\u00a0% des mots au moins"})
