"""Where an article names communes, and what its words around each name say: a place, a person, a team."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from seo_fr.analysis.surface import texts
from seo_fr.completion.places.names import place_key
from seo_fr.completion.places.register import Commune, communes
from seo_fr.language.dateline import opening_end
from seo_fr.language.folding import Word, fold, words_of
from seo_fr.language.listed import listed
from seo_fr.model import Annotated, Paragraph
from seo_fr.resources import word_list, words

_MOST_WORDS = 8
_NOUN_WORDS = 4
_JOINT = re.compile(r"[ '’\-‑\u00a0\u202f]")
_HYPHENS = "-‑–"
_CONTRACTED = {"au": ("le",), "du": ("le",), "aux": ("les",), "des": ("les",)}
_ARTICLES = {"le": ("le",), "la": ("la",), "les": ("les",), "l": ("l",)}
_OF = re.compile(r"(?:\bde |\bd'|\bdu |\bdes |\bau |\baux )$")
_BRACKET = re.compile(r" ?\(([^()]{2,60})\)")
_SITUATED = re.compile(
    r",? (?:dans|en) (?:le |la |l'|les )?(?:département (?:de |du |des |de la |d'|de l'))?"
    r"([A-ZÉÈÎ][\w'’-]++(?: [A-Z][\w'’-]++)*+)(?!,? (?:(?:et|ou|en|dans) |jusqu))"
)
_CALLED = re.compile(r"[,;(«] ?[A-ZÀ-ÖØ-ÝŒ][a-zà-öø-ÿœ]+ d(?:e |u |')$")
_LOOKED_AT_FOR_DATELINE = 2
_SECOND_END = re.compile(r"\bentre [^.;:!?«»]{2,40} et (?:l[ea] |les |l')?$", re.IGNORECASE)
# « Quimperlé : trois mois de travaux », « Hazebrouck. La librairie… »
_LABELS = re.compile(r"(?: \([^()]{2,30}\))?(?:[ \u00a0\u202f]?:|\.| [-–—]) ")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at ``[start, end)`` of the text of a paragraph (-1: the title), and the communes that bear it.

    ``noun``: the words before say that it is a place (*le maire de X*), or it labels the title; ``place``: they
    situate something there (*à X*), or it is the place of a dateline; ``near``: only beside it (*près de X*, *entre Y
    et X*); ``of``: something there is named after it (*l’épicerie de X*), that is not of a wider country (*le tribunal
    de X*); ``other``: they make it something else. ``beside`` is what stands in brackets, or after *dans*, right
    behind it.
    ``called``: behind a comma, it ends a name that has no article (*, Perle de X,*).
    """

    key: str
    rows: tuple[Commune, ...]
    paragraph: int
    start: int
    end: int
    noun: bool
    place: bool
    near: bool
    of: bool
    other: bool
    beside: str
    called: bool


def find_mentions(annotated: Annotated) -> tuple[Mention, ...]:
    """Every name of a commune in the title and the paragraphs, in order, the longest first, none over another."""
    parts = tuple(texts(annotated))
    return tuple(m for number, paragraph in parts for m in _mentions(number, paragraph, opens=number == parts[0][0]))


def _mentions(number: int, paragraph: Paragraph, *, opens: bool) -> Iterator[Mention]:
    text = paragraph.doc.text
    found = words_of(text)
    at = 0
    while at < len(found):
        read = _name_at(text, found, at) if _may_begin(text, found[at]) else None
        if read is None:
            at += 1
            continue
        first, last, key, rows = read
        start, end = found[first].start, found[last].end
        if not _runs_on(text[:start], text[end:]):
            yield _mention(number, paragraph, (start, end), (key, rows), opens=opens)
        at = last + 1


def _may_begin(text: str, word: Word) -> bool:
    return word.text[0].isupper() and not (text[: word.start][-1:] in _HYPHENS and text[: word.start][-2:-1].isalpha())


def _name_at(text: str, found: Sequence[Word], at: int) -> tuple[int, int, str, tuple[Commune, ...]] | None:
    """(first word, last word, key, communes) of the longest name whose first capital is at ``at``."""
    before = fold(found[at - 1].text) if at and _JOINT.fullmatch(text[found[at - 1].end : found[at].start]) else ""
    for last in range(min(at + _MOST_WORDS, len(found)) - 1, at - 1, -1):
        if not _is_whole(text, found, at, last):
            continue
        bare = place_key(text[found[at].start : found[last].end])
        for articles, first in ((_ARTICLES.get(before, ()), at - 1), (_CONTRACTED.get(before, ()), at), ((), at)):
            key = " ".join((*articles, bare))
            if first != at - 1 or articles:
                rows = tuple(r for r in communes(key) if _is_written_so(r, text[found[at].start : found[last].end]))
                if rows:
                    return first, last, key, rows
    return None


def _is_whole(text: str, found: Sequence[Word], first: int, last: int) -> bool:
    """True where the words hang together, and no hyphen makes a longer word of them."""
    joints = (text[found[i].end : found[i + 1].start] for i in range(first, last))
    behind = text[found[last].end : found[last].end + 2]
    return all(_JOINT.fullmatch(j) for j in joints) and not (behind[:1] in _HYPHENS and behind[1:].isalpha())


def _is_written_so(row: Commune, written: str) -> bool:
    """True where ``written`` has the accents and capitals of the name; a capital may go without its accent."""
    if written.isupper():
        return True
    mine = words_of(row.name.partition(" (")[0])
    others = words_of(written)
    if len(mine) < len(others):
        return False
    for my, other in zip(mine[len(mine) - len(others) :], others, strict=True):
        shortened = other.text.rstrip(".") in ("St", "Ste") and my.text in ("Saint", "Sainte")
        if my.text[0].isupper() and not other.text[0].isupper():
            return False
        if not shortened and my.text[1:] != other.text[1:] and not other.text.isupper():
            return False
    return True


def _mention(
    number: int, paragraph: Paragraph, place: tuple[int, int], name: tuple[str, tuple[Commune, ...]], *, opens: bool
) -> Mention:
    (start, end), (key, rows) = place, name
    text = paragraph.doc.text.replace("’", "'")
    before, after = text[:start], text[end:]
    dated = number in range(_LOOKED_AT_FOR_DATELINE) and end <= opening_end(text)
    labels = opens and _labels(before, after)
    dateline = dated or labels
    beside = _BRACKET.match(after) or _SITUATED.match(after)
    noun = _is_after_noun(before) or labels
    elsewhere = _is_somebody(paragraph, start, end) or _is_articled(before, text[start:end])
    other = elsewhere and not noun and not dateline
    how = "" if other else _situates(before)
    there, near = dateline or bool(how), how == "near_words" or _SECOND_END.search(before) is not None
    of = not other and not near and _is_after_thing(before)
    return Mention(
        key=key,
        rows=rows,
        paragraph=number,
        start=start,
        end=end,
        noun=noun,
        place=there,
        near=near,
        of=of,
        other=other,
        beside=beside[1].strip() if beside else "",
        called=_CALLED.search(before) is not None,
    )


def _labels(before: str, after: str) -> bool:
    """*X : …*, *X. …*, *À X, …* at the head of the title, or of the first line where there is none."""
    return (not before and _LABELS.match(after) is not None) or (before in ("À ", "A ") and after.startswith(","))


def _is_after_noun(before: str) -> bool:
    """*le maire de*, *les habitants du*, *la piscine intercommunale de*: a noun of place, and *de*."""
    of = _OF.search(before)
    told = " ".join(before[: of.start()].casefold().split()[-_NOUN_WORDS:]) if of else ""
    return bool(told) and _place_nouns().search(told) is not None


def _is_after_thing(before: str) -> bool:
    """*l’épicerie solidaire de*, *la basse-ville de*: any words and *de*, none of which has a wider reach."""
    of = _OF.search(before)
    told = " ".join(before[: of.start()].casefold().split()[-_NOUN_WORDS:]) if of else ""
    return told[-1:].isalpha() and listed("places", "wider_nouns").search(told) is None


@cache
def _place_nouns() -> re.Pattern[str]:
    nouns, endings = ("|".join(map(re.escape, word_list("places", k))) for k in ("place_nouns", "place_adjectives"))
    return re.compile(rf"(?<![\w-])(?:{nouns})(?: [\w-]+(?:{endings}))?$")


def _situates(before: str) -> str:
    """The list that holds what says where: *près de* is of `near_words`, *à*, *au* (Mans) of `place_words`.

    Empty without such a word, and where the one before it asks for a person or a team.
    """
    plain = re.sub(r"\b(?:d'|du |des )$", "de ", before.casefold())
    plain = re.sub(r"\b(?:au|aux) $", "à ", plain).rstrip()
    for key in ("near_words", "place_words"):
        found = listed("places", key, last=True).search(plain)
        if found and not set(plain[: found.start()].split()[-1:]) & words("places", "no_place_before"):
            return key
    return ""


def _is_somebody(paragraph: Paragraph, start: int, end: int) -> bool:
    """*M.*, *Michel*, *la famille*, *rue de*: somebody's name, or what is called after somebody."""
    span = paragraph.doc.char_span(start, end, alignment_mode="expand")
    if span is None or (len(span) and span[-1].ent_type_ == "PER"):
        return True
    before = [t for t in paragraph.doc[: span.start][-2:] if not t.is_punct or t.text == "."]
    while before and before[-1].lower_ in ("de", "d'", "d’", "du", "des", "."):
        before.pop()
    if not before:
        return False
    last = before[-1]
    beside = last.i == span.start - 1
    return last.lower_.rstrip(".") in words("places", "person_words") or (
        beside and last.text[0].isupper() and last.pos_ in ("PROPN", "NOUN", "X")
    )


def _runs_on(before: str, after: str) -> bool:
    """*Lorient Agglomération*, *Nice-Matin*, *Grand-Dinan*: a part of a longer name; not *le maire de Dinan Paul…*."""
    if re.search(r"[A-ZÀ-Ý]\w*-$", before):
        return True
    behind = re.match(r" ([A-ZÀ-Ý][\w'-]+)", after)
    if behind is None:
        return False
    return behind[1].casefold() in words("places", "epci_spoken") or not _is_after_noun(before)


def _is_articled(before: str, name: str) -> bool:
    """*la Vienne*, *le Sens*: an article that is no part of the name."""
    word = re.search(r"([\w]+)[ ']$", before)
    own = re.match(r"(?:le|la|les) |l'", name, re.IGNORECASE)
    return bool(word and not own and word[1].casefold() in words("places", "articles"))
