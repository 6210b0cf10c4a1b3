"""What a sentence speaks of, where only what stands above it can tell: *L’incendie…*, *Stoltenberg…*."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from seo_fr.language.elision import DEFINITE
from seo_fr.language.features import SUBJECTS, feature
from seo_fr.model import Analysis, Sentence, Span
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def nouns_needed(tokens: list[Token], named: Mapping[str, int]) -> frozenset[str] | None:
    """The nouns that a sentence above must name; None where even that would not say who or what is meant.

    A subject is bare (*La manifestation…*: which one?), or the one of above (`_is_known_by`). Someone
    (*le président*) may be someone else than above, several things (*les résultats*) other ones.
    """
    subjects = [t for t in tokens if t.dep_ in SUBJECTS and t.head.head.i == t.head.i]
    vague = [t for t in subjects if _is_bare(t) or _is_known_by(t, named)]
    people = words("entities", "roles") | words("completion", "someone")
    if any(t.pos_ != "NOUN" or "Plur" in feature(t, "Number") or t.lemma_ in people for t in vague):
        return None
    return frozenset(t.lemma_ for t in vague)


def is_definite(noun: Token) -> bool:
    """True under a definite article or a demonstrative: one that the reader is to know already."""
    return any(c.lower_ in DEFINITE or c.lower_ in ("ce", "cet", "cette", "ces") for c in noun.children)


def _is_bare(noun: Token) -> bool:
    """A definite common noun without a complement, unless its name says enough (*le gouvernement*)."""
    if noun.pos_ != "NOUN":
        return noun.pos_ in ("ADJ", "NUM")
    definite = any(c.lower_ in DEFINITE for c in noun.children)
    said = any(c.dep_ not in ("det", "punct", "case", "cc") and not _is_vague(c) for c in noun.children)
    return definite and not said and noun.lower_ not in words("completion", "known_alone")


def _is_known_by(subject: Token, named: Mapping[str, int]) -> bool:
    """*La réunion sur la base* after *la réunion de vendredi*: the one of above, unless a name says which."""
    if subject.pos_ != "NOUN" or not is_definite(subject) or subject.lemma_ not in named:
        return False
    return subject.lower_ not in words("completion", "known_alone") and not any(
        c.pos_ == "PROPN" or c.ent_type_ for c in subject.children
    )


def _is_vague(complement: Token) -> bool:
    """*la porte-parole de la fédération*: of which one?"""
    alone = all(c.dep_ in ("det", "case", "punct") for c in complement.children)
    return complement.pos_ == "NOUN" and alone and complement.lower_ in words("completion", "vague_complements")


def names_in(analysis: Analysis, sentence: Sentence) -> tuple[frozenset[str], frozenset[str]] | None:
    """Who is named in full, and who by surname alone: a stranger to who has not read the full name above.

    None for a surname of which the article gives no first name, or that two people bear.
    """
    source = analysis.article.source
    text = sentence.span.of(source)
    people = [e for e in analysis.entities if e.type == "PER"]
    here = {e.text: [m for m in e.mentions if sentence.span.contains(m)] for e in people}
    if any(not _is_in_longer(source, m) for e in people if " " not in e.text for m in here[e.text]):
        return None
    full = {name for name, mentions in here.items() if any(" " in m.of(source) for m in mentions)}
    short = set()
    # By the letters, for the model does not see every name.
    for last in {e.text.split()[-1] for e in people}:
        bearers = {e.text for e in people if e.text.split()[-1] == last}
        if bearers & full or not any(not _is_in_longer(text, Span(*m.span())) for m in _word(last).finditer(text)):
            continue
        if len(bearers) > 1:
            return None
        short |= bearers
    return frozenset(full), frozenset(short)


def _word(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")


def _is_in_longer(source: str, name: Span) -> bool:
    """*Francine* in *Sterling & Francine Clark Art Institute*."""
    after = re.match(r" (?:(?:&|and) )?[A-ZÀ-Ý]", source[name.end :])
    return after is not None or source[: name.start].endswith("& ")
