"""Contexte: passages of the newsroom's earlier articles, quoted with title, date and link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.analysis.stems import stems
from seo_fr.completion.material import Item, Material, Room, inert
from seo_fr.completion.provenance import of_passage
from seo_fr.completion.sound import stands_alone
from seo_fr.errors import InputError
from seo_fr.language.annotate import annotate
from seo_fr.language.folding import fold_in_place
from seo_fr.language.quotes import quotations
from seo_fr.language.sentences import sentences_of
from seo_fr.language.words import count_words
from seo_fr.model import Analysis, Entity, Language
from seo_fr.reading import read_text
from seo_fr.reading.one_line import one_line
from seo_fr.resources import number, words
from seo_fr.restructuring.dated import french_date, is_later
from seo_fr.restructuring.proof import Original


def archive(material: Material, room: Room) -> tuple[Item, ...]:
    """The best passages first, each a quotation of whole sentences that stand alone, dated before the article."""
    chosen: list[Item] = []
    wanted = room.wanted
    for original in material.passages:
        if wanted <= 0 or len(chosen) >= number("completion", "archive_most"):
            break
        if not _is_earlier(material, original) or _shared(material.analysis, original) < number(
            "completion", "archive_least"
        ):
            continue
        quoted = quotable(one_line(original.text))
        item = _quotation(original, quoted) if quoted else None
        if item and _same_subject(material.analysis, original, quoted) and not _repeats(material, quoted):
            chosen.append(item)
            wanted -= item.words
    return tuple(chosen)


def is_same_affair(material: Material, original: Original) -> bool:
    """True for an earlier article whose title is about what this one is about, and whose passage is too.

    One that names nobody of this article must share far more of its words: *Le pont de Cazères*.
    """
    if not _is_earlier(material, original):
        return False
    analysis = material.analysis
    named = _same_subject(analysis, original, one_line(original.text))
    least = number("completion", "archive_least" if named else "affair_least")
    told = _held(analysis, original.name) >= number("completion", "timeline_title")
    return told and _shared(analysis, original) >= least


def quotable(passage: str) -> str:
    """The first run of whole sentences of ``passage`` that stand alone, within the length of a quotation."""
    run = ""
    for sentence, alone in _sentences(passage):
        if not alone or count_words(run) + count_words(sentence) > number("completion", "passage_most"):
            if run:
                break
            continue
        run = f"{run} {sentence}" if run else sentence
    return run if run and run in passage else ""


def _sentences(passage: str) -> Iterator[tuple[str, bool]]:
    """Each sentence of a passage, and whether it can be read away from its article."""
    try:
        article = read_text(passage, "passage.txt")
    except InputError:
        return
    for paragraph in annotate(article, Language("fr", 1.0)).paragraphs:
        for sentence in paragraph.sentences:
            text = sentence.span.of(passage).strip()
            alone = stands_alone(paragraph, sentence, text) and not tells_its_day(text) and not is_later(text)
            yield text, alone and not _is_speech(text)


def _is_speech(text: str) -> bool:
    """A reaction of that day is no background of today's: the facts are."""
    least = number("completion", "quoted_words")
    return any(count_words(text[start + 1 : end - 1]) >= least for start, end in quotations(text))


def tells_its_day(text: str) -> bool:
    """True for *hier*, *ce vendredi*, *mardi prochain*: read months later, they are another day."""
    found = re.findall(r"[\w-]+'?", text.casefold().replace("’", "'"))
    for word, after, month in zip(found, [*found[1:], ""], [*found[2:], "", ""], strict=False):
        dated = after.rstrip("er").isdigit() and month in words("completion", "months")  # no « lundi 14 heures »
        if word in words("completion", "own_day") or (word in words("completion", "weekdays") and not dated):
            return True
        if word in ("ce", "cet", "cette") and after in words("leaning", "deictic"):
            return True
    return False


def _quotation(original: Original, quoted: str) -> Item | None:
    day = f", {french_date(original.day)}" if original.day else ""
    markdown = f"> {inert(quoted)}\n>\n> — {linked_title(original)}{day}"
    blocks = read_text(markdown, "bloc.md").blocks
    if [b.kind for b in blocks] != ["quote", "quote"]:
        return None
    length = sum(count_words(b.view.text) for b in blocks)
    return Item(markdown, length, False, (of_passage(original, quoted),))


def linked_title(original: Original) -> str:
    """The title of an earlier article, a link where its address can stand in one."""
    title = inert(original.name)
    if original.link and not set(original.link) & set("<>\n\\"):
        return f"[{title}](<{original.link}>)"
    return title


def _is_earlier(material: Material, original: Original) -> bool:
    """Dated, and before the article: what bears no date may have come after it."""
    published = material.published
    if original.ref == material.path or original.day is None:
        return False
    return published is None or original.day < published


def _shared(analysis: Analysis, original: Original) -> int:
    """How many of the article's keywords and names the passage or its title holds."""
    return _held(analysis, f"{original.name} {original.text}")


def _held(analysis: Analysis, text: str) -> int:
    held = set(stems(text))
    names = {k.text for k in analysis.keywords} | {e.text for e in analysis.entities}
    return sum(1 for name in names if (parts := set(stems(name))) and parts <= held)


def _same_subject(analysis: Analysis, original: Original, quoted: str) -> bool:
    """True when what is quoted, or its title, names someone or something that the article is about.

    That is named in its title or first paragraph, or comes back in another; a place is not enough.
    """
    held = f"{original.name} {quoted}"
    names = {fold_in_place(name) for e in _subjects(analysis) for name in (e.text, *e.forms)}
    # With its capital: « direction » is no « Direction ».
    places = (m.start() for n in names for m in re.finditer(rf"(?<![\w-]){re.escape(n)}(?![\w-])", fold_in_place(held)))
    return any(held[at].isupper() for at in places)


def _subjects(analysis: Analysis) -> Iterator[Entity]:
    for entity in analysis.entities:
        paragraphs = {paragraph for paragraph, _, _ in entity.places}
        if entity.type != "LOC" and (len(paragraphs) > 1 or min(paragraphs, default=1) <= 0):
            yield entity


def _repeats(material: Material, quoted: str) -> bool:
    """True when the article says it already in the same words (a follow-up often does)."""
    own = one_line(material.analysis.article.source)
    return any(sentence in own for sentence in sentences_of(quoted))
