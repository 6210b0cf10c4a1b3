"""The keyphrase an article should be found by, and the list an editor is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from seo_fr.analysis.entities import find_entities
from seo_fr.analysis.keywords import extract_keywords
from seo_fr.analysis.phrases import Worth, distinct_heads, holds, is_query, length
from seo_fr.analysis.ranking import stem_counts
from seo_fr.analysis.rarity import rarity
from seo_fr.analysis.stems import key_of
from seo_fr.model import Annotated, Keyword
from seo_fr.resources import number, words


def focus_keyphrase(annotated: Annotated, title: str = "", ranked: Sequence[Keyword] = ()) -> str:
    """The phrase of two to four words that says most of the article; typographic apostrophes.

    A phrase is worth the names and words it joins, so *adhésion de l’Ukraine* beats *Ukraine*. Read from the
    paragraphs alone, what stands in ``title`` preferred, so that it is the same for an article without a title and
    for the same article under the one that it was given. Without any phrase, the best keyword; without any keyword,
    the empty string.
    """
    body = annotated if annotated.title is None else replace(annotated, title=None)
    # Those of an article with a title would change with it.
    keywords = ranked if ranked and body is annotated else extract_keywords(body, find_entities(body))
    best = _best_queries(keywords, stem_counts(body), key_of(title)) or keywords
    return _typographic(best[0].text) if best else ""


def editor_keywords(keywords: Sequence[Keyword]) -> tuple[Keyword, ...]:
    """The ten an editor sees: no bare function or everyday noun, four phrases where there are.

    The order of the ranking is kept. Where fewer than ten remain, the words left out come back.
    """
    size, wanted = int(number("keywords", "editor_listed")), int(number("keywords", "editor_phrases"))
    good = _without_repeats([k for k in keywords if not _is_bare(k)])
    queries = [k for k in _best_queries(keywords, {}, ()) if k.kind == "term"]
    by_text = {k.text: k for k in reversed(queries)}
    chosen = [by_text[t] for t in distinct_heads([k.text for k in queries])][:wanted]
    for keyword in [*good, *keywords]:
        if len(chosen) < size and keyword not in chosen:
            chosen.append(keyword)
    return tuple(k for k in keywords if k in chosen)


def _best_queries(keywords: Sequence[Keyword], counts: Mapping[str, int], title: Sequence[str]) -> list[Keyword]:
    worth = Worth.of(((k.text, k.score, k.kind == "entity") for k in keywords), counts)

    def value(keyword: Keyword) -> float:
        in_title = holds(title, key_of(keyword.text))
        return -worth.value(keyword.text, keyword.count, in_title=in_title)

    return sorted((k for k in keywords if is_query(k.text)), key=value)


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
