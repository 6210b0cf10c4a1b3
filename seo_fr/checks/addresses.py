"""Whether the site has an address for the page though its author wrote no slug."""

from __future__ import annotations

import re
from pathlib import PurePath

from seo_fr.checks.facts import Facts
from seo_fr.model import PageHead
from seo_fr.reading.author_fields import author_slug, author_value
from seo_fr.resources import word_list

# Jekyll's « 2024-05-03-budget-ecole », and « budget-école » alone: words that somebody chose, joined as addresses are.
_DATED = re.compile(r"\d{2,4}-\d{2}-\d{2}-\w")
_JOINED = re.compile(r"(?=.*[^\W\d_]{3})[^\W_]+(?:[-_’'][^\W_]+)+")
# « cochons »: one plain word, short and in small letters, is an address as it is.
_PLAIN = re.compile(r"[^\W\d_A-ZÀ-ÖØ-Þ]{3,20}")
_BUNDLE = ("index", "_index")


def has_address(facts: Facts) -> bool:
    """True where the header or the name of the file gives one; a page lies at its address and need not say it."""
    article = facts.article
    if isinstance(article.front_matter, PageHead) or author_slug(article) is not None:
        return True
    return author_value(article, "page_address") is not None or _is_named(article.path)


def _is_named(path: str) -> bool:
    """True for a file name from which sites make an address; of ``budget-ecole/index.md``, the folder's."""
    file = PurePath(path)
    name = re.sub(r"\.[a-z]{2}$", "", file.stem)  # « budget-ecole.fr.md » is a translation
    if name in _BUNDLE:
        name = file.parent.name
    if _PLAIN.fullmatch(name):
        return name not in word_list("metadata", "names_of_any_page")
    return bool(_DATED.match(name) or _JOINED.fullmatch(name))
