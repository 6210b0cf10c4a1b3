"""A sentence shortened: every way to leave out phrases that may go, the whole sentence first."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import balanced, ends_open, is_clean_end, names_whole
from seo_fr.headings.grammar.subject import subject_of
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.whole import width
from seo_fr.headings.lead.edges import edges
from seo_fr.headings.lead.losing import losable, lost, time_runs
from seo_fr.language.verbs import is_conjugated
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

Kept = tuple[int, ...]


def shortenings(tree: Tree, kept: Kept, predicate: Token) -> tuple[Kept, ...]:
    """The sentence, and what is left of it without one phrase or several, longest first; at most ``lead_ways``."""
    phrases = sorted({*losable(tree, kept, predicate), *edges(tree, kept, predicate)}, key=lambda p: (-len(p), min(p)))
    reached = {frozenset[int](): None}
    for phrase in phrases[: int(number("headings", "lead_phrases"))]:
        for gone in tuple(reached):
            if len(reached) < number("headings", "lead_ways"):
                reached[gone | phrase] = None
    head = subject_of(predicate)
    opens = min((t.i for t in head.subtree), default=0) if head is not None else 0
    ways = dict.fromkeys(lost(tree, kept, gone, opens) for gone in reached)
    good = (w for w in ways if w == kept or (w and is_whole(tree, w) and not _parts_subject(tree, w, opens, predicate)))
    return tuple(sorted(good, key=lambda k: (-width(tree, k), k)))


def _parts_subject(tree: Tree, kept: Kept, opens: int, predicate: Token) -> bool:
    """*Les islamistes, manifestent*: a comma alone between subject and verb."""
    commas = [i for i in kept if opens <= i < predicate.i and tree.tokens[i].text == ","]
    return len(commas) % 2 == 1


def is_whole(tree: Tree, kept: Kept) -> bool:
    """Names, dates and quotations are whole, and the last word is not one that goes on."""
    inside = set(kept)
    if not is_clean_end(tree.tokens[kept[-1]]) or ends_open(tree, inside):
        return False
    if any(len(inside & set(run)) not in (0, len(run)) for run in time_runs(tree, range(kept[0], tree.end))):
        return False
    if goes_on(tree, kept[-1]):
        return False
    return balanced(tree, kept) and names_whole(tree, inside) and _seams_hold(tree, kept)


def goes_on(tree: Tree, last: int) -> bool:
    """*qui vont [choisir]*, *suite [à]*, *par rapport [à]*: the word calls for the next one."""
    token, after = tree.tokens[last], tree.tokens[last + 1] if tree.has(last + 1) else None
    if token.lower_ in ("ceux", "celui", "celle", "celles"):
        return True
    if after is not None and token.lower_ in words("headings", "halves") and after.lower_ in ("à", "au", "aux"):
        return True
    return is_conjugated(token) and any(
        c.i > last and c.dep_ in ("obj", "xcomp", "ccomp", "obl:arg") for c in tree.children[last]
    )


def _seams_hold(tree: Tree, kept: Kept) -> bool:
    """What follows a gap can begin a phrase: not *sur une menuiserie [dans la banlieue] très peuplée*.

    A name may, where its role has gone, and any word where one adverb or a date has.
    """
    people = {start for start, _ in tree.people}
    for before, after in pairwise(kept):
        lost = range(before + 1, after)
        if len(lost) < 2 or after in people or set(lost) <= tree.temporal:
            continue
        if tree.tokens[after].pos_ in ("ADJ", "NOUN", "PROPN", "ADV", "X", "NUM"):
            return False
    return True
