"""Which of the matched sheets may be printed, in which words, and why the others are not."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from seo_fr.analysis.names import slips
from seo_fr.completion.contradictions import contradictions
from seo_fr.completion.fiche_facts import Known, known_on, newest_year
from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.completion.fiches import Fiche
from seo_fr.completion.provenance import sheet_ref
from seo_fr.completion.readings import is_proven
from seo_fr.completion.sheet_sentences import Said, concerning, news_of, says_what_it_is, tells_already
from seo_fr.completion.sheets import is_introduced
from seo_fr.language.folding import fold_in_place, words_of
from seo_fr.language.words import count_words
from seo_fr.model import Analysis, Contradiction, SheetConsidered
from seo_fr.reading.one_line import one_line
from seo_fr.resources import number, rules

_SLIPS = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """``usable`` are the sheets as they may be printed, ``refused`` the others under the key of their reason."""

    usable: tuple[FicheMatch, ...]
    refused: tuple[tuple[FicheMatch, str], ...]
    contradictions: tuple[Contradiction, ...]


def choose(
    analysis: Analysis, matches: Iterable[FicheMatch], published: date | None, *, at_length: bool = False
) -> Choice:
    """One match a sheet, told as of the article's day and with the article's own spelling of its names.

    ``at_length``: with the sentences that a desk would rather cut.
    """
    usable: list[FicheMatch] = []
    refused: list[tuple[FicheMatch, str]] = []
    found: list[Contradiction] = []
    article = Said(analysis)
    for match in {sheet_ref(m.fiche): m for m in matches}.values():
        if match.doubt:
            refused.append((match, match.doubt))
            continue
        known = _known(analysis, match.fiche, published)
        told = concerning(article, match, known, at_length=at_length)
        # What is known to all is not printed beside the case, but a figure of it is to be checked all the same.
        said = replace(told, text=known.text).told
        against = tuple(contradictions(analysis, match, said)) if known.text else ()
        found.extend(against)
        reason = "contradicted" if against else _reason(article, match, known, told)
        news = "" if reason else news_of(article, match, told, at_length=at_length)
        if news:
            case = any(fact.about for fact in told.facts)
            usable.append(replace(match, fiche=_spelled(replace(match.fiche, text=news), analysis, match), case=case))
        else:
            refused.append((match, reason or "said"))
    return Choice(tuple(usable), tuple(refused), tuple(dict.fromkeys(found)))


def _known(analysis: Analysis, fiche: Fiche, published: date | None) -> Known:
    """The sheet as of the article's day."""
    newest = newest_year(analysis.article.source, fiche.valid) if published is None else None
    return known_on(Known(one_line(fiche.text), fiche.facts), published, fiche.valid, newest, fiche.names)


def _reason(article: Said, match: FicheMatch, known: Known, told: Known) -> str:
    """The key of what speaks against printing the sheet at all; empty where nothing does."""
    if not told.told:
        return "known" if known.text else "later"
    cut = known.text != one_line(match.fiche.text)
    if not known.text or (cut and count_words(told.told) < number("completion", "cut_least")):
        return "later"
    if match.explained:
        return "explained"
    said = tells_already(article, match.fiche) or says_what_it_is(article, match, told.told)
    return "said" if said else ""


def _spelled(sheet: Fiche, analysis: Analysis, match: FicheMatch) -> Fiche:
    """The sheet with its names as the article writes them: *SMIC*, *Kadhafi*, where only capitals or accents differ.

    Of someone's other names, one that is the first but for a letter or two: *Volodymyr Zelenskyy*.
    """
    text = sheet.text
    for form in dict.fromkeys(one_line(m.of(analysis.article.source)) for m in match.mentions):
        for name in sheet.names:
            if form != name and fold_in_place(form) == fold_in_place(name) and _is_a_name(form, name):
                text = text.replace(f"({name})", f"({form})").replace(f" {name} ", f" {form} ")
        if sheet.is_person and form in sheet.names and _is_other_spelling(form, sheet.name):
            text = text.replace(sheet.name, form)
    return replace(sheet, text=text)


def _is_a_name(form: str, name: str) -> bool:
    """A capital that only opens a sentence is no spelling; one word, so that no common noun is taken for a name."""
    return len(words_of(name)) == 1 and name[0].isupper() and form[0].isupper()


def _is_other_spelling(form: str, name: str) -> bool:
    return len(words_of(form)) == len(words_of(name)) > 1 and 0 < slips(form, name) <= _SLIPS


def considered(
    choice: Choice, used: frozenset[str], weighed: Mapping[str, float], analysis: Analysis
) -> tuple[SheetConsidered, ...]:
    """A record a matched sheet and a name without one, in the article's order: printed or not, and why, in French."""
    reasons = rules("completion")["sheet_reasons"]
    records = [(m, reasons[key]) for m, key in choice.refused]
    for match in choice.usable:
        ref = sheet_ref(match.fiche)
        if ref in used:
            key = "printed"
        elif is_introduced(analysis, match):
            key = "explained"
        else:
            key = _left_out(match, weighed.get(ref, -math.inf))
        records.append((match, reasons[key]))
    found = [
        (m.mentions[0], SheetConsidered(_form(analysis, m), sheet_ref(m.fiche), why == reasons["printed"], str(why)))
        for m, why in records
    ]
    known = [span for m, _ in records for span in m.mentions]
    unknown = (e for e in analysis.entities if not any(s.overlaps(k) for s in e.mentions for k in known))
    found += [(e.mentions[0], SheetConsidered(one_line(e.text), None, False, str(reasons["none"]))) for e in unknown]
    return tuple(record for _, record in sorted(found, key=lambda pair: (pair[0], pair[1].name)))


def _left_out(match: FicheMatch, weight: float) -> str:
    if weight < number("completion", "relevance_least"):
        return "passing"
    return "enough" if is_proven(match.fiche) else "unproven"


def _form(analysis: Analysis, match: FicheMatch) -> str:
    return one_line(match.mentions[0].of(analysis.article.source))
