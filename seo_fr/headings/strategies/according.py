"""The strategy *according*: « Selon X, le virus recule » as « Le virus recule, selon X »."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.headings.grammar.clause import clauses, main_predicates
from seo_fr.headings.grammar.reporting import names_source
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import Telling
from seo_fr.headings.grammar.wording import lowered, typeset, write
from seo_fr.headings.proposal import Proposal
from seo_fr.resources import number


def headings(tree: Tree) -> Iterator[Proposal]:
    """« Selon X, le virus recule » as « Le virus recule, selon X »; the same where *selon X* ends the sentence."""
    if tree.is_cited or tree.asks:
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
                yield Proposal(typeset(f"{text}, {lowered(said, keeps_capital=False)}"), tokens, "speaker", tree)


def _according_to(tree: Tree) -> tuple[int, int] | None:
    """The tokens of *selon X* at the head of the sentence (a comma after it) or at its end (a comma before)."""
    for token in tree:
        if not names_source(tree, token.i) or token.i in tree.quoted:
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
