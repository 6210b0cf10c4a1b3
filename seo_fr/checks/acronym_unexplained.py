"""An acronym that the article never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.language.folding import fold
from seo_fr.resources import words

_ACRONYM = re.compile(r"(?<![\w.'-])(?:[ldLD]['’])?([A-ZÉÈÀ]{2,6})(?![\w.-])")
# Nom complet (SIGLE) · SIGLE (nom complet) · SIGLE, le nom complet
_EXPLAINED = re.compile(
    r"\(([A-ZÉÈÀ]{2,6})(?=[\s,)])|([A-ZÉÈÀ]{2,6})(?= \([^)\d]{8,}\))|([A-ZÉÈÀ]{2,6})(?=, (?:le|la|l'|les|un|une)\b)"
)
_ROMAN = re.compile(r"[IVXLC]+")
_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = 30
_RULE = "acronym-unexplained"


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw an acronym, where it first stands; those every reader knows are listed in the rule."""
    usual = words(f"checks/{_RULE}", "usual")
    whole = "\n".join(p.view.text for p in facts.passages)
    explained = {name for match in _EXPLAINED.finditer(whole) for name in match.groups() if name}
    initials = ""  # spelled only for an acronym that needs them
    seen: set[str] = set()
    for passage in facts.passages:
        text = passage.view.text
        for match in _ACRONYM.finditer(text):
            name = match[1]
            if name in seen or name in usual or _ROMAN.fullmatch(name) or _is_shouted(text, match):
                continue
            seen.add(name)
            if name not in explained and fold(name) not in (initials := initials or _initials(whole)):
                yield Flaw(passage.view.span(*match.span(1)), {"acronym": name})


def _is_shouted(text: str, match: re.Match[str]) -> bool:
    """True inside a stretch in capitals: another word in capitals stands beside it."""
    before = text[max(0, match.start() - _BESIDE) : match.start()].split()[-1:]
    after = text[match.end() : match.end() + _BESIDE].split()[:1]
    return any(len(w) > 1 and w.isupper() and w.isalpha() for w in (*before, *after))


def _initials(whole: str) -> str:
    """The first letters of the words of each sentence, words that join left out, acronyms too."""
    empty = words("keyphrase", "empty")
    lines = re.split(r"[\n.!?]", whole)
    return "\n".join(
        "".join(fold(w[0]) for w in _WORD.findall(line) if w.lower() not in empty and not w.isupper()) for line in lines
    )
