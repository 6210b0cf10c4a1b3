"""``share``: among the article's sentences, those that are ``counted`` should be no more or no fewer than a share.

``bound`` says which: ``most`` (told at the first of them) or ``least`` (told at the start of the text). The threshold
``share`` goes from 0 to 1; under the threshold ``sentences`` a share means nothing, and ``slack``, where the file
gives it, is how many sentences may go the other way without changing what is found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw, percent
from seo_fr.checks.rule import Check, Rule
from seo_fr.language.passive import hides_actor
from seo_fr.model import Sentence, Span

Marked = Iterator[tuple[Span, bool]]


def read(entries: Entries) -> Check:
    """``counted`` with the thresholds it needs, ``bound``, ``share``, ``sentences``, ``slack``; at most one flaw."""
    mark, keys = COUNTED[entries.choice("counted", COUNTED)]
    most = entries.choice("bound", ("most", "least")) == "most"
    has_slack = entries.holds("slack")
    entries.threshold("share", "sentences", *(["slack"] if has_slack else []), *keys)

    def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
        marked = [*mark(facts, *map(rule.threshold, keys))]
        if len(marked) < max(1, rule.threshold("sentences")):
            return
        found = [span for span, is_one in marked if is_one]
        total, slack = len(marked), rule.threshold("slack") if has_slack else 0
        limit = rule.threshold("share")
        if len(found) - slack > limit * total if most else len(found) + slack < limit * total:
            values = {
                "share": percent(len(found) / total),
                "limit": percent(limit),
                "count": len(found),
                "total": total,
            }
            limits = {key: rule.threshold(key) for key in keys}
            yield Flaw(found[0] if most else facts.start, {**values, **limits})

    return check


def _long(facts: Facts, words: float) -> Marked:
    """Of the author's own sentences: he does not cut those that he quotes as a block."""
    own = (p for p in facts.passages if p.block.kind != "quote")
    return ((s.span, s.read_words > words) for p in own for s in p.sentences if s.span not in facts.unread)


def _passive(facts: Facts) -> Marked:
    """States (*est connu pour*) are none here: nobody acts in them, and the advice is to say who does."""
    for paragraph in facts.analysed.annotated.paragraphs:
        for sentence in paragraph.sentences:
            if sentence.span not in facts.unread:
                hides = sentence.passive and hides_actor(paragraph.doc[slice(*sentence.tokens)])
                yield sentence.span, hides


def _read(facts: Facts) -> Iterator[Sentence]:
    return (s for s in facts.analysed.annotated.sentences if s.span not in facts.unread)


COUNTED: Mapping[str, tuple[Callable[..., Marked], tuple[str, ...]]] = {
    "passive": (_passive, ()),
    "with-connective": (lambda facts: ((s.span, s.connector) for s in _read(facts)), ()),
    "long": (_long, ("words",)),
}
