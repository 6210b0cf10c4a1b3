"""What no heading may do, whatever made it. Each guard is a real error with a name.

A guard takes the finished heading and the tokens that say it; the name of the first guard that objects
is returned, which is what `tests/headings/test_guards.py` checks case by case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from seo_fr.analysis.stems import stem
from seo_fr.headings.strategies.proposal import Proposal
from seo_fr.language.lexicon import is_infinitive, is_plural_noun, known
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRINTABLE = frozenset(" \u00a0\u202f’'«»“”-–,.%€$£°/+&:!?()")

Guard = Callable[[Proposal], bool]


def _tokens(proposal: Proposal) -> Iterable[Token]:
    return (proposal.tree.tokens[i] for i in proposal.tokens)


def length(proposal: Proposal) -> bool:
    """Too long for a line, or too short to say anything."""
    return not number("headings", "shortest") <= len(proposal.text) <= number("headings", "longest")


def points_back(proposal: Proposal) -> bool:
    """A pronoun or demonstrative whose antecedent the reader of the heading has not seen."""
    spoken = proposal.strategy in ("quotation", "spoken")
    for token in _tokens(proposal):
        low = token.lower_
        if spoken and low in words("guards", "first_person"):
            continue  # « Nous ne céderons pas »: whoever speaks
        if token.pos_ == "PRON" and low in words("guards", "pointing") and token.dep_ not in ("expl:comp", "expl:pass"):
            return True
        if token.pos_ in ("DET", "ADJ", "PRON") and low in words("guards", "pointing_determiners"):
            return True
        if token.text.startswith("-") and low.lstrip("-t") in words("guards", "inverted"):
            return True
        if token.pos_ in ("ADJ", "NUM") and token.dep_.startswith("nsubj"):
            return True  # « La première est… »: the noun stands further up
        if low == "question" and token.i > 0 and proposal.tree.tokens[token.i - 1].lower_ == "en":
            return True
        if low in words("guards", "pointing_words"):
            return True
    return False


def foreign_possessive(proposal: Proposal) -> bool:
    """*notre*, *mon*: the author's or a speaker's own person; *son*, *leur* without an owner in the heading."""
    if proposal.strategy in ("quotation", "spoken", "question"):
        return any(t.lower_ in ("son", "sa", "ses", "leur", "leurs") for t in _tokens(proposal)) and (
            proposal.strategy != "question"
        )
    lows = [t.lower_ for t in _tokens(proposal) if t.pos_ in ("DET", "ADJ", "PRON")]
    if any(low in words("guards", "first_second") for low in lows):
        return True
    first_content = next((t for t in _tokens(proposal) if t.pos_ not in ("PUNCT", "ADP")), None)
    if first_content is not None and first_content.lower_ in words("guards", "possessive"):
        return True
    owners = proposal.strategy in ("clause", "speaker")
    return not owners and any(low in words("guards", "possessive") for low in lows)


def half_quoted(proposal: Proposal) -> bool:
    """Words of a quotation without its marks, or a quotation mixed with its frame."""
    inside = [i in proposal.tree.quoted for i in proposal.tokens]
    if not any(inside):
        return False
    opened, closed = (sum(proposal.text.count(mark) for mark in pair) for pair in ("«“", "»”"))
    return opened == 0 or opened != closed


def misspelled(proposal: Proposal) -> bool:
    """A word neither the lexicon nor French capitals can vouch for: the source's slip would be in a headline."""
    doc = proposal.tree.tokens
    for token in _tokens(proposal):
        if token.lower_ == "a" and token.i + 1 < len(doc) and is_infinitive(doc[token.i + 1].lower_):
            return True  # « prête a effectuer »
        common = token.pos_ in ("NOUN", "VERB", "ADJ", "ADV", "AUX") and token.is_alpha and not token.text[0].isupper()
        if common and token.i not in proposal.tree.names and not known(token.text):
            return True
    return False


def negation_lost(proposal: Proposal) -> bool:
    """*ne*, *pas*, *aucun*… of the source's clause missing from the heading."""
    kept = set(proposal.tokens)
    doc = proposal.tree.tokens
    for index in proposal.tokens:
        for child in proposal.tree.children[index]:
            if child.i in kept or child.lower_ not in words("guards", "negation") or abs(child.i - index) >= 8:
                continue
            if child.lower_ != "plus" or any(c.lower_ in ("ne", "n'") for c in doc[index].children):
                return True
    return False


def modality_lost(proposal: Proposal) -> bool:
    """A verb under *pouvoir, devoir, vouloir, risquer…* told as a fact; a noun under *sans, faute de, projet de*."""
    kept = set(proposal.tokens)
    doc = proposal.tree.tokens
    if proposal.strategy in ("quotation", "question"):
        return False
    for index in proposal.tokens:
        token = doc[index]
        head = token.head
        if head.i in kept or not proposal.tree.has(head.i) or head.i == token.i:
            continue
        if token.pos_ in ("VERB", "AUX") and head.lemma_.lower() in words("guards", "modal"):
            return True
        if token.pos_ in ("NOUN", "PROPN") and any(c.lower_ in ("sans", "ni") for c in token.children):
            return True
    return False


def unreal(proposal: Proposal) -> bool:
    """A noun phrase that only hangs on a wish, a fear, a refusal or a negation (*attend le feu vert*).

    Alone it would announce as given what the sentence denies, demands or supposes.
    """
    if proposal.strategy != "noun-phrase":
        return False
    kept = set(proposal.tokens)
    doc = proposal.tree.tokens
    top = next(doc[i] for i in proposal.tokens if doc[i].head.i not in kept or doc[i].head.i == i)
    for verb in (a for a in top.ancestors if a.pos_ in ("VERB", "AUX")):
        if verb.lemma_.lower() in words("guards", "unreal") or verb.lower_.endswith(("rait", "raient")):
            return True
        if any(c.lower_ in ("ne", "n'", "si") and c.dep_ in ("advmod", "mark") for c in verb.children):
            return True
    return False


def repeats_itself(proposal: Proposal) -> bool:
    """The same content word twice in one heading, or a verb of its subject's family (*Les producteurs produisent*)."""
    lows = [t.lower_ for t in _tokens(proposal)]
    if any(here == after and here.isalnum() for here, after in pairwise(lows)):
        return True
    content = [t for t in _tokens(proposal) if t.pos_ in ("NOUN", "VERB", "ADJ", "PROPN") and len(t.text) > 3]
    for index, token in enumerate(content):
        for other in content[:index]:
            length = 5 if token.pos_ == "VERB" else 6
            if stem(token.text)[:length] == stem(other.text)[:length]:
                return True
    return False


def orphan_link(proposal: Proposal) -> bool:
    """A linking adverb that has lost the sentence it links to (*sont donc de qualité*)."""
    if proposal.strategy in ("quotation", "spoken", "question"):
        return False
    return any(t.pos_ == "ADV" and t.lower_ in words("headings", "link_adverbs") for t in _tokens(proposal)) or any(
        i in proposal.tree.linking for i in proposal.tokens
    )


def comparison_without_term(proposal: Proposal) -> bool:
    """*une liste plus complète*, *la même contribution*, *la moindre erreur*: compared with what?"""
    tokens = list(_tokens(proposal))
    lows = [t.lower_ for t in tokens]
    if any(
        low in ("même", "mêmes", "moindre", "moindres") and t.pos_ == "ADJ" for low, t in zip(lows, tokens, strict=True)
    ):
        return True
    for here, before in zip(tokens[1:], tokens, strict=False):
        grades = (
            before.lower_ in ("plus", "moins", "aussi")
            and here.pos_ == "ADJ"
            and "que" not in lows
            and "qu'" not in lows
        )
        if grades and not _is_superlative(proposal, before.i):
            return True
    return False


def _is_superlative(proposal: Proposal, index: int) -> bool:
    doc = proposal.tree.tokens
    return index > 0 and doc[index - 1].lower_ in ("le", "la", "les", "l'", "des", "du", "aux", "au", "d'autant")


def universal(proposal: Proposal) -> bool:
    """*Chaque paquet…*, *Aucune information…*: true of the case the section speaks of, false on its own."""
    if proposal.strategy in ("quotation", "spoken", "question"):
        return False
    first = next(iter(_tokens(proposal)))
    return first.lower_ in words("guards", "universal")


def disagreement(proposal: Proposal) -> bool:
    """Slips of the source that a heading would blow up: *du secteurs*, *propriétés physique*, *des nouveaux*."""
    tokens = list(_tokens(proposal))
    for here, after in pairwise(tokens):
        if after.i != here.i + 1:
            continue
        low = here.lower_
        if low in words("guards", "singular_determiners") and is_plural_noun(after.lower_):
            return True
        if low == "des" and after.lower_ in words("guards", "plural_after_de"):
            return True
        if is_plural_noun(low) and after.dep_ == "amod" and after.head.i == here.i and after.lower_[-1] not in "sx":
            return True
        if low[:1] in "01" and "," in low and is_plural_noun(after.lower_):
            return True
    return False


def opens_on_others(proposal: Proposal) -> bool:
    """*D’autres sites*, *Les autres candidats*: other than whom?"""
    first = [t.lower_ for t in _tokens(proposal)][:3]
    return any(low in ("autre", "autres") for low in first)


def verb_in_noun_phrase(proposal: Proposal) -> bool:
    """A finite verb inside a heading that should be nominal: a clause ran into it."""
    if proposal.strategy not in ("noun-phrase", "nominalisation"):
        return False
    made_of = proposal.tokens if proposal.strategy == "noun-phrase" else proposal.tokens[1:]
    doc = proposal.tree.tokens
    return any(doc[i].pos_ in ("VERB", "AUX") and doc[i].morph.get("VerbForm") == ["Fin"] for i in made_of[1:])


def odd_characters(proposal: Proposal) -> bool:
    """Code, URLs, emoticons, stray marks: what an editor would never print in a heading."""
    text = proposal.text
    if not all(c.isalnum() or c in _PRINTABLE for c in text) or not text.lstrip("«\u00a0(")[:1].isalnum():
        return True
    if ":" in text and proposal.strategy not in ("speaker", "spoken", "quotation", "question"):
        return True
    return "http" in text or ".." in text or any(n in text for n in (".js", "()", "./"))


def two_capitals(proposal: Proposal) -> bool:
    """Shouting: mostly capitals beyond acronyms."""
    letters = [c for c in proposal.text if c.isalpha()]
    return len(letters) > 12 and sum(c.isupper() for c in letters) > 0.5 * len(letters)


GUARDS: tuple[Guard, ...] = (
    length,
    odd_characters,
    two_capitals,
    points_back,
    foreign_possessive,
    half_quoted,
    negation_lost,
    modality_lost,
    unreal,
    misspelled,
    repeats_itself,
    universal,
    disagreement,
    orphan_link,
    comparison_without_term,
    opens_on_others,
    verb_in_noun_phrase,
)


def objection(proposal: Proposal, skip: frozenset[str] = frozenset()) -> str | None:
    """The name of the first guard that refuses the heading, None where all let it through."""
    return next((g.__name__ for g in GUARDS if g.__name__ not in skip and g(proposal)), None)
