"""Where a sheet and the article do not say the same: a figure, a year, an office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from seo_fr.analysis.stems import stem
from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.language.elision import OF, TO
from seo_fr.language.folding import fold_in_place, words_of
from seo_fr.language.nationality import is_nationality
from seo_fr.language.quotes import HIDDEN, unquoted
from seo_fr.language.sentences import sentences_of
from seo_fr.model import Analysis, Contradiction, Entity, Paragraph, Sentence, Span
from seo_fr.reading.one_line import one_line
from seo_fr.resources import rules, words

_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+"
_COUNTED = r"(?:compte|comptent|comptait|rassemble|rassemblent|réunit|réunissent|regroupe|les|ses|des|aux)"
_YEAR = re.compile(r"\b(?:en|le \d{1,2}(?:er)? \w+|depuis) ((?:1[5-9]|20)\d\d)\b")
_BEHIND = re.compile(
    r"[\s,–-]*(?:\(?[A-ZÀ-Þ][\w-]{1,9}\)?)?[\s,]*(?:(?:qui )?(?:(?:a|ont|avait|avaient) été|est|sont|fut) )?"
)
_AHEAD = re.compile(r",? (?:[lL]['’]|[lL]a |[lL]e |[lL]es )?")
_OF = re.compile(r" (?:de |du |des |d['’])(?:l['’]|la |le |les )?")
_TWO = 2
_LINKS = frozenset(word.rstrip("'") for word in OF | TO)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A figure of a counted noun, or the year of a founding, and the words that say it."""

    about: str
    value: str
    words: str
    start: int = 0
    end: int = 0


def contradictions(analysis: Analysis, match: FicheMatch, text: str) -> Iterator[Contradiction]:
    """Every place where the article says otherwise than ``text``, the sheet as of the article's day."""
    told = [*_figures(text), *_foundings(text)]
    for paragraph, sentence in _naming(analysis, match):
        view = paragraph.block.view
        start, end = view.within(sentence.span)
        said = unquoted(view.text)[start:end].replace(HIDDEN, "\0")
        named = [view.within(m) for m in match.mentions if sentence.span.contains(m)]
        founded = (c for c in _foundings(said) if any(_is_of(said, a - start, b - start, c) for a, b in named))
        figures = (c for c in _figures(said) if _counts(c) or not _is_of_some(paragraph, start + c.end, match))
        for claim in (*figures, *founded):
            for other in told:
                if claim.about == other.about and claim.value != other.value:
                    span = view.span(start + claim.start, start + claim.end)
                    yield Contradiction(match.fiche.name, one_line(claim.words), one_line(other.words), span)
    yield from _offices(analysis, match, text)


def _is_of(said: str, start: int, end: int, claim: _Claim) -> bool:
    """True where a founding stands right beside the name: *l’institution créée en 2023 par l’ONU* is not the ONU."""
    if claim.start >= end:
        return _BEHIND.fullmatch(said[end : claim.start]) is not None
    return _AHEAD.fullmatch(said[claim.end : start]) is not None


def _counts(claim: _Claim) -> bool:
    """*compte 30 communes rurales* are all that there are, *les 30 communes rurales* may be some."""
    return re.match(r"(?:les|ses|des|aux)\b", claim.words, re.IGNORECASE) is None


def _is_of_some(paragraph: Paragraph, end: int, match: FicheMatch) -> bool:
    """True for a figure, ending at ``end`` of the view, of some only: *les sept États clés*, *les trois pays du Sud*.

    *Les 27 pays de l’Union* are all, where the sheet is of the Union.
    """
    view, text = paragraph.block.view, paragraph.doc.text
    behind = next((t for t in paragraph.doc if t.idx >= end and not t.is_space), None)
    if behind is None or behind.text == "membres":
        return False
    named = (view.within(m)[0] for m in match.mentions if paragraph.block.span.contains(m))
    if any(_OF.fullmatch(text[end:at]) for at in named if at > end):
        return False
    return behind.pos_ == "ADJ" or behind.lower_.rstrip("'’") in ("de", "du", "des", "d")


def _naming(analysis: Analysis, match: FicheMatch) -> Iterator[tuple[Paragraph, Sentence]]:
    for paragraph in analysis.annotated.paragraphs:
        for sentence in paragraph.sentences:
            if any(sentence.span.contains(m) for m in match.mentions):
                yield paragraph, sentence


def _figures(text: str) -> Iterator[_Claim]:
    """*compte 27 États*, *les vingt-huit pays*: all of them, not some."""
    spelled = rules("completion")["counted"]["numbers"]
    number = rf"(?P<number>{_DIGITS}|{'|'.join(sorted(spelled, key=len, reverse=True))})"
    nouns = "|".join(sorted(words("completion", "counted")))
    pattern = rf"\b{_COUNTED} {number}[ \u00a0\u202f](?P<noun>{nouns})\b"
    for found in re.finditer(pattern, text, re.IGNORECASE):
        value = re.sub(r"\D", "", found["number"]) or str(spelled[found["number"].casefold()])
        yield _Claim(f"of {_kind_of(found['noun'])}", value, found[0], found.start(), found.end())


def _kind_of(noun: str) -> str:
    """*pays*, *États*, *membres* of an organisation are one and the same."""
    same = rules("completion")["counted"]["same"]
    folded = fold_in_place(noun)
    return str(same.get(folded, folded))


def _foundings(text: str) -> Iterator[_Claim]:
    """*créée en 1949*, *née … le 1er janvier 1993*: only the first year after the word, in the same clause.

    The participle's gender is part of what is claimed: *créée* beside a *Commissariat* is said of something else.
    """
    verbs = "|".join(sorted(words("completion", "founding")))
    for found in re.finditer(rf"\b(?P<said>(?:{verbs})(?:e|s|es)?)\b[^,;.()\0]{{0,60}}", text, re.IGNORECASE):
        year = _YEAR.search(found[0])
        if year is not None:
            end = found.start() + year.end()
            said = found["said"].casefold()
            about = "birth" if said.startswith("né") else "founding"
            gender = "f" if said.rstrip("s")[-1] == "e" else "m"
            yield _Claim(f"{about} {gender}", year[1], text[found.start() : end], found.start(), end)


def _offices(analysis: Analysis, match: FicheMatch, text: str) -> Iterator[Contradiction]:
    """*ministre de l’Intérieur* where the sheet has, on that day, *ministre de la Justice*."""
    if not match.fiche.is_person:
        return
    entity = next((e for e in analysis.entities if _is_named(e, match)), None)
    if entity is None or entity.role is None:
        return
    role = one_line(entity.role)
    office, field = _office(role)
    held = [_office(phrase) for phrase in _phrases(text, office)] if office else []
    if field and held and all(other and not field & other for _, other in held):
        span = _span_of(analysis, entity)
        yield Contradiction(match.fiche.name, role, next(_phrases(text, office)), span)


def _is_named(entity: Entity, match: FicheMatch) -> bool:
    return entity.type == "PER" and any(m.overlaps(s) for m in match.mentions for s in entity.mentions)


def _office(role: str) -> tuple[str, frozenset[str]]:
    """*ministre*, {*justic*}: the word of the office and the stems that say which one; none for a former one.

    Which one is what stands behind *de* or *à*: *la maire écologiste* may well be *maire de Strasbourg*.
    """
    parts = [w.text.casefold() for w in words_of(role)]
    office = next((p for p in parts if p in words("completion", "offices")), "")
    if not office or set(parts[: parts.index(office)]) & words("completion", "role_shifts"):
        return "", frozenset()
    link = next((at for at, p in enumerate(parts) if at > parts.index(office) and p in _LINKS), len(parts))
    behind = parts[link + 1 :]
    telling = (p for p in behind if len(p) > _TWO and p not in words("completion", "role_small"))
    # *Président américain* is *président des États-Unis*: the adjective says of which country, not which office.
    return office, frozenset(stem(p) for p in telling if not is_nationality(p))


def _phrases(text: str, office: str) -> Iterator[str]:
    """The sheet's words from the office to the end of their clause, sentences about the past left out."""
    for sentence in sentences_of(text):
        for found in re.finditer(rf"\best (?:la |le |l’|l')?(?P<phrase>{office}\b[^,;.]*)", sentence):
            yield re.split(r"\b(?:depuis|de 20|en 20)", found["phrase"])[0].strip()


def _span_of(analysis: Analysis, entity: Entity) -> Span:
    """Where the article gives the function, else the name."""
    at = analysis.article.source.find(entity.role or "\0")
    return Span(at, at + len(entity.role or "")) if at >= 0 else entity.mentions[0]
