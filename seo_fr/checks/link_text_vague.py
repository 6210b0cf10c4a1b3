"""A link whose text says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule

_IN_SENTENCE = re.compile(r"[a-zà-ÿœ,][ \u00a0][*_]*$|[’']$")
_MARKS = re.compile(r"[*_`>»«.…!:→\s\u00a0\u202f]+")


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a link whose whole text is one of the listed ones, unless that is a name (*les outils de La Suite*)."""
    vague = rule.words("texts")
    for link in facts.links:
        text = _MARKS.sub(" ", link.text).strip().replace("’", "'").casefold()
        if text in vague and not _is_name(link.text.strip(), facts.article.source[: link.span.start]):
            yield Flaw(link.span, {"text": link.text.strip()})


def _is_name(text: str, before: str) -> bool:
    """True where every word has a capital in the middle of a sentence; on a button of its own, words often have one."""
    words = text.split()
    capitals = len(words) > 1 and all(word[0].isupper() for word in words)
    return capitals and _IN_SENTENCE.search(before) is not None
