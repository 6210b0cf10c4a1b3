"""The ground that faults are planted in: copies of real articles, and the places of theirs that are plain prose.

Nothing here asks seo-fr what prose is: a measure that shares its reader with what it measures would share its
blindness. A place is taken only where it is sure: a block of one paragraph, in French, without markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from random import Random

NBSP = "\u00a0"
MARKUP = re.compile(r"[`\[\]<>{}|*_#\\=@~^]|https?:|www\.|\.(?:com|fr|org)\b|:[a-z_]+:|\$")
OPENING = re.compile(r"[A-ZÀÉÊÎÔÇ«“\"]")
FRENCH = re.compile(r"\b(?:le|la|les|des|du|de|et|une?|dans|pour|que|qui|est|sur|au|aux|par|pas|ce|en)\b", re.I)
SENTENCE = re.compile(r"(?<=[a-zéèêàç0-9»)][.!?…])[ \u00a0\u202f](?=[A-ZÀÉÊÎÔÇ«])")
ABBREVIATED = re.compile(r"(?:\b(?:MM?|Mme|Mlle|Mgr|Dr|St|Ste|art|cf|etc|vs|no|p|Me|Mr)|\b[A-Z])\.$")
NOT_PROSE = re.compile(r"(?:Source|Sources|Voir aussi|Photo|Crédit|Par )")
ELSEWHERE = re.compile(
    r"\b(?:[Ss]uisses?|[Cc]antons?|Genève|Lausanne|Berne|Canada|[Cc]anadien\w*|Qu[ée]bec|[Qq]uébécois\w*|Montréal|Ottawa"
    r"|Belgique|[Bb]elges?|Bruxelles)\b"
)
WORDS_LEAST, FRENCH_LEAST = 12, 0.12


@dataclass(frozen=True, slots=True)
class Change:
    """One replacement in the clean copy; ``marked`` where the fault is to be found, not merely made possible."""

    start: int
    end: int
    text: str
    marked: bool = True


Changes = list[Change] | None


@dataclass(frozen=True)
class Ground:
    """A clean copy of an article."""

    path: str
    text: str

    @property
    def is_markdown(self) -> bool:
        """Not a plain text."""
        return not self.path.endswith(".txt")

    @cached_property
    def is_of_elsewhere(self) -> bool:
        """Where another usage than that of France may be right: Switzerland, Canada, Belgium."""
        return ELSEWHERE.search(self.text) is not None

    @cached_property
    def body(self) -> int:
        """Where the header ends."""
        header = re.match(r"(---|\+\+\+)\n.*?\n\1[ \t]*\n", self.text, re.DOTALL)
        return header.end() if header else 0

    @cached_property
    def blocks(self) -> list[tuple[int, int]]:
        """What blank lines part, outside the header and fenced code, in order."""
        found, fenced = [], False
        for match in re.finditer(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+", self.text[self.body :]):
            fences = len(re.findall(r"^\s*(?:```|~~~)", match[0], re.MULTILINE))
            if not fenced and not fences:
                end = match.start() + len(match[0].rstrip())
                found.append((self.body + match.start(), self.body + end))
            fenced ^= fences % 2 == 1
        return found

    @cached_property
    def prose(self) -> list[tuple[int, int]]:
        """The blocks that are paragraphs of plain French prose, the first block of a plain text (its title) not."""
        blocks = self.blocks if self.is_markdown else self.blocks[1:]
        return [b for b in blocks if is_prose(self.text[b[0] : b[1]])]

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences of the prose that end with a mark, each within its paragraph."""
        return [s for paragraph in self.prose for s in sentences_of(self.text, paragraph)]

    def matches(self, pattern: str | re.Pattern[str]) -> list[re.Match[str]]:
        """Each place of a pattern in the prose, with what stands around it in sight."""
        compiled = re.compile(pattern)
        return [m for start, end in self.prose for m in compiled.finditer(self.text, start, end)]

    def changed(self, changes: Iterable[Change]) -> str:
        """The text after all replacements."""
        text = self.text
        for change in sorted(changes, key=lambda c: c.start, reverse=True):
            text = text[: change.start] + change.text + text[change.end :]
        return text


Plant = Callable[[Ground, Random], Changes]
Prepare = Callable[[Ground], Ground | None]


def as_it_is(ground: Ground) -> Ground:
    """The copy, untouched."""
    return ground


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fault: what it is in French, the rules that may find it, how it is planted.

    ``anywhere``: the fault is of the whole article. ``follows``: rules that rightly speak as well, since the fault
    makes what they look for true (a joined sentence is one more long one).
    """

    name: str
    rules: frozenset[str]
    plant: Plant
    prepare: Prepare = as_it_is
    anywhere: bool = False
    follows: frozenset[str] = frozenset()


def is_prose(block: str) -> bool:
    """One line of French words, without markup, that ends as a sentence does."""
    words = re.findall(r"[^\W\d_]+", block)
    return (
        "\n" not in block
        and len(words) >= WORDS_LEAST
        and OPENING.match(block) is not None
        and MARKUP.search(block) is None
        and NOT_PROSE.match(block) is None
        and block.rstrip(' »”"' + NBSP)[-1:] in ".!?…"
        and len(FRENCH.findall(block)) / len(words) >= FRENCH_LEAST
    )


def sentences_of(text: str, paragraph: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, parted where a full stop is surely one."""
    start, end = paragraph
    borders = [start]
    for match in SENTENCE.finditer(text, start, end):
        before = text[borders[-1] : match.start()]
        if not ABBREVIATED.search(before) and before.count("«") == before.count("»"):
            borders.append(match.end())
    for first, after in pairwise([*borders, end + 1]):
        yield first, after - 1


def word_count(text: str) -> int:
    """Chunks between white space that hold a letter or a digit."""
    return sum(any(c.isalnum() for c in chunk) for chunk in text.split())


def one_of(rng: Random, places: list[re.Match[str]], text: Callable[[re.Match[str]], str]) -> Changes:
    """One place out of all, with what it is replaced by; None where there is none."""
    if not places:
        return None
    match = rng.choice(places)
    return [Change(match.start(), match.end(), text(match))]
