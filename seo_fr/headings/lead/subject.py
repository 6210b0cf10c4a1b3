"""What stands before a lead's verb: what opens the sentence, the subject and its shorter forms, asides.

Read from commas and from how each stretch begins; the parser joins the subject to what opens the sentence too often.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import OF
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.lead.borders import NOMINAL, is_claiming, is_comma, is_participle, opens_part
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARTICLES = frozenset({"le", "la", "les", "l'"})
_ONE = frozenset({"le", "la", "l'", "un", "une"})
# A stretch of time is told within its first words: « Six ans après… », « Quelques heures plus tard ».
_EARLY = 6
_ACRONYM = range(3, 9)


def subject_parts(
    tree: Tree, before: Sequence[int], suits: Callable[[Token], bool]
) -> tuple[list[int], list[int], list[int]] | None:
    """What opens the sentence, its subject, the asides behind that; None where no noun group can be its subject.

    Of several groups the subject is one whose noun ``suits`` the verb.
    """
    runs = [part for run in _by_commas(tree, before) for part in _without_opening(tree, run)]
    nominal = [n for n, run in enumerate(runs) if _is_nominal(tree, run)]
    if not nominal:
        return None
    if is_comma(tree.tokens[before[-1]]):
        first = last = _most_determined(tree, runs, nominal, suits)
    elif nominal[-1] == len(runs) - 1:
        first = last = nominal[-1]
        while first - 1 in nominal and _is_listed(tree, runs, first):
            first -= 1
    elif tree.tokens[runs[-1][0]].lower_ in OF:
        # « Les données d’adhérents, anciens ou actuels, de la mutuelle ont été dérobées »
        first = _most_determined(tree, runs, nominal, suits)
        return [i for i in before if i < runs[first][0]], [*runs[first], *runs[-1]], []
    elif is_claiming(tree.tokens[runs[-1][0]]):
        # « Des citoyens en colère, qui contrôlent le nord ont manifesté »: a comma is wanting.
        first = _most_determined(tree, runs, nominal, suits)
        return [i for i in before if i < runs[first][0]], list(runs[first]), []
    else:
        return None
    start, end = runs[first][0], runs[last][-1]
    opening = [i for i in before if i < start]
    return opening, [i for i in before if start <= i <= end], [i for i in before if i > end]


def head_of(tree: Tree, subject: Sequence[int]) -> Token | None:
    """Its first noun; a name that the tagger takes for something else (*Plan-de-Cuques*) by its capital."""
    said = [tree.tokens[i] for i in subject if not tree.tokens[i].text[0].isdigit()]
    noun = next((t for t in said if t.pos_ in ("NOUN", "PROPN")), None)
    return noun or next((t for t in said if t.text[:1].isupper()), None)


def is_opaque(tree: Tree, subject: Sequence[int]) -> bool:
    """*L’annonce*, *Le projet*: a definite thing without a name or a complement, told of before."""
    said = [tree.tokens[i] for i in subject]
    if said[0].lower_ not in _ARTICLES:
        return False
    return not any(t.pos_ == "PROPN" or t.i in tree.names or t.lower_ in OF for t in said)


def shorter_subjects(tree: Tree, subject: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Other ways to say it: its acronym (*la CNIL*), without *âgés de 19 à 34 ans*, the name without its role."""
    found = (_by_acronym(tree, subject), *_unrestricted(tree, subject), _name_alone(tree, subject))
    return tuple(tokens for tokens in found if tokens)


def person_in(tree: Tree, asides: Sequence[int], head: Token) -> tuple[int, ...]:
    """*La correspondante de la chaîne, [Sonia Dridi], affirme*: the name, where the aside is no more than that.

    And where it is that of ``head``, not of a complement: « le parti de la ministre, X, a remporté ».
    """
    inside = tuple(i for i in asides if not is_comma(tree.tokens[i]))
    whole = bool(inside) and (inside[0], inside[-1] + 1) in tree.people
    return inside if whole and _is_person(head) else ()


def _by_commas(tree: Tree, indices: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = [[]]
    for index in indices:
        if is_comma(tree.tokens[index]):
            runs.append([])
        else:
            runs[-1].append(index)
    return [run for run in runs if run]


def _without_opening(tree: Tree, run: list[int]) -> list[list[int]]:
    """*À la suite d’un contrôle [les gendarmes]*, *Samedi dernier [trois habitants]*: the comma is wanting."""
    first = tree.tokens[run[0]]
    if first.i not in tree.temporal and first.pos_ != "ADP":
        return [run]
    for number, index in enumerate(run[1:], 1):
        token, before = tree.tokens[index], tree.tokens[run[number - 1]]  # brackets are not in the run
        dated = before.i in tree.temporal and index not in tree.temporal and token.pos_ in ("DET", "NUM", "PROPN")
        ended = before.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") and index not in tree.temporal
        meets = ended and first.pos_ == "ADP" and token.pos_ == "DET" and token.lower_ not in OF
        named = before.pos_ == "NUM" and token.pos_ == "PROPN" and before.i not in tree.names
        if dated or meets or named:
            return [run[:number], run[number:]]
    return [run]


def _most_determined(
    tree: Tree, runs: Sequence[Sequence[int]], nominal: Sequence[int], suits: Callable[[Token], bool]
) -> int:
    """The first stretch with an article, a number or a name; a bare noun (*Victime d’une chute, X…*) where none has."""
    good = [n for n in nominal if _is_determined(tree, runs[n])]
    # « Privée de son client, un fabricant allemand, la fonderie, a été placée »
    good = [n for n in good if (noun := head_of(tree, runs[n])) is not None and suits(noun)] or good
    # « Après trois ans de travaux, deux reports et une crue, [le pont] a rouvert »: items of what opens the sentence.
    own = [n for n in good if n == 0 or not _goes_on_with(tree, runs, n)]
    return (own or good or list(nominal))[0]


def _is_determined(tree: Tree, run: Sequence[int]) -> bool:
    first = tree.tokens[run[0]]
    return (
        first.pos_ in ("DET", "NUM", "PROPN") or bool(first.like_num) or first.lower_ in words("headings", "counting")
    )


def _goes_on_with(tree: Tree, runs: Sequence[Sequence[int]], number: int) -> bool:
    """A list that a preposition has opened before it."""
    joined = any(tree.tokens[i].lower_ in ("et", "ou") for i in runs[number])
    return number == 1 and joined and tree.tokens[runs[0][0]].pos_ == "ADP"


def _is_nominal(tree: Tree, run: Sequence[int]) -> bool:
    """It opens as a noun group does and is no stretch of time (*six ans après…*, *mardi soir*)."""
    first = tree.tokens[run[0]]
    counted = first.text[0].isdigit() or bool(first.like_num) or first.lower_ in words("headings", "counting")
    counted = counted or tree.reads(first.i, 2).strip() == "au moins"
    plural = first.lower_ in ("de", "d'") and len(run) > 2 and tree.tokens[run[1]].pos_ == "ADJ"  # « De fortes pluies »
    name = first.pos_ in ("PUNCT", "X") and first.text[0].isalpha()  # « Hydro-Québec », told for a mark
    if not (first.pos_ in NOMINAL or counted or plural or name) or first.lower_ in words("headings", "relatives"):
        return False
    if all(i in tree.temporal for i in run):
        return False
    early = {tree.tokens[i].lower_ for i in run[:_EARLY]}
    if not early & (words("keywords", "calendar") | {"h"}):
        return True
    return not (len(run) <= 3 and counted) and not early & words("headings", "time_after")


def _is_listed(tree: Tree, runs: Sequence[Sequence[int]], number: int) -> bool:
    """*A, B et C ont*: the stretch before this one is an item of the same list."""
    joined = any(tree.tokens[i].lower_ in ("et", "ou") for i in runs[number])
    one, other = tree.tokens[runs[number - 1][0]], tree.tokens[runs[number][0]]
    return joined and one.pos_ == other.pos_ and len(runs[number - 1]) <= len(runs[number])


def _by_acronym(tree: Tree, subject: tuple[int, ...]) -> tuple[int, ...]:
    """The article and the acronym that the text puts in brackets right behind the name; empty where there is none."""
    at = subject[-1] + 1
    if not tree.has(at + 2) or tree.tokens[at].text != "(" or tree.tokens[at + 2].text != ")":
        return ()
    acronym, article = tree.tokens[at + 1].text, tree.tokens[subject[0]].lower_
    if not acronym.isupper() or len(acronym) not in _ACRONYM or article not in _ARTICLES:
        return ()
    return () if article == "l'" and acronym[0] not in "AEIOUH" else (subject[0], at + 1)


def _unrestricted(tree: Tree, subject: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """*deux militaires [qui intervenaient…]*, *un postier [travaillant sur le site]*: told of some, true of them.

    Or only what follows that: « trois hommes soupçonnés de vol [dans le Béarn] ».
    """
    first = tree.tokens[subject[0]]
    if first.lower_ in _ONE and first.lower_ in _ARTICLES:
        yield from _without_relative(tree, subject)
    if not (first.pos_ == "NUM" or first.lower_ in words("headings", "indefinite")):
        return
    restricted = False
    for number, index in enumerate(subject[1:], 1):
        token = tree.tokens[index]
        aged = token.lower_ in words("headings", "aged")
        opens = number > 1 and (token.lower_ in words("headings", "claiming") or aged or is_participle(token))
        last = tree.tokens[subject[number - 1]]
        further = restricted and opens_part(tree, index, subject[:number], governs=False) and not is_participle(last)
        if (opens and not restricted) or further:
            yield subject[:number]
        restricted = restricted or opens


def _without_relative(tree: Tree, subject: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """*L’orage de grêle [qui a traversé la Corrèze]*: there is one, and it is said what it is."""
    for number, index in enumerate(subject):
        if tree.tokens[index].lower_ == "qui":
            said = [tree.tokens[i] for i in subject[:number]]
            if any(t.lower_ in OF or t.i in tree.names for t in said[1:]):
                yield subject[:number]
            return


def _name_alone(tree: Tree, subject: tuple[int, ...]) -> tuple[int, ...]:
    """*[La comédienne] Solange Dervieux*, *[Le groupe verrier] Dorval*: the name that ends it, of whom acts."""
    span = tree.names.get(subject[-1])
    if span is None or span[1] != subject[-1] + 1 or span[0] not in subject or span[0] == subject[0]:
        return ()
    role = [tree.tokens[i] for i in subject if i < span[0]]
    if (
        role[0].lower_ not in _ONE
        or role[-1].pos_ not in ("NOUN", "ADJ")
        or not tree.tokens[span[0]].text[:1].isupper()
    ):
        return ()
    joined = any(t.lower_ in OF or t.pos_ in ("ADP", "CCONJ") for t in role)
    body = len(role) > 1 and role[1].lower_ in words("headings", "bodies") and not joined
    # « Un reportage de la chaîne Al Jazeera » is not by a person, whatever the tagger takes her name for.
    person = span in tree.people and (not joined or _is_person(head_of(tree, subject)))
    return tuple(i for i in subject if i >= span[0]) if body or person else ()


def _is_person(noun: Token | None) -> bool:
    return noun is not None and noun.lower_ in words("entities", "roles") | words("headings", "people_nouns")
