"""What keeps an unbroken stretch of a sentence from standing alone above a section.

Every refusal comes from real bad headings; `tests/headings/test_standing.py` has them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.borders import left_border
from seo_fr.headings.grammar.cuts import argument_follows, ends_open
from seo_fr.headings.grammar.losses import loses_core, losses
from seo_fr.headings.grammar.opening import first_word, limit_follows, opens_in_domain, opens_on_limit
from seo_fr.headings.grammar.stretches import Stretch
from seo_fr.headings.grammar.subject import counts, is_plural
from seo_fr.headings.grammar.tree import Tree, opens_with
from seo_fr.headings.grammar.verb_group import LACKING_SUBJECT
from seo_fr.headings.grammar.whole import loose
from seo_fr.language.features import feature
from seo_fr.language.lexicon import finite, is_infinitive
from seo_fr.language.verbs import is_conjugated
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_CAUSING = frozenset({"faire", "laisser"})
_JOINING = frozenset({"et", "ou"})
_OPENS_COMPLEMENT = frozenset({"de", "d'", "à", "que", "qu'"})
_READER = frozenset({"vous", "votre", "vos", "on", "nous", "notre", "nos"})
# An article that says them three times over is a guide, or speaks as one.
_ADDRESSED = frozenset({"vous", "votre", "vos"})
_ANYBODY = frozenset({"on", "vous", "nous", "chacun"})
# Enough words to know a limiting phrase of rules/headings.yml by.
_LIMIT_TOKENS = 4


def holds_together(tree: Tree, stretch: Stretch) -> bool:
    """Its words hang on each other, nothing it needs stays behind, and no half of a pair opens a gap."""
    kept = range(stretch.start, stretch.end)
    first, last = tree.tokens[kept[0]], tree.tokens[kept[-1]]
    if stretch.border == "de" or first.pos_ == "AUX" or last.pos_ == "PRON" or len(loose(tree, kept)) > 1:
        return False
    commas = [i for i in kept if tree.lows[i] == ","]
    if commas and not _enumerates(tree, commas, kept):
        return False  # an aside or the half of an enumeration: one in twelve was kept
    lows = tree.low(kept)
    if any(here in _JOINING and after in _OPENS_COMPLEMENT for here, after in pairwise(lows)):
        return False
    if "entre" in lows and not _JOINING & set(lows[lows.index("entre") :]):
        return False  # « le lien entre le Mobilier national » (et qui ?)
    empty = last.lemma_.lower() in words("headings", "empty_nouns") | words("headings", "hungry_nouns")
    if empty and stretch.border not in ("end", "comma", "colon", "semicolon"):
        return False
    return not ends_open(tree, set(kept)) and not loses_core(tree, kept)


def _enumerates(tree: Tree, commas: list[int], kept: range) -> bool:
    """*de HTML, CSS et JavaScript*: one comma, and the *et* that closes the list, with nothing left out."""
    after = tree.tokens[commas[0] + 1 : kept[-1]]
    joined = [t for t in after if t.lower_ in _JOINING]
    return len(commas) == 1 and len(joined) == 1 and after[0].dep_ == "conj"


def is_statement(tree: Tree, stretch: Stretch) -> bool:
    """A segment has its verb and what the verb needs, and says no more than its sentence."""
    verb = stretch.verb
    if verb is None or stretch.border in ("verb", "participle"):
        return False
    if tree.tokens[stretch.start].lower_ in LACKING_SUBJECT:
        return False  # « S’est approprié le thème du changement »: who has?
    if all(form.tense == "subjunctive" for form in finite(verb.lower_)):
        return False  # « Les offres aient une visibilité accrue »
    if not _agrees(tree, stretch, verb) or _lacks_argument(tree, stretch, verb):
        return False
    last = tree.tokens[stretch.end - 1]
    if verb.i == last.i or (verb.pos_ == "AUX" and verb.head.i == last.i and last.pos_ in ("VERB", "AUX")):
        return False
    return not _is_bounded(tree, stretch)


def _agrees(tree: Tree, stretch: Stretch, verb: Token) -> bool:
    """The verb has a form for its subject, which stands in the stretch (not « Google deviennent »)."""
    heads = (verb, verb.head) if verb.pos_ == "AUX" else (verb,)
    near = [c for h in heads for c in tree.children[h.i] if c.dep_.startswith(("nsubj", "expl:subj")) and c.i < verb.i]
    if not near:
        return True
    subject = near[-1]
    if subject.i < stretch.start or subject.left_edge.pos_ == "ADP":
        return False
    if subject.pos_ == "PRON":
        return True
    return counts(subject) or any(
        form.person == 3 and form.plural == is_plural(subject) for form in finite(verb.lower_)
    )


def _lacks_argument(tree: Tree, stretch: Stretch, verb: Token) -> bool:
    """*met l’accent* (sur quoi ?), *aux parents* (qui travaillent la nuit): what comes next was needed."""
    last = stretch.end - 1
    core = verb.head if verb.pos_ == "AUX" and verb.head.i < stretch.end else verb
    if core.lemma_.lower() in words("headings", "support_verbs") and argument_follows(tree, last):
        return True
    return stretch.border == "relative" and "lost-needed" in losses(tree, range(stretch.start, stretch.end))


def _is_bounded(tree: Tree, stretch: Stretch) -> bool:
    """*Habituellement, …*, *Dans le secteur aérien, …* before it, *…, lorsque la hausse…* after it."""
    first = first_word(tree)
    if _is_aside_closed(tree, stretch.start) and not any(i in tree.names for i in (stretch.start, stretch.start + 1)):
        return True
    if stretch.start > first:
        subject = tree.tokens[stretch.start : stretch.verb.i if stretch.verb else stretch.end]
        named = any(t.i in tree.names for t in subject)
        if opens_on_limit(tree, first) or (opens_in_domain(tree, first) and not named):
            return True
    return limit_follows(tree, stretch.end, "limiting_endings")


def _is_aside_closed(tree: Tree, start: int) -> bool:
    """*…montre que, dans la région, les prix baissent*: the comma before the stretch closes what bounds it."""
    if start - 1 <= tree.start or tree.tokens[start - 1].text != ",":
        return False
    before = tree.tokens[tree.start : start - 1]
    opened = next((t.i + 1 for t in reversed(before) if t.text in (",", ":", ";") or t.lower_ in ("que", "qu'")), None)
    return opened is not None and (opens_in_domain(tree, opened) or opens_on_limit(tree, opened))


def is_noun_phrase(tree: Tree, stretch: Stretch) -> bool:
    """A noun phrase has its article, is no complement in *à*, ends on no adverb and joins no verb to its noun."""
    first = tree.tokens[stretch.start]
    if left_border(tree, stretch.start) == "à" or first.lower_ in ("de", "d'", "à", "au", "aux"):
        return False
    if opens_with("idle_openings").match(tree.reads(stretch.start, _LIMIT_TOKENS)):
        return False
    kept = tree.tokens[stretch.start : stretch.end]
    if stretch.article == "les" and any(
        tree.lows[i] == "et" and tree.lows[i + 1] in ("de", "des") for i in range(stretch.start, stretch.end)
    ):
        return False  # « [des] accidents et des maladies » → « Les accidents et des maladies »
    before = tree.tokens[stretch.start - 1] if stretch.start > tree.start else None
    if before is not None and before.lemma_.lower() in words("headings", "telling_apart"):
        return False  # « distinguer les objectifs stratégiques des objectifs opérationnels »
    lows = tree.lows[stretch.start : stretch.end]
    if kept[-1].pos_ == "ADV" or "soit" in lows or "soient" in lows:
        return False
    verbs = [t for t in kept if tree.tags[t.i] == "VERB"]
    return not any(t.dep_ == "conj" and t.head.pos_ == "NOUN" for t in verbs)


def is_to_do(tree: Tree, stretch: Stretch) -> bool:
    """An infinitive that somebody is to do, that nothing near it denies or fights, and that is no clause."""
    if stretch.border == "relative" or _runs_into_verb(tree, stretch) or _is_state(tree, stretch):
        return False
    if not _is_for_all(tree, stretch.start):
        return False
    governor = tree.tokens[tree.heads[stretch.start]]
    if tree.tokens[stretch.start].dep_ == "xcomp" and _belongs_to_subject(tree, governor):
        return False  # « qui vont, dans un mois, choisir le chef de l’exécutif »
    before = [t for t in tree.tokens[max(tree.start, stretch.start - 6) : stretch.start] if t.pos_ != "ADV"]
    if before and before[-1].lemma_.lower() in _CAUSING:
        return False  # « faire évoluer la fonction »
    if before and _belongs_to_subject(tree, before[-1]):
        return False
    near = tree.tokens[max(tree.start, stretch.start - 6) : stretch.start]
    barriers = words("headings", "barriers")
    return not any(t.lower_ in barriers or t.lemma_.lower() in barriers for t in near)


def _is_for_all(tree: Tree, start: int) -> bool:
    """The sentence speaks to the reader or to everybody, or opens on the infinitive itself.

    In the news somebody is to do it, or wants to: *puisait dans le compte pour rembourser ses pertes*.
    """
    if start <= first_word(tree) + 1:
        return True
    lows = tree.lows[tree.start : tree.end]
    if _READER & set(lows) or _ADDRESSED & tree.article.vouched:
        return True
    before = lows[: start - tree.start]
    near = {t.lemma_.lower() for t in tree.tokens[max(tree.start, start - 5) : start]}
    if near & words("headings", "aims") and not any(feature(t, "Tense") in (("Past",), ("Imp",)) for t in tree):
        return True
    return "il" in before and bool(set(before) & words("headings", "impersonal_duty"))


def _is_state(tree: Tree, stretch: Stretch) -> bool:
    """*Nécessiter plusieurs mois*, *Dire que…*, and *Améliorer ses résultats* where a name says whose."""
    first = tree.tokens[stretch.start]
    if opens_with("stative_infinitives").match(tree.reads(stretch.start, _LIMIT_TOKENS)):
        return True
    if first.lower_ in words("headings", "idle_infinitives") and tree.tokens[stretch.start + 1].lower_ in (
        "que",
        "qu'",
    ):
        return True
    owned = any(t.lower_ in words("leaning", "possessive") for t in tree.tokens[stretch.start : stretch.end])
    return owned and any(i < stretch.start for i in tree.names if tree.has(i))


def _belongs_to_subject(tree: Tree, verb: Token) -> bool:
    """*Les pluies pourraient durer deux jours*: what a thing may do is no instruction; *on peut*, *vous pouvez* are."""
    if verb.lemma_.lower() not in words("headings", "half_auxiliaries") or is_infinitive(verb.lower_):
        return False
    subject = next((c for c in tree.children[verb.i] if c.dep_.startswith(("nsubj", "expl:subj"))), None)
    if subject is None:
        subject = next((c for c in tree.children[verb.head.i] if c.dep_.startswith("nsubj")), None)
    return subject is None or subject.lower_ not in _ANYBODY


def _runs_into_verb(tree: Tree, stretch: Stretch) -> bool:
    """*Appliquer un style ressemble à…*, *Éditer le fichier et appliquez…*: a clause, or two moods in one line."""
    subordinating = words("headings", "relatives") | words("headings", "interrogatives")
    for token in tree.tokens[stretch.start + 1 : stretch.end]:
        if token.pos_ == "SCONJ" or token.lower_ in subordinating:
            return False
        if is_conjugated(token):
            return True
    return False
