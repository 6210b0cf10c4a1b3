"""Who in an article can be asked something: the living, named in full, who do not ask the questions themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from seo_fr.analysis.asking import is_news
from seo_fr.language.quotes import quotations
from seo_fr.model import Annotated, Entity
from seo_fr.reading.author_fields import author_list
from seo_fr.resources import number, rules, words

_LEAST_PLACES = 2
_BEFORE, _AFTER = 4, 6  # tokens beside a name that may tell what it is


def who_may_answer(annotated: Annotated, entities: Sequence[Entity]) -> Iterator[Entity]:
    """Those who act, in its title or in several paragraphs, and those who hold an office."""
    if annotated.article.genre.name != "news" or not is_news(annotated):
        return
    for entity in entities:
        paragraphs = {paragraph for paragraph, _, _ in entity.places}
        weighty = (-1 in paragraphs or len(paragraphs) >= _LEAST_PLACES) and acts(annotated, entity)
        if not (is_person(entity) and (weighty or _holds_office(entity))) or is_out_of_reach(annotated, entity):
            continue
        if not (_is_heard(annotated, paragraphs) or _says(annotated, entity)):
            yield entity


def _holds_office(entity: Entity) -> bool:
    """A minister or a mayor may be asked about what they are named for; a singer or a goalkeeper not."""
    held = set(re.findall(r"[\w-]+", (entity.role or "").casefold()))
    return bool(held & words("completion", "offices"))


def _says(annotated: Annotated, entity: Entity) -> bool:
    """*a annoncé Mario Draghi*: the verb before the name, where the parse finds no subject."""
    verbs = words("coverage", "speech_verbs")
    places = ((annotated.paragraphs[p].doc, start) for p, start, _ in entity.places if p >= 0)
    return any(start and doc[start - 1].lemma_ in verbs for doc, start in places)


def _is_heard(annotated: Annotated, paragraphs: set[int]) -> bool:
    """A quotation in a paragraph that names someone may be theirs (« … », a déclaré X)."""
    least = number("coverage", "quoted_words")
    texts = (annotated.paragraphs[index].view.text for index in paragraphs if index >= 0)
    return any(len(text[start:end].split()) >= least for text in texts for start, end in quotations(text))


def is_person(entity: Entity) -> bool:
    """A first name and a surname: the model also takes brands, papers and firms of one word for people."""
    parts = entity.text.split()
    return (
        entity.type == "PER"
        and 2 <= len(parts) <= 4
        and parts[0].lower() not in words("coverage", "no_first_names")
        and not any(p.endswith(".") for p in parts)  # « B. Obama » is a second time « Barack Obama »
        and all(p[0].isupper() or p.lower() in words("entities", "particles") for p in parts)
    )


def acts(annotated: Annotated, entity: Entity) -> bool:
    """Subject of a verb in the author's text."""
    for paragraph, start, end in entity.places:
        if paragraph < 0:
            continue
        root = annotated.paragraphs[paragraph].doc[start:end].root
        head = root.head if root.dep_ in ("appos", "nmod", "flat:name") and root.head.pos_ == "NOUN" else root
        if head.dep_ in ("nsubj", "nsubj:pass"):
            return True
    return False


def is_out_of_reach(annotated: Annotated, entity: Entity) -> bool:
    """True for who may be dead, invented, of another century, a street or a work, or the author of the article."""
    writers = {name.casefold() for name in author_list(annotated.article, "author")}
    return (
        entity.text.casefold() in writers
        or _may_be_dead(annotated, entity)
        or any(_rules_out(annotated, place) for place in entity.places)
    )


def _may_be_dead(annotated: Annotated, entity: Entity) -> bool:
    """A sentence that holds the surname speaks of a death, of a work of fiction, or of another century."""
    surname = entity.text.split()[-1]
    signs = words("questions", "dead")
    texts = [s.span.of(annotated.article.source) for s in annotated.sentences]
    title = annotated.title.view.text if annotated.title is not None else ""
    return any(signs & set(re.findall(r"[\w-]+", text.casefold())) for text in (title, *texts) if surname in text)


def _rules_out(annotated: Annotated, place: tuple[int, int, int]) -> bool:
    """True where this mention is a street's, or its sentence tells of a death, a character or who asked."""
    index, start, end = place
    if index < 0:
        return False
    paragraph = annotated.paragraphs[index]
    if paragraph.block.is_apart:
        return True  # a byline
    told = next((s for s in paragraph.sentences if s.tokens[0] <= start < s.tokens[1]), None)
    if told is None:
        return False
    text = paragraph.doc[slice(*told.tokens)].text.lower()
    if start and end < len(paragraph.doc) and paragraph.doc[start - 1].text in "«“" and paragraph.doc[end].text in "»”":
        return True  # a work, a code name
    before = paragraph.doc[max(told.tokens[0], start - _BEFORE) : start].text.lower()
    after = paragraph.doc[end : end + _AFTER].text.lower()
    return bool(
        _pattern("named_after").search(f"{before} ")
        or _pattern("years_of_life").match(after)
        or _pattern("out_of_reach").search(text)
    )


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in rules("coverage")["asking"][key]))
