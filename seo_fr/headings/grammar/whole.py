"""Whether what is kept of a sentence stands alone, and every place where it may end.

French branches to the right, so a strategy says where its words open, what they have to reach, and where the
clause ends; `endings` walks back over the borders in between.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import balanced, cut_points, ends_open, is_clean_end, names_whole, splits_enumeration
from seo_fr.headings.grammar.leaving import complete, droppable
from seo_fr.headings.grammar.marks import closes, written
from seo_fr.headings.grammar.tree import Tree, opens_with
from seo_fr.language.lexicon import is_infinitive
from seo_fr.resources import number

if TYPE_CHECKING:
    from spacy.tokens import Token

PHRASE_ENDS = frozenset({",", ":", ";", "…", "...", "(", "[", "–", "—"})
"""Where a noun phrase ends at the latest, for `sentence_end`."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Where words may be cut: after token ``core``, before ``stop`` at the latest.

    Nothing before token ``after`` is asked about: it has passed another test. ``restrict`` is that of
    `cuts.complete`; ``spared`` are tokens that the heading says elsewhere, so their loss is none. ``closes`` tells
    that a quotation which the cut leaves open gets its closing mark.
    """

    core: int
    stop: int
    after: int = 0
    restrict: bool = False
    spared: frozenset[int] = frozenset()
    closes: bool = False


def endings(tree: Tree, extent: Extent, shapes: Callable[[int], Iterable[Sequence[int]]]) -> Iterator[tuple[int, ...]]:
    """The kept tokens of every legal end, the longest first: those of ``shapes(end)`` that stand alone."""
    for end in sorted(cut_points(tree, extent.core, extent.stop), reverse=True):
        if not splits_enumeration(tree, end):
            yield from (tuple(kept) for kept in shapes(end) if stands(tree, kept, extent))


def stands(tree: Tree, kept: Sequence[int], extent: Extent) -> bool:
    """It hangs together, names and quotation marks are whole, and nothing that is needed stays behind."""
    inside = set(kept)
    if not is_clean_end(tree.tokens[kept[-1]]) or ends_open(tree, inside) or not names_whole(tree, inside):
        return False
    if not balanced(tree, kept) and not (extent.closes and leaves_quotation_open(tree, kept)):
        return False
    if len(loose(tree, kept, extent.after)) > 1:
        return False
    return complete(tree, inside | extent.spared, restrict=extent.restrict, after=extent.after, until=extent.stop)


def loose(tree: Tree, kept: Collection[int], after: int = 0) -> list[Token]:
    """The kept words from token ``after`` on that hang on none of the others: one in a phrase that holds together.

    The parser likes to hang a complement on the time expression before it (*promis jeudi plus de soutien*);
    that counts as hanging on the verb.
    """
    inside = set(kept)
    found = []
    for index in kept:
        head = tree.heads[index]
        if index >= after and (head == index or (head not in inside and head not in tree.temporal)):
            found.append(tree.tokens[index])
    return [token for token in found if not token.is_punct]


def leaves_quotation_open(tree: Tree, kept: Sequence[int]) -> bool:
    """The kept words open a quotation and end inside it."""
    return kept[-1] in tree.quoted and [t for i in kept if (t := written(tree.tokens[i])) in "«»"] == ["«"]


def sentence_end(tree: Tree, start: int, marks: Collection[str] = ()) -> int:
    """The end of what a sentence says from token ``start`` on: its end mark, or the first of ``marks`` before it."""
    end = tree.end
    while end > start and (tree.tokens[end - 1].is_punct or tree.tokens[end - 1].is_space):
        if closes(tree.tokens[end - 1]) or tree.tokens[end - 1].text == ")":
            break
        end -= 1
    return next((t.i for t in tree.tokens[start:end] if t.text in marks), end)


def without_asides(tree: Tree, region: Sequence[int], *, open_end: bool = False) -> list[int] | None:
    """Drop what stands in brackets or between two commas or dashes; None for a lone comma or an enumeration.

    With ``open_end`` the end of the region closes an aside: *Le porte-parole, Dmitri Peskov*, before its verb.
    """
    kept = _without_brackets(tree, region)
    marks = [i for i in kept if tree.tokens[i].text in (",", "–", "—")]
    if len(marks) == 1 and open_end:
        marks.append(kept[-1])
    if not marks:
        return kept
    if len(marks) != 2 or any(t.dep_ == "conj" for t in tree.tokens[marks[0] : marks[1] + 2]):
        return None
    if marks[0] + 1 not in tree.linking and _bounds(tree, marks[0] + 1):
        return None
    return [i for i in kept if not marks[0] <= i <= marks[1]]


def _bounds(tree: Tree, first: int) -> bool:
    """*que, dans la région, les prix baissent*: an aside that says where, or under what condition, it holds."""
    domain = tree.tokens[first - 2].lower_ in ("que", "qu'") and tree.tokens[first].pos_ == "ADP"
    return domain or opens_with("conditions").match(tree.reads(first, 4)) is not None


def _without_brackets(tree: Tree, region: Sequence[int]) -> list[int]:
    kept, depth = [], 0
    for index in region:
        text = tree.tokens[index].text
        depth += text in "(["
        if not depth:
            kept.append(index)
        depth -= text in ")]" and depth > 0
    return kept


def shortened(tree: Tree, kept: Sequence[int], room: float, after: int = 0) -> Iterator[list[int]]:
    """``kept`` without one phrase of its middle that may go, where that brings it within ``room`` characters.

    Only phrases from token ``after`` on, whole, to the right of their head and not at the end.
    """
    size, inside = width(tree, kept), set(kept)
    if size > room + number("headings", "longest"):
        return
    for token in (tree.tokens[i] for i in kept if i >= after):
        if token.dep_ not in ("obl", "obl:mod", "obl:arg", "advmod", "advcl", "acl", "acl:relcl"):
            continue
        phrase = {t.i for t in token.subtree}
        if kept[-1] in phrase or not phrase <= inside or min(phrase) <= token.head.i or min(phrase) < after:
            continue
        if not tree.tokens[max(phrase)].whitespace_ or not tree.tokens[min(phrase) - 1].whitespace_:
            continue  # half of a word with a hyphen
        if _is_first_complement(tree, token, phrase, inside):
            continue
        if size - width(tree, phrase) <= room and droppable(tree, token, inside - phrase):
            yield [i for i in kept if i not in phrase]


def _is_first_complement(tree: Tree, token: Token, phrase: set[int], inside: set[int]) -> bool:
    """*s’appuie [sur des tests] pour…*, *se rend [en Guyane] pour…*: only an object may come up in its place."""
    if token.dep_ == "advmod":
        return False
    following = tree.tokens[max(phrase) + 1 : max(phrase) + 3]
    if following[0].pos_ == "ADP" and not is_infinitive(following[-1].lower_):
        return True  # « interroge X [sur ses liens] avec Y »: it would hang on another word
    if token.dep_ in ("acl", "acl:relcl") or min(phrase) != token.head.i + 1:
        return False
    after = [c for c in tree.children[token.head.i] if c.i > max(phrase) and c.i in inside]
    return not any(c.dep_ in ("obj", "xcomp", "ccomp") for c in after)


def width(tree: Tree, kept: Iterable[int]) -> int:
    """Characters of the kept tokens as the source spaces them."""
    return sum([tree.widths[i] for i in kept])
