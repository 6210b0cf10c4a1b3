"""Who is blamed in the article and says nothing in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from seo_fr.analysis.gaps.naming import named_at
from seo_fr.analysis.gaps.told import Told, pattern
from seo_fr.language.no_break import spaced
from seo_fr.resources import rules


def unheard(sentences: Sequence[Told], article: str) -> Iterator[tuple[Told, str]]:
    """The sentence that blames a party, and the question; one party at most.

    A party is heard where any name of it (*la mairie*, *le maire*, *une adjointe*) stands beside a verb of
    speech, or where the article says that it was asked.
    """
    table = rules("questions")["parties"]
    for sentence in sentences:
        for party in table["names"]:
            match = _blamed(party).search(sentence.text, sentence.start, sentence.end)
            if match is None or _is_heard(party, article):
                continue
            thing = named_at(sentence.paragraph, next(match.start(g) for g, text in match.groupdict().items() if text))
            if thing is not None:
                ask = str(table["ask"]).format(thing=thing.definite)
                yield sentence, spaced(ask[0].upper() + ask[1:])
                return


@cache
def _blamed(party: str) -> re.Pattern[str]:
    entry: Mapping[str, str] = rules("questions")["parties"]["names"][party]
    return pattern(str(rules("questions")["parties"]["blamed"]).replace("PARTY", entry["blamed"]))


def _is_heard(party: str, article: str) -> bool:
    entry: Mapping[str, str] = rules("questions")["parties"]["names"][party]
    return (
        _compiled(str(rules("questions")["parties"]["heard"]).replace("PARTY", entry["voices"])).search(article)
        is not None
    )


@cache
def _compiled(text: str) -> re.Pattern[str]:
    return pattern(text)
