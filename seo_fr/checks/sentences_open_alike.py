"""Several sentences in a row that open on the same word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from itertools import groupby, pairwise

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.checks.text import Passage, TextSentence
from seo_fr.language.quotes import quotations
from seo_fr.model import Span

_FIRST = re.compile(r"[«“\"'—–\s]*([^\W\d_]+)")

_WORD = re.compile(r"\w+")
_MEANT = 3  # words that come back together by no accident
_FULL = 2  # as many do where the last of them is no auxiliary

_ADVERBIAL = re.compile(r"[«“\"'—–\s]*([^\W\d_]+(?:[ ’'][^\W\d_]+){1,2}),")


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a run of sentences under one heading, over its paragraphs; articles and list items are let through."""
    least = int(rule.threshold("sentences"))
    usual = rule.words("usual")
    nobody = rule.any_of("impersonal", before=r"il (?:n(?:e |'))?")
    for word, run in _runs(facts, usual, nobody):
        if len(run) < least or word in usual or _is_laid_out(facts, run):
            continue
        if not _is_meant(run, rule.words("carriers")):
            yield Flaw(Span(run[0].span.start, run[-1].span.end), {"count": len(run), "word": word.capitalize()})


def _is_meant(run: list[TextSentence], carriers: Collection[str]) -> bool:
    """True where more than the first word comes back from one sentence to the next (*Il ne s’agit pas… Il ne s’agit…*).

    Nobody writes three words again unawares, nor two in every sentence (*Ceux qui… Ceux qui…*) but those that carry the
    verb (*Il a… Il a…*): it is an anaphora; a link before a comma (*Par ailleurs, …*) is none.
    """
    openings = [tuple(w.casefold() for w in _WORD.findall(s.text.partition(",")[0])[:_MEANT]) for s in run]
    if any(a == b and len(a) == _MEANT for a, b in pairwise(openings)):
        return True
    firsts = {opening[:_FULL] for opening in openings}
    return len(firsts) == 1 and all(len(o) == _MEANT for o in openings) and firsts.pop()[-1] not in carriers


def _is_laid_out(facts: Facts, run: list[TextSentence]) -> bool:
    """True where each sentence has its own line of one paragraph: an enumeration without bullets, or a rhythm."""
    source = facts.article.source
    return all(source[a.span.end : b.span.start].count("\n") == 1 for a, b in pairwise(run))


def _runs(facts: Facts, usual: Collection[str], nobody: re.Pattern[str]) -> Iterator[tuple[str, list[TextSentence]]]:
    """The runs of sentences under one heading that open on one word, with it folded.

    What somebody says between quotation marks goes on from nothing that the author says, nor does he from it.
    """
    starts = [b.span.start for b in facts.article.blocks if b.kind == "heading"]
    told = (p for p in facts.passages if p.block.kind != "item")
    for _, own in groupby(told, key=lambda p: bisect_left(starts, p.span.start)):
        sentences = ((s, said) for p in own for s, said in _voiced(p) if s.span not in facts.unread)
        openings = groupby(sentences, key=lambda one: (_opening(one[0], usual, nobody), one[1]))
        yield from ((word, [s for s, _ in run]) for (word, _), run in openings if word)


def _voiced(passage: Passage) -> Iterator[tuple[TextSentence, int]]:
    """Its sentences, each with where the quotation begins in which it opens, -1 for the author's own words."""
    text = passage.view.text
    quoted = quotations(text)
    for sentence in passage.sentences:
        yield sentence, next((a for a, b in quoted if a <= sentence.start < b), -1)


def _opening(sentence: TextSentence, usual: Collection[str], nobody: re.Pattern[str]) -> str:
    """The first word or, where that says nothing, the two or three before a comma (*De plus,*, *En outre,*).

    None where a number, a box to tick or a mark of the editor (« EDIT ») stands there, or an *il* that is ``nobody``.
    """
    first = _FIRST.match(sentence.text)
    if first is None or (len(first[1]) > 1 and first[1].isupper()) or nobody.match(sentence.text, first.start(1)):
        return ""
    adverbial = _ADVERBIAL.match(sentence.text) if first[1].casefold() in usual else None
    return (adverbial or first)[1].casefold()
