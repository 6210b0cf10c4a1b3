"""What a strategy hands in: a heading's text with the tokens that say it, not yet let through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.determiners import definite
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.wording import Piece, write
from seo_fr.headings.kinds import KINDS, Kind

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Proposal:
    """``tokens`` are those of the source, in order; ``strategy`` is the name of its kind."""

    text: str
    tokens: tuple[int, ...]
    strategy: str
    tree: Tree
    _words: tuple[Token, ...] = field(init=False, repr=False, compare=False)
    _lows: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_words", tuple([self.tree.tokens[i] for i in self.tokens]))
        object.__setattr__(self, "_lows", tuple(self.tree.low(self.tokens)))

    @property
    def kind(self) -> Kind:
        """What its strategy makes."""
        return KINDS[self.strategy]

    def words(self) -> tuple[Token, ...]:
        """The tokens that say the heading, in order."""
        return self._words

    def lows(self) -> tuple[str, ...]:
        """The same in lower case."""
        return self._lows


def compose(tree: Tree, pieces: Sequence[Piece], tokens: Iterable[int], strategy: str) -> Proposal | None:
    """The proposal that ``pieces`` spell, demonstratives made definite; None where they cannot be joined."""
    told, replaced = definite(tree, pieces)
    text = write(told)
    if text is None:
        return None
    return Proposal(text, tuple(i for i in sorted(tokens) if i not in replaced), strategy, tree)
