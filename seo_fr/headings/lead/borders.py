"""Where one part of a sentence ends and the next begins: seen by words and marks, not by the parse."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import OF
from seo_fr.headings.grammar.tree import Tree, opens_with
from seo_fr.language.features import feature
from seo_fr.language.lexicon import event_nouns, finite, is_infinitive
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

NOMINAL = frozenset({"DET", "NUM", "PROPN", "NOUN", "ADJ", "SYM"})
"""What a noun group may begin with."""


def is_comma(token: Token) -> bool:
    """A comma, or a dash or semicolon, which part as commas do."""
    text = str(token.text)
    return text in (",", "–", "—", ";")


def sides(tree: Tree, kept: Sequence[int]) -> list[tuple[int, ...]]:
    """The stretches of ``kept`` between its colons and semicolons, those inside quotations apart; all where none is."""
    colons = [i for i in kept if tree.tokens[i].text in (":", ";") and i not in tree.quoted]
    ends = pairwise([-1, *colons, kept[-1] + 1])
    return [side for before, after in ends if (side := tuple(i for i in kept if before < i < after))]


def opens_part(tree: Tree, index: int, run: Sequence[int], *, governs: bool) -> bool:
    """The token begins a new part behind ``run``, the tokens of the last one; no comma stands before it.

    ``governs`` tells that the verb asks somebody to do something (*demander à X de faire*).
    """
    token, before, first = tree.tokens[index], tree.tokens[run[-1]], tree.tokens[run[0]]
    if (index in tree.quoted and index - 1 in tree.quoted) or _runs_to_its_comma(tree, run) or _to_day(tree, index):
        return False
    if index in tree.temporal:
        return index - 1 not in tree.temporal and before.pos_ not in ("ADP", "DET") and first.pos_ != "SCONJ"
    if all(i in tree.temporal for i in run):
        return bool(token.pos_ != "CCONJ")
    if _is_stretch_of_time(tree, run) and before.lower_ in words("keywords", "calendar"):
        return token.lower_ not in words("headings", "time_goes_on")
    if _goes_on(tree, token, run):
        return False
    if _two_groups_meet(tree, index, run):
        return True
    claims = _claim_opens(tree, index, before)
    if claims is not None:
        return claims
    if token.pos_ == "ADP":
        return _preposition_opens(tree, index, run, governs=governs)
    if token.pos_ == "CCONJ":
        return another_verb(tree, index)
    return _participle_opens(tree, index)


def _to_day(tree: Tree, index: int) -> bool:
    """*de mardi [à mercredi]*."""
    return index - 1 in tree.temporal and index + 1 in tree.temporal and tree.tokens[index].lower_ in ("à", "au")


def _runs_to_its_comma(tree: Tree, run: Sequence[int]) -> bool:
    """*alors qu’elle se trouvait [vendredi sur la place]*: nothing of it goes alone."""
    first = tree.tokens[run[0]].lower_
    return first in words("headings", "before_that") and any(tree.tokens[i].lower_ in ("que", "qu'") for i in run[1:2])


def _participle_opens(tree: Tree, index: int) -> bool:
    """*un homme [soupçonné d’avoir…]*; one that ends its group is an adjective (*un fromage au lait cru*)."""
    token, before = tree.tokens[index], tree.tokens[index - 1]
    if not is_participle(token) or before.text == "-" or before.pos_ not in ("NOUN", "PROPN", "NUM", "ADJ"):
        return False
    after = tree.tokens[index + 1] if tree.has(index + 1) else None
    if before.pos_ == "NUM" and tree.lows[index - 2] in ("et", "ou"):
        return False  # « 17 personnes ont été tuées et 29 blessées »
    if before.pos_ == "ADJ" and not (index + 1 in tree.temporal or (after is not None and after.lower_ == "par")):
        return False  # « selon les résultats définitifs [publiés jeudi] »
    return after is not None and (
        after.pos_ in ("ADP", "ADV", "VERB", "AUX", "DET", "NUM") or index + 1 in tree.temporal
    )


def _claim_opens(tree: Tree, index: int, before: Token) -> bool | None:
    """*a été agressée [alors qu’elle se trouvait…]*, *le pont [qui…]*; None for a word that claims no verb."""
    token = tree.tokens[index]
    if token.lower_ in words("headings", "before_that") and tree.reads(index + 1, 1).strip() in ("que", "qu'"):
        return True
    if not is_claiming(token):
        return None
    return before.pos_ not in ("ADP", "CCONJ") and before.lower_ not in words("headings", "before_que")


def is_claiming(token: Token) -> bool:
    """A relative pronoun or a conjunction: a verb of its own is to come."""
    return token.lower_ in words("headings", "claiming") or token.lower_ in ("que", "qu'")


def is_participle(token: Token) -> bool:
    """A participle, past or present, by the tagger."""
    return bool(token.pos_ == "VERB") and feature(token, "VerbForm") == ("Part",)


def another_verb(tree: Tree, index: int) -> bool:
    """*et a placé*, *mais deux autres ont été*: the conjunction brings a verb within three words."""
    if tree.tokens[index].lower_ not in ("et", "mais", "puis"):
        return False
    near = tree.tokens[index + 1 : min(index + 4, tree.end)]
    return any(t.pos_ in ("VERB", "AUX") and not is_participle(t) and finite(t.lower_) for t in near)


def _is_stretch_of_time(tree: Tree, run: Sequence[int]) -> bool:
    return opens_with("time_openers").match(tree.reads(run[0], 4)) is not None


def _goes_on(tree: Tree, token: Token, run: Sequence[int]) -> bool:
    """What runs on to its comma: a participle with its complement, a second verb, a relative clause."""
    first = tree.tokens[run[0]]
    if len(run) == 1 and is_participle(first):
        return token.lower_ not in ("jusqu'", "depuis", "dès")
    if first.pos_ == "CCONJ" and another_verb(tree, first.i):
        return True
    return first.lower_ in words("headings", "claiming") and token.lower_ not in words("headings", "claiming")


def _two_groups_meet(tree: Tree, index: int, run: Sequence[int]) -> bool:
    """*en comité social [son intention]*, *quitte le National 2 [quatre ans après]*: no word stands between the two."""
    token, before = tree.tokens[index], tree.tokens[run[-1]]
    if run[-1] in tree.temporal and token.pos_ in ("DET", "NUM"):
        return True  # « depuis mercredi après-midi [900 hectares] »
    if token.pos_ == "DET" and tree.tokens[run[0]].pos_ == "ADP":
        return before.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or before.text in '»"'
    alone = before.pos_ not in ("ADP", "DET", "ADV", "CCONJ", "SCONJ") and before.lower_ not in ("que", "qu'")
    counted = token.pos_ == "NUM" and alone and tree.has(index + 1)
    return counted and tree.tokens[index + 1].lower_ in words("keywords", "calendar")


def _preposition_opens(tree: Tree, index: int, run: Sequence[int], *, governs: bool) -> bool:
    token, before = tree.tokens[index], tree.tokens[index - 1]
    after = tree.tokens[index + 1] if tree.has(index + 1) else None
    if token.lower_ in ("après", "avant", "par") and before.lower_ in words("keywords", "calendar") and len(run) <= 3:
        return False  # « huit mois après l’incendie », « trois jours par semaine »
    if before.pos_ in ("ADP", "DET", "CCONJ") or before.lower_ in words("headings", "before_preposition"):
        return False
    if token.lower_ in OF:
        to_do = after is not None and is_infinitive(after.lower_)
        return _is_deep(tree, index, run) or (to_do and (governs or before.pos_ not in ("NOUN", "ADJ")))
    dated = after is not None and after.lower_ in words("keywords", "calendar")
    if token.lower_ == "sauf" or (dated and _is_stretch_of_time(tree, run)):
        return False
    # « de 1,5 % à 1,4 % », « de 20 heures à 8 heures »
    ranged = tree.tokens[run[0]].lower_ in OF or any(tree.tokens[i].lower_ in OF for i in run[-4:-1])
    return not (token.lower_ == "à" and ranged and after is not None and after.pos_ == "NUM")


def _is_deep(tree: Tree, index: int, run: Sequence[int]) -> bool:
    """*une demande de dissolution [du principal parti]*: the second complement and on, with an article, may go."""
    token, before, first = tree.tokens[index], tree.tokens[index - 1], tree.tokens[run[0]]
    if first.pos_ not in NOMINAL and first.pos_ != "ADP":
        return False
    if before.pos_ == "NUM" or before.text in ("%", "€") or before.lower_ in words("headings", "number_nouns"):
        return False
    if before.lower_ in words("entities", "roles") or before.lower_.removesuffix("s") in event_nouns():
        return False  # « la mort de l’ancien chef de l’Autorité », « le projet de rénovation de la piscine »: of what?
    after = tree.tokens[index + 1].lower_ if tree.has(index + 1) else ""
    determined = token.lower_ in ("du", "des") or after in words("headings", "determined_by")
    earlier = (i for i in run[1:] if tree.tokens[i].lower_ in OF and not is_infinitive(tree.tokens[i + 1].lower_))
    return determined and any(earlier)
