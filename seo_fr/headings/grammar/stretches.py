"""Stretches of a sentence that could stand alone: every place where one may begin, every place where it may end.

French branches to the right, and more than half of the headings that editors cut from a sentence are an
unbroken stretch of it (docs/qualite.md). Which of them hold together, the strategy decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from seo_fr.headings.grammar.borders import right_border
from seo_fr.headings.grammar.cuts import is_clean_end, is_glued, name_at, splits_enumeration
from seo_fr.headings.grammar.marks import closes
from seo_fr.headings.grammar.opening import first_word
from seo_fr.headings.grammar.tree import Tree
from seo_fr.language.lexicon import is_infinitive
from seo_fr.language.verbs import is_conjugated
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

Kind = Literal["segment", "infinitive", "noun-phrase"]
# (token, kind, article)
_Opening: TypeAlias = tuple[int, Kind, str | None]
_STOPS = frozenset({":", ";", "…", "...", "?", "!"})
_CLAUSE_OPENERS = frozenset({"DET", "NOUN", "PROPN", "NUM", "PRON", "ADJ"})
_NOMINAL = frozenset({"DET", "NUM", "NOUN", "ADJ", "PROPN", "ADV", "ADP"})
# du projet → le projet, aux élections → les élections: the preposition goes, its article stays.
_ARTICLE_OF = {"du": "le", "des": "les", "au": "le", "aux": "les"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens ``start`` to ``end`` - 1 of a sentence, and the kind of heading they could be.

    ``article`` is the one to write before them, taken out of a contraction; ``verb`` the finite verb of a
    *segment*; ``border`` what stands after (`borders.right_border`).
    """

    start: int
    end: int
    kind: Kind
    article: str | None
    verb: Token | None
    border: str


def stretches(tree: Tree) -> Iterator[Stretch]:
    """The stretches of a sentence within the length of rules/headings.yml, shortest first from each start."""
    inside = _inside_names(tree)
    ends = (end for end in range(tree.start + 3, tree.end + 1) if end not in inside)
    borders = {end: border for end in ends if (border := _border(tree, end))}
    words_of = [_read(tree, index) for index in range(tree.start, tree.end)]
    for opening in _starts(tree):
        if opening[0] not in inside:
            yield from _from(tree, opening, borders, words_of)


class _Word(NamedTuple):
    """What a stretch needs to know of each word, read once however many stretches run over it."""

    width: int
    comma: bool
    stops: bool
    quotation: int
    bracket: int
    conjugated: bool
    conjunction: bool
    relative: bool


def _read(tree: Tree, index: int) -> _Word:
    token, low, mark = tree.tokens[index], tree.lows[index], tree.marks.get(index)
    conjunction = tree.tags[index] == "SCONJ"
    return _Word(
        width=tree.widths[index],
        comma=low == ",",
        stops=low in _STOPS,
        quotation=mark.quotation if mark else 0,
        bracket=mark.bracket if mark else 0,
        conjugated=is_conjugated(token),
        conjunction=conjunction,
        relative=not conjunction and low in words("headings", "relatives"),
    )


def _inside_names(tree: Tree) -> frozenset[int]:
    """Tokens before which no stretch may begin or end: a name, or a word with a hyphen, would be cut there."""
    found: set[int] = set()
    for token in tree:
        index = token.i
        found.update(name_at(tree, index)[1:])
        if token.dep_.startswith("flat"):
            head = token.head.i
            found.update(range(min(head, index) + 1, max(head, index) + 1))
        if tree.tags[index] == "PROPN":
            before, after = index - 1, index + 1
            if before >= tree.start and tree.lows[before] == "-" and not tree.spaces[before]:
                found.add(index)
            if after < tree.end and is_glued(token, tree.tokens[after]):
                found.add(after)
    return frozenset(found)


def _border(tree: Tree, end: int) -> str | None:
    """What stands after ``end``, None where no heading may end there."""
    last = tree.tokens[end - 1]
    if last.is_space or not is_clean_end(last) or (last.is_punct and not closes(last) and last.text not in ")%"):
        return None
    border = right_border(tree, end)
    return None if border == "question" or splits_enumeration(tree, end) or tree.splits_date(end) else border


def _from(tree: Tree, opening: _Opening, borders: dict[int, str], words_of: list[_Word]) -> Iterator[Stretch]:
    start, kind, article = opening
    least, most = number("headings", "shortest_stretch"), number("headings", "longest") + 6
    size = commas = quotations = brackets = 0
    verb: Token | None = None
    subordinate = False
    for end in range(start + 1, tree.end + 1):
        word = words_of[end - 1 - tree.start]
        size += word.width
        commas += word.comma
        quotations += word.quotation
        brackets += word.bracket
        if size > most or commas > 2 or word.stops or quotations < 0 or brackets < 0:
            return
        if kind != "infinitive" and verb is None:
            # a relative pronoun, or a conjunction that is not the stretch's own first word
            subordinate = subordinate or word.relative or (word.conjunction and end > start + 1)
            if word.conjugated and not subordinate:
                verb = tree.tokens[end - 1]
                if kind == "noun-phrase":
                    return
        if size < least or end - start < 3 or end not in borders or (kind == "segment" and verb is None):
            continue
        if not quotations and not brackets:
            yield Stretch(start, end, kind, article, verb, borders[end])


def _starts(tree: Tree) -> Iterator[_Opening]:
    """Every place where a heading may begin."""
    first = first_word(tree)
    for token in tree.tokens[first : tree.end - 2]:
        index = token.i
        if token.is_punct or token.is_space or (index in tree.quoted and index != first):
            continue
        before = tree.tokens[index - 1] if index > first else None
        if _opens_infinitive(tree, index):
            if _may_open_infinitive(before):
                yield index, "infinitive", None
            continue
        if tree.tags[index] in _CLAUSE_OPENERS and (before is None or _opens_clause(before)):
            yield index, "segment", None
        yield from _noun_openings(tree, index, before)


def _noun_openings(tree: Tree, index: int, before: Token | None) -> Iterator[_Opening]:
    tag = tree.tags[index]
    if tag not in _NOMINAL or _is_counted(tree, index) or tree.splits_date(index):
        return  # « plus d’[un million] », « du 6 [au 15 septembre] »
    article = _ARTICLE_OF.get(before.lower_) if before is not None and before.pos_ == "ADP" else None
    quantity = tree.lows[index] in words("headings", "quantity_openings") and _counts_ahead(tree, index)
    if quantity or (tag in ("DET", "NUM") and (before is None or _may_stand_before_noun(before))):
        yield index, "noun-phrase", None
    elif tag in ("NOUN", "ADJ") and article is not None:
        yield index, "noun-phrase", article
    elif tag in ("NOUN", "ADJ", "PROPN") and (before is None or before.text == ":"):
        yield index, "noun-phrase", None


def _counts_ahead(tree: Tree, index: int) -> bool:
    """*plus d’un million*, *environ 2 000*: a quantity before a number."""
    following = tree.tokens[index + 1 : index + 4]
    number_at = next((t for t in following if t.pos_ == "NUM" or t.like_num or t.lower_ in ("un", "une")), None)
    return number_at is not None and all(t.pos_ in ("ADP", "ADV") for t in following[: number_at.i - index - 1])


def _is_counted(tree: Tree, index: int) -> bool:
    """*plus d’[un million]*: without what stands before it the number would say something else."""
    for back in (1, 2, 3):
        opener = index - back
        if tree.has(opener) and tree.lows[opener] in words("headings", "quantity_openings"):
            return _counts_ahead(tree, opener) and back <= 3
    return False


def _opens_infinitive(tree: Tree, index: int) -> bool:
    """An infinitive, or the *se* before it (*S’assurer de la qualité*)."""
    low = tree.lows[index]
    if low in ("se", "s'"):
        return is_infinitive(tree.lows[index + 1])
    reflexive = index > tree.start and tree.lows[index - 1] in ("se", "s'")
    return not reflexive and tree.tags[index] in ("VERB", "AUX", "NOUN") and is_infinitive(low)


def _may_open_infinitive(before: Token | None) -> bool:
    if before is None or before.is_punct or before.pos_ in ("VERB", "AUX", "ADV", "CCONJ"):
        return True
    return before.lower_ in ("de", "d'", "à", "pour")


def _opens_clause(before: Token) -> bool:
    return before.text in (",", ":", ";", "–", "—") or before.pos_ == "CCONJ"


def _may_stand_before_noun(before: Token) -> bool:
    return _opens_clause(before) or before.pos_ in ("VERB", "AUX", "ADP", "ADV") or before.lower_ in ("que", "qu'")
