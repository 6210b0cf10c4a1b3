"""The strategies *clause* and *speaker : clause*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.clause import Clause, clauses, main_predicates
from seo_fr.headings.grammar.segments import is_attributed
from seo_fr.headings.grammar.subject import Subject, subject_of, subjects
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import Telling, piece, tells_old_fact
from seo_fr.headings.grammar.wording import Piece, typeset, write
from seo_fr.headings.strategies.proposal import Context, Proposal, compose
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token


_ARTICLES = frozenset({"un", "une", "le", "la", "l'", "les", "des"})


def clause_headings(tree: Tree, context: Context) -> Iterator[Proposal]:
    """Main clauses outside quotations, not questions, cut to what they need."""
    if tree.tokens[tree.end - 1].text == "?" or tree.start in tree.quoted or is_attributed(tree):
        return
    telling = Telling.VERBATIM if tells_old_fact(tree, context.year) else Telling.NOW
    for predicate in main_predicates(tree):
        if _opens_reported_clause(tree, predicate) is not None:
            continue
        for clause in clauses(tree, predicate, telling=telling):
            told = compose(tree, clause.pieces, clause.tokens, "clause")
            if told is not None and clause.verb.lemma not in words("headings", "empty_verbs"):
                yield told
            yield from _without_verb(tree, clause)


def _without_verb(tree: Tree, clause: Clause) -> Iterator[Proposal]:
    """The same clause the way headlines say it: *Trois maires élus*, *Le vélo, un transport d’avenir*.

    Not under a negation, and not for what is still to come or only supposed.
    """
    verb = clause.verb
    if verb.negated or verb.tense not in ("present", "imperfect", "past") or not clause.rest:
        return
    # A name that stands for a pronoun is one piece, however many tokens it has.
    subject = clause.pieces[: len(clause.pieces) - len(verb.pieces) - len(clause.rest)]
    rest = [piece(tree.tokens[i]) for i in clause.rest]
    kept = {*clause.subject.tokens, *clause.rest}
    first = tree.tokens[clause.rest[0]]
    told: Proposal | None = None
    if verb.passive and tree.tokens[verb.core - 1].pos_ in ("VERB", "AUX"):
        participle = piece(tree.tokens[verb.core - 1])
        told = compose(tree, [*subject, participle, *rest], {*kept, verb.core - 1}, "participle")
    elif verb.copular and verb.tense == "present" and first.pos_ == "DET" and first.lower_ in _ARTICLES:
        told = compose(tree, [*subject, Piece(",", None, False), *rest], kept, "apposition")
    if told is not None:
        yield told


def speaker_headings(tree: Tree, context: Context) -> Iterator[Proposal]:
    """« X a déclaré que … » as « X : … »: the attribution stays, in the form the press uses."""
    if tree.start in tree.quoted:
        return
    for predicate in main_predicates(tree):
        reported = _reported_clause(tree, predicate)
        head = subject_of(predicate)
        if reported is None or head is None or _is_negated(predicate):
            continue
        first, content = reported
        telling = Telling.REPORTED if _spoke_in_the_past(predicate) else Telling.NOW
        speaker = _speaker(subjects(tree, head, predicate), tree)
        if speaker is None:
            continue
        named = [
            i
            for i in speaker.tokens
            if not (i == speaker.tokens[0] and tree.tokens[i].lower_ in ("le", "la", "les", "l'"))
        ]
        said_by = write([piece(tree.tokens[i]) for i in named])
        for clause in clauses(tree, content, telling=telling, begin=first):
            text = write(clause.pieces)
            if said_by is None or text is None:
                continue
            lowered = _lower_first(text, tree, clause)
            tokens = tuple(sorted({*speaker.tokens, *clause.tokens}))
            line = typeset(f"{said_by} : {lowered}")
            if len(line) > number("headings", "longest") and speaker.person and len(named) > 1:
                line = typeset(f"{tree.doc[named[1] : named[-1] + 1].text} : {lowered}")  # the surname is enough
            yield Proposal(line, tokens, "speaker", tree)


def noted_headings(tree: Tree, context: Context) -> Iterator[Proposal]:
    """*Rappelons que…*, *On voit que…*, *Le problème, c’est que…*: the clause is the author's own statement."""
    if tree.start in tree.quoted or tree.tokens[tree.end - 1].text == "?":
        return
    for opener in tree.tokens[tree.start + 1 : tree.end - 3]:
        if opener.lower_ not in ("que", "qu'") or opener.i in tree.quoted:
            continue
        before = tree.doc[max(tree.start, opener.i - 8) : opener.i].text.lower().strip()
        if not any(before.endswith(w) for w in words("headings", "noting")):
            continue
        near = (t for t in tree.tokens[opener.i + 1 : tree.end] if t.dep_.startswith("nsubj") and t.i < t.head.i)
        subject = next(near, None)
        if subject is None:
            return
        telling = Telling.VERBATIM if tells_old_fact(tree, context.year) else Telling.NOW
        for clause in clauses(tree, subject.head, telling=telling, begin=opener.i + 1):
            told = compose(tree, clause.pieces, clause.tokens, "clause")
            if told is not None:
                yield told
        return


def _reported_clause(tree: Tree, predicate: Token) -> tuple[int, Token] | None:
    """(first token, head) of the *que* clause of a reporting verb.

    The parser hangs the clause on the verb under many names; the word *que* near the verb and a head
    with a subject of its own to its right say more than the label.
    """
    opener = _opens_reported_clause(tree, predicate)
    if opener is None:
        return None
    for child in predicate.children:
        if child.i > opener.i and any(c.dep_.startswith("nsubj") and opener.i < c.i < child.i for c in child.children):
            return opener.i + 1, child
    return None


def _opens_reported_clause(tree: Tree, predicate: Token) -> Token | None:
    """The *que* of a reporting verb, at most six words after it."""
    if predicate.lemma_.lower() not in words("headings", "reporting"):
        return None
    near = tree.doc[predicate.i + 1 : min(predicate.i + 7, tree.end)]
    return next((t for t in near if t.lower_ in ("que", "qu'")), None)


def _spoke_in_the_past(predicate: Token) -> bool:
    return predicate.morph.get("VerbForm") == ["Part"] or predicate.morph.get("Tense") in (["Past"], ["Imp"])


def _is_negated(predicate: Token) -> bool:
    return any(c.lower_ in ("ne", "n'", "pas", "jamais", "plus") and c.dep_ == "advmod" for c in predicate.children)


def _speaker(found: list[Subject], tree: Tree) -> Subject | None:
    """The shortest way to name the speaker; a long one would leave no room for what was said."""
    if not found or _names_nobody(found[0], tree):
        return None
    return min(found, key=lambda s: (not s.person, len(s.tokens)))


def _names_nobody(subject: Subject, tree: Tree) -> bool:
    """*Des analystes : …* names nobody."""
    return tree.tokens[subject.tokens[0]].lower_ in (
        "des",
        "un",
        "une",
        "certains",
        "certaines",
        "plusieurs",
        "d'",
        "de",
    )


def _lower_first(text: str, tree: Tree, clause: Clause) -> str:
    first = tree.tokens[clause.tokens[0]]
    if (
        first.pos_ == "PROPN"
        or (first.i in tree.names and first.pos_ not in ("DET", "ADP"))
        or (first.text.isupper() and len(first.text) > 1)
    ):
        return text
    return text[0].lower() + text[1:]
