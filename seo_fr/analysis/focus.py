"""The keyphrase an article should be found by, and the list an editor is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from seo_fr.analysis.entities import find_entities
from seo_fr.analysis.focus_traits import Ground, confidence
from seo_fr.analysis.keywords import extract_keywords
from seo_fr.analysis.phrases import Worth, content_stems, distinct_heads, holds, is_query, length
from seo_fr.analysis.ranking import stem_counts
from seo_fr.analysis.rarity import rarity
from seo_fr.analysis.stems import key_of
from seo_fr.analysis.title_phrases import interface_stems, is_phrase, is_whole, nominal_kinds, title_phrases
from seo_fr.model import Annotated, Focus, Keyword
from seo_fr.resources import number, words


def deduce_focus(annotated: Annotated, title: str = "", ranked: Sequence[Keyword] = ()) -> Focus:
    """The phrase of the title or the article that a desk would most likely aim at; typographic apostrophes.

    Read from the paragraphs and ``title`` alone, so that it is the same for an article without a title and for the
    same article under the one that it was given; but a title that is not the author's (``annotated`` has none) does
    not make it sure, nor is a phrase that is cut (`is_whole`) or that the title does not say. Without any phrase, the
    best keyword, of which nothing is sure; without any keyword, nothing.
    """
    candidates = focus_candidates(annotated, title, ranked)
    if not candidates.texts:
        return Focus(_typographic(candidates.fallback), "deduced", 0.0)
    ours = annotated.title is None
    best = max(candidates.texts, key=lambda text: confidence(candidates.traits(text)))
    if not (is_whole(best, title) and candidates.traits(best)["in_title"]):
        return Focus(_typographic(best), "deduced", 0.0)
    return Focus(_typographic(best), "deduced", round(confidence(candidates.traits(best, untitled=ours)), 4))


@dataclass(frozen=True, slots=True)
class Candidates:
    """The phrases that could be aimed at, the best searches first, and what tells how likely each is."""

    texts: tuple[str, ...]
    worths: Mapping[str, float]
    ground: Ground
    fallback: str

    def traits(self, text: str, *, untitled: bool = False) -> dict[str, float]:
        """The traits of one of ``texts``."""
        most = max(self.worths.values(), default=0.0)
        return self.ground.traits(text, self.worths[text] / most if most > 0 else 0.0, untitled=untitled)


def focus_candidates(annotated: Annotated, title: str, ranked: Sequence[Keyword] = ()) -> Candidates:
    """The phrases of ``title`` that the article bears out, then those of its keywords that are searches."""
    body = annotated if annotated.title is None else replace(annotated, title=None)
    # Those of an article with a title would change with it.
    keywords = ranked if ranked and body is annotated else extract_keywords(body, find_entities(body))
    counts = stem_counts(body)
    worth = Worth.of(((k.text, k.score, k.kind == "entity") for k in keywords), counts)
    ground = Ground.of(body, title, frozenset(worth.names), counts)
    own = [k for k in keywords if _is_of_the_text(body, k, ground)]
    aims = (k for k in own if is_query(k.text) and is_phrase(k.text))
    found = {key_of(k.text): k.text for k in aims}
    for text in title_phrases(title, nominal_kinds(body)):
        found.setdefault(key_of(text), text)

    def value(text: str) -> float:
        key = key_of(text)
        return worth.value(text, ground.count(key), in_title=holds(ground.title, key))

    worths = {text: value(text) for text in sorted(found.values())}
    texts = tuple(sorted(worths, key=lambda text: -worths[text]))
    return Candidates(texts, worths, ground, own[0].text if own else "")


def _is_of_the_text(body: Annotated, keyword: Keyword, ground: Ground) -> bool:
    """False for what stands in code alone, and for interface words that the title lacks."""
    code = [c for p in body.paragraphs for c in p.block.code]
    if code and all(any(span.overlaps(c) for c in code) for span in keyword.spans):
        return False
    return not set(content_stems(keyword.text)) & interface_stems() - set(ground.title)


def editor_keywords(keywords: Sequence[Keyword]) -> tuple[Keyword, ...]:
    """The ten an editor sees: no bare function or everyday noun, four phrases where there are.

    The order of the ranking is kept. Where fewer than ten remain, the words left out come back.
    """
    size, wanted = int(number("keywords", "editor_listed")), int(number("keywords", "editor_phrases"))
    good = _without_repeats([k for k in keywords if not _is_bare(k)])
    queries = [k for k in _best_queries(keywords) if k.kind == "term"]
    by_text = {k.text: k for k in reversed(queries)}
    chosen = [by_text[t] for t in distinct_heads([k.text for k in queries])][:wanted]
    for keyword in [*good, *keywords]:
        if len(chosen) < size and keyword not in chosen:
            chosen.append(keyword)
    return tuple(k for k in keywords if k in chosen)


def _best_queries(keywords: Sequence[Keyword]) -> list[Keyword]:
    worth = Worth.of(((k.text, k.score, k.kind == "entity") for k in keywords), {})
    searches = (k for k in keywords if is_query(k.text))
    return sorted(searches, key=lambda k: -worth.value(k.text, k.count, in_title=False))


def _is_bare(keyword: Keyword) -> bool:
    """What nobody would type: a function (*président*), an everyday noun (*projet*), *nombre de manifestants*."""
    if keyword.kind == "entity":
        return False
    if length(keyword.text) > 1:
        return length(keyword.text) <= number("keywords", "focus_longest") and not is_query(keyword.text)
    word = keyword.text.lower()
    return word in words("entities", "roles") or rarity(word) < number("keywords", "bare_rarity")


def _without_repeats(keywords: Sequence[Keyword]) -> list[Keyword]:
    """Drops what only repeats the words of a better one."""
    kept: list[Keyword] = []
    seen: list[frozenset[str]] = []
    for keyword in keywords:
        key = frozenset(key_of(keyword.text))
        if not any(key <= other for other in seen):
            kept.append(keyword)
            seen.append(key)
    return kept


def _typographic(text: str) -> str:
    return text.replace("'", "’")
