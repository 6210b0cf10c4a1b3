"""What a verb calls for: of the parts behind it, those without which it is not whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from seo_fr.headings.grammar.cuts import TO
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.lead.part import Part, ends_in_verb
from seo_fr.headings.lead.verb import Verb
from seo_fr.language.lexicon import takes_etre
from seo_fr.language.verbs import is_finite
from seo_fr.resources import words

_TO = TO | {"devant"}


@dataclass(slots=True)
class Reading:
    """What is known of the verb while its parts are read: those ``found``, whether it ``wants`` its object still.

    ``has_object`` tells that a noun group stands where its object does.
    """

    tree: Tree
    verb: Verb
    found: list[Part]
    wants: bool
    passive: bool
    has_object: bool


def with_need(reading: Reading, part: Part, owner: int | None) -> Part:
    """The part, marked where it never goes: the verb calls for it, or it bounds the claim.

    ``owner`` is the part whose object it is.
    """
    found = reading.found
    wanted = (owner is not None and found[owner].needed) or _is_wanted(reading, part)
    bound = part.kind == "bound" and not part.glued and not any(p.kind == "relative" for p in found)
    if not (wanted or bound or _restricts_the_only(reading.tree, part, found) or _is_needed(reading, part)):
        return part
    needed = replace(part, needed=True, on=None if part.comma or wanted else part.on)
    reading.wants = reading.wants and _wants_more(reading, needed)
    return needed


def has_object(cut: Sequence[Part]) -> bool:
    """A bare noun group stands somewhere before the first comma: *présente dans le cadre de… [une version]*."""
    for part in cut:
        if part.comma or part.kind in ("relative", "that", "second"):
            return False
        if part.kind == "noun":
            return True
    return False


def governs(verb: Verb) -> bool:
    """*demander à X de faire*, *contraindre X à faire*: the infinitive is what is asked."""
    return verb.predicate.lemma_.lower() in words("headings", "verbs_with_infinitive")


def _is_wanted(reading: Reading, part: Part) -> bool:
    """The parser sees in it the object of the verb, or of an infinitive that the verb needs.

    However far behind: « a adopté mercredi, par 227 voix contre 98, [une proposition de loi] ».
    """
    tree, found = reading.tree, reading.found
    if part.kind not in ("noun", "of", "place", "infinitive") or any(p.kind in ("relative", "that") for p in found):
        return False
    if any(p.needed and p.kind in ("noun", "of") for p in found):
        return False
    if any(is_finite(tree.tokens[i]) for p in found for i in p.tokens):
        return False  # « est suspendue, le temps que soit entendue [la demande] »
    verbs = {reading.verb.predicate.i}
    verbs |= {i for p in found if p.kind == "infinitive" and p.needed for i in p.tokens}
    objects = (i for i in part.tokens if tree.tokens[i].dep_ == "obj" and tree.heads[i] in verbs)
    return any(i not in tree.temporal and tree.tokens[i].pos_ in ("NOUN", "PROPN", "PRON", "NUM") for i in objects)


def _is_needed(reading: Reading, part: Part) -> bool:
    """The verb is not whole without it."""
    found = reading.found
    if part.on is not None and not part.comma and not found[part.on].needed:
        return False
    match part.kind:
        case "that":
            return _is_direct(found)
        case "infinitive":
            return _infinitive_is_needed(reading, part)
        case "noun":
            pushed = _asides_only(found) and any(p.comma for p in found) and not _takes_no_object(reading)
            behind = not part.comma and not (reading.passive and found)
            return reading.wants and (behind or (pushed and not reading.passive))
        case "place" | "of" | "other" | "participle":
            return _complement_is_needed(reading, part)
        case _:
            return False


def _infinitive_is_needed(reading: Reading, part: Part) -> bool:
    found = reading.found
    named = part.on is not None and found[part.on].needed and len(part.tokens) == 2  # « le permis de construire »
    chained = (
        bool(found) and found[-1].needed and found[-1].kind == "infinitive" and ends_in_verb(reading.tree, found[-1])
    )
    again = part.comma and any(p.kind == "infinitive" and p.needed for p in found)
    return _is_direct(found) or named or again or chained or governs(reading.verb)


def _complement_is_needed(reading: Reading, part: Part) -> bool:
    """*condamné à six mois*, *arrive en tête*: what a verb without an object, or with a second one, calls for."""
    found, first = reading.found, reading.tree.tokens[part.tokens[0]].lower_
    given = first in _TO and reading.verb.predicate.lemma_.lower() in words("headings", "verbs_with_to")
    if part.kind == "place" and given and not any(p.needed and p.kind == "place" for p in found):
        return not part.comma or any(p.comma for p in found)
    next_to_verb = not found or found[-1].needed or all(p.kind == "time" for p in found)
    if part.comma or not (reading.wants and _asides_only(found) and next_to_verb):
        return False
    set_phrase = first == "en" and len(part.tokens) == 2  # « met en demeure [l’enseigne] »
    if reading.has_object and not (first in _TO or set_phrase):
        return False
    return first not in words("headings", "circumstances") or (reading.verb.copular and not reading.passive)


def _asides_only(found: Sequence[Part]) -> bool:
    return all(p.kind == "time" or p.comma or p.on is not None for p in found if not p.needed)


def _is_direct(found: Sequence[Part]) -> bool:
    return _asides_only(found) and not any(p.needed for p in found)


def _restricts_the_only(tree: Tree, part: Part, found: Sequence[Part]) -> bool:
    """*le seul homme [jugé dans cette affaire]*: without it he would be the only one."""
    if part.comma or part.kind not in ("participle", "relative") or not found or not found[-1].needed:
        return False
    return any(tree.tokens[i].lower_ in ("seul", "seule") for i in found[-1].tokens)


def _wants_more(reading: Reading, part: Part) -> bool:
    """*reconnaît avoir distribué [une eau…]*, *met en demeure [l’enseigne]*: the object is still to come."""
    tree = reading.tree
    if part.kind == "place" and not reading.passive and reading.verb.predicate.lemma_ in words("headings", "calls_for"):
        return True  # « rejettent par référendum, à 57 % des suffrages, [la construction d’un barrage] »
    first, last = tree.tokens[part.tokens[0]].lower_, tree.tokens[part.tokens[-1]]
    if part.kind == "infinitive":
        return last.pos_ in ("VERB", "AUX")
    return part.kind == "place" and (first in _TO or (first == "en" and len(part.tokens) == 2))


def _takes_no_object(reading: Reading) -> bool:
    """*arrivent*, *est mort*: what follows a comma there is no object."""
    if any(p.kind == "infinitive" and p.needed for p in reading.found):
        return False  # « va racheter, …, [94 maisons] »
    verb, tokens = reading.verb, reading.tree.tokens
    reflexive = any(tokens[i].lower_ in ("se", "s'") for i in range(verb.start, verb.first))
    return not reflexive and takes_etre(verb.predicate.lemma_.lower())
