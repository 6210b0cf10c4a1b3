"""Headings that say more than the article, less, or the contrary."""

from __future__ import annotations

from seo_fr.headings.grammar.cuts import NE
from seo_fr.headings.proposal import Proposal
from seo_fr.resources import words


def half_quoted(proposal: Proposal) -> bool:
    """Words of a quotation without its marks, or a quotation mixed with its frame."""
    inside = [i in proposal.tree.quoted for i in proposal.tokens]
    if not any(inside):
        return False
    opened, closed = (sum(proposal.text.count(mark) for mark in pair) for pair in ("«“", "»”"))
    return opened == 0 or opened != closed


def negation_lost(proposal: Proposal) -> bool:
    """*ne*, *pas*, *aucun*… of the source's clause missing from the heading."""
    kept = set(proposal.tokens)
    doc = proposal.tree.tokens
    for index in proposal.tokens:
        for child in proposal.tree.children[index]:
            if child.i in kept or child.lower_ not in words("guards", "negation") or abs(child.i - index) >= 8:
                continue
            if child.lower_ != "plus" or any(c.lower_ in NE for c in doc[index].children):
                return True
    return False


def modality_lost(proposal: Proposal) -> bool:
    """A verb under *pouvoir, devoir, vouloir, risquer…* told as a fact; a noun under *sans, faute de, projet de*."""
    kept = set(proposal.tokens)
    doc = proposal.tree.tokens
    because = proposal.tokens[0] > 0 and doc[proposal.tokens[0] - 1].lower_ in ("car", "puisque", "puisqu'")
    for index in proposal.tokens:
        token = doc[index]
        head = token.head
        if head.i in kept or not proposal.tree.has(head.i) or head.i == token.i:
            continue
        if token.pos_ in ("VERB", "AUX") and head.lemma_.lower() in words("guards", "modal") and not because:
            return True  # « il n’est pas prévu de reporter le vote, car les bureaux restent ouverts » is a fact
        if token.pos_ in ("NOUN", "PROPN") and any(c.lower_ in ("sans", "ni") for c in token.children):
            return True
    return False


def unreal(proposal: Proposal) -> bool:
    """A noun phrase that only hangs on a wish, a fear, a refusal or a negation (*attend le feu vert*).

    Alone it would announce as given what the sentence denies, demands or supposes.
    """
    kept = set(proposal.tokens)
    doc = proposal.tree.tokens
    top = next(doc[i] for i in proposal.tokens if doc[i].head.i not in kept or doc[i].head.i == i)
    before = [t.lower_ for t in doc[max(proposal.tree.start, proposal.tokens[0] - 2) : proposal.tokens[0]]]
    if any(low in words("guards", "outside") for low in before):
        return True
    for verb in (a for a in top.ancestors if a.pos_ in ("VERB", "AUX")):
        if verb.lemma_.lower() in words("guards", "unreal") or verb.lower_.endswith(("rait", "raient")):
            return True
        if any(c.lower_ in ("ne", "n'", "si") and c.dep_ in ("advmod", "mark") for c in verb.children):
            return True
    return False


def universal(proposal: Proposal) -> bool:
    """*Chaque paquet…*, *Aucune information…*: true of the case the section speaks of, false on its own."""
    first = next(iter(proposal.words()))
    return first.lower_ in words("guards", "universal")
