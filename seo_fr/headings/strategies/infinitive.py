"""The strategy *infinitive*: what an explainer tells its reader to do. *Achetez un nom…* → *Acheter un nom…*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import balanced, complete, cut_points, is_clean_end, names_whole
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.grammar.wording import Piece, write
from seo_fr.headings.strategies.proposal import Context, Proposal
from seo_fr.language.lexicon import finite, is_infinitive
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token


def infinitive_headings(tree: Tree, context: Context) -> Iterator[Proposal]:
    """An instruction at the head of its sentence, or the purpose it opens on (*Pour créer…, ajoutez…*)."""
    if tree.start in tree.quoted or tree.tokens[tree.end - 1].text == "?":
        return
    found = _instruction(tree) or _purpose(tree)
    if found is None:
        return
    verb, infinitive, stop = found
    for end in sorted(cut_points(tree, verb.i, stop), reverse=True):
        rest = range(verb.i + 1, end)
        if not rest or not is_clean_end(tree.tokens[end - 1]) or any(tree.tokens[i].text in ",:;–—" for i in rest):
            continue
        kept = {verb.i, *rest}
        if sum(len(tree.tokens[i].text_with_ws) for i in kept) > number("headings", "longest") + 6:
            continue
        if not balanced(tree, sorted(kept)) or not names_whole(tree, kept) or not _attached(tree, kept, verb):
            continue
        if not complete(tree, kept, after=verb.i, until=stop):
            continue
        text = write([Piece(infinitive, None, False), *(piece(tree.tokens[i]) for i in rest)])
        if text is not None:
            yield Proposal(text, tuple(sorted(kept)), "infinitive", tree, () if end == stop else ("cut-verb",))


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


def _purpose(tree: Tree) -> tuple[Token, str, int] | None:
    """(verb, infinitive, comma) of *Pour + infinitive* at the head of the sentence."""
    if tree.end - tree.start < 6 or tree.tokens[tree.start].lower_ != "pour":
        return None
    verb = tree.tokens[tree.start + 1]
    if not is_infinitive(verb.lower_) or verb.lower_ in words("headings", "idle_infinitives"):
        return None
    stop = next((t.i for t in tree if t.text == ","), None)
    return (verb, verb.lower_, stop) if stop is not None else None


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
