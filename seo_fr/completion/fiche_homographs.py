"""The same letters, another thing: what tells a name from its homographs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from seo_fr.completion.abroad import count_home_and_abroad
from seo_fr.completion.fiche_names import Name
from seo_fr.completion.fiches import Fiche
from seo_fr.completion.places.home import names_a_place_of_france
from seo_fr.language.elision import DEFINITE, OF
from seo_fr.language.folding import Word, fold_in_place, words_of
from seo_fr.language.lexicon import noun_gender
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "X", "ADJ"})
_SHOWN = re.compile(r"\(([^()]{2,120})\)")
_MOST_WORDS = 12
_ROLE_REACH = 5


def token_at(doc: Doc, offset: int) -> Token | None:
    """The token that holds the character at ``offset``, None past the end."""
    if offset < 0 or not len(doc) or offset >= doc[-1].idx + len(doc[-1].text_with_ws):
        return None
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    return span[0] if span is not None and len(span) else None


def runs_on(doc: Doc, text: str, start: int, end: int, name: Name) -> bool:
    """True when the name is only a part of a longer one: SNCF Réseau, Kremlin-Bicêtre, Coupe UEFA.

    ``text`` is here and below the text of ``doc``, which spaCy makes anew each time it is asked for it.

    What follows a common noun or a make (F-16 Fighting Falcon, char de combat Leclerc) does not change it,
    and a person after an organisation (l’OTAN Jens Stoltenberg) is another name.
    """
    if re.match(r"[-–]\d?[A-ZÀ-ÖØ-Þ]", text[end:]) or re.search(r"[A-ZÀ-ÖØ-Þ][\w]*[-–]$", text[:start]):
        return True
    if name.fiche is not None and name.fiche.is_person and not name.common:
        return _is_named_after(doc, start, end, name)
    if name.common or name.fiche is None or name.fiche.kind in ("matériel", "personne"):
        return False
    after = token_at(doc, end + 1) if text[end : end + 1] == " " else None
    if after is not None and after.text[0].isupper() and after.pos_ in _NOMINAL and not _is_person(doc, start, after):
        return True
    before = token_at(doc, start - 2) if text[start - 1 : start] == " " else None
    if (
        name.fiche.kind in ("entreprise", "lieu")
        and before is not None
        and before.ent_type_ == "PER"
        and before.text[0].isupper()
    ):
        return True  # « Nicolas Renault », « Jean-Marc Lascaux », whose surname it is
    return (
        before is not None
        and before.text[0].isupper()
        and before.pos_ in ("PROPN", "NOUN")
        and before.ent_type_ != "PER"
        and not before.is_sent_start
    )


def _is_named_after(doc: Doc, start: int, end: int, name: Name) -> bool:
    """True for what bears someone's name: *le lycée Robert-Badinter*, *la place Charles de Gaulle*."""
    if doc.text[start:end].count("-") > sum(gap.count("-") for gap in name.gaps):
        return True
    before = token_at(doc, start - 2) if doc.text[start - 1 : start] == " " else None
    return before is not None and fold_in_place(before.text) in {
        fold_in_place(word) for word in words("fiches", "named_after")
    }


def _is_person(doc: Doc, start: int, after: Token) -> bool:
    """True for the name that a function announces before the organisation: *le patron de la CGT Jean Dupont*."""
    if after.ent_type_ == "PER":
        return True
    near = [t for t in doc if t.idx < start][-_ROLE_REACH:]
    return any(t.lower_ in words("entities", "roles") for t in near)


def is_ordinary_word(doc: Doc, text: str, start: int, name: Name) -> bool:
    """True for one word that here is, or may be, no name: *Raid* at the head of a sentence, *drone* as a verb."""
    if len(name.words) > 1:
        return False
    token = token_at(doc, start)
    if token is None:
        return True
    if name.common:
        return token.pos_ not in ("NOUN", "PROPN")
    if name.exact:
        return text.isupper() and noun_gender(token.lower_) is not None
    return bool(token.is_sent_start) and noun_gender(token.lower_) is not None


def has_complement(doc: Doc, text: str, end: int) -> bool:
    """True when the words right after make the name longer: *Cour d’appel*, *Conseil régional*."""
    following = token_at(doc, end + 1) if text[end : end + 1] == " " else None
    if following is None:
        return bool(text[end : end + 1] == "-")
    return bool(fold_in_place(following.text) in OF or following.pos_ == "ADJ" or following.text[0].isupper())


def is_foreign(doc: Doc, end: int, fiche: Fiche) -> bool:
    """True when what follows gives an institution to another country: *le Sénat américain*, *… du Québec*.

    *Le tribunal administratif de Rennes* is one of those that the sheet speaks of.
    """
    if fiche.kind not in words("fiches", "foreign_kinds"):
        return False
    after = [t for t in doc if t.idx >= end][:4]
    if not after or after[0].is_punct:
        return False
    first = fold_in_place(after[0].text)
    home = {fold_in_place(word) for word in words("fiches", "home_words")}
    if first in home:
        return False
    if after[0].text[0].islower() and first.startswith(
        tuple(fold_in_place(a) for a in words("fiches", "foreign_adjectives"))
    ):
        return True
    if first not in OF:
        return False
    place = next((t for t in after[1:] if fold_in_place(t.text) not in DEFINITE), None)
    if place is None or not _may_be_a_place(place) or fold_in_place(place.text) in home:
        return False
    return not names_a_place_of_france(doc.text, end)


def is_of_another_country(fiche: Fiche, article: str) -> bool:
    """True for an institution or a law of France in an article (folded) that speaks more of other countries."""
    if fiche.kind not in (*words("fiches", "foreign_kinds"), "terme"):
        return False
    source = fold_in_place(fiche.source)
    if not any(mark in source for mark in words("fiches", "home_sources")):
        return False
    if fiche.kind == "terme" and "legifrance" not in source:
        return False
    return _speaks_of_abroad(article)


@lru_cache(maxsize=1)
def _speaks_of_abroad(article: str) -> bool:
    home, abroad = count_home_and_abroad(article)
    return abroad >= number("fiches", "foreign_least") and abroad > home


def _may_be_a_place(token: Token) -> bool:
    """A name that the model takes for no person: its label is often that of the whole institution.

    The model may see a noun where there is none (*du Sénégal*).
    """
    named = token.pos_ == "PROPN" or (token.pos_ in ("NOUN", "X") and noun_gender(token.lower_) is None)
    return bool(token.text[0].isupper()) and named and token.ent_type_ != "PER"


def defined_otherwise(text: str, start: int, end: int, fiche: Fiche) -> bool:
    """True when the article itself spells this acronym out as something else: *Association des maires… (AMF)*."""
    acronym = text[start:end].replace(".", "")
    if text[:start].endswith("(") and text[end : end + 1] == ")":
        candidates: Sequence[Word] = words_of(text[: start - 1])[-_MOST_WORDS:]
        spelled = _spelled(acronym, candidates)
    else:
        inside = _SHOWN.match(text, end + 1) if text[end : end + 2] == " (" else None
        spelled = _spelled(acronym, words_of(inside[1])) if inside else ()
    if not spelled:
        return False
    own = {w.folded for name in (fiche.name, *fiche.other_names) for w in words_of(name)}
    strong = [w for w in spelled if len(w.text) > 3]
    return sum(w.folded in own for w in strong) * 2 < len(strong)


def _spelled(acronym: str, before: Sequence[Word]) -> tuple[Word, ...]:
    """The last words whose initials are the acronym, small words passed over; none where they are not."""
    letters = list(fold_in_place(acronym))
    at = len(before)
    while letters and at:
        at -= 1
        if before[at].folded[0] == letters[-1]:
            letters.pop()
        elif len(before[at].text) > 3:
            return ()
    return () if letters else tuple(before[at:])
