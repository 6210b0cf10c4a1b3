"""The main verb of a lead, read from left to right: a verb that no relative pronoun or conjunction has claimed.

The parser takes a relative clause for the main one, or joins the subject to what opens the sentence, in one long lead
out of six; the tagger knows a verb when it sees one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import NE
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import makes_do
from seo_fr.headings.lead.borders import is_claiming
from seo_fr.language.features import feature
from seo_fr.language.lexicon import finite, is_infinitive, participle_lemmas
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLITICS = frozenset({"se", "s'", "ne", "n'", "en", "y", "le", "la", "l'", "les", "lui", "leur"})
# *a été très légèrement blessé*: how far behind its auxiliary a participle may stand.
_REACH = 6


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb group by its token indices: ``start`` is its first clitic, ``first`` its conjugated form.

    ``predicate`` is the verb itself, or the attribute behind a copula; ``end`` is one past the last verb of the group.
    """

    start: int
    first: int
    predicate: Token
    end: int
    copular: bool


def is_passive(tree: Tree, verb: Verb) -> bool:
    """Its subject undergoes what is told, by the parser."""
    return any(c.dep_ == "aux:pass" for c in tree.children[verb.predicate.i])


def verbs(tree: Tree, kept: Sequence[int]) -> list[Verb]:
    """The main verbs in order, those in quotations left out.

    Where every verb has been claimed, a noun was taken for a verb or the other way round: then the last that stands
    right after a comma, or behind its subject's, is the main one.
    """
    found: list[Verb] = []
    subordinate: list[Verb] = []
    claimed, until, inside = 0, -1, False
    for index in kept:
        inside = inside and tree.tokens[index].text != ","
        if index in tree.quoted or index < until:
            continue
        if _claims(tree, index):
            claimed += 1
        elif _conjugated(tree, index) and not _opens_aside(tree, index):
            verb = _group(tree, index, kept)
            until = verb.end
            # « qui exploite onze usines et détient trois marques »: the second verb of the relative.
            joined = inside and any(tree.tokens[i].lower_ in ("et", "ou") for i in (verb.start - 1, verb.start - 2))
            if claimed or joined:
                claimed, inside = max(0, claimed - 1), True
                subordinate.append(verb)
            elif not _subjunctive(tree.tokens[index]):
                found.append(verb)
    if found:
        return found
    late = [v for v in subordinate if v.start - 1 in kept and tree.tokens[v.start - 1].text == ","][-1:]
    return late or [_group(tree, index, kept) for index in _taken_for_noun(tree, kept)][:1]


def _taken_for_noun(tree: Tree, kept: Sequence[int]) -> Iterator[int]:
    """*La Haute Autorité de santé recommande* (a noun, says the tagger): behind a noun nothing brings another."""
    for before, index in pairwise(kept):
        token = tree.tokens[index]
        bare = tree.tags[before] in ("NOUN", "PROPN") and tree.tags[index] == "NOUN" and index not in tree.names
        told = any(f.person == 3 and f.tense == "present" for f in finite(token.lower_))
        if bare and told and index not in tree.quoted and index not in tree.temporal:
            yield index


def _claims(tree: Tree, index: int) -> bool:
    """A relative pronoun or a conjunction, whose verb is still to come; not the *que* of *ne… que*, *plus que*."""
    token = tree.tokens[index]
    low = token.lower_
    if low in ("que", "qu'"):
        if _restricts(tree, index):
            return False
        return token.pos_ in ("SCONJ", "PRON") and tree.tokens[index - 1].lower_ not in ("plus", "moins", "autant")
    if low in ("si", "s'", "comme"):
        return bool(token.pos_ == "SCONJ")
    return is_claiming(token)


def _conjugated(tree: Tree, index: int) -> bool:
    """A finite form that is told for a verb, or that can be nothing else where it stands, whatever it is told for."""
    token = tree.tokens[index]
    if token.text[0].isdigit() or not finite(token.lower_):
        return False
    if token.pos_ in ("VERB", "AUX"):
        nominal = feature(token, "VerbForm") in (("Inf",), ("Part",))
        return not nominal or not (participle_lemmas(token.lower_) or is_infinitive(token.lower_))
    before = tree.tokens[index - 1] if tree.has(index - 1) else None
    if before is None or token.pos_ not in ("ADJ", "ADP"):
        return False
    # « qui contrôlent », told for an adjective; « le tableau, classé, entre au musée », for a preposition.
    into = token.pos_ == "ADP" and before.text == "," and tree.reads(index + 1, 1).strip() in words("headings", "into")
    return before.lower_ == "qui" or into


def _opens_aside(tree: Tree, index: int) -> bool:
    """*Le pont, interdit à toute circulation, fera…*: right behind a comma a form that may be a participle is one."""
    token = tree.tokens[index]
    return tree.has(index - 1) and tree.tokens[index - 1].text == "," and bool(participle_lemmas(token.lower_))


def _subjunctive(token: Token) -> bool:
    return all(f.tense == "subjunctive" for f in finite(token.lower_))


def _restricts(tree: Tree, index: int) -> bool:
    """*il ne reste qu’une coquille*: a *ne* before it in the same stretch, and no *pas*."""
    for place in range(index - 1, max(tree.start, index - 8) - 1, -1):
        low = tree.tokens[place].lower_
        if low in ("pas", "jamais", "rien", "plus") or tree.tokens[place].text == ";":
            return False
        if low in NE:
            return True
    return False


def _group(tree: Tree, first: int, kept: Sequence[int]) -> Verb:
    own = set(kept)
    start = first
    while start - 1 in own and tree.tokens[start - 1].lower_ in _CLITICS:
        start -= 1
    last = _last_participle(tree, first, own) if _is_helper(tree.tokens[first]) else first
    if last != first and last + 1 in own and makes_do(tree, last):
        last += 1
    predicate = tree.tokens[last]
    copular = last == first and predicate.dep_ == "cop"
    if last == first and predicate.dep_ in ("cop", "aux", "aux:pass", "aux:tense"):
        governor = predicate.head
        predicate = governor if tree.has(governor.i) and governor.i > first else predicate
    return Verb(start, first, predicate, last + 1, copular)


def _is_helper(token: Token) -> bool:
    return token.lemma_ in ("être", "avoir") or token.pos_ == "AUX"


def _last_participle(tree: Tree, first: int, own: set[int]) -> int:
    """The participle of an auxiliary, behind adverbs and days; of two (*sont mortes piétinées*) the parser's."""
    last = first
    for index in range(first + 1, first + 1 + _REACH):
        if index not in own:
            break
        token = tree.tokens[index]
        if token.pos_ in ("VERB", "AUX") and participle_lemmas(token.lower_):
            last = index
            if token.lower_ != "été":
                break
        elif token.pos_ not in ("ADV", "PRON") and index not in tree.temporal and token.text not in (",", "-"):
            break
    governor = tree.heads[first]
    near = governor in own and last < governor <= first + _REACH and tree.tokens[first].dep_.startswith("aux")
    if not near or not participle_lemmas(tree.tokens[governor].lower_):
        return last
    return last if any(tree.tokens[i].text == "," for i in range(last, governor)) else governor
