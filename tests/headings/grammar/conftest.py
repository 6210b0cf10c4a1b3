"""A sentence as the grammar of headings sees it, and the means to point at its words by their text."""

from __future__ import annotations

from functools import cache

import pytest

from seo_fr.analysis.entities import find_entities
from seo_fr.headings.grammar.tree import article_trees
from seo_fr.language.annotate import annotate
from seo_fr.model import Language
from seo_fr.reading import read_text

GAP = " … "


class Reading:
    """One real sentence: ``tree`` from the real pipeline, tokens named by a word or a phrase of the text.

    A phrase is matched on whole tokens, the first time it occurs; write a longer one where a word comes twice.
    """

    def __init__(self, tree):
        self.tree = tree

    def span(self, phrase):
        """Indices of the tokens of ``phrase``; ``a … b`` names two pieces of the sentence, in order."""
        found = []
        for piece in phrase.split(GAP):
            found += self._piece(piece.replace("’", "'"), found[-1] + 1 if found else self.tree.start)
        return found

    def _piece(self, piece, begin):
        for start in range(begin, self.tree.end):
            for end in range(start + 1, self.tree.end + 1):
                read = self.tree.reads(start, end - start).strip()
                if read == piece.lower():
                    return list(range(start, end))
                if len(read) > len(piece):
                    break
        raise LookupError(f"{piece!r} is no run of tokens of {self.tree.reads(self.tree.start, self.tree.end)!r}")

    def at(self, phrase):
        """Index of the first token of ``phrase``."""
        return self.span(phrase)[0]

    def after(self, phrase):
        """Index of the token that follows ``phrase``."""
        return self.span(phrase)[-1] + 1

    def head(self, phrase):
        """The word of ``phrase`` that hangs on a word outside it."""
        inside = self.span(phrase)
        words = (self.tree.tokens[i] for i in inside)
        return next(t for t in words if t.head.i not in inside and not t.is_punct and t.dep_ != "cc")

    def token(self, phrase):
        """The first token of ``phrase``."""
        return self.tree.tokens[self.at(phrase)]

    def text(self, indices):
        """The tokens as the source spaces them, ``…`` where some were left out."""
        runs, last = [], None
        for index in indices:
            if last is None or index != last + 1:
                runs.append("")
            runs[-1] += self.tree.tokens[index].text_with_ws
            last = index
        return GAP.join(run.strip() for run in runs)


@cache
def _reading(sentence):
    made = annotate(read_text(sentence + "\n"), Language("fr", 1.0))
    found = [tree for own in article_trees(made, find_entities(made)) for tree in own]
    assert len(found) == 1, f"{len(found)} sentences, not one: {sentence}"
    return Reading(found[0])


@pytest.fixture(scope="session")
def read():
    """``read(sentence)``: its `Reading`, parsed once for all tests."""
    return _reading
