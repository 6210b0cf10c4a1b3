"""Phrases that a desk could aim at: those of a title that its article bears out, and what makes words a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from seo_fr.analysis.phrases import says_what
from seo_fr.analysis.stems import key_of
from seo_fr.analysis.surface import is_apart
from seo_fr.analysis.term_scores import is_stopword
from seo_fr.model import Annotated
from seo_fr.resources import number, words

_WORD = re.compile(r"\w+(?:[-.+]\w+)*['’]?")
_INVERSION = re.compile(r"(?i)-(?:il|elle|on|ils|elles|je|tu|ce)\b")
_GOES_ON = re.compile(r"\s*(?:[&+/]|(?:et|ou)\b)")
_NAMED = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    stem: str
    link: bool
    kinds: frozenset[str]

    @property
    def bears(self) -> bool:
        """A noun or an adjective of the article."""
        return not self.link and bool(self.kinds)


def title_phrases(title: str, kinds: Mapping[str, frozenset[str]]) -> list[str]:
    """Every stretch of ``title`` between punctuation that could be searched, its words all said by the article.

    ``kinds`` are the parts of speech of the article's nouns and adjectives by stem (`nominal_kinds`): the title
    itself is not parsed, so that it says the same whether it stands in the text or was given apart.
    """
    return [p for run in _runs(title, kinds) for p in _stretches(title, run)]


def is_phrase(text: str) -> bool:
    """False where a pronoun or a verb stands inside (*éthique est-elle*, *vendredi j’ai*), or a quotation begins."""
    if _INVERSION.search(text):
        return False
    parts = _parts(text)
    return not any(is_stopword(p.rstrip("’")) and p not in words("keyphrase", "links") for p in parts) and not (
        set(text) & set('«»“”"')
    )


def _parts(text: str) -> list[str]:
    return [w.lower().replace("'", "’") for w in _WORD.findall(text)]


def is_whole(text: str, title: str) -> bool:
    """True where ``text`` is one noun group that a desk could aim at, from border to border.

    False where a preposition other than *de*, *à* or *en* stands inside, which joins two groups of a sentence (*France
    sur la pollution*), where a second adjective or noun of ``title`` goes on after it (*Web clair & efficace*), and
    where its first word tells no more than that it is new (*nouvelle directive*).
    """
    parts = _parts(text)
    joins = [w for w in parts if w in words("keyphrase", "links") and w not in words("keyphrase", "inner_links")]
    if joins or not parts or parts[0] in words("keyphrase", "vague_openers"):
        return False
    whole, own = (t.casefold().replace("'", "’") for t in (title, text))
    at = whole.find(" ".join(own.split()))
    return at < 0 or _GOES_ON.match(whole[at + len(own) :]) is None


@cache
def interface_stems() -> frozenset[str]:
    """The stems of the words that pages say of themselves."""
    return frozenset(s for w in words("keyphrase", "interface") for s in key_of(w))


def nominal_kinds(annotated: Annotated) -> Mapping[str, frozenset[str]]:
    """The stems of the nouns and adjectives of the paragraphs, code, contacts and credits left out."""
    found: dict[str, set[str]] = {}
    for index, paragraph in enumerate(annotated.paragraphs):
        hidden = paragraph.block.code
        for token in paragraph.tokens:
            if token.pos_ not in ("NOUN", "PROPN", "ADJ") or is_apart(annotated, (index, token.i, token.i + 1)):
                continue
            if hidden and any(paragraph.token_span(token.i, token.i + 1).overlaps(code) for code in hidden):
                continue
            for stem in key_of(token.text):
                found.setdefault(stem, set()).add(token.pos_)
    return {stem: frozenset(kinds) for stem, kinds in found.items()}


def _runs(title: str, kinds: Mapping[str, frozenset[str]]) -> Iterator[list[_Word]]:
    """The words between two signs of punctuation or two words that no phrase holds (a verb, a pronoun)."""
    run: list[_Word] = []
    for match in _WORD.finditer(title):
        text = match[0]
        link = text.lower().replace("'", "’") in words("keyphrase", "links")
        key = key_of(text)
        stem = key[0] if key else ""
        known = frozenset() if link or is_stopword(text) or len(key) != 1 else kinds.get(stem, frozenset())
        if run and title[run[-1].end : match.start()].strip():
            yield run
            run = []
        word = _Word(match.start(), match.end(), text, stem, link, known)
        if link or known:
            run.append(word)
        else:
            yield run
            run = []
    yield run


def _stretches(title: str, run: Sequence[_Word]) -> Iterator[str]:
    most, longest = int(number("keyphrase", "title_words")), int(number("keyphrase", "title_length"))
    for start, first in enumerate(run):
        for end in range(start + 1, min(len(run), start + longest) + 1):
            part = run[start:end]
            bearing = sum(w.bears for w in part)
            if first.link or part[-1].link or not 2 <= bearing <= most or _cuts(run, start, end):
                continue
            text = _written(title, part)
            if any(w.kinds & _NAMED for w in part) and _joined(part) and says_what(text) and says_what(part[-1].text):
                yield text


def _written(title: str, part: Sequence[_Word]) -> str:
    """As the title writes it, without the capital that only opens it, on one line."""
    text = " ".join(title[part[0].start : part[-1].end].split())
    opens = part[0].start == 0 and part[0].text[1:].islower() and "PROPN" not in part[0].kinds
    return text[0].lower() + text[1:] if opens else text


def _joined(part: Sequence[_Word]) -> bool:
    """False where an article alone joins two words: the first is a verb (*casser les contrats*)."""
    articles = words("keyphrase", "articles")
    return not any(a.bears and b.link and b.text.lower().replace("'", "’") in articles for a, b in pairwise(part))


def _cuts(run: Sequence[_Word], start: int, end: int) -> bool:
    """True where a noun and its adjective, or the two halves of a name, are parted."""
    before = run[start - 1] if start else None
    after = run[end] if end < len(run) else None
    opens = before is not None and before.bears
    closes = after is not None and after.bears
    return opens or closes
