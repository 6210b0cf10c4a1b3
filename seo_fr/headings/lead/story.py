"""The first sentences of an article, read for the news: who did what, and in which of them it is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.clause import main_predicates
from seo_fr.headings.grammar.subject import subject_of
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.grammar.wording import write
from seo_fr.headings.lead.edges import comma_cuts
from seo_fr.headings.lead.reading import read
from seo_fr.headings.lead.shorter import Kept, shortenings
from seo_fr.language.leaning import leans_back, reads_alone
from seo_fr.language.verbs import is_conjugated
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token


# Without slots: its shortenings are asked for by titles and description, and made once.
@dataclass(frozen=True, eq=False)
class Line:
    """A sentence of the article as it is read: ``kept`` are its tokens, ``place`` its number among those that count.

    ``predicate`` is its main verb (or attribute), None where it has none; ``acts`` tells that it has a subject
    that stands for itself, ``named`` that a name is in it, ``alone`` that nothing before it is needed.
    """

    tree: Tree
    kept: Kept
    place: int
    predicate: Token | None
    acts: bool
    named: bool
    alone: bool

    @cached_property
    def ways(self) -> tuple[Kept, ...]:
        """Its shortenings, longest first."""
        if self.predicate is None or not self.verbal:
            return (self.kept, *comma_cuts(self.tree, self.kept))
        return shortenings(self.tree, self.kept, self.predicate)

    @property
    def verbal(self) -> bool:
        """It has a conjugated verb, alone or before an attribute."""
        return self.predicate is not None and (
            is_conjugated(self.predicate)
            or any(c.dep_.startswith(("aux", "cop")) for c in self.tree.children[self.predicate.i])
        )

    @property
    def tells(self) -> bool:
        """It says by itself who did what."""
        return self.acts and self.alone and not self.tree.asks and not self.tree.is_cited


def lines(trees: Sequence[Sequence[Tree]]) -> tuple[Line, ...]:
    """The first ``lead_sentences`` sentences that say anything; captions and datelines are none."""
    found: list[Line] = []
    for tree in (t for own in trees for t in own):
        kept = read(tree)
        if len(kept) < number("headings", "lead_shortest"):
            continue
        found.append(_line(tree, kept, len(found)))
        if len(found) >= number("headings", "lead_sentences"):
            break
    return tuple(found)


def _news_clause(tree: Tree, kept: Kept) -> tuple[Token | None, Kept]:
    """The verb that says what happened, and the words that are left for it.

    Of « X est mort, a révélé son avocate » the first clause, where the verb of speech only passes on a fact
    (rules/headings.yml, ``passes_on``); of « Pendant que…, des centaines manifestent » the second.
    """
    predicates = [p for p in main_predicates(tree) if p.i in kept]
    if not predicates:
        return None, kept
    root = predicates[0]
    own = [c for c in tree.children[root.i] if _has_subject(c) and c.i in kept]
    if root.lemma_.lower() in words("headings", "passes_on") and not _has_subject(root):
        said = next((c for c in own if c.i < root.i), None)
        mark = next((i for i in reversed(kept) if i < root.i and tree.tokens[i].text in (",", "»")), None)
        if said is not None and mark is not None and said.i < mark:
            stop = mark + (tree.tokens[mark].text == "»")
            return said, tuple(i for i in kept if i < stop)
    if any(c.dep_ == "mark" and c.i < root.i for c in tree.children[root.i]):
        main = next((c for c in own if c.i > root.i and not any(g.dep_ == "mark" for g in c.children)), None)
        return (main or root), kept
    if not _has_subject(root):
        # A parse that went astray (a verb taken for a noun), « Alors que… », « C’est à Lyon que… ».
        main = next((t for t in (tree.tokens[i] for i in kept) if _is_main(tree, t)), None)
        return (main or root), kept
    return root, kept


def _is_main(tree: Tree, token: Token) -> bool:
    """A conjugated verb with a noun for its subject, in no relative or subordinate clause."""
    if not _has_subject(token) or token.dep_.startswith(("acl", "csubj")) or not is_conjugated(token):
        return False
    below = {t.lower_ for t in tree.children[token.i] if t.i < token.i}
    return not below & words("completion", "relatives") and not any(c.dep_ == "mark" for c in tree.children[token.i])


def _has_subject(token: Token) -> bool:
    head = next((c for c in token.children if c.dep_ in ("nsubj", "nsubj:pass") and c.i < token.i), None)
    return head is not None and head.pos_ in ("NOUN", "PROPN")


def _line(tree: Tree, kept: Kept, place: int) -> Line:
    predicate, kept = _news_clause(tree, kept)
    text = write([piece(tree.tokens[i]) for i in kept]) or ""
    head = subject_of(predicate) if predicate is not None else None
    acts = head is not None and head.i in kept and head.pos_ in ("NOUN", "PROPN") and head.i not in tree.quoted
    named = any(i in tree.names for i in kept)
    # Nothing stands before the first sentence; « Ce mardi… » is the article's own day.
    alone = reads_alone(text) or (place == 0 and leans_back(text) in ("demonstrative", "connective", "possessive"))
    return Line(tree, kept, place, predicate, acts, named, alone)
