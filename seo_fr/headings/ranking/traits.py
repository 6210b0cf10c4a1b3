"""What speaks for or against a heading wherever it is used: names of weights in rules/headings.yml, with values.

A trait that holds is worth 1; those that measure are numbers. All are read off the words the heading keeps,
those it leaves, and its place in its sentence. What had no weight in the verdicts (docs/qualite.md) is not here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.borders import left_border, right_border
from seo_fr.headings.grammar.losses import losses
from seo_fr.headings.grammar.opening import first_word, opens_in_domain, opens_on_limit
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.guards.news import is_topic
from seo_fr.headings.proposal import Proposal
from seo_fr.language.features import feature
from seo_fr.language.lexicon import is_infinitive
from seo_fr.language.verbs import is_conjugated
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

# The borders that weigh; the others were neither kept more often nor less.
_AFTER = frozenset({"à", "de", "colon", "conjunction", "other"})
_BEFORE = frozenset({"colon", "participle", "subordinate"})
_OPENINGS = {"PRON": "opens-on-pronoun", "PROPN": "opens-on-name", "NUM": "opens-on-number"}
_READER = frozenset({"vous", "votre", "vos"})
_US = frozenset({"nous", "notre", "nos"})


def traits(proposal: Proposal) -> dict[str, float]:
    """The traits of a heading by the names of their weights."""
    tree = proposal.tree
    found = dict.fromkeys(_held(proposal, proposal.words()), 1.0)
    found["length"] = len(proposal.text) / number("headings", "longest")
    found["late-in-sentence"] = (proposal.tokens[0] - tree.start) / max(1, tree.end - tree.start)
    return found


def _held(proposal: Proposal, tokens: Sequence[Token]) -> Iterator[str]:
    if proposal.kind.weighs:
        yield proposal.strategy
    yield from _of_borders(proposal)
    yield from losses(proposal.tree, proposal.tokens)
    yield from _of_words(proposal, tokens)
    if proposal.kind.phrase:
        yield from _of_noun(proposal, tokens)
    elif proposal.kind.to_do:
        yield from _of_infinitive(proposal.tree, tokens[0])
    yield from _of_sentence(proposal.tree)


def _of_borders(proposal: Proposal) -> Iterator[str]:
    """What stands before and after the heading in its sentence."""
    left = left_border(proposal.tree, proposal.tokens[0])
    right = right_border(proposal.tree, proposal.tokens[-1] + 1)
    if left in _AFTER:
        yield f"after-{left}"
    if right in _BEFORE:
        yield f"before-{right}"
    if proposal.kind.phrase and left in ("preposition", "de", "pour"):
        yield "phrase-after-preposition"


def _of_words(proposal: Proposal, tokens: Sequence[Token]) -> Iterator[str]:
    tree = proposal.tree
    if tokens[0].pos_ in _OPENINGS:
        yield _OPENINGS[tokens[0].pos_]
    nouns = [t for t in tokens if t.pos_ in ("NOUN", "PROPN")]
    if len(nouns) <= 1:
        yield "one-noun"
    if nouns and nouns[0].lemma_.lower() in words("headings", "empty_nouns"):
        yield "empty-noun"
    if any(t.i in tree.temporal for t in tokens):
        yield "dated"
    if any(t.i in tree.names for t in tokens):
        yield "name"
    if any(t.like_num and t.text[0].isdigit() for t in tokens):
        yield "number"
    verb = next((t for t in tokens if is_conjugated(t)), None)
    if verb is not None:
        yield from _of_verb(tokens, verb)


def _of_verb(tokens: Sequence[Token], verb: Token) -> Iterator[str]:
    if verb.lemma_.lower() in words("headings", "empty_verbs"):
        yield "idle-verb"
    if feature(verb, "Tense") == ("Imp",):
        yield "imperfect"
    before = [t for t in tokens if t.i < verb.i]
    content = [t for t in before if t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "VERB")]
    if len(content) == 1 and content[0].pos_ == "NOUN" and before[0].lower_ in ("le", "la", "l'", "les"):
        yield "bare-definite"


def _of_noun(proposal: Proposal, tokens: Sequence[Token]) -> Iterator[str]:
    """What kind of noun a noun phrase is built on, and how deep in its sentence."""
    inside = set(proposal.tokens)
    head = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])
    lemma = head.lemma_.lower()
    if lemma in words("headings", "people_nouns") or lemma in words("headings", "roles"):
        yield "people-noun"
    elif not is_topic(lemma):
        yield "thing-noun"
    if len(list(head.ancestors)) >= 3:
        yield "deep-phrase"
    if any(t.pos_ == "PRON" and t.lower_ in words("headings", "relatives") for t in tokens):
        yield "with-relative"


def _of_infinitive(tree: Tree, first: Token) -> Iterator[str]:
    if not is_infinitive(first.lower_):
        return  # an instruction in -ez, or a reflexive
    if first.lemma_.lower() in words("headings", "idle_infinitives"):
        yield "idle-verb"
    if not any(c.dep_ in ("obj", "xcomp", "ccomp") for c in tree.children[first.i]):
        yield "no-object"
    if _is_bound(tree):
        yield "bound"


def _is_bound(tree: Tree) -> bool:
    """*Chez les patients âgés, il faut…*, *Il ne faut pas…*: what is to be done only there, or not at all."""
    # *plus* is a negation only beside *ne*, which is in the list itself (« la plus grande base »).
    if not (words("guards", "negation") - {"plus"}).isdisjoint(tree.lows[tree.start : tree.end]):
        return True
    first = first_word(tree)
    return opens_in_domain(tree, first) or opens_on_limit(tree, first)


def _of_sentence(tree: Tree) -> Iterator[str]:
    """Whom the heading's sentence speaks to, and whether it opens its paragraph."""
    lows = set(tree.lows[tree.start : tree.end])
    if lows & _READER:
        yield "to-reader"
    if lows & _US:
        yield "we"
    if tree.place == 0:
        yield "opens-paragraph"
