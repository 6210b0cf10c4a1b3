"""The address of the article: lower-case ASCII, the title's names and its event, without stop words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from seo_fr.analysis.phrases import content_stems
from seo_fr.language.folding import fold
from seo_fr.language.lexicon import finite, is_infinitive, nominalisation, noun_gender, participle_lemmas
from seo_fr.resources import number, rules, words

_APOSTROPHES = re.compile("['’ʼ`´]")
_ACRONYM = re.compile(r"\b(?:[A-Za-zÀ-ÿ]\.){2,}")
_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f\u2009'’](?=\d{3}(?!\d))")
_AMOUNT = re.compile(r"[\d.,]+%?|\d{1,2}h\d*|%|€|m²|m2|km/h")
_ELIDED = re.compile(r"\b([cdjlmnst]|qu)['’](?=\w)", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE_NOUN = frozenset(
    {"le", "la", "les", "l", "un", "une", "des", "du", "de", "au", "aux", "ce", "cette", "ces", "à", "en"}
)


def choose_slug(title: str, asked: str = "", sought: Sequence[str] = (), place: str = "") -> str:
    """The names, the event and the place that ``title`` says, at most ``slug_words`` of its words.

    ``place`` goes first where the title does not say it. Where it says more, its words of what is ``sought``, the
    keyphrase and the keywords that the article is found by, go before others, and institutions behind them. A search
    for a keyphrase that the author ``asked`` for should find it in the address; one word alone would make too poor
    an address.
    """
    tokens = _telling(title, events=True)
    if len(tokens) < number("metadata", "slug_words_least"):
        tokens = _telling(title, events=False)
    most = int(number("metadata", "slug_words"))
    missing = bool(place) and set(content_stems(place)).isdisjoint(content_stems(title))
    tokens = [*([place] if missing else []), *_first(tokens, most - missing, sought)]
    while len(tokens) > 2 and _leaves_open(tokens[-1]):
        tokens.pop()
    from_title, from_asked = slugify(" ".join(tokens) or title), slugify(asked) if asked else ""
    wanted = set(from_asked.split("-")) if asked else set()
    return from_asked if len(wanted) > 1 and not wanted <= set(from_title.split("-")) else from_title


def _leaves_open(word: str) -> bool:
    """A number or a word that counts what has been cut."""
    return word.replace(" ", "").isdigit() or word.casefold() in words("metadata", "slug_never_last")


def _first(tokens: list[str], most: int, sought: Sequence[str]) -> list[str]:
    """``most`` of the words at the most, in their order: those that are sought, then the first that say something."""
    told = set(content_stems(" ".join(tokens)))
    # Of « soutien militaire » the title has to say both words; of a name one is enough.
    phrases = [(phrase, set(content_stems(phrase))) for phrase in sought]
    wanted = {stem for phrase, stems in phrases if phrase[:1].isupper() or stems <= told for stem in stems}

    def rank(at: int) -> tuple[int, int]:
        low = tokens[at].casefold()
        if low in words("metadata", "slug_generic"):
            return 3, at
        if is_infinitive(low) and not noun_gender(low):
            return 2, at  # « exhorte X à inciter Y à obtenir de l’aide »: not what they are to do it by
        return int(wanted.isdisjoint(content_stems(low))), at

    return [tokens[at] for at in sorted(sorted(range(len(tokens)), key=rank)[:most])]


def slugify(text: str) -> str:
    """``text`` as a slug of at most 60 characters, cut at a word, never empty.

    Elisions are resolved (« l’adhésion » → adhesion), œ becomes oe, numbers are kept. Thresholds and
    stop words: `rules/metadata.yml`.
    """
    tokens = [t for t in _tokens(text) if t not in _stop_words()] or _tokens(text)
    if not tokens:
        return str(rules("metadata")["slug_fallback"]["value"])
    longest = int(number("metadata", "slug_max"))
    slug = tokens[0][:longest]
    for token in tokens[1:]:
        if len(slug) + 1 + len(token) > longest:
            break
        slug = f"{slug}-{token}"
    return slug


def _telling(title: str, *, events: bool) -> list[str]:
    """The words of the title for its address: no auxiliary, no date, none twice; a verb as its event if ``events``."""
    kept: dict[str, None] = {}
    plain = [w.strip('«»“”"().,;:!?') for w in _ELIDED.sub(r"\1 ", title).split()]
    told = [w for w in plain if w]
    months = words("keywords", "calendar")
    for before, word, after in zip(["", *told], told, [*told[1:], ""], strict=False):
        low = word.casefold().replace("’", "'")
        dated = (
            low in months or _YEAR.fullmatch(low) or (low.removesuffix("er").isdigit() and after.casefold() in months)
        )
        amount = _AMOUNT.fullmatch(low) is not None
        counted = low in words("metadata", "slug_units") and _AMOUNT.fullmatch(before) is not None
        against = low == "contre" and _AMOUNT.fullmatch(after) is not None  # « 24 voix contre 11 »
        if dated or amount or counted or against or low in words("metadata", "slug_dropped"):
            continue
        said = _event(before.casefold(), low) if events and word[0].islower() else word
        if said and any(p not in _stop_words() for p in _tokens(said)):
            kept[said] = None
    return list(kept)


def _event(before: str, word: str) -> str:
    """*adopte* as *adoption*, where it is the verb: not *la marche*; nothing of a verb without a noun for its event."""
    if before in _BEFORE_NOUN or before.endswith("'"):
        return word
    lemmas = {r.lemma for r in finite(word) if r.person == 3}
    nouns = [n for lemma in sorted(lemmas) for n in nominalisation(lemma)]
    return nouns[0] if nouns else "" if lemmas and not participle_lemmas(word) and not noun_gender(word) else word


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(fold(w) for w in words("metadata", "slug_stop_words"))


def _tokens(text: str) -> list[str]:
    text = _ACRONYM.sub(lambda m: m.group().replace(".", ""), _THOUSANDS.sub("", text))
    tokens = []
    for chunk in re.split(r"[\s/]+", fold(text)):
        *elided, last = _APOSTROPHES.split(chunk)
        for part in elided:
            found = _WORD.findall(part)
            # Only the true elisions are dropped: « aujourd’hui » and « O’Brien » keep both halves.
            if found and found[-1] in words("elision", "elided"):
                found.pop()
            tokens += found
        tokens += _WORD.findall(last)
    return tokens
