"""One name, two spellings."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.language.lexicon import known
from seo_fr.model import Level, Span

_NAME = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-ÞŒ][a-zà-öø-ÿœ]+(?:[A-Z][a-zà-öø-ÿœ]+)?(?![\w-])")


@dataclass(slots=True)
class _Form:
    """A spelling and its places; ``inside`` counts those where no sentence begins, ``is_word`` is a common word."""

    spans: list[Span] = field(default_factory=list)
    inside: int = 0
    is_word: bool = False


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a pair, at the rarer spelling. Spellings that share all letters but one are compared, and no others."""
    forms = {name: form for name, form in _forms(facts, rule).items() if form.inside}
    seen: set[frozenset[str]] = set()
    by_deletion: dict[str, list[str]] = defaultdict(list)
    for name in forms:
        for key in dict.fromkeys([name, *(name[:i] + name[i + 1 :] for i in range(1, len(name)))]):
            for other in by_deletion[key]:
                pair = frozenset((name, other))
                if pair not in seen and _same_name(rule, name, other, forms):
                    rare, usual = _ranked(name, other, forms)
                    values = {"rare": rare, "usual": usual}
                    counts = {"times": len(forms[rare].spans), "others": len(forms[usual].spans)}
                    # Wikimédia France runs sites of Wikimedia: an accent alone may be meant.
                    is_sure = _plain(name) != _plain(other) and not forms[usual].is_word
                    level: Level | None = None if is_sure else "info"
                    yield Flaw(forms[rare].spans[0], {**values, **counts}, level=level)
                seen.add(pair)
            by_deletion[key].append(name)


def _forms(facts: Facts, rule: Rule) -> dict[str, _Form]:
    """The names, and those common words (*la Francophonie*, *les Canadiens*) that are written often as one."""
    forms: dict[str, _Form] = defaultdict(_Form)
    for passage in facts.passages:
        starts = {s.start + re.match(r"\W*", s.text).end() for s in passage.sentences}  # type: ignore[union-attr]
        for match in _NAME.finditer(passage.view.text):
            name = match[0]
            if len(name) >= rule.threshold("letters"):
                forms[name].spans.append(passage.view.span(*match.span()))
                forms[name].inside += match.start() not in starts
    for name, form in forms.items():
        form.is_word = known(name.lower())
    return {name: form for name, form in forms.items() if not form.is_word or form.inside >= rule.threshold("frequent")}


def _same_name(rule: Rule, one: str, other: str, forms: dict[str, _Form]) -> bool:
    """True for a slip nobody makes on purpose (swap, doubled letter, accent), or a rare spelling of a frequent name."""
    if known(one) and known(other):
        return False  # Iran, Irak; Martin, Marin: two names that exist
    rare, usual = _ranked(one, other, forms)
    if forms[rare].is_word:
        return False
    if not forms[usual].is_word and _is_slip(one, other):
        return True
    if known(rare) or len(forms[rare].spans) > 1 or len(forms[usual].spans) < rule.threshold("frequent"):
        return False
    # At the end, one letter makes a gender, a plural, an inhabitant or another name (Macron, Macro).
    long_enough = min(len(one), len(other)) >= rule.threshold("long")
    return long_enough and one[:1] == other[:1] and one[-2:] == other[-2:]


def _is_slip(one: str, other: str) -> bool:
    return _plain(one) == _plain(other) or _is_swap(one, other) or _is_doubling(one, other)


def _ranked(one: str, other: str, forms: dict[str, _Form]) -> tuple[str, str]:
    """(rarer, commoner); where both are as frequent, the unknown one, then the later one, is the rarer."""
    first, second = sorted((one, other), key=lambda n: (len(forms[n].spans), known(n), -forms[n].spans[0].start))
    return first, second


def _is_swap(one: str, other: str) -> bool:
    differs = [i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or len(differs) != 2:
        return False
    i, j = differs
    return j == i + 1 and i > 0 and (one[i], one[j]) == (other[j], other[i])


def _is_doubling(one: str, other: str) -> bool:
    short, long = sorted((one.lower(), other.lower()), key=len)
    if len(long) != len(short) + 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short == long[:at] + long[at + 1 :] and long[at] == long[at - 1]


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
