"""Headings that lean on what their reader has not seen: pronouns, possessives, comparisons without a term."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import OF
from seo_fr.headings.proposal import Proposal
from seo_fr.language.features import feature
from seo_fr.language.leaning import pointing
from seo_fr.language.lexicon import is_infinitive, is_plural_noun, participle_lemmas
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token


_READERS = frozenset({"votre", "vos", "notre", "nos"})


def points_back(proposal: Proposal) -> bool:
    """A pronoun or demonstrative whose antecedent the reader of the heading has not seen."""
    for token in proposal.words():
        if proposal.kind.speech and token.lower_ in words("guards", "first_person"):
            continue  # « Nous ne céderons pas »: whoever speaks
        if pointing(token) is not None and not _is_nobody(proposal, token):
            return True
    return False


def _is_nobody(proposal: Proposal, token: Token) -> bool:
    """*Il faut*, *Il existe*: no one. *On*, *nous*, *vous* as the subject of the author's own whole clause: us all.

    In a question *faut-il*, *peut-on*, *y a-t-il*.
    """
    low = token.lower_
    verb = token.head.lemma_.lower()
    if proposal.kind.asks and low.startswith("-") and low.lstrip("-t") in ("il", "on"):
        return verb in words("guards", "impersonal_asked")
    if low == "il" and token.pos_ == "PRON":
        after = [t.lower_ for t in proposal.tree.tokens[token.i : token.i + 8]]
        opened = "de" in after or "d'" in after or "que" in after or "qu'" in after
        adjective = token.head.lemma_.lower() in words("guards", "impersonal_adjectives") and opened
        return verb in words("guards", "impersonal") or adjective
    return (
        proposal.kind.everybody
        and low in ("on", "nous", "vous")
        and token.dep_ == "nsubj"
        and token.i < token.head.i
        and token.i - proposal.tokens[0] < 3
    )


def foreign_possessive(proposal: Proposal) -> bool:
    """*notre*, *mon*: the author's or a speaker's own person; *son*, *leur* without an owner in the heading."""
    kind = proposal.kind
    if kind.cited:
        return not kind.asks and any(t.lower_ in ("son", "sa", "ses", "leur", "leurs") for t in proposal.words())
    lows = [t.lower_ for t in proposal.words() if t.pos_ in ("DET", "ADJ", "PRON")]
    ours = words("leaning", "first_second")
    if kind.to_do:
        ours -= _READERS  # « Référencer votre usage des données »: a guide speaks to its reader
    if any(low in ours for low in lows):
        return True
    first_content = next((t for t in proposal.words() if t.pos_ not in ("PUNCT", "ADP")), None)
    if first_content is not None and first_content.lower_ in words("leaning", "possessive"):
        return True
    if kind.owner_first and _owned_before_verb(proposal):
        return True
    return not kind.owner and any(low in words("leaning", "possessive") for low in lows)


def _owned_before_verb(proposal: Proposal) -> bool:
    """*Le détail de sa décoration est conservé*: whose? Nothing stands before it that could own it.

    Nor does a pronoun own anything: *Il faut son accord*.
    """
    pronoun = proposal.words()[0].pos_ == "PRON"
    for token in proposal.words():
        if token.pos_ in ("VERB", "AUX") and not pronoun:
            return False
        if token.pos_ in ("DET", "ADJ") and token.lower_ in words("leaning", "possessive"):
            return True
    return False


def shared_possessive(proposal: Proposal) -> bool:
    """*leur*, *leurs* without several owners before it in the heading: *Comparer leurs annotations*."""
    tokens = proposal.words()
    for place, token in enumerate(tokens):
        if token.lower_ in ("leur", "leurs") and token.pos_ in ("DET", "ADJ"):
            owners = (t for t in tokens[:place] if t.pos_ in ("NOUN", "PROPN"))
            if not any(feature(t, "Number") == ("Plur",) or is_plural_noun(t.lower_) for t in owners):
                return True
    return False


def clitic(proposal: Proposal) -> bool:
    """*l’améliorer*, *les préfixer*: a pronoun that the tagger takes for an article."""
    doc = proposal.tree.tokens
    for token in proposal.words():
        after = doc[token.i + 1] if token.i + 1 < len(doc) else None
        article = token.lower_ in ("l'", "le", "la", "les")
        if article and after is not None and after.pos_ != "NOUN" and is_infinitive(after.lower_):
            return True
        if token.lower_ == "y" and token.i > 0 and doc[token.i - 1].lower_ not in ("il", "n'"):
            return not proposal.kind.cited  # « On y joue Mère Courage »: where?
    return False


def others(proposal: Proposal) -> bool:
    """*D’autres sites*, *un autre candidat*: other than whom? The author's whole sentence may know."""
    return any(t.lower_ in ("autre", "autres") for t in proposal.words())


def dated_from_today(proposal: Proposal) -> bool:
    """*« La réunion aura lieu demain »*: false on the morrow; *la ville de demain* is any day's."""
    tree = proposal.tree
    for token in proposal.words():
        if token.lower_ in words("guards", "day_relative"):
            before = tree.tokens[token.i - 1].lower_ if token.i > tree.start else ""
            if before not in OF:
                return True
    return False


def orphan_link(proposal: Proposal) -> bool:
    """A linking adverb that has lost the sentence it links to (*sont donc de qualité*), a relative its noun."""
    if proposal.words()[0].lower_ in ("dont", "lequel", "laquelle", "lesquels", "lesquelles"):
        return True
    return any(t.pos_ == "ADV" and t.lower_ in words("headings", "link_adverbs") for t in proposal.words()) or any(
        i in proposal.tree.linking for i in proposal.tokens
    )


def comparison_without_term(proposal: Proposal) -> bool:
    """*une liste plus complète*, *la même contribution*, *la moindre erreur*: compared with what?"""
    tokens = proposal.words()
    lows = [t.lower_ for t in tokens]
    if any(
        low in ("même", "mêmes", "moindre", "moindres") and t.pos_ == "ADJ" for low, t in zip(lows, tokens, strict=True)
    ):
        return True
    for here, before in zip(tokens[1:], tokens, strict=False):
        grades = (
            before.lower_ in ("plus", "moins", "aussi")
            and (here.pos_ == "ADJ" or _is_graded(here, lows))
            and "que" not in lows
            and "qu'" not in lows
        )
        if grades and not _is_superlative(proposal, before.i):
            return True
    return False


def _is_graded(participle: Token, lows: Sequence[str]) -> bool:
    """*a été plus contrastée*; in *n’est plus entré* the word denies."""
    return bool(participle_lemmas(participle.lower_)) and not {"ne", "n'"} & set(lows)


def _is_superlative(proposal: Proposal, index: int) -> bool:
    doc = proposal.tree.tokens
    return index > 0 and doc[index - 1].lower_ in ("le", "la", "les", "l'", "des", "du", "aux", "au", "d'autant")
