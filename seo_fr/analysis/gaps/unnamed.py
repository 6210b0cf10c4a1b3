"""Whether an article says what somebody or something is called whom it speaks of by a noun alone."""

from __future__ import annotations

import re

from seo_fr.analysis.gaps.told import Told, Whole

_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_RUN = re.compile(rf"{_NAME}(?: (?:de |du |des |la |le )?{_NAME})*")
_SITUATES = re.compile(
    r"(?:(?<!\w)(?:de|du|des|à|au|aux|en|dans|sur|vers|la|le|les)\s|(?<!\w)[dl]['’])$", re.IGNORECASE
)
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
