"""Does this lean on what came before? Of a text by how it opens, of a sentence by each of its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal

from seo_fr.language.connectives import connective_length, opening, phrases
from seo_fr.language.features import SUBJECTS, feature
from seo_fr.resources import word_list, words

if TYPE_CHECKING:
    from spacy.tokens import Token

Reason = Literal["connective", "anaphor", "demonstrative", "possessive", "lowercase"]
Pointing = Literal["inverted", "pronoun", "determiner", "number", "place"]

_WORD = re.compile(r"[\w']+(?=[\s,:;!?…»)]|[.](?!\w)|$)")
_FIRST = re.compile(r"[^\W\d_]+(?![\w'-])")
_VERB_OR_COMMA = re.compile(
    r"\s*(?:,|(?:est|sont|a|ont|était|étaient|avait|avaient|sera|seront|se|s|n|ne|y|en)(?![\w-]))"
)
_SUBJECTS = SUBJECTS | {"flat:name"}


def leans_back(text: str) -> Reason | None:
    """Why a section may not open on this paragraph (normalised text), None where it may.

    ``connective``; ``anaphor``, a third-person pronoun or its like, impersonal *il* apart;
    ``demonstrative``, *ce*, *cette*, *ces* and a noun, dates apart (*ce jeudi*); ``possessive``, *son*,
    *leurs*; ``lowercase``.
    """
    head = opening(text)
    if head[:1].islower():
        # site.fr or npm-run are names, not the middle of a sentence.
        return "lowercase" if _WORD.match(head) else None
    head = head.lower()
    forward, length = phrases("connectives", "forward").match(head), connective_length(head)
    if forward:  # « Malgré la pluie »; « Malgré tout » leans
        return "connective" if length > forward.end() else None
    if length:
        return "connective"
    if _opens_on_anaphor(head):
        return "anaphor"
    if head.startswith(("ce ", "cet ", "cette ", "ces ")):
        return None if _deictic().match(head) else "demonstrative"
    first = _FIRST.match(head)
    return "possessive" if first and first[0] in words("leaning", "possessive") else None


def reads_alone(text: str) -> bool:
    """True when nothing in its first words needs another text, before it or (*D’abord…*) after it."""
    text = text.replace("’", "'")
    return leans_back(text) is None and not phrases("leaning", "not_read_alone").match(opening(text).lower())


def _opens_on_anaphor(head: str) -> bool:
    match = phrases("leaning", "anaphors").match(head)
    if match is None or _impersonal().match(head) or _deictic().match(head):
        return False
    if match[0].rstrip() not in word_list("leaning", "anaphors_alone"):
        return True
    return bool(_VERB_OR_COMMA.match(head, match.end()))


@cache
def _impersonal() -> re.Pattern[str]:
    return re.compile(rf"il (?:n'|ne |en |n'en )?(?:{'|'.join(word_list('leaning', 'impersonal'))})(?![\w'-])")


@cache
def _deictic() -> re.Pattern[str]:
    listed = (*word_list("leaning", "deictic"), *word_list("leaning", "announcing"))
    nouns = "|".join(re.escape(word) + ("" if word.endswith("'") else r"(?![\w'-])") for word in listed)
    return re.compile(rf"(?:ce|cet|cette|ces) (?:même |tout |derni[eè]re?s? |prochaine?s? )?(?:{nouns})")


def pointing(token: Token) -> Pointing | None:
    """How a word points at what its reader may not have read, wherever that stands; None where it does not.

    ``inverted``, *a-t-il*; ``pronoun``, those of a reflexive verb or a fixed phrase apart (*s'en prendre*);
    ``determiner``, *cette*, *telle*; ``number``, a subject without its noun (*La première est…*);
    ``place``, *ci-dessous*, *en question*.
    """
    low = token.lower_
    if low.startswith("-") and low.lstrip("-t") in words("leaning", "inverted"):
        return "inverted"
    if low in words("leaning", "pointing") and token.pos_ == "PRON" and token.dep_ not in ("expl:comp", "expl:pass"):
        return "pronoun"
    if low in words("leaning", "pointing_determiners") and token.pos_ in ("DET", "ADJ", "PRON"):
        return "determiner"
    if token.pos_ in ("ADJ", "NUM") and token.dep_.startswith("nsubj"):
        return "number"
    in_question = low == "question" and token.i > 0 and token.nbor(-1).lower_ == "en"
    return "place" if in_question or low in words("leaning", "pointing_words") else None


def points_back(token: Token, sentence: Sequence[Token]) -> bool:
    """True when a word of ``sentence``, read alone, needs another sentence, or speaks for its author or a speaker.

    A pronoun or a possessive does not behind a subject that it may stand for, nor a demonstrative of the
    article's own day (*ce jeudi*).
    """
    low = token.lower_
    if low in words("leaning", "first_second") or low in words("leaning", "never_alone"):
        return True
    if low in words("leaning", "pointing_determiners"):
        before, after = (next((t.lower_ for t in sentence if t.i == token.i + step), "") for step in (-1, 1))
        return (before, low, after) != ("à", "ce", "jour") and after not in words("leaning", "deictic") | words(
            "leaning", "announcing"
        )
    owned = low in words("leaning", "possessive") and token.pos_ != "PRON"
    kind = pointing(token)
    return kind == "place" or ((owned or kind is not None) and not _has_antecedent(token, sentence))


def has_object_pronoun(text: str) -> bool:
    """True where a pronoun is the object of an auxiliary, behind whatever subject: *les juges l’avaient condamnée*.

    `points_back` lets it stand for that subject; in a line that is read by itself, as in a chronology, nothing says so.
    """
    low = text.casefold().replace("’", "'")
    return _object_pronouns().search(low) is not None


@cache
def _object_pronouns() -> re.Pattern[str]:
    """As whole words: *en a*, and not *en avril* nor *les associations*."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, word_list('leaning', 'object_pronouns')))})(?!\w)")


def _has_antecedent(token: Token, sentence: Sequence[Token]) -> bool:
    """A subject stands before it in the sentence, and not as what it belongs to (*Le recteur de son université*).

    For *leur*, *ils*, *eux*: any plural, or names joined by *et*.
    """
    above = {t.i for t in token.ancestors}
    nouns = [t for t in sentence if t.i < token.i and t.pos_ in ("NOUN", "PROPN") and t.i not in above]
    if token.lower_.lstrip("-t") in words("leaning", "of_several"):
        return any("Plur" in feature(t, "Number") or t.dep_ == "conj" for t in nouns)
    return any(t.dep_ in _SUBJECTS for t in nouns)


def leaning_determiners() -> frozenset[str]:
    """*mon*, *votre*, *son*, *cette*, *telle*: what begins a phrase that is not understood away from its place."""
    return frozenset().union(*(words("leaning", k) for k in ("possessive", "first_second", "pointing_determiners")))
