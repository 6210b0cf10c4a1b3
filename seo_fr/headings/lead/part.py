"""A part of a sentence: its words, and of which kind they make it.

Read from words and marks (`borders`), not from the parse.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from seo_fr.headings.grammar.cuts import OF
from seo_fr.headings.grammar.tree import Tree, opens_with
from seo_fr.headings.lead.borders import NOMINAL, another_verb, is_claiming
from seo_fr.language.lexicon import is_infinitive
from seo_fr.language.verbs import is_finite
from seo_fr.resources import words

# An article and a noun behind a comma say nothing alone.
_STUB = 2
_HOUR = re.compile(r"\d{1,2}h\d{0,2}")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the sentence: ``tokens`` without the comma before it, which ``comma`` tells of.

    ``kind`` is one of ``noun``, ``place`` (a preposition and what it governs), ``of`` (a second *de*), ``time``,
    ``relative``, ``participle``, ``infinitive``, ``that`` (*que*), ``second`` (another verb of the subject), ``bound``
    (what bounds or attributes the claim), ``other``. ``needed`` parts never go; ``on`` is the number of the part it
    hangs on, None for the verb; ``glued`` ones stay wherever that stays; ``half`` ones never do, being a piece of a
    clause that another comma cuts.
    """

    tokens: tuple[int, ...]
    comma: bool
    kind: str
    needed: bool = False
    on: int | None = None
    glued: bool = False
    half: bool = False


def kind_of(tree: Tree, tokens: Sequence[int], *, comma: bool) -> str:
    """The kind of a part (`Part`), by its first words and the comma before it."""
    first = tree.tokens[tokens[0]]
    if _is_bound(tree, tokens, comma=comma):
        return "bound"
    if _is_time(tree, tokens):
        return "time"
    if is_claiming(first) or _is_summing_up(tree, first.i):
        return "that" if first.lower_ in ("que", "qu'") and first.pos_ != "PRON" else "relative"
    if is_infinitive(tree.tokens[tokens[first.lower_ in ("à", "de", "d'") and len(tokens) > 1]].lower_):
        return "infinitive" if first.pos_ in ("VERB", "AUX", "ADP") else "other"
    if first.pos_ == "CCONJ":
        return "second" if another_verb(tree, first.i) else "other"
    if first.lower_ in OF and first.pos_ == "ADP" and not comma:
        return "of"
    if first.pos_ == "ADP" or first.lower_ in words("headings", "noun_prepositions"):
        return "place"
    if first.pos_ == "VERB":
        return "participle"
    return "noun" if first.pos_ in NOMINAL or first.text in '«"“' else "other"


def _is_bound(tree: Tree, tokens: Sequence[int], *, comma: bool) -> bool:
    """*sauf le dimanche*, *selon la direction*, *affirme le maire*: without it the title would claim more."""
    first = tree.tokens[tokens[0]]
    if first.lower_ in words("headings", "relatives"):
        return False  # « le gouvernement, qui juge le dispositif trop coûteux »
    if excepts(tree, tokens) or opens_with("title_bounds").match(tree.reads(first.i, 4)):
        return not any(
            tree.tokens[i].lower_ in words("headings", "claiming") for i in tokens[1:2]
        )  # « selon lesquelles »
    said = [tree.tokens[i] for i in tokens[:3]]
    told = any(t.pos_ in ("VERB", "AUX") and t.lemma_.lower() in words("headings", "reporting") for t in said)
    return comma and told and any(is_finite(t) for t in said)


def excepts(tree: Tree, tokens: Sequence[int]) -> bool:
    """*sauf ceux qui attendaient*: it takes something from what stands before it."""
    return opens_with("title_excepts").match(tree.reads(tokens[0], 4)) is not None


def _is_time(tree: Tree, tokens: Sequence[int]) -> bool:
    first, units = tree.tokens[tokens[0]], words("keywords", "calendar")
    if first.i in tree.temporal or opens_with("time_openers").match(tree.reads(first.i, 4)):
        return True
    second, third = (tree.tokens[tokens[n]].lower_ if len(tokens) > n else "" for n in (1, 2))
    if first.lower_ in ("à", "vers", "dès") and _HOUR.fullmatch(second):
        return True  # « vers 22h30 »
    hour = first.lower_ in ("à", "vers", "dès") and third in ("h", "heures", "heure")
    return hour or (first.pos_ == "NUM" and second in units and third not in OF)  # « sept ans de prison »


def _is_summing_up(tree: Tree, index: int) -> bool:
    """*…, [ce qui représenterait une économie]*."""
    return tree.reads(index, 2).strip() in ("ce qui", "ce que", "ce qu'", "ce dont")


def is_stub(part: Part) -> bool:
    """*, un chantier [de quatorze millions d’euros]*, *selon un bilan publié [mardi]*: nothing without what follows."""
    if part.kind == "participle":
        return len(part.tokens) == 1
    return part.comma and part.kind == "noun" and len(part.tokens) <= _STUB


def is_half(tree: Tree, part: Part) -> bool:
    """*tandis que les trois occupants[, dont un garçon, ont été touchés]*, and what goes on with its verb."""
    finite_ones = [i for i in part.tokens if is_finite(tree.tokens[i])]
    if finite_ones[:1] == [part.tokens[0]] and part.kind != "bound":
        return True
    return not finite_ones and any(is_claiming(tree.tokens[i]) for i in part.tokens[:2]) and part.kind != "bound"


def ends_in_verb(tree: Tree, part: Part) -> bool:
    """*visant à interdire [de vendre]*."""
    return tree.tags[part.tokens[-1]] == "VERB"
