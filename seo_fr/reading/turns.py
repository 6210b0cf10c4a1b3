"""What a question, a speaker's label and a reply look like, line by line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from seo_fr.resources import number, word_list

_LABEL = re.compile(r"(?:[-–—]\s)?(?P<label>[A-ZÀ-Ý][^:?!«»\"\n]{0,38}?)\s*:\s|(?P<letter>[QR])\s*[.–—-]+\s")
_QUESTION = re.compile(r"\?[\s\"”’')\]»*_]*\Z")
_STOP_INSIDE = re.compile(r"[.!…][\"”»)]?\s+[«\"“(]?[A-ZÀ-Ý0-9]")
_DASH = re.compile(r"[-–—]\s")
_FIRST_PERSON = re.compile(
    r"\b(?:je|j['’]|me|m['’]|mon|ma|mes|moi|nous|notre|nos)(?![\w-])|(?<=['’])(?:je|m['’])", re.IGNORECASE
)
_SECOND_PERSON = re.compile(r"\b(?:vous|votre|vos)(?![\w-])|-vous\b|\b(?:tu|ton|tes|toi)(?![\w-])|-tu\b", re.IGNORECASE)


def is_question(text: str) -> bool:
    """True for a line that is a question, or ends on one."""
    return len(text) <= number("reading", "prompt_characters") and _QUESTION.search(text) is not None


def is_one_question(line: str) -> bool:
    """True for a line that holds one question and nothing else."""
    return is_question(line) and line.count("?") == 1 and _STOP_INSIDE.search(line) is None


def label_of(line: str) -> str | None:
    """The speaker's name or initials that open a line (« Q : », « C. M. : », « Ouest-France : »), folded."""
    match = _LABEL.match(line)
    if match is None:
        return None
    label = (match["label"] or match["letter"]).strip(" .")
    return label.casefold() if len(label.split()) <= number("reading", "label_words") else None


def speakers(lines: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The labels of those who ask and of those who answer; both empty where nobody takes turns.

    Two labels at least come back, and one of them mostly opens questions.
    """
    said: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for line in lines:
        label = label_of(line)
        if label is not None:
            said[label] += 1
            asked[label] += is_question(line)
    least = number("reading", "prompts_least")
    if not any(_asks(label, said, asked) and said[label] >= least for label in said):
        return frozenset(), frozenset()
    # The one who asks may be several (two journalists), the one who answers comes back.
    asking = frozenset(label for label in said if _asks(label, said, asked))
    answering = frozenset(label for label in said if label not in asking and said[label] >= least)
    return (asking, answering) if answering else (frozenset(), frozenset())


def _asks(label: str, said: Mapping[str, int], asked: Mapping[str, int]) -> bool:
    return 2 * asked[label] > said[label]


def opens_turn(line: str) -> bool:
    """True for a line that begins on a dash, as a line of dialogue does."""
    return _DASH.match(line) is not None


def speaks_of_self(text: str) -> bool:
    """True where the speaker says *je*, *nous*, *mon*…"""
    return _FIRST_PERSON.search(text) is not None


def speaks_to_you(text: str) -> bool:
    """True where somebody is addressed: *vous*, *votre*, *-tu*…"""
    return _SECOND_PERSON.search(text) is not None


def opens_reply(text: str) -> bool:
    """True where the text begins as an answer does: *Non*, *C’est faux*, *Bien sûr*, *Je*…"""
    folded = text.lstrip(' «"“–—-\u00a0').replace("'", "’").casefold()
    return folded.startswith(word_list("reading", "reply_openers"))


def says_interview(line: str) -> bool:
    """True for a line that names the genre: *Propos recueillis par*, *Entretien avec*, *Interview de*."""
    return any(p.search(line) for p in _signs("interview_signs"))


def says_questions(line: str) -> bool:
    """True for a line that names the genre: *FAQ*, *Vos questions*, *en cinq questions*."""
    return any(p.search(line) for p in _signs("faq_signs"))


@cache
def _signs(key: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p, re.IGNORECASE) for p in word_list("reading", key))


def is_one_sentence(text: str) -> bool:
    """True for a short text without a stop inside."""
    return len(text) <= number("reading", "turn_characters") and _STOP_INSIDE.search(text) is None
