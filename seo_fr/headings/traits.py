"""What speaks for or against a heading wherever it is used: names of weights in rules/headings.yml, with values.

A trait that holds is worth 1; those that measure are numbers, mostly shares. All are read off the words the
heading keeps, those it leaves, and where its sentence stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.borders import is_conjugated, left_border, right_border
from seo_fr.headings.grammar.losses import loose_heads, losses
from seo_fr.headings.grammar.opening import opens_on_limit
from seo_fr.headings.grammar.segments import first_word
from seo_fr.headings.grammar.standing import PURPOSE
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.strategies.proposal import Proposal
from seo_fr.language.lexicon import is_infinitive
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_POSSESSIVE = frozenset({"son", "sa", "ses", "leur", "leurs"})
_MAY = frozenset({"pouvoir", "permettre"})
_NAMES_NOT_TELLS = frozenset({"noun-phrase", "infinitive"})
_OPENINGS = {"PRON": "pronoun", "NOUN": "noun", "PROPN": "name", "NUM": "number"}


def traits(proposal: Proposal, lemmas: frozenset[str], sentence_lemmas: frozenset[str]) -> dict[str, float]:
    """The traits of a heading; ``lemmas`` are its content lemmas, ``sentence_lemmas`` those of its sentence."""
    tokens = proposal.words()
    found = dict.fromkeys(_held(proposal, tokens), 1.0)
    tree = proposal.tree
    size = max(1, tree.end - tree.start)
    found["length"] = len(proposal.text) / number("headings", "longest")
    found["sentence-share"] = len(lemmas) / max(1, len(sentence_lemmas))
    found["late-in-sentence"] = (proposal.tokens[0] - tree.start) / size
    found["sentence-length"] = min(size, 60) / 30
    return found


def _held(proposal: Proposal, tokens: Sequence[Token]) -> Iterator[str]:
    yield proposal.strategy
    yield from _of_borders(proposal, tokens)
    yield from losses(proposal.tree, proposal.tokens)
    yield from _of_words(proposal, tokens)
    if proposal.strategy == "noun-phrase":
        yield from _of_noun(tokens)
    elif proposal.strategy == "infinitive":
        yield from _of_infinitive(proposal, tokens)
    yield from _of_sentence(proposal)


def _of_borders(proposal: Proposal, tokens: Sequence[Token]) -> Iterator[str]:
    """What stands before and after the heading in its sentence, and whether its words hang together."""
    tree, strategy = proposal.tree, proposal.strategy
    left = left_border(tree, proposal.tokens[0])
    yield f"after-{left}"
    yield f"before-{right_border(tree, proposal.tokens[-1] + 1) or 'other'}"
    if loose_heads(tree, proposal.tokens) > 1:
        yield "torn"
    if strategy == "segment" and left == "comma":
        yield "clause-after-comma"
    if strategy == "noun-phrase" and left in ("preposition", "de", "pour"):
        yield "phrase-after-preposition"
    if strategy == "infinitive" and left in ("verb", "de"):
        yield f"infinitive-after-{left}"
    if "," in proposal.text:
        yield "commas"
    if proposal.tokens[-1] - proposal.tokens[0] >= len(proposal.tokens):
        yield "cut-inside"


def _of_words(proposal: Proposal, tokens: Sequence[Token]) -> Iterator[str]:
    tree = proposal.tree
    opening = _OPENINGS.get(tokens[0].pos_)
    if opening:
        yield f"opens-on-{opening}"
    nouns = [t for t in tokens if t.pos_ in ("NOUN", "PROPN")]
    if len(nouns) <= 1:
        yield "one-noun"
    if nouns and nouns[0].lemma_.lower() in words("headings", "empty_nouns"):
        yield "empty-noun"
    if any(start <= t.i < end for t in tokens for start, end in tree.people):
        yield "person"
    if any(t.i in tree.temporal for t in tokens):
        yield "dated"
    if any(t.i in tree.names for t in tokens):
        yield "name"
    if any(t.lower_ in _POSSESSIVE and t.pos_ in ("DET", "ADJ") for t in tokens):
        yield "possessive"
    if any(t.like_num and t.text[0].isdigit() for t in tokens):
        yield "number"
    verb = next((t for t in tokens if is_conjugated(t)), None)
    if verb is not None:
        yield from _of_verb(tokens, verb)


def _of_verb(tokens: Sequence[Token], verb: Token) -> Iterator[str]:
    if verb.lemma_.lower() in words("headings", "empty_verbs"):
        yield "idle-verb"
    if verb.morph.get("Tense") == ["Imp"]:
        yield "imperfect"
    if any(t.lower_ in words("guards", "negation") and t.pos_ == "ADV" for t in tokens):
        yield "negated"
    before = [t for t in tokens if t.i < verb.i]
    content = [t for t in before if t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "VERB")]
    if len(content) == 1 and content[0].pos_ == "NOUN":
        yield "bare-subject"
        if before[0].lower_ in ("le", "la", "l'", "les"):
            yield "bare-definite"


def _of_noun(tokens: Sequence[Token]) -> Iterator[str]:
    """What kind of noun a noun phrase is built on."""
    inside = {t.i for t in tokens}
    head = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])
    lemma = head.lemma_.lower()
    if lemma in words("headings", "people_nouns"):
        yield "people-noun"
    elif not _is_topic(lemma):
        yield "thing-noun"
    if lemma in words("headings", "roles"):
        yield "role-noun"
    if len(list(head.ancestors)) >= 3:
        yield "deep-phrase"
    if any(t.pos_ == "PRON" and t.lower_ in words("headings", "relatives") for t in tokens):
        yield "with-relative"
    if head.dep_ == "nmod":
        yield "complement-phrase"
    if head.dep_ in ("nsubj", "obj", "ROOT", "nsubj:pass"):
        yield "core-phrase"
    if not any(c.i in inside and c.dep_ in ("nmod", "acl", "obl:arg", "appos") for c in head.children):
        yield "bare-head"


def _is_topic(lemma: str) -> bool:
    """A noun that names an event, a quality or an issue, so that a heading made of it announces something."""
    if lemma in words("headings", "topic_nouns"):
        return True
    return lemma.endswith(tuple(words("headings", "event_endings"))) and len(lemma) > 6


def _of_infinitive(proposal: Proposal, tokens: Sequence[Token]) -> Iterator[str]:
    first, tree = tokens[0], proposal.tree
    if not is_infinitive(first.lower_):
        return  # an instruction in -ez
    if first.lemma_.lower() in words("headings", "idle_infinitives"):
        yield "idle-verb"
    if not any(c.dep_ in ("obj", "xcomp", "ccomp") for c in tree.children[first.i]):
        yield "no-object"
    if _is_bound(tree):
        yield "bound"
    if any(t.lemma_.lower() in _MAY for t in tree.tokens[max(tree.start, first.i - 5) : first.i]):
        yield "possible"


def _is_bound(tree: Tree) -> bool:
    """*Chez les patients âgés, il faut…*, *Il ne faut pas…*: what is to be done only there, or not at all."""
    # *plus* is a negation only beside *ne*, which is in the list itself (« la plus grande base »).
    if {t.lower_ for t in tree} & (words("guards", "negation") - {"plus"}):
        return True
    first = first_word(tree)
    if tree.tokens[first].lower_ in words("guards", "domain_openings") - PURPOSE:
        return True
    return opens_on_limit(tree, first, spared=PURPOSE)


def _of_sentence(proposal: Proposal) -> Iterator[str]:
    """Where the heading's sentence stands and whom it speaks to."""
    tree = proposal.tree
    lows = {t.lower_ for t in tree}
    if "vous" in lows or "votre" in lows or "vos" in lows:
        yield "to-reader"
    if "nous" in lows or "notre" in lows or "nos" in lows:
        yield "we"
    if tree.place == 0:
        yield "opens-paragraph"
    if proposal.tokens[0] == first_word(tree) and tree.start != proposal.tokens[0]:
        yield "linked"
    if proposal.strategy not in _NAMES_NOT_TELLS and tree.tokens[tree.start].pos_ == "PRON":
        yield "pronoun-sentence"
