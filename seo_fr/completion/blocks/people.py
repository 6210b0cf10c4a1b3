"""Qui est qui: the people of the article, with their sheet or the function that the article gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.completion.material import Material, Room, inert
from seo_fr.completion.part_played import plays_a_part
from seo_fr.completion.provenance import of_words
from seo_fr.completion.sheets import sheet_item
from seo_fr.language.leaning import leaning_determiners
from seo_fr.language.quotes import open_quote
from seo_fr.model import AddedItem, Entity, Span
from seo_fr.reading.one_line import one_line
from seo_fr.resources import number, words
from seo_fr.restructuring.added_items import make_item
from seo_fr.restructuring.proof import beside

_TAIL = re.compile(r"(?:\s|['’])(?:de|du|des|de la|de l['’]|d['’]|d['’]une?|à|au|aux|à la)?\s*(?P<noun>[^\s'’]+)$")
# A determiner in capitals begins something else (the next line of a list, say).
_NEW_SENTENCE = re.compile(r"\s(?:L['’]|Les? |La |Une? |Des )")


def people(material: Material, room: Room) -> tuple[AddedItem, ...]:
    """Two people with a sheet, or three, in the article's order; none where too few come with anything to learn.

    One or two the reader keeps in mind as he reads; of more he loses count. To learn: a sheet, or a function that the
    article gives far from where it names the person again. What stands beside a name is not told once more: of
    twelve such lines readers kept none.
    """
    chosen: list[AddedItem] = []
    wanted, drawn = room.wanted, room.drawn
    sheets = list(_sheets(material))
    for item in [*sheets, *_roles(material)]:
        if wanted <= 0 or len(chosen) >= number("completion", "people_most"):
            break
        if item.drawn and item.words > drawn:
            continue
        chosen.append(item)
        wanted -= item.words
        drawn -= item.words if item.drawn else 0
    pair = len(sheets) >= number("completion", "people_known_least")
    if len(chosen) < number("completion", "people_known_least" if pair else "people_least"):
        return ()
    return tuple(sorted(chosen, key=lambda i: i.order))


def _sheets(material: Material) -> Iterator[AddedItem]:
    for match in material.matches:
        if not match.fiche.is_person or match.fiche.known >= number("completion", "known_to_all"):
            continue
        item = sheet_item(match, material.dress) if plays_a_part(material, match) else None
        if item:
            yield item


def _roles(material: Material) -> Iterator[AddedItem]:
    """Those without a sheet who come back far from the function that the article gives them.

    What the article says at its head the reader has just read; who is named once is named with the function.
    """
    sheets = [span for m in material.matches if m.fiche.is_person for span in m.mentions]
    people = [e for e in material.analysis.entities if is_full_name(e) and e.role is not None]
    for entity in sorted(people, key=lambda e: (-len(e.mentions), e.mentions[0])):
        if any(span.overlaps(m) for m in entity.mentions for span in sheets):
            continue
        role = one_line(entity.role or "")
        place = _sentence_with(material, entity, role) if reads_alone(role) and _recurs(entity) else None
        if place is None or place[0].start < material.lead.end:
            continue
        markdown = f"**{inert(entity.text)}**, {inert(role)}."
        item = make_item(markdown, (of_words(material.path, *place),), drawn=True, order=(entity.mentions[0].start,))
        if item:
            yield item


def _recurs(entity: Entity) -> bool:
    """Named in several paragraphs."""
    paragraphs = {paragraph for paragraph, _, _ in entity.places if paragraph >= 0}
    return len(paragraphs) >= number("completion", "people_mentions")


def is_full_name(entity: Entity) -> bool:
    """A person with a first name: the model also takes brands of one word for people."""
    return entity.type == "PER" and 2 <= len(entity.text.split()) <= 4 and entity.text[0].isupper()


def reads_alone(role: str) -> bool:
    """False for *président du club* (which one?), *gardien*, *notre ministre*, and what runs on too long."""
    parts = re.findall(r"[\w-]+['’]?", role.casefold())
    if _NEW_SENTENCE.search(role):
        return False
    if not parts or len(parts) > number("entities", "role_reach") or any(p.startswith("http") for p in parts):
        return False
    if {*parts} & leaning_determiners():
        return False
    if len(parts) == 1:
        return parts[0] in words("completion", "role_alone")
    tail = _TAIL.search(role.casefold())
    vague = words("completion", "vague_complements")
    return not (parts[-1] in vague or (tail is not None and tail["noun"] in vague))


def _sentence_with(material: Material, entity: Entity, role: str) -> tuple[Span, str] | None:
    """The first sentence, outside any quotation, that gives the function beside the name."""
    above: list[str] = []
    for paragraph in material.analysis.annotated.paragraphs:
        for sentence in paragraph.sentences:
            text = one_line(paragraph.block.view.shown(sentence.span))
            given = role in text and not open_quote(above) and beside(entity.text, role, text)
            if given and not _has_ended(text):
                return sentence.span, text
            above.append(text)
    return None


def _has_ended(sentence: str) -> bool:
    """True where a function may be that of someone who died or left."""
    low = set(re.findall(r"[\w-]+", sentence.casefold()))
    return bool(low & words("completion", "role_ended"))
