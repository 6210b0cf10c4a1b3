"""The passive voice, decided on the parse and the conjugation table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from seo_fr.language.lexicon import participle_lemmas
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_REFLEXIVE = frozenset({"se", "s'", "me", "m'", "te", "t'"})
_LOOKS_PARTICIPLE = re.compile(r"é(?:e?s?)$")
_AUXILIARY = ("aux:pass", "aux:tense", "aux", "cop")


def is_passive(sentence: Tokens) -> bool:
    """True when a clause of ``sentence`` (normalised text) is in the passive.

    A form of *être* with the past participle of a verb that takes *avoir*: not reflexive, not one of
    the states of rules/passive.yml unless an agent in *par* follows. F1 .97 on GSD and Sequoia (dev).
    """
    return any(_is_passive_participle(token) for token in sentence if token.dep_ in _AUXILIARY)


def hides_actor(sentence: Tokens) -> int:
    """As `is_passive`, of a clause that tells what is done: « la ville est connue pour… » has nobody to name.

    0 where none does, 2 where *a été* leaves no doubt and nobody is named, else 1.
    """
    told = [t for t in sentence if t.dep_ in _AUXILIARY and _is_passive_participle(t) and not _compares(t)]
    return max((_hidden(token) for token in told), default=0)


def _hidden(auxiliary: Token) -> int:
    """What *est composé d’une pompe* is made of is no actor, whatever the parse calls it; *par* names one.

    Where the parse hangs that *par* elsewhere (*blessé, lundi, par l’explosion*), it still stands behind in the clause.
    Nobody asks who has condemned or hurt, where it is not told: everybody knows, or nobody does.
    """
    named = any(t.lower_ == "par" for child in auxiliary.head.children for t in child.children)
    told = named or any(t.lower_ == "par" for t in auxiliary.doc[auxiliary.head.i : auxiliary.sent.end])
    if not told and _lemmas(auxiliary.head) & words("passive", "customary"):
        return 0
    if auxiliary.lower_ == "été":
        return 1 if told else 2
    return int(named or not _is_standing(auxiliary))


def _compares(auxiliary: Token) -> bool:
    """True in *est la plus consommée*, where a superlative stands before the participle."""
    last = [token.lower_ for token in _between(auxiliary)][-2:]
    return len(last) > 1 and last[0] in ("le", "la", "les") and last[1] in ("plus", "moins", "mieux")


def _is_standing(auxiliary: Token) -> bool:
    """True for a participle that tells how a thing is, or is not: *n’est pas oxydé*, but not *n’a pas été voté*."""
    negations = words("passive", "negations")
    is_negated = auxiliary.lower_ in ("est", "sont") and any(t.lower_ in negations for t in _between(auxiliary))
    return is_negated or bool(_lemmas(auxiliary.head) & words("passive", "standing"))


def _between(auxiliary: Token) -> Tokens:
    """What stands between *être* and its participle."""
    return auxiliary.doc[auxiliary.i + 1 : auxiliary.head.i]


def _is_passive_participle(auxiliary: Token) -> bool:
    """True when ``auxiliary`` is the *être* of a passive."""
    participle = auxiliary.head
    if participle.i < auxiliary.i or auxiliary.lower_ not in words("passive", "etre_forms"):
        return False
    lemmas = _lemmas(participle)
    if not lemmas or lemmas <= words("passive", "etre_verbs") - words("passive", "both") or _is_reflexive(auxiliary):
        return False
    if auxiliary.lower_ == "été" or _has_agent(participle):
        return True  # *a été* leaves no doubt: a state would be said in the imperfect
    if lemmas & words("passive", "states") or lemmas <= words("passive", "both") or _is_interrupted(auxiliary):
        return False
    return participle.pos_ in ("VERB", "AUX") or auxiliary.dep_ == "aux:pass"


def _lemmas(participle: Token) -> frozenset[str]:
    """The verbs ``participle`` may be of; one the table does not know counts where it looks the part."""
    lemmas = participle_lemmas(participle.lower_)
    if not lemmas and _LOOKS_PARTICIPLE.search(participle.lower_) and participle.pos_ == "VERB":
        return frozenset({participle.lemma_})
    return lemmas


def _is_interrupted(auxiliary: Token) -> bool:
    """True when what stands between *être* and the participle makes it an adjective or another clause.

    A degree adverb (assez répandu), a noun (c'est le premier endroit habité), an *avoir* (s'ils avaient
    utilisé).
    """
    participle = auxiliary.head
    if (
        auxiliary.i > auxiliary.sent.start
        and auxiliary.nbor(-1).lower_ in ("c'", "ce")
        and auxiliary.dep_ != "aux:pass"
    ):
        return True
    for token in _between(auxiliary):
        if token.lower_ in words("passive", "degrees") or (token.pos_ == "AUX" and token.lemma_ == "avoir"):
            return True
        if token.pos_ in ("NOUN", "PROPN") and token.head == participle and not _is_adverbial(token):
            return True
    return False


def _is_adverbial(noun: Token) -> bool:
    return noun.dep_.startswith("obl") or any(child.dep_ == "case" for child in noun.children)


def _is_reflexive(auxiliary: Token) -> bool:
    """True when a reflexive pronoun stands before the auxiliary: elle s'est lavée, il s'en est saisi."""
    before = auxiliary.i - 1
    while before >= auxiliary.sent.start and auxiliary.doc[before].lower_ in ("en", "y"):
        before -= 1
    return before >= auxiliary.sent.start and auxiliary.doc[before].lower_ in _REFLEXIVE


def _has_agent(participle: Token) -> bool:
    """True when the parse gives an agent in *par*."""
    return any(
        child.dep_ == "obl:agent"
        or (child.dep_.startswith("obl") and any(c.lower_ == "par" and c.dep_ == "case" for c in child.children))
        for child in participle.children
    )
