"""The strategy *noun phrase*: a noun with its complements, as the article writes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import balanced, complete, cut_points, is_clean_end, names_whole
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.grammar.wording import Piece
from seo_fr.headings.strategies.proposal import Context, Proposal, compose
from seo_fr.language.lexicon import finite
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

# du projet → le projet, aux élections → les élections: the preposition goes, its article stays.
_ARTICLE_OF = {"du": "le", "des": "les", "au": "le", "aux": "les"}


def noun_phrase_headings(tree: Tree, context: Context) -> Iterator[Proposal]:
    """Noun phrases with at least one complement, outside quotations."""
    for head in tree:
        if head.pos_ != "NOUN" or head.i in tree.quoted or head.i in tree.temporal:
            continue
        lemma = head.lemma_.lower()
        if lemma in words("headings", "empty_nouns") or lemma in words("headings", "people_nouns"):
            continue
        if lemma in words("headings", "roles") or head.dep_.startswith("flat"):
            continue
        yield from _phrases(tree, head)


def _phrases(tree: Tree, head: Token) -> Iterator[Proposal]:
    left = _left(tree, head)
    if left is None:
        return
    opening, start = left
    stop = _phrase_end(tree, head)
    for end in sorted(cut_points(tree, head.i, stop), reverse=True):
        kept = list(range(start, end))
        if len(kept) < 3 or not is_clean_end(tree.tokens[end - 1]) or any(i in tree.temporal for i in kept):
            continue
        if any(tree.tokens[i].text in ",:;–—" or _is_clausal(tree.tokens[i]) for i in kept):
            continue
        inside = set(kept)
        if not balanced(tree, kept) or not names_whole(tree, inside) or not complete(tree, inside, restrict=True):
            continue
        if not all(tree.tokens[i].head.i in inside or i == head.i for i in kept):
            continue
        if any(_misplaced(tree, tree.tokens[i], head) for i in kept):
            continue
        pieces = [*opening, *(piece(tree.tokens[i]) for i in kept)]
        told = compose(tree, pieces, kept, "noun-phrase", _traits(tree, head, kept))
        if told is not None:
            yield told


def _misplaced(tree: Tree, token: Token, head: Token) -> bool:
    """Signs that the parser hung on the noun what belongs to the verb.

    A complement in *à* with an article under a noun that takes none (*la victoire à l’ancien gouverneur*),
    an adverb that modifies no adjective (*résultat aussi pour…*).
    """
    if token.pos_ == "ADV":
        return token.head.pos_ not in ("ADJ", "NUM", "ADV")
    if token.lower_ == "fois" or token.pos_ in ("PRON", "SCONJ", "INTJ", "SYM", "X"):
        return True
    if token.i != head.i and _is_disguised_verb(token):
        return True
    if token.dep_ in ("nmod", "obl:arg", "obl:mod") and token.head.pos_ == "NOUN":
        cases = [c.lower_ for c in token.children if c.dep_ == "case"]
        articled = "au" in cases or "aux" in cases or ("à" in cases and any(c.dep_ == "det" for c in token.children))
        return articled and token.head.lemma_.lower() not in words("headings", "nouns_taking_a")
    return False


def _is_disguised_verb(token: Token) -> bool:
    """A verb tagged as a noun: « la direction du numérique finance »."""
    if token.pos_ != "NOUN" or any(c.dep_ == "case" for c in token.children):
        return False
    odd: bool = token.dep_ in ("nmod", "appos", "dep", "amod")
    return odd and any(f.person == 3 for f in finite(token.lower_))


def _is_topic(lemma: str) -> bool:
    """A noun that names an event, a quality or an issue, so that a heading made of it announces something."""
    if lemma in words("headings", "topic_nouns"):
        return True
    return lemma.endswith(tuple(words("headings", "event_endings"))) and len(lemma) > 6


def _depth(token: Token) -> int:
    return len(list(token.ancestors))


def _is_clausal(token: Token) -> bool:
    """A verb makes a clause of the phrase; only a participle may follow a noun (*la maternité fermée*)."""
    if token.dep_ in ("acl:relcl", "advcl"):
        return True
    return token.pos_ in ("VERB", "AUX") and (token.morph.get("VerbForm") != ["Part"] or token.dep_ != "acl")


def _left(tree: Tree, head: Token) -> tuple[list[Piece], int] | None:
    """(the article taken out of a contraction, first kept token), None where the phrase may not open so."""
    lefts = [c for c in head.children if c.i < head.i]
    if any(c.lower_ in words("guards", "noun_phrase_determiners") or c.lower_ in ("sans", "ni") for c in lefts):
        return None
    start = min([head.i, *(c.i for c in lefts if c.dep_ in ("det", "nummod", "amod") and tree.has(c.i))])
    kept = range(start, head.i)
    if any(tree.tokens[i].head.i not in (head.i, *kept) for i in kept):
        return None
    case = next((c for c in lefts if c.dep_ == "case"), None)
    opening: list[Piece] = []
    if case is not None and case.lower_ in _ARTICLE_OF and case.i == start - 1:
        opening = [Piece(_ARTICLE_OF[case.lower_], None, False)]
    if start == tree.start and tree.tokens[start].lower_.endswith("ez"):
        return None  # « Achetez un billet… »: an instruction taken for a noun
    if tree.tokens[start].lower_ in ("de", "d'"):
        return None  # « de traces d’urine »
    if not opening and not any(c.dep_ in ("det", "nummod") for c in lefts):
        return None  # « de soutien militaire », « logicielle du produit »: no article to open with
    return opening, start


def _phrase_end(tree: Tree, head: Token) -> int:
    """One past the last token of the phrase, before a relative clause or a comma."""
    last: int = max((t.i for t in head.subtree if tree.has(t.i)), default=head.i)
    for index in range(head.i + 1, last + 1):
        if tree.tokens[index].text in ",:;–—(«»" or (
            tree.tokens[index].dep_ == "mark" and tree.tokens[index].pos_ == "SCONJ"
        ):
            return index
    return last + 1


def _traits(tree: Tree, head: Token, kept: list[int]) -> tuple[str, ...]:
    found = []
    found.append("event-noun" if _is_topic(head.lemma_.lower()) else "thing-noun")
    if _depth(head) >= 3:
        found.append("deep-phrase")
    content = [i for i in kept if tree.tokens[i].pos_ in ("NOUN", "PROPN", "ADJ", "VERB", "NUM")]
    roles = words("headings", "roles")
    if all(i in tree.names or tree.tokens[i].lemma_.lower() in roles or tree.tokens[i].pos_ == "ADJ" for i in content):
        found.append("entity-only")
    if head.dep_ in ("nsubj", "obj", "ROOT", "nsubj:pass"):
        found.append("core-phrase")
    return tuple(found)
