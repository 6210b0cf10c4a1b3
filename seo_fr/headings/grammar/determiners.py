"""Demonstratives made definite: *ces données* are *les données* for who reads the heading before the section."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.wording import Piece
from seo_fr.language.elision import contract, elides
from seo_fr.resources import words

_ARTICLES = {"ce": "le", "cet": "le", "cette": "la", "ces": "les"}


def definite(tree: Tree, pieces: Sequence[Piece]) -> tuple[list[Piece], frozenset[int]]:
    """The pieces with articles for demonstratives, and the tokens replaced.

    Not in a date (*cette semaine*), nor before a word that points back by itself (*ces derniers*) or names
    the text (*cet article*), nor for a bare noun that the article does not repeat.
    """
    out: list[Piece] = []
    replaced = set()
    for here, after in zip(pieces, [*pieces[1:], None], strict=True):
        article = _article(tree, here, after)
        if article is None or after is None or here.index is None:
            out.append(here)
            continue
        replaced.add(here.index)
        before = out[-1].text.lower() if out else ""
        joined = None if elides(after.text) and article == "le" else contract(before, article)
        if joined is not None:
            last = out.pop()
            out.append(Piece(joined if last.text.islower() else joined.capitalize(), None, False))
        else:
            out.append(Piece(article, None, False))
    return out, frozenset(replaced)


def _article(tree: Tree, here: Piece, after: Piece | None) -> str | None:
    if here.index is None or after is None or tree.lows[here.index] not in _ARTICLES or here.index in tree.temporal:
        return None
    token = tree.tokens[here.index]
    noun = token.head
    if token.pos_ != "DET" or after.text.lower() in words("leaning", "pointing") or after.index != here.index + 1:
        return None
    if after.text in "«“" or noun.lemma_.lower() in words("guards", "self_reference"):
        return None
    # A bare noun says which one only where the article speaks of little else.
    bare = not any(c.dep_ in ("amod", "nmod", "acl", "appos") for c in tree.children[noun.i])
    if bare and noun.lower_ not in tree.article.vouched:
        return None
    return _ARTICLES[tree.lows[here.index]]
