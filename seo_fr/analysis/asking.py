"""The questions a reporter would ask about an article of its subject, those that it answers left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from seo_fr.analysis.surface import texts
from seo_fr.language.no_break import spaced
from seo_fr.model import Annotated
from seo_fr.resources import number, rules, word_list, words

_YOU = re.compile(r"[- ]vous\b")


@dataclass(frozen=True, slots=True)
class Open:
    """A question that the article leaves open: its facet and its words, addressed where the article says to whom."""

    facet: str
    text: str


def open_questions(annotated: Annotated) -> tuple[Open, ...]:
    """What its subjects call for, in the order of rules/questions.yml; the article answers none of them."""
    if not is_news(annotated):
        return ()
    article = _plain(annotated)
    table: Mapping[str, Any] = rules("questions")["subjects"]
    asked: list[Open] = []
    held: Counter[str] = Counter()
    for subject in _subjects(annotated):
        for entry in table[subject]["ask"]:
            text = addressed(entry["text"], entry.get("to", ()), article)
            if text and _is_open(entry, article) and held[entry["facet"]] < number("questions", "a_facet_most"):
                asked.append(Open(entry["facet"], text))
                held[entry["facet"]] += 1
    return tuple(dict.fromkeys(asked))


def is_news(annotated: Annotated) -> bool:
    """True for what says at its head on which day something happened; a guide, a post or a poem does not."""
    if annotated.article.genre.name in words("questions", "opening_only"):
        return False
    shown = annotated.paragraphs[: int(number("questions", "news_paragraphs"))]
    return any(_day().search(_low(p.view.text)) for p in shown)


def addressed(text: str, to: Iterable[str], article: str) -> str:
    """« À la mairie : … » for the first of ``to`` that the article names, else the question alone.

    Empty where it says *vous* and nobody is named.
    """
    forms = rules("questions")["addressees"]
    for word in to:
        if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", article):
            return spaced(f"{forms[word]} : {text}")
    return "" if _YOU.search(text) else spaced(text[0].upper() + text[1:])


def _subjects(annotated: Annotated) -> Iterator[str]:
    """The subjects that the title names, then those that the title and the first paragraph name often enough."""
    title = _low(annotated.title.view.text) if annotated.title is not None else ""
    lead = _low(annotated.paragraphs[0].view.text) if annotated.paragraphs else ""
    weighed = []
    for order, name in enumerate(rules("questions")["subjects"]):
        pattern = _pattern(name)
        named, said = len(set(pattern.findall(title))), len(set(pattern.findall(lead)))
        if named or said >= number("questions", "subject_words"):
            weighed.append((-(2 * named + said), order, name))
    yield from (name for *_, name in sorted(weighed)[: int(number("questions", "subjects_most"))])


@cache
def _pattern(subject: str) -> re.Pattern[str]:
    held = rules("questions")["subjects"][subject]["words"]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, held))})(?![\w-])")


def _is_open(entry: Mapping[str, str], article: str) -> bool:
    wanted, answered = entry.get("if"), entry.get("unless")
    if wanted and not _compiled(wanted).search(article):
        return False
    return not (answered and _compiled(answered).search(article))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.DOTALL)


def _plain(annotated: Annotated) -> str:
    """Title and paragraphs, in lower case, apostrophes straight."""
    return _low("\n".join(p.view.text for _, p in texts(annotated)))


@cache
def _day() -> re.Pattern[str]:
    """What tells a day."""
    weekdays, months = ("|".join(word_list("completion", key)) for key in ("weekdays", "months"))
    return re.compile(
        rf"\b(?:{weekdays}|hier|aujourd'hui|demain|avant-hier)\b"
        r"|\bce (?:matin|midi|soir)\b|\b(?:cette nuit|la nuit dernière|la semaine (?:dernière|prochaine))\b"
        rf"|\b\d{{1,2}}(?:er)? (?:{months})\b"
    )


def _low(text: str) -> str:
    return text.lower().replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
