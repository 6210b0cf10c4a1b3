"""Which language a text is in, offline: its script, then its grammatical words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from seo_fr.model import Language
from seo_fr.resources import number, rules

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 200_000  # code points: enough for any article, and bounded for a book
_FRENCH = "fr"
_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("uk", re.compile("[іїєґІЇЄҐ]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
)


def detect(text: str) -> Language:
    """The language of ``text``; another than French only where it clearly wins.

    ``und`` when nothing tells (no word, a list of names): to be treated as French. Confidence is the
    share of the grammatical words that speak for the language against its nearest rival, 0 to 1.
    """
    sample = text[:_SAMPLE]
    script = _by_script(sample)
    if script is not None:
        return script
    counts = Counter(_WORD.findall(sample.lower()))
    total = sum(counts.values())
    rivals = [code for code in _profiles() if code != _FRENCH]
    duels = {code: _duel(counts, code) for code in rivals}
    best = max(rivals, key=lambda code: (duels[code][0] - duels[code][1], code))
    theirs, ours = duels[best]
    share = theirs / (theirs + ours) if theirs + ours else 0.0
    enough = theirs >= number("languages", "least_hits") and theirs >= number("languages", "least_share") * total
    if enough and share >= number("languages", "clear_win"):
        return Language(best, round(share, 2))
    french = sum(n for word, n in counts.items() if word in _profiles()[_FRENCH])
    if not french:
        return Language("und", 0.0)
    strongest = max(theirs for theirs, _ in duels.values())
    return Language(_FRENCH, round(min(french / (french + strongest), 0.99), 2))


def is_foreign(passage: str) -> bool:
    """True for a sentence or a quotation in another language: its grammatical words say so, and next to none French."""
    found = _WORD.findall(passage.lower())
    if len(found) < number("languages", "passage_words"):
        return False
    counts = Counter(found)
    duels = (_duel(counts, code) for code in _profiles() if code != _FRENCH)
    least, odds = number("languages", "passage_hits"), number("languages", "passage_odds")
    return any(theirs >= least and theirs > odds * ours for theirs, ours in duels)


def language_name(code: str) -> str:
    """The French name of a language (anglais), the code itself where there is none."""
    return str(rules("languages")["names"].get(code, code))


@cache
def _profiles() -> dict[str, frozenset[str]]:
    entries = rules("languages")["profiles"]
    return {code: frozenset(entry.split()) for code, entry in entries.items() if code != "why"}


def _duel(counts: Counter[str], code: str) -> tuple[int, int]:
    """(hits of ``code``, hits of French) on the words that only one of the two has."""
    other, french = _profiles()[code], _profiles()[_FRENCH]
    return (
        sum(n for word, n in counts.items() if word in other and word not in french),
        sum(n for word, n in counts.items() if word in french and word not in other),
    )


def _by_script(text: str) -> Language | None:
    """The language of a text that is mostly in another script than the Latin."""
    letters = sum(map(str.isalpha, text))
    if not letters:
        return None
    needed = number("languages", "script_share") * letters
    for code, pattern in _SCRIPTS:
        if code == "uk":
            continue
        found = len(pattern.findall(text))
        if code == "ja" and found > letters * 0.1:
            found += len(_SCRIPTS[-1][1].findall(text))
        if found >= needed:
            share = round(min(found / letters, 0.99), 2)
            # Ukrainian has letters that Russian lacks, about one in twelve.
            is_ukrainian = code == "ru" and len(_SCRIPTS[0][1].findall(text)) > letters * 0.02
            return Language("uk" if is_ukrainian else code, share)
    return None
