"""What only the journalist can answer: a contradiction, what the article leaves open, an acronym never spelled out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seo_fr.analysis.gaps.told import whole
from seo_fr.analysis.stems import telling_stems
from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.language.elision import CONTRACTED, DEFINITE
from seo_fr.language.folding import fold_in_place, words_of
from seo_fr.language.lexicon import known as is_known_word
from seo_fr.language.listed import listed
from seo_fr.language.no_break import spaced
from seo_fr.language.quotes import HIDDEN, unquoted
from seo_fr.language.sentences import sentences_of
from seo_fr.model import Analysis, Contradiction, Entity, OpenQuestion, Question
from seo_fr.reading.one_line import one_line
from seo_fr.resources import number, rules, words
from seo_fr.restructuring.additions import open_places

_ACRONYM = re.compile(r"[A-ZÀ-Þ]{3,7}")
_COMES_BACK = 2
_ARTICLES = DEFINITE | CONTRACTED
_ROOT = 6
"""Letters: *président* and *il préside* are one office."""
_ROMAN = re.compile(r"[IVXLCDM]+")
# Between the words that an acronym stands for: *Comité d’hygiène et de sécurité*.
_LINK = r"\w*(?:[\s,'’-]+(?:de|du|des|d|la|le|les|l|et|à|en|au|aux|pour|sur|contre))*[\s,'’-]+"


def ask(
    analysis: Analysis, matches: tuple[FicheMatch, ...], against: Sequence[Contradiction], end: int | None
) -> tuple[Question, ...]:
    """The questions, what matters most first; ``end`` is where the text ends. ``place`` is -1 where none can stand."""
    if analysis.article.genre.name in words("questions", "opening_only"):
        return ()
    gaps = [*_gaps(analysis, matches, end), *_acronyms(analysis, matches)][: int(number("questions", "asked_most"))]
    return (*_contradicted(against, end), *gaps)[: int(number("completion", "questions_most"))]


def _question(text: str, about: str, kind: str, place: int | None) -> Question:
    brings = rules("completion")["questions"]["brings"]
    return Question(text, about, int(brings[kind]), -1 if place is None else place)


def _contradicted(against: Sequence[Contradiction], end: int | None) -> Iterator[Question]:
    for found in against:
        text = str(rules("questions")["contradiction"]).format(
            article=found.article, fiche=found.fiche, subject=f"« {found.subject} »"
        )
        yield _question(spaced(text), found.subject, "contradiction", end)


def _gaps(analysis: Analysis, matches: tuple[FicheMatch, ...], end: int | None) -> Iterator[Question]:
    """What a sign in the text calls for, after the paragraph of that sign, where the answer would go."""
    places = open_places(analysis.article)
    for question in analysis.open_questions:
        if _is_of_somebody_named(question, matches):
            continue
        at = max(question.paragraph, 0)
        yield _question(question.text, question.facet, question.facet, places[at] if at < len(places) else end)


def _is_of_somebody_named(question: OpenQuestion, matches: tuple[FicheMatch, ...]) -> bool:
    """*Comment s’appelle le président de Debout la France ?*, where the article names the man whose sheet says so.

    In one sentence of the sheet: the office, and of what or how. *La maire* alone may be anybody.
    """
    who = question.text.partition("s’appelle")[2]
    asked = _roots(who)
    if len(asked) <= 1 or not words("completion", "offices") & {w.text.casefold() for w in words_of(who)}:
        return False
    sheets = (m.fiche for m in matches if m.fiche.is_person)
    told = (text for s in sheets for text in (*sentences_of(s.text), *(f.text for f in s.facts)))
    return any(asked <= _roots(text) for text in told)


def _roots(text: str) -> frozenset[str]:
    return frozenset(stem[:_ROOT] for stem in telling_stems(text))


def _acronyms(analysis: Analysis, matches: tuple[FicheMatch, ...]) -> Iterator[Question]:
    """An acronym that comes back, is never spelled out, and that no sheet explains.

    Elsewhere than in France the reader knows others than we do (FGTB, CPAS, CISSS).
    """
    abroad = listed("questions", "abroad").search(whole(analysis.annotated).low)
    if abroad or analysis.annotated.usage.code != "fr-FR":
        return
    places = open_places(analysis.article)
    known = [span for match in matches for span in match.mentions]
    left = int(number("questions", "names_most"))
    for entity in analysis.entities:
        first = _first_mention(analysis, entity)
        if left <= 0 or first is None or not _is_unknown(analysis, entity):
            continue
        if any(m.overlaps(k) for m in entity.mentions for k in known):
            continue
        left -= 1
        text = str(rules("questions")["unknown_acronym"]).format(name=one_line(entity.text))
        yield _question(spaced(text), one_line(entity.text), "acronym", places[first])


def _is_unknown(analysis: Analysis, entity: Entity) -> bool:
    """False where its type is too doubtful, the article spells it out, or the reader knows."""
    text = entity.text
    if not _ACRONYM.fullmatch(text) or entity.type not in ("ORG", "MISC") or len(entity.mentions) < _COMES_BACK:
        return False
    known = words("completion", "common_acronyms") | words("questions", "not_acronyms")
    if text in known or _ROMAN.fullmatch(text) or is_known_word(text.lower()):
        return False
    return _has_article(analysis, entity) and not _is_spelled(analysis, text)


def _has_article(analysis: Analysis, entity: Entity) -> bool:
    """*le CHSCT*, *l’ATV*: what an article treats as a thing, not a mark or a code."""
    for paragraph, start, _ in entity.places:
        doc = analysis.annotated.paragraphs[paragraph].doc if paragraph >= 0 else None
        if doc is not None and start and doc[start - 1].lower_ in _ARTICLES:
            return True
    return False


def _is_spelled(analysis: Analysis, acronym: str) -> bool:
    """*SNC* beside *Service numérique canadien*: in brackets on either side, or words with those initials anywhere.

    Initials may stand for the first of them: *SCG* beside *SC Graulhet*.
    """
    source = analysis.article.source
    if any(re.search(rf"\b{acronym[:at]} {acronym[at]}\w*[a-zà-ÿ]", source) for at in range(1, len(acronym))):
        return True
    if re.search(rf"\({re.escape(acronym)}\b|\b{re.escape(acronym)}(?: ?\(|, (?:l['’]|la |le |les |un |une ))", source):
        return True
    initials = _LINK.join(re.escape(letter) for letter in fold_in_place(acronym).lower())
    return re.search(rf"\b{initials}", fold_in_place(source).lower()) is not None


def _first_mention(analysis: Analysis, entity: Entity) -> int | None:
    """The paragraph that first names it in the author's own voice: what a speaker names is the speaker's."""
    for (paragraph, _, _), span in zip(entity.places, entity.mentions, strict=True):
        if paragraph < 0:
            continue
        block = analysis.annotated.paragraphs[paragraph].block
        start = span.start - block.span.start
        source = block.span.of(analysis.article.source)
        if unquoted(source)[start : start + len(span)].strip(HIDDEN):
            return paragraph
    return None
