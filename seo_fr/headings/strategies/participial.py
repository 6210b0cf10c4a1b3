"""The strategy *participle*: a clause the way headlines say it, *être* dropped.

*Trois gendarmes ont été blessés* → *Trois gendarmes blessés*; *La rocade reste fermée jusqu’à lundi* →
*La rocade fermée jusqu’à lundi*; *Les routes sont toujours impraticables* → *Les routes toujours
impraticables*. And *apposition*: *Le vélo, un transport d’avenir*.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.clause import Clause, clauses, main_predicates
from seo_fr.headings.grammar.cuts import TO
from seo_fr.headings.grammar.leaving import droppable
from seo_fr.headings.grammar.reporting import is_attributed, opens_reported_clause
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import Telling, piece
from seo_fr.headings.grammar.wording import Piece
from seo_fr.headings.proposal import Proposal, compose
from seo_fr.language.lexicon import participle_lemmas
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARTICLES = frozenset({"un", "une", "le", "la", "l'", "les", "des"})
_BEING = frozenset({"est", "sont", "était", "étaient", "été", "fut", "furent"})
_LEAVING = frozenset({"les", "ces"})


def headings(tree: Tree) -> Iterator[Proposal]:
    """What is so or was done, without its *être*; not under a negation, nor for what is to come or only supposed."""
    if tree.asks or tree.is_cited:
        return
    found = [predicate for predicate in main_predicates(tree) if _may_drop(tree, predicate)]
    for predicate in [] if not found or is_attributed(tree) else found:
        if opens_reported_clause(tree, predicate) is not None:
            continue
        for clause in clauses(tree, predicate, telling=Telling.VERBATIM):
            if not clause.verb.negated:
                yield from _told(tree, clause)


def _may_drop(tree: Tree, predicate: Token) -> bool:
    """The verb has an *être* of its own, or is a verb of state: asked first, since cutting a clause is dear."""
    helpers = (c for c in tree.children[predicate.i] if c.dep_.split(":")[0] in ("aux", "cop"))
    staying = predicate.lemma_.lower() in words("headings", "staying")
    return staying or any(c.lemma_ == "être" or c.lower_ in _BEING for c in helpers)


def _told(tree: Tree, clause: Clause) -> Iterator[Proposal]:
    verb = clause.verb
    numbered = any(tree.tokens[i].pos_ == "NUM" for i in clause.subject.tokens[:2])
    if verb.passive and (verb.tense in ("present", "past") or (verb.tense == "imperfect" and not numbered)):
        yield from _passive(tree, clause)
    elif verb.copular and verb.tense == "present" and clause.rest:
        yield from _state(tree, clause, [*_inner(tree, clause), *clause.rest])
    elif _stays(tree, clause):
        yield from _without(tree, clause, list(clause.rest), "participle")


def _stays(tree: Tree, clause: Clause) -> bool:
    """*reste fermée*, *restera fermée*: what is so now in both."""
    verb = clause.verb
    staying = len(verb.chain) == 1 and verb.lemma in words("headings", "staying")
    return (
        staying and verb.tense in ("present", "future") and bool(clause.rest) and _is_state(tree.tokens[clause.rest[0]])
    )


def _passive(tree: Tree, clause: Clause) -> Iterator[Proposal]:
    verb = clause.verb
    if tree.tokens[verb.core - 1].pos_ not in ("VERB", "AUX", "ADJ"):
        return
    done = [*_inner(tree, clause), verb.core - 1]
    if clause.rest or _is_new(tree, clause):
        yield from _without(tree, clause, [*done, *clause.rest], "participle")
    if clause.rest and _is_new(tree, clause) and _is_circumstance(tree, clause):
        yield from _without(tree, clause, done, "participle")


def _is_circumstance(tree: Tree, clause: Clause) -> bool:
    """*dans l’assaut*, *par la crue*: what follows is one phrase that bounds nothing."""
    kept = {*clause.subject.tokens, *range(clause.verb.start, clause.verb.core)}
    heads = [tree.tokens[i] for i in clause.rest if tree.heads[i] not in clause.rest]
    if tree.tokens[clause.rest[0]].lower_ in TO:
        return False  # « Les relevés versés » (au dossier)
    if tree.tokens[clause.rest[0]].lower_ == "par" and tree.tokens[clause.rest[0] + 1].like_num:
        return False  # « divisées par trois »
    circumstances = ("obl:mod", "obl:agent", "advmod")
    return len(heads) == 1 and heads[0].dep_ in circumstances and droppable(tree, heads[0], kept)


def _state(tree: Tree, clause: Clause, rest: list[int]) -> Iterator[Proposal]:
    """An adjective or *en préparation* right after its noun; another noun after a comma."""
    first = tree.tokens[rest[0]]
    after = next((tree.tokens[i] for i in rest if tree.tokens[i].pos_ != "ADV"), first)
    if after.pos_ == "DET" and after.lower_ in _ARTICLES and first is after:
        yield from _without(tree, clause, rest, "apposition", between=(Piece(",", None, False),))
    elif (_is_state(after) and _stands_apart(tree, clause, rest, after)) or after.lower_ in words(
        "headings", "state_prepositions"
    ):
        yield from _without(tree, clause, rest, "participle")


def _stands_apart(tree: Tree, clause: Clause, rest: list[int], said: Token) -> bool:
    """*Le spécisme systémique*, *Un contenu accessible toujours*: beside its noun a mere adjective tells no news.

    It does of a name or a number, after an adverb, or where it is a participle itself.
    """
    if tree.tokens[rest[-1]].pos_ == "ADV":
        return False
    named = any(i in tree.names for i in clause.subject.tokens)
    numbered = any(tree.tokens[i].pos_ == "NUM" for i in clause.subject.tokens[:2])
    return named or numbered or rest[0] != said.i or bool(participle_lemmas(said.lower_))


def _is_state(token: Token) -> bool:
    return bool(token.pos_ in ("ADJ", "VERB") and (token.pos_ == "ADJ" or participle_lemmas(token.lower_)))


def _inner(tree: Tree, clause: Clause) -> list[int]:
    """The adverbs inside the verb: *toujours*, *partiellement* stay, what only links goes."""
    soft = words("headings", "soft_adverbs") - {"encore", "désormais", "bien"}
    verb = clause.verb
    return [t.i for t in verb.inner if t.lower_ not in soft and t.i not in tree.temporal and t.i not in tree.linking]


def _is_new(tree: Tree, clause: Clause) -> bool:
    """*Trois gendarmes blessés* tells the news; *Une rencontre prévue* is a noun with its adjective.

    *Un phoque en bronze caché* lacks where.
    """
    after = tree.tokens[clause.verb.core] if tree.has(clause.verb.core) else None
    placed = participle_lemmas(tree.tokens[clause.verb.core - 1].lower_) & words("headings", "placing")
    if placed and after is not None and after.lower_ in words("guards", "place_prepositions") - {"en"}:
        return False
    first = tree.tokens[clause.subject.tokens[0]]
    numbered = any(tree.tokens[i].pos_ == "NUM" for i in clause.subject.tokens[:2])
    several = len([i for i in clause.subject.tokens if tree.tokens[i].pos_ in ("NOUN", "PROPN", "ADJ")]) > 1
    plural = first.lower_ in words("headings", "indefinite") - {"un", "une"}
    return numbered or plural or clause.subject.person or several


def _without(
    tree: Tree, clause: Clause, rest: list[int], strategy: str, between: tuple[Piece, ...] = ()
) -> Iterator[Proposal]:
    """The clause's subject and ``rest``, the article before a number dropped."""
    verb = clause.verb
    # A name that stands for a pronoun is one piece, however many tokens it has.
    after_verb = len(verb.pieces) + len(clause.rest)
    subject = clause.pieces[: len(clause.pieces) - after_verb] if after_verb else clause.pieces
    tokens = list(clause.subject.tokens)
    if len(tokens) > 1 and tree.tokens[tokens[0]].lower_ in _LEAVING and tree.tokens[tokens[1]].pos_ == "NUM":
        subject, tokens = subject[1:], tokens[1:]  # « Les deux routes » → « Deux routes »
    told = compose(tree, [*subject, *between, *(piece(tree.tokens[i]) for i in rest)], {*tokens, *rest}, strategy)
    if told is not None:
        yield told
