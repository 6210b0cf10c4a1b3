"""The question that a sentence calls for, in the article's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.analysis.gaps.gap import SLOT, THING_SLOTS, Gap
from seo_fr.analysis.gaps.naming import Named, named_at, subject_of
from seo_fr.analysis.gaps.told import Told, Whole, pattern
from seo_fr.analysis.gaps.unnamed import is_called, is_called_by_country, is_introduced, is_listed, is_narrated
from seo_fr.language.nationality import is_nationality
from seo_fr.language.no_break import spaced
from seo_fr.language.sentences import sentence_ranges
from seo_fr.resources import expression, rules, words

_WHOLE = 100
_HEAD = 1
"""The last paragraph, from 0, where a past date is the news still and not its background."""
_NEAR = 35
"""How many characters before a sign may say that it is not of today."""
_AFTER = 100
"""How many characters behind its sentence may say that it is not known: *La date n’est pas fixée.*"""


def asked(gap: Gap, sentence: Told, article: Whole) -> str | None:
    """The question that a sentence with the sign calls for; None without the sign, or where it is not of today."""
    if gap.unless_here and pattern(gap.unless_here).search(sentence.sentence_quoting):
        return None
    if sentence.index > _HEAD and not gap.any_day and is_recall(sentence.sentence):
        return None
    for match in gap.sign.finditer(sentence.text, sentence.start, sentence.end):
        near = sentence.text[max(sentence.start, match.start() - _NEAR) : match.end()]
        thing = _thing(match, sentence)
        if not gap.any_day and expression("questions", "not_today").search(near):
            continue
        if not _is_asked_of(gap, thing) or (thing and _is_ruled_out(gap, thing, article.low)):
            continue
        if _is_answered(gap, thing, sentence, match.end(), article):
            continue
        text = _filled(gap.ask, match, sentence, thing) or (
            gap.otherwise and _filled(gap.otherwise, match, sentence, thing)
        )
        if text:
            return text
    return None


def _thing(match: re.Match[str], sentence: Told) -> Named | None:
    """What the sign marks: the noun of a group *thing*, or the subject of the verb of the group *verb*."""
    groups = match.groupdict()
    marked = next((g for g, text in groups.items() if g.startswith("thing") and text), None)
    if marked:
        return named_at(sentence.paragraph, match.start(marked))
    marked = next((g for g, text in groups.items() if g.startswith("verb") and text), None)
    return subject_of(sentence.paragraph, match.start(marked)) if marked else None


def _is_ruled_out(gap: Gap, thing: Named, article: str) -> bool:
    """True for a noun of which this is not asked, or where the article says near it, anywhere, what would be asked.

    So it is of somebody whom every reader knows: *le président ukrainien*.
    """
    noun = thing.noun.lower()
    heads_a_country = noun in words("questions", "heads_of_countries")
    if gap.complete and heads_a_country and any(map(is_nationality, thing.words.split()[1:2])):
        return True
    if gap.not_of and pattern(gap.not_of).fullmatch(noun):
        return True
    near = gap.unless_near.replace("NOUN", rf"\b{re.escape(noun)}")
    return bool(near) and pattern(near).search(article) is not None


def _filled(template: str, match: re.Match[str], sentence: Told, thing: Named | None) -> str | None:
    """The template with its slots; None where one of them has nothing sure to hold.

    ``{thing}`` is *l’usine de Quimperlé*; ``{of}`` the same after *de*; ``{bare}`` without
    its article, ``{short}`` without complements either, ``{noun}`` the noun alone; ``{a|b|c|d}`` agrees with it;
    ``{rest}`` is what the group *share* leaves; any other group is quoted (``{sum}``: *sum*, *sum2*…).
    """
    missing = False

    def fill(slot: re.Match[str]) -> str:
        nonlocal missing
        text = _slot(slot[1], thing, match, sentence)
        missing = missing or not text
        return text

    text = SLOT.sub(fill, template)
    return None if missing else text


def _slot(name: str, thing: Named | None, match: re.Match[str], sentence: Told) -> str:
    if "|" in name or name in THING_SLOTS:
        if thing is None:
            return ""
        if "|" in name:
            forms = name.split("|")
            return forms[thing.form] if len(forms) == 4 else forms[thing.plural]
        named = {"thing": thing.definite, "of": thing.of, "bare": thing.words, "short": thing.short}
        return named.get(name, thing.noun)
    if name == "rest":
        return _rest(match["share"])
    group = next((g for g, text in match.groupdict().items() if g.rstrip("23") == name and text), name)
    start, end = match.span(group)
    text = sentence.paragraph.view.text[start:end].replace("'", "’").strip() if start >= 0 else ""
    return text[:1].lower() + text[1:] if start == sentence.start else text


def _rest(share: str) -> str:
    """*le tiers restant* of *les deux tiers*, *les 20 % restants* of *80 %*; empty where there is nothing left."""
    told: dict[str, str] = rules("questions")["shares"]["rest"]
    if known := told.get(share):
        return known
    digits = re.sub(r"\D", "", share)
    return f"les {100 - int(digits)} % restants" if digits and int(digits) < _WHOLE else ""


def _is_asked_of(gap: Gap, thing: Named | None) -> bool:
    """Whether the gap can be that of what the sign marks: one thing, things, one that is told from others.

    *Le maire*, of whom there is one, and *le directeur de l’abattoir* are told from others, *le directeur* is not.
    """
    if not (gap.unnamed or gap.unlisted or gap.complete):
        return True
    if thing is None or (gap.unnamed and thing.plural):
        return False
    told_apart = thing.words.lower() != thing.noun or not gap.complete
    return told_apart or pattern(gap.complete).fullmatch(thing.noun) is not None


def _is_answered(gap: Gap, thing: Named | None, sentence: Told, end: int, article: Whole) -> bool:
    """True where the article gives the names that are asked for, or says that what is asked is not known."""
    if gap.narrated and is_narrated(sentence, end):
        return True
    if gap.unnamed:
        return thing is not None and (
            is_called(thing.noun, article) or is_called_by_country(thing.words, article) or is_introduced(sentence)
        )
    if gap.unlisted and (sentence.index < 0 or (thing and is_listed(sentence, end, thing.noun, article))):
        return True  # a title counts what the text names one by one
    return _is_admitted(sentence, thing, article)


def _is_admitted(sentence: Told, thing: Named | None, article: Whole) -> bool:
    """True where the article says itself that this is not known: the reporter has asked."""
    here, anywhere = expression("questions", "admitted_here"), expression("questions", "admitted")
    behind = sentence.quoting[sentence.start : sentence.end + _AFTER]
    if here.search(sentence.sentence_quoting) or anywhere.search(behind):
        return True
    return thing is not None and any(anywhere.search(s) for s in _sentences_with(thing.noun, article))


def _sentences_with(noun: str, article: Whole) -> Iterator[str]:
    said = re.compile(rf"(?<![\w-]){re.escape(noun)}(?![\w-])")
    if said.search(article.low):
        sentences = (article.low[start:end] for start, end in sentence_ranges(article.spelled))
        yield from (s for s in sentences if said.search(s))


def is_recall(low: str) -> bool:
    """True for a sentence, in small letters and with straight apostrophes, that tells of another day than the news."""
    return expression("questions", "background").search(low) is not None


def addressed(text: str, gap: Gap, article: str) -> str:
    """« À la mairie : … » for the first of ``gap.to`` that the article names, else the question alone.

    *Un groupe allemand* is not yet the one of whom the article speaks.
    """
    forms = rules("questions")["addressees"]
    named = gap.ask.startswith("{thing}")  # a name keeps its capital
    for word in gap.to:
        if re.search(rf"(?<![\w-])(?<!\bun )(?<!\bune ){re.escape(word)}(?![\w-])", article):
            return spaced(f"{forms[word]} : {text if named else text[0].lower() + text[1:]}")
    return spaced(text[0].upper() + text[1:])
