"""What a sentence announces: the sides of its colon, and the clause of a verb that only passes it on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.lead.borders import sides
from seo_fr.headings.lead.clause import Clause
from seo_fr.language.lexicon import finite
from seo_fr.resources import number, words


def announced(tree: Tree, kept: Sequence[int], clause: Clause | None) -> Iterator[tuple[int, ...]]:
    """The tokens of each stretch of ``kept`` that may be read as a sentence of its own."""
    # « Le conseil a tranché : [la commune rachète le distributeur] »
    apart = [side for side in sides(tree, kept) if side != tuple(kept)]
    yield from (side for side in apart if len(side) >= number("headings", "lead_shortest"))
    if clause is not None:
        yield from _passed_on(clause)


def _passed_on(clause: Clause) -> Iterator[tuple[int, ...]]:
    """*Les habitants ont appris que [le bac ne reprendra pas]*; *que le bac reprendrait* is only what one says."""
    if clause.verb.predicate.lemma_.lower() not in words("headings", "passes_on"):
        return
    for place, part in enumerate(clause.parts):
        if part.kind != "that" or not part.needed:
            continue
        after = tuple(i for later in clause.parts[place:] for i in _whole(clause, later.tokens))[1:]
        tokens = [clause.tree.tokens[i] for i in after]
        if not any(f.tense == "conditional" for t in tokens if t.pos_ in ("VERB", "AUX") for f in finite(t.lower_)):
            yield after


def _whole(clause: Clause, tokens: Sequence[int]) -> tuple[int, ...]:
    """The part with the comma before it."""
    before = tokens[0] - 1
    return (before, *tokens) if clause.tree.tokens[before].text == "," else tuple(tokens)
