"""The keywords an editor would tag an article with: who, where, what; names first, whole, none twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from seo_fr.analysis.phrases import content_stems, length
from seo_fr.analysis.rarity import rarity
from seo_fr.analysis.stems import key_of
from seo_fr.model import Annotated, Entity, Keyword
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ORDER = {"PER": 0, "ORG": 1, "LOC": 2, "MISC": 3}
_VERBS = ("VERB", "AUX")
_OF = frozenset({"de", "du", "des", "d'"})


def tags(
    annotated: Annotated, keywords: Sequence[Keyword], entities: Sequence[Entity], title: str = ""
) -> tuple[Keyword, ...]:
    """People, organisations and places that count in the article, then the noun phrases it speaks of most.

    What ``title`` says comes before other terms: it is what the article is about, whoever wrote it. At most
    ``tags_listed`` (rules/keywords.yml); a word that stands in one that is kept is no other, and no two
    begin alike more than twice.
    """
    most = int(number("keywords", "tags_listed"))
    by_text = {k.text: k for k in keywords}
    names = _names(annotated, entities)
    short = _initials(annotated, names)
    named = [_whole(annotated, e, keywords) or by_text.get(e.text) or _keyword(e) for e in names if e.text not in short]
    told = frozenset(content_stems(title))
    terms = _terms(annotated, keywords, told)
    sure = [k for k in terms if _is_told(k, told) or _is_repeated(k)]
    # Few and good: what neither the title says nor the article repeats is listed only where too little else is.
    least = min(most, int(number("keywords", "tags_least")))
    chosen: list[Keyword] = []
    for listed, enough in ((named, most), (sure, most), (terms, least)):
        for keyword in listed:
            if len(chosen) >= enough:
                break
            # Whether it is cut is dear to ask, and asked only of terms that would be listed.
            if not _repeats(keyword, chosen) and (listed is named or not _is_cut(annotated, keyword)):
                chosen.append(keyword)
    return tuple(chosen)


def _names(annotated: Annotated, entities: Sequence[Entity]) -> list[Entity]:
    """The names said more than once or in the first paragraph, by how often; then in the order of their kinds."""
    head = next((p.span for p in annotated.paragraphs if not p.block.is_apart), None)
    title = annotated.title.span if annotated.title is not None else None

    def value(entity: Entity) -> float:
        early = any(s is not None and s.contains(m) for s in (head, title) for m in entity.mentions)
        # A witness or a lawyer who is heard further down is nobody's search.
        if entity.type == "PER" and not early and len(entity.mentions) < number("keywords", "tags_person_from"):
            return 0.0
        full = number("keywords", "tags_full_name") * (" " in entity.text and entity.type in ("PER", "ORG"))
        return len(entity.mentions) + number("keywords", "tags_early") * early + full

    good = [e for e in entities if _is_tag(annotated, e) and value(e) >= number("keywords", "tags_name_from")]
    best = sorted(good, key=lambda e: (-value(e), e.mentions[0].start))[: int(number("keywords", "tags_names"))]
    return sorted(best, key=lambda e: _ORDER[e.type])


def _is_tag(annotated: Annotated, entity: Entity) -> bool:
    """A name by itself: not a people in the plural, a part of the compass, an initial or a surname alone."""
    text = entity.text
    if len(text) < number("keywords", "tags_shortest") or (not text[0].isupper() and not text[0].isdigit()):
        return False
    if text[1:2] == "." or any(c in text for c in '()[]«»",') or text.casefold() in words("keywords", "not_tags"):
        return False
    tokens = _tokens(annotated, entity)
    if not tokens or tokens[0].lower_ in words("keywords", "calendar") or any(t.pos_ in _VERBS for t in tokens):
        return False
    if len(tokens) == 1 and entity.type in ("LOC", "MISC") and tokens[0].lower_ in words("keywords", "peoples"):
        return False  # « Français », « Danois »
    before = tokens[0].nbor(-1).lower_ if tokens[0].i > 0 else ""
    peoples = before in ("les", "des", "aux") and len(tokens) == 1 and text.endswith("s") and not text.isupper()
    return not peoples


def _tokens(annotated: Annotated, entity: Entity) -> list[Token]:
    for index, start, end in entity.places:
        if index >= 0:
            return list(annotated.paragraphs[index].tokens[start:end])
    return []


def _initials(annotated: Annotated, names: Sequence[Entity]) -> set[str]:
    """The initials that the article gives behind a name that is kept: *Haute Autorité de santé (HAS)*."""
    found = set()
    for index, _, end in (place for e in names for place in e.places if place[0] >= 0):
        after = annotated.paragraphs[index].tokens[end : end + 3]
        if len(after) == 3 and (after[0].text, after[2].text) == ("(", ")") and after[1].is_upper:
            found.add(after[1].text)
    return found


def _thing(annotated: Annotated, entity: Entity) -> str | None:
    """*pont Mathilde*, *place Tahrir*: the noun that stands before the name every time, and is no body's or role's."""
    nouns = set()
    for index, start, _ in (place for place in entity.places if place[0] >= 0):
        before = annotated.paragraphs[index].tokens[start - 1] if start else None
        nouns.add(before.text if before is not None and before.pos_ == "NOUN" and before.text.islower() else "")
    noun = next(iter(nouns)) if len(nouns) == 1 else ""
    told = words("entities", "roles") | words("headings", "people_nouns") | words("keywords", "bearers")
    told |= words("keywords", "calendar")  # « mercredi Météo-France »
    named = noun in words("keywords", "name_bearers") or noun not in told
    return f"{noun} {entity.text}" if noun and named else None


def _whole(annotated: Annotated, entity: Entity, keywords: Sequence[Keyword]) -> Keyword | None:
    """*Conseil constitutionnel* for *Conseil*: the names of bodies are cut after their capital."""
    thing = _thing(annotated, entity) if entity.type != "PER" or len(entity.mentions) > 1 else None
    if thing is not None:
        return Keyword(thing, 0.0, 0.0, len(entity.mentions), "entity", entity.mentions)
    if " " in entity.text or entity.type == "PER":
        return None
    longer = (k for k in keywords if k.text.startswith(f"{entity.text} ") and length(k.text) == 2)
    return next((k for k in longer if k.text.split()[1].islower()), None)


def _keyword(entity: Entity) -> Keyword:
    return Keyword(entity.text, 0.0, 0.0, len(entity.mentions), "entity", entity.mentions)


def _is_told(term: Keyword, told: frozenset[str]) -> bool:
    """The title, whose stems are ``told``, says it."""
    return told.issuperset(content_stems(term.text) or ("",))


def _is_repeated(term: Keyword) -> bool:
    """The article says it often; of a phrase of several words, twice is often."""
    often = number("keywords", "tags_phrase_often" if length(term.text) > 1 else "tags_term_often")
    return len(term.spans) >= often


def _terms(annotated: Annotated, keywords: Sequence[Keyword], told: frozenset[str]) -> list[Keyword]:
    """Noun phrases and words that say a subject by themselves, best first, phrases before the words in them."""
    good = [k for k in keywords if k.kind == "term" and _is_subject(k)]
    head = annotated.paragraphs[0].sentences[:2] if annotated.paragraphs else ()

    def value(keyword: Keyword) -> float:
        early = any(s.span.contains(m) for s in head for m in keyword.spans)
        phrase = number("keywords", "tags_phrase") * (length(keyword.text) > 1)
        titled = number("keywords", "tags_term_told") * _is_told(keyword, told)
        repeated = number("keywords", "tags_term_again") * (len(keyword.spans) > 1)
        return keyword.score * (1 + phrase + number("keywords", "tags_term_early") * early) + titled + repeated

    return sorted(good, key=lambda k: -value(k))


def _is_subject(keyword: Keyword) -> bool:
    parts = keyword.text.lower().split()
    if parts[0] == "h" or "," in keyword.text:
        return False
    if len(parts) == 1:
        empty = words("entities", "roles") | words("keywords", "no_tags")
        return parts[0] not in empty and rarity(parts[0]) >= number("keywords", "bare_rarity")
    empty = words("entities", "roles") | words("keywords", "generic")
    weak = parts[0] in words("keywords", "weak_adjectives") or parts[0].removesuffix("s") in empty
    return not weak and length(keyword.text) <= number("keywords", "focus_longest")


def _is_cut(annotated: Annotated, keyword: Keyword) -> bool:
    """Everywhere it stands, its complement or an adjective follows: *chaîne d’information [en continu]*."""
    ends = {s.end for s in keyword.spans}
    found = False
    for paragraph in annotated.paragraphs:
        if not any(paragraph.span.contains(s) for s in keyword.spans):
            continue
        for token in paragraph.tokens:
            if paragraph.token_span(token.i, token.i + 1).end not in ends:
                continue
            found = True
            after = paragraph.tokens[token.i + 1] if token.i + 1 < len(paragraph.tokens) else None
            goes_on = after is not None and (after.lower_ in _OF or (after.pos_ == "ADJ" and after.dep_ == "amod"))
            is_verbal = token.pos_ in ("ADV", *_VERBS)
            if is_verbal or not goes_on:
                return is_verbal
    return found and length(keyword.text) > 1


def _repeats(keyword: Keyword, chosen: Sequence[Keyword]) -> bool:
    key = key_of(keyword.text)
    heads = sum(key_of(c.text)[:1] == key[:1] for c in chosen)
    return heads >= 2 or any(set(key) <= set(key_of(c.text)) or set(key_of(c.text)) < set(key) for c in chosen)
