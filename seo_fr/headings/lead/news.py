"""Which of an article's first sentences tells the news: the one that a desk would make its title of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.lead.clause import Clause
from seo_fr.headings.lead.story import Line
from seo_fr.headings.ranking.topics import content_lemma
from seo_fr.headings.ranking.weights import news_line
from seo_fr.language.lexicon import finite

_PRONOUNS = frozenset({"il", "elle", "ils", "elles", "on", "ce", "c'"})
# Of a sentence without a clause of its own: how far in a pronoun is taken for its subject.
_OPENING = 6
# The lemmas of a sentence that the rest of the article says most.
_OFTENEST = 3
# Words and sentences counted in these units are of the size of the other traits.
_WORDS, _MOST_WORDS, _NAMES, _LINES = 30, 60, 3, 5
# Words taken from a sentence because they only pass it on (« a-t-on appris auprès de la préfecture »).
_PASSED_ON = 3


@dataclass(frozen=True, slots=True)
class Spoken:
    """In how many of its ``paragraphs`` an article says each lemma."""

    paragraphs: int
    counts: Counter[str]

    @classmethod
    def of(cls, trees: Sequence[Sequence[Tree]]) -> Spoken:
        """Of the sentences of an article, by paragraph."""
        own = [{lemma for tree in sentences for t in tree if (lemma := content_lemma(t))} for sentences in trees]
        return cls(sum(map(bool, own)), Counter(lemma for lemmas in own for lemma in lemmas))

    def elsewhere(self, tree: Tree, indices: Sequence[int]) -> list[float]:
        """For each lemma of these tokens the share of the other paragraphs that say it, the largest first."""
        lemmas = {lemma for i in indices if (lemma := content_lemma(tree.tokens[i]))}
        return sorted(((self.counts[lemma] - 1) / max(1, self.paragraphs - 1) for lemma in lemmas), reverse=True)


def news_odds(line: Line, spoken: Spoken) -> float:
    """The log-odds that a desk titles with this sentence (rules/headings.yml, ``news_lines``); only compared."""
    return sum(news_line(name) * trait for name, trait in news_traits(line, spoken).items())


def news_traits(line: Line, spoken: Spoken) -> dict[str, float]:
    """What pleads for the sentence: what it names, counts and dates, and whether the article goes on about that."""
    tree, kept = line.tree, line.kept
    return {
        "place": line.place / _LINES,
        "length": min(len(kept), _MOST_WORDS) / _WORDS,
        "number": float(any(tree.tokens[i].text[0].isdigit() for i in kept)),
        "names": min(_NAMES, sum(i in tree.names for i in kept)) / _NAMES,
        "dated": float(line.dated),
        "passed-on": float(len(kept) < tree.end - tree.start - _PASSED_ON),
        "spoken-of": sum(spoken.elsewhere(tree, kept)[:_OFTENEST]) / _OFTENEST,
        "acts": float(line.acts),
        **_of_subject(line, spoken),
    }


def _of_subject(line: Line, spoken: Spoken) -> dict[str, float]:
    clause, tree = line.clause, line.tree
    if clause is None:
        pronoun = any(tree.tokens[i].lower_ in _PRONOUNS for i in line.kept[:_OPENING])
        return {"pronoun": float(pronoun)}
    return {
        "opaque": float(clause.opaque),
        "to-come": float(_is_to_come(clause)),
        "subject-spoken-of": next(iter(spoken.elsewhere(tree, clause.subject)), 0.0),
    }


def _is_to_come(clause: Clause) -> bool:
    """*sera démonté*, *aurait écoulé*."""
    return any(f.tense in ("future", "conditional") for f in finite(clause.tree.tokens[clause.verb.first].lower_))
