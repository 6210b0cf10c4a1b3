"""The strategy *infinitive*: what an explainer tells its reader to do, or what a project is for.

*Achetez un nom…* → *Acheter un nom…*; *Il faut protéger les captages* → *Protéger les captages*; *L’objectif
est de réduire la facture* → *Réduire la facture*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import cut_points, is_clean_end
from seo_fr.headings.grammar.opening import opens_on_limit
from seo_fr.headings.grammar.segments import first_word, stands, width, without_asides
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.grammar.wording import Piece
from seo_fr.headings.strategies.proposal import Context, Proposal, compose
from seo_fr.language.lexicon import finite, is_infinitive
from seo_fr.resources import number, word_list, words

if TYPE_CHECKING:
    from spacy.tokens import Token

# *Pour créer un compte, il faut…*: what is to be done for something bounds nothing.
_PURPOSE = frozenset({"pour", "afin"})


def infinitive_headings(tree: Tree, context: Context) -> Iterator[Proposal]:
    """An instruction at the head of its sentence, what the sentence says is to be done, or what it is done for."""
    if tree.start in tree.quoted or tree.tokens[tree.end - 1].text == "?":
        return
    for verb, infinitive, stop, trait in _found(tree):
        for end in sorted(cut_points(tree, verb.i, stop), reverse=True):
            kept = without_asides(tree, range(verb.i, end))
            if kept is None or len(kept) < 2 or not is_clean_end(tree.tokens[end - 1]):
                continue
            if tree.tokens[kept[1]].lower_ == "pour":
                continue  # « Retenir pour choisir »: what, before what for
            if width(tree, kept) > number("headings", "longest") + 6:
                continue
            if not _attached(tree, set(kept), verb) or not stands(tree, kept, verb.i, stop):
                continue
            pieces = [Piece(infinitive, None, False), *(piece(tree.tokens[i]) for i in kept[1:])]
            traits = trait if end >= stop else (*trait, "cut-verb")
            told = compose(tree, pieces, kept, "infinitive", traits)
            if told is not None:
                yield told


def _found(tree: Tree) -> Iterator[tuple[Token, str, int, tuple[str, ...]]]:
    """(verb, infinitive, end, traits) of each infinitive the sentence offers."""
    told = _instruction(tree)
    if told is not None:
        yield (*told, ())
    # *plus* is a negation only beside *ne*, which is in the list itself (« la plus grande base »).
    bound = {t.lower_ for t in tree} & (words("guards", "negation") - {"plus"}) or _opens_on_condition(tree)
    for verb in tree.tokens[tree.start : tree.end - 1]:
        low = verb.lower_
        if verb.i in tree.quoted or verb.pos_ not in ("VERB", "AUX", "NOUN") or not is_infinitive(low):
            continue
        if low in words("headings", "idle_infinitives"):
            continue
        before = "".join(t.text_with_ws for t in tree.tokens[max(tree.start, verb.i - 9) : verb.i]).lower()
        if verb.i == first_word(tree):
            yield verb, low, _stop(tree, verb.i), ()
        elif bound:
            continue
        elif _pattern("demanding").search(before):
            yield verb, low, _stop(tree, verb.i), ()
        elif verb.head.pos_ != "ADJ" and _pattern("purposeful").search(before):  # not « insuffisant pour remplacer »
            yield verb, low, _stop(tree, verb.i), ("purpose",)


def _instruction(tree: Tree) -> tuple[Token, str, int] | None:
    """(verb, infinitive, end) of an imperative in *-ez* that opens the sentence."""
    first = tree.tokens[tree.start]
    lemma = _imperative_of(first.lower_)
    if lemma is None:
        return None
    if any(c.dep_.startswith("nsubj") for c in first.children) or _opens_idly(tree, first):
        return None
    return first, lemma, _stop(tree, first.i)


def _imperative_of(form: str) -> str | None:
    """The verb whose second person plural ``form`` is; the imperative has the form of the present."""
    lemmas = sorted({f.lemma for f in finite(form) if f.person == 2 and f.plural and f.tense == "present"})
    return lemmas[0] if form.endswith("ez") and len(lemmas) == 1 else None


def _opens_on_condition(tree: Tree) -> bool:
    """*Chez les patients âgés, il faut…*, *Lorsque…*: what is to be done only there is not to be done everywhere."""
    first = first_word(tree)
    if tree.tokens[first].lower_ in words("guards", "domain_openings") - _PURPOSE:
        return True
    return opens_on_limit(tree, first, spared=_PURPOSE)


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(word_list("headings", key)) + r")\s*$")


def _opens_idly(tree: Tree, verb: Token) -> bool:
    """*Notez que*, *Imaginez*: speech to the reader, not something to do; a pronoun right after it points back."""
    if _imperative_of(verb.lower_) in words("headings", "idle_infinitives"):
        return True
    after = tree.tokens[verb.i + 1] if verb.i + 1 < tree.end else None
    return after is None or after.text.startswith("-") or after.is_punct or after.pos_ in ("SCONJ", "PRON")


def _stop(tree: Tree, start: int) -> int:
    """The end of the instruction: a mark, or the conjunction before the next verb."""
    for token in tree.doc[start + 1 : tree.end]:
        if token.text in ",:;.!…()" or (token.dep_ == "cc" and token.head.pos_ in ("VERB", "AUX")):
            return int(token.i)
    return tree.end


def _attached(tree: Tree, kept: set[int], verb: Token) -> bool:
    return all(i == verb.i or tree.tokens[i].head.i in kept or tree.tokens[i].is_punct for i in kept)
