"""The strategies *segment* and *label*: words of the author's that stand alone as they are.

*Il n’existe pas de réglementation européenne*, *Place à la formalisation des problématiques*; with a colon
*Le but : éviter les formats descendants*.
"""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.headings.grammar.cuts import argument_follows
from seo_fr.headings.grammar.opening import opens_on_limit
from seo_fr.headings.grammar.segments import (
    Segment,
    finite_verb,
    first_word,
    hard_stop,
    is_attributed,
    is_main,
    segments,
    sole_root,
    width,
)
from seo_fr.headings.grammar.subject import is_plural
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.grammar.wording import typeset, write
from seo_fr.headings.strategies.proposal import Context, Proposal, compose
from seo_fr.language.lexicon import finite
from seo_fr.resources import number, words


def segment_headings(tree: Tree, context: Context) -> Iterator[Proposal]:
    """Clauses and short verbless sentences word for word, from the sentence's start or after its opening."""
    if tree.tokens[tree.end - 1].text == "?" or tree.start in tree.quoted or is_attributed(tree):
        return
    for start in _starts(tree):
        stop = hard_stop(tree, start)
        for segment in segments(tree, start, stop):
            traits = _traits(tree, segment)
            if traits is None:
                continue
            told = compose(tree, [piece(tree.tokens[i]) for i in segment.tokens], segment.tokens, "segment", traits)
            if told is not None:
                yield told


def _starts(tree: Tree) -> list[int]:
    """The first word, and the word after an opening that only sets the scene (*En 2019, …*, *À ce jour …*)."""
    first = first_word(tree)
    found = [first]
    if opens_on_limit(tree, first):
        return []
    for token in tree.tokens[first + 1 : tree.end - 3]:
        if token.text == "," and tree.tokens[first].pos_ in ("ADP", "ADV", "SCONJ", "ADJ", "VERB"):
            found.append(token.i + 1)
            break
    return found


def _traits(tree: Tree, segment: Segment) -> tuple[str, ...] | None:
    """The traits of a segment, None where it is no sentence that could stand alone."""
    root = segment.root
    if not is_main(root) or any(c.dep_ == "mark" and c.i in segment.tokens for c in tree.children[root.i]):
        return None
    if _says_nothing(tree, segment):
        return None
    verb = finite_verb(tree, segment.tokens, root)
    if verb is None:
        return ("verbless",) if _is_title(tree, segment) else None
    near = (c for c in tree.children[root.i] if c.dep_.startswith(("nsubj", "expl:subj")) and c.i < verb.i)
    subject = next(near, None)
    if subject is None or subject.i not in segment.tokens or subject.left_edge.pos_ == "ADP":
        return None
    pronoun = subject.pos_ == "PRON"
    if not pronoun and not any(f.person == 3 and f.plural == is_plural(subject) for f in finite(verb.lower_)):
        return None  # « Google deviennent »
    compound = verb.i != root.i and verb.lemma_ in ("avoir", "être") and root.morph.get("Tense") == ["Past"]
    held = {
        "cut-verb": not segment.whole,
        "compound-past": compound,
        "pronoun-subject": pronoun,
        "opening": not pronoun and subject.left_edge.i > segment.tokens[0],
    }
    return tuple(name for name, holds in held.items() if holds)


def _says_nothing(tree: Tree, segment: Segment) -> bool:
    """A speech without what was said, a noting without what is noted (see `noted_headings`), a verb alone."""
    lemma = segment.root.lemma_.lower()
    said = tree.doc[segment.tokens[0] : segment.tokens[-1] + 1].text.lower()
    if lemma in words("headings", "reporting") or any(said.startswith(w) for w in words("headings", "noting")):
        return True
    if segment.whole:
        return False
    if lemma in words("headings", "support_verbs") and argument_follows(tree, segment.tokens[-1]):
        return True
    rest = (tree.tokens[i] for i in segment.tokens if i > segment.root.i and i not in tree.temporal)
    return not any(t.pos_ in ("NOUN", "PROPN", "ADJ") for t in rest)  # « La Cour a procédé »


def _is_title(tree: Tree, segment: Segment) -> bool:
    """Without a verb only the whole sentence, unbroken, and not one that announces a list."""
    first, last = segment.tokens[0], segment.tokens[-1]
    announces = tree.has(last + 1) and tree.tokens[last + 1].text == ":"
    whole = segment.whole and segment.opens and len(segment.tokens) == last - first + 1 and not announces
    opens_well = tree.tokens[first].pos_ in ("DET", "NOUN", "PROPN", "NUM", "ADJ")
    return whole and opens_well and segment.root.pos_ == "NOUN"


def label_headings(tree: Tree, context: Context) -> Iterator[Proposal]:
    """« Label : what it announces », where the author wrote the colon himself."""
    if tree.tokens[tree.end - 1].text == "?" or tree.start in tree.quoted:
        return
    first = first_word(tree)
    colon = next((t.i for t in tree.tokens[first : first + 9] if t.text == ":" and t.i < tree.end - 3), None)
    if colon is None or not _is_label(tree, first, colon):
        return
    stop = hard_stop(tree, colon + 1)
    if stop < tree.end and tree.tokens[stop].text == ";":
        return  # the first item of a list is not the list
    named = write([piece(tree.tokens[i]) for i in range(first, colon)])
    room = number("headings", "longest") - len(tree.doc[first:colon].text) - 3
    for segment in segments(tree, colon + 1, stop):
        if width(tree, segment.tokens) > room + 1:
            continue
        said = write([piece(tree.tokens[i]) for i in segment.tokens])
        if said is None or named is None:
            continue
        tokens = (*range(first, colon), *segment.tokens)
        lowered = said if tree.tokens[colon + 1].text[0].isupper() else said[0].lower() + said[1:]
        yield Proposal(typeset(f"{named} : {lowered}"), tokens, "label", tree, () if segment.whole else ("cut-verb",))


def _is_label(tree: Tree, first: int, colon: int) -> bool:
    """A short noun phrase without a verb, not a speaker and not a time of day."""
    tokens = tree.tokens[first:colon]
    if not tokens or len(tree.doc[first:colon].text) > number("headings", "longest_label"):
        return False
    if any(t.pos_ in ("VERB", "AUX") or t.i in tree.quoted or t.is_punct for t in tokens):
        return False
    if any(start <= t.i < end for t in tokens for start, end in tree.people):
        return False
    return sole_root(tree, range(first, colon)) is not None and tokens[-1].pos_ in ("NOUN", "ADJ", "PROPN")
