"""The word lists of ``rules/`` as expressions that find their words in a text."""

from __future__ import annotations

import re
from functools import cache

from seo_fr.language.folding import fold_in_place
from seo_fr.resources import word_list


@cache
def listed(name: str, key: str, *, whole: bool = True, folded: bool = False, last: bool = False) -> re.Pattern[str]:
    """Any word or phrase of the list ``key`` of ``rules/NAME.yml``, hyphens being part of a word.

    ``whole``: as it stands (*Inde* is not in *indice*), else as the beginning of a word. ``folded``: for a text
    without accents or capitals (`fold_in_place`). ``last``: only at the end of the text. Raises ConfigError.
    """
    said = {fold_in_place(word) if folded else word for word in word_list(name, key)}
    choice = "|".join(re.escape(word) for word in sorted(said))
    end = "$" if last else r"(?![\w-])" if whole else ""
    return re.compile(rf"(?<![\w-])(?:{choice}){end}")
