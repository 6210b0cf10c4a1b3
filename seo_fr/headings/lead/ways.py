"""The ways to say a clause shorter: which of its parts stay, and how its words stand together then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from seo_fr.headings.grammar.cuts import balanced, is_clean_end, name_at
from seo_fr.headings.grammar.tree import Tree, opens_with
from seo_fr.headings.lead.clause import Clause
from seo_fr.headings.lead.parts import Part
from seo_fr.language.verbs import is_finite
from seo_fr.resources import number, words


@dataclass(frozen=True, slots=True)
class Way:
    """A clause said with some of its parts: the tokens in order, commas among them.

    ``parts`` are the numbers of those that stay, ``opened`` and ``aside`` tell whether what opens the sentence and
    what stands between subject and verb stay too, ``short`` that its subject is said in fewer words, ``named``
    that these are a name in it.
    """

    tokens: tuple[int, ...]
    parts: frozenset[int]
    opened: bool
    aside: bool
    short: bool = False
    named: bool = False


def ways(clause: Clause) -> Iterator[Way]:
    """Every way, the fullest first. What bounds the claim at its head stays; so does what another part hangs on."""
    bound = bool(clause.opening) and _bounds(clause)
    openings = (True,) if bound else (True, False) if clause.opening else (False,)
    for opened in openings:
        for aside in (True, False) if clause.asides else (False,):
            for kept in _choices(clause.parts, _names_of_roles(clause)):
                for subject in clause.subjects if not aside else (clause.subject,):
                    tokens = _tokens(clause, subject, kept, opened=opened, aside=aside)
                    named = subject[0] in clause.tree.names
                    yield Way(tokens, kept, opened, aside, subject != clause.subject, named)


def _bounds(clause: Clause) -> bool:
    return opens_with("title_conditions").match(clause.tree.reads(clause.opening[0], 6)) is not None


def _choices(parts: Sequence[Part], swaps: Sequence[int]) -> Iterator[frozenset[int]]:
    """The sets of parts that may stand together; of ``swaps`` the next one stands for the part itself."""
    free = [n for n, p in enumerate(parts) if not p.needed][: int(number("headings", "lead_free"))]
    held = frozenset(n for n, p in enumerate(parts) if p.needed)
    for size in range(len(free), -1, -1):
        for chosen in combinations(free, size):
            kept = held | frozenset(chosen)
            if all(_hangs(parts, n, kept) for n in kept):
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


def _hangs(parts: Sequence[Part], number: int, kept: frozenset[int]) -> bool:
    on = parts[number].on
    if any(p.glued and p.on == number and n not in kept for n, p in enumerate(parts)):
        return False
    return on is None or on in kept


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


def is_whole(tree: Tree, kept: Sequence[int], full: Sequence[int]) -> bool:
    """Of the sentence's ``full`` tokens those of names and quotations are all in or out; no last word that goes on."""
    last = tree.tokens[kept[-1]]
    if any(tree.tokens[i].lower_ in ("que", "qu'") and tree.tokens[j].text == "," for i, j in pairwise(kept)):
        return False  # « indiquent que, lorsqu’ils… »
    if not is_clean_end(last) or goes_on(tree, last.i) or _stops_at_verb(tree, kept):
        return False
    if not last.whitespace_ and tree.has(last.i + 1) and tree.tokens[last.i + 1].text == "-":
        return False  # « les nouveau[-nés] »
    if not balanced(tree, kept) or sum(tree.tokens[i].text == '"' for i in kept) % 2:
        return False
    inside, out = set(kept), set(full) - set(kept)
    return not any(out & set(name_at(tree, i)) for i in inside if tree.names.get(i))


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
