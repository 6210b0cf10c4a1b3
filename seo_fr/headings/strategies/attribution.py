"""Attributed headings: *Clause, selon X* and *X : « citation »*. The speaker stays in the line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.clause import clauses, main_predicates
from seo_fr.headings.grammar.tree import CLOSING, Tree
from seo_fr.headings.grammar.verb_group import Telling
from seo_fr.headings.grammar.wording import typeset, write
from seo_fr.headings.strategies.proposal import Context, Proposal
from seo_fr.headings.strategies.quotation import quoted_sentences
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token


def according_headings(tree: Tree, context: Context) -> Iterator[Proposal]:
    """« Selon X, le virus recule » as « Le virus recule, selon X »; the same where *selon X* ends the sentence."""
    if tree.start in tree.quoted or tree.tokens[tree.end - 1].text == "?":
        return
    source = _according_to(tree)
    if source is None:
        return
    start, end = source
    said = "".join(t.text_with_ws for t in tree.doc[start:end]).strip()
    for predicate in main_predicates(tree)[:1]:
        begin = end + 1 if start == tree.start else None
        for clause in clauses(tree, predicate, telling=Telling.NOW, begin=begin, spared=frozenset(range(start, end))):
            text = write(clause.pieces)
            if text is not None:
                tokens = tuple(sorted({*range(start, end), *clause.tokens}))
                lowered = said[0].lower() + said[1:]
                yield Proposal(typeset(f"{text}, {lowered}"), tokens, "speaker", tree)


def _according_to(tree: Tree) -> tuple[int, int] | None:
    """The tokens of *selon X* at the head of the sentence (a comma after it) or at its end (a comma before)."""
    for token in tree:
        if token.lower_ not in ("selon", "d'après") or token.i in tree.quoted:
            continue
        at_head = token.i == tree.start
        if not at_head and tree.tokens[token.i - 1].text != ",":
            continue
        end = token.i + 1
        while end < tree.end and not tree.tokens[end].is_punct:
            end += 1
        phrase = tree.doc[token.i : end]
        closes = tree.tokens[end].text == "," if at_head and end < tree.end else end >= tree.end - 1
        short = len(phrase.text) <= number("headings", "longest_source")
        nominal = all(t.pos_ not in ("VERB", "AUX", "PRON", "SCONJ") for t in phrase)
        pointing = any(
            t.lower_ in ("ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "lui") for t in phrase
        )
        if closes and short and nominal and not pointing:
            return token.i, end
    return None


def spoken_headings(tree: Tree, context: Context) -> Iterator[Proposal]:
    """A whole quoted sentence after its speaker's name: « X : « … » »."""
    for tokens in quoted_sentences(tree):
        name = _speaker_after(tree, tokens[-1]) or _speaker_before(tree, tokens[0])
        if name is None:
            continue
        text = tree.doc[tokens[0].i : tokens[-1].i + 1].text.strip()
        named = tree.doc[name[0] : name[1]].text
        indices = (*range(*name), *(t.i for t in tokens))
        yield Proposal(typeset(f"{named} : « {text} »"), tuple(sorted(indices)), "spoken", tree)


def _speaker_after(tree: Tree, last: Token) -> tuple[int, int] | None:
    """« … », a déclaré X: the name right after a reporting verb that follows the closing mark."""
    index = last.i + 1
    while index < tree.end and (tree.tokens[index].is_punct or tree.tokens[index].text in CLOSING):
        index += 1
    for at in range(index, min(index + 4, tree.end)):
        if tree.tokens[at].lemma_.lower() in words("headings", "reporting"):
            return _person_at(tree, range(at + 1, min(at + 8, tree.end)))
    return None


def _speaker_before(tree: Tree, first: Token) -> tuple[int, int] | None:
    """X a déclaré : « … »: the person is the subject of the reporting verb before the colon."""
    before = tree.doc[tree.start : first.i]
    if len(before) < 3 or ":" not in [t.text for t in before[-3:]]:
        return None
    verbs = [t for t in before if t.lemma_.lower() in words("headings", "reporting")]
    return _person_at(tree, range(tree.start, verbs[-1].i)) if verbs else None


def _person_at(tree: Tree, where: range) -> tuple[int, int] | None:
    """The only person named in a stretch of tokens."""
    found = sorted(p for p in tree.people if p[0] in where and p[1] - 1 in where and p[0] not in tree.quoted)
    return found[0] if len(found) == 1 else None
