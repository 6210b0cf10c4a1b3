"""Whether an article says what somebody or something is called whom it speaks of by a noun alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from seo_fr.analysis.gaps.told import Told, Whole
from seo_fr.language.features import SUBJECTS
from seo_fr.language.nationality import is_nationality
from seo_fr.resources import word_list, words

if TYPE_CHECKING:
    from spacy.tokens import Span

_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_RUN = re.compile(rf"{_NAME}(?: (?:de |du |des |la |le )?{_NAME})*")
_SITUATES = re.compile(
    r"(?:(?<!\w)(?:de|du|des|à|au|aux|en|dans|sur|vers|la|le|les)\s|(?<!\w)[dl]['’])$", re.IGNORECASE
)
_OF = r"(?:de la |de l[’']|du |des |de |d[’'])?"
_FULL_NAME = re.compile(rf"{_NAME}(?: (?:de |du |d[’'])?{_NAME}){{1,3}}")
_ENDS = re.compile(r"[.!?;:«»\n\"()]")
_BEFORE = re.compile(rf"(?:\b(?:M\.|MM\.|Mme|Me|Dr) {_NAME}|{_NAME} {_NAME}),?(?: [\w’'-]+){{0,3}}[ ’']$")
_BEHIND, _AHEAD = 120, 90
"""In characters: how far from the noun its name may stand."""
_LISTED = 3
"""From so many capitals on, the one that opens it among them, the next sentence lists names."""


def is_called(noun: str, article: Whole) -> bool:
    """True where a name stands beside the noun, anywhere: *la maire, Anne Petit*, *Anne Petit, maire*, *la firme Néo*.

    *La maire de Vire* is not called anything: what only says where or whose is no name.
    """
    for found in re.finditer(rf"(?<![\w-]){re.escape(noun)}s?(?![\w-])", article.low):
        if _BEFORE.search(article.spelled[max(0, found.start() - _AHEAD) : found.start()]):
            return True
        after = article.spelled[found.end() : found.end() + _BEHIND].replace("M.", "M ")
        end = _ENDS.search(after)
        after = after[: end.start()] if end else after
        if any(not _SITUATES.search(after[: run.start()]) for run in _RUN.finditer(after)):
            return True
    return False


def is_called_by_country(phrase: str, article: Whole) -> bool:
    """True where the adjective of *groupe chinois* stands as a noun before a name, anywhere: *le chinois Wanhua*."""
    countries = [re.escape(word) for word in phrase.lower().split()[1:] if is_nationality(word)]
    as_noun = rf"(?<!\w)(?:(?i:le|la|du|au|les|des|aux) |(?i:l)[’'])(?i:{'|'.join(countries)}) {_NAME}"
    return bool(countries) and re.search(as_noun, article.spelled) is not None


def is_listed(sentence: Told, end: int, nouns: str, article: Whole) -> bool:
    """True where names stand round the things that end at ``end`` of the view, or open the next sentence.

    So they do behind ``nouns``, the plural, elsewhere: *trois quartiers*, then *les quartiers du Soleil et du Clos*.
    """
    text = sentence.paragraph.view.text
    rest = text[end : sentence.end]
    following = text[sentence.end : sentence.end + _BEHIND]
    if re.search(_NAME, rest) or len(re.findall(_NAME, following)) >= _LISTED:
        return True
    apposed = rf"{_NAME} et (?:à |au |en )?{_OF}{_NAME}, \w+ {re.escape(nouns)}(?!\w)"
    several = rf"{re.escape(nouns)} {_OF}{_NAME}[^.;:]{{0,60}} et {_OF}{_NAME}"
    return re.search(rf"(?<![\w-])(?:{several}|{apposed})", article.spelled) is not None


def is_introduced(sentence: Told) -> bool:
    """True where the next sentence names a firm or the like: *un promoteur… la société rennaise Kreiz Habitat*."""
    following = sentence.paragraph.view.text[sentence.end : sentence.end + _BEHIND]
    nouns = "|".join(map(re.escape, word_list("questions", "introducing")))
    return re.search(rf"\b(?:{nouns})\w*(?: [a-zà-ÿ'’-]+){{0,2}} {_NAME}", following) is not None


def is_narrated(sentence: Told, end: int) -> bool:
    """True where somebody is named in full and then called by his function for variety.

    *Anne Petit a fermé la salle. « C’est fini », regrette la maire*: the only person so far in the paragraph, without
    a function beside the name, who acts in its first sentence, in this one or in the last that is not quoted, and of
    whom it is not told there that he speaks: two who speak in turn are two.
    """
    paragraph, doc = sentence.paragraph, sentence.paragraph.doc
    people = [e for e in doc.ents if e.label_ == "PER" and e.end_char < end and _FULL_NAME.fullmatch(e.text)]
    if len(people) != 1:
        return False
    person = people[0]
    at, here = (
        next((n for n, s in enumerate(paragraph.sentences) if place < s.tokens[1]), 0)
        for place in (person.start, doc.char_span(end - 1, end, alignment_mode="expand").start)
    )
    between = paragraph.sentences[at + 1 : here]
    follows = all(_is_quoted(sentence, paragraph.tokens[s.tokens[0]].idx) for s in between)
    acts = at == 0 or (follows and person.root.dep_ in SUBJECTS)
    speaks = person.root.head.lemma_ in words("coverage", "speech_verbs")
    return acts and not (_is_quoted(sentence, person.start_char) or speaks or _is_titled(person))


def _is_quoted(sentence: Told, offset: int) -> bool:
    return sentence.text[offset] != sentence.quoting[offset]


def _is_titled(person: Span) -> bool:
    """*le docteur Anne Petit*, *Anne Petit, la présidente*: with a function, which is not the one of the sign."""
    doc = person.doc
    behind = doc[person.end : person.end + 2]
    named_for = len(behind) == 2 and behind[0].text == "," and behind[1].pos_ in ("DET", "NOUN")
    return named_for or (person.start > 0 and doc[person.start - 1].pos_ == "NOUN")
