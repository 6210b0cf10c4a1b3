"""The verb of a heading: found whole, told in the present where that is honest, else word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import NE
from seo_fr.headings.grammar.marks import written
from seo_fr.headings.grammar.tree import Tree, fact
from seo_fr.headings.grammar.wording import Piece
from seo_fr.language.features import feature
from seo_fr.language.lexicon import finite, is_infinitive, participle_lemmas, present, takes_etre
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEGATIVE = frozenset({"pas", "jamais", "plus", "rien", "guère", "point", "personne", "aucun", "aucune", "ni"})
_REFLEXIVE = frozenset({"se", "s'"})
LACKING_SUBJECT = NE | _REFLEXIVE
"""Words that a line which opens on them has lost its subject before."""
_CLITICS = frozenset({"le", "la", "l'", "les", "lui", "leur", "y", "en", "me", "m'", "te", "t'", "nous", "vous"})
_OLD = re.compile(
    r"\bil y a .{1,25}\bans?\b|\bà l'époque\b|\bautrefois\b|\bjadis\b|\bnaguère\b|\bpendant .{1,20}\bans\b"
    r"|\bl'(?:an|année) (?:dernier|dernière|passé|passée)\b|\b(?:en|au|à la) (?:début|fin|milieu) (?:d'|de l')année\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")


class Telling(Enum):
    """The tense a heading is told in.

    The source's own; the present for a compound past; or, after a speaker who spoke in the past, one
    step back from the concordance of tenses (*a dit que X était* → *X est*).
    """

    VERBATIM = auto()
    NOW = auto()
    REPORTED = auto()


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its clitics: the words it is told in, and the tokens they come from.

    ``chain`` are auxiliaries and participle, or the copula; ``inner`` what stands between them. ``start`` and
    ``core`` are the first token and the one past the last of the source's group, ``first`` its conjugated form.
    ``retold`` tells that a past was turned into the present, which is then its ``tense``.
    """

    tree: Tree
    predicate: Token
    chain: tuple[int, ...]
    start: int
    first: Token
    core: int
    inner: tuple[Token, ...]
    tense: str
    plural: bool
    copular: bool
    pieces: tuple[Piece, ...] = ()
    retold: bool = False

    @property
    def clitics(self) -> list[str]:
        """The words between the subject and the finite verb."""
        return [self.tree.tokens[i].lower_ for i in range(self.start, self.first.i)]

    @property
    def negated(self) -> bool:
        """True when the group holds a negation."""
        return any(w in NE for w in self.clitics) or any(t.lower_ in _NEGATIVE for t in self.inner)

    @property
    def passive(self) -> bool:
        """True for *être* + participle of a verb that does not take *être* in the active, not reflexive."""
        if self.copular or len(self.chain) < 2 or any(w in _REFLEXIVE for w in self.clitics):
            return False
        last = self.tree.tokens[self.chain[-2]]
        if last.lemma_ != "être" and last.lower_ not in ("été", "est", "sont", "était", "étaient", "sera", "seront"):
            return False
        lemmas = participle_lemmas(self.predicate.lower_) or {_lemma(self.predicate)}
        return len(self.chain) > 2 or not any(takes_etre(lemma) for lemma in lemmas)

    @property
    def causative(self) -> bool:
        """*a fait évacuer*: *faire* in a compound past, with the infinitive for its predicate."""
        return len(self.chain) == 3 and self.tree.tokens[self.chain[1]].lower_ == "fait"

    @property
    def lost(self) -> frozenset[int]:
        """The words inside the group that it is told without: dates, what only links (*cependant*)."""
        return frozenset(t.i for t in self.inner if _is_lost(t, self))

    @property
    def lemma(self) -> str:
        """The verb's lemma, the copula's where it has one."""
        return _lemma(self.tree.tokens[self.chain[-1]] if self.copular else self.predicate)


def verb_group(tree: Tree, predicate: Token, after: int, telling: Telling) -> VerbGroup | None:
    """The verb group of ``predicate`` to the right of token ``after``; None where it cannot head a heading.

    Refused: object pronouns (they point back), the pluperfect, first and second persons, inversions,
    anything whose conjugation the tables do not know.
    """
    found = _found(tree, predicate, after)
    if found is None or not _usable(found, telling):
        return None
    told = _told_anew(found, telling)
    if told is not None:
        return replace(found, pieces=told, retold=True, tense="present")
    if telling is Telling.REPORTED and found.tense == "imperfect":
        return None
    return replace(found, pieces=_verbatim(found))


def narrated(group: VerbGroup) -> VerbGroup:
    """The imperfect of a story (*Vendredi, X présentait son bilan*) in the present; other tenses as they are."""
    if group.tense != "imperfect" or group.negated or len(group.chain) > 1 + group.copular:
        return group
    told = _one_step_back(group)
    return replace(group, pieces=told, retold=True, tense="present") if told is not None else group


def _found(tree: Tree, predicate: Token, after: int) -> VerbGroup | None:
    """The group as the source has it; None where it is no verb, or not in the third person."""
    helpers = [c for c in predicate.children if c.dep_.split(":")[0] in ("aux", "cop") and c.i > after]
    if helpers and predicate.i - 1 > helpers[0].i and makes_do(tree, predicate.i - 1):
        helpers = [*helpers, tree.tokens[predicate.i - 1]]
    copular = any(c.dep_ == "cop" for c in helpers)
    if not copular and not _is_verb(predicate, helpers):
        return None
    chain = sorted([*(c.i for c in helpers), *([] if copular else [predicate.i])])
    first, core = tree.tokens[chain[0]], chain[-1] + 1
    person = _third_person(first)
    if person is None:
        return None
    tense, plural = person
    inner = tuple(tree.tokens[i] for i in range(first.i + 1, core) if i not in chain)
    start = _group_start(tree, first.i, after)
    return VerbGroup(tree, predicate, tuple(chain), start, first, core, inner, tense, plural, copular)


def _usable(found: VerbGroup, telling: Telling) -> bool:
    """No object pronoun, no subjunctive, no inversion (*a-t-il dit*), no pluperfect outside reported speech."""
    set_phrase = found.clitics == ["l'"] and found.lemma == "emporter"  # « la liste l’emporte »
    if (any(w in _CLITICS for w in found.clitics) and not set_phrase) or found.tense == "subjunctive":
        return False
    if any(t.text.startswith("-") or t.dep_ == "nsubj" for t in found.inner):
        return False
    compound = len(found.chain) > 1 and not found.copular
    if compound and not found.causative and not participle_lemmas(found.predicate.lower_):
        return False  # « s’est clôt »: no participle the tables know
    past = compound and found.tense in ("imperfect", "past")
    return not past or telling is Telling.REPORTED


def _told_anew(found: VerbGroup, telling: Telling) -> tuple[Piece, ...] | None:
    """The words in another tense than the source's, None where they keep theirs."""
    if found.passive:
        return None
    dated = any(t.lower_ in words("headings", "result_adverbs") for t in found.inner)
    compound = (len(found.chain) == 2 or found.causative) and found.tense == "present" and not found.copular
    if compound and telling is not Telling.VERBATIM and not dated:
        return _present(found)
    if found.tense == "imperfect" and telling is Telling.REPORTED:
        return _one_step_back(found)
    return None


def makes_do(tree: Tree, index: int) -> bool:
    """*a fait [évacuer]*: the participle of *faire* right before an infinitive."""
    after = tree.tokens[index + 1] if tree.has(index + 1) else None
    return tree.tokens[index].lower_ == "fait" and after is not None and is_infinitive(after.lower_)


def _is_verb(predicate: Token, helpers: Sequence[Token]) -> bool:
    """The tagger now and then calls a verb an adjective (*multiplie*, *nuancé*); the verb table knows better."""
    if predicate.pos_ in ("VERB", "AUX"):
        return bool(helpers) or feature(predicate, "VerbForm") != ("Part",)  # « , peint au centre de l’étoffe »
    return bool(participle_lemmas(predicate.lower_) if helpers else finite(predicate.lower_))


def piece(token: Token) -> Piece:
    """A token as a word of a heading."""
    return Piece(written(token), token.i, not token.whitespace_)


def _verbatim(found: VerbGroup) -> tuple[Piece, ...]:
    soft = {t.i for t in found.inner if _is_lost(t, found)}
    return tuple(piece(found.tree.tokens[i]) for i in range(found.start, found.core) if i not in soft)


def _present(found: VerbGroup) -> tuple[Piece, ...] | None:
    """« a promis » → « promet », « n'a pas obtenu » → « n'obtient pas », « s'est tu » → « se tait »."""
    participle = found.tree.tokens[found.chain[1]]
    lemmas = participle_lemmas(participle.lower_)
    lemma = _lemma(participle)
    if {lemma, *lemmas} & words("headings", "keeps_past"):
        return None
    if lemma not in lemmas:
        if len(lemmas) != 1:
            return None
        lemma = next(iter(lemmas))
    form = present(lemma, found.plural)
    if form is None:
        return None
    before = [Piece(found.tree.tokens[i].text, None, False) for i in range(found.start, found.first.i)]
    kept = [t for t in found.inner if not _is_lost(t, found)]
    caused = [found.predicate] if found.causative else []
    return (*before, Piece(form, None, False), *(Piece(t.text, None, False) for t in (*kept, *caused)))


def _is_lost(token: Token, found: VerbGroup) -> bool:
    """A time expression or a linking adverb on its own; part of a set phrase (*d’ores et déjà*) it stays."""
    if token.i in found.tree.temporal or token.i in found.tree.linking:
        return True
    return (
        token.lower_ in words("headings", "soft_adverbs")
        and token.head.i == found.predicate.i
        and not any(token.children)
    )


def _one_step_back(found: VerbGroup) -> tuple[Piece, ...] | None:
    """Undo the concordance of tenses: « a dit que X était » → « X : est », « avait signé » → « a signé »."""
    lemmas = sorted({f.lemma for f in finite(found.first.lower_) if f.tense == "imperfect"})
    lemma = _lemma(found.first) if _lemma(found.first) in lemmas else next(iter(lemmas), None)
    form = present(lemma, found.plural) if lemma else None
    if form is None:
        return None
    return tuple(
        Piece(form, None, False) if p.index == found.first.i else Piece(p.text, None, p.glued) for p in _verbatim(found)
    )


def _lemma(token: Token) -> str:
    return str(token.lemma_).lower()


def _group_start(tree: Tree, first: int, after: int) -> int:
    """Back over *ne* and reflexive or object clitics that stand before the finite verb."""
    start = first
    while start - 1 > after and tree.tokens[start - 1].lower_ in NE | _REFLEXIVE | _CLITICS:
        start -= 1
    return start


def _third_person(token: Token) -> tuple[str, bool] | None:
    """(tense, plural) of a finite third-person form by the verb table; the tagger decides a tie of number."""
    readings = [f for f in finite(token.lower_) if f.person == 3]
    if not readings:
        return None
    tagged = feature(token, "Number")
    fitting = [f for f in readings if not tagged or f.plural == (tagged[0] == "Plur")] or readings
    order = ("present", "conditional", "future", "imperfect", "past", "subjunctive")
    best = min(fitting, key=lambda f: order.index(f.tense))
    return best.tense, best.plural


@fact
def telling_of(tree: Tree) -> Telling:
    """How the author's own statements are told: an old fact keeps its tense."""
    return Telling.VERBATIM if tells_old_fact(tree, tree.article.year) else Telling.NOW


def tells_old_fact(tree: Tree, present_year: int | None) -> bool:
    """True when the sentence dates itself to another year or to *il y a … ans*: it keeps its own tense."""
    return is_old(tree.doc[tree.start : tree.end].text, present_year)


def is_old(text: str, present_year: int | None) -> bool:
    """As `tells_old_fact`, of a text."""
    old = _OLD.search(text)
    if old and "depuis" not in text[: old.start()].lower().split()[-8:]:
        return True
    years = [int(y) for y in _YEAR.findall(text)]
    return any(present_year is None or y < present_year for y in years)
