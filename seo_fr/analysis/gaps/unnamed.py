"""Whether an article says what somebody or something is called whom it speaks of by a noun alone."""

from __future__ import annotations

import re

from seo_fr.analysis.gaps.told import Told, Whole
from seo_fr.resources import word_list

_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_RUN = re.compile(rf"{_NAME}(?: (?:de |du |des |la |le )?{_NAME})*")
_SITUATES = re.compile(
    r"(?:(?<!\w)(?:de|du|des|à|au|aux|en|dans|sur|vers|la|le|les)\s|(?<!\w)[dl]['’])$", re.IGNORECASE
)
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


def is_listed(sentence: Told, end: int) -> bool:
    """True where names stand behind the things that end at ``end`` of the view, or open the next sentence."""
    text = sentence.paragraph.view.text
    rest = text[end : sentence.end]
    following = text[sentence.end : sentence.end + _BEHIND]
    return re.search(_NAME, rest) is not None or len(re.findall(_NAME, following)) >= _LISTED


def is_introduced(sentence: Told) -> bool:
    """True where the next sentence names a firm or the like: *un promoteur… la société rennaise Kreiz Habitat*."""
    following = sentence.paragraph.view.text[sentence.end : sentence.end + _BEHIND]
    nouns = "|".join(map(re.escape, word_list("questions", "introducing")))
    return re.search(rf"\b(?:{nouns})\w*(?: [a-zà-ÿ'’-]+){{0,2}} {_NAME}", following) is not None


def is_narrated(sentence: Told, end: int) -> bool:
    """True where somebody is named in full above in the paragraph: who speaks is called by his function for variety."""
    people = (e for e in sentence.paragraph.doc.ents if e.label_ == "PER" and e.end_char < end)
    return any(_FULL_NAME.fullmatch(person.text) for person in people)
