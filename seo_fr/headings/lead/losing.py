"""What a sentence may lose and still say what happened: phrases, whole, with the commas around them.

What may go is decided by `grammar.leaving.droppable`; here it is asked of whole sentences, where a heading asks it of
a cut at the end. What changes the meaning stays (rules/headings.yml, ``lead_keeps``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.leaving import after_comma, droppable
from seo_fr.headings.grammar.subject import subject_of
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.lead.edges import attributes
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMMAS = frozenset({",", "–", "—"})
_MODIFIERS = frozenset(
    {"acl", "acl:relcl", "appos", "advcl", "obl", "obl:mod", "obl:arg", "obl:agent", "advmod", "nmod", "conj"}
    | {"parataxis", "dep"}
)
_CLAUSES = frozenset({"xcomp", "ccomp"})
_OBJECTS = frozenset({"obj", "xcomp", "ccomp", "iobj"})
_BARE = frozenset({"en", "à", "sous", "hors"})


def losable(tree: Tree, kept: Sequence[int], predicate: Token) -> Iterator[frozenset[int]]:
    """Every phrase that may go from ``kept`` by itself, never the predicate; several may overlap."""
    inside = set(kept)
    head = subject_of(predicate)
    subject = {t.i for t in head.subtree} if head is not None else set()
    for token in (tree.tokens[i] for i in kept):
        phrase = frozenset(t.i for t in token.subtree if t.i in inside)
        if token.lower_ in words("headings", "relatives"):
            continue
        if token.i == predicate.i or predicate.i in phrase or not _is_stretch(phrase, kept):
            continue
        # What stands before the subject is an opening (`edges`), what a preposition follows has lent it its head.
        if (subject and max(phrase) < min(subject)) or _leans_on(tree, kept, phrase, predicate):
            continue
        if attributes(tree, sorted(phrase)):
            continue
        if _may_go(tree, token, phrase, inside - phrase, in_subject=token.head.i in subject):
            yield phrase
    yield from _times(tree, kept)


def lost(tree: Tree, kept: Sequence[int], gone: frozenset[int], opens: int) -> tuple[int, ...]:
    """``kept`` without the tokens ``gone``, and without the commas that set them off.

    Before token ``opens``, where the subject stands, a comma that closes an opening stays.
    """
    out: list[int] = []
    tokens = tree.tokens
    cut = False
    for index in kept:
        if index in gone:
            cut = True
            continue
        if cut and tokens[index].text in _COMMAS and index > opens and not _needs_comma(tree, index):
            cut = False
            while out and tokens[out[-1]].text in _COMMAS:
                out.pop()
            continue
        if tokens[index].text in _COMMAS and (not out or tokens[out[-1]].text in _COMMAS):
            continue
        out.append(index)
        cut = False
    while out and (tokens[out[-1]].text in ",;:–—-" or tokens[out[-1]].pos_ == "CCONJ"):
        out.pop()
    return tuple(out)


def _needs_comma(tree: Tree, index: int) -> bool:
    """What follows the comma is another addition, not the clause that the aside had broken."""
    after = tree.tokens[index + 1] if tree.has(index + 1) else None
    return after is not None and (after.pos_ in ("CCONJ", "SCONJ", "DET", "NOUN", "PROPN") or after.lower_ == "selon")


def _is_stretch(phrase: frozenset[int], kept: Sequence[int]) -> bool:
    """Nothing that is kept stands in its middle."""
    return not any(min(phrase) < i < max(phrase) and i not in phrase for i in kept)


def _leans_on(tree: Tree, kept: Sequence[int], phrase: frozenset[int], predicate: Token) -> bool:
    """*élu [avec 13 millions de voix] pour son rival*: the parser hung the next complement on another word."""
    after = next((tree.tokens[i] for i in kept if i > max(phrase)), None)
    inner = max(phrase) > predicate.i and not phrase <= tree.temporal
    return inner and after is not None and after.pos_ == "ADP" and after.i == max(phrase) + 1


def _may_go(tree: Tree, token: Token, phrase: frozenset[int], rest: set[int], *, in_subject: bool) -> bool:
    dep = token.dep_
    if dep == "amod":
        return _adjective_goes(token)
    if dep in _CLAUSES:
        infinitive = token.morph.get("VerbForm") == ["Inf"]  # « qui vont, dans un mois, choisir »
        return not infinitive and after_comma(tree, token) and droppable(tree, token, rest)
    if token.head.pos_ == "PRON":
        return False  # « sauf ceux [qui attendaient] »
    if in_subject and dep in ("acl", "acl:relcl") and _is_indefinite(token.head):
        return True  # « deux militaires [qui intervenaient…] ont été tués »: it is told of some
    if dep not in _MODIFIERS or _changes_the_meaning(tree, token, phrase) or _is_called_for(tree, token, phrase):
        return False
    return droppable(tree, token, rest, restrict=in_subject and not _is_indefinite(token.head))


def _adjective_goes(token: Token) -> bool:
    """An adjective after an indefinite noun (*un avion militaire*) or in a role before a name may go."""
    if token.i < token.head.i or token.lower_ in words("headings", "adjectives_kept") or any(token.children):
        return False
    role = [c for c in token.head.children if c.dep_.startswith(("flat", "appos")) and c.pos_ == "PROPN"]
    return any(c.i > token.i for c in role) or _is_indefinite(token.head)


def _is_indefinite(noun: Token) -> bool:
    """*un*, *des*, *deux*: it tells of some, so a part of what is said of them is true too."""
    determiners = [c for c in noun.children if c.dep_ in ("det", "nummod") and c.i < noun.i]
    definite = any(c.dep_ == "det" and c.morph.get("Definite") == ["Def"] for c in determiners)
    some = any(c.dep_ == "nummod" or c.lower_ in words("headings", "indefinite") for c in determiners)
    return some and not definite


def _changes_the_meaning(tree: Tree, token: Token, phrase: frozenset[int]) -> bool:
    first = min(phrase)
    opening = [tree.tokens[i].lower_ for i in sorted(phrase)[:3] if not tree.tokens[i].is_punct][:2]
    return bool(set(opening) & words("headings", "lead_keeps")) or tree.reads(first, 4).lstrip(", ").startswith(
        "il y a"
    )


def _is_called_for(tree: Tree, token: Token, phrase: frozenset[int]) -> bool:
    """What its head is not whole without: *près [de 3 millions]*, *[en] colère*, the first complement of a verb.

    A verb without an object needs what follows it at once (*procède à un revirement*, *se trouvait à Lyon*); a
    passive does not.
    """
    head = token.head
    case = next((c.lower_ for c in token.children if c.dep_ in ("case", "mark")), "")
    if head.pos_ in ("ADV", "NUM") or any(c.dep_ == "case" and c.lower_ == "entre" for c in head.children):
        return True
    bare = not any(c.dep_ in ("det", "nummod", "nmod") for c in token.children)
    if case in _BARE and bare and token.pos_ == "NOUN" and min(phrase) == head.i + 1:
        return True
    if head.pos_ not in ("VERB", "AUX") or token.dep_ in ("advcl", "conj", "parataxis") or min(phrase) < head.i:
        return False
    if any(c.dep_ in _OBJECTS and c.i > head.i for c in head.children) or any(
        c.dep_ == "aux:pass" for c in head.children
    ):
        return False
    between = [
        t for t in tree.doc[head.i + 1 : min(phrase)] if t.i not in tree.temporal and t.pos_ not in ("ADV", "PUNCT")
    ]
    return not between and not after_comma(tree, token) and token.pos_ != "ADV"


def _times(tree: Tree, kept: Sequence[int]) -> Iterator[frozenset[int]]:
    """Dates and hours by the patterns of rules/headings.yml, however the parser hangs them; not *il y a dix ans*."""
    for index in kept:
        token = tree.tokens[index]
        phrase = frozenset(t.i for t in token.subtree if t.i in kept)
        # « dans la nuit de vendredi à samedi »
        timely = token.lower_ in words("keywords", "calendar") and token.pos_ == "NOUN" and phrase & tree.temporal
        if timely and tree.tokens[min(phrase)].lower_ in _BARE | {"dans", "au"} and _is_stretch(phrase, kept):
            yield phrase
    for run in time_runs(tree, kept):
        before = tree.tokens[run[0] - 1] if run[0] > tree.start else None
        hangs = before is not None and (before.pos_ in ("ADP", "SCONJ") or before.lower_ in ("et", "ou"))
        if not hangs and not any(tree.tokens[i].lower_ == "y" for i in run):
            yield frozenset(run)


def time_runs(tree: Tree, kept: Sequence[int]) -> list[tuple[int, ...]]:
    """The stretches of time expressions among ``kept``."""
    runs: list[list[int]] = []
    for index in kept:
        if index in tree.temporal:
            if runs and runs[-1][-1] + 1 == index:
                runs[-1].append(index)
            else:
                runs.append([index])
    return [tuple(run) for run in runs]
