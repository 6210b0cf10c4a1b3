"""Does the article itself say what a thing is, right beside its name?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from seo_fr.completion.fiche_names import singular
from seo_fr.language.elision import ARTICLES
from seo_fr.language.features import feature
from seo_fr.language.folding import fold_in_place
from seo_fr.resources import number, word_list, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_RELATIVES = frozenset({"qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"})
_FINITE = frozenset({"VERB", "AUX"})
_CLOSERS = frozenset({",", ".", ";", ")", "–", "—", "!", "?", "…", ":"})
_REACH = 80  # tokens; an apposition of 25 words, a bracket, the name spelled out between them
_HEAD_REACH = 5  # « la deuxième plus grande banque centrale »
_OPENING = 4  # « Les données ouvertes »
_SAYS_WHAT = re.compile(r"\s*(?:c'est (?:une?\b|la\b|le\b|l')|ce sont (?:des|les)\b|il s'agit d)")


def explains(doc: Doc, start: int, end: int, names: Iterable[str] = ()) -> bool:
    """True when the text at ``[start, end)`` of ``doc.text`` is defined on the spot.

    A definition is an apposition (*l’Insee, l’institut de la statistique,*), before or after, a bracket that
    describes (*(un herbicide très répandu)*), a relative clause on a defining verb (*qui regroupe…*), *est
    un(e)* and a noun that tells a nature, or a next sentence in *Ce sont des…*, *Il s’agit d’un…*. An
    acronym spelled out is no definition.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return False
    after = _without_spelled_name([t for t in doc[span.end : span.end + _REACH] if not t.is_space], names)
    before = [t for t in doc[max(0, span.start - _REACH) : span.start] if not t.is_space]
    return _defined_after(after) or _defined_before(before, after) or _defined_next(doc, start)


def _defined_next(doc: Doc, start: int) -> bool:
    """The name opens its sentence, and the next one says what it is: *Ce sont des données…*."""
    for sentence in doc.sents:
        if sentence.start_char <= start < sentence.end_char and start - sentence.start_char <= _OPENING:
            # Not folded: « c’est là » is no « c’est la ».
            return bool(_SAYS_WHAT.match(doc.text[sentence.end_char :].casefold().replace("’", "'")))
    return False


def _without_spelled_name(after: Sequence[Token], names: Iterable[str]) -> Sequence[Token]:
    """What follows, less a bracket with another name of the thing: *IVG (interruption volontaire…)*."""
    close = _index(after, {")"})
    if not after or after[0].text != "(" or close is None:
        return after
    inside = fold_in_place("".join(t.text_with_ws for t in after[1:close]).strip())
    return after[close + 1 :] if inside in {fold_in_place(n) for n in names} else after


def _defined_after(after: Sequence[Token]) -> bool:
    if not after:
        return False
    if after[0].text == "(" and (close := _index(after, {")"})) is not None:
        inside, rest = after[1:close], after[close + 1 :]
        return _is_description(inside) or _defined_after(rest)
    if after[0].text in (",", "–", "—"):
        rest = after[1:]
        if "".join(t.text_with_ws for t in rest[:6]).startswith(word_list("fiches", "restating")):
            return True
        end = _index(rest, _CLOSERS)
        return _is_defining_clause(rest) or (end is not None and _is_description(rest[:end]))
    return _is_defining_clause(after) or _is_predicate(after)


def _defined_before(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """*Le gendarme de la Bourse, l’AMF,*: a description, a comma, an article, the name, a closing mark."""
    if not after or after[0].text not in _CLOSERS:
        return False
    while before and fold_in_place(before[-1].text) in ARTICLES:
        before = before[:-1]
    if not before or before[-1].text != ",":
        return False
    phrase: list[Token] = []
    for token in reversed(before[:-1]):
        if token.is_punct or token.pos_ in _FINITE:
            break
        phrase.insert(0, token)
    first = next((i for i, t in enumerate(phrase) if fold_in_place(t.text) in ("le", "la", "l'")), None)
    return first is not None and first <= 1 and _is_description(phrase[first:])


def _is_description(tokens: Sequence[Token]) -> bool:
    """*L’institut de la statistique*, *une agence chargée de…*: a common noun and more, no main verb, no *et*."""
    held = [t for t in tokens if not t.is_punct]
    if not number("fiches", "apposition_least") < len(held) <= number("fiches", "apposition_longest"):
        return False
    if fold_in_place(held[0].text) not in ARTICLES and held[0].pos_ not in ("NOUN", "ADJ"):
        return False
    head = next((t for t in held[:_HEAD_REACH] if t.pos_ == "NOUN"), None)
    if head is None or not head.text[0].islower() or not _is_nature(head):
        return False
    relative = next((i for i, t in enumerate(held) if t.lower_ in _RELATIVES), len(held))
    main = held[:relative]
    if any(t.pos_ == "AUX" or "Fin" in feature(t, "VerbForm") for t in main):
        return False
    # « l’Insee, la banque centrale et le Trésor »: an enumeration, not an apposition.
    return not any(t.lower_ in ("et", "ou") and fold_in_place(n.text) in ARTICLES for t, n in pairwise(main))


def _is_defining_clause(after: Sequence[Token]) -> bool:
    """*qui regroupe…*, *dont le siège…*, *chargée de…*."""
    if not after:
        return False
    if after[0].pos_ in ("VERB", "ADJ") and fold_in_place(after[0].text).startswith("charge"):
        return True
    if after[0].lower_ not in _RELATIVES:
        return False
    verbs = [t for t in after[1:7] if t.pos_ in _FINITE]
    perfect = bool(verbs) and fold_in_place(verbs[0].lemma_) == "avoir"
    return not perfect and any(fold_in_place(t.lemma_) in _folded("defining_verbs") for t in verbs)


def _is_predicate(after: Sequence[Token]) -> bool:
    """*est une alliance…*, *désigne…*."""
    if len(after) < 3:
        return False
    verb = after[0].lower_
    if verb in words("fiches", "designating"):
        return True
    if verb not in words("fiches", "equating"):
        return False
    if fold_in_place(after[1].text).startswith("charge"):
        return True
    noun = next((t for t in after[2:4] if t.pos_ == "NOUN"), None)
    return after[1].lower_ in ("un", "une", "des") and noun is not None and _is_nature(noun)


def _is_nature(noun: Token) -> bool:
    return {fold_in_place(noun.lemma_), singular(fold_in_place(noun.text))} & _folded("defining_nouns") != set()


def _folded(key: str) -> frozenset[str]:
    return frozenset(fold_in_place(word) for word in words("fiches", key))


def _index(tokens: Sequence[Token], marks: frozenset[str] | set[str]) -> int | None:
    return next((i for i, t in enumerate(tokens) if t.text in marks), None)
