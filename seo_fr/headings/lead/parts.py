"""The parts of a sentence behind its verb, as an editor cuts them: which it needs, and what each hangs on.

Parts are read from words and marks (`borders`). What a part hangs on is asked of the parser, which is right there more
often than not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from seo_fr.headings.grammar.cuts import OF, TO
from seo_fr.headings.grammar.tree import Tree, opens_with
from seo_fr.headings.lead.borders import NOMINAL, another_verb, is_claiming, is_comma, opens_part
from seo_fr.headings.lead.verb import Verb
from seo_fr.language.lexicon import is_infinitive, takes_etre
from seo_fr.language.verbs import is_finite
from seo_fr.resources import words

_TO = TO | {"devant"}
# An article and a noun behind a comma say nothing alone.
_STUB = 2
_HOUR = re.compile(r"\d{1,2}h\d{0,2}")
# A preposition and a name: where the thing said right before is.
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the sentence: ``tokens`` without the comma before it, which ``comma`` tells of.

    ``kind`` is one of ``noun``, ``place`` (a preposition and what it governs), ``of`` (a second *de*), ``time``,
    ``relative``, ``participle``, ``infinitive``, ``that`` (*que*), ``second`` (another verb of the subject), ``bound``
    (what bounds or attributes the claim), ``other``. ``needed`` parts never go; ``on`` is the number of the part it
    hangs on, None for the verb; ``glued`` ones stay wherever that stays; ``half`` ones never do, being a piece of a
    clause that another comma cuts.
    """

    tokens: tuple[int, ...]
    comma: bool
    kind: str
    needed: bool = False
    on: int | None = None
    glued: bool = False
    half: bool = False


@dataclass(slots=True)
class _Reading:
    """What is known of the verb while its parts are read: ``wants`` tells that its object is still to come."""

    tree: Tree
    verb: Verb
    found: list[Part]
    wants: bool
    passive: bool
    has_object: bool


def parts(tree: Tree, after: Sequence[int], verb: Verb) -> tuple[Part, ...]:
    """The parts behind the verb, from left to right, those that it needs marked."""
    cut = [(tuple(tokens), comma) for tokens, comma in _cut(tree, after, governs=_governs(verb))]
    passive = any(c.dep_ == "aux:pass" for c in tree.children[verb.predicate.i])
    reading = _Reading(tree, verb, [], wants=True, passive=passive, has_object=_has_object(tree, cut))
    for tokens, comma in cut:
        part = Part(tokens, comma, _kind(tree, tokens, comma=comma))
        part = replace(part, on=_hangs_on(tree, part, reading.found))
        if comma and (noun := _late_complement_of(tree, part, reading.found)) is not None:
            part = replace(part, kind="of", on=noun, glued=True)
        elif (
            part.on is not None and not reading.found[part.on].needed and _is_glued(tree, part, reading.found[part.on])
        ):
            part = replace(part, glued=True)
        owner = _completes(tree, part, reading.found)
        called_for = owner is not None and reading.found[owner].needed
        if owner is not None and not called_for:
            part = replace(part, on=owner, glued=True)
        if _excepts(tree, part) and reading.found and not reading.found[-1].needed:
            part = replace(part, on=len(reading.found) - 1, glued=True)
        wanted = called_for or _is_wanted(reading, part)
        bound = part.kind == "bound" and not part.glued and not any(p.kind == "relative" for p in reading.found)
        if wanted or bound or _restricts_the_only(tree, part, reading.found) or _is_needed(reading, part):
            part = replace(part, needed=True, on=None if comma or wanted else part.on)
            reading.wants = reading.wants and _wants_more(reading, part)
        elif _is_half(tree, part):
            part = replace(part, half=True)
        reading.found.append(part)
    found = reading.found
    alone = {n for n, p in enumerate(found) if _is_stub(p) and not any(q.glued and q.on == n for q in found)}
    return tuple(replace(p, half=True) if n in alone and not p.needed else p for n, p in enumerate(found))


def _cut(tree: Tree, after: Sequence[int], *, governs: bool) -> Iterator[tuple[list[int], bool]]:
    run: list[int] = []
    comma = False
    for index in after:
        token = tree.tokens[index]
        alone = len(run) == 1 and tree.tokens[run[0]].lower_ in ("que", "qu'")
        if is_comma(token) and _is_open(tree, run):
            run.append(index)
        elif is_comma(token) and not alone:
            if run:
                yield run, comma
            run, comma = [], True
        elif run and opens_part(tree, index, run, governs=governs):
            yield run, comma
            run, comma = [index], False
        else:
            run.append(index)
    if run:
        yield run, comma


def _is_stub(part: Part) -> bool:
    """*, un chantier [de quatorze millions d’euros]*, *selon un bilan publié [mardi]*: nothing without what follows."""
    if part.kind == "participle":
        return len(part.tokens) == 1
    return part.comma and part.kind == "noun" and len(part.tokens) <= _STUB


def _is_half(tree: Tree, part: Part) -> bool:
    """*tandis que les trois occupants[, dont un garçon, ont été touchés]*, and what goes on with its verb."""
    finite_ones = [i for i in part.tokens if is_finite(tree.tokens[i])]
    if finite_ones[:1] == [part.tokens[0]] and part.kind != "bound":
        return True
    return not finite_ones and any(is_claiming(tree.tokens[i]) for i in part.tokens[:2]) and part.kind != "bound"


def _is_open(tree: Tree, run: Sequence[int]) -> bool:
    """*des hausses de salaire et[, surtout,] la fin des services*: what the conjunction joins is still to come."""
    last = [tree.tokens[i] for i in run[-3:]]
    return bool(last) and (
        last[-1].pos_ == "CCONJ" or (len(last) == 3 and is_comma(last[1]) and last[0].pos_ == "CCONJ")
    )


def _kind(tree: Tree, tokens: Sequence[int], *, comma: bool) -> str:
    first = tree.tokens[tokens[0]]
    if _is_bound(tree, tokens, comma=comma):
        return "bound"
    if _is_time(tree, tokens):
        return "time"
    if is_claiming(first) or _is_summing_up(tree, first.i):
        return "that" if first.lower_ in ("que", "qu'") and first.pos_ != "PRON" else "relative"
    if is_infinitive(tree.tokens[tokens[first.lower_ in ("à", "de", "d'") and len(tokens) > 1]].lower_):
        return "infinitive" if first.pos_ in ("VERB", "AUX", "ADP") else "other"
    if first.pos_ == "CCONJ":
        return "second" if another_verb(tree, first.i) else "other"
    if first.lower_ in OF and first.pos_ == "ADP" and not comma:
        return "of"
    if first.pos_ == "ADP" or first.lower_ in words("headings", "noun_prepositions"):
        return "place"
    if first.pos_ == "VERB":
        return "participle"
    return "noun" if first.pos_ in NOMINAL or first.text in '«"“' else "other"


def _is_summing_up(tree: Tree, index: int) -> bool:
    """*…, [ce qui représenterait une économie]*."""
    return tree.reads(index, 2).strip() in ("ce qui", "ce que", "ce qu'", "ce dont")


def _is_bound(tree: Tree, tokens: Sequence[int], *, comma: bool) -> bool:
    """*sauf le dimanche*, *selon la direction*, *affirme le maire*: without it the title would claim more."""
    first = tree.tokens[tokens[0]]
    if first.lower_ in words("headings", "relatives"):
        return False  # « le gouvernement, qui juge le dispositif trop coûteux »
    if opens_with("title_bounds").match(tree.reads(first.i, 4)):
        return not any(
            tree.tokens[i].lower_ in words("headings", "claiming") for i in tokens[1:2]
        )  # « selon lesquelles »
    said = [tree.tokens[i] for i in tokens[:3]]
    told = any(t.pos_ in ("VERB", "AUX") and t.lemma_.lower() in words("headings", "reporting") for t in said)
    return comma and told and any(is_finite(t) for t in said)


def _excepts(tree: Tree, part: Part) -> bool:
    """*…, [sauf ceux qui attendaient]*: it goes with what it takes something from."""
    return part.kind == "bound" and opens_with("title_excepts").match(tree.reads(part.tokens[0], 3)) is not None


def _is_time(tree: Tree, tokens: Sequence[int]) -> bool:
    first, units = tree.tokens[tokens[0]], words("keywords", "calendar")
    if first.i in tree.temporal or opens_with("time_openers").match(tree.reads(first.i, 4)):
        return True
    second, third = (tree.tokens[tokens[n]].lower_ if len(tokens) > n else "" for n in (1, 2))
    if first.lower_ in ("à", "vers", "dès") and _HOUR.fullmatch(second):
        return True  # « vers 22h30 »
    hour = first.lower_ in ("à", "vers", "dès") and third in ("h", "heures", "heure")
    return hour or (first.pos_ == "NUM" and second in units and third not in OF)  # « sept ans de prison »


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
        of_aside = short or (not last.needed and _ends_in_verb(tree, last))
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
    own = set(part.tokens)
    governor = next((tree.heads[i] for i in part.tokens if tree.heads[i] not in own), None)
    return here if governor is not None and governor in last.tokens else None


def _has_verb(tree: Tree, part: Part) -> bool:
    return any(tree.tags[i] == "VERB" for i in part.tokens)


def _antecedent(tree: Tree, part: Part, found: Sequence[Part], else_: Sequence[Part]) -> int | None:
    """*dans onze districts du nord, [où la dengue a fait 47 morts]*: the part whose noun it tells of.

    The parser's, else that of ``else_``; None where it is the subject.
    """
    own = set(part.tokens)
    governors = {tree.heads[i] for i in part.tokens if tree.heads[i] not in own}
    told = next((n for n, p in enumerate(found) if governors & set(p.tokens)), None)
    return told if told is not None or not else_ else len(found) - 1


def _late_complement_of(tree: Tree, part: Part, found: Sequence[Part]) -> int | None:
    """*après le chavirement, dans la nuit, [d’une pirogue]*: the number of the part whose complement comes late."""
    if tree.tokens[part.tokens[0]].lower_ not in OF:
        return None
    number = len(found) - 1
    while number >= 0 and (found[number].comma or (found[number].on is not None and not found[number].needed)):
        number -= 1
    own = set(part.tokens)
    governor = next((tree.heads[i] for i in part.tokens if tree.heads[i] not in own), -1)
    return number if 0 <= number < len(found) - 1 and governor in found[number].tokens else None


def _is_glued(tree: Tree, part: Part, before: Part) -> bool:
    """In an aside only what restricts its last noun may go: *reconnu coupable d’avoir utilisé [les fichiers…]*."""
    if part.comma or before.kind == "bound":
        return False
    if _is_stub(before):
        return True
    if part.kind in ("relative", "time", "participle"):
        return False
    aside = (before.comma or before.glued) and part.kind != "of"
    last = tree.tokens[before.tokens[-1]].pos_
    return aside or last in ("VERB", "AUX") or (last == "ADJ" and part.kind in ("of", "infinitive"))


def _completes(tree: Tree, part: Part, found: Sequence[Part]) -> int | None:
    """*faute d’avoir obtenu de la préfecture [l’autorisation]*: the part whose verb has it for its object."""
    for number in range(len(found) - 1, -1, -1):
        verbs = {i for i in found[number].tokens if tree.tags[i] in ("VERB", "AUX")}
        if any(tree.tokens[i].dep_ == "obj" and tree.heads[i] in verbs and i not in tree.temporal for i in part.tokens):
            return number
    return None


def _restricts_the_only(tree: Tree, part: Part, found: Sequence[Part]) -> bool:
    """*le seul homme [jugé dans cette affaire]*: without it he would be the only one."""
    if part.comma or part.kind not in ("participle", "relative") or not found or not found[-1].needed:
        return False
    return any(tree.tokens[i].lower_ in ("seul", "seule") for i in found[-1].tokens)


def _is_wanted(reading: _Reading, part: Part) -> bool:
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


def _is_needed(reading: _Reading, part: Part) -> bool:
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


def _infinitive_is_needed(reading: _Reading, part: Part) -> bool:
    found = reading.found
    named = part.on is not None and found[part.on].needed and len(part.tokens) == 2  # « le permis de construire »
    chained = (
        bool(found) and found[-1].needed and found[-1].kind == "infinitive" and _ends_in_verb(reading.tree, found[-1])
    )
    again = part.comma and any(p.kind == "infinitive" and p.needed for p in found)
    return _is_direct(found) or named or again or chained or _governs(reading.verb)


def _ends_in_verb(tree: Tree, part: Part) -> bool:
    """*visant à interdire [de vendre]*."""
    return tree.tags[part.tokens[-1]] == "VERB"


def _complement_is_needed(reading: _Reading, part: Part) -> bool:
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


def _wants_more(reading: _Reading, part: Part) -> bool:
    """*reconnaît avoir distribué [une eau…]*, *met en demeure [l’enseigne]*: the object is still to come."""
    tree = reading.tree
    if part.kind == "place" and not reading.passive and reading.verb.predicate.lemma_ in words("headings", "calls_for"):
        return True  # « rejettent par référendum, à 57 % des suffrages, [la construction d’un barrage] »
    first, last = tree.tokens[part.tokens[0]].lower_, tree.tokens[part.tokens[-1]]
    if part.kind == "infinitive":
        return last.pos_ in ("VERB", "AUX")
    return part.kind == "place" and (first in _TO or (first == "en" and len(part.tokens) == 2))


def _has_object(tree: Tree, cut: Sequence[tuple[tuple[int, ...], bool]]) -> bool:
    """A bare noun group stands somewhere before the first comma: *présente dans le cadre de… [une version]*."""
    for tokens, comma in cut:
        kind = _kind(tree, tokens, comma=comma)
        if comma or kind in ("relative", "that", "second"):
            return False
        if kind == "noun":
            return True
    return False


def _governs(verb: Verb) -> bool:
    """*demander à X de faire*, *contraindre X à faire*: the infinitive is what is asked."""
    return verb.predicate.lemma_.lower() in words("headings", "verbs_with_infinitive")


def _takes_no_object(reading: _Reading) -> bool:
    """*arrivent*, *est mort*: what follows a comma there is no object."""
    if any(p.kind == "infinitive" and p.needed for p in reading.found):
        return False  # « va racheter, …, [94 maisons] »
    verb, tokens = reading.verb, reading.tree.tokens
    reflexive = any(tokens[i].lower_ in ("se", "s'") for i in range(verb.start, verb.first))
    return not reflexive and takes_etre(verb.predicate.lemma_.lower())
