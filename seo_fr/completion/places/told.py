"""What the article itself says of a place, and where a register says otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from seo_fr.completion.places.mentions import Mention
from seo_fr.completion.places.register import Commune
from seo_fr.completion.places.settling import Named
from seo_fr.language.listed import listed
from seo_fr.language.sentences import sentence_ranges
from seo_fr.resources import number, word_list, words

_FIGURE = r"(?P<figure>\d{1,3}(?:[ \u00a0\u202f.]\d{3})++|\d++)(?P<million> millions? d[e'])?"
# A number of three digits or more without a noun, and not that of votes, kilometres or per cent.
_BARE = rf"(?!\d{{1,2}}(?!\d|[ \u00a0\u202f.]\d{{3}})){_FIGURE}(?=[;:!?)]|[,.](?!\d)| aujourd| (?:en|vers) \d{{4}}|$)"
_YEAR = re.compile(r"[^,;.]{0,12}? (?:(?:en|vers) (?P<year>\d{4})\b|dans les années )")


@dataclass(frozen=True, slots=True)
class Population:
    """A number of inhabitants as the article gives it, in a paragraph (-1: the title).

    ``stated``: the words before announce a population (*compte*, *ville de*, a bracket). ``once``: of an earlier time
    (*comptait… en 1960*, *passée de…*).
    """

    said: str
    value: int
    paragraph: int
    stated: bool
    once: bool


def populations_told(named: Named, others: tuple[Named, ...], texts: Mapping[int, str]) -> tuple[Population, ...]:
    """The numbers of inhabitants in sentences that name this place and no other."""
    found: list[Population] = []
    for paragraph in sorted({m.paragraph for m in named.mentions}):
        text = texts[paragraph]
        for start, end in sentence_ranges(text.replace("\u00a0", " ").replace("\u202f", " ")):
            elsewhere = any(_holds(o.mentions, paragraph, start, end) for o in others if o.key != named.key)
            if not elsewhere and _is_about(named, paragraph, text, start, end):
                found += _figures(text[start:end], paragraph)
    return tuple(found)


def _holds(mentions: tuple[Mention, ...], paragraph: int, start: int, end: int) -> bool:
    return any(m.paragraph == paragraph and start <= m.start < end for m in mentions)


def _is_about(named: Named, paragraph: int, text: str, start: int, end: int) -> bool:
    """True for a sentence that names the place, or calls it *la ville* where the paragraph has named it before."""
    if _holds(named.mentions, paragraph, start, end):
        return True
    sentence = text[start:end].casefold()
    called = any(re.search(rf"\b{name}\b", sentence) for name in words("places", "people_of_it"))
    return called and _holds(named.mentions, paragraph, 0, start)


def _figures(sentence: str, paragraph: int) -> Iterator[Population]:
    """What is counted in inhabitants, in a sentence of nothing wider.

    Beside one of them another may stand without its noun: *de 10 000 habitants à environ 6 000*, *plus que 6 000*.
    """
    low = sentence.casefold()
    if set(re.findall(r"[\w-]+", low)) & words("places", "people_apart"):
        return
    nouns = "|".join(word_list("places", "people_nouns"))
    counted = [
        match
        for match in re.finditer(rf"(?<![\d.,]){_FIGURE} ?\u00a0?(?:{nouns})\b", low)
        if not _is_part(low, match.start(), match.end())
    ]
    earlier = listed("places", "people_once_said").search(low) is not None
    for match in counted:
        become = _become().match(low, match.end())
        once = earlier or become is not None or _is_of_earlier(low, match.start(), match.end())
        yield _population(low, match, paragraph, once=once)
        if become is not None:
            yield _population(low, become, paragraph, once=False)
    for match in _left().finditer(low) if counted else ():
        yield _population(low, match, paragraph, once=_YEAR.match(low[match.end() :]) is not None)


def _population(low: str, match: re.Match[str], paragraph: int, *, once: bool) -> Population:
    value = int(re.sub(r"\D", "", match["figure"])) * (1_000_000 if match["million"] else 1)
    return Population(match["figure"], value, paragraph, _is_stated(_before(low, match.start("figure"))), once)


@cache
def _become() -> re.Pattern[str]:
    """What a population has become, right behind it: *… habitants en 1960 à environ 6 000*."""
    return re.compile(rf"(?: (?:en|vers) \d{{4}})? à (?:(?:{_about()}) )?{_BARE}")


@cache
def _left() -> re.Pattern[str]:
    """*plus que 6 000*, *contre 10 000 en 1960*."""
    return re.compile(rf"\b(?:plus que|contre) (?:(?:{_about()}) )?{_BARE}")


@cache
def _about() -> str:
    return "|".join(map(re.escape, word_list("places", "people_about")))


def _is_of_earlier(low: str, start: int, end: int) -> bool:
    """*comptait 10 000 habitants*, *passée de 10 000 habitants*, *10 000 habitants en 1960*: before any register."""
    before = re.sub(rf"(?: (?:{_about()}))+$", "", _before(low, start).rstrip())
    if listed("places", "people_once", last=True).search(before) is not None:
        return True
    year = _YEAR.match(low[end:])
    return year is not None and (not year["year"] or int(year["year"]) < number("places", "register_year"))


def _is_stated(before: str) -> bool:
    return before.endswith("(") or listed("places", "people_cues").search(before) is not None


def _is_part(low: str, start: int, end: int) -> bool:
    """*grâce à 87 habitants*, *3 000 habitants évacués*: some of them."""
    some = listed("places", "people_part", last=True).search(_before(low, start).rstrip())
    return some is not None or listed("places", "people_part_behind").match(low[end:].lstrip()) is not None


def _before(low: str, start: int) -> str:
    return low[max(0, start - int(number("places", "people_near"))) : start]


def is_apart(said: int, commune: Commune) -> bool:
    """True where no year's population is anywhere near: a slip, or the inhabitants of something else."""
    counts = (commune.populations or {}).values()
    apart = number("places", "people_apart_least")
    return bool(counts) and all(abs(said - known) > max(1.0, known * apart) for known in counts)


def is_doubtful(told: Population, commune: Commune) -> bool:
    """True where it is apart, and the article means a population: so far from it, only where it says so."""
    near = commune.population / 2 <= told.value <= commune.population * 2
    return not told.once and (told.stated or near) and is_apart(told.value, commune)


def is_counted(commune: Commune, texts: Mapping[int, str]) -> bool:
    """True where the article counts as many inhabitants as it has, be it without its name: *nous sommes 5 100 âmes*."""
    told = (f for at, text in texts.items() for s, e in sentence_ranges(text) for f in _figures(text[s:e], at))
    return any(not is_apart(figure.value, commune) for figure in told if commune.populations)
