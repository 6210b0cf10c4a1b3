"""The article as its gaps are looked for: what its author says, sentence by sentence, and all that may answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from seo_fr.analysis.surface import texts
from seo_fr.errors import ConfigError
from seo_fr.language.dateline import weekdays_and_months
from seo_fr.language.folding import lower_in_place
from seo_fr.language.quotes import unquoted
from seo_fr.model import Annotated, Paragraph
from seo_fr.resources import number, rules, rules_dir, words

_NAMED = re.compile(r"(?<!\?P)(?<!\?)<(\w+)>")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the title (paragraph -1) or of a paragraph.

    ``text`` is what the paragraph says in small letters, apostrophes straight, quotations blanked, as long as
    the view, ``quoting`` the same with its quotations; ``start`` and ``end`` are where the sentence stands in both.
    """

    index: int
    paragraph: Paragraph
    text: str
    quoting: str
    start: int
    end: int

    @property
    def sentence(self) -> str:
        """The sentence alone."""
        return self.text[self.start : self.end]

    @property
    def sentence_quoting(self) -> str:
        """The sentence with what it quotes."""
        return self.quoting[self.start : self.end]


def told(annotated: Annotated) -> Iterator[Told]:
    """Every sentence of the title and the paragraphs, bylines and contacts left out."""
    for index, paragraph in texts(annotated):
        if index >= 0 and paragraph.block.is_apart:
            continue
        view = paragraph.view.text
        text, quoting = low(unquoted(view)), low(view)
        for sentence in paragraph.sentences:
            first, last = paragraph.tokens[sentence.tokens[0]], paragraph.tokens[sentence.tokens[1] - 1]
            yield Told(index, paragraph, text, quoting, first.idx, last.idx + len(last))


@dataclass(frozen=True, slots=True)
class Whole:
    """Title and paragraphs with what is quoted: ``spelled`` as the author writes, ``low`` as `Told.text`; as long."""

    spelled: str
    low: str


def whole(annotated: Annotated) -> Whole:
    """All that may answer."""
    spelled = "\n".join(p.view.text for _, p in texts(annotated))
    return Whole(spelled, low(spelled))


def is_news(annotated: Annotated) -> bool:
    """True for what says at its head on which day something happened; a guide, a post or a poem does not."""
    if annotated.article.genre.name in words("questions", "opening_only"):
        return False
    shown = annotated.paragraphs[: int(number("questions", "news_paragraphs"))]
    return any(_day().search(low(p.view.text)) for p in shown)


def low(text: str) -> str:
    """In small letters, apostrophes straight, spaces plain, *l'Etat* with its accent; of the same length."""
    plain = lower_in_place(text).replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
    return plain.replace("'etat", "'état")


@lru_cache(maxsize=1024)  # those of the rules, some 400, and of the nouns that `unless_near` stands beside
def pattern(text: str) -> re.Pattern[str]:
    """``<name>`` stands for the expression of that name in rules/questions.yml. Raises ConfigError."""
    named = rules("questions")["expressions"]
    try:
        whole_text = text
        while found := _NAMED.search(whole_text):
            whole_text = f"{whole_text[: found.start()]}(?:{named[found[1]]}){whole_text[found.end() :]}"
        return re.compile(whole_text, re.DOTALL)
    except (re.error, KeyError) as error:
        path = rules_dir() / "questions.yml"
        raise ConfigError(f"{path} : expression invalide ({error}) : « {text[:60]} » ; corrigez-la.") from error


@cache
def _day() -> re.Pattern[str]:
    """What tells a day."""
    weekdays, months = weekdays_and_months()
    return re.compile(
        rf"\b(?:{weekdays}|hier|aujourd'hui|demain|avant-hier)\b"
        r"|\bce (?:matin|midi|soir)\b|\b(?:cette nuit|la nuit dernière|la semaine (?:dernière|prochaine))\b"
        rf"|\b\d{{1,2}}(?:er)? (?:{months})\b"
    )
