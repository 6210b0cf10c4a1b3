"""The strategy *spoken*: « X : “ … ” », a whole quoted sentence after its speaker’s name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import OF
from seo_fr.headings.grammar.marks import closes
from seo_fr.headings.grammar.quoted import quoted_sentences
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.wording import typeset
from seo_fr.headings.proposal import Proposal
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token


_CIVIL = frozenset({"m", "mme", "me", "mlle", "dr"})


def headings(tree: Tree) -> Iterator[Proposal]:
    """A whole quoted sentence after its speaker's name: « X : « … » »."""
    for tokens in quoted_sentences(tree):
        name = _speaker_after(tree, tokens[-1]) or _speaker_before(tree, tokens[0])
        if name is None:
            continue
        text = tree.doc[tokens[0].i : tokens[-1].i + 1].text.strip()
        named = tree.doc[name[0] : name[1]].text
        indices = (*range(*name), *(t.i for t in tokens))
        yield Proposal(typeset(f"{named} : « {text} »"), tuple(sorted(indices)), "spoken", tree)


def _speaker_after(tree: Tree, last: Token) -> tuple[int, int] | None:
    """« … », a déclaré X: the name right after a reporting verb that follows the closing mark."""
    index = last.i + 1
    while index < tree.end and (tree.tokens[index].is_punct or closes(tree.tokens[index])):
        index += 1
    for at in range(index, min(index + 4, tree.end)):
        if tree.tokens[at].lemma_.lower() in words("headings", "reporting"):
            return _person_at(tree, range(at + 1, min(at + 8, tree.end)))
    return None


def _speaker_before(tree: Tree, first: Token) -> tuple[int, int] | None:
    """X a déclaré : « … »: the person is the subject of the reporting verb before the colon."""
    before = tree.doc[tree.start : first.i]
    if len(before) < 3 or ":" not in [t.text for t in before[-3:]]:
        return None
    verbs = [t for t in before if t.lemma_.lower() in words("headings", "reporting")]
    return _person_at(tree, range(tree.start, verbs[-1].i)) if verbs else None


def _person_at(tree: Tree, where: range) -> tuple[int, int] | None:
    """The only person named in a stretch of tokens."""
    inside = (p for p in tree.people if p[0] in where and p[1] - 1 in where and p[0] not in tree.quoted)
    found = sorted(p for p in inside if not _is_complement(tree, p[0]))
    return found[0] if len(found) == 1 else None


def _is_complement(tree: Tree, start: int) -> bool:
    """*a regretté l’avocate de M. Tallandier*: it is not he who speaks."""
    before = start - 1 - (tree.tokens[start - 1].lower_.rstrip(".") in _CIVIL)
    return tree.tokens[before].lower_ in OF
