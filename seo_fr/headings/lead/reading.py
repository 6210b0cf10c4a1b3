"""A sentence as an editor reads it: without dateline, list dash, footnote calls, brackets and words that only link."""

from __future__ import annotations

import re

from seo_fr.headings.grammar.opening import first_word
from seo_fr.headings.grammar.tree import Tree
from seo_fr.language.dateline import opening_end

_CALL = re.compile(r"\[(?:\d{1,3}|réf\. nécessaire|note \d{1,3}|\.\.\.|…)\]", re.IGNORECASE)


def read(tree: Tree) -> tuple[int, ...]:
    """The tokens that are read, in order, the end mark not among them; empty where the dateline is all there is."""
    text, tokens = tree.paragraph.view.text, tree.tokens
    # Of the paragraph: the parser takes « 4 juillet 2012. » for a sentence.
    begins = opening_end(text)
    calls = [range(*m.span()) for m in _CALL.finditer(text)]
    kept, depth = [], 0
    for index in range(_first(tree), tree.end):
        token = tokens[index]
        depth += token.text in "(["
        if not depth and token.idx >= begins and not any(token.idx in c for c in calls) and not token.is_space:
            kept.append(index)
        depth -= token.text in ")]" and depth > 0
    while kept and tokens[kept[0]].is_punct and tokens[kept[0]].text not in '«“"':
        del kept[0]
    while kept and tokens[kept[-1]].is_punct and tokens[kept[-1]].text not in '»”"%':
        del kept[-1]
    return tuple(kept)


def _first(tree: Tree) -> int:
    index = first_word(tree)
    return index if index < tree.end - 1 else tree.start
