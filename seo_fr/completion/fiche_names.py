"""Names as a text may write them: with or without accents, with either apostrophe, in the plural."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from seo_fr.completion.fiches import Fiche
from seo_fr.language.folding import Word, fold_in_place, words_of

_JOINTS = re.compile(r"[ '’\-–\u00a0\u202f\u2011]{1,3}")
_LEAST_PLURAL = 4


@dataclass(frozen=True, slots=True)
class Name:
    """A name to look for. ``fiche`` is None for a homograph, which only hides what it covers.

    ``exact`` asks for the very letters (acronyms), ``short`` for another name earlier in the article.
    """

    words: tuple[Word, ...]
    gaps: tuple[str, ...]
    fiche: Fiche | None
    exact: bool = False
    short: bool = False

    @property
    def common(self) -> bool:
        """True for a common noun (drone), which has a plural and no capital."""
        return self.words[0].text[0].islower()


def make_name(text: str, fiche: Fiche | None, *, acronym: bool = False, short: bool = False) -> Name | None:
    """The name, None where ``text`` holds no word."""
    parts = words_of(text)
    if not parts:
        return None
    gaps = tuple(text[a.end : b.start] for a, b in pairwise(parts))
    upper = len(parts) == 1 and parts[0].text.isupper()
    return Name(parts, gaps, fiche, exact=acronym or upper, short=short)


def index_names(fiches: Iterable[Fiche]) -> Mapping[str, tuple[Name, ...]]:
    """First word, folded → the names that begin with it, the longest first.

    Of the sheets that share a name, those that have it as their first name; several of them are homonyms. Of two
    names of a sheet that differ by their capitals, the one with fewer: it is found in both forms.
    """
    found: dict[tuple[str, bool], dict[Hashable, tuple[bool, Name]]] = {}
    others: dict[tuple[str, bool, bool, Hashable], Name] = {}
    for fiche in fiches:
        for text in sorted(fiche.names, key=_capitals, reverse=True):
            name = make_name(text, fiche, acronym=text == fiche.acronym)
            if name is not None:
                sharing = found.setdefault((fold_in_place(text), text == fiche.acronym or text.isupper()), {})
                first = text == fiche.name or sharing.get(fiche.place, (False, name))[0]
                sharing[fiche.place] = first, name
        for text, short in (*((t, True) for t in fiche.short_names), *((t, False) for t in fiche.homographs)):
            name = make_name(text, fiche if short else None, short=short)
            if name is not None:
                others[fold_in_place(text), short and text.isupper(), short, fiche.place] = name
    index: dict[str, list[Name]] = {}
    for name in (*(n for sharing in found.values() for n in _owners(sharing)), *others.values()):
        for first_word in {name.words[0].folded, singular(name.words[0].folded)}:
            index.setdefault(first_word, []).append(name)
    return {
        first_word: tuple(sorted(names, key=lambda n: (-len(n.words), n.fiche is not None, n.short)))
        for first_word, names in index.items()
    }


def _owners(sharing: Mapping[Hashable, tuple[bool, Name]]) -> list[Name]:
    """Those whose first name it is, else all."""
    return [name for first, name in sharing.values() if first] or [name for _, name in sharing.values()]


def _capitals(text: str) -> int:
    return sum(map(str.isupper, text))


def singular(folded: str) -> str:
    """The word without a plural *s* or *x*, good enough to compare two forms of one noun."""
    return folded[:-1] if len(folded) >= _LEAST_PLURAL and folded[-1] in "sx" else folded


def written_names(fiche: Fiche) -> Iterator[Name]:
    """Every name that `index_names` may look for, those that only hide what they cover included."""
    for text in (*fiche.names, *fiche.short_names, *fiche.homographs):
        name = make_name(text, fiche)
        if name is not None:
            yield name


def reads_as(name: Name, text: str, words: tuple[Word, ...], at: int, lemmas: Mapping[int, str]) -> bool:
    """True when the words of ``text`` from ``at`` on are ``name``; ``lemmas`` are folded, by where a word starts."""
    if at + len(name.words) > len(words):
        return False
    there = words[at : at + len(name.words)]
    if not all(_same(mine, other, name.exact, lemmas) for mine, other in zip(name.words, there, strict=True)):
        return False
    between = (text[a.end : b.start] for a, b in pairwise(there))
    return all(_joined(mine, other) for mine, other in zip(name.gaps, between, strict=True))


def _joined(mine: str, other: str) -> bool:
    return fold_in_place(mine) == fold_in_place(other) or (
        _JOINTS.fullmatch(mine) is not None and _JOINTS.fullmatch(other) is not None
    )


def _same(mine: Word, other: Word, exact: bool, lemmas: Mapping[int, str]) -> bool:
    if exact:
        return mine.text == other.text
    if mine.folded == other.folded:
        # A capital of the name is part of it: « le sénat romain » is no Sénat. In lower case it is free.
        return not mine.text[0].isupper() or other.text[0].isupper()
    if not mine.text[0].islower():
        return False
    return singular(mine.folded) == singular(other.folded) or lemmas.get(other.start) == mine.folded
