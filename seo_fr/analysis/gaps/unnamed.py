"""Whether an article says what somebody or something is called whom it speaks of by a noun alone."""

from __future__ import annotations

import re

from seo_fr.analysis.gaps.told import Whole

_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_RUN = re.compile(rf"(\S*\s)?({_NAME}(?: (?:de |du |des |la |le )?{_NAME})*)")
_SITUATES = re.compile(r"(?:^|['’])?(?:de|du|des|à|au|aux|en|dans|sur|vers|la|le|les|l['’]|d['’])$", re.IGNORECASE)
_ENDS = re.compile(r"[.!?;:«»\n\"()]")
_BEFORE = re.compile(rf"(?:\b(?:M\.|MM\.|Mme|Me|Dr) {_NAME}|{_NAME} {_NAME}),?(?: [\w’'-]+){{0,3}}[ ’']$")
_BEHIND, _AHEAD = 120, 90
"""In characters: how far from the noun its name may stand."""


def is_called(noun: str, article: Whole) -> bool:
    """True where a name stands beside the noun, anywhere: *la maire, Anne Petit*, *Anne Petit, maire*, *la firme Néo*.

    *La maire de Vire* is not called anything: what only says where or whose is no name.
    """
    for found in re.finditer(rf"(?<![\w-]){re.escape(noun)}s?(?![\w-])", article.low):
        if _BEFORE.search(article.spelled[max(0, found.start() - _AHEAD) : found.start()]):
            return True
        after = article.spelled[found.end() : found.end() + _BEHIND].replace("M.", "M ")
        end = _ENDS.search(after)
        runs = _RUN.finditer(after[: end.start()] if end else after)
        if any(not _SITUATES.search((run[1] or "").strip()) for run in runs):
            return True
    return False
