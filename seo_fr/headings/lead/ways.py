"""The ways to say a clause shorter: which of its parts stay, and how its words stand together then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from seo_fr.headings.grammar.cuts import balanced, is_clean_end, marks_among, name_at
from seo_fr.headings.grammar.tree import Tree, opens_with
from seo_fr.headings.grammar.whole import width
from seo_fr.headings.lead.clause import Clause
from seo_fr.headings.lead.part import Part
from seo_fr.language.verbs import is_finite
from seo_fr.resources import number, words


@dataclass(frozen=True, slots=True)
class Way:
    """A clause said with some of its parts: the tokens in order, commas among them, ``width`` characters wide.

    ``parts`` are the numbers of those that stay, ``opened`` and ``aside`` tell whether what opens the sentence and
    what stands between subject and verb stay too, ``short`` that its subject is said in fewer words, ``named``
    that these are a name in it.
    """

    tokens: tuple[int, ...]
    width: int
    parts: frozenset[int]
    opened: bool
    aside: bool
    short: bool
    named: bool


def _ways(clause: Clause) -> Iterator[Way]:
    """Every way, the fullest first. What bounds the claim at its head stays; so does what another part hangs on."""
    bound = bool(clause.opening) and _bounds(clause)
    openings = (True,) if bound else (True, False) if clause.opening else (False,)
    choices, subjects = list(_choices(clause.parts, _names_of_roles(clause))), clause.subjects
    for opened in openings:
        for aside in (True, False) if clause.asides else (False,):
            for kept in choices:
                for subject in subjects if not aside else (clause.subject,):
                    tokens = _tokens(clause, subject, kept, opened=opened, aside=aside)
                    named = subject[0] in clause.tree.names
                    yield Way(tokens, width(clause.tree, tokens), kept, opened, aside, subject != clause.subject, named)


def _bounds(clause: Clause) -> bool:
    return opens_with("title_conditions").match(clause.tree.reads(clause.opening[0], 6)) is not None


def _choices(parts: Sequence[Part], swaps: Sequence[int]) -> Iterator[frozenset[int]]:
    """The sets of parts that may stand together; of ``swaps`` the next one stands for the part itself."""
    free = [n for n, p in enumerate(parts) if not (p.needed or p.half)][: int(number("headings", "lead_free"))]
    held = frozenset(n for n, p in enumerate(parts) if p.needed)
    calls_for = [_calls_for(parts, n) for n in range(len(parts))]
    for size in range(len(free), -1, -1):
        for chosen in combinations(free, size):
            kept = held.union(chosen)
            if all(kept >= calls_for[n] for n in kept):
                yield kept
                yield from ((kept - {n}) | {n + 1} for n in swaps if n + 1 not in kept)


def _names_of_roles(clause: Clause) -> list[int]:
    """*exhorte [le secrétaire général de l’OTAN,] Jens Stoltenberg*: the parts whose person the next one names."""
    parts, people = clause.parts, clause.tree.people
    return [
        n
        for n, (part, after) in enumerate(pairwise(parts))
        if part.needed and part.kind == "noun" and after.comma and (after.tokens[0], after.tokens[-1] + 1) in people
    ]


def _calls_for(parts: Sequence[Part], number: int) -> frozenset[int]:
    """The parts that stand wherever this one does: what it hangs on, and what is glued to it."""
    glued = [n for n, p in enumerate(parts) if p.glued and p.on == number]
    on = parts[number].on
    return frozenset(glued if on is None else [on, *glued])


def _tokens(
    clause: Clause, subject: Sequence[int], kept: frozenset[int], *, opened: bool, aside: bool
) -> tuple[int, ...]:
    out: list[int] = []
    if opened:
        out.extend(clause.opening)
    out.extend(subject)
    if aside:
        out.extend(clause.asides)
    out.extend(range(clause.verb.start, clause.verb.end))
    printed, opened_aside = True, False
    for place, part in enumerate(clause.parts):
        if place not in kept:
            continue
        comma = part.comma and _keeps_comma(clause.parts, place, kept, printed=printed, aside=opened_aside)
        if comma:
            out.append(part.tokens[0] - 1)
        out.extend(part.tokens)
        printed = comma or not part.comma
        opened_aside = not part.needed and (comma or opened_aside)
    return tuple(out)


def _keeps_comma(parts: Sequence[Part], place: int, kept: frozenset[int], *, printed: bool, aside: bool) -> bool:
    """The comma that closed an aside goes with it; a short complement the verb may as well have right behind it.

    ``printed`` tells that the part before stands as in the source, its own comma before it where it had one;
    ``aside`` that a comma has opened an aside, which this one closes.
    """
    part, follows = parts[place], place == 0 or place - 1 in kept
    if part.on is not None and part.on not in kept:
        return False  # the name stands for its role
    if part.kind == "bound":
        return True
    if part.needed:
        return aside if place and not parts[place - 1].needed else follows and printed
    if part.glued and part.on is not None and not any(n in kept for n in range(part.on + 1, place)):
        return False
    if place and part.kind in ("place", "infinitive") and not any(n in kept for n in range(place)):
        return False  # « blessé [lundi,] par l’explosion »
    short = part.kind in ("place", "time") and len(part.tokens) <= number("headings", "lead_joined")
    closing = place > 0 and parts[place - 1].comma and part.kind in ("place", "time", "infinitive")
    return follows or not (short or closing)


def whole_ways(clause: Clause, full: Sequence[int]) -> list[Way]:
    """The ways that hold together as a sentence: of the ``full`` one, names and quotations are all in or out.

    There are hundreds of ways to say a long sentence with the same few dozen words: what is asked of a word is asked
    once.
    """
    tree, found = clause.tree, list(_ways(clause))
    ends = {last for last in {way.tokens[-1] for way in found} if _may_end(tree, last)}
    that = {i for i in range(tree.start, tree.end) if tree.lows[i] in ("que", "qu'")}
    commas = {i for i in range(tree.start, tree.end) if tree.lows[i] == ","}
    names = [(own, whole) for own in _names(tree) if len(whole := set(full).intersection(name_at(tree, min(own)))) > 1]
    return [
        way
        for way in found
        if way.tokens[-1] in ends
        and _pairs_marks(tree, way.tokens)
        and not _stops_at_verb(tree, way.tokens)
        # « indiquent que, lorsqu’ils… »
        and (that.isdisjoint(way.tokens) or not any(i in that and j in commas for i, j in pairwise(way.tokens)))
        and all(own.isdisjoint(way.tokens) or whole.issubset(way.tokens) for own, whole in names)
    ]


def _names(tree: Tree) -> Iterable[set[int]]:
    """The tokens of each name of the sentence."""
    found: dict[tuple[int, int], set[int]] = {}
    for index in range(tree.start, tree.end):
        if (span := tree.names.get(index)) is not None:
            found.setdefault(span, set()).add(index)
    return found.values()


def _pairs_marks(tree: Tree, kept: Sequence[int]) -> bool:
    return balanced(tree, kept) and not sum(mark.straight for mark in marks_among(tree, kept)) % 2


def _may_end(tree: Tree, index: int) -> bool:
    """No last word that goes on, nor half of one: « les nouveau[-nés] »."""
    last = tree.tokens[index]
    if not is_clean_end(last) or goes_on(tree, index):
        return False
    return bool(last.whitespace_) or not tree.has(index + 1) or tree.tokens[index + 1].text != "-"


def _stops_at_verb(tree: Tree, kept: Sequence[int]) -> bool:
    """*un plan qui épargne l’équipement mais rogne [ses horaires]*: the second verb has lost its object."""
    last, after = tree.tokens[kept[-1]], kept[-1] + 1
    if not is_finite(last) or not tree.has(after) or tree.tokens[after].is_punct:
        return False
    return sum(is_finite(tree.tokens[i]) for i in kept) > 1


def goes_on(tree: Tree, last: int) -> bool:
    """*suite [à]*, *par rapport [à]*, *ceux [qui…]*, *mais pas [là]*: the word calls for the next one."""
    if tree.reads(last - 1, 2).strip() in ("mais pas", "mais non"):
        return True
    token, after = tree.tokens[last], tree.tokens[last + 1] if tree.has(last + 1) else None
    if token.lower_ in ("ceux", "celui", "celle", "celles"):
        return True
    return after is not None and token.lower_ in words("headings", "halves") and after.lower_ in ("à", "au", "aux")
