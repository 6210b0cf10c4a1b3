"""What goes from a sentence by where it stands: what comes before its subject, a role before a name, its tail.

The parser hangs the last complement of a long lead on any word; that it comes after all that the verb needs, and
opens on *avec*, *afin*, *lors*…, can be seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import OF, balanced
from seo_fr.headings.grammar.opening import may_drop_opening
from seo_fr.headings.grammar.subject import Subject, is_plural, subject_of
from seo_fr.headings.grammar.tree import Tree, opens_with
from seo_fr.language.lexicon import finite, is_infinitive
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEEDED = frozenset({"obj", "xcomp", "iobj", "cop", "aux", "aux:pass", "aux:tense"})


def edges(tree: Tree, kept: Sequence[int], predicate: Token) -> Iterator[frozenset[int]]:
    """Each of the three, where it may go."""
    head = subject_of(predicate)
    if head is not None:
        region = subject_region(tree, kept, head, predicate)
        if region:
            yield from _before_subject(tree, kept, head, predicate, region)
            yield from _before_name(tree, region)
    yield from _roles(tree, kept, predicate)
    yield from _tails(tree, kept, predicate)


def subject_region(tree: Tree, kept: Sequence[int], head: Token, predicate: Token) -> tuple[int, ...]:
    """The kept tokens of the subject, up to its verb group."""
    first = min(t.i for t in head.subtree)
    group = min([predicate.i, *(c.i for c in predicate.children if c.i > head.i and c.dep_ != "punct")])
    return tuple(i for i in kept if first <= i < group)


def _before_subject(
    tree: Tree, kept: Sequence[int], head: Token, predicate: Token, region: Sequence[int]
) -> Iterator[frozenset[int]]:
    before = frozenset(i for i in kept if i < region[0])
    subject = Subject(tuple(region), region[0], region[-1] + 1, is_plural(head), person=False)
    if not before or tree.tokens[min(before)].lower_ in words("headings", "lead_keeps"):
        return
    # « Selon X, Y aurait été tué »: the conditional says by itself that it is not sure.
    hedged = any(r.tense == "conditional" for i in kept if i >= region[-1] for r in finite(tree.tokens[i].lower_))
    if hedged or may_drop_opening(tree, subject, predicate):
        yield before


def _before_name(tree: Tree, region: Sequence[int]) -> Iterator[frozenset[int]]:
    """*La correspondante de France 24, [Sonia Dridi]*: the name alone, where a person's ends the subject."""
    inside = [i for i in region if not tree.tokens[i].is_punct]
    for start, end in tree.people:
        if not inside or inside[-1] != end - 1 or start not in inside or inside[0] == start:
            continue
        before = tree.tokens[start - 1]
        if before.pos_ in ("ADP", "DET", "CCONJ") or not _is_one(tree, inside[0]):
            continue
        yield frozenset(i for i in region if not start <= i < end)


def _roles(tree: Tree, kept: Sequence[int], predicate: Token) -> Iterator[frozenset[int]]:
    """*exhorte [le secrétaire général de l’OTAN,] Jens Stoltenberg[,] à…*: the name alone, behind the verb too."""
    for start, end in sorted(tree.people):
        comma, after = tree.tokens[start - 1] if start else None, tree.tokens[end] if tree.has(end) else None
        if start - 1 <= predicate.i or comma is None or comma.text != "," or after is None or after.text != ",":
            continue
        role = tree.doc[start:end].root.head
        articles = [c.i for c in tree.children[role.i] if c.dep_ == "det" and c.i < role.i]
        if role.pos_ != "NOUN" or not articles or not predicate.i < articles[0] < start:
            continue
        gone = {*range(articles[0], start), end}
        if gone <= set(kept) and _is_one(tree, articles[0]):
            yield frozenset(gone)


def _is_one(tree: Tree, first: int) -> bool:
    """The role is one person's: *le*, *la*, *l’*, *un*, or no article."""
    token = tree.tokens[first]
    return token.pos_ != "DET" or token.lower_ in ("le", "la", "l'", "un", "une")


def _tails(tree: Tree, kept: Sequence[int], predicate: Token) -> Iterator[frozenset[int]]:
    """The rest of the sentence from a border on, behind all that the verb needs."""
    children = tree.children[predicate.i]
    needed = [c.i for c in children if c.dep_ in _NEEDED and c.i > predicate.i]
    passive = any(c.dep_ == "aux:pass" for c in children)
    copular = any(c.dep_ == "cop" for c in children)
    for place, index in enumerate(kept):
        if index <= predicate.i or any(i >= index for i in needed) or not _may_end_before(tree, index):
            continue
        if attributes(tree, kept[place:]):
            continue
        between = [tree.tokens[i] for i in kept if predicate.i < i < index and i not in tree.temporal]
        if passive or copular or any(t.pos_ in ("NOUN", "PROPN", "VERB", "NUM") for t in between):
            yield frozenset(kept[place:])


def _may_end_before(tree: Tree, index: int) -> bool:
    """A circumstance, a relative clause or another complement opens here; nothing that bounds what was said."""
    token, before = tree.tokens[index], tree.tokens[index - 1]
    at = index + (token.text == ",")
    if not tree.has(at):
        return False
    if opens_with("tail_openers").match(tree.reads(at, 4)):
        return True
    if opens_with("limiting").match(tree.reads(at, 4)) or tree.tokens[at].lower_ in words("headings", "lead_keeps"):
        return False
    if token.text == ",":
        return tree.tokens[at].pos_ not in ("CCONJ", "NUM") and before.pos_ not in ("NUM",)
    if token.pos_ != "ADP" or token.lower_ in OF or before.pos_ not in ("NOUN", "PROPN", "NUM", "ADJ"):
        return False
    # « exhorte X [à faire] », « accuse X [d’avoir fait] »: the verb calls for it.
    return not is_infinitive(tree.reads(index + 1, 1).strip()) and tree.heads[tree.heads[index]] != index - 1


def attributes(tree: Tree, phrase: Sequence[int]) -> bool:
    """*…, selon ceux qui attendaient*, *…, affirme la direction*: what stands before it is somebody's claim."""
    for index in phrase:
        token, before = tree.tokens[index], tree.tokens[index - 1] if index > tree.start else None
        apart = index == phrase[0] or (before is not None and before.text in (",", "»"))
        if apart and (token.lower_ in ("selon", "d'après", "dixit") or tree.reads(index, 2) == "d'après"):
            return True
        if _speaks(token) and any(tree.tokens[i].text in (",", "»") for i in phrase if i < index):
            return True
    return False


def comma_cuts(tree: Tree, kept: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """A sentence that the parser did not understand, ended at a comma or before *qui*, longest first.

    Only behind a word that the verb table knows for a conjugated one, and where what is left out bounds, denies and
    attributes nothing.
    """
    for place in range(len(kept) - 1, 0, -1):
        index = kept[place]
        rest = [tree.tokens[i] for i in kept[place:]]
        if tree.tokens[index].text != "," and tree.tokens[index].lower_ != "qui":
            continue
        if any(t.lower_ in words("headings", "limiting") | words("headings", "lead_keeps") or _speaks(t) for t in rest):
            return
        said = kept[: place - (tree.tokens[kept[place - 1]].text == ",")]
        if any(finite(tree.tokens[i].lower_) for i in said) and balanced(tree, said):
            yield tuple(said)


def _speaks(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.lemma_.lower() in words("headings", "reporting")
