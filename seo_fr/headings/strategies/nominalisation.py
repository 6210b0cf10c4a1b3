"""The strategy *nominalisation*: what was done, as a noun. *Fermeture de la maternité de Figeac*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.clause import main_predicates
from seo_fr.headings.grammar.opening import first_word, opens_in_domain
from seo_fr.headings.grammar.reporting import is_attributed, names_source
from seo_fr.headings.grammar.subject import subject_of, subjects
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import Telling, VerbGroup, piece, telling_of, verb_group
from seo_fr.headings.grammar.whole import Extent, endings
from seo_fr.headings.grammar.wording import Piece, write
from seo_fr.headings.proposal import Proposal
from seo_fr.language.elision import contract
from seo_fr.language.lexicon import nominalisation, nominalisation_with_to, participle_lemmas
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def headings(tree: Tree) -> Iterator[Proposal]:
    """The object of an active verb or the subject of a passive one, after the noun of the event."""
    if tree.asks or tree.is_cited or is_attributed(tree):
        return
    if opens_in_domain(tree, first_word(tree)):
        return  # « Dans un cas, les familles ont été convoquées »
    for predicate in main_predicates(tree):
        lemma = lemma_of(predicate)
        nouns, with_to = nominalisation(lemma), nominalisation_with_to(lemma)
        head = subject_of(predicate)
        if not (nouns or with_to) or head is None or lemma in words("headings", "no_events"):
            continue
        group = verb_group(tree, predicate, head.i, Telling.VERBATIM)
        if group is None or group.negated or group.copular or is_unreal(tree, predicate) or lasts(tree, group):
            continue
        to = _object_in_to(tree, predicate)
        if with_to is not None and to is not None:
            yield from _called_for(tree, predicate, with_to, to)
        if nouns:
            yield from _of(tree, predicate, head, nouns[0], passive=group.passive)


def _of(tree: Tree, predicate: Token, head: Token, noun: str, *, passive: bool) -> Iterator[Proposal]:
    """*Fermeture de la maternité*: the noun with *de* before what the event happened to."""
    if any(c.dep_ == "obl:arg" and c.i > predicate.i and c.i not in tree.temporal for c in predicate.children):
        return  # « ouvre la voie à une réforme »: the noun would lose it
    if any(_says_how(tree, c) for c in tree.children[predicate.i] if c.i > predicate.i):
        return
    alone = lemma_of(predicate) in words("nominalisations", "subject") and object_of(tree, predicate) is None
    of_subject = passive or alone
    for kept in _theme(tree, predicate, head, of_subject=of_subject):
        lows = tree.low(kept)
        if "et" in lows and tree.tokens[kept[lows.index("et")] + 1].pos_ == "DET":
            continue  # « Envoi des concours et les diplômes »
        pieces = after_noun(tree, noun, kept)
        text = write(pieces) if pieces else None
        if text is not None and kept[0] != predicate.i:
            yield Proposal(text, tuple(sorted({*kept, predicate.i})), "nominalisation", tree)


def _says_how(tree: Tree, child: Token) -> bool:
    """*fermera une heure plus tôt*, *ont été négociés à prix coûtant*: without it the noun tells another event."""
    lows = {t.lower_ for t in child.subtree}
    if lows & {"plus", "moins"} and lows & {"tôt", "tard", "vite", "longtemps"}:
        return True
    case = next((c.lower_ for c in tree.children[child.i] if c.dep_ == "case"), "")
    return child.dep_.startswith("obl") and child.i not in tree.temporal and case in words("guards", "how_prepositions")


def _object_in_to(tree: Tree, predicate: Token) -> Token | None:
    """The complement in *à* that noun and verb share (*appeler à*, *appel à*), right after the verb."""
    after = tree.tokens[predicate.i + 1] if tree.has(predicate.i + 1) else None
    if after is None or after.lower_ not in ("à", "au", "aux") or after.head.pos_ not in ("NOUN", "PROPN"):
        return None
    return after.head if after.head.head.i == predicate.i else None


def _called_for(tree: Tree, predicate: Token, noun: str, theme: Token) -> Iterator[Proposal]:
    """*Appel à la formation d’une commission*: the noun with the verb's own *à*."""
    for kept in _cut_theme(tree, theme, predicate.i + 1):
        text = write([Piece(noun, None, False), *(piece(tree.tokens[i]) for i in kept)])
        if text is not None:
            yield Proposal(text, (predicate.i, *kept), "nominalisation", tree)


def _cut_theme(tree: Tree, theme: Token, start: int) -> Iterator[tuple[int, ...]]:
    """The words from ``start`` to where the phrase of ``theme`` may end, nothing beside it among them."""

    def shapes(end: int) -> Iterator[range]:
        if not any(tree.tokens[i].text in ",:;–—" or i in tree.temporal for i in range(start, end)):
            yield range(start, end)

    last = max(t.i for t in theme.subtree if tree.has(t.i))
    return endings(tree, Extent(theme.i, last + 1, restrict=True), shapes)


def object_of(tree: Tree, predicate: Token) -> Token | None:
    """The noun a verb governs to its right; no date (*a démissionné mardi*), and an article makes any word a noun."""
    for child in tree.children[predicate.i]:
        if child.dep_ == "obj" and child.i > predicate.i and child.i not in tree.temporal:
            articled = any(c.dep_ == "det" for c in tree.children[child.i])
            return child if articled or child.pos_ in ("NOUN", "PROPN") else None
    return None


def lemma_of(predicate: Token) -> str:
    """The verb of the event; the participle table knows better where the tagger's lemma is no verb."""
    lemmas = participle_lemmas(predicate.lower_)
    lemma = str(predicate.lemma_).lower()
    return next(iter(lemmas)) if len(lemmas) == 1 and lemma not in lemmas else lemma


def lasts(tree: Tree, group: VerbGroup) -> bool:
    """*La porte est fermée (depuis dix ans)*, *le chiffre augmentait*: a state or an old course, no event of now."""
    if group.tense == "imperfect" or telling_of(tree) is Telling.VERBATIM:
        return True
    agent = any(c.dep_ == "obl:agent" for c in group.predicate.children)
    if group.passive and len(group.chain) == 2 and group.tense == "present" and not agent:
        return True
    return any(t.lower_ in words("guards", "lasting") for t in tree)


def is_unreal(tree: Tree, predicate: Token) -> bool:
    """Conditional, reflexive, modal, attributed, or done by halves: not an event that happened or is set."""
    if any(c.lower_ in words("guards", "half_done") for c in predicate.children):
        return True
    bound = ("si", "s'", "lorsque", "lorsqu'", "quand", "dès")
    if any((t.lower_ in bound and t.pos_ == "SCONJ") or names_source(tree, t.i) for t in predicate.subtree):
        return True
    helpers = [predicate, *(c for c in predicate.children if c.dep_.startswith(("aux", "expl")))]
    return any(t.lower_.endswith(("rait", "raient")) or t.lower_ in ("se", "s'") for t in helpers)


def _theme(tree: Tree, predicate: Token, head: Token, *, of_subject: bool) -> Iterator[tuple[int, ...]]:
    """The tokens of what the event happened to, longest first."""
    if of_subject:
        yield from (subject.tokens for subject in subjects(tree, head, predicate))
        return
    theme = object_of(tree, predicate)
    if theme is not None and theme.i not in tree.quoted:
        yield from _cut_theme(tree, theme, min(t.i for t in theme.subtree if tree.has(t.i)))


def after_noun(tree: Tree, noun: str, kept: Sequence[int]) -> list[Piece] | None:
    """Noun + de + phrase, contracted: *annonce du plan*, *adoption de la loi*, *vente d’armes*."""
    first = tree.tokens[kept[0]]
    rest = [piece(tree.tokens[i]) for i in kept[1:]]
    low = first.lower_
    joined = contract("de", low)
    if first.pos_ == "DET" and joined is not None:
        return [Piece(noun, None, False), Piece(joined, None, False), *rest]
    if first.pos_ == "DET" and low in ("la", "l'", "un", "une"):
        of = "d'" if low in ("un", "une") else "de"
        article = Piece(low, first.i, not first.whitespace_)
        return [Piece(noun, None, False), Piece(of, None, False), article, *rest]
    if first.pos_ in ("PROPN", "NUM"):
        named = first.text if tree.opens_on_name(first.i) else first.lower_  # « Fermeture de deux raffineries »
        opening = Piece(named, first.i, not first.whitespace_)
        return [Piece(noun, None, False), Piece("de", None, False), opening, *rest]
    return None
