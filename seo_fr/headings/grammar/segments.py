"""Stretches of a sentence that stand on their own: the author's words in their order, less what may be left out.

A segment opens where the sentence does, or after a comma, colon or semicolon; it closes at a border of
`cuts.cut_points`. Nothing outside it may govern it, and nothing it needs may be left behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import (
    balanced,
    complete,
    cut_points,
    droppable,
    ends_open,
    is_clean_end,
    names_whole,
    splits_enumeration,
)
from seo_fr.headings.grammar.tree import Tree
from seo_fr.language.lexicon import is_infinitive
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_HARD = frozenset({":", ";", "…", "...", "?", "!", "(", "["})


def first_word(tree: Tree) -> int:
    """The sentence's first token after dashes, conjunctions and linking adverbs (*Mais*, *Et donc*, *Ainsi,*)."""
    index = tree.start
    soft = words("headings", "soft_adverbs")
    while index < tree.end - 1:
        token = tree.tokens[index]
        links = token.lower_ in soft and tree.tokens[index + 1].text == ","
        if not (token.is_punct or token.is_space or token.pos_ == "CCONJ" or index in tree.linking or links):
            break
        if token.text in "«“(":
            break
        index += 1
    return index


def segments(tree: Tree, start: int, stop: int) -> Iterator[tuple[int, ...]]:
    """The kept tokens of segments that open at ``start``, the longest first, none past ``stop`` (exclusive)."""
    longest = number("headings", "longest")
    for end in sorted(cut_points(tree, start + 1, stop), reverse=True):
        if not is_clean_end(tree.tokens[end - 1]) or splits_enumeration(tree, end):
            continue
        kept = without_asides(tree, [i for i in range(start, end) if not links(tree, i)])
        if kept is None or len(kept) < 3:
            continue
        for tokens in _fitting(tree, kept, longest):
            if sole_root(tree, tokens) is not None and stands(tree, tokens, start, stop):
                yield tuple(tokens)
                break


def links(tree: Tree, index: int) -> bool:
    """An adverb or a phrase that only links the sentence to the one before it (*aussi*, *pour sa part*)."""
    token = tree.tokens[index]
    alone = token.dep_ == "advmod" and not tree.children[index]
    return index in tree.linking or (alone and token.lower_ in words("headings", "link_adverbs"))


def stands(tree: Tree, tokens: Sequence[int], start: int, stop: int) -> bool:
    """Quotation marks close, names are whole, and nothing that is needed stays behind before ``stop``."""
    inside = set(tokens)
    if ends_open(tree, inside) or not balanced(tree, list(tokens)) or not names_whole(tree, inside):
        return False
    return complete(tree, inside, after=start, until=stop)


def hard_stop(tree: Tree, start: int) -> int:
    """Where a segment from ``start`` ends at the latest: a mark of its own sentence, or the sentence's end."""
    end = tree.end
    while end > start and (tree.tokens[end - 1].is_punct or tree.tokens[end - 1].is_space):
        if tree.tokens[end - 1].text in "»”)":
            break
        end -= 1
    return next((t.i for t in tree.tokens[start:end] if t.text in _HARD), end)


def sole_root(tree: Tree, tokens: Sequence[int]) -> Token | None:
    """The one token whose governor is outside; None where the stretch falls into several pieces."""
    inside = set(tokens)
    heads = [
        tree.tokens[i]
        for i in tokens
        if not tree.tokens[i].is_punct
        and (tree.tokens[i].head.i not in inside or tree.tokens[i].head.i == i)
        and tree.tokens[i].head.i not in tree.temporal
    ]
    return heads[0] if len(heads) == 1 else None


def without_asides(tree: Tree, region: Sequence[int]) -> list[int] | None:
    """Drop what stands in brackets or between two commas before the verb goes on; None for a lone comma."""
    kept = _without_brackets(tree, region)
    commas = [i for i in kept if tree.tokens[i].text in (",", "–", "—")]
    if not commas:
        return kept
    if len(commas) != 2 or any(t.dep_ == "conj" for t in tree.tokens[commas[0] : commas[1] + 2]):
        return None
    return [i for i in kept if not commas[0] <= i <= commas[1]]


def _without_brackets(tree: Tree, region: Sequence[int]) -> list[int]:
    kept, depth = [], 0
    for index in region:
        text = tree.tokens[index].text
        depth += text in "(["
        if not depth:
            kept.append(index)
        depth -= text in ")]" and depth > 0
    return kept


def _fitting(tree: Tree, kept: list[int], longest: float) -> Iterator[list[int]]:
    """The stretch itself, or where it is too long for a line what is left without one phrase from its middle."""
    if width(tree, kept) <= longest + 2:
        yield kept
    else:
        yield from shortened(tree, kept, longest + 2)


def shortened(tree: Tree, kept: list[int], room: float, after: int = 0) -> Iterator[list[int]]:
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
    return sum([len(tree.tokens[i].text_with_ws) for i in kept])
