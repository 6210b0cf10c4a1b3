"""Headings no editor prints as they are: too long, cut short, run together, misspelled."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from seo_fr.analysis.stems import stem
from seo_fr.headings.proposal import Proposal
from seo_fr.language.features import feature
from seo_fr.language.lexicon import is_infinitive, known
from seo_fr.language.verbs import is_finite
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

# Letters, figures but those that call a note, and what a line of French is set with.
_PRINTABLE = re.compile(r"(?:(?![²³¹])[^\W_]|[ \u00a0\u202f’'«»“”–,.%€$£°/+&:!?()\-])+")


def length(proposal: Proposal) -> bool:
    """Too long for a line, or too short to say anything."""
    return not number("headings", "shortest") <= len(proposal.text) <= number("headings", "longest")


def odd_characters(proposal: Proposal) -> bool:
    """Code, URLs, emoticons, stray marks: what an editor would never print in a heading."""
    text = proposal.text
    if not _PRINTABLE.fullmatch(text) or not text.lstrip("«\u00a0(")[:1].isalnum():
        return True
    if ":" in text and not proposal.kind.colon:
        return True
    return "http" in text or ".." in text or any(n in text for n in (".js", "()", "./"))


def two_capitals(proposal: Proposal) -> bool:
    """Shouting: mostly capitals beyond acronyms."""
    return 2 * sum(map(str.isupper, proposal.text)) > sum(map(str.isalpha, proposal.text)) > 12


def gap(proposal: Proposal) -> bool:
    """A word the source has lost (markup taken out): *utiliser une pour réimplémenter*, *des comme briques*."""
    doc = proposal.tree.tokens
    for token in proposal.words():
        after = next((t for t in doc[token.i + 1 : token.i + 3] if not t.is_space), None)
        if token.lower_ not in ("un", "une", "des", "le", "la", "les", "l'", "du") or after is None:
            continue
        joins = after.pos_ in ("ADP", "CCONJ", "SCONJ") and after.lower_ not in words("guards", "after_article")
        if joins or after.text in ",.":
            return True
    return False


def run_together(proposal: Proposal) -> bool:
    """Two items of a flattened list in one line: *documents annotés Temps moyen*."""
    for here, after in pairwise(proposal.words()):
        if here.text.isupper() and after.text.isupper() and len(here.text) > 2 and len(after.text) > 1:
            return True  # « le format JSON XML »
        capital = after.text[0].isupper() and (after.text[1:].islower() or after.lower_ == "l'")
        if not capital or after.i != here.i + 1 or after.i in proposal.tree.names or not here.is_alpha:
            continue
        if (
            after.pos_ in ("NOUN", "VERB", "ADJ", "DET", "AUX", "ADV")
            and here.text.islower()
            and ((len(after.text) > 2 and known(after.lower_)) or after.pos_ == "DET")
        ):
            return True
    return _counts_after_noun(proposal.words())


def _counts_after_noun(tokens: Sequence[Token]) -> bool:
    """*des données 13 projets*: a number between two nouns opens another item."""
    return any(
        one.pos_ in ("NOUN", "ADJ") and two.is_digit and three.pos_ == "NOUN" and one.i + 2 == three.i
        for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def cut_word(proposal: Proposal) -> bool:
    """Half of a word written with a hyphen or a slash: *accords inter*, *l’abstraction de react*."""
    doc = proposal.tree.tokens
    first, last = doc[proposal.tokens[0]], doc[proposal.tokens[-1]]
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    before = doc[first.i - 1] if first.i > 0 else None
    joined = after is not None and not last.whitespace_ and after.text[0] in "-/–_"
    return joined or (before is not None and not before.whitespace_ and before.text[-1] in "-/_")


def cut_complement(proposal: Proposal) -> bool:
    """What comes next belongs to the last word: *pousse les navigateurs* (à quoi ?), *conditions relatives* (à)."""
    last = proposal.tree.tokens[proposal.tokens[-1]]
    rest = _what_follows(proposal, last.i + 1)
    if _lacks_dated_complement(proposal, last):
        return True
    if not rest or rest[0].is_punct or rest[0].pos_ == "CCONJ":
        return bool(rest) and rest[0].text in ":;" and feature(last, "VerbForm") == ("Inf",)
    to_do = len(rest) > 1 and rest[1].pos_ != "NOUN" and is_infinitive(rest[1].lower_)
    if to_do and rest[0].lower_ in ("à", "de", "d'"):
        return True
    goes_on = _GOES_ON.get(last.pos_)
    return goes_on is not None and goes_on(last, rest[0])


def _noun_goes_on(last: Token, after: Token) -> bool:
    """« faire le lien » (avec quoi ?), « un contexte web »: half of a pair of nouns."""
    if after.pos_ in ("NOUN", "PROPN") and after.head.i == last.i and after.i == last.i + 1:
        return True
    return after.lower_ in ("avec", "entre") and last.lemma_.lower() in words("headings", "nouns_taking_avec")


def _verb_goes_on(last: Token, after: Token) -> bool:
    if feature(last, "VerbForm") in (("Inf",), ("Fin",)):
        return True
    if feature(last, "VerbForm") == ("Part",) and after.head.dep_ in ("obl:mod", "obl:agent") and last.dep_ == "ROOT":
        return False  # « Trois gendarmes blessés » (dans l’assaut)
    governs = last.pos_ == "VERB" and after.pos_ == "ADP" and after.head.head.i == last.i
    return governs and after.lower_ not in ("selon", "lors", "depuis", "pendant", "avant", "après", "pour")


_GOES_ON: Mapping[str, Callable[[Token, Token], bool]] = {
    "NOUN": _noun_goes_on,
    "PROPN": _noun_goes_on,
    "VERB": _verb_goes_on,
    "AUX": _verb_goes_on,
    "ADV": lambda last, after: bool(last.lower_.endswith("ment")),
    "ADJ": lambda last, after: last.lemma_.lower() in words("guards", "adjectives_with_complement"),
}
"""By the part of speech of a heading's last word: does the word after it belong to it?"""


def _lacks_dated_complement(proposal: Proposal, last: Token) -> bool:
    """*est postérieure* (au 1er janvier): the date is the adjective's own complement."""
    after = proposal.tree.tokens[last.i + 1] if proposal.tree.has(last.i + 1) else None
    if after is None or after.i not in proposal.tree.temporal or last.pos_ != "ADJ":
        return False
    return last.lemma_.lower() in words("guards", "adjectives_with_complement")


def _what_follows(proposal: Proposal, start: int) -> list[Token]:
    """The next three tokens of the sentence after a bracket, a date and spaces."""
    found: list[Token] = []
    depth = 0
    for token in proposal.tree.tokens[start : proposal.tree.end]:
        depth += token.text == "("
        if not depth and not token.is_space and token.i not in proposal.tree.temporal:
            found.append(token)
        depth -= token.text == ")" and depth > 0
        if len(found) == 3:
            break
    return found


def open_ended(proposal: Proposal) -> bool:
    """A subordinate clause without its verb, a gerund without its object, *à la fois* with one term only."""
    tokens, lows = proposal.words(), proposal.lows()
    for place, token in enumerate(tokens):
        pos = token.pos_
        relative = pos in ("PRON", "ADV", "ADJ", "DET") and feature(token, "PronType") == ("Rel",)
        opens = pos == "SCONJ" or relative or token.lower_ in ("lorsque", "quand")
        if opens and place > 0 and not any(is_finite(t) or is_infinitive(t.lower_) for t in tokens[place + 1 :]):
            return True
    if tokens[-1].pos_ == "VERB" and lows[-1].endswith("ant") and not (len(tokens) > 1 and _articled(tokens[-2])):
        return True  # « des articles annonçant », « en simplifiant »
    if (lows[0] in ("1", "un") and tokens[0].pos_ == "NUM") or lows[0] == "1":
        return True  # « 1 nouvelle catégorie »
    text = " ".join(lows)
    return "à la fois" in text and " et " not in text.partition("à la fois")[2]


def _articled(before: Token) -> bool:
    """*le permis de l’exploitant*: what an article opens is a noun, whatever the tagger says."""
    return before.pos_ == "DET" or before.lower_ in ("du", "des", "au", "aux")


def two_verbs(proposal: Proposal) -> bool:
    """Two finite verbs that nothing joins: two clauses of the source have run into one."""
    tokens = proposal.words()
    verbs = [place for place, token in enumerate(tokens) if is_finite(token)]
    for one, two in pairwise(verbs):
        between = tokens[one + 1 : two]
        joined = any(
            t.pos_ in ("CCONJ", "SCONJ", "PRON") or t.text == "," or t.lower_ in ("que", "qu'", "comment", "pourquoi")
            for t in between
        )
        if not joined and tokens[two].dep_ not in ("aux", "cop", "aux:pass", "aux:tense") and two > one + 1:
            return True
    return False


def misspelled(proposal: Proposal) -> bool:
    """A word neither the lexicon nor French capitals can vouch for: the source's slip would be in a headline."""
    doc = proposal.tree.tokens
    for token in proposal.words():
        if token.lower_ == "a" and token.i + 1 < len(doc) and is_infinitive(doc[token.i + 1].lower_):
            return True  # « prête a effectuer »
        common = token.pos_ in ("NOUN", "VERB", "ADJ", "ADV", "AUX") and token.is_alpha and not token.text[0].isupper()
        vouched = token.i in proposal.tree.names or token.lower_ in proposal.tree.article.vouched
        if common and not vouched and not known(token.text) and not _derived(token.lower_):
            return True
    return False


def _derived(word: str) -> bool:
    """A known word behind a living prefix, or a verb in *-able* (*antivirus*, *mutualisables*)."""
    for prefix in words("guards", "prefixes"):
        if word.startswith(prefix) and len(word) > len(prefix) + 3 and known(word[len(prefix) :].lstrip("-")):
            return True
    stem_of, ending, _ = word.rpartition("able")
    return bool(ending) and is_infinitive(stem_of + "er")


def repeats_itself(proposal: Proposal) -> bool:
    """The same content word twice in one heading, or a verb of its subject's family (*Les producteurs produisent*)."""
    lows = proposal.lows()
    if any(here == after and here.isalnum() for here, after in pairwise(lows)):
        return True
    # Unbroken, it is the author who repeats a noun (« des données et des métadonnées ») ; a verb still sounds silly.
    unbroken = proposal.tokens[-1] - proposal.tokens[0] < len(proposal.tokens)
    content = [t for t in proposal.words() if t.pos_ in ("NOUN", "VERB", "ADJ", "PROPN") and len(t.text) > 3]
    for index, token in enumerate(content):
        for other in content[:index]:
            if unbroken and "VERB" not in (token.pos_, other.pos_):
                continue
            length = 5 if token.pos_ == "VERB" else 6
            if stem(token.text)[:length] == stem(other.text)[:length]:
                return True
    return False


def verb_in_noun_phrase(proposal: Proposal) -> bool:
    """A verb, or what belongs to one, inside a heading that should be nominal: a clause ran into it."""
    lows = proposal.lows()
    if "entre" in lows and "et" not in lows[lows.index("entre") :]:
        return True  # « La balance entre performance »
    if any(here == "en" and after.endswith("ant") for here, after in pairwise(lows)):
        return True  # « Les sélecteurs en les préfixant »
    if any(low in ("manière", "façon") for low in lows[1:]):
        return True  # « Les livrables de manière itérative »: how it is done belongs to a verb
    # The noun of an event has taken the place of one verb, which is among the tokens that say it.
    verbs = [t for t in proposal.words()[1:] if is_finite(t)]
    replaced = [] if proposal.kind.phrase else verbs[:1]
    for token in (t for t in proposal.words()[1:] if t not in replaced):
        if token.lower_ in words("headings", "relatives") and token.pos_ == "PRON":
            return False  # « La convention qui impose des règles simples »: the verb is the relative clause's
        if is_finite(token):
            return True
    return False
