"""``share``: among the article's sentences, those that are ``counted`` should be no more or no fewer than a share.

``bound`` says which: ``most`` (told at the first of the surest) or ``least`` (told at the start of the text). The
threshold ``share`` goes from 0 to 1; under the threshold ``sentences`` a share means nothing, and ``few``, where the
file gives it, is how many sentences may go the other way without changing what is found. How far the share itself is
passed tells whether anything is said, and at what level (`seo_fr.checks.limits`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw, percent
from seo_fr.checks.limits import is_let_through, level_of, past, take
from seo_fr.checks.rule import Check, Rule
from seo_fr.language.passive import hides_actor
from seo_fr.model import Sentence, Span

# Each sentence with 0 where it is not counted; what is shown is the first of those that have the highest number.
Marked = Iterator[tuple[Span, int]]


def read(entries: Entries) -> Check:
    """``counted`` with the thresholds it needs, ``bound``, ``share``, ``sentences``, ``few``; at most one flaw."""
    mark, keys = COUNTED[entries.choice("counted", COUNTED)]
    most = entries.choice("bound", ("most", "least")) == "most"
    entries.threshold("share", "sentences", *keys)
    has_few = entries.held_threshold("few")
    take(entries)

    def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
        marked = [*mark(facts, *map(rule.threshold, keys))]
        if len(marked) < max(1, rule.threshold("sentences")):
            return
        found = [span for span, rank in marked if rank]
        total, few = len(marked), rule.threshold("few") if has_few else 0
        limit = rule.threshold("share")
        excess = past(len(found) / total, limit)
        is_past = len(found) - few > limit * total if most else len(found) + few < limit * total
        if is_past and not is_let_through(rule, excess):
            values = {
                "share": percent(len(found) / total),
                "limit": percent(limit),
                "count": len(found),
                "total": total,
            }
            limits = {key: rule.threshold(key) for key in keys}
            shown = max(marked, key=lambda one: one[1])[0] if most else facts.start
            yield Flaw(shown, {**values, **limits}, level=level_of(rule, excess))

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
                yield sentence.span, sentence.passive and hides_actor(paragraph.doc[slice(*sentence.tokens)])


def _read(facts: Facts) -> Iterator[Sentence]:
    return (s for s in facts.analysed.annotated.sentences if s.span not in facts.unread)


COUNTED: Mapping[str, tuple[Callable[..., Marked], tuple[str, ...]]] = {
    "passive": (_passive, ()),
    "with-connective": (lambda facts: ((s.span, s.connector) for s in _read(facts)), ()),
    "long": (_long, ("words",)),
}
