"""What each part behind a verb hangs on: the verb, or a part before it with which it stays or goes.

It is asked of the parser, which is right there more often than not, and of commas.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from seo_fr.headings.grammar.cuts import OF
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.lead.part import Part, ends_in_verb, excepts, is_stub
from seo_fr.resources import words

# A preposition and a name: where the thing said right before is.
_SHORT = 3


def attached(tree: Tree, part: Part, found: Sequence[Part], owner: int | None) -> Part:
    """The part with what it hangs on among those ``found`` before it; ``owner`` is that whose object it is."""
    part = replace(part, on=_hangs_on(tree, part, found))
    if part.comma and (noun := _late_complement_of(tree, part, found)) is not None:
        part = replace(part, kind="of", on=noun, glued=True)
    elif part.on is not None and not found[part.on].needed and _is_glued(tree, part, found[part.on]):
        part = replace(part, glued=True)
    if owner is not None and not found[owner].needed:
        part = replace(part, on=owner, glued=True)
    if part.kind == "bound" and excepts(tree, part.tokens) and found and not found[-1].needed:
        part = replace(part, on=len(found) - 1, glued=True)
    return part


def object_of(tree: Tree, part: Part, found: Sequence[Part]) -> int | None:
    """*faute d’avoir obtenu de la préfecture [l’autorisation]*: the part whose verb has it for its object."""
    for number in range(len(found) - 1, -1, -1):
        verbs = {i for i in found[number].tokens if tree.tags[i] in ("VERB", "AUX")}
        if any(tree.tokens[i].dep_ == "obj" and tree.heads[i] in verbs and i not in tree.temporal for i in part.tokens):
            return number
    return None


def _hangs_on(tree: Tree, part: Part, found: Sequence[Part]) -> int | None:
    """The number of the part right before, where this one goes on in it.

    An aside or a relative clause runs to its comma, whatever the parser hangs its last words on; an apposition is of
    the part before it (« le départ de son PDG, Bertrand Loisel »).
    """
    if not found:
        return None
    last, here = found[-1], len(found) - 1
    if part.comma and part.kind == "relative" and tree.lows[part.tokens[0]] in words("headings", "relatives"):
        return _antecedent(tree, part, found, found[here:])
    if part.comma and part.kind == "participle":
        return _antecedent(tree, part, found, ())
    if part.comma:
        # « pénalisé par la fermeture de son site de Gand[, en Belgique] »: of the aside before it.
        aside = not last.needed and (last.comma or last.on is not None)
        short = aside and part.kind == "place" and len(part.tokens) <= _SHORT
        # « dont douze avec sursis pour avoir dérobé[, entre mars 2023 et octobre 2024], des bijoux »
        of_aside = short or (not last.needed and ends_in_verb(tree, last))
        return here if part.kind == "noun" or of_aside else None
    if part.kind == "noun" and last.kind in ("place", "of") and tree.tags[part.tokens[0]] in ("DET", "NUM"):
        # « a annoncé en comité central [la suppression] », « pour avoir détourné entre 2018 et 2024 [la somme] »
        return next((n for n in range(here, -1, -1) if _has_verb(tree, found[n])), None)
    dated = any(i in tree.temporal for i in part.tokens)  # « dans la nuit de mardi à mercredi »
    if part.kind in ("noun", "of", "place") and last.kind == "time" and last.on is None and not dated:
        return None  # « a adopté ce jeudi [le projet de loi] », « a été opérée mardi [d’une hernie] »
    open_ended = last.comma or last.on is not None or last.kind in ("relative", "participle", "second", "that")
    if part.kind == "of" or (open_ended and not last.needed):
        return here
    return here if next(_governors(tree, part), None) in last.tokens else None


def _antecedent(tree: Tree, part: Part, found: Sequence[Part], else_: Sequence[Part]) -> int | None:
    """*dans onze districts du nord, [où la dengue a fait 47 morts]*: the part whose noun it tells of.

    The parser's, else that of ``else_``; None where it is the subject.
    """
    governors = set(_governors(tree, part))
    told = next((n for n, p in enumerate(found) if governors & set(p.tokens)), None)
    return told if told is not None or not else_ else len(found) - 1


def _late_complement_of(tree: Tree, part: Part, found: Sequence[Part]) -> int | None:
    """*après le chavirement, dans la nuit, [d’une pirogue]*: the number of the part whose complement comes late."""
    if tree.tokens[part.tokens[0]].lower_ not in OF:
        return None
    number = len(found) - 1
    while number >= 0 and (found[number].comma or (found[number].on is not None and not found[number].needed)):
        number -= 1
    behind = 0 <= number < len(found) - 1 and next(_governors(tree, part), None) in found[number].tokens
    return number if behind else None


def _is_glued(tree: Tree, part: Part, before: Part) -> bool:
    """In an aside only what restricts its last noun may go: *reconnu coupable d’avoir utilisé [les fichiers…]*."""
    if part.comma or before.kind == "bound":
        return False
    if is_stub(before):
        return True
    if part.kind in ("relative", "time", "participle"):
        return False
    aside = (before.comma or before.glued) and part.kind != "of"
    last = tree.tokens[before.tokens[-1]].pos_
    return aside or last in ("VERB", "AUX") or (last == "ADJ" and part.kind in ("of", "infinitive"))


def _governors(tree: Tree, part: Part) -> Iterator[int]:
    """The words outside the part that the parser hangs its own on, in their order."""
    own = set(part.tokens)
    return (tree.heads[i] for i in part.tokens if tree.heads[i] not in own)


def _has_verb(tree: Tree, part: Part) -> bool:
    return any(tree.tags[i] == "VERB" for i in part.tokens)
