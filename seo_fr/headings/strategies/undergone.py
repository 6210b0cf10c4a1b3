"""The strategy *undergone*: what an active verb was done to, with its participle.

*La préfecture a suspendu le permis de l’exploitant* → *Le permis de l’exploitant suspendu*. The one who did
it goes unnamed; what was not done, is to come, supposed or only said of the past is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.clause import main_predicates
from seo_fr.headings.grammar.cuts import OF, TO
from seo_fr.headings.grammar.leaving import droppable
from seo_fr.headings.grammar.reporting import is_attributed
from seo_fr.headings.grammar.subject import counts, is_plural
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import Telling, piece, telling_of
from seo_fr.headings.grammar.whole import Extent, endings
from seo_fr.headings.grammar.wording import Piece
from seo_fr.headings.proposal import Proposal, compose
from seo_fr.headings.strategies.nominalisation import is_unreal, object_of
from seo_fr.language.lexicon import finite, noun_gender, participle, participle_lemmas, takes_etre
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEGATIVE = frozenset({"ne", "n'", "pas", "jamais", "rien", "aucun", "aucune", "personne", "ni", "guère"})
_KEPT = frozenset({"déjà", "partiellement", "totalement", "entièrement", "définitivement", "provisoirement"})


def headings(tree: Tree) -> Iterator[Proposal]:
    """The object of each main verb of the present or the compound past, before the verb's participle."""
    if tree.asks or tree.is_cited:
        return
    found = [(predicate, object_of(tree, predicate)) for predicate in main_predicates(tree)]
    if not any(theme for _, theme in found) or is_attributed(tree) or telling_of(tree) is Telling.VERBATIM:
        return
    for predicate, theme in found:
        lemma = _done(tree, predicate) if theme is not None and theme.pos_ in ("NOUN", "VERB") else None
        if lemma is None or theme is None:
            continue
        counted = next((c for c in tree.children[theme.i] if c.dep_ == "nmod"), theme) if counts(theme) else theme
        told = participle(lemma, _is_feminine(counted), is_plural(counted))
        if told is None or (noun_gender(counted.lower_) is None and not counted.morph.get("Gender")):
            continue
        kept_adverbs = [c.lower_ for c in tree.children[predicate.i] if c.lower_ in _KEPT and c.i < theme.i]
        yield from _with_participle(tree, predicate, theme, [*kept_adverbs, told])


def _with_participle(tree: Tree, predicate: Token, theme: Token, told: list[str]) -> Iterator[Proposal]:
    first = min(t.i for t in theme.subtree if tree.has(t.i))
    last = max(t.i for t in theme.subtree if tree.has(t.i))
    if tree.tokens[first].pos_ == "ADP" or any(i in tree.quoted for i in range(first, last + 1)):
        return  # « ont reculé de 8 % », « a raillé une « reculade » »
    if _has_measure(tree, theme, first, last) or not _is_new(tree, first, last):
        return
    if first <= predicate.i or not _may_leave(tree, predicate, theme, last):
        return

    def shapes(end: int) -> Iterator[range]:
        inside = tree.tokens[first:end]
        # « des slogans et arboré » is two verbs, « les documents en cours d’examen, » an aside
        if not any(t.text in ",:;–—(" or t.i in tree.temporal or _is_verb(tree, t, theme) for t in inside):
            yield range(first, end)

    for kept in endings(tree, Extent(theme.i, last + 1, restrict=True), shapes):
        pieces = [*(piece(tree.tokens[i]) for i in kept), *(Piece(word, None, False) for word in told)]
        proposal = compose(tree, pieces, {predicate.i, *kept}, "undergone")
        if proposal is not None:
            yield proposal


def _is_new(tree: Tree, first: int, last: int) -> bool:
    """*Les drapeaux roulés* is a noun with its adjective: a number, several things or a second noun make it news."""
    opened = tree.tokens[first].lower_
    if opened in words("headings", "indefinite") or tree.tokens[first + 1].pos_ == "NUM" or tree.tokens[first].like_num:
        return True
    return sum(t.pos_ in ("NOUN", "PROPN", "ADJ", "VERB") for t in tree.tokens[first : last + 1]) > 1


def _has_measure(tree: Tree, theme: Token, first: int, last: int) -> bool:
    """*a retardé le tournage de huit mois*, *a dépensé 480 millions contre le feu*: not the object's own."""
    if any(token.text == "%" for token in tree.tokens[first : last + 1]):
        return True  # « Le oui a recueilli 63 % des voix »: by whom is the news
    for token in tree.tokens[first : last + 1]:
        if token.pos_ == "ADP" and token.lower_ not in OF | {"en"} and token.head.head.i == theme.i:
            return True
        if token.lower_ in ("de", "d'") and tree.tokens[token.i + 1].like_num and not counts(theme):
            return True
    return False


def _is_verb(tree: Tree, token: Token, theme: Token) -> bool:
    """A verb that no article makes a noun (*de l’exploitant*)."""
    before = tree.tokens[token.i - 1]
    articled = before.pos_ == "DET" or before.lower_ in ("du", "des", "au", "aux")
    return token.pos_ == "VERB" and token.i != theme.i and not articled


def _done(tree: Tree, predicate: Token) -> str | None:
    """The verb's lemma, where it tells what is or has just been done to its object."""
    children = tree.children[predicate.i]
    helpers = [c for c in children if c.dep_.startswith("aux")]
    if any(
        c.dep_ == "cop" or c.lower_ in _NEGATIVE or c.lower_ in words("guards", "half_done") - _KEPT for c in children
    ):
        return None
    if any(c.dep_.startswith("expl") for c in children) or is_unreal(tree, predicate):
        return None
    subject = next((c for c in children if c.dep_.startswith("nsubj")), None)
    if subject is not None and any(t.lower_ in _NEGATIVE or t.lower_ == "peu" for t in subject.subtree):
        return None
    if helpers:
        if len(helpers) > 1 or helpers[0].lower_ not in ("a", "ont"):
            return None
        lemmas = participle_lemmas(predicate.lower_)
    else:
        told = [f for f in finite(predicate.lower_) if f.person == 3 and f.tense != "subjunctive"]
        tenses = {f.tense for f in told}
        if tenses not in ({"present"}, {"past"}):
            return None  # « finit », « dit »: of today or of then?
        # « apprennent une langue » tells a habit: only what a present of the news does; « demanda » was done.
        lemmas = frozenset(f.lemma for f in told) & words("headings", "done_at_once")
    lemma = str(predicate.lemma_).lower()
    lemma = lemma if lemma in lemmas else next(iter(lemmas)) if len(lemmas) == 1 else ""
    idle = words("headings", "support_verbs") | words("headings", "not_undergone") | words("headings", "empty_verbs")
    return None if not lemma or lemma in idle or takes_etre(lemma) else lemma


def _may_leave(tree: Tree, predicate: Token, theme: Token, last: int) -> bool:
    """Nothing that the verb needs beside its object stays behind: *accuse le maire de…*, *classe le français…*."""
    kept = {predicate.i, *(t.i for t in theme.subtree)}
    for child in tree.children[theme.i]:
        cases = {c.lower_ for c in tree.children[child.i] if c.dep_ == "case"}
        if child.dep_ in ("acl", "acl:relcl") or (
            cases & TO and theme.lemma_.lower() not in words("headings", "nouns_taking_a")
        ):
            return False  # « une route réservée aux camions créée », « la victoire à son rival concédée »
    for child in tree.children[predicate.i]:
        if child.i <= predicate.i or child.i in kept or child.is_punct or child.i in tree.temporal:
            continue
        if child.dep_ in ("xcomp", "ccomp", "obl:arg", "iobj", "obj") or not droppable(tree, child, kept):
            return False
    after = tree.tokens[last + 1] if tree.has(last + 1) else None
    return after is None or after.lower_ not in (
        "à",
        "au",
        "aux",
        "de",
        "du",
        "des",
        "d'",
        "que",
        "qu'",
        "qui",
        "et",
        "ou",
    )


def _is_feminine(noun: Token) -> bool:
    known = noun_gender(noun.lower_)
    return known == "f" if known is not None else noun.morph.get("Gender") == ["Fem"]
