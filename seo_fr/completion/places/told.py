"""What the article itself says of a place, and where a register says otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from seo_fr.completion.places.mentions import Mention
from seo_fr.completion.places.register import Commune
from seo_fr.completion.places.settling import Named
from seo_fr.language.listed import listed
from seo_fr.language.sentences import sentence_ranges
from seo_fr.resources import number, word_list, words

_FIGURE = r"(?P<figure>\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+)(?P<million> millions? d[e'])?"


@dataclass(frozen=True, slots=True)
class Population:
    """A number of inhabitants as the article gives it, in a paragraph (-1: the title).

    ``stated``: the words before announce a population (*compte*, *ville de*, a bracket).
    """

    said: str
    value: int
    paragraph: int
    stated: bool


def populations_told(named: Named, others: tuple[Named, ...], texts: Mapping[int, str]) -> tuple[Population, ...]:
    """The numbers of inhabitants in sentences that name this place and no other."""
    found = []
    for paragraph in sorted({m.paragraph for m in named.mentions}):
        text = texts[paragraph]
        for start, end in sentence_ranges(text.replace("\u00a0", " ").replace("\u202f", " ")):
            elsewhere = any(_holds(o.mentions, paragraph, start, end) for o in others if o.key != named.key)
            if not elsewhere and _is_about(named, paragraph, text, start, end):
                found += [Population(said, value, paragraph, told) for said, value, told in _figures(text[start:end])]
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


def _figures(sentence: str) -> Iterator[tuple[str, int, bool]]:
    """(as written, value, `Population.stated`) of what is counted in inhabitants, in a sentence of nothing wider."""
    low = sentence.casefold()
    if set(re.findall(r"[\w-]+", low)) & words("places", "people_apart"):
        return
    nouns = "|".join(word_list("places", "people_nouns"))
    for match in re.finditer(rf"(?<![\d.,]){_FIGURE} ?\u00a0?(?:{nouns})\b", low):
        if _is_part(low, match.start(), match.end()):
            continue
        value = int(re.sub(r"\D", "", match["figure"]))
        stated = _is_stated(_before(low, match.start()))
        yield match["figure"], value * 1_000_000 if match["million"] else value, stated


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
    return (told.stated or near) and is_apart(told.value, commune)


def is_counted(commune: Commune, texts: Mapping[int, str]) -> bool:
    """True where the article counts as many inhabitants as it has, be it without its name: *nous sommes 5 100 âmes*."""
    told = (v for text in texts.values() for s, e in sentence_ranges(text) for _, v, _ in _figures(text[s:e]))
    return any(not is_apart(value, commune) for value in told if commune.populations)
