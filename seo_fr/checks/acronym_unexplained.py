"""An acronym that the article never spells out."""

from __future__ import annotations

from collections.abc import Iterator
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.keyphrase import fold
from seo_fr.resources import words
import re

_ACRONYM = re.compile(r"(?<![\w.'-])(?:[ldLD]['’])?([A-ZÉÈÀ]{2,6})(?![\w.-])")
_ROMAN = re.compile(r"[IVXLC]+")
_WORD = re.compile(r"[^\W\d_]+")
_RULE = "acronym-unexplained"


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw an acronym, where it first stands; those every reader knows are listed in the rule."""
    usual = words(f"checks/{_RULE}", "usual")
    whole = "\n".join(p.view.text for p in facts.passages)
    initials = _initials(whole)
    seen: set[str] = set()
    for passage in facts.passages:
        text = passage.view.text
        for match in _ACRONYM.finditer(text):
            name = match[1]
            if name in seen or name in usual or _ROMAN.fullmatch(name) or _is_shouted(text, match):
                continue
            seen.add(name)
            if not _explained(name, whole, initials):
                yield Flaw(passage.view.span(*match.span(1)), {"acronym": name})


def _is_shouted(text: str, match: re.Match[str]) -> bool:
    """True inside a stretch in capitals: another word in capitals stands beside it."""
    before = text[: match.start()].split()[-1:]
    after = text[match.end() :].split()[:1]
    return any(len(w) > 1 and w.isupper() and w.isalpha() for w in (*before, *after))


def _explained(name: str, whole: str, initials: tuple[str, ...]) -> bool:
    """True for *Nom complet (SIGLE)*, *SIGLE (nom complet)*, or the words of its letters in one sentence."""
    either = re.escape(name)
    if re.search(rf"\({either}[\s,)]|{either} \([^)\d]{{8,}}\)|{either}, (?:le|la|l'|les|un|une)\b", whole):
        return True
    return len(name) > 1 and any(fold(name) in line for line in initials)


def _initials(whole: str) -> tuple[str, ...]:
    """The first letters of the words of each line, words that join left out, acronyms too."""
    empty = words("keyphrase", "empty")
    return tuple(
        "".join(fold(w[0]) for w in _WORD.findall(line) if w.lower() not in empty and not w.isupper())
        for line in re.split(r"[\n.!?]", whole)
    )
