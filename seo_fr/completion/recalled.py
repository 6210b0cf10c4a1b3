"""The sentence of an earlier article that tells who reads today's what had come about then.

A logistic regression over what the words show (rules/completion.yml, ``recalled``; tools/fit_affairs.py), so that
only the sentences that are likely to be printed are parsed, to see whether they can be read below their title alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from seo_fr.analysis.stems import telling_stems
from seo_fr.completion.sound import is_sound, reads_alone, tokens_of
from seo_fr.completion.subjects import nouns_needed
from seo_fr.errors import InputError
from seo_fr.language.annotate import annotate
from seo_fr.language.folding import fold
from seo_fr.language.quotes import quotations
from seo_fr.language.sentences import sentences_of
from seo_fr.language.words import count_words
from seo_fr.model import Annotated, Language
from seo_fr.reading import read_text
from seo_fr.reading.one_line import one_line
from seo_fr.resources import number, rules, words
from seo_fr.restructuring.dated import is_later
from seo_fr.restructuring.proof import Original, whole_sentences

_FIGURE = re.compile(r"euro|€|%|million|milliard")


@dataclass(frozen=True, slots=True)
class Today:
    """The content words of each sentence of the article in hand, its title among them."""

    sentences: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, annotated: Annotated) -> Today:
        """Those of a whole article."""
        titles = [annotated.title] if annotated.title else []
        texts = (one_line(p.block.view.shown(s.span)) for p in (*titles, *annotated.paragraphs) for s in p.sentences)
        return cls(tuple(telling_stems(text) for text in texts))

    def told(self, stems: frozenset[str]) -> float:
        """The largest share of ``stems`` that one of the sentences holds, 0 to 1."""
        return max((len(stems & own) / len(stems) for own in self.sentences), default=0.0) if stems else 0.0


def recalled(original: Original, today: Today) -> str:
    """The best sentence to print after the title of an earlier article; empty where none is good enough."""
    worth = sorted(_weighed(original, today), key=lambda pair: -pair[0])
    for merit, text in worth[: int(number("completion", "recalled_tried"))]:
        if merit < number("completion", "recalled_least"):
            break
        if _reads_below(text, original.name):
            return text
    return ""


def recall_traits(text: str, title: str, place: float, today: Today, *, opening: bool) -> dict[str, float]:
    """What tells whether a sentence is worth recalling; ``place`` is 0 for the article's first, 1 for its last."""
    stems = telling_stems(text)
    return {
        "opening": float(opening),
        "place": place,
        "title": len(stems & telling_stems(title)) / max(1, len(stems)),
        "today": today.told(stems),
        "figure": float(_FIGURE.search(text) is not None),
        "quoting": float("«" in text),
        "length": min(count_words(text), number("completion", "recalled_words_most")) / 10,
    }


def is_recallable(text: str) -> bool:
    """As far as the words tell: neither a reaction, nor what was to come, nor a day that is another one today."""
    least, most = number("completion", "sentence_least"), number("completion", "sentence_most")
    fits = least <= count_words(text) <= most and reads_alone(text)
    return fits and not (tells_its_day(text) or is_later(text) or _is_speech(text))


def _weighed(original: Original, today: Today) -> Iterator[tuple[float, str]]:
    weights = rules("completion")["recalled"]["weights"]
    found = [(at, sentence) for at, passage in enumerate(original.texts) for sentence in sentences_of(passage)]
    for place, (at, text) in enumerate(found):
        if is_recallable(text) and whole_sentences(original.texts[at], text):
            depth = place / max(1, len(found) - 1)
            traits = recall_traits(text, original.name, depth, today, opening=at == 0)
            yield weights["constant"] + sum(weights[name] * value for name, value in traits.items()), text


def _reads_below(text: str, title: str) -> bool:
    """True where nothing before the sentence is needed but its title."""
    try:
        article = read_text(text, "phrase.txt")
    except InputError:
        return False
    held = set(re.findall(r"\w+", fold(title)))
    for paragraph in annotate(article, Language("fr", 1.0)).paragraphs:
        for sentence in paragraph.sentences:
            if one_line(sentence.span.of(text)) != text or not is_sound(paragraph, sentence, text):
                return False
            tokens = tokens_of(paragraph, sentence)
            needed = nouns_needed(tokens, {})
            leans = any(t.pos_ == "PRON" and t.lower_ in words("completion", "recalled_pronouns") for t in tokens)
            return not leans and needed is not None and all(fold(noun) in held for noun in needed)
    return False


def _is_speech(text: str) -> bool:
    """A reaction of that day is no background of today's: the facts are."""
    least = number("completion", "quoted_words")
    return any(count_words(text[start + 1 : end - 1]) >= least for start, end in quotations(text))


def tells_its_day(text: str) -> bool:
    """True for *hier*, *ce vendredi*, *mardi prochain*: read months later, they are another day."""
    low = text.casefold().replace("’", "'")
    if any(phrase in low for phrase in words("completion", "own_year")):
        return True
    return any(_is_own_day(*three) for three in _threes(re.findall(r"[\w-]+'?", low)))


def _threes(found: list[str]) -> Iterable[tuple[str, str, str]]:
    return zip(found, [*found[1:], ""], [*found[2:], "", ""], strict=False)


def _is_own_day(word: str, after: str, month: str) -> bool:
    dated = after.rstrip("er").isdigit() and month in words("completion", "months")  # no « lundi 14 heures »
    if word in words("completion", "own_day") or (word in words("completion", "weekdays") and not dated):
        return True
    return word in ("ce", "cet", "cette") and after in words("leaning", "deictic")
