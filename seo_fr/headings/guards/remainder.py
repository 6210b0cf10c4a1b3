"""Headings that the words left right behind them would have changed: a rate, a restriction, the rest of a list."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import NE
from seo_fr.headings.grammar.marks import opens
from seo_fr.headings.grammar.opening import first_word
from seo_fr.headings.proposal import Proposal
from seo_fr.language.lexicon import finite
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF = frozenset({"de", "d'"})
_HUNDREDS = frozenset({"cent", "cents", "mille", "quatre-vingt", "vingt"})
_THAN = frozenset({"que", "qu'"})


def half_rate(proposal: Proposal) -> bool:
    """*touche 1 600 euros* (par mois), *deux Français* (sur trois), *réalise un chiffre d’affaires* (de 3 millions)."""
    after = _after(proposal)
    if len(after) < 2:
        return False
    low, following = after[0].lower_, after[1]
    if low == "par":
        bare = following.pos_ == "NOUN" and any(t.like_num for t in proposal.words())
        return following.like_num or bare or following.lemma_.lower() in words("guards", "rate_units")
    last = proposal.words()[-1]
    if low == "sur":
        return following.like_num and any(t.like_num for t in proposal.words())
    return low in _OF and following.like_num and last.lower_ in words("guards", "measures")


def restriction_lost(proposal: Proposal) -> bool:
    """*La réparation n’a été achevée* (que le 12 janvier): the second half of *ne… que* was cut off."""
    tokens = proposal.words()
    lows = [t.lower_ for t in tokens]
    denied = next((place for place, low in enumerate(lows) if low in NE), None)
    if denied is None or set(lows) & ((words("guards", "negation") - NE) | _THAN):
        return False
    tree = proposal.tree
    return any(t.lower_ in _THAN for t in tree.tokens[tokens[denied].i : tree.end] if t.i not in set(proposal.tokens))


def rest_of_list(proposal: Proposal) -> bool:
    """(1,4 tonne de câble,) *deux cisailles et 18 600 euros saisis*: the list began before the heading."""
    tree, first = proposal.tree, proposal.tokens[0]
    if first - 1 <= tree.start or tree.tokens[first - 1].text != "," or not _joins(proposal):
        return False
    before = tree.tokens[tree.start : first - 1]
    start = next((t.i + 1 for t in reversed(before) if t.text in ",;:"), tree.start)
    item = tree.tokens[start : first - 1]
    listed = bool(item) and (item[0].pos_ in ("DET", "NUM", "PROPN") or item[0].like_num)
    return listed and not any(t.pos_ in ("VERB", "AUX") for t in item)


def _joins(proposal: Proposal) -> bool:
    """*et* stands between two nouns of the heading before its verb."""
    for token in proposal.words():
        if token.pos_ in ("VERB", "AUX"):
            return False
        if token.lower_ in ("et", "ou"):
            return True
    return False


def open_participle(proposal: Proposal) -> bool:
    """*des avances versées* (avant l’été), *pour vols en bande* (organisée): what comes next was part of it."""
    after = _after(proposal)
    if not after or after[0].is_punct:
        return False
    last = proposal.words()[-1]
    if last.pos_ == "VERB" and last.dep_ == "acl" and not proposal.kind.reduced:
        return bool(after[0].head.i == last.i or after[0].head.head.i == last.i)
    bare = last.pos_ == "NOUN" and not any(c.dep_ in ("det", "nummod") for c in proposal.tree.children[last.i])
    return bool(bare and after[0].dep_ in ("amod", "acl") and after[0].head.i in proposal.tokens)


def bare_half(proposal: Proposal) -> bool:
    """*La préfète réunit élus* (et usagers): nouns without an article are said together."""
    after = _after(proposal)
    last = proposal.words()[-1]
    if len(after) < 2 or after[0].lower_ not in ("et", "ou") or last.pos_ != "NOUN":
        return False
    children = proposal.tree.children[last.i]
    bare = not any(c.dep_ in ("det", "nummod", "case") for c in children)
    return bare and any(c.dep_ == "conj" and c.i > last.i for c in children)


def resumes_after_aside(proposal: Proposal) -> bool:
    """*Trente boutiques fermeront (, dont celle de la rue de Béthune,) à Lille*: the place is the aside's own."""
    doc = proposal.tree.tokens
    for here, after in pairwise(proposal.tokens):
        if after - here < 3 or doc[here + 1].text != "," or doc[after - 1].text != ",":
            continue
        opened = doc[here + 2].lower_
        if opened in words("headings", "aside_openers") and doc[after].pos_ == "ADP":
            return True
    return False


def split_number(proposal: Proposal) -> bool:
    """(Cent) *quarante plaintes déposées*, (les) *trois quarts réalisés*: half of a number is another number."""
    tree, first = proposal.tree, proposal.tokens[0]
    if not _is_number(tree.tokens[first]) or not tree.has(first - 1):
        return False
    return _is_number(tree.tokens[first - 1]) or proposal.words()[1].lower_.startswith(("quart", "tiers", "cinquième"))


def _is_number(token: Token) -> bool:
    return bool(token.like_num or token.pos_ == "NUM" or token.lower_ in _HUNDREDS)


def only_there(proposal: Proposal) -> bool:
    """(À Guéret même,) *une seule école touchée*: the only one where? The sentence said so before."""
    tree, first = proposal.tree, proposal.tokens[0]
    head = tree.tokens[first_word(tree)]
    if head.i >= first or head.pos_ != "ADP" or head.i in proposal.tokens or head.i in tree.temporal:
        return False
    return any(t.lower_ in ("seul", "seule", "seuls", "seules") for t in proposal.words())


def since_when(proposal: Proposal) -> bool:
    """*Il n’est plus entré dans le pays* (depuis dix ans), *ne sera pas prêt* (avant l’été): denied only for a time."""
    after = _after(proposal)
    if not after or after[0].lower_ not in words("guards", "time_bounds"):
        return False
    return any(t.lower_ in NE for t in proposal.words())


def year_dropped(proposal: Proposal) -> bool:
    """(L’année dernière,) *le taux de réussite a été de 86 %*: told without its year, an old fact is another one."""
    tree = proposal.tree
    first = first_word(tree)
    if first in proposal.tokens or first not in tree.temporal:
        return False
    dated = [t.lower_ for t in tree.tokens[first : first + 8] if t.i in tree.temporal]
    return any(low in words("guards", "past_dates") for low in dated)


def cut_quotation(proposal: Proposal) -> bool:
    """*Le ministère annonce une fiche* (« rénovée »): what stands between the marks belongs to the last word."""
    after = _after(proposal)
    return len(after) > 1 and opens(after[0]) and after[1].pos_ in ("ADJ", "VERB") and after[0].i - 1 in proposal.tokens


def without_its_date(proposal: Proposal) -> bool:
    """*La cérémonie aura lieu* (dimanche), *Les travaux débuteront* (en mars): only when was worth saying.

    And *L’enquête ne donne lieu* (à aucune mise en cause).
    """
    last = proposal.words()[-1]
    after = _after(proposal)
    dated = bool(after) and after[0].i in proposal.tree.temporal
    placed = last.lower_ in ("lieu", "effet") and proposal.words()[-2].pos_ in ("VERB", "AUX")
    lemmas = {last.lemma_.lower(), *(f.lemma for f in finite(last.lower_))}
    return placed or (dated and bool(lemmas & words("guards", "dated_verbs")))


def late_limit(proposal: Proposal) -> bool:
    """*Le scrutin doit avoir lieu au plus tard* (le 29 novembre)."""
    lows = [t.lower_ for t in proposal.words()[-3:]]
    return lows[:2] == ["au", "plus"] and lows[-1] in ("tard", "tôt")


def _after(proposal: Proposal) -> list[Token]:
    """The next few tokens of the sentence, dates and spaces not aside: they are what was cut."""
    tree = proposal.tree
    stop = min(proposal.tokens[-1] + 6, tree.end)
    return [t for t in tree.tokens[proposal.tokens[-1] + 1 : stop] if not t.is_space]
