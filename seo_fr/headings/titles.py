"""Title proposals: what the lead says, shortened, with the main name before a colon where it is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from seo_fr.analysis.phrases import content_stems
from seo_fr.headings.candidates import proposals
from seo_fr.headings.grammar.subject import subject_of
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.wording import lowered, typeset
from seo_fr.headings.guards import objection
from seo_fr.headings.kinds import KINDS
from seo_fr.headings.lead.story import Line, lines
from seo_fr.headings.lead.telling import Told, titles_of
from seo_fr.model import Entity, Keyword
from seo_fr.resources import number, words


@dataclass(frozen=True, slots=True)
class Titles:
    """The proposals, best first, and whether the best says who did what; where not, an editor has to write it."""

    texts: tuple[str, ...]
    sure: bool


def propose_titles(
    trees: Sequence[Sequence[Tree]], keywords: Sequence[Keyword], entities: Sequence[Entity]
) -> Titles:
    """At most three titles of at most ``longest_title`` characters, each under the same guards as a heading."""
    read = lines(trees)
    worth = _Worth.of(keywords, entities, read)
    scored: dict[str, tuple[float, Told]] = {}
    for told in _all(read):
        for text, value in worth.ways(told):
            if value > scored.get(text, (float("-inf"), told))[0]:
                scored[text] = (value, told)
    ranked = sorted(scored, key=lambda t: (-scored[t][0], t))
    chosen = _different(ranked, scored)
    sure = bool(chosen) and _is_sure(scored[chosen[0]][1])
    return Titles(tuple(chosen), sure)


def _all(read: Iterable[Line]) -> Iterator[Told]:
    """What the first sentences give as titles: shortened, and by the strategies of headings."""
    kinds = words("headings", "title_kinds")
    for line in list(read)[: int(number("headings", "title_lines"))]:
        yield from titles_of(line)
        for made in proposals(line.tree):
            if (made.strategy in kinds or _is_clause(line, made.tokens)) and made.tokens[0] >= line.kept[0] and objection(made) is None:
                yield Told(made.text, made.strategy, line, made.tokens)


def _is_clause(line: Line, tokens: Sequence[int]) -> bool:
    """A stretch of the sentence that holds its verb and the subject of that."""
    head = subject_of(line.predicate) if line.predicate is not None else None
    return head is not None and line.predicate is not None and {head.i, line.predicate.i} <= set(tokens)


def _is_sure(told: Told) -> bool:
    return told.line.place == 0 and told.line.tells


@dataclass(frozen=True, slots=True)
class _Worth:
    """What a title is worth: the weights of the stems that it says, the names that may stand before a colon."""

    stems: Mapping[str, float]
    labels: tuple[tuple[str, float], ...]

    @classmethod
    def of(cls, keywords: Sequence[Keyword], entities: Sequence[Entity], read: Sequence[Line]) -> _Worth:
        stems: dict[str, float] = {}
        for keyword in keywords:
            for stem in content_stems(keyword.text):
                stems[stem] = max(stems.get(stem, 0.0), keyword.score)
        places = [e for e in entities if e.type == "LOC"]
        return cls(stems, tuple(_labels(places, keywords)))

    def ways(self, told: Told) -> Iterator[tuple[str, float]]:
        """The title by itself and after each name that it lacks, with what each is worth."""
        value = self.value(told)
        said = set(content_stems(told.text))
        yield told.text, value
        if ":" in told.text or not KINDS[told.form].titles:
            return
        for label, weight in self.labels:
            if set(content_stems(label)) & said:
                continue
            opening = told.line.tree.opens_on_name(told.tokens[0])
            text = typeset(f"{label} : {lowered(told.text, keeps_capital=opening)}")
            if len(text) <= number("headings", "longest_title"):
                yield text, value + weight

    def value(self, told: Told) -> float:
        said = dict.fromkeys(content_stems(told.text))
        value = sum(number("headings", "title_word") + self.stems.get(s, 0.0) for s in said)
        value -= number("headings", "title_later") * told.line.place
        if not told.line.alone:
            value -= number("headings", "title_leaning")
        return value


def _labels(places: Sequence[Entity], keywords: Sequence[Keyword]) -> Iterator[tuple[str, float]]:
    for entity in sorted(places, key=lambda e: -len(e.mentions))[:2]:
        yield entity.text, 0.5


def _different(ranked: Sequence[str], scored: Mapping[str, tuple[float, Told]]) -> list[str]:
    """The best, and two others that say something else: another sentence, or other words."""
    chosen: list[str] = []
    for text in ranked:
        said = set(content_stems(text))
        if all(len(said & set(content_stems(c))) <= number("headings", "title_shared") * len(said) for c in chosen):
            chosen.append(text)
        if len(chosen) == 3:
            break
    return chosen
